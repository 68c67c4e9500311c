using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary>What all the readers of one text share.</summary>
/// <param name="settings">The settings.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="places">Where places of the text were written.</param>
internal sealed class ReadingContext(MarkdownSettings settings, DiagnosticBag diagnostics, SourcePlaces places)
{
    /// <summary>The deepest nesting of containers and inline directives that is read.</summary>
    public const int DeepestNesting = 32;

    /// <summary>The settings.</summary>
    public MarkdownSettings Settings => settings;

    /// <summary>What is wrong so far.</summary>
    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Whether parts of the text may be read at the same time: what several documents have in common is remembered in their order.</summary>
    public bool MayBranch => settings.Memory is null;

    /// <summary>Contexts for several threads, each with its own diagnostics; they take turns in asking for pictures.</summary>
    public ReadingContext[] Branch(int count)
    {
        var turn = new Lock();
        var shared = settings with
        {
            Images = (source, origin) =>
            {
                lock (turn)
                {
                    return settings.Images(source, origin);
                }
            },
        };
        return [.. Enumerable.Range(0, count).Select(_ => new ReadingContext(shared, new DiagnosticBag(), places))];
    }

    /// <summary>Where a place was written.</summary>
    public SourceSpan? Origin(TextPlace place) => places.Of(place);

    /// <summary>The line on which a place was written.</summary>
    public SourceSpan? LineOf(TextPlace place) => places.LineOf(place);

    /// <summary>A context for a text that stands at a place of this one.</summary>
    public ReadingContext Inside(TextPlace start) => new(settings, diagnostics, places.Inside(start));

    /// <summary>Reads CommonMark that holds no directives of blocks.</summary>
    public ImmutableArray<Block> Blocks(string markdown, TextPlace start) => PlainText.Is(markdown)
        ? [new Paragraph(WithReadings([new Text(markdown.Trim(' '))])) { Origin = LineOf(start) }]
        : settings.Memory?.Blocks(markdown, start, this, () => new CommonMarkReader(this, start).ReadBlocks(markdown))
            ?? new CommonMarkReader(this, start).ReadBlocks(markdown);

    /// <summary>Reads the inlines of one paragraph.</summary>
    public ImmutableArray<Inline> Inlines(string markdown, TextPlace start, int depth = 0) => PlainText.Is(markdown)
        ? WithReadings([new Text(markdown.Trim(' '))])
        : new CommonMarkReader(this, start, depth).ReadInlines(markdown);

    /// <summary>Words with their readings above them, where the text is to have them.</summary>
    public ImmutableArray<Inline> WithReadings(ImmutableArray<Inline> inlines) => settings.Readings?.Annotate(inlines) ?? inlines;

    /// <summary>A node with the id and classes of its attributes; classes that no style has are reported.</summary>
    public T With<T>(T node, AttributeList attributes, TextPlace place, params ReadOnlySpan<string> meaningful)
        where T : Node
    {
        var classes = attributes.Classes;
        foreach (var name in classes)
        {
            if (!settings.KnownStyles.IsEmpty && !settings.KnownStyles.Contains(name) && !meaningful.Contains(name))
            {
                diagnostics.Add(MarkdownDiagnostics.UnknownStyle(name, Origin(place)));
            }
        }

        return node with
        {
            Id = attributes.Id ?? node.Id,
            Classes = node.Classes.AddRange(classes),
            Language = attributes.Get("lang") ?? node.Language,
            Origin = node.Origin ?? (node is Block ? LineOf(place) : Origin(place)),
        };
    }

    /// <summary>Reports keys and flags that an element does not know.</summary>
    /// <param name="attributes">What its author gave it.</param>
    /// <param name="known">What it knows.</param>
    /// <param name="start">Where the text begins from which the attributes were read.</param>
    public void Check(AttributeList attributes, ElementAttributes known, TextPlace start)
    {
        if (attributes.Values.FirstOrDefault(static value => !value.IsQuoted && value.Text.AsSpan().ContainsAny("“”＂　")) is { } slip)
        {
            // What stands behind such a sign has been taken for keys of its own.
            diagnostics.Add(MarkdownDiagnostics.WideSigns(slip.Key, slip.Text, Origin(start.Within(0, slip.Start))));
            return;
        }

        foreach (var value in attributes.Values)
        {
            if (!known.Keys.Contains(value.Key))
            {
                diagnostics.Add(MarkdownDiagnostics.UnknownAttribute(known, value.Key, Origin(start.Within(0, value.Start))));
            }
        }
    }

    /// <summary>Reports keys and flags that a directive of a line does not know, and words behind it where it has none.</summary>
    public void Check(DirectiveLine directive, int line, bool hasWords = false)
    {
        Check(directive.Attributes, ElementAttributes.OfDirective(directive.Written), line);
        if (!hasWords && directive.Rest.Length > 0)
        {
            diagnostics.Add(MarkdownDiagnostics.WordsBehind(directive.Written, directive.Rest, Origin(new TextPlace(line, directive.RestColumn))));
        }
    }

    /// <summary>A length in mm or pt as points; <paramref name="otherwise"/> where the key is absent or wrong.</summary>
    public double Length(AttributeList attributes, string key, double otherwise, TextPlace place)
    {
        if (attributes.Get(key) is not { } text)
        {
            return otherwise;
        }

        if (LengthText.Parse(text) is { } length)
        {
            return length;
        }

        diagnostics.Add(MarkdownDiagnostics.BadAttribute(key, text, Origin(place)));
        return otherwise;
    }

    /// <summary>A whole number in a range; <paramref name="otherwise"/> where the key is absent or wrong.</summary>
    public int Number(AttributeList attributes, string key, int otherwise, int least, int most, TextPlace place)
    {
        if (attributes.Get(key) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        diagnostics.Add(MarkdownDiagnostics.NotBetween(key, text, $"{least}", $"{most}", Origin(place)));
        return otherwise;
    }

    /// <summary>Whether a flag is set; <see langword="false"/> where it is absent or wrong.</summary>
    public bool Flag(AttributeList attributes, string key, TextPlace place)
    {
        if (attributes.Flag(key) is { } flag)
        {
            return flag;
        }

        diagnostics.Add(MarkdownDiagnostics.NotAmong(key, attributes.Get(key)!, AttributeList.FlagWords, Origin(place)));
        return false;
    }

    /// <summary>One of several values; <see langword="null"/> where the key is absent or wrong.</summary>
    public T? Choice<T>(AttributeList attributes, string key, IReadOnlyDictionary<string, T> values, TextPlace place)
        where T : struct
    {
        if (attributes.Get(key) is not { } text)
        {
            return null;
        }

        if (values.TryGetValue(text, out var value))
        {
            return value;
        }

        diagnostics.Add(MarkdownDiagnostics.NotAmong(key, text, values.Keys, Origin(place)));
        return null;
    }
}

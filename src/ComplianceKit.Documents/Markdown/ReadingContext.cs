using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary>What all the readers of one text share.</summary>
internal sealed class ReadingContext(MarkdownSettings settings, DiagnosticBag diagnostics)
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
        return [.. Enumerable.Range(0, count).Select(_ => new ReadingContext(shared, new DiagnosticBag()))];
    }

    /// <summary>Where a line was written.</summary>
    public SourceSpan? Origin(int line) => settings.OriginOf is { } origin ? origin(line) : SourceSpan.At(settings.Path, line, 1);

    /// <summary>Reads CommonMark that holds no directives of blocks.</summary>
    public ImmutableArray<Block> Blocks(string markdown, int firstLine) => PlainText.Is(markdown)
        ? [new Paragraph(WithReadings([new Text(markdown.Trim(' '))])) { Origin = Origin(firstLine) }]
        : settings.Memory?.Blocks(markdown, firstLine, this, () => new CommonMarkReader(this, firstLine).ReadBlocks(markdown))
            ?? new CommonMarkReader(this, firstLine).ReadBlocks(markdown);

    /// <summary>Reads the inlines of one paragraph.</summary>
    public ImmutableArray<Inline> Inlines(string markdown, int firstLine, int depth = 0) => PlainText.Is(markdown)
        ? WithReadings([new Text(markdown.Trim(' '))])
        : new CommonMarkReader(this, firstLine, depth).ReadInlines(markdown);

    /// <summary>Words with their readings above them, where the text is to have them.</summary>
    public ImmutableArray<Inline> WithReadings(ImmutableArray<Inline> inlines) => settings.Readings?.Annotate(inlines) ?? inlines;

    /// <summary>A node with the id and classes of its attributes; classes that no style has are reported.</summary>
    public T With<T>(T node, AttributeList attributes, int line, params ReadOnlySpan<string> meaningful)
        where T : Node
    {
        var classes = attributes.Classes;
        foreach (var name in classes)
        {
            if (!settings.KnownStyles.IsEmpty && !settings.KnownStyles.Contains(name) && !meaningful.Contains(name))
            {
                diagnostics.Add(MarkdownDiagnostics.UnknownStyle(name, Origin(line)));
            }
        }

        return node with { Id = attributes.Id ?? node.Id, Classes = node.Classes.AddRange(classes), Language = attributes.Get("lang") ?? node.Language, Origin = node.Origin ?? Origin(line) };
    }

    /// <summary>A length in mm or pt as points; <paramref name="otherwise"/> where the key is absent or wrong.</summary>
    public double Length(AttributeList attributes, string key, double otherwise, int line)
    {
        if (attributes.Get(key) is not { } text)
        {
            return otherwise;
        }

        if (LengthText.Parse(text) is { } length)
        {
            return length;
        }

        diagnostics.Add(MarkdownDiagnostics.BadAttribute(key, text, Origin(line)));
        return otherwise;
    }

    /// <summary>A whole number in a range; <paramref name="otherwise"/> where the key is absent or wrong.</summary>
    public int Number(AttributeList attributes, string key, int otherwise, int least, int most, int line)
    {
        if (attributes.Get(key) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        diagnostics.Add(MarkdownDiagnostics.BadAttribute(key, text, Origin(line)));
        return otherwise;
    }

    /// <summary>One of several values; <see langword="null"/> where the key is absent or wrong.</summary>
    public T? Choice<T>(AttributeList attributes, string key, IReadOnlyDictionary<string, T> values, int line)
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

        diagnostics.Add(MarkdownDiagnostics.BadAttribute(key, text, Origin(line)));
        return null;
    }
}

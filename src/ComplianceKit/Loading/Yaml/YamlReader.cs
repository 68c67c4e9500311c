using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceKit.Loading.Yaml;

/// <summary>Reads a YAML text into nodes that know their place. Bounded in depth and number of nodes, those behind aliases included.</summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 64;
    private const int MostNodes = 5_000_000;
    private const int LongestWord = 20;
    private const int MostWords = 1_000;

    private readonly string path;
    private readonly string text;
    private readonly Parser parser;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<AnchorName, Anchored> anchors = [];
    private readonly Dictionary<AnchorName, SourceSpan> unused = [];
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private int nodes;

    private YamlReader(string path, string text, DiagnosticBag diagnostics)
    {
        this.path = path;
        this.text = text;
        this.diagnostics = diagnostics;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads the one document of <paramref name="text"/>; <see langword="null"/> where it is empty or a diagnostic says why not.</summary>
    public static YamlNode? Read(string path, string text, DiagnosticBag diagnostics)
    {
        var reader = new YamlReader(path, text, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            diagnostics.Add(reader.BadYaml(exception.InnerException?.Message ?? exception.Message, exception.Start, exception.End));
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or ArithmeticException or FormatException or IndexOutOfRangeException or KeyNotFoundException)
        {
            // The parser lets a few slips of its own out, such as an escaped character beyond Unicode.
            var place = reader.parser.Current?.End ?? Mark.Empty;
            diagnostics.Add(reader.BadYaml(exception.Message, place, place));
            return null;
        }
        catch (YamlTooLargeException exception)
        {
            diagnostics.Add(LoadingDiagnostics.YamlTooLarge(reader.Place(exception.Start, exception.Start)));
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = ReadNode(0, out _);
        foreach (var (anchor, place) in unused)
        {
            diagnostics.Add(LoadingDiagnostics.TextInAnchor(anchor.Value, place));
        }

        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            diagnostics.Add(LoadingDiagnostics.SecondDocument(Place(second.Start, second.End)));
        }

        return root;
    }

    private YamlNode ReadNode(int depth, out int height)
    {
        CheckSize(1, depth);
        var before = nodes;
        height = 0;
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return Remember(scalar.Anchor, ReadScalar(scalar), before, height);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            return Remember(sequence.Anchor, ReadSequence(sequence, depth, out height), before, height);
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            return Remember(mapping.Anchor, ReadMapping(mapping, depth, out height), before, height);
        }

        return ReadAlias(parser.Consume<AnchorAlias>(), depth, out height);
    }

    // Whoever walks the nodes meets those behind an alias again, so they count again: a few lines of aliases to aliases could
    // otherwise stand for billions of values.
    private YamlNode ReadAlias(AnchorAlias alias, int depth, out int height)
    {
        if (anchors.TryGetValue(alias.Value, out var target))
        {
            unused.Remove(alias.Value);
            height = target.Height;
            CheckSize(target.Nodes, depth + height);
            return target.Node;
        }

        height = 0;
        diagnostics.Add(LoadingDiagnostics.UnknownAnchor(alias.Value.Value, Place(alias.Start, alias.End)));
        return new YamlScalar(alias.Value.Value, Plain: false, Place(alias.Start, alias.End), (int)alias.Start.Line);
    }

    private void CheckSize(int more, int depth)
    {
        nodes += more;
        if (depth > DeepestNesting || nodes > MostNodes)
        {
            throw new YamlTooLargeException(parser.Current?.Start ?? Mark.Empty);
        }
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var block = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        if (scalar.Style == ScalarStyle.Plain && LostText.Behind(text, (int)scalar.End.Index, scalar.Value) is { } lost)
        {
            var (line, column) = ((int)scalar.End.Line, (int)scalar.End.Column + lost.Distance);
            diagnostics.Add(
                LoadingDiagnostics.TextBehindHash(lost.Words, new SourceSpan(path, new SourcePosition(line, column), new SourcePosition(line, column + lost.Words.Length))));
        }

        if (!block && LostText.HeadingAbove(text, (int)scalar.Start.Index, (int)scalar.End.Index) is { } heading)
        {
            diagnostics.Add(LoadingDiagnostics.HeadingBehindHash(heading, Place(scalar.Start, scalar.Start)));
        }

        return new YamlScalar(
            Once(JapaneseFolds.Join(text, scalar)), scalar.Style == ScalarStyle.Plain, Place(scalar.Start, scalar.End), (int)scalar.Start.Line + (block ? 1 : 0));
    }

    // Keys and words such as `met` come again in every entry of a long list, and are kept once.
    private string Once(string text)
    {
        if (text.Length > LongestWord)
        {
            return text;
        }

        if (!words.TryGetValue(text, out var known) && words.Count < MostWords)
        {
            words.Add(text, text);
        }

        return known ?? text;
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth, out int height)
    {
        height = 0;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1, out var below));
            height = Math.Max(height, below + 1);
        }

        return new YamlSequence(items.ToImmutable(), Place(start.Start, start.Start));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth, out int height)
    {
        height = 0;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var known = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = ReadNode(depth + 1, out _);
            var value = ReadNode(depth + 1, out var below);
            height = Math.Max(height, below + 1);
            if (keyNode is not YamlScalar key)
            {
                diagnostics.Add(LoadingDiagnostics.KeyIsNotText(keyNode.Span));
            }
            else if (known.TryGetValue(key.Value, out var first))
            {
                diagnostics.Add(LoadingDiagnostics.DoubledKey(key.Value, key.Span, first.Span));
            }
            else
            {
                known.Add(key.Value, key);
                entries.Add(new YamlEntry(key, value));
            }
        }

        return new YamlMapping(entries.ToImmutable(), Place(start.Start, start.Start));
    }

    private YamlNode Remember(AnchorName anchor, YamlNode node, int before, int height)
    {
        if (!anchor.IsEmpty)
        {
            anchors[anchor] = new Anchored(node, nodes - before + 1, height);
            if (node is YamlScalar)
            {
                unused[anchor] = node.Span;
            }
        }

        return node;
    }

    private Diagnostic BadYaml(string detail, Mark start, Mark end) => LoadingDiagnostics.BadYaml(YamlSlip.Of(detail, text.Split('\n'), Place(start, end)));

    private SourceSpan Place(Mark start, Mark end) => new(
        path,
        new SourcePosition((int)start.Line, (int)start.Column),
        new SourcePosition((int)end.Line, (int)end.Column));

    /// <summary>A node that aliases may refer to, with how many nodes it stands for and how many levels lie below it.</summary>
    private sealed record Anchored(YamlNode Node, int Nodes, int Height);

    private sealed class YamlTooLargeException(Mark start) : Exception
    {
        public Mark Start { get; } = start;
    }
}

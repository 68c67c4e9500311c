using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceKit.Loading.Yaml;

/// <summary>Reads a YAML text into nodes that know their place. Bounded in depth and number of nodes; aliases are followed once, never expanded without end.</summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 64;
    private const int MostNodes = 5_000_000;

    private readonly string path;
    private readonly Parser parser;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<AnchorName, YamlNode> anchors = [];
    private int nodes;

    private YamlReader(string path, string text, DiagnosticBag diagnostics)
    {
        this.path = path;
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
            diagnostics.Add(LoadingDiagnostics.BadYaml(exception.InnerException?.Message ?? exception.Message, reader.Place(exception.Start, exception.End)));
            return null;
        }
        catch (YamlTooLargeException)
        {
            diagnostics.Add(LoadingDiagnostics.YamlTooLarge(SourceSpan.StartOf(path)));
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

        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            diagnostics.Add(LoadingDiagnostics.SecondDocument(Place(second.Start, second.End)));
        }

        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > DeepestNesting || ++nodes > MostNodes)
        {
            throw new YamlTooLargeException();
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return Remember(scalar.Anchor, ReadScalar(scalar));
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            return Remember(sequence.Anchor, ReadSequence(sequence, depth));
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            return Remember(mapping.Anchor, ReadMapping(mapping, depth));
        }

        var alias = parser.Consume<AnchorAlias>();
        if (anchors.TryGetValue(alias.Value, out var target))
        {
            return target;
        }

        diagnostics.Add(LoadingDiagnostics.UnknownAnchor(alias.Value.Value, Place(alias.Start, alias.End)));
        return new YamlScalar(string.Empty, true, Place(alias.Start, alias.End), (int)alias.Start.Line);
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var block = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        return new YamlScalar(
            scalar.Value, scalar.Style == ScalarStyle.Plain, Place(scalar.Start, scalar.End), (int)scalar.Start.Line + (block ? 1 : 0));
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlSequence(items.ToImmutable(), Place(start.Start, start.Start));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var known = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
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

    private YamlNode Remember(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
        {
            anchors[anchor] = node;
        }

        return node;
    }

    private SourceSpan Place(Mark start, Mark end) => new(
        path,
        new SourcePosition((int)start.Line, (int)start.Column),
        new SourcePosition((int)end.Line, (int)end.Column));
}

/// <summary>A YAML file is nested too deeply or has too many nodes.</summary>
internal sealed class YamlTooLargeException : Exception;

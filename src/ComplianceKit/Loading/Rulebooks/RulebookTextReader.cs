using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>
/// Reads the text of a rulebook into its parts: headings of level 1 are chapters (or, by class, sections, supplements, annexes and forms),
/// those of level 2 articles, paragraphs 項, ordered lists 号. The words of each part stay Markdown.
/// </summary>
internal sealed class RulebookTextReader
{
    private readonly string path;
    private readonly string[] lines;
    private readonly int firstLine;
    private readonly DiagnosticBag diagnostics;
    private readonly RuleNodeDraft root;
    private readonly RuleSlips slips;
    private RuleNodeDraft? outer;
    private RuleNodeDraft? section;
    private RuleNodeDraft? article;
    private int line;
    private int behindItems = -1;
    private bool isBase;

    private RulebookTextReader(string path, string text, int firstLine, DiagnosticBag diagnostics, RuleNodeDraft root)
    {
        this.path = path;
        this.firstLine = firstLine;
        this.diagnostics = diagnostics;
        this.root = root;
        slips = new RuleSlips(path, diagnostics);
        lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>Reads chapters, articles and what stands behind them.</summary>
    public static ImmutableArray<RuleNode> ReadParts(string path, string text, int firstLine, string layer, DiagnosticBag diagnostics)
    {
        var root = new RuleNodeDraft(RuleKind.Preamble, "preamble", string.Empty, SourceSpan.At(path, firstLine, 1)) { PlaceId = "preamble" };
        new RulebookTextReader(path, text, firstLine, diagnostics, root) { isBase = layer.Length == 0 }.ReadAll();
        return root.Finish(layer).Children;
    }

    /// <summary>Reads a whole text.</summary>
    public static ImmutableArray<RuleNode> Read(string path, string text, string layer, DiagnosticBag diagnostics)
    {
        var parts = ReadParts(path, text, 1, layer, diagnostics);
        var preamble = parts.TakeWhile(static part => part.Kind == RuleKind.Block).ToImmutableArray();
        return preamble.IsEmpty
            ? parts
            : [new RuleNode(RuleKind.Preamble, "preamble", string.Empty, preamble, preamble[0].Origin) { Layer = layer }, .. parts.Skip(preamble.Length)];
    }

    /// <summary>Reads what stands inside an article: paragraphs, items and blocks.</summary>
    /// <param name="id">Begins the ids of what has none.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">The line on which it begins.</param>
    /// <param name="layer">The overlay that brings it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<RuleNode> ReadInside(string id, string path, string text, int firstLine, string layer, DiagnosticBag diagnostics)
    {
        var root = new RuleNodeDraft(RuleKind.Article, id, string.Empty, SourceSpan.At(path, firstLine, 1)) { PlaceId = id };
        var reader = new RulebookTextReader(path, text, firstLine, diagnostics, root) { article = root };
        reader.ReadAll();
        return root.Finish(layer).Children;
    }

    /// <summary>Reads words where they have no numbers, as in a preamble: blocks.</summary>
    /// <param name="id">Begins the ids of what has none.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">The line on which it begins.</param>
    /// <param name="layer">The overlay that brings it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<RuleNode> ReadLoose(string id, string path, string text, int firstLine, string layer, DiagnosticBag diagnostics)
    {
        var root = new RuleNodeDraft(RuleKind.Preamble, id, string.Empty, SourceSpan.At(path, firstLine, 1)) { PlaceId = id };
        new RulebookTextReader(path, text, firstLine, diagnostics, root).ReadAll();
        return root.Finish(layer).Children;
    }

    private SourceSpan Here => SourceSpan.At(path, firstLine + line, 1);

    private RuleNodeDraft Parent => article ?? section ?? outer ?? root;

    private void ReadAll()
    {
        while (line < lines.Length)
        {
            var text = lines[line];
            if (text.Trim().Length == 0)
            {
                line++;
            }
            else if (RuleLines.Heading(text) is { } heading)
            {
                ReadHeading(heading.Level, heading.Text);
                line++;
            }
            else if (RuleLines.BeginsBlock(text))
            {
                ReadBlock(RuleLines.EndOfBlock(lines, line));
            }
            else if (RuleLines.Item(text).Success)
            {
                ReadItems();
            }
            else
            {
                ReadParagraph();
            }
        }
    }

    private void ReadHeading(int level, string text)
    {
        var (words, attributes) = RuleAttributes.Split(text);
        slips.Heading(level, words, attributes, firstLine + line);
        var kind = level == 2 ? RuleKind.Article : HeadingClasses.KindOf(attributes);
        var id = attributes.Id ?? string.Create(CultureInfo.InvariantCulture, $"~{firstLine + line}");
        var draft = new RuleNodeDraft(kind, id, words, Here) { PlaceId = id, Attributes = attributes, Line = lines[line] };
        switch (kind)
        {
            case RuleKind.Article:
                article = (section ?? outer ?? root).Add(draft);
                break;
            case RuleKind.Section:
                section = (outer ?? root).Add(draft);
                article = null;
                break;
            default:
                outer = root.Add(draft);
                section = null;
                article = null;
                break;
        }
    }

    private void ReadBlock(int end)
    {
        var (_, attributes) = RuleAttributes.Split(lines[line]);
        slips.Line(lines[line], firstLine + line);
        Parent.Add(RuleKind.Block, string.Join('\n', lines[line..end]), attributes, Here);
        line = end;
    }

    private void ReadParagraph()
    {
        var start = line;
        if (behindItems >= 0 && (start == behindItems || lines[start].StartsWith("  ", StringComparison.Ordinal) || lines[start][0] == '\t')
            && lines[behindItems..start].All(static text => text.Trim().Length == 0))
        {
            slips.BelowItem(lines[start], firstLine + start);
        }

        while (line < lines.Length && lines[line].Trim().Length > 0 && RuleLines.Heading(lines[line]) is null && !RuleLines.BeginsBlock(lines[line]) &&
            (line == start || !RuleLines.Item(lines[line]).Success))
        {
            Tell(start);
            line++;
        }

        var place = SourceSpan.At(path, firstLine + start, 1);
        var (text, attributes) = RuleAttributes.Split(RuleLines.Join(lines[start..line]));
        slips.Attributes(attributes, firstLine + start);
        var numbered = Parent.Kind is RuleKind.Article or RuleKind.Supplement && !attributes.Has("plain");
        if (numbered)
        {
            slips.Numbered(attributes, firstLine + start);
            Parent.Add(RuleKind.Paragraph, text, attributes, place);
        }
        else
        {
            Parent.Add(RuleKind.Block, text, attributes, place);
        }
    }

    private void Tell(int start)
    {
        if (line == start)
        {
            slips.Line(lines[line], firstLine + line);
        }
        else
        {
            slips.GoesOn(lines[line], firstLine + line);
        }
    }

    private void ReadItems()
    {
        if (Parent.Kind is not (RuleKind.Article or RuleKind.Supplement))
        {
            ReadBlock(EndOfLooseList());
            return;
        }

        var paragraph = Parent.Last(RuleKind.Paragraph) ?? Parent.Add(RuleKind.Paragraph, string.Empty, RuleAttributes.Empty, Here);
        ReadItems(paragraph, RuleLines.Item(lines[line]).Groups["indent"].Length);
        behindItems = line;
    }

    private void ReadItems(RuleNodeDraft parent, int indent)
    {
        while (line < lines.Length)
        {
            var match = RuleLines.Item(lines[line]);
            if (match.Success && match.Groups["indent"].Length == indent)
            {
                ReadItem(parent, RuleLines.NumberOf(match), match.Groups["text"].Value);
            }
            else if (match.Success && match.Groups["indent"].Length > indent && parent.LastOf(RuleKind.Item) is { } last)
            {
                // What is less indented than the items before it, and more than the one above them, was meant for one of the two.
                if (last.LastOf(RuleKind.Item) is not null)
                {
                    diagnostics.Add(RulebookDiagnostics.UnevenIndent(match.Groups["text"].Value, Here));
                }

                ReadItems(last, match.Groups["indent"].Length);
            }
            else if (lines[line].Trim().Length > 0 || !NextIsItem())
            {
                return;
            }
            else
            {
                line++;
            }
        }
    }

    private void ReadItem(RuleNodeDraft parent, int written, string first)
    {
        var place = Here;
        var words = new List<string> { first };
        for (line++; line < lines.Length && lines[line].Length > 0 && lines[line][0] == ' ' && lines[line].Trim().Length > 0 && !RuleLines.Item(lines[line]).Success; line++)
        {
            slips.GoesOn(lines[line], firstLine + line);
            words.Add(lines[line]);
        }

        var (text, attributes) = RuleAttributes.Split(RuleLines.Join(words));
        slips.Attributes(attributes, place.Start.Line);
        slips.Numbered(attributes, place.Start.Line);
        var before = parent.LastOf(RuleKind.Item);
        var item = parent.Add(RuleKind.Item, text, attributes, place);
        item.Written = written;
        slips.ItemNumber(written, before?.Written, isBase ? parent.Count(RuleKind.Item) : null, place.Start.Line);
    }

    private bool NextIsItem()
    {
        var next = line;
        while (next < lines.Length && lines[next].Trim().Length == 0)
        {
            next++;
        }

        return next < lines.Length && RuleLines.Item(lines[next]).Success;
    }

    private int EndOfLooseList()
    {
        var end = line + 1;
        while (end < lines.Length && lines[end].Trim().Length > 0)
        {
            end++;
        }

        return end;
    }
}

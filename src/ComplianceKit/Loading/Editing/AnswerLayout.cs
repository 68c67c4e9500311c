using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceKit.Loading.Editing;

/// <summary>Where the answers of a file and their keys stand, as offsets of its text.</summary>
internal sealed class AnswerLayout
{
    private readonly YamlLines lines;
    private readonly Parser parser;

    private AnswerLayout(YamlLines lines)
    {
        this.lines = lines;
        parser = new Parser(new Scanner(new StringReader(lines.Text), skipComments: true));
    }

    /// <summary>The answers of a text that has been read without errors.</summary>
    public static List<AnswerEntry> Of(YamlLines lines) => new AnswerLayout(lines).Read();

    private List<AnswerEntry> Read()
    {
        var entries = new List<AnswerEntry>();
        _ = parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<SequenceStart>(out var root) || root.Style == SequenceStyle.Flow)
        {
            return entries;
        }

        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<MappingStart>(out var mapping))
            {
                entries.Add(ReadEntry(mapping));
            }
            else
            {
                parser.SkipThisAndNestedEvents();
            }
        }

        return entries;
    }

    private AnswerEntry ReadEntry(MappingStart start)
    {
        var keys = new List<AnswerKey>();
        var isFlow = start.Style == MappingStyle.Flow;
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = parser.Current as Scalar;
            parser.SkipThisAndNestedEvents();
            var value = ReadValue(isFlow);
            if (key is not null)
            {
                keys.Add(new AnswerKey(key.Value, lines.Offset(key.Start.Line, key.Start.Column), (int)key.Start.Column, value.Start, value.End) { Fixed = value.Fixed, Items = value.Items });
            }
        }

        var end = parser.Consume<MappingEnd>();
        return new AnswerEntry(lines.Offset(start.Start.Line, start.Start.Column), isFlow, keys)
        {
            FlowEnd = isFlow ? lines.Offset(end.Start.Line, end.Start.Column) : 0,
        };
    }

    private (int Start, int End, bool Fixed, List<(string Value, int Start, int End)> Items) ReadValue(bool inFlow)
    {
        var first = parser.Current!;
        var items = new List<(string, int, int)>();
        switch (first)
        {
            case Scalar scalar:
                _ = parser.MoveNext();
                items.Add((scalar.Value, lines.Offset(scalar.Start.Line, scalar.Start.Column), EndOf(scalar)));
                return (items[0].Item2, items[0].Item3, !scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty, items);
            case SequenceStart sequence:
                return ReadSequence(sequence, inFlow, items);
            default:
                return (lines.Offset(first.Start.Line, first.Start.Column), EndOfNested(), true, items);
        }
    }

    // Behind the last scalar of a value that is neither a text nor a list, or behind its brace.
    private int EndOfNested()
    {
        var (depth, end) = (0, 0);
        do
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            end = current switch
            {
                Scalar scalar => EndOf(scalar),
                AnchorAlias alias => lines.Offset(alias.End.Line, alias.End.Column),
                MappingEnd or SequenceEnd => BehindBrace(lines.Offset(current.Start.Line, current.Start.Column), end),
                _ => end,
            };
            _ = parser.MoveNext();
        }
        while (depth > 0);

        return end;
    }

    private int BehindBrace(int at, int otherwise) => at < lines.Text.Length && lines.Text[at] is ('}' or ']') ? at + 1 : otherwise;

    private (int Start, int End, bool Fixed, List<(string Value, int Start, int End)> Items) ReadSequence(
        SequenceStart start, bool inFlow, List<(string Value, int Start, int End)> items)
    {
        _ = parser.MoveNext();
        var isFixed = !start.Anchor.IsEmpty || !start.Tag.IsEmpty;
        while (!parser.Accept<SequenceEnd>(out _))
        {
            var item = parser.Current as Scalar;
            isFixed |= item is null || !item.Anchor.IsEmpty;
            parser.SkipThisAndNestedEvents();
            if (item is not null)
            {
                items.Add((item.Value, lines.Offset(item.Start.Line, item.Start.Column), EndOf(item)));
            }
        }

        var end = parser.Consume<SequenceEnd>();
        var isFlow = inFlow || start.Style == SequenceStyle.Flow;
        var from = lines.Offset(start.Start.Line, start.Start.Column);
        if (!isFlow && items.Count > 0)
        {
            return (from, items[^1].End, isFixed, items);
        }

        var close = lines.Offset(end.Start.Line, end.Start.Column);
        return (from, close < lines.Text.Length && lines.Text[close] == ']' ? close + 1 : close, isFixed, items);
    }

    // The mark behind a block of lines stands where the next token begins, so that the block is followed line by line.
    private int EndOf(Scalar scalar)
    {
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            return lines.Offset(scalar.End.Line, scalar.End.Column);
        }

        var header = (int)scalar.Start.Line;
        var keyIndent = Indent(header);
        var last = header;
        for (var line = header + 1; line <= lines.Count; line++)
        {
            var text = lines.Line(line);
            if (text.Trim(' ').Length == 0)
            {
                continue;
            }

            if (text.Length - text.TrimStart(' ').Length <= keyIndent)
            {
                break;
            }

            last = line;
        }

        return lines.Start(last) + lines.Line(last).Length;
    }

    // How far the key of a value on this line is indented: the dash of a list counts as a blank.
    private int Indent(int line)
    {
        var text = lines.Line(line);
        var indent = 0;
        while (indent < text.Length && text[indent] is ' ' or '-' && (text[indent] == ' ' || (indent + 1 < text.Length && text[indent + 1] == ' ')))
        {
            indent++;
        }

        return indent;
    }
}

/// <summary>An answer in a file.</summary>
/// <param name="Start">Where its first key begins, or its brace.</param>
/// <param name="IsFlow">Whether it stands in braces.</param>
/// <param name="Keys">Its keys in their order.</param>
internal sealed record AnswerEntry(int Start, bool IsFlow, List<AnswerKey> Keys)
{
    /// <summary>Where the closing brace stands.</summary>
    public int FlowEnd { get; init; }

    public AnswerKey? Key(string name) => Keys.Find(key => key.Name == name);
}

/// <summary>A key with its value.</summary>
/// <param name="Name">The key.</param>
/// <param name="Start">Where the key begins.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="ValueStart">Where the value begins.</param>
/// <param name="ValueEnd">Behind the value.</param>
internal sealed record AnswerKey(string Name, int Start, int Column, int ValueStart, int ValueEnd)
{
    /// <summary>Whether the value has an anchor, a tag or is an alias, so that other values hang on it.</summary>
    public bool Fixed { get; init; }

    /// <summary>The texts that the value is made of.</summary>
    public List<(string Value, int Start, int End)> Items { get; init; } = [];
}

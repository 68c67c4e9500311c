using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Reads the lines of <c>::: table</c>: <c>%row</c>, <c>%cell</c> and the Markdown of the cells.</summary>
internal sealed class TableReader(ReadingContext context, string[] lines)
{
    private static readonly Dictionary<string, HeaderScope> Scopes = new(StringComparer.Ordinal)
    {
        ["row"] = HeaderScope.Row,
        ["col"] = HeaderScope.Column,
    };

    private readonly List<TableRow> head = [];
    private readonly List<TableRow> body = [];
    private readonly List<TableCell> cells = [];
    private readonly Dictionary<string, ImmutableArray<string>> choicesByText = new(StringComparer.Ordinal);
    private DirectiveLine? row;
    private int rowLine;
    private int[] reaching = [];

    /// <summary>Reads up to the closing fence, on which <paramref name="line"/> stands afterwards.</summary>
    public Table Read(DirectiveLine directive, ref int line)
    {
        var opened = line;
        var columns = Columns(directive, opened);
        reaching = new int[columns.Length];
        while (line < lines.Length)
        {
            switch (DirectiveLine.Read(lines[line]))
            {
                case { Fence: 0, Name: "row" } next:
                    FinishRow();
                    row = next;
                    rowLine = line + 1;
                    line++;
                    break;
                case { Fence: 0, Name: "cell" } cell:
                    ReadCell(cell, ref line);
                    break;
                case { Fence: > 0, Name: "" }:
                    FinishRow();
                    return Finish(directive, columns, opened);
                default:
                    Stray(lines[line], line + 1);
                    line++;
                    break;
            }
        }

        FinishRow();
        return Finish(directive, columns, opened);
    }

    private Table Finish(DirectiveLine directive, ImmutableArray<TableColumn> columns, int line) => new(columns, [.. head], [.. body])
    {
        Caption = directive.Attributes.Get("caption") is { } caption ? context.Inlines(MarkdownEscape.Escape(caption), line) : [],
        Summary = directive.Attributes.Get("summary"),
        Register = directive.Attributes.Has("register"),
    };

    private void Stray(string text, int line)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            context.Diagnostics.Add(MarkdownDiagnostics.UnknownDirective(text.Trim(), context.Origin(line)));
        }
    }

    private ImmutableArray<TableColumn> Columns(DirectiveLine directive, int line)
    {
        var widths = directive.Attributes.Get("widths") ?? "1";
        var columns = widths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(width => Column(width, line)).ToArray();
        var aligns = (directive.Attributes.Get("aligns") ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < aligns.Length; index++)
        {
            if (index < columns.Length && AlignmentNames.Horizontal.TryGetValue(aligns[index], out var alignment))
            {
                columns[index] = columns[index] with { Alignment = alignment };
            }
            else
            {
                context.Diagnostics.Add(MarkdownDiagnostics.BadAttribute("aligns", aligns[index], context.Origin(line)));
            }
        }

        return [.. columns];
    }

    private TableColumn Column(string text, int line)
    {
        var hidden = text.StartsWith('!');
        var inWorkbooksOnly = text.StartsWith('+');
        var width = hidden || inWorkbooksOnly ? text[1..] : text;
        ColumnWidth? parsed = width == "auto"
            ? ColumnWidth.Content
            : LengthText.Parse(width) is { } points
                ? ColumnWidth.Fixed(points)
                : double.TryParse(width, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1000
                    ? ColumnWidth.Share(share)
                    : null;
        if (parsed is null)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.BadAttribute("widths", text, context.Origin(line)));
        }

        return new TableColumn(parsed ?? ColumnWidth.Share(1)) { Hidden = hidden, InWorkbooksOnly = inWorkbooksOnly };
    }

    private void ReadCell(DirectiveLine directive, ref int line)
    {
        var first = line;
        var end = line + 1;
        while (end < lines.Length && !DirectiveLine.EndsCell(lines[end]))
        {
            end += DirectiveLine.Read(lines[end]) is { Fence: > 0 } nested ? SkipContainer(end, nested.Fence) : 1;
        }

        var text = directive.Rest.Length == 0
            ? string.Join('\n', lines, first + 1, end - first - 1)
            : end == first + 1 ? directive.Rest : directive.Rest + "\n" + string.Join('\n', lines, first + 1, end - first - 1);
        cells.Add(Cell(directive.Attributes, text, first + 1, directive.Rest.Length == 0 ? first + 2 : first + 1));
        line = end;
    }

    private int SkipContainer(int start, int fence)
    {
        for (var index = start + 1; index < lines.Length; index++)
        {
            if (DirectiveLine.Read(lines[index]) is { Name: "", Fence: var closing } && closing >= fence)
            {
                return index + 1 - start;
            }
        }

        return lines.Length - start;
    }

    private TableCell Cell(AttributeList attributes, string text, int line, int textLine)
    {
        var blocks = string.IsNullOrWhiteSpace(text)
            ? []
            : PlainText.Is(text) || !text.Contains("\n%", StringComparison.Ordinal) && !text.Contains(":::", StringComparison.Ordinal)
                ? context.Blocks(text, textLine)
                : Nested(text, textLine);
        var cell = new TableCell(blocks)
        {
            RowSpan = context.Number(attributes, "rowspan", 1, 1, 100_000, line),
            ColumnSpan = context.Number(attributes, "colspan", 1, 1, 1_000, line),
            Scope = context.Choice(attributes, "scope", Scopes, line) ?? HeaderScope.None,
            Alignment = context.Choice(attributes, "align", AlignmentNames.Horizontal, line),
            VerticalAlignment = context.Choice(attributes, "valign", AlignmentNames.Vertical, line),
            RepeatOnNextPage = attributes.Has("repeat"),
            Editable = attributes.Has("editable"),
            Input = attributes.Get("editable") is { Length: > 0 } input ? input : null,
            HoldsInputDigests = attributes.Has("input-digests"),
            Choices = attributes.Get("choices") is { } choices ? ChoicesOf(choices) : [],
            Value = Value(attributes, line),
        };
        return context.With(cell, attributes, line);
    }

    // Every row of a sheet offers the same choices; they are kept once.
    private ImmutableArray<string> ChoicesOf(string text)
    {
        if (!choicesByText.TryGetValue(text, out var choices))
        {
            choicesByText.Add(text, choices = [.. text.Split('|')]);
        }

        return choices;
    }

    private ImmutableArray<Block> Nested(string text, int firstLine)
    {
        var shifted = new ReadingContext(context.Settings with { OriginOf = number => context.Origin(number + firstLine - 1) }, context.Diagnostics);
        return [.. new BlockReader(shifted, text.Split('\n')).ReadSections().SelectMany(static section => section.Blocks)];
    }

    private CellValue? Value(AttributeList attributes, int line)
    {
        if (attributes.Get("number") is { } number)
        {
            if (decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                return new NumberValue(value, Math.Min(10, (int)value.Scale));
            }

            context.Diagnostics.Add(MarkdownDiagnostics.BadAttribute("number", number, context.Origin(line)));
        }

        if (attributes.Get("date") is { } date)
        {
            if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
            {
                return new DateValue(value);
            }

            context.Diagnostics.Add(MarkdownDiagnostics.BadAttribute("date", date, context.Origin(line)));
        }

        return null;
    }

    private void FinishRow()
    {
        if (row is null)
        {
            cells.Clear();
            return;
        }

        var isHead = row.Attributes.Has("head");
        ImmutableArray<TableCell> own = isHead
            ? [.. cells.Select(static cell => cell with { Scope = cell.Scope == HeaderScope.None ? HeaderScope.Column : cell.Scope })]
            : [.. cells];
        CheckCount(own);
        var finished = context.With(new TableRow(own) { KeepWithNext = row.Attributes.Has("keep"), MaySplit = !row.Attributes.Has("nosplit") }, row.Attributes, rowLine);
        (isHead ? head : body).Add(finished);
        cells.Clear();
        row = null;
    }

    // Spans from rows above take their places first; what the row's own cells fill besides must come to the table's width.
    private void CheckCount(ImmutableArray<TableCell> own)
    {
        var covered = reaching.Count(static rows => rows > 0);
        var filled = covered + own.Sum(static cell => cell.ColumnSpan);
        if (filled != reaching.Length)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.CellCount(filled, reaching.Length, context.Origin(rowLine)));
        }

        var column = 0;
        var next = reaching.Select(static rows => Math.Max(0, rows - 1)).ToArray();
        foreach (var cell in own)
        {
            while (column < reaching.Length && reaching[column] > 0)
            {
                column++;
            }

            for (var covering = 0; covering < cell.ColumnSpan && column < reaching.Length; covering++)
            {
                next[column++] = cell.RowSpan - 1;
            }
        }

        reaching = next;
    }
}

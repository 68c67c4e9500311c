using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Finds the rows and cells among the lines of <c>::: table</c>: <c>%row</c>, <c>%cell</c>.</summary>
internal sealed class TableReader(ReadingContext context, string[] lines)
{
    private readonly List<FoundRow> rows = [];
    private readonly List<FoundCell> cells = [];
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

    private Table Finish(DirectiveLine directive, ImmutableArray<TableColumn> columns, int line)
    {
        var read = TableRowReader.ReadAll(context, rows);
        var (head, body) = (ImmutableArray.CreateBuilder<TableRow>(), ImmutableArray.CreateBuilder<TableRow>(rows.Count));
        for (var index = 0; index < rows.Count; index++)
        {
            CheckCount(read[index].Cells, rows[index].Line);
            (rows[index].Directive.Attributes.Flag("head") == true ? head : body).Add(read[index]);
        }

        return new Table(columns, head.ToImmutable(), body.ToImmutable())
        {
            Caption = directive.Attributes.Get("caption") is { } caption
                ? CaptionReader.Read(caption, context.Origin(line), words => context.Inlines(MarkdownEscape.Escape(words), line))
                : [],
            Summary = directive.Attributes.Get("summary"),
            Register = context.Flag(directive.Attributes, "register", line),
            Continued = context.Settings.Words.Continued,
        };
    }

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
        var parsed = WidthOf(width);
        if (parsed is null)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.BadAttribute("widths", text, context.Origin(line)));
        }

        return new TableColumn(parsed ?? ColumnWidth.Share(1)) { Hidden = hidden, InWorkbooksOnly = inWorkbooksOnly };
    }

    private static ColumnWidth? WidthOf(string width)
    {
        if (width == "auto")
        {
            return ColumnWidth.Content;
        }

        if (LengthText.Parse(width) is { } points)
        {
            return ColumnWidth.Fixed(points);
        }

        return double.TryParse(width, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1000
            ? ColumnWidth.Share(share)
            : null;
    }

    private void ReadCell(DirectiveLine directive, ref int line)
    {
        var first = line;
        var end = line + 1;
        while (end < lines.Length && !DirectiveLine.EndsCell(lines[end]))
        {
            end += DirectiveLine.Read(lines[end]) is { Fence: > 0 } nested ? SkipContainer(end) : 1;
        }

        var below = string.Join('\n', lines, first + 1, end - first - 1);
        var text = (directive.Rest, end == first + 1) switch
        {
            ("", _) => below,
            (_, true) => directive.Rest,
            _ => directive.Rest + "\n" + below,
        };
        cells.Add(new FoundCell(directive.Attributes, text, first + 1, directive.Rest.Length == 0 ? first + 2 : new TextPlace(first + 1, directive.RestColumn)));
        line = end;
    }

    // Containers stand in each other; a line of colons closes the innermost, however many they are.
    private int SkipContainer(int start)
    {
        var open = 0;
        for (var index = start; index < lines.Length; index++)
        {
            if (DirectiveLine.Read(lines[index]) is { Fence: > 0 } fence)
            {
                open += fence.Name.Length == 0 ? -1 : 1;
                if (open == 0)
                {
                    return index + 1 - start;
                }
            }
        }

        return lines.Length - start;
    }

    private void FinishRow()
    {
        if (row is not null)
        {
            rows.Add(new FoundRow(row, [.. cells], rowLine));
        }
        else if (cells.Count > 0)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.CellWithoutRow(cells[0].Text, context.Origin(cells[0].Line)));
        }

        cells.Clear();
        row = null;
    }

    // Spans from rows above take their places first; what the row's own cells fill besides must come to the table's width.
    private void CheckCount(ImmutableArray<TableCell> own, int line)
    {
        var covered = reaching.Count(static rows => rows > 0);
        var filled = covered + own.Sum(static cell => cell.ColumnSpan);
        if (filled != reaching.Length)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.CellCount(filled, reaching.Length, context.Origin(line)));
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

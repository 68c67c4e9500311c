using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Documents.Markdown;

/// <summary>A cell whose text has been found but not read.</summary>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Text">Its Markdown.</param>
/// <param name="Line">The line of its directive.</param>
/// <param name="TextStart">Where its text begins.</param>
internal sealed record FoundCell(AttributeList Attributes, string Text, int Line, TextPlace TextStart);

/// <summary>A row whose cells have been found but not read.</summary>
/// <param name="Directive">Its directive.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Line">The line of its directive.</param>
internal sealed record FoundRow(DirectiveLine Directive, FoundCell[] Cells, int Line);

/// <summary>Reads the Markdown of cells. Rows do not know of each other, so that each core reads a stretch of a long table.</summary>
internal sealed class TableRowReader(ReadingContext context)
{
    private static readonly Dictionary<string, HeaderScope> Scopes = new(StringComparer.Ordinal)
    {
        ["row"] = HeaderScope.Row,
        ["col"] = HeaderScope.Column,
    };

    private readonly Dictionary<string, ImmutableArray<string>> choicesByText = new(StringComparer.Ordinal);

    /// <summary>The rows in their order.</summary>
    public static TableRow[] ReadAll(ReadingContext context, List<FoundRow> rows)
    {
        var read = new TableRow[rows.Count];
        var stretches = context.MayBranch ? RowStretches.Count(rows.Count) : 1;
        if (stretches == 1)
        {
            new TableRowReader(context).Read(rows, read, 0, rows.Count);
            return read;
        }

        var branches = context.Branch(stretches);
        RowStretches.Each(rows.Count, stretches, (stretch, start, end) => new TableRowReader(branches[stretch]).Read(rows, read, start, end));
        foreach (var branch in branches)
        {
            context.Diagnostics.AddRange(branch.Diagnostics.ToImmutable());
        }

        return read;
    }

    private void Read(List<FoundRow> rows, TableRow[] read, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            read[index] = Row(rows[index]);
        }
    }

    private TableRow Row(FoundRow row)
    {
        var attributes = row.Directive.Attributes;
        context.Check(row.Directive, row.Line);
        var isHead = context.Flag(attributes, "head", row.Line);
        var cells = ImmutableArray.CreateBuilder<TableCell>(row.Cells.Length);
        foreach (var found in row.Cells)
        {
            var cell = Cell(found);
            cells.Add(isHead && cell.Scope == HeaderScope.None ? cell with { Scope = HeaderScope.Column } : cell);
        }

        return context.With(new TableRow(cells.MoveToImmutable()) { KeepWithNext = context.Flag(attributes, "keep", row.Line), MaySplit = !context.Flag(attributes, "nosplit", row.Line) }, attributes, row.Line);
    }

    private ImmutableArray<Block> Blocks(string text, TextPlace start)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var holdsDirectives = !PlainText.Is(text) && (text.Contains("\n%", StringComparison.Ordinal) || text.Contains(":::", StringComparison.Ordinal));
        return holdsDirectives ? Nested(text, start) : Words(text, start);
    }

    private TableCell Cell(FoundCell found)
    {
        var (attributes, text, line, start) = found;
        context.Check(attributes, ElementAttributes.OfDirective("%cell"), line);
        var rows = context.Number(attributes, "rowspan", 1, 1, 100_000, line);
        var scope = context.Choice(attributes, "scope", Scopes, line) ?? HeaderScope.None;
        var cell = new TableCell(Blocks(text, start))
        {
            RowSpan = rows,
            ColumnSpan = context.Number(attributes, "colspan", 1, 1, 1_000, line),
            Scope = scope,
            Alignment = context.Choice(attributes, "align", AlignmentNames.Horizontal, line),
            VerticalAlignment = context.Choice(attributes, "valign", AlignmentNames.Vertical, line),

            // What goes on on the next page would otherwise stand without its label.
            RepeatOnNextPage = context.Flag(attributes, "repeat", line) || scope == HeaderScope.Row,
            Editable = attributes.Flag("editable") ?? true,
            Input = attributes.Flag("editable") is null ? attributes.Get("editable") : null,
            HoldsInputDigests = context.Flag(attributes, "input-digests", line),
            Choices = attributes.Get("choices") is { } choices ? ChoicesOf(choices) : [],
            Value = Value(attributes, line),
            Bar = Bar(attributes, line),
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

    private ImmutableArray<Block> Words(string text, TextPlace start)
    {
        if (FullWidthSlip.MayBeIn(text))
        {
            var line = 0;
            foreach (var one in text.Split('\n'))
            {
                FullWidthSlip.Report(one, start.Within(line++, 0), isInside: false, context);
            }
        }

        return context.Blocks(text, start);
    }

    private ImmutableArray<Block> Nested(string text, TextPlace start) =>
        [.. new BlockReader(context.Inside(start), text.Split('\n')).ReadSections().SelectMany(static section => section.Blocks)];

    private DataBar? Bar(AttributeList attributes, int line)
    {
        if (attributes.Get("bar") is not { } full)
        {
            return null;
        }

        if (decimal.TryParse(full, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0)
        {
            return new DataBar(value, attributes.Get("bar-class") ?? string.Empty);
        }

        context.Diagnostics.Add(MarkdownDiagnostics.BadAttribute("bar", full, context.Origin(line)));
        return null;
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

        if (attributes.Get("percentage") is { } share)
        {
            if (decimal.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 1)
            {
                return new PercentageValue(value);
            }

            context.Diagnostics.Add(MarkdownDiagnostics.NoShare("percentage", share, context.Origin(line)));
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
}

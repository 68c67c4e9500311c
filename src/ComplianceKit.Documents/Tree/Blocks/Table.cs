using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>
/// A table. Styled by <c>table</c>; its cells by <c>table-cell</c>, and those that are headers also by <c>table-head</c>.
/// Rows hold only the cells that begin in them: a place covered by a span from above or from the left has no cell.
/// </summary>
/// <param name="Columns">The columns, at least one.</param>
/// <param name="HeadRows">The rows that are repeated on every page; may be empty.</param>
/// <param name="Rows">The other rows.</param>
public sealed record Table(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> HeadRows, ImmutableArray<TableRow> Rows) : Block
{
    /// <summary>A caption above the table; empty for none.</summary>
    public ImmutableArray<Inline> Caption { get; init; } = [];

    /// <summary>The number with which the caption begins (表1), for references; <see langword="null"/> for none.</summary>
    public string? Number { get; init; }

    /// <summary>What the table shows, for screen readers, where the caption does not say it.</summary>
    public string? Summary { get; init; }

    /// <summary>
    /// Whether it is a register of records to be sorted and filtered: a workbook then freezes its head, gives it a filter and
    /// repeats the head in print. A register stands first on its sheet or directly after a few lines of introduction.
    /// </summary>
    public bool Register { get; init; }

    /// <summary>What stands behind a cell that goes on on the next page; empty for nothing.</summary>
    public string Continued { get; init; } = DocumentWords.Japanese.Continued;
}

/// <summary>A column of a table.</summary>
/// <param name="Width">How wide it is.</param>
public sealed record TableColumn(ColumnWidth Width)
{
    /// <summary>How the text of its cells is aligned where neither the cell nor its style says.</summary>
    public Styles.TextAlignment? Alignment { get; init; }

    /// <summary>Whether a workbook hides it, as it does for stable ids; pages leave hidden columns out altogether.</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether only workbooks have it, as a column that is there to be typed into; pages leave it out.</summary>
    public bool InWorkbooksOnly { get; init; }

    /// <summary>Whether pages leave it out.</summary>
    public bool IsOffPage => Hidden || InWorkbooksOnly;
}

/// <summary>The width of a table column.</summary>
/// <param name="Kind">What <paramref name="Value"/> means.</param>
/// <param name="Value">Points for <see cref="ColumnWidthKind.Fixed"/>, a share greater than 0 for <see cref="ColumnWidthKind.Share"/>, ignored for <see cref="ColumnWidthKind.Content"/>.</param>
public readonly record struct ColumnWidth(ColumnWidthKind Kind, double Value)
{
    /// <summary>Whether a share is never less than the longest word of the column, such as a date or a number, as long as the others can spare the room.</summary>
    public bool KeepsWords { get; init; }

    /// <summary>As wide as its content asks.</summary>
    public static ColumnWidth Content { get; } = new(ColumnWidthKind.Content, 0);

    /// <summary>A share of what the other columns leave.</summary>
    public static ColumnWidth Share(double share) => new(ColumnWidthKind.Share, share);

    /// <summary>Exactly so many points.</summary>
    public static ColumnWidth Fixed(double points) => new(ColumnWidthKind.Fixed, points);
}

/// <summary>How a column width is given.</summary>
public enum ColumnWidthKind
{
    /// <summary>By the content.</summary>
    Content,

    /// <summary>By a share of the free width.</summary>
    Share,

    /// <summary>In points.</summary>
    Fixed,
}

/// <summary>A row of a table.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells) : Node
{
    /// <summary>Whether the row may be divided between two pages. A row taller than a page is divided all the same.</summary>
    public bool MaySplit { get; init; } = true;

    /// <summary>Whether the row stays on one page with the row after it, as the title row of a group does.</summary>
    public bool KeepWithNext { get; init; }
}

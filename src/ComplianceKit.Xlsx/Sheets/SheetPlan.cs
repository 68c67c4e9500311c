using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>A sheet before it is written.</summary>
internal sealed class SheetPlan(string name, PageSettings page)
{
    public string Name { get; } = name;

    public PageSettings Page { get; } = page;

    public List<SheetRow> Rows { get; } = [];

    /// <summary>The nodes that have an id, with the place where they stand, in the order of the sheet.</summary>
    public List<PlacedNode> Nodes { get; } = [];

    public List<SheetColumn> Columns { get; } = [];

    public RegisterArea? Register { get; set; }

    /// <summary>Whether there are named inputs, so that all other cells are protected and the sheet can still be sorted, filtered and laid out.</summary>
    public bool HasInputs { get; set; }

    /// <summary>Whether there are fields to type into, so that all other cells are protected.</summary>
    public bool IsForm { get; set; }

    /// <summary>A name without characters that formulas and links would misread.</summary>
    public string QuotedName => $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'";
}

/// <summary>A node and the place where it begins.</summary>
/// <param name="Key">The node's id, or the node itself.</param>
/// <param name="Row">The first row that it has made.</param>
/// <param name="Cell">Its cell; <see langword="null"/> means the row's first place.</param>
internal sealed record PlacedNode(object Key, SheetRow Row, PlacedCell? Cell);

/// <summary>A column of a sheet.</summary>
internal sealed class SheetColumn
{
    /// <summary>Width in pixels of 1/96 inch.</summary>
    public required int Pixels { get; set; }

    public bool Hidden { get; init; }

    public double Points => Hidden ? 0 : Pixels * 72d / 96;
}

/// <summary>Where a register lies: numbers are those of <see cref="SheetPlan.Rows"/> and of its columns.</summary>
internal sealed record RegisterArea(int FirstHeadRow, int FirstRow, int LastRow, int Columns);

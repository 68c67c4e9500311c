using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Documents.Tree;

/// <summary>A part of the document with its own paper, margins and running heads. A section starts on a new page and, in a workbook, on a sheet of its own.</summary>
public sealed record Section(PageSettings Page, ImmutableArray<Block> Blocks) : Node
{
    /// <summary>The name of the sheet in a workbook; without one the first heading serves, and failing that a number.</summary>
    public string? Name { get; init; }

    /// <summary>Which workbook sheets the section becomes.</summary>
    public SheetSettings Sheet { get; init; } = SheetSettings.Default;
}

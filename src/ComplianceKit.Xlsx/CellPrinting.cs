using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;

namespace ComplianceKit.Xlsx;

/// <summary>Says what blocks say in the cell of a workbook, for whoever compares a cell with what it was made from.</summary>
public static class CellPrinting
{
    /// <summary>The text, lines divided by line feeds.</summary>
    public static string Of(ImmutableArray<Block> blocks) => new BlockText(StyleSheet.Empty).Of(blocks, StyleSheet.Root, 0).Plain;
}

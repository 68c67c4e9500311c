using ComplianceKit.Typesetting.Flow.Blocks;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>
/// Gives rows that are short of cells empty ones in the structure, because every row of a table must cover every column
/// (ISO 14289-1 §7.5, ISO 32000-1 §14.8.4.3.4); otherwise a screen reader counts the columns wrongly.
/// </summary>
internal sealed class RowEnds(BlockBuilder blocks, int columns)
{
    private readonly int[] coveredUntil = new int[columns];

    /// <summary>Notes that a cell covers some columns up to the row before <paramref name="until"/>.</summary>
    public void Cover(int first, int span, int until) => coveredUntil.AsSpan(first, span).Fill(until);

    /// <summary>Ends a row.</summary>
    public void Fill(int row, StructureNode node)
    {
        foreach (var until in coveredUntil)
        {
            if (until <= row)
            {
                blocks.Child(node, new StructureNode(StructureRole.TableDataCell));
            }
        }
    }
}

using System.Buffers;
using ComplianceKit.Xlsx.Cells;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Finds text that a program would take for a formula, a number or a date as soon as somebody edits it.</summary>
internal static class Literals
{
    private const string FirstOfFormula = "=+-@'＝＋－＠";
    private static readonly SearchValues<char> NumberLike = SearchValues.Create("0123456789０１２３４５６７８９.,/:-%¥\\+ ()");

    public static bool IsNeeded(CellText text)
    {
        if (text.IsEmpty || text.Runs[0].Text.Length == 0)
        {
            return false;
        }

        return FirstOfFormula.Contains(text.Runs[0].Text[0], StringComparison.Ordinal)
            || text.Runs.Count == 1 && text.Runs[0].Text.AsSpan().IndexOfAnyExcept(NumberLike) < 0;
    }
}

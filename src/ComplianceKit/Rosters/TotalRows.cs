using System.Collections.Frozen;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Finds the row that closes many a list and is nobody: 合計, 以上.</summary>
internal static class TotalRows
{
    private static readonly FrozenSet<string> Words = new[] { "計", "合計", "小計", "総計", "総合計", "合計人数", "以上", "total" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The column in which such a word stands where a number or a name should; <see langword="null"/> for none.</summary>
    /// <param name="line">The row.</param>
    /// <param name="columns">The columns that tell people apart.</param>
    public static int? ColumnIn(TableLine line, IEnumerable<int> columns)
    {
        foreach (var column in columns)
        {
            if (Words.Contains(ComparedText.Of(line.Cell(column))))
            {
                return column;
            }
        }

        return null;
    }
}

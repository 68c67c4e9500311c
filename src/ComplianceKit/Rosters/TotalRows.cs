using System.Text.RegularExpressions;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Finds the rows that close many a list and are nobody: 合計, 以上, 計 3名, 以下余白, a note.</summary>
internal static partial class TotalRows
{
    /// <summary>The column in which such words stand where a number or a name should; <see langword="null"/> for none.</summary>
    /// <param name="line">The row.</param>
    /// <param name="columns">The columns that tell people apart.</param>
    public static int? ColumnIn(TableLine line, IEnumerable<int> columns)
    {
        foreach (var column in columns)
        {
            if (line.Cell(column) is { Length: > 0 } cell && Closing().IsMatch(ComparedText.Of(cell)))
            {
                return column;
            }
        }

        return null;
    }

    // A person may be called 計 or 合田, but not have these words alone as a name.
    [GeneratedRegex("""
        \A[(（【「＜<]?(
          ((総|合|小|総合)?計|合計人数|人数|total|subtotal)[:：]?(\d+[名人件枚]?)?
          | 以上[、,]?(\d+[名人件枚])? | 以下余白 | 余白 | 空白
          | 全?\d+[名人件枚]
          | [-‐‑–—―−ー_*＊=・.…〃"]+
          | [※＊*].* | 注[\d:：)）.．].* | 備考[:：].*
          | (印刷|作成|出力|更新)(日|日時|者)?[:：].*
          | end|eof
        )[)）】」＞>]?\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Closing();
}

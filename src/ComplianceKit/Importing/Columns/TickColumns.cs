using ComplianceKit.Tables;


namespace ComplianceKit.Importing.Columns;

/// <summary>Forms that have a column for はい and another for いいえ, to set a mark in one of them.</summary>
internal static class TickColumns
{
    private static readonly (ColumnRole Role, string Word)[] Words = [(ColumnRole.Yes, "はい"), (ColumnRole.No, "いいえ"), (ColumnRole.NotApplicable, "対象外")];

    /// <summary>Whether a head row names both: alone, はい and いいえ are answers.</summary>
    public static bool AreIn(TableLine line) => line.Cells.Any(static cell => RoleOf(cell) == ColumnRole.Yes) && line.Cells.Any(static cell => RoleOf(cell) == ColumnRole.No);

    /// <summary>What a mark below a head says.</summary>
    public static ColumnRole RoleOf(string head) => HalfWidth.Of(head).Trim() switch
    {
        "はい" or "適" => ColumnRole.Yes,
        "いいえ" or "否" => ColumnRole.No,
        "対象外" or "該当なし" or "非該当" => ColumnRole.NotApplicable,
        _ => ColumnRole.Other,
    };

    /// <summary>The words whose columns are marked.</summary>
    /// <param name="cell">The text of the column of a role.</param>
    public static IReadOnlyList<string> Marked(Func<ColumnRole, string> cell) =>
        [.. Words.Where(one => IsMarked(cell(one.Role))).Select(static one => one.Word)];

    // An empty box, a stroke or a cross says that it is not this one.
    private static bool IsMarked(string text) => text.Trim() is not ("" or "□" or "☐" or "-" or "－" or "―" or "ー" or "/" or "／" or "×" or "✕");
}

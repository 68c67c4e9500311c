namespace ComplianceKit.Composition.Data;

/// <summary>
/// Marks the rows whose answer is another row's by a word that names that row by its running number, which says the same at the head of a page
/// and in a workbook that is filtered: 同上（連番12） where the answer printed last above is the same one, else 連番12に同じ. Forms that print no
/// such numbers have 同上 alone, and other answers in full.
/// </summary>
internal static class SameAsMarks
{
    /// <summary>Sets <c>same-as-mark</c> and <c>same-as-above</c> in <paramref name="rows"/>.</summary>
    public static void Set(IReadOnlyList<Dictionary<string, object?>> rows)
    {
        var sequences = rows.ToDictionary(static row => (string)row["reference"]!, static row => row["sequence"], StringComparer.Ordinal);
        string? above = null;
        foreach (var row in rows)
        {
            row["same-as-above"] = false;
            if (row["same-as"] is not string target)
            {
                above = (string)row["reference"]!;
            }
            else
            {
                var sequence = sequences.GetValueOrDefault(target);
                row["same-as-above"] = target == above;
                row["same-as-mark"] = (target == above, sequence) switch
                {
                    (true, null) => "同上",
                    (true, _) => $"同上（連番{sequence}）",
                    (false, null) => null,
                    _ => $"連番{sequence}に同じ",
                };
                above = target;
            }
        }
    }
}

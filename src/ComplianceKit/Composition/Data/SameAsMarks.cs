namespace ComplianceKit.Composition.Data;

/// <summary>
/// Marks the rows whose answer is another row's: 同上 where the answer printed last above is the same one, else a word that names the row by
/// its running number. Forms that print no such numbers have 同上 alone, and other answers in full.
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
            else if (target == above)
            {
                row["same-as-mark"] = "同上";
                row["same-as-above"] = true;
            }
            else
            {
                row["same-as-mark"] = sequences.TryGetValue(target, out var sequence) ? $"連番{sequence}に同じ" : null;
                above = target;
            }
        }
    }
}

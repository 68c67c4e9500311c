namespace ComplianceKit.Importing.Rows;

/// <summary>What a row says, after its cells have been looked at together.</summary>
/// <param name="Status">How far the item is met, as a sign or a word.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Remark">The remark.</param>
/// <param name="Sequence">The running number of the row.</param>
/// <param name="Reviewed">When it was looked at.</param>
/// <param name="Planned">When it will be met.</param>
internal sealed record RowWords(string Status, string Answer, string Remark, string Sequence, DateOnly? Reviewed, DateOnly? Planned)
{
    /// <summary>What stood in the cell of a tick that repeats the one above.</summary>
    public string? Original { get; init; }
}

namespace ComplianceKit.Tables;

/// <summary>The cells of a table as they stand in its file.</summary>
/// <param name="Name">The file's name without its folder, for diagnostics.</param>
/// <param name="Lines">The rows that are not empty; the first one names the columns.</param>
public sealed record TableContent(string Name, IReadOnlyList<TableLine> Lines)
{
    /// <summary>The most rows that a table may have with its header: those of a worksheet (ECMA-376 leaves it to Excel, which has 2^20).</summary>
    public const int MostLines = 1_048_576;
}

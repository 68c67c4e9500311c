using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>What of a row becomes what in the answer, or why the row is refused.</summary>
/// <param name="Fields">The keys of the answer as they will be.</param>
/// <param name="Refusal">Why the row is refused; <see langword="null"/> where it is not.</param>
internal sealed record RowReading(SortedDictionary<string, string> Fields, Diagnostic? Refusal)
{
    /// <summary>What a person should look at, where the row changes something; <see langword="null"/> for nothing.</summary>
    public Diagnostic? Told { get; init; }
}

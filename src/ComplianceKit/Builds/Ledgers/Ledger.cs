using System.Collections.Immutable;
using ComplianceKit.Composition;

namespace ComplianceKit.Builds.Ledgers;

/// <summary>The account of every guideline item that a document answers for: none may be lost on the way to paper.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Entries">An entry for each item that the document promises, in the catalog's order.</param>
public sealed record Ledger(string Document, ImmutableArray<LedgerEntry> Entries)
{
    /// <summary>The answered items that the document's layout does not print, in the catalog's order.</summary>
    public ImmutableArray<LeftOutItem> LeftOut { get; init; } = [];

    /// <summary>The items that are missing in a format, in the catalog's order.</summary>
    /// <param name="formats">The formats that the document is written in.</param>
    public IEnumerable<(string Item, string Format)> Holes(IEnumerable<string> formats)
    {
        foreach (var format in formats)
        {
            foreach (var entry in Entries)
            {
                if (!entry.Places.ContainsKey(format))
                {
                    yield return (entry.Item, format);
                }
            }
        }
    }
}

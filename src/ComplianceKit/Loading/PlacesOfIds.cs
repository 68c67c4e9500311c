using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading;

/// <summary>Remembers where each id of a list stands and reports those that are given twice.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="comparer">Which ids are the same; those that are when every character is, if left out.</param>
internal sealed class PlacesOfIds(DiagnosticBag diagnostics, StringComparer? comparer = null)
{
    private readonly Dictionary<string, SourceSpan> places = new(comparer ?? StringComparer.Ordinal);

    /// <summary>Whether the id is new. One that is empty is reported elsewhere, as missing.</summary>
    public bool Add(string id, SourceSpan place)
    {
        if (id.Length == 0)
        {
            return false;
        }

        if (places.TryAdd(id, place))
        {
            return true;
        }

        diagnostics.Add(CatalogDiagnostics.DoubledId(id, place, places[id]));
        return false;
    }
}

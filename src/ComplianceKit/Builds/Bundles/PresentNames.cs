using ComplianceKit.Documents.Unicode;

namespace ComplianceKit.Builds.Bundles;

/// <summary>
/// The names of files that are there, found by the names that a manifest gives them. Some systems write が as か and a mark (NFD): what differs
/// in nothing else is the same name.
/// </summary>
internal sealed class PresentNames
{
    private readonly HashSet<string> others;
    private readonly ILookup<string, string> byForm;

    /// <summary>The names that are there.</summary>
    /// <param name="names">The names as they are stored.</param>
    /// <param name="known">The names of the manifest; a file of one of these is never taken for another.</param>
    public PresentNames(IEnumerable<string> names, IEnumerable<string> known)
    {
        others = new HashSet<string>(names, StringComparer.Ordinal);
        byForm = others.Except(known, StringComparer.Ordinal).ToLookup(Normalization.Composed, StringComparer.Ordinal);
    }

    /// <summary>The names that nobody has asked for.</summary>
    public IEnumerable<string> Others => others;

    /// <summary>The name as it is stored; <see langword="null"/> where there is none, or more than one that may be meant.</summary>
    public string? Find(string name)
    {
        if (others.Remove(name))
        {
            return name;
        }

        var stored = byForm[Normalization.Composed(name)].ToList();
        return stored.Count == 1 && others.Remove(stored[0]) ? stored[0] : null;
    }
}

using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Loading.Catalogs;

/// <summary>
/// The crosswalks that there are, built in and in the workspace's own <c>controls/</c>. A file says on its first lines what it is
/// (<c>crosswalk:</c>, <c>from:</c>, <c>to:</c>), so that only those between catalogs in use are read.
/// </summary>
public sealed class CrosswalkLibrary
{
    private readonly List<KnownCrosswalk> known = [];
    private readonly List<Diagnostic> incomplete = [];

    /// <summary>The library of a program folder and a workspace; either may be <see langword="null"/>.</summary>
    public CrosswalkLibrary(SourceFiles? builtIn, SourceFiles? workspace)
    {
        foreach (var files in new[] { builtIn, workspace })
        {
            foreach (var file in (files?.ControlFiles ?? []).Where(static file => file.Head.ContainsKey("crosswalk")))
            {
                if (file.Head.TryGetValue("from", out var source) && file.Head.TryGetValue("to", out var target))
                {
                    known.Add(new KnownCrosswalk(file, source, target));
                }
                else
                {
                    incomplete.Add(LoadingDiagnostics.MissingKey(file.Head.ContainsKey("from") ? "to" : "from", SourceSpan.StartOf(file.Path)));
                }
            }
        }
    }

    /// <summary>The pairs of catalogs that crosswalks lead between, in the order of their files.</summary>
    public IEnumerable<(string Source, string Target)> Pairs => known.Select(static pair => (pair.Source, pair.Target));

    /// <summary>Begins to read the crosswalks between any two of <paramref name="catalogs"/>.</summary>
    internal void ReadAhead(IReadOnlySet<string> catalogs)
    {
        foreach (var (file, _, _) in known.Where(pair => catalogs.Contains(pair.Source) && catalogs.Contains(pair.Target)))
        {
            file.Files.ReadAhead([file.Path]);
        }
    }

    /// <summary>Reads the crosswalks between any two of <paramref name="catalogs"/>.</summary>
    public ImmutableArray<Crosswalk> Load(IReadOnlyCollection<Catalog> catalogs, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(incomplete);
        var byId = catalogs.ToDictionary(static catalog => catalog.Id, StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<Crosswalk>();
        foreach (var (file, source, target) in known)
        {
            if (byId.TryGetValue(source, out var from) && byId.TryGetValue(target, out var to)
                && file.Files.ReadYaml(file, SourceSpan.File(file.Path), diagnostics) is { } root
                && new CrosswalkReader(from, to, diagnostics).Read(root) is { } crosswalk)
            {
                found.Add(crosswalk);
            }
        }

        return found.ToImmutable();
    }

    private sealed record KnownCrosswalk(ControlFile File, string Source, string Target);
}

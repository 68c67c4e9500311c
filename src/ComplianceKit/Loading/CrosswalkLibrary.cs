using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading;

/// <summary>
/// The crosswalks that there are, built in and in the workspace's own <c>controls/</c>. A file says on its first lines what it is
/// (<c>crosswalk:</c>, <c>from:</c>, <c>to:</c>), so that only those between catalogs in use are read.
/// </summary>
public sealed class CrosswalkLibrary
{
    private readonly List<(SourceFiles Files, string Path, string Source, string Target)> known = [];
    private readonly List<Diagnostic> incomplete = [];

    /// <summary>The library of a program folder and a workspace; either may be <see langword="null"/>.</summary>
    public CrosswalkLibrary(SourceFiles? builtIn, SourceFiles? workspace)
    {
        foreach (var files in new[] { builtIn, workspace })
        {
            foreach (var path in files?.Find("controls", ".yaml") ?? [])
            {
                var head = FileHead.Read(Path.Combine(files!.Folder, path));
                if (!head.ContainsKey("crosswalk"))
                {
                    continue;
                }

                if (head.TryGetValue("from", out var source) && head.TryGetValue("to", out var target))
                {
                    known.Add((files, path, source, target));
                }
                else
                {
                    incomplete.Add(LoadingDiagnostics.MissingKey(head.ContainsKey("from") ? "to" : "from", SourceSpan.StartOf(path)));
                }
            }
        }
    }

    /// <summary>The pairs of catalogs that crosswalks lead between, in the order of their files.</summary>
    public IEnumerable<(string Source, string Target)> Pairs => known.Select(static file => (file.Source, file.Target));

    /// <summary>Begins to read the crosswalks between any two of <paramref name="catalogs"/>.</summary>
    internal void ReadAhead(IReadOnlySet<string> catalogs)
    {
        foreach (var (files, path, _, _) in known.Where(file => catalogs.Contains(file.Source) && catalogs.Contains(file.Target)))
        {
            files.ReadAhead([path]);
        }
    }

    /// <summary>Reads the crosswalks between any two of <paramref name="catalogs"/>.</summary>
    public ImmutableArray<Crosswalk> Load(IReadOnlyCollection<Catalog> catalogs, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(incomplete);
        var byId = catalogs.ToDictionary(static catalog => catalog.Id, StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<Crosswalk>();
        foreach (var (files, path, source, target) in known)
        {
            if (byId.TryGetValue(source, out var from) && byId.TryGetValue(target, out var to)
                && files.ReadYaml(Path.Combine(files.Folder, path), path, SourceSpan.StartOf(path), diagnostics) is { } root
                && new CrosswalkReader(from, to, diagnostics).Read(root) is { } crosswalk)
            {
                found.Add(crosswalk);
            }
        }

        return found.ToImmutable();
    }
}

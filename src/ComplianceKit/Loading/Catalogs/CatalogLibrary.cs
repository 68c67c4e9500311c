using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Loading.Catalogs;

/// <summary>
/// The catalogs that can be named: those built in, and those of a workspace's own <c>controls/</c>, which go first. A catalog file says
/// its id on its first lines (<c>catalog: id</c>), so that only what is asked for is read. Files with <c>overlay: id</c> change a catalog.
/// </summary>
public sealed class CatalogLibrary
{
    private readonly SortedDictionary<string, ControlFile> byId = new(StringComparer.Ordinal);
    private readonly List<(string Id, string First, string Second)> doubled = [];
    private readonly HashSet<string> replaced = new(StringComparer.Ordinal);
    private readonly List<ControlFile> overlays = [];
    private readonly SourceFiles? own;

    /// <summary>The library of a program folder and a workspace; either may be <see langword="null"/>.</summary>
    public CatalogLibrary(SourceFiles? builtIn, SourceFiles? workspace)
    {
        own = workspace;
        foreach (var files in new[] { builtIn, workspace })
        {
            foreach (var file in files?.ControlFiles ?? [])
            {
                if (file.Head.TryGetValue("catalog", out var id))
                {
                    Add(id, file);
                }
                else if (file.Head.ContainsKey("overlay"))
                {
                    overlays.Add(file);
                }
            }
        }
    }

    /// <summary>The ids, in ordinal order.</summary>
    public IEnumerable<string> Ids => byId.Keys;

    /// <summary>Begins to read the catalogs of <paramref name="ids"/>.</summary>
    internal void ReadAhead(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (byId.TryGetValue(id, out var file))
            {
                file.Files.ReadAhead([file.Path]);
            }
        }
    }

    /// <summary>Reads a catalog; <see langword="null"/> where there is none of that id or it cannot be read.</summary>
    /// <param name="id">The id.</param>
    /// <param name="place">Where it is named.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="without">The absolute path of an overlay that is left out, as where it is being made again.</param>
    public Catalog? Load(string id, SourceSpan place, DiagnosticBag diagnostics, string? without = null)
    {
        if (!byId.TryGetValue(id, out var file))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownCatalog(id, Nearest.To(id, byId.Keys), [.. byId.Keys], place));
            return null;
        }

        foreach (var (_, first, second) in doubled.Where(pair => pair.Id == id))
        {
            diagnostics.Add(CatalogDiagnostics.DoubledId(id, SourceSpan.StartOf(second), SourceSpan.StartOf(first)));
        }

        if (replaced.Contains(id))
        {
            diagnostics.Add(CatalogDiagnostics.ReplacesBuiltIn(id, file.Path));
        }

        var root = file.Files.ReadYaml(file, place, diagnostics);
        return root is null || new CatalogReader(diagnostics).Read(root) is not { } catalog
            ? null
            : LayOver(catalog with { IsOwn = file.Files == own }, place, without, diagnostics);
    }

    /// <summary>Reports overlays of catalogs that there are not, and of those that are not used.</summary>
    /// <param name="used">The ids of the catalogs that the workspace uses.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public void CheckOverlays(IReadOnlyCollection<string> used, DiagnosticBag diagnostics)
    {
        foreach (var overlay in overlays.Where(overlay => !used.Contains(overlay.Head["overlay"], StringComparer.Ordinal)))
        {
            var (id, place) = (overlay.Head["overlay"], SourceSpan.StartOf(overlay.Path));
            diagnostics.Add(byId.ContainsKey(id)
                ? CatalogDiagnostics.OverlayOfUnused(id, used, place)
                : CatalogDiagnostics.UnknownCatalog(id, Nearest.To(id, byId.Keys), [.. byId.Keys], place));
        }
    }

    private Catalog LayOver(Catalog catalog, SourceSpan place, string? without, DiagnosticBag diagnostics)
    {
        var result = catalog;
        var given = new Dictionary<(string Item, string Key), SourceSpan>();
        foreach (var overlay in overlays.Where(overlay => overlay.Head["overlay"] == catalog.Id && (without is null || Path.GetFullPath(overlay.FullPath) != Path.GetFullPath(without))))
        {
            if (overlay.Files.ReadYaml(overlay, place, diagnostics) is { } root)
            {
                result = new CatalogOverlayReader(result, given, diagnostics).Read(root);
            }
        }

        return result;
    }

    private void Add(string id, ControlFile file)
    {
        if (byId.TryGetValue(id, out var known) && known.Files == file.Files)
        {
            doubled.Add((id, known.Path, file.Path));
        }
        else
        {
            if (known is not null)
            {
                _ = replaced.Add(id);
            }

            byId[id] = file;
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Overlays;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>Finds the overlays of a workspace and records the states of their bases that somebody has looked at.</summary>
public static class RulebookReview
{
    /// <summary>The overlays that the documents of a workspace use, each once, the lowest first.</summary>
    public static ImmutableArray<RulebookLayer> Layers(LoadResult loaded, DiagnosticBag diagnostics)
    {
        var layers = new SortedDictionary<string, RulebookLayer>(StringComparer.Ordinal);
        var library = new RulebookLibrary(loaded.Files, loaded.BuiltIn, diagnostics);
        foreach (var document in loaded.Workspace?.Documents ?? [])
        {
            if (document.Parameters["rulebook"] is string name && library.Load(name, Place(document)) is { } stack)
            {
                foreach (var layer in stack.Layers)
                {
                    layers.TryAdd(layer.Path, layer);
                }
            }
        }

        return [.. layers.Values];
    }

    /// <summary>Records that the base under changes has been looked at.</summary>
    /// <param name="folder">The folder of the workspace.</param>
    /// <param name="layers">The overlays.</param>
    /// <param name="ids">The ids of the parts; empty for all.</param>
    public static Acceptance Accept(string folder, ImmutableArray<RulebookLayer> layers, ImmutableArray<string> ids)
    {
        var accepted = ImmutableArray.CreateBuilder<ChangeStatus>();
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var layer in layers)
        {
            var chosen = layer.Statuses.Where(status => status.Current is not null && (ids.IsEmpty || ids.Contains(status.Change.Target))).ToList();
            if (chosen.Count > 0)
            {
                var kept = layer.Overlay.Accepted
                    .Where(pair => layer.Statuses.Any(status => status.Change.Key == pair.Key))
                    .ToImmutableSortedDictionary(StringComparer.Ordinal);
                var now = kept.SetItems(chosen.Select(static status => KeyValuePair.Create(status.Change.Key, status.Current!)));
                files.Add(OverlayReader.AcceptedFile(layer.Path));
                File.WriteAllText(Path.Combine(folder, files[^1]), Yaml(now));
                accepted.AddRange(chosen.Where(static status => status.State != ChangeState.Untouched));
            }
        }

        return new Acceptance(accepted.ToImmutable(), files.ToImmutable());
    }

    private static string Yaml(ImmutableSortedDictionary<string, AcceptedPart> parts)
    {
        var text = new StringBuilder("# 「compliancekit rules accept」が書く。差分を作ったときの土台の文で、土台が変わったことを知るために使う。\naccepted: 1\nparts:\n");
        foreach (var (change, part) in parts)
        {
            text.Append("  - change: ").Append(change).Append("\n    fingerprint: \"").Append(part.Fingerprint).Append("\"\n    text: |2\n");
            foreach (var line in part.Text.TrimEnd('\n').Split('\n'))
            {
                text.Append("      ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static SourceSpan Place(DocumentRequest document) => document.ParameterPlaces.GetValueOrDefault("rulebook") ?? document.Origin;
}

/// <summary>What was recorded of a base that somebody has looked at.</summary>
/// <param name="Changes">The changes that are recorded now and were not before.</param>
/// <param name="Files">The files that hold the records, in the workspace.</param>
public sealed record Acceptance(ImmutableArray<ChangeStatus> Changes, ImmutableArray<string> Files);

using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Overlays;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>
/// Overlays made of numbers that FsCheck draws: articles removed, replaced, renamed, put in before and behind others, grown by a 項, and
/// moved (taken away in one place and put in at another with their id). No article is changed twice, so that what must come of it is plain.
/// </summary>
internal sealed record RandomOverlay(Overlay Overlay, IReadOnlySet<string> Added, IReadOnlySet<string> Removed, IReadOnlySet<string> Changed, IReadOnlySet<string> Moved)
{
    private static readonly SourceSpan Place = SourceSpan.StartOf("overlay.yaml");

    /// <summary>An overlay over a rulebook.</summary>
    public static RandomOverlay Over(Rulebook below, IReadOnlyList<int> seed, DiagnosticBag diagnostics)
    {
        var changes = new List<OverlayChange>();
        var (added, removed, changed, moved) = (Set(), Set(), Set(), Set());
        var articles = below.Parts.Where(static part => part.Kind == RuleKind.Article).ToList();

        // What stands beside a change must stay where it is.
        var anchor = articles[0].Id;
        for (var index = 1; index < articles.Count; index++)
        {
            var id = articles[index].Id;
            var draw = seed.Count == 0 ? 0 : (seed[index % seed.Count] + (index * 5)) & int.MaxValue;
            switch (draw % 9)
            {
                case 0:
                    changes.Add(new OverlayChange(OverlayAction.Remove, id, [], Place));
                    removed.Add(id);
                    break;
                case 1:
                    changes.Add(new OverlayChange(OverlayAction.Replace, id, Inside(id, $"〔{id}.new〕を改める。", diagnostics), Place));
                    changed.Add(id);
                    break;
                case 2 or 3:
                    var name = string.Create(CultureInfo.InvariantCulture, $"n{index}");
                    var branch = draw % 9 == 2 ? " .branch" : string.Empty;
                    changes.Add(new OverlayChange(OverlayAction.InsertAfter, id, Parts($"## 加えた条 {{#{name}{branch}}}\n\n〔{name}.1〕《{id}.1》[](#{id}.1){{.relative}}〕。", diagnostics), Place));
                    added.Add(name);
                    break;
                case 4:
                    changes.Add(new OverlayChange(OverlayAction.Append, id, Inside($"{id}.more", $"〔{id}.more〕を加える。 {{#{id}-more}}", diagnostics), Place));
                    changed.Add(id);
                    break;
                case 5:
                    changes.Add(new OverlayChange(OverlayAction.Rename, id, [], Place) { Title = "別の見出し" });
                    changed.Add(id);
                    break;
                case 6:
                    changes.Add(new OverlayChange(OverlayAction.Remove, id, [], Place));
                    changes.Add(new OverlayChange(OverlayAction.InsertBefore, anchor, [articles[index]], Place));
                    moved.Add(id);
                    break;
            }
        }

        return new RandomOverlay(new Overlay("overlay", new SourcedText("base", Place, 1), [.. changes], Place), added, removed, changed, moved);
    }

    private static HashSet<string> Set() => new(StringComparer.Ordinal);

    private static System.Collections.Immutable.ImmutableArray<RuleNode> Parts(string text, DiagnosticBag diagnostics) =>
        RulebookTextReader.ReadParts("overlay.yaml", text, 1, "overlay", diagnostics);

    private static System.Collections.Immutable.ImmutableArray<RuleNode> Inside(string id, string text, DiagnosticBag diagnostics) =>
        RulebookTextReader.ReadInside(id, "overlay.yaml", text, 1, "overlay", diagnostics);
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>A rulebook with the overlays that made it.</summary>
/// <param name="Rulebook">The rulebook with all overlays.</param>
/// <param name="Layers">The overlays, the lowest first.</param>
public sealed record RulebookStack(Rulebook Rulebook, ImmutableArray<RulebookLayer> Layers)
{
    /// <summary>Reports the changes whose base nobody has looked at since it changed.</summary>
    /// <param name="allowUnreviewed">Whether conflicts are only warnings.</param>
    /// <param name="diagnostics">Takes them.</param>
    public void Report(bool allowUnreviewed, DiagnosticBag diagnostics)
    {
        foreach (var (_, change, state, _, _) in Layers.SelectMany(static layer => layer.Statuses))
        {
            var finding = state switch
            {
                ChangeState.Conflicting => OverlayDiagnostics.Conflict(change.Key, allowUnreviewed, change.Origin),
                ChangeState.BaseChanged => OverlayDiagnostics.BaseChanged(change.Key, change.Origin),
                ChangeState.Unrecorded => OverlayDiagnostics.Unrecorded(change.Key, change.Target, change.Origin),
                ChangeState.Obsolete => OverlayDiagnostics.Obsolete(change.Key, change.Origin),
                _ => null,
            };
            if (finding is not null)
            {
                diagnostics.Add(finding);
            }
        }
    }
}

/// <summary>An overlay in its place.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Below">The rulebook under it.</param>
/// <param name="Overlay">The overlay.</param>
/// <param name="Statuses">How its changes stand to the rulebook under it.</param>
public sealed record RulebookLayer(string Path, Rulebook Below, Overlay Overlay, ImmutableArray<ChangeStatus> Statuses);

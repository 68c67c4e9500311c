using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Checks;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>Puts an overlay over a rulebook.</summary>
public sealed class OverlayApplication
{
    private readonly Overlay overlay;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<ChangeStatus>.Builder statuses = ImmutableArray.CreateBuilder<ChangeStatus>();
    private readonly Rulebook below;
    private readonly List<OverlayChange> made = [];
    private Rulebook rulebook;

    private OverlayApplication(Rulebook below, Overlay overlay, DiagnosticBag diagnostics)
    {
        this.below = below;
        this.overlay = overlay;
        this.diagnostics = diagnostics;
        rulebook = below;
    }

    /// <summary>The rulebook with the overlay over it, and how each change stands to the rulebook below.</summary>
    public static (Rulebook Rulebook, ImmutableArray<ChangeStatus> Statuses) Apply(Rulebook below, Overlay overlay, DiagnosticBag diagnostics)
    {
        var application = new OverlayApplication(below, overlay, diagnostics);
        application.Configure();
        foreach (var change in overlay.Changes)
        {
            application.Apply(change);
        }

        return (application.rulebook, application.statuses.ToImmutable());
    }

    private void Configure()
    {
        rulebook = rulebook with
        {
            Id = overlay.Id,
            Layers = rulebook.Layers.Add(overlay.Id),
            Title = overlay.Title ?? rulebook.Title,
            Edition = overlay.Edition ?? rulebook.Edition,
            Numbering = overlay.Numbering ?? rulebook.Numbering,
            Origin = overlay.Origin,
        };
        foreach (var (name, value) in overlay.Parameters)
        {
            if (!rulebook.Parameters.TryGetValue(name, out var parameter))
            {
                diagnostics.Add(OverlayDiagnostics.UnknownParameter(name, Nearest.Slip(name, rulebook.Parameters.Keys), [.. rulebook.Parameters.Keys], value.Origin));
                continue;
            }

            rulebook = rulebook with { Parameters = rulebook.Parameters.SetItem(name, parameter with { Value = value.Value, Origin = value.Origin }) };
        }

        foreach (var (name, choice) in overlay.Variants)
        {
            if (!rulebook.Variants.TryGetValue(name, out var variant) || !variant.Choices.Contains(choice.Value, StringComparer.Ordinal))
            {
                var known = rulebook.Variants.Values.SelectMany(static known => known.Choices.Select(one => $"{known.Name}={one}"));
                diagnostics.Add(RulebookDiagnostics.UnknownVariant($"{name}={choice.Value}", [.. known], choice.Origin));
                continue;
            }

            rulebook = rulebook with { Variants = rulebook.Variants.SetItem(name, variant with { Chosen = choice.Value, Origin = choice.Origin }) };
        }
    }

    private void Apply(OverlayChange written)
    {
        statuses.Add(Status(written));
        if (RuleTree.Find(rulebook.Parts, written.Target) is { } target)
        {
            var before = rulebook.Parts;
            var change = OverlayContent.Placed(written, target, RuleTree.HolderOf(before, target));
            foreach (var lost in made.Where(earlier => OverlappingChanges.IsLost(earlier, change, target)))
            {
                diagnostics.Add(OverlayDiagnostics.EarlierChangeLost(lost, change));
            }

            made.Add(change);
            var changed = Changed(target, change);
            rulebook = rulebook with { Parts = RuleTree.Replace(before, target, changed) };
            rulebook = rulebook with { Reasons = ReasonsWith(change, before) };
            return;
        }

        diagnostics.Add(rulebook.Removed.TryGetValue(written.Target, out var removed)
            ? OverlayDiagnostics.RemovedByOther(written.Target, written.Origin, removed)
            : OverlayDiagnostics.UnknownTarget(written.Target, Nearest.To(written.Target, rulebook.Everything().Select(static node => node.Id)), written.Origin));
    }

    // What is put beside or into a part may be a row of the comparison itself, or a part of one; what is gone had its row before.
    private ImmutableSortedDictionary<string, ImmutableArray<ChangeReason>> ReasonsWith(OverlayChange change, ImmutableArray<RuleNode> before)
    {
        if (change.Reason.Length == 0)
        {
            return rulebook.Reasons;
        }

        var isAdded = change.Action is OverlayAction.InsertAfter or OverlayAction.InsertBefore or OverlayAction.Append;
        var ids = (isAdded ? change.Content.SelectMany(AddedIds) : [change.Target]).Select(id => RuleTree.UnitOf(rulebook.Parts, id) ?? RuleTree.UnitOf(before, id))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        return rulebook.Reasons.SetItems(ids.Select(id => KeyValuePair.Create(id, rulebook.Reasons.GetValueOrDefault(id, []).Add(new ChangeReason(overlay.Id, change.Reason)))));
    }

    // Items without words before them are read as items of a 項, which is not put in with them.
    private static IEnumerable<string> AddedIds(RuleNode part) =>
        part is { Kind: RuleKind.Paragraph, Text.Length: 0 } ? part.Children.Select(static item => item.Id).Prepend(part.Id) : [part.Id];

    private ImmutableArray<RuleNode> Changed(RuleNode node, OverlayChange change)
    {
        if (OverlayContent.IsIntoNothing(change, node))
        {
            diagnostics.Add(OverlayDiagnostics.IntoNothing(change));
            return [node];
        }

        if (OverlayContent.Fit(change, node) is not { } content)
        {
            diagnostics.Add(OverlayDiagnostics.UnfitContent(change, node));
            return [node];
        }

        if (OtherIdOf(change, node) is { } other)
        {
            diagnostics.Add(OverlayDiagnostics.OtherId(node.Id, other));
        }

        if (change.Action == OverlayAction.Rename && !node.HasHeading)
        {
            diagnostics.Add(OverlayDiagnostics.NoHeading(change));
            return [node];
        }

        if (change is { Action: OverlayAction.Remove, KeepNumber: true } && !KeptNumber.IsUsual(node))
        {
            diagnostics.Add(OverlayDiagnostics.NoNumberToKeep(change));
            return [node];
        }

        switch (change.Action)
        {
            case OverlayAction.InsertBefore:
                return [.. content, node];
            case OverlayAction.InsertAfter:
                return [node, .. content];
            case OverlayAction.Append:
                return [node with { Children = node.Children.AddRange(content) }];
            case OverlayAction.Rename:
                return [node with { Text = change.Title, RenamedAt = change.TitleOrigin, ReplacedBy = overlay.Id }];
            case OverlayAction.Remove when change.KeepNumber:
                Note(node, [], change);
                return [KeptNumber.Of(node, change.Origin)];
            case OverlayAction.Remove:
                Note(node, [], change);
                return [];
            default:
                var replaced = OverlayContent.Replacement(node, content, change) with { ReplacedBy = overlay.Id };
                if (HasItems(node) && replaced.Kind == node.Kind && !HasItems(replaced))
                {
                    diagnostics.Add(OverlayDiagnostics.ItemsLost(change, node.Children.Count(static child => child.Kind == RuleKind.Item)));
                }

                Note(node, [replaced], change);
                return [replaced];
        }
    }

    private static bool HasItems(RuleNode node) => node.Kind is RuleKind.Paragraph or RuleKind.Item && node.Children.Any(static child => child.Kind == RuleKind.Item);

    // References know a replaced part by the id that it has: another one in its heading would be nobody's.
    private static RuleNode? OtherIdOf(OverlayChange change, RuleNode node) =>
        change.Action == OverlayAction.Replace && !node.IdByPlace && change.Content is [{ IdByPlace: false } whole] && whole.Kind == node.Kind && whole.Id != node.Id ? whole : null;

    private void Note(RuleNode old, ImmutableArray<RuleNode> now, OverlayChange change)
    {
        var kept = now.SelectMany(static node => node.Everything()).ToList();
        var ids = kept.Select(static node => node.Id).ToHashSet(StringComparer.Ordinal);
        var gone = old.Everything().Where(node => !ids.Contains(node.Id)).Select(node => KeyValuePair.Create(node.Id, change.Origin));
        var displaced = old.Everything()
            .Where(node => node.IdByPlace && node.Id != old.Id)
            .Select(node => KeyValuePair.Create(node.Id, new Displacement(overlay.Id, change.Origin)));
        var terms = kept.SelectMany(static node => TermChecks.DefinedIn(node.Text)).ToHashSet(StringComparer.Ordinal);
        var cut = old.Everything()
            .SelectMany(static node => TermChecks.DefinedIn(node.Text))
            .Where(term => !terms.Contains(term))
            .Select(term => KeyValuePair.Create(term, change.Origin));
        rulebook = rulebook with
        {
            Removed = rulebook.Removed.SetItems(gone),
            Displaced = rulebook.Displaced.SetItems(displaced),
            CutTerms = rulebook.CutTerms.SetItems(cut),
        };
    }

    private ChangeStatus Status(OverlayChange change)
    {
        var accepted = overlay.Accepted.GetValueOrDefault(change.Key);
        if (RuleTree.Find(below.Parts, change.Target) is not { } node)
        {
            // What this overlay brought itself has no base that could move.
            var own = RuleTree.Find(rulebook.Parts, change.Target) is not null;
            return new ChangeStatus(overlay, change, own ? ChangeState.Untouched : ChangeState.TargetGone, null, accepted);
        }

        var (current, looked) = change.Action == OverlayAction.Rename ? Heading(node, accepted) : WithReferences(node, change, accepted);
        return new ChangeStatus(overlay, change, StateOf(change, node, current, looked), current, looked);
    }

    // Records were once made of the part alone: such a one holds as long as the part is what it was.
    private (AcceptedPart Current, AcceptedPart? Accepted) WithReferences(RuleNode node, OverlayChange change, AcceptedPart? accepted)
    {
        var alone = Part(node);
        var words = alone.Text + PositionReferences.Words(change, below.Parts);
        var current = words.Length == alone.Text.Length ? alone : new AcceptedPart(Fingerprint.Of(words), words);
        return (current, accepted?.Fingerprint == alone.Fingerprint ? current : accepted);
    }

    private static AcceptedPart Part(RuleNode node) => new(Fingerprint.Of(node), Fingerprint.Words(node));

    // Records were once made of all that is below a heading, too: such a one holds as long as its first words are those of the heading.
    private static (AcceptedPart Current, AcceptedPart? Accepted) Heading(RuleNode node, AcceptedPart? accepted)
    {
        var current = Part(Fingerprint.HeadingOf(node));
        var holds = accepted is not null
            && (accepted.Fingerprint == Fingerprint.Of(node) || $"{accepted.Text.TrimEnd('\n')}\n".StartsWith(current.Text, StringComparison.Ordinal));
        return (current, holds ? current : accepted is null ? null : accepted with { Text = accepted.Text.Split('\n')[0] });
    }

    private static ChangeState StateOf(OverlayChange change, RuleNode node, AcceptedPart current, AcceptedPart? accepted)
    {
        if (accepted is null || accepted.Fingerprint == current.Fingerprint)
        {
            return accepted is null ? ChangeState.Unrecorded : ChangeState.Untouched;
        }

        return change.Action switch
        {
            OverlayAction.InsertAfter or OverlayAction.InsertBefore or OverlayAction.Append => ChangeState.BaseChanged,
            OverlayAction.Rename when node.Text == change.Title => ChangeState.Obsolete,
            OverlayAction.Replace when change.Content is [{ } whole] && Fingerprint.Of(whole) == Fingerprint.Of(node) => ChangeState.Obsolete,
            _ => ChangeState.Conflicting,
        };
    }
}

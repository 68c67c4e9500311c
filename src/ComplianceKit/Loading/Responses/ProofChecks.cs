using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Responses;

/// <summary>Finds where answers are not, or will soon no longer be, borne out by evidence.</summary>
public static class ProofChecks
{
    /// <summary>All that there is to say on <paramref name="today"/>.</summary>
    public static ImmutableArray<Diagnostic> Run(LoadResult loaded, Workspace workspace, DateOnly today)
    {
        var diagnostics = new DiagnosticBag();
        Files(loaded, workspace, diagnostics);
        Validity(workspace, today, diagnostics);
        Use(workspace, diagnostics);
        Answers(workspace, today, diagnostics);
        return diagnostics.ToImmutable();
    }

    /// <summary>Evidence whose files are not what the lock says.</summary>
    public static void Files(LoadResult loaded, Workspace workspace, DiagnosticBag diagnostics)
    {
        var known = EvidenceFiles.ReadLock(loaded.Files, diagnostics);
        var now = EvidenceFiles.Read(loaded, workspace);
        foreach (var evidence in workspace.Evidence.Values)
        {
            if (evidence.File is not { } file || !now.TryGetValue(file, out var found))
            {
                continue;
            }

            if (known is null || !known.Files.TryGetValue(file, out var locked))
            {
                diagnostics.Add(EvidenceDiagnostics.NotLocked(evidence, file));
            }
            else if (locked != found)
            {
                diagnostics.Add(EvidenceDiagnostics.Changed(evidence, file));
            }
        }
    }

    private static void Validity(Workspace workspace, DateOnly today, DiagnosticBag diagnostics)
    {
        var replaced = workspace.Evidence.Values.Select(static evidence => evidence.Supersedes).ToHashSet(StringComparer.Ordinal);
        foreach (var evidence in workspace.Evidence.Values.Where(evidence => !replaced.Contains(evidence.Id)))
        {
            var days = evidence.ValidTo is { } until ? until.DayNumber - today.DayNumber : -1;
            if (days >= 0 && days <= workspace.Checks.ExpiresWithin)
            {
                diagnostics.Add(EvidenceDiagnostics.ExpiresSoon(evidence, evidence.ValidTo!.Value, days));
            }
        }
    }

    /// <summary>Says that answers name evidence which goes no further than <paramref name="most"/>: documents print its title, though it stays in the house.</summary>
    public static void Withheld(Workspace workspace, Disclosure most, DiagnosticBag diagnostics)
    {
        var named = workspace.Responses.ByItem.Values.SelectMany(static response => response.Evidence).Select(static id => id.Value).ToHashSet(StringComparer.Ordinal);
        if (workspace.Evidence.Values.Where(evidence => evidence.Disclosure > most && named.Contains(evidence.Id)).OrderBy(static evidence => evidence.Origin.Start.Line).ToList() is [var first, ..] withheld)
        {
            diagnostics.Add(EvidenceDiagnostics.NamedThoughWithheld(withheld.Count, first));
        }
    }

    // A hundred entries that nobody uses are one finding, as are answers without evidence: a list of them would bury all others.
    private static void Use(Workspace workspace, DiagnosticBag diagnostics)
    {
        var used = workspace.Responses.ByItem.Values.SelectMany(static response => response.Evidence).Select(static id => id.Value)
            .Concat(workspace.Evidence.Values.Select(static evidence => evidence.Supersedes).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        foreach (var unused in workspace.Evidence.Values.Where(evidence => !used.Contains(evidence.Id)).GroupBy(static evidence => evidence.Origin.Path, StringComparer.Ordinal))
        {
            var inOrder = unused.OrderBy(static evidence => evidence.Origin.Start.Line).ToList();
            diagnostics.Add(EvidenceDiagnostics.Unused(inOrder.Count, inOrder[0]));
        }
    }

    private static void Answers(Workspace workspace, DateOnly today, DiagnosticBag diagnostics)
    {
        foreach (var catalog in workspace.Catalogs)
        {
            var answers = catalog.Items
                .Select(placed => workspace.Responses.Resolve($"{catalog.Id}/{placed.Item.Id}"))
                .OfType<ResolvedResponse>().Where(static answer => answer.Path is null).ToList();
            var unproven = answers
                .Where(static answer => answer.Effective.Status == ResponseStatus.Met && answer.Own.Evidence.IsEmpty && answer.Effective.Evidence.IsEmpty)
                .ToList();
            if (unproven.Count > 0)
            {
                diagnostics.Add(EvidenceDiagnostics.Unproven(catalog.Id, unproven.Count, unproven[0].Own.Item, unproven[0].Own.Origin));
            }

            var over = answers.Where(answer => answer.Effective.Planned < today && answer.Effective.Status is not (ResponseStatus.Met or ResponseStatus.Alternative or ResponseStatus.NotApplicable)).ToList();
            if (over.Count > 0)
            {
                diagnostics.Add(EvidenceDiagnostics.PlanIsOver(catalog.Id, over.Count, over[0].Own.Item, over[0].Effective.Planned!.Value, over[0].Own.Origin));
            }

            if (workspace.Checks.ReviewedWithin is not (> 0 and var within))
            {
                continue;
            }

            var stale = answers
                .Where(answer => (answer.Own.Reviewed ?? answer.Effective.Reviewed) is not { } reviewed || today.DayNumber - reviewed.DayNumber > within)
                .ToList();
            if (stale.Count > 0)
            {
                diagnostics.Add(EvidenceDiagnostics.NotReviewed(catalog.Id, stale.Count, stale[0].Own.Item, within, stale[0].Own.Origin));
            }
        }
    }
}

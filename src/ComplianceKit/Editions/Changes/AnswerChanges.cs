using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Editions.Changes;

/// <summary>Finds what has changed in the answers as they are printed, shared and inherited ones included.</summary>
internal static class AnswerChanges
{
    /// <summary>The changes in the order of the catalogs; what is the same change of several items is told once.</summary>
    public static IEnumerable<Change> Of(Workspace old, Workspace now)
    {
        var found = now.Catalogs.Concat(old.Catalogs.Where(catalog => now.Catalog(catalog.Id) is null))
            .SelectMany(catalog => Items(catalog, old.Catalog(catalog.Id)).Select(item => Compare(catalog, item, old, now)))
            .OfType<Change>();
        return found.GroupBy(static change => string.Join('\u0001', change.Fields.SelectMany(static field => new[] { field.Field, field.Old, field.Now })), StringComparer.Ordinal)
            .Select(static group => group.First() with { Also = [.. group.Skip(1).Select(static change => change.Id)] });
    }

    // Items that are gone from a newer edition of the catalog come last.
    private static IEnumerable<ControlItem> Items(Catalog catalog, Catalog? old)
    {
        var known = catalog.Items.Select(static placed => placed.Item).ToList();
        var ids = known.Select(static item => item.Id).ToHashSet(StringComparer.Ordinal);
        return known.Concat((old ?? catalog).Items.Select(static placed => placed.Item).Where(item => !ids.Contains(item.Id)));
    }

    private static Change? Compare(Catalog catalog, ControlItem item, Workspace old, Workspace now)
    {
        var reference = $"{catalog.Id}/{item.Id}";
        var before = Fields(reference, old);
        var after = Fields(reference, now);
        var changes = before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(field => new FieldChange(field, before.GetValueOrDefault(field, string.Empty), after.GetValueOrDefault(field, string.Empty)))
            .Where(change => change.Old != change.Now && !(change.Field == "evidence" && EvidenceOf(reference, old).SequenceEqual(EvidenceOf(reference, now), StringComparer.Ordinal)))
            .ToImmutableArray();
        var kind = before.Count == 0 ? ChangeKind.Added : after.Count == 0 ? ChangeKind.Removed : ChangeKind.Changed;
        return changes.IsEmpty ? null : new Change(ChangeArea.Answer, kind, reference, ItemTitle.Of(item), changes);
    }

    // Evidence that has only been given another title is told as evidence.
    private static IEnumerable<string> EvidenceOf(string reference, Workspace workspace) =>
        workspace.Responses.Resolve(reference) is { } resolved
            ? (resolved.Own.Evidence.IsEmpty ? resolved.Effective.Evidence : resolved.Own.Evidence).Select(static id => id.Value)
            : [];

    private static Dictionary<string, string> Fields(string reference, Workspace workspace)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (workspace.Responses.Resolve(reference) is not { } resolved)
        {
            return fields;
        }

        var (own, answer) = (resolved.Own, resolved.Effective);
        var evidence = own.Evidence.IsEmpty ? answer.Evidence : own.Evidence;
        Add("status", answer.Status is { } status ? StatusWords.NameOf(status) : null);
        Add("text", answer.Text?.Value);
        Add("value", answer.Value?.Value);
        Add("reason", answer.Reason?.Value);
        Add("facility", answer.Facility?.Value);
        Add("planned", answer.Planned?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("responsibility", (own.Responsibility ?? answer.Responsibility)?.ToString().ToLowerInvariant());
        Add("evidence", string.Join('、', evidence.Select(id => workspace.Evidence.GetValueOrDefault(id.Value)?.Title ?? id.Value)));
        Add("remark", own.Remark?.Value);
        Add("reviewed", (own.Reviewed ?? answer.Reviewed)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("provenance", resolved.Path is { } path ? ProvenanceText.Of(path, workspace) : null);
        return fields;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                fields.Add(name, value.Trim());
            }
        }
    }
}

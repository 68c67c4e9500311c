using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Names two states of a workspace by the editions that their revision histories state.</summary>
/// <param name="Old">The old state.</param>
/// <param name="Now">The new one.</param>
public sealed record EditionNames(string Old, string Now)
{
    private const int Most = 4;

    /// <summary>The names. A state without a history keeps the name by which the user called it.</summary>
    /// <param name="old">The old state.</param>
    /// <param name="now">The new state.</param>
    /// <param name="drafts">The rows that are proposed for documents that changed.</param>
    /// <param name="added">Whether the proposed rows have been added to the histories.</param>
    /// <param name="called">What the user calls the states.</param>
    public static EditionNames Of(Workspace old, Workspace now, ImmutableArray<RevisionDraft> drafts, bool added, (string Old, string Now) called)
    {
        var isJapanese = LanguageTag.IsJapanese(now.Language);
        var rows = now.Documents.Select(document => Row(document, old, drafts, added)).ToList();
        var changed = rows.Where(static row => row.Old != row.Now).ToList();
        var told = changed.Count > 0 ? changed : rows;
        var before = Name([.. told.Select(static row => (row.Title, row.Old))], isJapanese);
        var after = Name([.. told.Select(static row => (row.Title, row.Now))], isJapanese);
        var (first, second) = (before ?? called.Old, after ?? called.Now);

        // The same edition on both sides would name neither.
        return first == second ? new($"{first} {called.Old}", $"{second} {called.Now}") : new(first, second);
    }

    private static (string Title, Edition? Old, Edition? Now) Row(DocumentRequest document, Workspace old, ImmutableArray<RevisionDraft> drafts, bool added)
    {
        var draft = drafts.FirstOrDefault(draft => draft.Document == document.Id);
        return (
            document.Title ?? document.Id,
            Last(old.Documents.FirstOrDefault(other => other.Id == document.Id)),
            draft is null ? Last(document) : new Edition(draft.Edition, draft.Date, IsDraft: !added));
    }

    private static Edition? Last(DocumentRequest? document) => document?.Revisions is [.., var last] ? new Edition(last.Edition, last.Date, IsDraft: false) : null;

    private static string? Name(List<(string Title, Edition? Edition)> documents, bool isJapanese)
    {
        var groups = documents.Where(static document => document.Edition is not null).GroupBy(static document => document.Edition!, static document => document.Title).ToList();
        var (comma, others) = isJapanese ? ("、", (Func<int, string>)(static count => string.Create(CultureInfo.InvariantCulture, $"ほか{count}文書")))
            : (", ", static count => string.Create(CultureInfo.InvariantCulture, $" and {count} more"));
        return groups switch
        {
            [] => null,
            [var only] => Words(only.Key, isJapanese),
            _ => string.Join(comma, groups.Take(Most).Select(group => $"{group.First()}{(group.Skip(1).Any() ? others(group.Count() - 1) : string.Empty)} {Words(group.Key, isJapanese)}")) +
                (groups.Count > Most ? comma + others(groups.Skip(Most).Sum(static group => group.Count())).Trim() : string.Empty),
        };
    }

    private static string Words(Edition edition, bool isJapanese) => isJapanese
        ? $"{edition.Name}（{JapaneseDate.InWesternYears(edition.Date)}{(edition.IsDraft ? "、案" : string.Empty)}）"
        : string.Create(CultureInfo.InvariantCulture, $"{edition.Name} ({edition.Date:yyyy-MM-dd}{(edition.IsDraft ? ", draft" : string.Empty)})");

    private sealed record Edition(string Name, DateOnly Date, bool IsDraft);
}

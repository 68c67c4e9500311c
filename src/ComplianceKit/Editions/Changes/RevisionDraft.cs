using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Editions.Changes;

/// <summary>A row of the revision history that a person may take over: edition, date, what changed.</summary>
/// <param name="File">The file of the document's revisions in the workspace.</param>
/// <param name="Document">The id of the document that changed.</param>
/// <param name="Edition">The proposed edition.</param>
/// <param name="Date">The date.</param>
/// <param name="Changes">What changed, in the language of the documents.</param>
public sealed record RevisionDraft(string File, string Document, string Edition, DateOnly Date, string Changes)
{
    /// <summary>A draft for each document that has changed and has no new edition yet. Documents that keep one history get the same edition.</summary>
    /// <param name="old">The old state.</param>
    /// <param name="now">The new state.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="today">The date of the rows.</param>
    /// <param name="printed">What of the changes each document prints; one that is not in it is taken to print all that may concern it.</param>
    public static ImmutableArray<RevisionDraft> Of(
        Workspace old, Workspace now, ImmutableArray<Change> changes, DateOnly today, ImmutableDictionary<string, ImmutableArray<Change>>? printed = null) =>
    [
        .. ByFile(now).Where(group => !group.All(document => HasNewEdition(document, old)))
            .SelectMany(group => group.Select(document => Draft(group.Key, document, isShared: group.Skip(1).Any(), PrintedOn(document, old, changes, printed), now, today)))
            .OfType<RevisionDraft>(),
    ];

    /// <summary>
    /// The rows of documents that have a new edition already and whose row does not say what has changed by now: the row that is there, with
    /// the changes as they would be proposed.
    /// </summary>
    /// <param name="old">The old state.</param>
    /// <param name="now">The new state.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="printed">What of the changes each document prints.</param>
    public static ImmutableArray<RevisionDraft> Present(
        Workspace old, Workspace now, ImmutableArray<Change> changes, ImmutableDictionary<string, ImmutableArray<Change>>? printed = null) =>
    [
        .. ByFile(now).Where(group => group.All(document => HasNewEdition(document, old)))
            .SelectMany(group => group.Select(document => Draft(group.Key, document, isShared: group.Skip(1).Any(), PrintedOn(document, old, changes, printed), now, document.Revisions[^1].Date) is { } draft
                && old.Documents.FirstOrDefault(other => other.Id == document.Id) is { } before
                && !document.Revisions.Skip(before.Revisions.Length).Any(row => row.Changes.Value.Trim() == draft.Changes)
                    ? draft with { Edition = document.Revisions[^1].Edition } : null))
            .OfType<RevisionDraft>(),
    ];

    /// <summary>The row as YAML.</summary>
    /// <param name="indent">The columns before the dash.</param>
    public string ToYaml(int indent = 0)
    {
        var margin = new string(' ', indent);
        var text = Changes.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{margin}- edition: \"{Edition}\"\n{margin}  date: {Date:yyyy-MM-dd}\n{margin}  changes: \"{text}\"\n");
    }

    /// <summary>The edition after <paramref name="edition"/>: its last number is one more.</summary>
    public static string After(string edition)
    {
        var end = edition.Length;
        while (end > 0 && !char.IsAsciiDigit(edition[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiDigit(edition[start - 1]))
        {
            start--;
        }

        return end > start && end - start < 9
            ? string.Create(CultureInfo.InvariantCulture, $"{edition[..start]}{int.Parse(edition.AsSpan(start, end - start), CultureInfo.InvariantCulture) + 1}{edition[end..]}")
            : $"{edition} 改";
    }

    private static IEnumerable<IGrouping<string, DocumentRequest>> ByFile(Workspace now) =>
        now.Documents.Where(static document => !document.Revisions.IsEmpty).GroupBy(static document => document.Revisions[^1].Changes.Origin.Path, StringComparer.Ordinal);

    private static bool HasNewEdition(DocumentRequest document, Workspace old) =>
        old.Documents.FirstOrDefault(other => other.Id == document.Id) is not { } before || before.Revisions.Length != document.Revisions.Length;

    private static IEnumerable<Change> PrintedOn(DocumentRequest document, Workspace old, ImmutableArray<Change> changes, ImmutableDictionary<string, ImmutableArray<Change>>? printed) =>
        printed is not null && printed.TryGetValue(document.Id, out var own) ? own
        : changes.Where(change => ChangeScope.Concerns(document, old, change));

    private static RevisionDraft? Draft(string file, DocumentRequest document, bool isShared, IEnumerable<Change> printed, Workspace now, DateOnly today)
    {
        var own = printed.ToList();

        // What its sections say has come out of files.
        _ = own.Exists(static change => change.Area == ChangeArea.Section) ? own.RemoveAll(static change => change.Area == ChangeArea.File) : 0;

        // The row itself is no news.
        _ = own.RemoveAll(static change => change.Area == ChangeArea.Document && change.Fields is [{ Field: "edition" }]);
        if (own.Count == 0)
        {
            return null;
        }

        var last = document.Revisions[^1];
        var isJapanese = LanguageTag.IsJapanese(now.Language);
        var title = document.Title ?? document.Id;
        var named = !isShared ? string.Empty : isJapanese ? $"{title}：" : $"{title}: ";
        return new RevisionDraft(file, document.Id, After(last.Edition), today < last.Date ? last.Date : today, named + (isJapanese ? InJapanese(own) : InEnglish(own)));
    }

    private static string InJapanese(List<Change> changes)
    {
        var parts = new List<string>();
        foreach (var area in changes.GroupBy(static change => change.Area))
        {
            var kinds = string.Join('、', area.GroupBy(static change => change.Kind).OrderBy(static kind => kind.Key)
                .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{ChangeWords.Of(kind.Key).Japanese}{kind.Sum(static change => change.Also.Length + 1)}")));
            parts.Add($"{ChangeWords.Of(area.Key).Japanese}（{kinds}{Names(area)}）");
        }

        return string.Join('、', parts) + "を改めた";
    }

    private static string InEnglish(List<Change> changes) => string.Join("; ", changes.GroupBy(static change => change.Area).Select(static area =>
        $"{ChangeWords.Of(area.Key).English}: {string.Join(", ", area.GroupBy(static change => change.Kind).OrderBy(static kind => kind.Key)
            .Select(static kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Sum(static change => change.Also.Length + 1)} {ChangeWords.Of(kind.Key).English}")))}"));

    // A few are named; more would be no summary.
    private static string Names(IEnumerable<Change> area)
    {
        var titles = area
            .Where(static change => change.Area is ChangeArea.Answer or ChangeArea.Evidence or ChangeArea.Note or ChangeArea.Section)
            .Where(static change => change.Title.Length > 0)
            .Select(static change => change.Also.Length == 0 ? change.Title : string.Create(CultureInfo.InvariantCulture, $"{change.Title}ほか{change.Also.Length}項目"))
            .ToList();
        return titles.Count is > 0 and <= 3 ? new StringBuilder("：").AppendJoin('、', titles).ToString() : string.Empty;
    }
}

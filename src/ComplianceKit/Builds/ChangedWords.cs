using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Responses;

namespace ComplianceKit.Builds;

/// <summary>The words of a change as documents print them: each as it was and as it is, empty for none.</summary>
internal sealed class ChangedWords
{
    private readonly HashSet<(string Old, string Now)> pairs = [];

    private ChangedWords(Change change)
    {
        foreach (var field in change.Fields.Where(static field => field.Field != "wording"))
        {
            Add(change, field);
        }

        // A sentence that only has the kind or the owner in common with a piece of evidence does not print it.
        Title = change.Area == ChangeArea.Evidence ? change.Title : null;
        OldTitle = Title is null ? null : change.Fields.FirstOrDefault(static field => field is { Field: "title", Old.Length: > 0 })?.Old ?? Title;
        _ = pairs.RemoveWhere(static pair => pair.Old == pair.Now);
    }

    /// <summary>The words.</summary>
    public IReadOnlyCollection<(string Old, string Now)> Pairs => pairs;

    private string? Title { get; }

    private string? OldTitle { get; }

    /// <summary>The words of <paramref name="change"/>.</summary>
    public static ChangedWords Of(Change change) => new(change);

    /// <summary>The words of a date that was another.</summary>
    public static IEnumerable<(string Old, string Now)> OfDates(DateOnly? old, DateOnly? now) =>
    [
        (old is { } from ? JapaneseDate.InEra(from) : string.Empty, now is { } to ? JapaneseDate.InEra(to) : string.Empty),
        (old is { } first ? JapaneseDate.InWesternYears(first) : string.Empty, now is { } second ? JapaneseDate.InWesternYears(second) : string.Empty),
    ];

    /// <summary>Whether a document whose lines differ prints the change: some of them have its words as they were, others as they are.</summary>
    /// <param name="gone">The lines that the new state of the document does not have.</param>
    /// <param name="added">The lines that the old state does not have.</param>
    public bool AreIn(IReadOnlyCollection<string> gone, IReadOnlyCollection<string> added) =>
        pairs.Any(pair => Print(pair.Old, OldTitle, gone) && Print(pair.Now, Title, added));

    private static bool Print(string words, string? title, IReadOnlyCollection<string> lines) =>
        words.Length == 0 || lines.Any(line => Holds(line, words) && (title is null || line.Contains(title, StringComparison.Ordinal)));

    // The 3 of 13 is no 3.
    private static bool Holds(string line, string words) => Occurrences.Any(
        line, words, (start, end) => (start == 0 || !AreOneWord(line[start - 1], line[start])) && (end == line.Length || !AreOneWord(line[end - 1], line[end])));

    private static bool AreOneWord(char one, char next) => char.IsAsciiLetterOrDigit(one) && char.IsAsciiLetterOrDigit(next);

    private void Add(Change change, FieldChange field)
    {
        switch (field.Field)
        {
            case "status":
                var (before, after) = (StatusWords.Of(field.Old), StatusWords.Of(field.Now));
                Pair(field.Old.Length == 0 ? string.Empty : before.Label, field.Now.Length == 0 ? string.Empty : after.Label);
                break;
            case "evidence":
                var (was, are) = (field.Old.Split('、'), field.Now.Split('、'));
                was.Except(are, StringComparer.Ordinal).ToList().ForEach(title => Pair(title, string.Empty));
                are.Except(was, StringComparer.Ordinal).ToList().ForEach(title => Pair(string.Empty, title));
                break;
            default:
                if (ChangeWords.IsMarkdown(change.Area, field.Field))
                {
                    Lines(DocumentLine.OfMarkdown(field.Old), DocumentLine.OfMarkdown(field.Now));
                }

                Lines([ChangeWords.ValueOf(field.Field, field.Old, Language.Japanese)], [ChangeWords.ValueOf(field.Field, field.Now, Language.Japanese)]);
                Dates(field);
                break;
        }
    }

    private void Pair(string old, string now) => pairs.Add((old, now));

    // Lines of a text that are in both stay; the others are told one by one and as a whole.
    private void Lines(ImmutableArray<string> old, ImmutableArray<string> now)
    {
        for (var index = 0; index < Math.Max(old.Length, now.Length); index++)
        {
            Pair(index < old.Length ? old[index] : string.Empty, index < now.Length ? now[index] : string.Empty);
        }

        old.Except(now, StringComparer.Ordinal).ToList().ForEach(line => Pair(line, string.Empty));
        now.Except(old, StringComparer.Ordinal).ToList().ForEach(line => Pair(string.Empty, line));
        Pair(string.Join('／', old), string.Join('／', now));
    }

    private void Dates(FieldChange field)
    {
        var (old, now) = (DateOf(field.Old), DateOf(field.Now));
        if (old is not null || now is not null)
        {
            pairs.UnionWith(OfDates(old, now));
        }
    }

    private static DateOnly? DateOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip;

/// <summary>
/// Finds the answers that change although nobody has typed into them: those of items that share or inherit an answer that the sheets change.
/// </summary>
public static class FollowingAnswers
{
    /// <summary>The answers that change with others, by the changed item that they follow; that is empty where they follow none alone.</summary>
    /// <param name="before">The workspace as it is.</param>
    /// <param name="after">The workspace as it will be.</param>
    /// <param name="edits">What the sheets change.</param>
    public static ImmutableArray<FollowingAnswer> Of(Workspace before, Workspace after, ImmutableArray<AnswerEdit> edits)
    {
        var edited = edits.Where(static edit => !edit.Changes.IsEmpty).ToDictionary(static edit => edit.Item, StringComparer.Ordinal);
        return edited.Count == 0 ? [] :
        [
            .. AnswerChanges.Of(before, after)
                .SelectMany(static change => change.Also.Insert(0, change.Id).Select(item => (Item: item, change.Fields)))
                .Where(change => Follows(change.Fields, edited.GetValueOrDefault(change.Item)))
                .GroupBy(change => Leader(change.Item, after.Responses, edited) ?? Leader(change.Item, before.Responses, edited) ?? string.Empty, change => change.Item, StringComparer.Ordinal)
                .Select(static group => new FollowingAnswer(group.Key, [.. group])),
        ];
    }

    // A remark that was typed beside 同上 says nothing of the answer that changes under it.
    private static bool Follows(ImmutableArray<FieldChange> fields, AnswerEdit? own) =>
        own is null || (!own.Changes.Keys.Any(AnswerFields.IsSaid) && fields.Any(field => !own.Changes.ContainsKey(field.Field)));

    private static string? Leader(string item, ResponseBook book, Dictionary<string, AnswerEdit> edited)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = item; seen.Add(current);)
        {
            if (Next(current, book) is not { } next)
            {
                return null;
            }

            if (edited.ContainsKey(next))
            {
                return next;
            }

            current = next;
        }

        return null;
    }

    private static string? Next(string item, ResponseBook book) =>
        book.ByItem.TryGetValue(item, out var own) ? own.SameAs?.Value : book.Inherited.GetValueOrDefault(item)?.Path.Source;
}

/// <summary>Answers that change with another.</summary>
/// <param name="Item">The full reference of the item whose answer was changed; empty where they follow none alone.</param>
/// <param name="Items">The items whose answers change with it, in the order of the catalogs.</param>
public sealed record FollowingAnswer(string Item, ImmutableArray<string> Items)
{
    /// <summary>The warning that names them.</summary>
    /// <param name="changes">The changes that the sheets make, of which the first one of the item says where it is.</param>
    public Diagnostic Warn(ImmutableArray<AnswerChange> changes)
    {
        var change = changes.First(change => Item.Length == 0 || change.Item == Item);
        return RoundTripDiagnostics.Following(Item, Items, change);
    }
}

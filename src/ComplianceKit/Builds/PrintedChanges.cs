using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds;

/// <summary>Finds what of all changes a document prints, from the lines in which its two states differ.</summary>
/// <param name="told">All changes.</param>
/// <param name="words">Those of them that are no files, with their words.</param>
/// <param name="now">The new state.</param>
/// <param name="old">The old state.</param>
internal sealed class PrintedChanges(ImmutableArray<Change> told, ImmutableArray<(Change Change, ChangedWords Words)> words, Workspace now, Workspace old)
{
    /// <summary>What <paramref name="document"/> prints; nothing where it says the same in both states.</summary>
    /// <param name="document">The document.</param>
    /// <param name="items">The items that it has to print in either state.</param>
    /// <param name="before">Its lines as they were.</param>
    /// <param name="after">Its lines as they are.</param>
    /// <param name="sections">What its sections say besides.</param>
    public ImmutableArray<Change> On(
        DocumentRequest document, IReadOnlySet<string> items, ImmutableArray<DocumentLine> before, ImmutableArray<DocumentLine> after, ImmutableArray<Change> sections)
    {
        var (was, lines) = (before.Select(static line => line.Words).ToList(), after.Select(static line => line.Words).ToList());
        if (was.SequenceEqual(lines, StringComparer.Ordinal))
        {
            return [];
        }

        var (gone, added) = (was.Except(lines, StringComparer.Ordinal).ToList(), lines.Except(was, StringComparer.Ordinal).ToList());
        var printed = words.Where(pair => pair.Words.AreIn(gone, added)).Select(static pair => pair.Change).ToHashSet(ReferenceEqualityComparer.Instance);
        var concerning = told
            .Where(change => ChangeScope.Concerns(document, old, change))
            .Select(change => (Change: change, Narrowed: Narrowed(change, document, items)))
            .Where(static pair => pair.Narrowed is not null)
            .ToList();
        ImmutableArray<Change> found = [.. concerning.Where(pair => IsPrinted(pair.Change)).Select(static pair => pair.Narrowed!), .. sections];

        // It says something else, so that something is told of it even where no words were found again.
        return found.IsEmpty ? [.. concerning.Select(static pair => pair.Narrowed!)] : found;

        bool IsPrinted(Change change) => change.Area switch
        {
            ChangeArea.Document or ChangeArea.Section or ChangeArea.File => true,
            ChangeArea.Catalog => printed.Contains(change) || items.Any(item => item.StartsWith(change.Id + "/", StringComparison.Ordinal)),
            _ => printed.Contains(change),
        };
    }

    // A change that several items share is told of those that stand on the document.
    private Change? Narrowed(Change change, DocumentRequest document, IReadOnlySet<string> items)
    {
        if (change.Area != ChangeArea.Answer)
        {
            return change;
        }

        var own = change.Items.Where(item => items.Count > 0 ? items.Contains(item) : ChangeScope.Asks(document, item)).ToList();
        return own.Count == 0 ? null
            : own[0] == change.Id ? change with { Also = [.. own.Skip(1)] }
            : change with { Id = own[0], Title = (Item(now, own[0]) ?? Item(old, own[0])) is { } item ? ItemTitle.Of(item) : own[0], Also = [.. own.Skip(1)] };
    }

    private static ControlItem? Item(Workspace workspace, string reference) =>
        workspace.Catalog(reference.Split('/')[0])?.Items
            .Select(static placed => placed.Item)
            .FirstOrDefault(item => reference.EndsWith("/" + item.Id, StringComparison.Ordinal));
}

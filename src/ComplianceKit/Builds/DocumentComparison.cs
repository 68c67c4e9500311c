using System.Collections.Immutable;
using ComplianceKit.Composition.Data;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Loading;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds;

/// <summary>Composes the documents of two states of a workspace and says what differs in what readers see.</summary>
/// <param name="Changes">A change for each section that differs by more than has been told, in the order of the documents.</param>
/// <param name="Unchanged">The ids of the documents that say the same in both states, rows of items included.</param>
public sealed record DocumentComparison(ImmutableArray<Change> Changes, ImmutableHashSet<string> Unchanged)
{
    /// <summary>The comparison; a document that cannot be composed in one of the states is in neither.</summary>
    /// <param name="old">The old state.</param>
    /// <param name="now">The new state.</param>
    /// <param name="options">How documents are composed.</param>
    /// <param name="told">What has been told of the states already.</param>
    public static DocumentComparison Of(LoadResult old, LoadResult now, BuildOptions options, ImmutableArray<Change> told)
    {
        if (old.Workspace is not { } oldState || now.Workspace is not { } newState)
        {
            return new DocumentComparison([], []);
        }

        var words = new ToldWords(ExpandedChanges.Of([.. told.Where(static change => change.Area != ChangeArea.File)], oldState, newState), oldState, newState);
        var changes = ImmutableArray.CreateBuilder<Change>();
        var unchanged = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var document in newState.Documents)
        {
            var before = oldState.Documents.FirstOrDefault(other => other.Id == document.Id);
            if (before is null || Lines(old, before, options) is not { } was || Lines(now, document, options) is not { } lines)
            {
                continue;
            }

            changes.AddRange(DocumentChanges.Of(document.Id, was, lines, words.Explain));
            if (was.Select(static line => line.Words).SequenceEqual(lines.Select(static line => line.Words), StringComparer.Ordinal))
            {
                _ = unchanged.Add(document.Id);
            }
        }

        return new DocumentComparison(changes.ToImmutable(), unchanged.ToImmutable());
    }

    /// <summary>What was told and what documents say besides; a file whose text is told as sections of documents is not told as a file as well.</summary>
    /// <param name="told">What has been told.</param>
    /// <param name="now">The new state.</param>
    public ImmutableArray<Change> With(ImmutableArray<Change> told, Workspace now)
    {
        var changed = Changes.Select(static change => change.Id).ToHashSet(StringComparer.Ordinal);
        var files = now.Documents.Where(document => changed.Contains(document.Id)).SelectMany(static document => document.Parameters.Values.Select(static value => value.Value)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. told.Where(change => change.Area != ChangeArea.File || !files.Contains(change.Id)), .. Changes];
    }

    private static ImmutableArray<DocumentLine>? Lines(LoadResult loaded, DocumentRequest document, BuildOptions options) =>
        new DocumentBuild([], options with { AllowUnreviewed = true }, loaded, loaded.Workspace!, document).Compose() is { } composed ? DocumentLine.Of(composed.Document) : null;
}

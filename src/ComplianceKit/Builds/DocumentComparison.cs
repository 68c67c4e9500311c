using System.Collections.Immutable;
using ComplianceKit.Composition;
using ComplianceKit.Composition.Data;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Loading;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds;

/// <summary>Composes the documents of two states of a workspace and says what differs in what readers see.</summary>
/// <param name="Changes">A change for each section that differs by more than has been told, in the order of the documents.</param>
/// <param name="Printed">By the ids of the documents that were compared: what of all changes each of them prints; nothing where it says the same in both states.</param>
public sealed record DocumentComparison(ImmutableArray<Change> Changes, ImmutableDictionary<string, ImmutableArray<Change>> Printed)
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
            return new DocumentComparison([], ImmutableDictionary<string, ImmutableArray<Change>>.Empty);
        }

        var data = told.Where(static change => change.Area != ChangeArea.File).ToImmutableArray();
        var expanded = ExpandedChanges.Of(data, oldState, newState);
        var words = new ToldWords(expanded, oldState, newState);
        var printing = new PrintedChanges(told, [.. data.Zip(expanded.Select(ChangedWords.Of))], newState, oldState);
        var changes = ImmutableArray.CreateBuilder<Change>();
        var printed = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Change>>(StringComparer.Ordinal);
        foreach (var document in newState.Documents)
        {
            var before = oldState.Documents.FirstOrDefault(other => other.Id == document.Id);
            if (before is null || Compose(old, before, options) is not { } was || Compose(now, document, options) is not { } composed)
            {
                continue;
            }

            var (oldLines, lines) = (DocumentLine.Of(was.Document), RevisionLines.WithoutNew(DocumentLine.Of(composed.Document), document, before));
            ImmutableArray<Change> sections = [.. DocumentChanges.Of(document.Id, oldLines, lines, words.Explain)];
            changes.AddRange(sections);
            var items = was.Promised.Concat(composed.Promised).Select(static item => item.Reference).ToHashSet(StringComparer.Ordinal);
            printed.Add(document.Id, printing.On(document, items, oldLines, lines, sections));
        }

        return new DocumentComparison(changes.ToImmutable(), printed.ToImmutable());
    }

    /// <summary>What was told and what documents say besides; a file whose text is told as sections of documents is not told as a file as well.</summary>
    /// <param name="told">What has been told.</param>
    /// <param name="now">The new state.</param>
    public ImmutableArray<Change> With(ImmutableArray<Change> told, Workspace now)
    {
        var changed = Changes.Select(static change => change.Id).ToHashSet(StringComparer.Ordinal);
        var files = now.Documents
            .Where(document => changed.Contains(document.Id))
            .SelectMany(static document => document.Parameters.Values.Select(static value => value.Value))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return [.. told.Where(change => change.Area != ChangeArea.File || !files.Contains(change.Id)), .. Changes];
    }

    private static ComposedDocument? Compose(LoadResult loaded, DocumentRequest document, BuildOptions options) =>
        new DocumentBuild([], options with { AllowUnreviewed = true }, loaded, loaded.Workspace!, document).Compose();
}

using System.Collections.Immutable;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Loading;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds;

/// <summary>Composes the documents of two states of a workspace and says what differs in what readers see.</summary>
/// <param name="Changes">A change for each section that differs, in the order of the documents.</param>
/// <param name="Unchanged">The ids of the documents that say the same in both states, rows of items included.</param>
public sealed record DocumentComparison(ImmutableArray<Change> Changes, ImmutableHashSet<string> Unchanged)
{
    /// <summary>The comparison; a document that cannot be composed in one of the states is in neither.</summary>
    public static DocumentComparison Of(LoadResult old, LoadResult now, BuildOptions options)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var unchanged = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var document in now.Workspace?.Documents ?? [])
        {
            var before = old.Workspace?.Documents.FirstOrDefault(other => other.Id == document.Id);
            if (before is null || Lines(old, before, options) is not { } was || Lines(now, document, options) is not { } lines)
            {
                continue;
            }

            changes.AddRange(DocumentChanges.Of(document.Id, was, lines));
            if (was.Select(static line => line.Words).SequenceEqual(lines.Select(static line => line.Words), StringComparer.Ordinal))
            {
                _ = unchanged.Add(document.Id);
            }
        }

        return new DocumentComparison(changes.ToImmutable(), unchanged.ToImmutable());
    }

    private static ImmutableArray<DocumentLine>? Lines(LoadResult loaded, DocumentRequest document, BuildOptions options) =>
        new DocumentBuild([], options with { AllowUnreviewed = true }, loaded, loaded.Workspace!, document).Compose() is { } composed ? DocumentLine.Of(composed.Document) : null;
}

using System.Collections.Immutable;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Structure;

/// <summary>Reads bookmarks (PDF 32000-1 §12.3.3).</summary>
internal sealed class BookmarkReader(ObjectStore store, TargetReader targets)
{
    private const int DeepestLevel = 64;

    private readonly HashSet<int> seen = [];

    /// <summary>The bookmarks of a file.</summary>
    public ImmutableArray<ReadBookmark> Read(DictionaryValue catalog) => ReadLevel(store.Dictionary(catalog, "Outlines"), 0);

    private ImmutableArray<ReadBookmark> ReadLevel(DictionaryValue parent, int depth)
    {
        var bookmarks = ImmutableArray.CreateBuilder<ReadBookmark>();
        for (var next = parent.Entries.GetValueOrDefault("First"); next is ReferenceValue reference;)
        {
            if (depth > DeepestLevel || !seen.Add(reference.Number))
            {
                throw new DamageException("its bookmarks go round in a circle", "しおりが循環しています");
            }

            var bookmark = store.AsDictionary(reference);
            bookmarks.Add(new ReadBookmark(store.Text(bookmark, "Title") ?? string.Empty, targets.TargetOf(bookmark), ReadLevel(bookmark, depth + 1)));
            next = bookmark.Entries.GetValueOrDefault("Next");
        }

        return bookmarks.ToImmutable();
    }
}

using System.Collections.Immutable;
using ComplianceKit.Typesetting.Flow.Blocks;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Makes bookmarks from headings.</summary>
internal static class OutlineBuilder
{
    /// <summary>The bookmarks, nested by level; a level that is left out does not nest.</summary>
    public static ImmutableArray<OutlineEntry> Build(HeadingIndex headings, IReadOnlyDictionary<string, Destination> places)
    {
        var listed = new List<(HeadingEntry Entry, Destination Place)>();
        foreach (var entry in headings.Entries)
        {
            if (entry.Listed && places.TryGetValue(entry.Id, out var place))
            {
                listed.Add((entry, place));
            }
        }

        var next = 0;
        return Children(listed, ref next, 0);
    }

    private static ImmutableArray<OutlineEntry> Children(List<(HeadingEntry Entry, Destination Place)> listed, ref int next, int above)
    {
        var children = ImmutableArray.CreateBuilder<OutlineEntry>();
        while (next < listed.Count && listed[next].Entry.Level > above)
        {
            var (entry, place) = listed[next++];
            children.Add(new OutlineEntry(entry.Title, place, Children(listed, ref next, entry.Level)));
        }

        return children.ToImmutable();
    }
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Typesetting.Flow.Notes;

/// <summary>Looks for notes that stand at the foot of pages, at any depth.</summary>
internal static class FootnoteSearch
{
    /// <summary>Ids of those among <paramref name="blocks"/>, each with its place in the order of their numbers, which is that of the tree where nothing else is said.</summary>
    public static IReadOnlyDictionary<string, int> In(ImmutableArray<Block> blocks)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        Collect(blocks, found);
        return found;
    }

    private static void Collect(ImmutableArray<Block> blocks, Dictionary<string, int> found)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case NoteText note:
                    Collect(note, found);
                    break;
                case Container container:
                    Collect(container.Blocks, found);
                    break;
                case List list:
                    foreach (var item in list.Items)
                    {
                        Collect(item.Blocks, found);
                    }

                    break;
                case DefinitionList list:
                    foreach (var definition in list.Definitions)
                    {
                        Collect(definition.Blocks, found);
                    }

                    break;
                case Table table:
                    Collect(table.HeadRows, found);
                    Collect(table.Rows, found);
                    break;
            }
        }
    }

    private static void Collect(NoteText note, Dictionary<string, int> found)
    {
        if (note is { Placement: NotePlacement.Foot, Id: { } id })
        {
            found.TryAdd(id, note.Sequence > 0 ? note.Sequence : found.Count);
        }

        Collect(note.Blocks, found);
    }

    private static void Collect(ImmutableArray<TableRow> rows, Dictionary<string, int> found)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                Collect(cell.Blocks, found);
            }
        }
    }
}

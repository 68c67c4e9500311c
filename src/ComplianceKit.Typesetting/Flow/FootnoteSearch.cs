using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>Looks for notes that stand at the foot of pages, at any depth.</summary>
internal static class FootnoteSearch
{
    /// <summary>Whether any of <paramref name="blocks"/> is such a note or holds one.</summary>
    public static bool HasAny(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            var has = block switch
            {
                NoteText note => note.Placement == NotePlacement.Foot || HasAny(note.Blocks),
                Container container => HasAny(container.Blocks),
                List list => list.Items.Any(static item => HasAny(item.Blocks)),
                DefinitionList list => list.Definitions.Any(static definition => HasAny(definition.Blocks)),
                Table table => HasAny(table.HeadRows) || HasAny(table.Rows),
                _ => false,
            };
            if (has)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(ImmutableArray<TableRow> rows) => rows.Any(static row => row.Cells.Any(static cell => HasAny(cell.Blocks)));
}

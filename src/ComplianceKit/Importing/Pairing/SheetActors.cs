using System.Collections.Immutable;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Pairing;

/// <summary>Who acts in the rows of a sheet: a column of the row says so, or the heading above it.</summary>
internal sealed class SheetActors
{
    private ImmutableArray<string> block = [];

    /// <summary>Takes a row that holds no answer: a title or the heading of a block.</summary>
    public void Pass(TableLine line)
    {
        string[] said = [.. line.Cells.Where(static cell => !string.IsNullOrWhiteSpace(cell)).Select(static cell => cell.Trim())];

        // One word beside others is the name of a field: 医療機関 before the name of one.
        ImmutableArray<string> actors = said.Length == 1
            ? ActorWords.OfHeading(said[0])
            : [.. said.Where(static cell => ActorWords.OfCell(cell).IsEmpty).SelectMany(static cell => ActorWords.OfHeading(cell)).Distinct(StringComparer.Ordinal)];
        block = actors.IsEmpty ? block : actors;
    }

    /// <summary>Those who act in a row, as catalogs call them; empty where the sheet does not say it.</summary>
    public ImmutableArray<string> Of(TableLine line, SheetColumns columns)
    {
        for (var column = 0; column < columns.Roles.Length; column++)
        {
            if (columns.Roles[column] is ColumnRole.Actor or ColumnRole.Part or ColumnRole.Target && ActorWords.OfHeading(line.Cell(column)) is { IsEmpty: false } actors)
            {
                return actors;
            }
        }

        return block;
    }
}

using System.Collections.Immutable;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Checklists;

/// <summary>
/// The parts that the next row of a checklist stands in. Cells of hierarchy that are merged or empty take what stands above them; headings on
/// rows of their own stand above all columns.
/// </summary>
internal sealed class ChecklistPath(CellLedger ledger)
{
    // More headings than this are nowhere; columns come after them.
    private const int FirstColumn = 10;
    private readonly SortedDictionary<int, PrintedLabel> levels = [];
    private readonly List<(TableLine Line, int Column, int Level)> waiting = [];

    /// <summary>The parts, from the highest.</summary>
    public ImmutableArray<PrintedLabel> Parts => [.. levels.Values];

    /// <summary>The levels that are in use, from the highest: headings have small numbers, columns theirs behind <see cref="ColumnOf"/>.</summary>
    public IEnumerable<int> Levels => levels.Keys;

    /// <summary>The column of a level, or -1 for a heading.</summary>
    public static int ColumnOf(int level) => level < FirstColumn ? -1 : level - FirstColumn;

    /// <summary>A heading on a row of its own.</summary>
    public void Heading(TableLine line, IReadOnlyList<int> columns)
    {
        var label = PrintedLabel.Of(string.Join(' ', columns.Select(line.Cell)));
        var depth = Math.Min(label.Depth, FirstColumn - 1);
        Enter(depth, label);
        waiting.AddRange(columns.Select(column => (line, column, depth)));
    }

    /// <summary>A cell of a column of hierarchy.</summary>
    public void Cell(TableLine line, int column)
    {
        if (!AnswerCell.IsDitto(line.Cell(column)))
        {
            var label = PrintedLabel.Of(line.Cell(column));
            var level = FirstColumn + column;
            if (!levels.TryGetValue(level, out var known) || known != label)
            {
                Enter(level, label);
            }
        }

        waiting.Add((line, column, FirstColumn + column));
    }

    /// <summary>An item stands here: what waited has found its use.</summary>
    public void Settle()
    {
        ledger.Use(waiting.Count);
        waiting.Clear();
    }

    /// <summary>What still waits at the end heads nothing.</summary>
    public void End() => Refuse(0);

    private void Enter(int level, PrintedLabel label)
    {
        Refuse(level);
        foreach (var deeper in levels.Keys.Where(known => known >= level).ToList())
        {
            _ = levels.Remove(deeper);
        }

        levels[level] = label;
    }

    private void Refuse(int from)
    {
        foreach (var (line, column, _) in waiting.Where(cell => cell.Level >= from))
        {
            ledger.Refuse(line, column, "この下に項目がない / no item stands under it");
        }

        _ = waiting.RemoveAll(cell => cell.Level >= from);
    }
}

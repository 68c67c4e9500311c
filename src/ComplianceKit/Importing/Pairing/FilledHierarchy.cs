using ComplianceKit.Importing.Cells;
using ComplianceKit.Importing.Checklists;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Pairing;

/// <summary>The parts that the rows of a sheet stand in, where merged and empty cells take what stands above them.</summary>
internal sealed class FilledHierarchy
{
    private readonly SortedDictionary<int, PrintedLabel> labels = [];

    /// <summary>The numbers of the parts that a row stands in, from the highest.</summary>
    /// <param name="line">The row.</param>
    /// <param name="columns">The columns of its head.</param>
    public IReadOnlyList<string> Enter(TableLine line, SheetColumns columns)
    {
        for (var column = 0; column < columns.Roles.Length; column++)
        {
            if (columns.Roles[column] != ColumnRole.Part || line.Cell(column).Length == 0 || AnswerCell.IsDitto(line.Cell(column)))
            {
                continue;
            }

            var label = PrintedLabel.Of(line.Cell(column));
            if (!labels.TryGetValue(column, out var known) || known != label)
            {
                foreach (var deeper in labels.Keys.Where(other => other > column).ToList())
                {
                    _ = labels.Remove(deeper);
                }

                labels[column] = label;
            }
        }

        return [.. labels.Values.Select(static label => label.Number)];
    }
}

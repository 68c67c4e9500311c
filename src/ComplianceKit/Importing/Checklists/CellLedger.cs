using System.Collections.Immutable;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Checklists;

/// <summary>Keeps account of the cells of a sheet, so that each ends in what is made of it or in the report.</summary>
internal sealed class CellLedger
{
    private readonly ImmutableArray<Doubt>.Builder doubts = ImmutableArray.CreateBuilder<Doubt>();
    private int read;
    private int heads;
    private int used;
    private int refused;

    /// <summary>What a person should look at, in the order of the rows.</summary>
    public ImmutableArray<Doubt> Doubts => [.. doubts.OrderBy(static doubt => doubt.Row)];

    /// <summary>What has become of the cells.</summary>
    public CellCounts Counts => new(read, heads, used, refused);

    /// <summary>The columns of the cells of a row that are not empty.</summary>
    public static IEnumerable<int> Filled(TableLine line) => Enumerable.Range(0, line.Cells.Length).Where(column => line.Cell(column).Length > 0);

    /// <summary>A row is read; what of it cannot be used goes to the report at once.</summary>
    public void Read(TableLine line)
    {
        read += Filled(line).Count() + line.Unusable.Length;
        refused += line.Unusable.Length;
        foreach (var cell in line.Unusable)
        {
            Tell(line, cell.Text, cell.Why);
        }
    }

    public void Head(TableLine line) => heads += Filled(line).Count();

    public void Use(int cells = 1) => used += cells;

    public void Tell(TableLine line, string what, string why) => doubts.Add(new Doubt(line.Row, what, why));

    public void Refuse(TableLine line, int column, string why)
    {
        refused++;
        Tell(line, line.Cell(column), why);
    }

    public void Refuse(TableLine line, string why)
    {
        foreach (var column in Filled(line))
        {
            Refuse(line, column, why);
        }
    }
}

using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;

namespace ComplianceKit.Xlsx.Styles;

/// <summary>Numbers every look once, in the order in which they are first used.</summary>
internal sealed class LookTable
{
    private readonly Dictionary<CellLook, int> numberOf = [];

    public LookTable()
    {
        var type = new RunLook("gothic", FontNames.DefaultSize, false, Color.Black);
        Index(new CellLook(type));
    }

    /// <summary>All looks; the first is that of cells that say nothing.</summary>
    public List<CellLook> Looks { get; } = [];

    /// <summary>Colours that cells take by a rule.</summary>
    public List<Color> Fills { get; } = [];

    public int FillIndex(Color color)
    {
        var number = Fills.IndexOf(color);
        if (number < 0)
        {
            number = Fills.Count;
            Fills.Add(color);
        }

        return number;
    }

    public int Index(CellLook look)
    {
        if (!numberOf.TryGetValue(look, out var number))
        {
            number = Looks.Count;
            numberOf.Add(look, number);
            Looks.Add(look);
        }

        return number;
    }
}

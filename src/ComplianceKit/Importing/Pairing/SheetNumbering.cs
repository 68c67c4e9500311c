using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Pairing;

/// <summary>
/// Whether a sheet counts its rows as the catalog counts its items. Where the running number and the printed number, or the numbers of all
/// parts and the printed one, agree nearly everywhere, they pair rows whose words are another author's.
/// </summary>
internal sealed class SheetNumbering
{
    private const int FewestRows = 10;
    private const double LeastAgreement = 0.9;
    private readonly Dictionary<int, ControlItem>? items;
    private readonly NumberPaths? paths;

    private SheetNumbering(Dictionary<int, ControlItem>? items, NumberPaths? paths) => (this.items, this.paths) = (items, paths);

    /// <summary>The numbering of a sheet.</summary>
    public static SheetNumbering Of(IEnumerable<TableLine> rows, Catalog catalog, NumberPaths paths, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var bySequence = catalog.Items.Select(static placed => placed.Item).Where(static item => item.Sequence > 0).GroupBy(static item => item.Sequence)
            .ToDictionary(static group => group.Key, static group => group.First());
        var (counted, located) = (new Agreement(), new Agreement());
        var hierarchy = new FilledHierarchy();
        var heads = new SheetHeads(map);
        foreach (var line in rows)
        {
            if (heads.Enter(line) || heads.Columns is not { } columns)
            {
                continue;
            }

            var row = columns.ForRow(line);
            var number = Cell(ColumnRole.Number);
            if (SequenceOf(Cell(ColumnRole.Sequence)) is var sequence and > 0 && number.Length > 0)
            {
                counted.Add(bySequence.TryGetValue(sequence, out var item) && Same(item.Number, number));
            }

            if (ReferenceEquals(row, columns) && hierarchy.Enter(line, columns) is { Count: > 0 } path && number.Length > 0)
            {
                located.Add(paths.Find(path, number) is not null);
            }

            string Cell(ColumnRole role) => row.Of(role) is var column and >= 0 ? line.Cell(column) : string.Empty;
        }

        return new SheetNumbering(counted.IsWide ? bySequence : null, located.IsWide ? paths : null);
    }

    /// <summary>The item of a running number or of a place; <see langword="null"/> where the sheet counts otherwise, or the printed number is another.</summary>
    public ControlItem? ItemOf(string sequence, IEnumerable<string> path, string number) =>
        items is not null && items.TryGetValue(SequenceOf(sequence), out var item) && Same(item.Number, number) ? item : paths?.Find(path, number);

    /// <summary>A running number as it stands in a cell; 0 for none.</summary>
    public static int SequenceOf(string text) =>
        int.TryParse(Folding.Of(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool Same(string one, string other) => Folding.Of(one) == Folding.Of(other);

    /// <summary>How many rows agree.</summary>
    private sealed class Agreement
    {
        private int agreeing;
        private int all;

        public bool IsWide => all >= FewestRows && agreeing >= LeastAgreement * all;

        public void Add(bool agrees)
        {
            all++;
            agreeing += agrees ? 1 : 0;
        }
    }
}

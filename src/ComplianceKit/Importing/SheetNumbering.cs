using System.Globalization;
using System.Text;
using ComplianceKit.Catalogs;
using ComplianceKit.Rosters;

namespace ComplianceKit.Importing;

/// <summary>
/// Whether a sheet counts its rows as the catalog counts its items. Where the running number and the printed number agree nearly everywhere,
/// they pair rows whose words are another author's.
/// </summary>
internal sealed class SheetNumbering
{
    private const int FewestRows = 10;
    private const double LeastAgreement = 0.9;
    private readonly Dictionary<int, ControlItem>? items;

    private SheetNumbering(Dictionary<int, ControlItem>? items) => this.items = items;

    /// <summary>The numbering of a sheet.</summary>
    public static SheetNumbering Of(RosterTable table, Catalog catalog, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var bySequence = catalog.Items.Select(static placed => placed.Item).Where(static item => item.Sequence > 0).GroupBy(static item => item.Sequence)
            .ToDictionary(static group => group.Key, static group => group.First());
        var (agreeing, all) = (0, 0);
        SheetColumns? columns = null;
        RosterLine? above = null;
        foreach (var line in table.Lines)
        {
            columns = SheetColumns.From(line, above, map) ?? columns;
            above = columns is null ? line : above;
            var row = columns?.ForRow(line);
            if (row is not null && SequenceOf(Cell(ColumnRole.Sequence)) is var sequence and > 0 && Cell(ColumnRole.Number).Length > 0)
            {
                all++;
                agreeing += bySequence.TryGetValue(sequence, out var item) && Same(item.Number, Cell(ColumnRole.Number)) ? 1 : 0;
            }

            string Cell(ColumnRole role) => row!.Of(role) is var column and >= 0 ? line.Cell(column) : string.Empty;
        }

        return new SheetNumbering(all >= FewestRows && agreeing >= LeastAgreement * all ? bySequence : null);
    }

    /// <summary>The item of a running number; <see langword="null"/> where the sheet counts otherwise, or the printed number is another.</summary>
    public ControlItem? ItemOf(string sequence, string number) =>
        items is not null && items.TryGetValue(SequenceOf(sequence), out var item) && Same(item.Number, number) ? item : null;

    private static int SequenceOf(string text) =>
        int.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool Same(string one, string other) => one.Normalize(NormalizationForm.FormKC) == other.Normalize(NormalizationForm.FormKC);
}

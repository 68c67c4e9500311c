using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Importing.Pairing;

namespace ComplianceKit.Importing.Checklists;

/// <summary>What the rows of an official sheet say of the items of a catalog.</summary>
/// <param name="Items">The items with the rows that are theirs, in the order of the sheet.</param>
/// <param name="Doubts">What a person should look at.</param>
/// <param name="Cells">What has become of the cells.</param>
public sealed record WordingOverlay(ImmutableArray<(ControlItem Item, ChecklistRow Row)> Items, ImmutableArray<Doubt> Doubts, CellCounts Cells)
{
    private const int FewestRows = 3;
    private const double LeastAgreement = 0.9;

    /// <summary>Pairs rows with items: by id, by the numbers of all parts, by likeness with the numbers. What is not certain is told.</summary>
    public static WordingOverlay Of(Checklist checklist, Catalog catalog)
    {
        var pairing = new ItemPairing(catalog);
        pairing.Numbers.Learn(checklist.Rows.Select(static row => (row.Sequence, row.Number, row.Requirement)));
        pairing.Claimed.Learn(checklist.Rows.Select(static row => row.Requirement));
        var located = checklist.Rows.Count(row => PlaceOf(pairing, row) is not null);
        var numbersAgree = located >= FewestRows && located >= LeastAgreement * checklist.Rows.Length;
        var items = ImmutableArray.CreateBuilder<(ControlItem, ChecklistRow)>();
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var doubts = new List<Doubt>(checklist.Doubts);
        var refused = 0;
        foreach (var row in checklist.Rows)
        {
            var (item, score, _) = pairing.Find(row.Id, row.Sequence, row.Number, row.Requirement, row.Path.Select(static part => part.Number), []);
            var placed = score < ItemPairing.Sure && numbersAgree ? PlaceOf(pairing, row) : null;
            placed = placed is not null && pairing.Claimed.IsOfAnother(placed, row.Requirement) ? null : placed;
            item = placed ?? item;
            if (item is null || (placed is null && score < ItemPairing.Least))
            {
                Refuse(row, "当たる項目が見つからない / no item is like this row");
            }
            else if (!rowOf.TryAdd(item.Id, row.Line.Row))
            {
                Refuse(row, $"{catalog.Id}/{item.Id} には {rowOf[item.Id]} 行目を当てた / row {rowOf[item.Id]} is taken for this item already");
            }
            else
            {
                items.Add((item, row));
                TellDoubt(row, item, placed is not null, score);
            }
        }

        foreach (var item in catalog.Items.Select(static placed => placed.Item).Where(item => !rowOf.ContainsKey(item.Id)))
        {
            doubts.Add(new Doubt(0, $"{catalog.Id}/{item.Id} {ItemTitle.Of(item)}", "当たる行がなく、カタログの文言のまま / no row is like this item, which keeps the words of the catalog"));
        }

        var cells = checklist.Cells with { Used = checklist.Cells.Used - refused, Refused = checklist.Cells.Refused + refused };
        return new WordingOverlay(items.ToImmutable(), [.. doubts.OrderBy(static doubt => doubt.Row)], cells);

        // What the reader has refused of the row stands in the report already.
        void Refuse(ChecklistRow row, string why)
        {
            var known = doubts.Where(doubt => doubt.Row == row.Line.Row).Select(static doubt => doubt.What).ToHashSet(StringComparer.Ordinal);
            foreach (var text in CellLedger.Filled(row.Line).Select(row.Line.Cell).Where(text => !known.Contains(text)))
            {
                refused++;
                doubts.Add(new Doubt(row.Line.Row, text, why));
            }
        }

        void TellDoubt(ChecklistRow row, ControlItem item, bool byNumber, double score)
        {
            var words = Likeness.Of(Likeness.PairsOf(row.Requirement), Likeness.PairsOf(item.Requirement));
            if (byNumber ? words < ItemPairing.Least : score < ItemPairing.Sure)
            {
                doubts.Add(new Doubt(row.Line.Row, row.Requirement, string.Create(
                    CultureInfo.InvariantCulture, $"{catalog.Id}/{item.Id} と見たが確かでない（{(byNumber ? words : score):0.00}） / taken for this item, not surely: {item.Requirement}")));
            }
        }
    }

    private static ControlItem? PlaceOf(ItemPairing pairing, ChecklistRow row) => pairing.Paths.Find(row.Path.Select(static part => part.Number), row.Number);
}

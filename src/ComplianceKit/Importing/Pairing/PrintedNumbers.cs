using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Importing.Checklists;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Pairing;

/// <summary>
/// The numbers that a catalog prints, and how a sheet names them. A column called No. or 連番 prints them as well wherever the catalog has such
/// numbers; only the rows of a sheet that counts for itself, 1, 2, 3, are places in the catalog.
/// </summary>
internal sealed class PrintedNumbers
{
    private const int RowsLookedAt = 300;
    private readonly Dictionary<string, List<ControlItem>> items = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ControlItem> bySequence = [];
    private readonly bool areUnique;

    public PrintedNumbers(Catalog catalog)
    {
        var numbered = 0;
        foreach (var item in catalog.Items.Select(static placed => placed.Item))
        {
            _ = bySequence.TryAdd(item.Sequence, item);
            if (PrintedLabel.Bare(item.Number) is { Length: > 0 } number)
            {
                numbered++;
                items.TryAdd(number, []);
                items[number].Add(item);
            }
        }

        areUnique = numbered == items.Count && 2 * numbered > catalog.Items.Length;
    }

    /// <summary>Whether the column of running numbers prints the numbers of the items.</summary>
    public bool AreInSequence { get; private set; }

    /// <summary>Whether a number that differs says that the item is another.</summary>
    public bool Tell => areUnique || AreInSequence;

    /// <summary>Learns from rows what their running numbers are.</summary>
    /// <param name="rows">What each has as running number, as printed number and as requirement.</param>
    public void Learn(IEnumerable<(string Sequence, string Number, string Requirement)> rows)
    {
        var (places, numbers, counted, counts, repeats) = (0.0, 0.0, 0, true, false);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sequence, number, requirement) in rows.Take(RowsLookedAt).Where(static row => row.Sequence.Length > 0))
        {
            if (number.Length > 0 && number != sequence)
            {
                return;
            }

            counted++;
            counts &= SheetNumbering.SequenceOf(sequence) == counted;
            repeats |= !seen.Add(PrintedLabel.Bare(sequence));
            var pairs = Likeness.PairsOf(requirement);
            places += bySequence.TryGetValue(SheetNumbering.SequenceOf(sequence), out var placed) ? Likeness.Of(pairs, Likeness.PairsOf(placed.Requirement)) : 0;
            numbers += ItemsOf(sequence).Select(item => Likeness.Of(pairs, Likeness.PairsOf(item.Requirement))).DefaultIfEmpty().Max();
        }

        AreInSequence = counted > 0 && (areUnique ? !counts || numbers >= places : repeats && numbers > places);
    }

    /// <summary>The running number and the printed number as the sheet means them.</summary>
    public (string Sequence, string Number) Of(string sequence, string number) =>
        AreInSequence && (number.Length == 0 || number == sequence) ? (string.Empty, sequence) : (sequence, number);

    /// <summary>The one item that has the number of a row in a column of running numbers.</summary>
    public ControlItem? Only(string number) => AreInSequence && ItemsOf(number) is [var only] ? only : null;

    /// <summary>Why an item that a row was taken for is not certain: its number is another, or nothing but its number is the same.</summary>
    /// <param name="item">The item.</param>
    /// <param name="catalog">The id of the catalog.</param>
    /// <param name="number">The number that the row prints.</param>
    /// <param name="requirement">What the row asks.</param>
    public string? DoubtOf(ControlItem item, string catalog, string number, string requirement)
    {
        var bare = PrintedLabel.Bare(number);
        if (!Tell || bare.Length == 0)
        {
            return null;
        }

        if (PrintedLabel.Bare(item.Number) != bare)
        {
            return ItemsOf(number) is [var other, ..]
                ? $"番号 {number} は {catalog}/{other.Id}（{ItemTitle.Short(other.Requirement)}）のもの。文言から {catalog}/{item.Id} と見た / the number is that of the first item; taken for the second by its words"
                : $"番号 {number} の項目はない。文言から {catalog}/{item.Id} と見た / no item has this number; taken for this one by its words";
        }

        var likeness = Likeness.Of(Likeness.PairsOf(requirement), Likeness.PairsOf(item.Requirement));
        return likeness >= ItemPairing.Sure ? null : string.Create(CultureInfo.InvariantCulture,
            $"番号から {catalog}/{item.Id} と見たが、文言が違う（{likeness:0.00}） / taken for this item by its number, but the words differ: {item.Requirement}");
    }

    /// <summary>The running numbers, printed numbers and questions of the rows of a sheet.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="map">Roles of columns by their names.</param>
    public static IEnumerable<(string Sequence, string Number, string Requirement)> Of(IEnumerable<TableLine> rows, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var heads = new SheetHeads(map);
        var numbers = new ComposedNumber();
        foreach (var line in rows)
        {
            if (!heads.Enter(line) && heads.Columns?.ForRow(line) is { } columns)
            {
                var (sequence, number) = numbers.Enter(line, columns);
                yield return (sequence, number, columns.Of(ColumnRole.Requirement) is var asking and >= 0 ? line.Cell(asking) : string.Empty);
            }
        }
    }

    private List<ControlItem> ItemsOf(string number) => items.GetValueOrDefault(PrintedLabel.Bare(number)) ?? [];
}

using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Rosters;

namespace ComplianceKit.Importing;

/// <summary>Makes answers of a sheet that somebody has filled in by hand. What is not certain is told, and no cell is lost.</summary>
public sealed class SheetImport
{
    private const int MostRowsNamed = 10;
    private readonly Catalog catalog;
    private readonly IReadOnlySet<string> answered;
    private readonly ItemPairing pairing;
    private readonly SheetNumbering numbering;
    private readonly FilledHierarchy hierarchy = new();
    private readonly SheetActors actors = new();
    private readonly ComposedNumber numbers = new();
    private readonly ImmutableArray<ImportedAnswer>.Builder answers = ImmutableArray.CreateBuilder<ImportedAnswer>();
    private readonly Action<Doubt> tell;
    private readonly Dictionary<string, int> rowOfItem = new(StringComparer.Ordinal);
    private readonly RowAnswers made;
    private readonly RowReading reading;
    private readonly List<int> byNumber = [];
    private readonly List<int> hidden = [];
    private readonly RowRanges beside = new();
    private readonly RowRanges withOtherNumber = new();
    private int read;
    private int heads;
    private int used;
    private int refused;
    private int strange;
    private bool isPaired;
    private int manyParagraphs;

    private SheetImport(Catalog catalog, IReadOnlySet<string> answered, ItemPairing pairing, SheetNumbering numbering, Action<Doubt> tell)
    {
        this.tell = tell;
        made = new RowAnswers(tell);
        reading = new RowReading(tell);
        this.catalog = catalog;
        this.answered = answered;
        this.numbering = numbering;
        this.pairing = pairing;
    }

    /// <summary>The answers and counts of a sheet; <see langword="null"/> where no row names columns for what is asked and answered.</summary>
    /// <param name="rows">The rows of the sheet, which are asked for several times; none is held.</param>
    /// <param name="catalog">The catalog whose items it answers.</param>
    /// <param name="map">Roles of columns by their names, for names that are not known.</param>
    /// <param name="answered">The full references of items that have an answer already; theirs is kept.</param>
    /// <param name="tell">Takes each doubt as it comes; those of row 0 concern the whole sheet.</param>
    public static ImportedSheet? Run(
        IEnumerable<RosterLine> rows, Catalog catalog, IReadOnlyDictionary<string, ColumnRole> map, IReadOnlySet<string> answered, Action<Doubt> tell)
    {
        var pairing = new ItemPairing(catalog);
        pairing.Home = HomePart.Of(rows, pairing, map);
        pairing.Numbers.Learn(PrintedNumbers.Of(rows, map));
        var import = new SheetImport(catalog, answered, pairing, SheetNumbering.Of(rows, catalog, pairing.Paths, map), tell);
        var heads = new SheetHeads(map);
        foreach (var line in rows)
        {
            var cells = line.Cells.Count(static cell => !string.IsNullOrWhiteSpace(cell));
            import.read += cells;
            import.RefuseUnusable(line);
            if (line.IsHidden)
            {
                import.hidden.Add(line.Row);
            }

            if (heads.Enter(line))
            {
                import.heads += cells;
            }
            else if (heads.Columns is not { } columns)
            {
                import.actors.Pass(line);
                import.Refuse(line, -1, "見出しの行より上にある / above the head row");
            }
            else
            {
                import.Row(line, columns);
            }
        }

        if (import.byNumber.Count > 0)
        {
            tell(new Doubt(0, import.RowsByNumber(), "行は、番号（連番と番号、又は章・節からの番号）が表全体でカタログと合うことから結び付けた / rows paired by their numbers, which agree with the catalog all over the sheet"));
        }

        if (!import.beside.IsEmpty)
        {
            tell(new Doubt(0, import.beside.ToString(), "行のセルが見出しの列からずれていると見て読んだ。項目は確かに当たる / rows read as standing beside their heads; their items are certain"));
        }

        if (!import.withOtherNumber.IsEmpty)
        {
            tell(new Doubt(0, import.withOtherNumber.ToString(), "文言は項目と同じだが、番号が違う行。文言で結び付けた / rows in the words of an item and with another number; paired by their words"));
        }

        return heads.Columns is null ? null : new ImportedSheet(
            import.answers.ToImmutable(), new CellCounts(import.read, import.heads, import.used, import.refused))
        {
            Hidden = [.. import.hidden],
            IsOfAnother = import.strange > 0 && !import.isPaired,
        };
    }

    // Ten rows are looked at one by one; of three hundred only the number says something.
    private string RowsByNumber()
    {
        var count = byNumber.Count.ToString(CultureInfo.InvariantCulture);
        return byNumber.Count > MostRowsNamed ? count : $"{count}（{string.Join('、', byNumber)} 行目）";
    }

    private void Row(RosterLine line, SheetColumns head)
    {
        var columns = head.ForRow(line);
        if (!line.WithoutValue.IsEmpty)
        {
            Tell(line, line.NamesWithoutValue, "値のない数式がある / a formula without a value");
        }

        IReadOnlyList<string> path = ReferenceEquals(columns, head) ? hierarchy.Enter(line, columns) : [];
        string Cell(ColumnRole role) => columns.Of(role) is var column and >= 0 ? line.Cell(column) : string.Empty;
        var (sequence, number) = numbers.Enter(line, columns);
        if (!RowReading.HasAnswer(line, columns))
        {
            actors.Pass(line);
            var isHeading = IsHeading(line, columns);
            if (!isHeading && manyParagraphs == 0 && line.Cells.Any(static cell => !string.IsNullOrWhiteSpace(cell)))
            {
                made.PassEmpty(line);
                reading.Pass();
            }

            Refuse(line, -1, isHeading ? "見出しと見た。回答の欄は空 / taken for a heading, without an answer" : manyParagraphs > 0
                ? $"回答がない。{manyParagraphs} 行目の回答に段落が多いので、結合されたセルかもしれない / no answer in this row; that of row {manyParagraphs} has many paragraphs and may have covered it"
                : "回答がない / no answer in this row");
            return;
        }

        var acting = actors.Of(line, columns);
        var (item, score, rival) = pairing.Find(Cell(ColumnRole.Item), sequence, number, Cell(ColumnRole.Requirement), path, acting);
        var reference = item is null ? string.Empty : $"{catalog.Id}/{item.Id}";
        if (score < ItemPairing.Sure && numbering.ItemOf(sequence, path, number) is { } counted && pairing.Fits(counted, acting))
        {
            (item, score, rival, reference) = (counted, ItemPairing.Sure, null, $"{catalog.Id}/{counted.Id}");
            byNumber.Add(line.Row);
        }

        if (score < ItemPairing.Least)
        {
            strange++;
            made.PassRefused();
            reading.Pass();
            Refuse(line, -1, rival is null
                ? "当たる項目が見つからない / no item is like this row"
                : $"似ている {catalog.Id}/{rival.Id} は、この行を行う者（見出し又は列による）の項目ではない / the item like this row is for another to do than the heading or the column says");
            return;
        }

        isPaired = true;

        if (answered.Contains(reference))
        {
            made.PassAnswered(reference, Cell(ColumnRole.Sequence));
            reading.Pass();
            Refuse(line, -1, $"{reference} には回答がある / this item is answered already");
            return;
        }

        if (!rowOfItem.TryAdd(reference, line.Row))
        {
            made.PassRefused();
            reading.Pass();
            Refuse(line, -1, $"{reference} には {rowOfItem[reference]} 行目の回答がある / row {rowOfItem[reference]} answers this item already");
            return;
        }

        if (score < ItemPairing.Sure)
        {
            Tell(line, Cell(ColumnRole.Requirement), string.Create(CultureInfo.InvariantCulture, $"{reference} と見たが確かでない（{score:0.00}） / taken for this item, not surely: {item!.Requirement}"));
        }

        else if (SheetLayout.DateInNumber(number.Length > 0 ? number : sequence) is { } date)
        {
            Tell(line, number.Length > 0 ? number : sequence, date);
        }
        else if (pairing.Numbers.DoubtOf(item!, catalog.Id, pairing.Numbers.Of(sequence, number).Number, Cell(ColumnRole.Requirement)) is { } otherNumber)
        {
            TellNumber(line, Cell(ColumnRole.Requirement), item!, otherNumber);
        }

        if (rival is not null)
        {
            Tell(line, Cell(ColumnRole.Requirement), $"{reference} と見たが、{catalog.Id}/{rival.Id} にも同じくらいか、それより似ている / taken for the first of these items, and as much or more like the second");
        }

        if (!pairing.Fits(item!, acting))
        {
            Tell(line, Cell(ColumnRole.Requirement), $"{reference} は、見出し又は列のいう者の項目ではない / this item is for another to do than the heading or the column says");
        }

        if (!ReferenceEquals(columns, head) && score >= ItemPairing.Sure && rival is null)
        {
            beside.Add(line.Row);
        }
        else if (!ReferenceEquals(columns, head))
        {
            Tell(line, Cell(ColumnRole.Requirement), "列が見出しからずれていると見て読んだ / read as a row whose cells stand beside their heads");
        }

        CountCells(line, columns);
        manyParagraphs = AnswerCell.ToMarkdown(Cell(ColumnRole.Answer)).Split("\n\n").Length > 2 ? line.Row : 0;
        answers.Add(made.Make(line, item!, reference, reading.Read(line, columns)));
    }

    // Sheets of another edition number otherwise: where the words are the same, one line says it for all rows.
    private void TellNumber(RosterLine line, string requirement, ControlItem item, string why)
    {
        if (Likeness.AreEqual(requirement, item.Requirement))
        {
            withOtherNumber.Add(line.Row);
        }
        else
        {
            Tell(line, requirement, why);
        }
    }

    private void CountCells(RosterLine line, SheetColumns columns)
    {
        for (var column = 0; column < line.Cells.Length; column++)
        {
            var isOther = column >= columns.Roles.Length || columns.Roles[column] == ColumnRole.Other
                || (columns.Roles[column] == ColumnRole.SubNumber && !ComposedNumber.IsPart(line.Cell(column)))
                || (columns.Roles[column] == ColumnRole.Actor && ActorWords.OfHeading(line.Cell(column)).IsEmpty);
            if (isOther && line.Cell(column).Length > 0)
            {
                Refuse(line, column, "この列の見出しは使わない / a column that is not used");
            }
            else if (line.Cell(column).Length > 0)
            {
                used++;
                TellControls(line, column);
            }
        }
    }

    private void TellControls(RosterLine line, int column)
    {
        if (ImportText.HoldsControls(line.Cell(column)))
        {
            Tell(line, line.Cell(column), "制御文字を � に置き換えた / control characters were replaced by �");
        }
    }

    // One cell alone that asks nothing: the title of a chapter or of what the next rows are about.
    private static bool IsHeading(RosterLine line, SheetColumns columns) =>
        Enumerable.Range(0, line.Cells.Length).Where(column => line.Cell(column).Length > 0).ToList() is [var only] &&
        only != columns.Of(ColumnRole.Requirement) && !line.Cell(only).EndsWith('。');

    private void Tell(RosterLine line, string what, string why) => tell(new Doubt(line.Row, what, why));

    private void RefuseUnusable(RosterLine line)
    {
        read += line.Unusable.Length;
        refused += line.Unusable.Length;
        foreach (var cell in line.Unusable)
        {
            Tell(line, cell.Text, cell.Why);
        }
    }

    // A whole row, or one cell of it: every text goes to the report.
    private void Refuse(RosterLine line, int only, string why)
    {
        for (var column = 0; column < line.Cells.Length; column++)
        {
            if ((only < 0 || only == column) && !string.IsNullOrWhiteSpace(line.Cells[column]))
            {
                refused++;
                Tell(line, line.Cells[column], why);
            }
        }
    }
}

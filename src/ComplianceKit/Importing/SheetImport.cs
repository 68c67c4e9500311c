using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Importing.Pairing;
using ComplianceKit.Importing.Rows;
using ComplianceKit.Tables;

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
    private readonly RowRanges covered = new();
    private readonly MergedAnswers merged;
    private int read;
    private int heads;
    private int used;
    private int refused;
    private int paired;
    private int unpaired;
    private int coveringRow;

    private SheetImport(Catalog catalog, IReadOnlySet<string> answered, ItemPairing pairing, SheetNumbering numbering, IEnumerable<MergedCells> merged, Action<Doubt> tell)
    {
        this.tell = tell;
        this.merged = new MergedAnswers(merged);
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
    /// <param name="merged">The cells that are merged over several rows; asked for when the rows have been read to their end once.</param>
    /// <param name="tell">Takes each doubt as it comes; those of row 0 concern the whole sheet.</param>
    public static ImportedSheet? Run(
        IEnumerable<TableLine> rows,
        Catalog catalog,
        IReadOnlyDictionary<string, ColumnRole> map,
        IReadOnlySet<string> answered,
        Func<IEnumerable<MergedCells>> merged,
        Action<Doubt> tell)
    {
        var pairing = new ItemPairing(catalog);
        pairing.Home = HomePart.Of(rows, pairing, map);
        pairing.Numbers.Learn(PrintedNumbers.Of(rows, map));
        pairing.Claimed.Learn(PrintedNumbers.Of(rows, map).Select(static row => row.Requirement));
        var import = new SheetImport(catalog, answered, pairing, SheetNumbering.Of(rows, catalog, pairing.Paths, map), merged(), tell);
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
                import.Refuse(line, -1, DoubtWording.AboveHead);
            }
            else
            {
                import.Row(line, columns);
            }
        }

        import.TellOfSheet();
        return heads.Columns is null ? null : new ImportedSheet(
            import.answers.ToImmutable(), new CellCounts(import.read, import.heads, import.used, import.refused))
        {
            Hidden = [.. import.hidden],
            IsOfAnother = import is { unpaired: > 0, paired: 0 },
        };
    }

    /// <summary>Whether a row of a sheet names columns for what is asked and answered, without which nothing can be read from it.</summary>
    /// <param name="rows">The rows, of which none is read behind the first that does.</param>
    /// <param name="map">Roles of columns by their names, for names that are not known.</param>
    public static bool HasHead(IEnumerable<TableLine> rows, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var heads = new SheetHeads(map);
        return rows.Any(heads.Enter);
    }

    private void TellOfSheet()
    {
        if (byNumber.Count > 0)
        {
            tell(new Doubt(0, RowsByNumber(), DoubtWording.PairedByNumber));
        }

        if (!beside.IsEmpty)
        {
            tell(new Doubt(0, beside.ToString(), DoubtWording.RowsBeside));
        }

        if (!withOtherNumber.IsEmpty)
        {
            tell(new Doubt(0, withOtherNumber.ToString(), DoubtWording.OtherNumbers));
        }

        if (!covered.IsEmpty)
        {
            tell(new Doubt(0, covered.ToString(), DoubtWording.Merged));
        }
    }

    // Ten rows are looked at one by one; of three hundred only the number says something.
    private string RowsByNumber()
    {
        var count = byNumber.Count.ToString(CultureInfo.InvariantCulture);
        return byNumber.Count > MostRowsNamed ? count : $"{count}（{string.Join('、', byNumber)} 行目）";
    }

    private void Row(TableLine line, SheetColumns head)
    {
        if (!line.WithoutValue.IsEmpty)
        {
            Tell(line, line.NamesWithoutValue, DoubtWording.FormulaWithoutValue);
        }

        var row = Enter(line, head);
        switch (OutcomeOf(row))
        {
            case RowWithoutAnswer:
                PassWithoutAnswer(row);
                break;
            case RowWithoutItem none:
                unpaired++;
                made.PassRefused();
                RefuseRow(row, none.Rival is null ? DoubtWording.NoItem : DoubtWording.ForAnother($"{catalog.Id}/{none.Rival.Id}"));
                break;
            case RowAnsweredAlready already:
                paired++;
                made.PassAnswered(already.Reference, row.Cell(ColumnRole.Sequence));
                RefuseRow(row, DoubtWording.AnsweredAlready(already.Reference));
                break;
            case RowRepeated repeated:
                paired++;
                made.PassRefused();
                RefuseRow(row, DoubtWording.Repeated(repeated.Reference, repeated.First));
                break;
            case RowPaired found:
                paired++;
                Take(row, found);
                break;
        }
    }

    private ReadRow Enter(TableLine line, SheetColumns head)
    {
        var columns = head.ForRow(line);
        var isBeside = !ReferenceEquals(columns, head);
        var path = isBeside ? [] : hierarchy.Enter(line, columns);
        var (sequence, number) = numbers.Enter(line, columns);
        return new ReadRow(line, columns, isBeside, path, sequence, number) { Answering = merged.Fill(line, columns) };
    }

    private RowOutcome OutcomeOf(ReadRow row)
    {
        if (!RowReading.HasAnswer(row.Answering, row.Columns))
        {
            return new RowWithoutAnswer();
        }

        var acting = actors.Of(row.Line, row.Columns);
        var (item, score, rival) = pairing.Find(row.Cell(ColumnRole.Item), row.Sequence, row.Number, row.Requirement, row.Path, acting);
        if (score < ItemPairing.Sure && numbering.ItemOf(row.Sequence, row.Path, row.Number) is { } counted && pairing.Fits(counted, acting) && !pairing.Claimed.IsOfAnother(counted, row.Requirement))
        {
            (item, score, rival) = (counted, ItemPairing.Sure, null);
            byNumber.Add(row.Line.Row);
        }

        if (item is null || score < ItemPairing.Least)
        {
            return row.AnswersItself ? new RowWithoutItem(rival) : new RowWithoutAnswer();
        }

        var reference = $"{catalog.Id}/{item.Id}";
        return answered.Contains(reference) ? new RowAnsweredAlready(reference)
            : rowOfItem.TryAdd(reference, row.Line.Row) ? new RowPaired(item, reference, score, rival, acting)
            : row.AnswersItself ? new RowRepeated(reference, rowOfItem[reference])
            : new RowWithoutAnswer();
    }

    private void PassWithoutAnswer(ReadRow row)
    {
        actors.Pass(row.Line);
        var isHeading = IsHeading(row.Line, row.Columns);
        if (!isHeading && coveringRow == 0 && row.Line.Cells.Any(static cell => !string.IsNullOrWhiteSpace(cell)))
        {
            made.PassEmpty(row.Line);
            reading.Pass();
        }

        Refuse(row.Line, -1, isHeading ? DoubtWording.Heading : coveringRow > 0 ? DoubtWording.Covered(coveringRow) : DoubtWording.NoAnswer);
    }

    private void RefuseRow(ReadRow row, string why)
    {
        reading.Pass();
        Refuse(row.Line, -1, why);
    }

    private void Take(ReadRow row, RowPaired found)
    {
        TellPairing(row, found);
        CountCells(row.Line, row.Columns);
        coveringRow = AnswerCell.ToMarkdown(row.Cell(ColumnRole.Answer)).Split("\n\n").Length > 2 ? row.Line.Row : 0;
        if (!ReferenceEquals(row.Answering, row.Line))
        {
            covered.Add(row.Line.Row);
        }

        answers.Add(made.Make(row.Line, found.Item, found.Reference, reading.Read(row.Answering, row.Columns)));
    }

    private void TellPairing(ReadRow row, RowPaired found)
    {
        if (!found.IsSure)
        {
            Tell(row.Line, row.Requirement, DoubtWording.Unsure(found.Reference, found.Score, found.Item.Requirement));
        }
        else if (SheetLayout.DateInNumber(row.Printed) is { } date)
        {
            Tell(row.Line, row.Printed, date);
        }
        else if (pairing.Numbers.DoubtOf(found.Item, catalog.Id, pairing.Numbers.Of(row.Sequence, row.Number).Number, row.Requirement) is { } otherNumber)
        {
            TellNumber(row.Line, row.Requirement, found.Item, otherNumber);
        }

        if (found.Rival is not null)
        {
            Tell(row.Line, row.Requirement, DoubtWording.Rival(found.Reference, $"{catalog.Id}/{found.Rival.Id}"));
        }

        if (!pairing.Fits(found.Item, found.Actors))
        {
            Tell(row.Line, row.Requirement, DoubtWording.NotTheirs(found.Reference));
        }

        if (row.IsBeside && found is { IsSure: true, Rival: null })
        {
            beside.Add(row.Line.Row);
        }
        else if (row.IsBeside)
        {
            Tell(row.Line, row.Requirement, DoubtWording.Beside);
        }
    }

    // Sheets of another edition number otherwise: where the words are the same, one line says it for all rows.
    private void TellNumber(TableLine line, string requirement, ControlItem item, string why)
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

    private void CountCells(TableLine line, SheetColumns columns)
    {
        for (var column = 0; column < line.Cells.Length; column++)
        {
            var isOther = column >= columns.Roles.Length || columns.Roles[column] == ColumnRole.Other
                || (columns.Roles[column] == ColumnRole.SubNumber && !ComposedNumber.IsPart(line.Cell(column)))
                || (columns.Roles[column] == ColumnRole.Actor && ActorWords.OfHeading(line.Cell(column)).IsEmpty);
            if (isOther && line.Cell(column).Length > 0)
            {
                Refuse(line, column, DoubtWording.UnusedColumn);
            }
            else if (line.Cell(column).Length > 0)
            {
                used++;
                TellControls(line, column);
            }
        }
    }

    private void TellControls(TableLine line, int column)
    {
        if (ImportText.HoldsControls(line.Cell(column)))
        {
            Tell(line, line.Cell(column), DoubtWording.Controls);
        }
    }

    // One cell alone that asks nothing: the title of a chapter or of what the next rows are about.
    private static bool IsHeading(TableLine line, SheetColumns columns) =>
        Enumerable.Range(0, line.Cells.Length).Where(column => line.Cell(column).Length > 0).ToList() is [var only] &&
        only != columns.Of(ColumnRole.Requirement) && !line.Cell(only).EndsWith('。');

    private void Tell(TableLine line, string what, string why) => tell(new Doubt(line.Row, what, why));

    private void RefuseUnusable(TableLine line)
    {
        read += line.Unusable.Length;
        refused += line.Unusable.Length;
        foreach (var cell in line.Unusable)
        {
            Tell(line, cell.Text, cell.Why);
        }
    }

    // A whole row, or one cell of it: every text goes to the report.
    private void Refuse(TableLine line, int only, string why)
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

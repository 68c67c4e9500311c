using System.Globalization;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Responses;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Rows;

/// <summary>
/// Reads the cells of a row together: a checklist is often gone through twice (1回目, 2回目), and dates stand beside their ticks, in them, or
/// repeat those of the row above.
/// </summary>
/// <param name="tell">Takes each doubt as it comes.</param>
internal sealed class RowReading(Action<Doubt> tell)
{
    private readonly Dictionary<ColumnRole, DateOnly?> above = [];
    private string? firstAbove;

    /// <summary>Whether a row answers at all; what the form itself has printed is no answer.</summary>
    public static bool HasAnswer(TableLine line, SheetColumns columns) =>
        ((ColumnRole[])[ColumnRole.Answer, ColumnRole.Status, ColumnRole.StatusAgain]).Any(role => BlankForm.Filled(Cell(line, columns, role)).Length > 0)
        || TickColumns.Marked(role => Cell(line, columns, role)).Count > 0;

    /// <summary>A row that became no answer: nothing below it means its dates.</summary>
    public void Pass()
    {
        above.Clear();
        firstAbove = null;
    }

    /// <summary>What a row says.</summary>
    public RowWords Read(TableLine line, SheetColumns columns)
    {
        var role = columns.Of(ColumnRole.Status) >= 0 || columns.Of(ColumnRole.Yes) >= 0 ? ColumnRole.Status : ColumnRole.Answer;
        var (first, firstDay) = columns.Of(ColumnRole.Yes) >= 0 ? (Marked(line, columns), string.Empty) : TickCell.Split(BlankForm.Filled(Cell(line, columns, role)));
        var (again, againDay) = TickCell.Split(BlankForm.Filled(Cell(line, columns, ColumnRole.StatusAgain)));
        var reviewed = Date(line, columns, ColumnRole.Reviewed, firstDay);
        var planned = Date(line, columns, ColumnRole.Planned, string.Empty);
        var reviewedAgain = Date(line, columns, ColumnRole.ReviewedAgain, againDay);
        var original = firstAbove is not null && AnswerCell.IsDitto(first) ? first : null;
        first = original is null ? first : firstAbove!;
        firstAbove = IsSimple(first) || (again.Length > 0 && again != first) ? first : null;
        var said = first;
        if (again.Length > 0)
        {
            TellOfFirst(line, again, first, reviewed, planned);
            (said, reviewed) = (again, reviewedAgain);
            planned = TickCell.IsTick(again) && TickCell.StatusOf(again, hasDate: true) != ResponseStatus.Planned ? null : planned;
        }

        var answer = BlankForm.Filled(Cell(line, columns, ColumnRole.Answer));
        return new RowWords(
            role == ColumnRole.Status ? said : string.Empty,
            role == ColumnRole.Answer ? said : answer,
            Cell(line, columns, ColumnRole.Remark),
            Cell(line, columns, ColumnRole.Sequence),
            reviewed,
            planned)
        {
            Original = role == ColumnRole.Answer ? original : null,
        };
    }

    private string Marked(TableLine line, SheetColumns columns)
    {
        var words = TickColumns.Marked(role => Cell(line, columns, role));
        if (words.Count > 1)
        {
            Tell(line, string.Join('、', words), "二つ以上の欄に印がある / more than one column is marked");
        }

        return words.Count == 1 ? words[0] : BlankForm.Filled(Cell(line, columns, ColumnRole.Status));
    }

    // A tick needs nothing of the row that it repeats, least of all its remark; 対象外 needs its reason.
    private static bool IsSimple(string text) => TickCell.IsTick(text) && TickCell.StatusOf(text, hasDate: true) != ResponseStatus.NotApplicable;

    private void TellOfFirst(TableLine line, string again, string first, DateOnly? reviewed, DateOnly? planned)
    {
        if (first.Length > 0 || reviewed is not null)
        {
            var parts = new[] { first, Day("確認日", reviewed), Day("目標日", planned) }.Where(static part => part.Length > 0);
            Tell(line, again, $"2回目の確認を採った。1回目は{string.Join('、', parts)} / the second check was taken; the first said otherwise or earlier");
        }
    }

    private static string Day(string name, DateOnly? day) => day is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{name} {day:yyyy-MM-dd}");

    private DateOnly? Date(TableLine line, SheetColumns columns, ColumnRole role, string besideTick)
    {
        var text = BlankForm.Filled(Cell(line, columns, role)) is { Length: > 0 } own ? own : besideTick;
        var day = text.Length == 0 ? null : Read(line, text, columns.Of(role), above.GetValueOrDefault(role));
        above[role] = day;
        return day;
    }

    private DateOnly? Read(TableLine line, string text, int column, DateOnly? dayAbove)
    {
        if (AnswerCell.IsDitto(text))
        {
            var isBeside = text.Contains('左', StringComparison.Ordinal);
            var meant = isBeside ? CellDate.Parse(column > 0 ? line.Cell(column - 1) : string.Empty)?.Day : dayAbove;
            Tell(line, text, meant is null
                ? "どの日付を指すのか分からない / which date it points at is not known"
                : string.Create(CultureInfo.InvariantCulture, $"{(isBeside ? "左の欄" : "上の行")}の日付 {meant:yyyy-MM-dd} を写した / the date of the {(isBeside ? "cell to the left" : "row above")} was copied"));
            return meant;
        }

        if (CellDate.Parse(text) is not { } parsed)
        {
            Tell(line, text, CellDate.HasNoYear(text) ? "日付に年がない / a date without a year" : "日付が分からない / no date");
            return null;
        }

        if (parsed.Doubt is { } doubt)
        {
            Tell(line, text, doubt);
        }

        return parsed.Day;
    }

    private static string Cell(TableLine line, SheetColumns columns, ColumnRole role) => columns.Of(role) is var column and >= 0 ? line.Cell(column) : string.Empty;

    private void Tell(TableLine line, string what, string why) => tell(new Doubt(line.Row, what, why));
}

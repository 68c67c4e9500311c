using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Responses;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Rows;

/// <summary>Makes the answers of rows whose item is known, those that point at other rows (同上, 連番12に同じ) included.</summary>
/// <param name="tell">Takes each doubt as it comes.</param>
internal sealed class RowAnswers(Action<Doubt> tell)
{
    private const int ShortestStock = 12;
    private readonly Dictionary<string, ImportedAnswer> made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> itemOfSequence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> itemOfText = new(StringComparer.Ordinal);
    private string? previous;
    private int empty;
    private string? remark;

    /// <summary>A row asks something and has no answer: 同上 below it may mean nothing.</summary>
    public void PassEmpty(TableLine line) => empty = line.Row;

    /// <summary>A row whose answer has gone to the report: what 同上 below it means is there too.</summary>
    public void PassRefused() => (previous, empty, remark) = (null, 0, null);

    /// <summary>A row whose item has an answer already.</summary>
    public void PassAnswered(string reference, string sequence)
    {
        (previous, empty, remark) = (reference, 0, null);
        Remember(sequence, reference);
    }

    /// <summary>The answer of a row.</summary>
    /// <param name="line">The row.</param>
    /// <param name="item">Its item.</param>
    /// <param name="reference">The full reference of the item.</param>
    /// <param name="said">What the row says.</param>
    public ImportedAnswer Make(TableLine line, ControlItem item, string reference, RowWords said)
    {
        var text = said.Answer;
        var row = new ImportedAnswer(reference, line.Row) { Status = Status(line, said.Status), Planned = said.Planned, Reviewed = said.Reviewed };
        var ticks = item.AnswerForm is AnswerForm.YesNoDates or AnswerForm.YesNoNotes;
        var answer = ticks && TickCell.IsTick(text) ? Ticked(row, line, text) : Answer(row, line, text);
        answer = answer.Original is null ? answer with { Original = said.Original } : answer;
        answer = answer is { Status: ResponseStatus.NotMet, Planned: not null, SameAs: null } ? answer with { Status = ResponseStatus.Planned } : answer;
        answer = WithRemark(answer, line, said.Remark, isText: ticks && answer is { SameAs: null, Text: null });
        TellWhatIsMissing(answer, line, text);
        made[reference] = answer;
        (previous, empty) = (answer.SameAs ?? reference, 0);
        Remember(said.Sequence, previous);
        return answer;
    }

    private void Remember(string sequence, string reference)
    {
        if (sequence.Length > 0)
        {
            itemOfSequence[sequence] = reference;
        }
    }

    private ResponseStatus? Status(TableLine line, string said)
    {
        var status = AnswerCell.StatusOf(said) ?? (AnswerCell.IsDitto(said) && previous is not null && empty == 0 ? made.GetValueOrDefault(previous)?.Status : null);
        if (status is null && said.Length > 0)
        {
            Tell(line, said, "対応状況の書き方が分からない / this status is not known");
        }

        return status;
    }

    private ImportedAnswer Ticked(ImportedAnswer row, TableLine line, string tick)
    {
        var status = TickCell.StatusOf(tick, row.Planned is not null);
        if (row.Status is { } said && said != status)
        {
            Tell(line, tick, $"対応状況の欄と合わない（{StatusWords.Of(StatusWords.NameOf(said)).Label}） / the column of the status says something else");
        }

        if (status == ResponseStatus.NotMet)
        {
            Tell(line, tick, "いいえに目標日がない / no target date beside いいえ");
        }

        return row with { Status = status, Original = TickCell.IsMark(tick) ? tick : null };
    }

    private ImportedAnswer Answer(ImportedAnswer row, TableLine line, string text)
    {
        if (AnswerCell.IsDitto(text))
        {
            if (empty > 0 && previous is not null)
            {
                Tell(line, text, $"上の {empty} 行目には回答がない。{previous} の回答と見た / row {empty} above has no answer; taken for the answer before it");
            }

            return SharedWith(row, line, text, previous);
        }

        if (AnswerCell.ReferredRow(text) is var number and > 0)
        {
            return SharedWith(row, line, text, itemOfSequence.GetValueOrDefault(number.ToString(CultureInfo.InvariantCulture)));
        }

        if (text.Length >= ShortestStock && !itemOfText.TryAdd(text, row.Item) && made.GetValueOrDefault(itemOfText[text]) is { } first && Agree(row, first))
        {
            return row with { SameAs = first.SameAs ?? first.Item, Original = text, Status = null, Planned = null };
        }

        return InWords(row, line, text);
    }

    private ImportedAnswer InWords(ImportedAnswer row, TableLine line, string text)
    {
        var saysNotApplicable = AnswerCell.IsNotApplicable(text);
        var status = row.Status ?? AnswerCell.StatusOf(text) ?? (saysNotApplicable ? ResponseStatus.NotApplicable : null);
        if (AnswerCell.IsSign(text) && AnswerCell.StatusOf(text) == status)
        {
            return row with { Status = status, Original = text };
        }

        if (AnswerCell.BeginsWithDitto(text) || AnswerCell.RefersElsewhere(text))
        {
            Tell(line, text, "ほかの行を指し、ほかのことも書いてある。文書では何を指すか分からないので、書き直す / points at another row and says more; write it out, since documents have no such rows");
            row = row with { IsOpen = AnswerCell.BeginsWithDitto(text) };
        }

        if (status != ResponseStatus.NotApplicable && (saysNotApplicable || (row.Status is null && AnswerCell.MentionsNotApplicable(text))))
        {
            Tell(line, text, "対象外とも読める / may say that the item does not apply");
        }

        if (AnswerCell.HasOtherTags(text))
        {
            Tell(line, text, "Markdown にできないタグがあり、そのまま印刷される / tags of which no Markdown is made; they are printed as they stand");
        }

        return InSections(row with { Status = status }, line, text);
    }

    // Our own sheets print what the facility has to do and the date one below the other, and people copy such cells.
    private ImportedAnswer InSections(ImportedAnswer row, TableLine line, string text)
    {
        var sections = AnswerSections.Of(text);
        var days = sections.Planned.Select(static plan => plan.Date).Append(row.Planned).OfType<DateOnly>().Distinct().ToList();
        if (days.Count > 1 || sections.Planned.Any(static plan => plan.Date is null))
        {
            Tell(line, text, "【予定】の日付が分からないか、予定日がほかにもある。文に残した / the date of 【予定】 is not known or not the only one; left in the text");
            (sections, days) = (sections with { Main = text, Facility = null }, [.. days.Where(day => day == row.Planned)]);
        }

        var (main, facility) = (Markdown(AnswerSections.IsSame(text, sections.Main) ? text : sections.Main), Markdown(sections.Facility ?? string.Empty));
        (main, facility) = row.Status == ResponseStatus.Facility && facility is null ? (null, main) : (main, facility);
        return row with { Text = main, Facility = facility, Planned = days.Count > 0 ? days[0] : null, Original = main == text ? null : text };
    }

    private static string? Markdown(string text) => AnswerCell.ToMarkdown(text) is { Length: > 0 } markdown ? markdown : null;

    private ImportedAnswer SharedWith(ImportedAnswer row, TableLine line, string text, string? target)
    {
        if (target is null || target == row.Item)
        {
            Tell(line, text, "どの回答を指すのか分からない / what it points at is not known");
            return row with { Text = AnswerCell.ToMarkdown(text), IsOpen = true };
        }

        var shared = row with { SameAs = target, Original = text, Status = null, Planned = null };
        if (row is { Status: null, Planned: null })
        {
            return shared;
        }

        if (!made.TryGetValue(target, out var first))
        {
            Tell(line, text, $"{target} の回答と見た。この行の対応状況と予定日は写していない / taken for the answer to this item, without the status and the date of this row");
            return shared;
        }

        if (Agree(row, first))
        {
            return shared;
        }

        Tell(line, text, $"{first.Row} 行目と対応状況又は予定日が違うので、文を写した / its text is that of row {first.Row}, whose status or date is another");
        return row with { Status = row.Status ?? first.Status, Text = first.Text, Facility = first.Facility, Original = text };
    }

    // What a row does not say of itself is that of the row that it points at.
    private static bool Agree(ImportedAnswer row, ImportedAnswer first) =>
        (row.Status is null || row.Status == first.Status) && (row.Planned is null || row.Planned == first.Planned);

    private ImportedAnswer WithRemark(ImportedAnswer answer, TableLine line, string said, bool isText)
    {
        var above = remark;
        remark = said.Length == 0 ? null : AnswerCell.ToMarkdown(said);
        if (remark is null)
        {
            return answer;
        }

        if (AnswerCell.IsDitto(said))
        {
            Tell(line, said, above is null ? "どの備考を指すのか分からない / what the remark points at is not known" : "上の行の備考を写した / the remark of the row above was copied");
            remark = above ?? remark;
        }

        return isText ? answer with { Text = remark } : answer with { Remark = remark };
    }

    private void TellWhatIsMissing(ImportedAnswer answer, TableLine line, string text)
    {
        if (answer is { Status: ResponseStatus.NotApplicable, SameAs: null } && string.IsNullOrWhiteSpace(answer.Text))
        {
            Tell(line, text, "対象外の理由がない / no reason why the item does not apply");
        }
        else if (answer is { Status: ResponseStatus.Planned, SameAs: null, Planned: null })
        {
            Tell(line, text, "対応の予定日がない / no date by which it will be met");
        }
        else if (answer is { Status: ResponseStatus.Facility, SameAs: null, Facility: null })
        {
            Tell(line, text, "医療機関等がすることがない / nothing says what the facility has to do");
        }
    }

    private void Tell(TableLine line, string what, string why) => tell(new Doubt(line.Row, what, why));
}

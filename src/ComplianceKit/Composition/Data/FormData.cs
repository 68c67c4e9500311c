using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Responses;

namespace ComplianceKit.Composition.Data;

/// <summary>What the forms that ask はい or いいえ print: ticks, dates, and notes with their numbers.</summary>
internal static class FormData
{
    private static readonly (FormAnswer Answer, string Label)[] Answers =
    [
        (FormAnswer.Yes, "はい"), (FormAnswer.No, "いいえ"), (FormAnswer.NotApplicable, "対象外"), (FormAnswer.Blank, "未記入"),
    ];

    /// <summary>The name of a form in templates.</summary>
    public static string NameOf(AnswerForm form) => form switch
    {
        AnswerForm.YesNoDates => "yes-no-dates",
        AnswerForm.YesNoNotes => "yes-no-notes",
        AnswerForm.Numeric => "numeric",
        _ => "text",
    };

    /// <summary>The form of a whole catalog: that of its items where all have the same, else text.</summary>
    public static AnswerForm Of(Catalog catalog)
    {
        var forms = catalog.Items.Select(static placed => placed.Item.AnswerForm).Distinct().Take(2).ToList();
        return forms.Count == 1 ? forms[0] : AnswerForm.Text;
    }

    /// <summary>Adds to <paramref name="row"/> what the form prints of an item and its answer.</summary>
    public static void Fill(Dictionary<string, object?> row, ControlItem item, Response? answer)
    {
        var tick = FormAnswers.Of(item, answer);
        row["answer-form"] = NameOf(item.AnswerForm);
        row["form-answer"] = tick == FormAnswer.Blank ? string.Empty : LabelOf(tick);
        row["form-choices"] = item.AnswerForm == AnswerForm.YesNoNotes ? "はい|いいえ|対象外" : "はい|いいえ";
        row["target-date"] = tick == FormAnswer.No ? answer?.Planned : null;
        row["value"] = answer?.Value?.Value;
        row["unit"] = item.Unit;
        row["target"] = item.Target;
        row["note-number"] = null;
    }

    /// <summary>Numbers the notes of rows that have something to say besides the tick, in their order.</summary>
    public static void NumberNotes(IEnumerable<Dictionary<string, object?>> rows)
    {
        var number = 0;
        foreach (var row in rows.Where(static row => row["value"] is not null || row["text"] is not null || row["reason"] is not null || row["facility"] is not null || row["planned"] is not null))
        {
            number++;
            row["note-number"] = number.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>How often each tick stands in <paramref name="rows"/>.</summary>
    public static List<Dictionary<string, object?>> Counts(IReadOnlyCollection<Dictionary<string, object?>> rows) =>
        [.. Answers.Select(answer => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["label"] = answer.Label,
            ["count"] = rows.Count(row => (string)row["form-answer"]! == (answer.Answer == FormAnswer.Blank ? string.Empty : answer.Label)),
        })];

    private static string LabelOf(FormAnswer answer) => Answers.First(pair => pair.Answer == answer).Label;
}

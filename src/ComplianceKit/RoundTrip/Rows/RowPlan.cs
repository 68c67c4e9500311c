using ComplianceKit.Documents.Writing;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Responses;
using ComplianceKit.RoundTrip.Sheets;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>Reads the date by which an item will be met, which a row may give in two places: 目標日, and 【予定】 in the cell of the answer.</summary>
internal static class RowPlan
{
    /// <summary>Takes the date of 【予定】, unless 目標日 has one.</summary>
    /// <param name="state">The row, with the date of 目標日 where that was typed.</param>
    /// <param name="target">What was typed as 目標日; <see langword="null"/> where nothing was.</param>
    /// <param name="answer">The cell of the answer.</param>
    /// <param name="sections">The parts of that cell.</param>
    public static void Read(RowState state, FormInput? target, FormInput answer, AnswerSections sections)
    {
        if (sections.Planned.IsEmpty)
        {
            if (target is null && state.Row.State.ContainsKey("planned") && state.Fields.GetValueOrDefault("status") != "planned")
            {
                _ = state.Fields.Remove("planned");
            }
        }
        else if (sections.Planned.FirstOrDefault(static line => line.Date is null) is { } unclear)
        {
            state.Refuse(answer with { Text = AnswerSections.PlannedMark + unclear.Text }, new(
                "no date that is certain; write 【予定】2027-04-01, and further words on a line of their own", "日付が定まりません。【予定】2027年4月1日 のように書き、ほかの言葉は別の行に書いてください"));
        }
        else if (sections.Planned.Select(static line => line.Date).Distinct().Skip(1).Any())
        {
            state.Refusal ??= RoundTripDiagnostics.TwoPlans(state.Row.Name, state.Row.Item, answer.Head, sections.Planned.Select(static line => line.Text), answer.Place);
        }
        else
        {
            Take(state, target, answer, AnswerFields.Date(sections.Planned[0].Date)!);
        }
    }

    private static void Take(RowState state, FormInput? target, FormInput answer, string date)
    {
        if (target is null)
        {
            state.Fields["planned"] = date;
        }
        else if (!WasThere(state, date) && state.Fields.GetValueOrDefault("planned") != date)
        {
            // The date that was printed there is not one that somebody has typed.
            state.Refusal ??= RoundTripDiagnostics.TwoDates(state.Row.Name, state.Row.Item, target, answer);
        }
    }

    /// <summary>Takes the date away of what was planned and comes in as something else, as met above all.</summary>
    /// <param name="state">The row, with its status.</param>
    /// <param name="touched">Those of its inputs that count.</param>
    public static void Drop(RowState state, IReadOnlyDictionary<string, FormInput> touched)
    {
        var isStated = touched.ContainsKey("status") || touched.ContainsKey("tick");
        if (isStated && !touched.ContainsKey("target") && state.Fields.TryGetValue("planned", out var date) && WasThere(state, date) && IsOver(state))
        {
            _ = state.Fields.Remove("planned");
        }
    }

    // What is met in part may be met whole by a date.
    private static bool IsOver(RowState state)
    {
        // A sheet that is taken back a second time finds the status that it has brought.
        return AnswerFields.StatusOf(state.Fields) is { } after and not (ResponseStatus.Planned or ResponseStatus.Partial)
            && (after != state.Effective?.Status || state.Effective?.Planned is null);
    }

    // The date of the answer now, or that from which the row was made.
    private static bool WasThere(RowState state, string date) =>
        date == AnswerFields.Date(state.Effective?.Planned) || state.Row.State.GetValueOrDefault("planned") == InputDigest.Of(date);
}

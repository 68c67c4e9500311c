using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Responses;
using ComplianceKit.RoundTrip.Sheets;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>Reads what has been typed into a row as keys and values of the answer. A row that is not understood is refused whole.</summary>
/// <param name="workspace">The workspace as it is now.</param>
/// <param name="printer">Says how the words of answers print in cells.</param>
/// <param name="shared">Reads rows that point at others.</param>
internal sealed class RowInterpreter(Workspace workspace, AnswerPrinter printer, SharedRow shared)
{
    private static readonly string[] Written = ["text", "reason", "facility", "remark"];
    private static readonly string[] Content = ["status", "tick", "answer", "target"];
    private static readonly string[] Choices = [.. StatusWords.All.Where(static word => word.Name != StatusWords.Unanswered).Select(static word => word.Label)];
    private readonly EvidenceNames evidence = new(workspace.Evidence);

    /// <summary>The answer as the row has it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="item">Its item.</param>
    /// <param name="touched">Those of its inputs that count.</param>
    public RowReading Read(FormRow row, ControlItem item, IReadOnlyDictionary<string, FormInput> touched)
    {
        var own = workspace.Responses.ByItem.GetValueOrDefault(row.Item);
        var effective = workspace.Responses.Resolve(row.Item)?.Effective;
        var contentTouched = Content.Any(touched.ContainsKey);
        var isShared = touched.Count > 0 && (own is null || (own.SameAs is not null && contentTouched));
        var state = new RowState(row, item, isShared ? AnswerFields.OwnCopy(own, effective) : AnswerFields.Of(own), effective);
        Diagnostic? told = null;
        var markup = MarkupOf(state);
        if (touched.TryGetValue("answer", out var answer) && shared.TargetOf(row, AnswerSections.Of(answer.Text).WithoutPlans) is { } target)
        {
            ReadStatus(state, WithoutEmptyStatus(state, touched));
            RowPlan.Drop(state, touched);
            told = shared.Read(state, answer, target, touched);
        }
        else
        {
            ReadStatus(state, touched);
            ReadAnswer(state, answer, touched.GetValueOrDefault("target"));
            RowPlan.Drop(state, touched);
        }

        ReadRest(state, touched);
        told ??= !state.Fields.ContainsKey("same-as") && LostMarkup.Of(markup, MarkupOf(state)) is { } lost ? RoundTripDiagnostics.LostMarkup(row.Name, row.Item, lost, row.Place) : null;
        if (isShared && own?.Reviewed is null && !touched.ContainsKey("reviewed"))
        {
            DropReview(state);
        }

        // A remark or a date alone makes no answer of an item that has none.
        if (state.Refusal is null && (contentTouched || isShared))
        {
            CheckWhole(state, touched.GetValueOrDefault("answer")?.Head ?? row.Inputs.GetValueOrDefault("answer").Head);
        }

        return new RowReading(state.Fields, state.Refusal) { Told = told };
    }

    private static string MarkupOf(RowState state) => string.Join("\n\n", Written.Select(state.Fields.GetValueOrDefault).OfType<string>());

    // Somebody has looked at the other answer, and not at what this row says instead of it.
    private static void DropReview(RowState state)
    {
        if (!AnswerFields.SayTheSame(state.Fields, AnswerFields.Of(state.Effective)))
        {
            _ = state.Fields.Remove("reviewed");
        }
    }

    // Beside 同上 a status that was emptied says nothing of its own.
    private static Dictionary<string, FormInput> WithoutEmptyStatus(RowState state, IReadOnlyDictionary<string, FormInput> touched)
    {
        var empty = touched.Where(static input => input.Key is "status" or "tick" && StatusWords.IsUnanswered(input.Value.Text)).Select(static input => input.Key).ToList();
        if (empty.Count > 0)
        {
            state.Set("status", null);
            state.Set("answer", null);
        }

        return touched.Where(input => !empty.Contains(input.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static void ReadStatus(RowState state, IReadOnlyDictionary<string, FormInput> touched)
    {
        if (touched.TryGetValue("status", out var status))
        {
            if ((StatusWords.Named(status.Text) ?? AnswerCell.StatusOf(status.Text)) is { } named)
            {
                state.Fields["status"] = StatusWords.NameOf(named);
                state.Set("answer", null);
            }
            else
            {
                state.Refuse(status, new($"choose {string.Join(", ", Choices)}; to take an answer away, delete it in the files", $"{string.Join("、", Choices)} から選んでください。回答を取り消すには、ファイルから消してください"));
            }
        }

        if (touched.TryGetValue("target", out var target))
        {
            state.TakeDate("planned", target);
        }

        if (touched.TryGetValue("tick", out var tick))
        {
            Tick(state, tick);
        }
    }

    private static void Tick(RowState state, FormInput tick)
    {
        if (!TickCell.IsTick(tick.Text))
        {
            state.Refuse(tick, new("choose はい, いいえ or 対象外", "はい、いいえ、対象外 から選んでください"));
            return;
        }

        var said = TickCell.StatusOf(tick.Text, state.Fields.ContainsKey("planned"));
        if (state.Fields.ContainsKey("answer"))
        {
            // Where the tick is written itself, it is the tick that changes.
            state.Fields["answer"] = said switch { ResponseStatus.Met => "yes", ResponseStatus.NotApplicable => "not-applicable", _ => "no" };
            return;
        }

        // A tick that says what the status has said leaves that alone: いいえ is met in part as well.
        var before = FormAnswers.Of(state.Item, state.Effective);
        var isKept = said switch
        {
            ResponseStatus.Met => before == FormAnswer.Yes && state.Fields.ContainsKey("status"),
            ResponseStatus.NotApplicable => false,
            _ => before == FormAnswer.No,
        };
        if (!isKept)
        {
            state.Fields["status"] = StatusWords.NameOf(said);
        }
    }

    private void ReadAnswer(RowState state, FormInput? answer, FormInput? target)
    {
        var status = state.Fields.GetValueOrDefault("status");
        if (answer is null)
        {
            // The words of a reason are no answer, and the other way round. A tick that is written itself is a state as well.
            var (before, now) = (state.Effective?.Status, AnswerFields.StatusOf(state.Fields));
            if (before is not null
                && now != before
                && (now == ResponseStatus.NotApplicable || before == ResponseStatus.NotApplicable)
                && state.Fields.Keys.Any(static key => key is "text" or "reason"))
            {
                state.Refusal ??= RoundTripDiagnostics.Incomplete(
                    state.Row.Name, state.Row.Item, new("the status changed to or from 対象外 and the words did not", "対象外かどうかが変わったのに、回答の文が変わっていません"), state.Row.Place);
            }

            return;
        }

        var sections = AnswerSections.Of(answer.Text);
        ReadMain(state, status, TakeValue(state, sections.Main));
        ReadFacility(state, status, sections.Facility);
        RowPlan.Read(state, target, answer, sections);
    }

    // The number of a numeric item stands above the words, with its unit.
    private static string TakeValue(RowState state, string main)
    {
        if (state.Item.AnswerForm != AnswerForm.Numeric && !state.Fields.ContainsKey("value"))
        {
            return main;
        }

        var lines = main.Split('\n', 2);
        var rest = lines.Length > 1 ? lines[1].TrimStart('\n') : string.Empty;
        if (state.Fields.TryGetValue("value", out var known) && MarkdownPatch.SameWords(lines[0], known + state.Item.Unit))
        {
            return rest;
        }

        var number = WrittenNumber.Of(lines[0], state.Item.Unit);
        if (NumericValue.IsNumber(number))
        {
            state.Fields["value"] = number;
            return rest;
        }

        // The words are all that the sheet says now; a number that stayed in the file would contradict them.
        _ = state.Fields.Remove("value");
        return main;
    }

    private void ReadMain(RowState state, string? status, string main)
    {
        var (reason, text) = (state.Fields.GetValueOrDefault("reason", string.Empty), state.Fields.GetValueOrDefault("text", string.Empty));
        var whole = Joined(reason, text);
        var key = status == "not-applicable" ? "reason" : "text";
        if (MarkdownPatch.SameWords(main, printer.Print(whole)) && (whole.Length == 0 || key == (reason.Length > 0 ? "reason" : "text")))
        {
            return;
        }

        // Where there is a reason and a text besides, the one whose words are still there stays.
        if (reason.Length > 0 && text.Length > 0 && key == "reason" && main.EndsWith(printer.Print(text), StringComparison.Ordinal))
        {
            state.Set("reason", MarkdownPatch.Apply(main[..^printer.Print(text).Length].TrimEnd(), reason, printer.Print));
            return;
        }

        state.Set("reason", null);
        state.Set("text", null);
        state.Set(key, MarkdownPatch.Apply(main, whole, printer.Print));
    }

    private void ReadFacility(RowState state, string? status, string? facility)
    {
        var before = state.Fields.GetValueOrDefault("facility", string.Empty);
        if (facility is null && status == "facility" && before.Length == 0 && state.Fields.TryGetValue("text", out var text))
        {
            // 施設対応 with words and no mark: the words are what the facility does.
            state.Set("facility", text);
            state.Set("text", null);
        }
        else if (!MarkdownPatch.SameWords(facility ?? string.Empty, before.Length == 0 ? string.Empty : printer.Print(before)))
        {
            state.Set("facility", facility is null ? null : MarkdownPatch.Apply(facility, before, printer.Print));
        }
    }

    private void ReadRest(RowState state, IReadOnlyDictionary<string, FormInput> touched)
    {
        if (touched.TryGetValue("responsibility", out var responsibility))
        {
            var name = Enum.GetValues<Responsibility>()
                .Where(value => StatusWords.LabelOf(value) == responsibility.Text)
                .Select(static value => ResponseReader.NameOf(value))
                .FirstOrDefault();
            if (name is null && responsibility.Text.Length > 0)
            {
                state.Refuse(responsibility, new("choose 事業者, 医療機関等 or 双方", "事業者、医療機関等、双方 から選んでください"));
            }

            state.Set("responsibility", name);
        }

        if (touched.TryGetValue("evidence", out var proof))
        {
            if (evidence.Find(proof.Text, out var ids) is { } unknown)
            {
                state.Refuse(proof with { Text = unknown }, new("the register of evidence has nothing of this name", "証跡の台帳にこの名前のものがありません"));
            }

            state.Set("evidence", string.Join(' ', ids));
        }

        if (touched.TryGetValue("remark", out var remark))
        {
            state.Set("remark", MarkdownPatch.Apply(remark.Text, state.Fields.GetValueOrDefault("remark", string.Empty), printer.Print));
        }

        if (touched.TryGetValue("reviewed", out var reviewed))
        {
            state.TakeDate("reviewed", reviewed);
        }
    }

    // Where a questionnaire has no row of remarks for an item, no cell takes words.
    private static void CheckWhole(RowState state, string? headOfWords)
    {
        var lacksReason = AnswerFields.StatusOf(state.Fields) == ResponseStatus.NotApplicable && !state.Fields.ContainsKey("reason");
        if (lacksReason && headOfWords is null && !state.Fields.ContainsKey("same-as"))
        {
            state.Refusal ??= RoundTripDiagnostics.NoPlaceForReason(state.Row.Name, state.Row.Item, state.Row.Place);
            return;
        }

        LocalizedText? why = state.Fields.ContainsKey("same-as") ? null : state.Fields.GetValueOrDefault("status") switch
        {
            _ when lacksReason => new($"対象外 needs a reason in {headOfWords}", $"対象外には、{headOfWords}の欄に理由が必要です"),
            null when state.Fields.ContainsKey("answer") => null,
            null => new("it has no status", "対応状況がありません"),
            "planned" when !state.Fields.ContainsKey("planned") => new("対応予定 needs a date: write 【予定】2027-04-01 as a line of its own", "対応予定には日付が必要です（【予定】2027年4月1日 と１行で書きます）"),
            "facility" when !state.Fields.ContainsKey("facility") => new("施設対応 needs what the facility does: write 【医療機関等】… as a line of its own", "施設対応には、医療機関等がすることが必要です（【医療機関等】… と書きます）"),
            _ => null,
        };
        state.Refusal ??= why is null ? null : RoundTripDiagnostics.Incomplete(state.Row.Name, state.Row.Item, why, state.Row.Place);
    }

    /// <summary>A reason and a text as one.</summary>
    internal static string Joined(string reason, string text) => reason.Length == 0 ? text : text.Length == 0 ? reason : $"{reason.TrimEnd('\n')}\n\n{text}";
}

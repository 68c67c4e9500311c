using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Responses;
using ComplianceKit.RoundTrip.Sheets;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>
/// Reads a row whose answer points at another (同上, 連番12に同じ). It shares that answer where it says nothing else of itself; a status or
/// date of its own stays beside a copy of the words.
/// </summary>
/// <param name="workspace">The workspace as it is now.</param>
/// <param name="fieldsOf">The keys of an answer as they will be once the sheets are taken back, by the full reference of the item.</param>
internal sealed class SharedRow(Workspace workspace, Func<string, IReadOnlyDictionary<string, string>> fieldsOf)
{
    private static readonly string[] Words = ["text", "value", "reason", "facility"];
    private static readonly string[] Content = ["status", "answer", "planned", .. Words];

    /// <summary>The item at which the words point; empty where it is not known, <see langword="null"/> where they point at none.</summary>
    public string? TargetOf(FormRow row, string text)
    {
        if (AnswerCell.IsDitto(text))
        {
            return row.Above is { } above ? fieldsOf(above).GetValueOrDefault("same-as") ?? above : string.Empty;
        }

        if (AnswerCell.ReferredRow(text) is var sequence and > 0 && row.Item.Split('/', 2) is [var catalog, _])
        {
            // Another number of the form may be meant: 番号, 備考番号.
            var target = !row.HasSequence ? null : workspace.Catalog(catalog)?.Items.FirstOrDefault(placed => placed.Item.Sequence == sequence)?.Item.Id;
            return target is null ? string.Empty : $"{catalog}/{target}";
        }

        return null;
    }

    /// <summary>Takes the answer of the target into the row, whose status and dates have been read before.</summary>
    /// <param name="state">The row.</param>
    /// <param name="answer">The cell that points at the target.</param>
    /// <param name="target">The full reference of the target; empty where it is not known.</param>
    /// <param name="touched">The inputs of the row that count.</param>
    /// <returns>What is to be told; <see langword="null"/> where nothing is.</returns>
    public Diagnostic? Read(RowState state, FormInput answer, string target, IReadOnlyDictionary<string, FormInput> touched)
    {
        if (target.Length == 0 || target == state.Row.Item)
        {
            state.Refuse(answer, new("what it points at is not known", "どの回答を指すのか分かりません"));
            return null;
        }

        var sections = AnswerSections.Of(answer.Text);
        if (sections.WithoutPlans != sections.Main)
        {
            state.Refuse(answer, new("words behind the date stand beside words that point at another row; write the whole answer", "別の行を指す言葉のほかに、【予定】の行に文があります。回答をすべて書いてください"));
            return null;
        }

        if (!sections.Planned.IsEmpty)
        {
            RowPlan.Read(state, touched.GetValueOrDefault("target"), answer, sections);
        }

        var saysDate = !sections.Planned.IsEmpty || touched.ContainsKey("target") || state.Row.Inputs.ContainsKey("target");
        var shared = WordsOf(target);
        var differences = shared is null ? [] : Differences(state, shared, touched, saysDate, sections.Facility);
        if (shared is null || differences.IsEmpty)
        {
            Share(state, target);
            return null;
        }

        var hadReason = state.Fields.ContainsKey("reason");
        Copy(state, shared, sections.Facility);
        var losesReason = hadReason && !state.Fields.ContainsKey("reason");
        return RoundTripDiagnostics.OwnBesideShared(state.Row.Name, state.Row.Item, target, SharedDifference.All(differences), losesReason, state.Row.Place);
    }

    // What the target comes to in the end; null where nobody has answered it.
    private IReadOnlyDictionary<string, string>? WordsOf(string target)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = target; seen.Add(current);)
        {
            var fields = fieldsOf(current);
            if (!fields.TryGetValue("same-as", out var next))
            {
                return fields.Count == 0 ? null : fields;
            }

            current = next;
        }

        return null;
    }

    private static ImmutableArray<SharedDifference> Differences(
        RowState state, IReadOnlyDictionary<string, string> shared, IReadOnlyDictionary<string, FormInput> touched, bool saysDate, string? facility)
    {
        var differences = ImmutableArray.CreateBuilder<SharedDifference>();
        var isSameStatus = IsSameStatus(state, shared, touched);
        var isSameLabel = LabelOf(state.Fields) == LabelOf(shared);
        if (!isSameStatus && !isSameLabel)
        {
            differences.Add(SharedDifference.OfStatus(LabelOf(state.Fields), LabelOf(shared)));
        }

        // A plan may be はい or いいえ by its date alone.
        var (date, other) = (state.Fields.GetValueOrDefault("planned"), shared.GetValueOrDefault("planned"));
        if ((saysDate && date is not null && date != other) || (!isSameStatus && isSameLabel))
        {
            differences.Add(SharedDifference.OfDate(date, other));
        }

        if (facility is not null && !Same(facility, shared.GetValueOrDefault("facility")))
        {
            differences.Add(SharedDifference.OfFacility());
        }

        return differences.ToImmutable();
    }

    private static bool IsSameStatus(RowState state, IReadOnlyDictionary<string, string> shared, IReadOnlyDictionary<string, FormInput> touched)
    {
        if (AnswerFields.StatusOf(state.Fields) is not { } status)
        {
            return true;
        }

        // A tick that somebody has set says no more than はい or いいえ.
        return touched.ContainsKey("tick") && !touched.ContainsKey("status")
            ? TickOf(state.Item, state.Fields) == TickOf(state.Item, shared)
            : status == AnswerFields.StatusOf(shared);
    }

    private static void Share(RowState state, string target)
    {
        foreach (var key in Content)
        {
            _ = state.Fields.Remove(key);
        }

        state.Fields["same-as"] = target;
    }

    private static void Copy(RowState state, IReadOnlyDictionary<string, string> shared, string? facility)
    {
        foreach (var key in Words)
        {
            _ = state.Fields.Remove(key);
        }

        _ = state.Fields.Remove("same-as");
        if (AnswerFields.StatusOf(state.Fields) is null)
        {
            state.Set("status", shared.GetValueOrDefault("status"));
            state.Set("answer", shared.GetValueOrDefault("answer"));
        }

        var isReason = AnswerFields.StatusOf(state.Fields) == ResponseStatus.NotApplicable;
        state.Set(isReason ? "reason" : "text", RowInterpreter.Joined(shared.GetValueOrDefault("reason", string.Empty), shared.GetValueOrDefault("text", string.Empty)));
        state.Set("value", isReason ? null : shared.GetValueOrDefault("value"));
        state.Set("facility", facility ?? shared.GetValueOrDefault("facility"));
        if (AnswerFields.StatusOf(state.Fields) == ResponseStatus.Facility && !state.Fields.ContainsKey("facility") && state.Fields.Remove("text", out var text))
        {
            state.Fields["facility"] = text;
        }
    }

    private static FormAnswer TickOf(ControlItem item, IReadOnlyDictionary<string, string> fields) =>
        FormAnswers.Derived(item, AnswerFields.StatusOf(fields), AnswerFields.PlannedOf(fields));

    private static bool Same(string one, string? other) => MarkdownPatch.SameWords(one, other ?? string.Empty);

    // The word that documents print: △ 一部適合.
    private static string LabelOf(IReadOnlyDictionary<string, string> fields)
    {
        var (sign, label) = StatusWords.Of(AnswerFields.StatusOf(fields) is { } status ? StatusWords.NameOf(status) : StatusWords.Unanswered);
        return $"{sign} {label}";
    }
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Editing;
using ComplianceKit.RoundTrip.Sheets;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>Holds rows that say 同上 or 連番12に同じ against what they will point at: an item without an answer, or each other.</summary>
internal static class SharedAnswers
{
    /// <summary>The edits that come to an answer of somebody's own; the others are refused with their row.</summary>
    /// <param name="workspace">The workspace as it is now.</param>
    /// <param name="edits">The edits and the rows from which they come.</param>
    /// <param name="diagnostics">Takes what is refused.</param>
    public static ImmutableArray<AnswerEdit> Held(Workspace workspace, IEnumerable<(AnswerEdit Edit, FormRow Row)> edits, DiagnosticBag diagnostics)
    {
        var held = edits.ToDictionary(static pair => pair.Edit.Item, StringComparer.Ordinal);

        // What points at a refused row is refused in the next round.
        while (held.Values.Where(pair => pair.Edit.Changes.GetValueOrDefault("same-as") is not null && !EndsInAnswer(pair.Edit.Item, workspace, held)).ToList() is { Count: > 0 } lost)
        {
            foreach (var (edit, row) in lost)
            {
                _ = held.Remove(edit.Item);
                var target = edit.Whole["same-as"];
                diagnostics.Add(RoundTripDiagnostics.Incomplete(row.Name, row.Item, WhyNot(target, workspace), row.Place));
            }
        }

        return [.. held.Values.Select(static pair => pair.Edit)];
    }

    private static LocalizedText WhyNot(string target, Workspace workspace) => workspace.Responses.Inherited.TryGetValue(target, out var inherited)
        ? new(
            $"it points at `{target}`, which inherits the answer of `{inherited.Path.Source}`; write the words of the answer, or `same-as: {inherited.Path.Source}` in the files",
            $"指している「{target}」は「{inherited.Path.Source}」の回答を引き継いでいます。回答の文を書くか、ファイルに same-as: {inherited.Path.Source} と書いてください")
        : new($"it points at `{target}`, which has no answer", $"指している「{target}」に回答がありません");

    private static bool EndsInAnswer(string item, Workspace workspace, Dictionary<string, (AnswerEdit Edit, FormRow Row)> held)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = item; seen.Add(current);)
        {
            var own = workspace.Responses.ByItem.GetValueOrDefault(current);
            var isEdited = held.TryGetValue(current, out var pair);
            if ((isEdited ? pair.Edit.Whole.GetValueOrDefault("same-as") : own?.SameAs?.Value) is { } next)
            {
                current = next;
            }
            else
            {
                return isEdited || own is not null;
            }
        }

        return false;
    }
}

using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Checks;

/// <summary>Holds answers against the form in which the guideline wants them.</summary>
internal static class FormChecks
{
    /// <summary>Reports written answers that the form could not print as it must.</summary>
    public static void Run(Workspace workspace, DiagnosticBag diagnostics)
    {
        foreach (var catalog in workspace.Catalogs)
        {
            foreach (var item in catalog.Items.Select(static placed => placed.Item))
            {
                var reference = $"{catalog.Id}/{item.Id}";
                if (workspace.Responses.ByItem.TryGetValue(reference, out var written) && workspace.Responses.Resolve(reference) is { } resolved)
                {
                    Check(item, written, resolved, diagnostics);
                }
            }
        }
    }

    private static void Check(ControlItem item, Response written, ResolvedResponse resolved, DiagnosticBag diagnostics)
    {
        var answer = resolved.Effective;
        CheckValue(item, written, answer, diagnostics);

        if (answer.Answer is { } ticked)
        {
            CheckTick(item, written, answer, ticked, diagnostics);
        }

        if (item.AnswerForm != AnswerForm.YesNoDates)
        {
            return;
        }

        var tick = FormAnswers.Of(item, answer);
        // The form offers はい and いいえ alone; who says neither says why. A status that does not apply has been asked for its reason before.
        if (answer.Answer == FormAnswer.NotApplicable && string.IsNullOrWhiteSpace(answer.Reason?.Value) && string.IsNullOrWhiteSpace(answer.Text?.Value))
        {
            diagnostics.Add(CatalogDiagnostics.ReasonMissing(written.Item, written.Origin));
        }

        if (tick == FormAnswer.No && answer.Planned is null)
        {
            diagnostics.Add(CatalogDiagnostics.TargetDateMissing(written.Item, written.Origin));
        }

        if (tick is FormAnswer.Yes or FormAnswer.No && (written.Reviewed ?? answer.Reviewed) is null)
        {
            diagnostics.Add(CatalogDiagnostics.CheckDateMissing(written.Item, written.Origin));
        }
    }

    private static void CheckValue(ControlItem item, Response written, Response answer, DiagnosticBag diagnostics)
    {
        if (item.AnswerForm == AnswerForm.Numeric && answer.Value is { } value && !NumericValue.IsNumber(value.Value))
        {
            var meant = WrittenNumber.Of(value.Value, item.Unit);
            diagnostics.Add(CatalogDiagnostics.NotANumber(written.Item, value.Value, item.Unit, NumericValue.IsNumber(meant) ? meant : null, value.Origin));
        }
        else if (item.AnswerForm != AnswerForm.Numeric && written.Value is { } own)
        {
            diagnostics.Add(CatalogDiagnostics.ValueWithoutForm(written.Item, own.Value, own.Origin));
        }
    }

    private static void CheckTick(ControlItem item, Response written, Response answer, FormAnswer ticked, DiagnosticBag diagnostics)
    {
        if (item.AnswerForm is not (AnswerForm.YesNoDates or AnswerForm.YesNoNotes))
        {
            diagnostics.Add(CatalogDiagnostics.TickWithoutForm(written.Item, written.Origin));
        }
        else if (answer.Status is not null && FormAnswers.Derived(item, answer.Status, answer.Planned) is var derived && derived != ticked
            && !(answer.Status == ResponseStatus.Planned && ticked == FormAnswer.No))
        {
            diagnostics.Add(CatalogDiagnostics.TickAgainstStatus(written.Item, written.Origin));
        }
    }
}

using ComplianceKit.Catalogs;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of an item with its answer. Texts of answers are Markdown with variables and are expanded here, each once.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="engine">Expands the texts.</param>
/// <param name="variables">What the texts may use.</param>
/// <param name="diagnostics">Takes what is wrong with them.</param>
internal sealed class AnswerData(Workspace workspace, TemplateEngine engine, Dictionary<string, object?> variables, DiagnosticBag diagnostics)
{
    private readonly Dictionary<SourcedText, string> expanded = new(ReferenceEqualityComparer.Instance);

    /// <summary>The data of an item of <paramref name="catalog"/>.</summary>
    public Dictionary<string, object?> Of(Catalog catalog, ControlItem item)
    {
        var reference = $"{catalog.Id}/{item.Id}";
        var resolved = workspace.Responses.Resolve(reference);
        var answer = resolved?.Effective;
        var state = StatusWords.StateOf(item, answer?.Status);
        var (sign, label) = StatusWords.Of(state);
        var evidence = resolved is null ? [] : resolved.Own.Evidence.IsEmpty ? answer!.Evidence : resolved.Own.Evidence;
        var row = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["reference"] = reference,
            ["id"] = item.Id,
            ["number"] = item.Number,
            ["sequence"] = item.Sequence,
            ["topic"] = item.Topic,
            ["requirement"] = item.Requirement,
            ["unverified"] = item.Verification != Verification.Full,
            ["verification-label"] = item.Verification switch
            {
                Verification.Partial => catalog.IsOwn ? "※原文未照合" : "※二次資料による",
                Verification.Recalled => "※原典未確認",
                _ => null,
            },
            ["agreement"] = item.Agreement,
            ["state"] = state,
            ["unanswered"] = state != StatusWords.Informative && answer is null or { Status: null, Answer: null },
            ["status-sign"] = sign,
            ["status-label"] = label,
            ["responsibility-label"] = StatusWords.LabelOf(resolved?.Own.Responsibility ?? answer?.Responsibility),
            ["text"] = Expand(answer?.Text),
            ["reason"] = Expand(answer?.Reason),
            ["facility"] = Expand(answer?.Facility),
            ["planned"] = answer?.Planned,
            ["remark"] = Expand(resolved?.Own.Remark),
            ["reviewed"] = resolved?.Own.Reviewed ?? answer?.Reviewed,
            ["evidence"] = EvidenceOf(evidence.Select(static id => id.Value)),
            ["same-as"] = resolved is { IsShared: true } ? answer!.Item : null,
            ["same-as-mark"] = null,
            ["same-as-above"] = false,
            ["state-digest"] = ResponseDigest.Of(workspace.Responses.ByItem.GetValueOrDefault(reference)),
            ["inherited-from"] = resolved?.Path?.Source,
            ["inherited"] = resolved?.Path is not null,
            ["provenance"] = resolved?.Path is { } path ? ProvenanceText.Of(path, workspace) : null,
        };
        FormData.Fill(row, item, answer);
        return row;
    }

    /// <summary>The text as Markdown with its variables put in and its lines marked with their origin; <see langword="null"/> for none.</summary>
    public string? Expand(SourcedText? text)
    {
        if (text is null || string.IsNullOrWhiteSpace(text.Value))
        {
            return null;
        }

        if (!expanded.TryGetValue(text, out var markdown))
        {
            var template = new TemplateText(text.Origin.Path, text.Value.TrimEnd('\n'), text.FirstLine) { IsWholeFile = text.IsWholeFile, FirstColumn = text.FirstColumn };
            markdown = text.Value.Contains("{{", StringComparison.Ordinal)
                ? engine.RenderMarked(template, variables, diagnostics) ?? string.Empty
                : engine.Mark(template);
            expanded.Add(text, markdown);
        }

        return markdown;
    }

    private List<Dictionary<string, object?>> EvidenceOf(IEnumerable<string> ids) =>
        [.. ids.Where(workspace.Evidence.ContainsKey).Select(id => workspace.Evidence[id]).Select(static evidence => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = evidence.Id,
            ["title"] = evidence.Title,
            ["url"] = evidence.Url,
            ["file"] = evidence.File,
            ["owner"] = evidence.Owner,
        })];
}

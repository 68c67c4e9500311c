using System.Collections.Immutable;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Puts the variables of each state into the texts that changed, as the documents of that state print them.</summary>
public static class ExpandedChanges
{
    /// <summary>The changes with their texts filled; a text whose variables cannot be filled stays as it is written.</summary>
    /// <param name="changes">What changed.</param>
    /// <param name="old">The old state.</param>
    /// <param name="now">The new state.</param>
    public static ImmutableArray<Change> Of(ImmutableArray<Change> changes, Workspace old, Workspace now)
    {
        var (before, after) = (Variables(old), Variables(now));
        var engine = new TemplateEngine(ImmutableDictionary<string, TemplateText>.Empty);
        return [.. changes.Select(change => change with { Fields = [.. change.Fields.Select(field => Filled(change, field))] })];

        FieldChange Filled(Change change, FieldChange field) =>
            ChangeWords.IsMarkdown(change.Area, field.Field) ? field with { Old = Fill(field.Old, before), Now = Fill(field.Now, after) } : field;

        string Fill(string text, Dictionary<string, object?> variables) =>
            text.Contains("{{", StringComparison.Ordinal) ? engine.Render(new TemplateText("diff", text, 1), variables, new DiagnosticBag())?.Markdown ?? text : text;
    }

    private static Dictionary<string, object?> Variables(Workspace workspace) => new(StringComparer.Ordinal)
    {
        ["organization"] = TemplateData.Of(workspace.Organization),
        ["service"] = TemplateData.Of(workspace.Service),
        ["variables"] = TemplateData.Of(workspace.Variables),
    };
}

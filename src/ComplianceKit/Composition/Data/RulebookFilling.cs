using ComplianceKit.Composition.Rendering;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Guidelines;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Puts what a document says of rulebooks into its data: the one that it prints, and two that it compares.</summary>
/// <param name="request">The document.</param>
/// <param name="resources">Reads the rulebooks.</param>
/// <param name="engine">Expands their texts.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class RulebookFilling(DocumentRequest request, IDocumentResources resources, TemplateEngine engine, DiagnosticBag diagnostics)
{
    /// <summary>Fills <paramref name="data"/> by the parameters that the document has, and says which rulebook it prints.</summary>
    public Rulebook? Fill(Dictionary<string, object?> data, Dictionary<string, object?> parameters)
    {
        var printed = FillRulebook(data, parameters);
        FillComparison(data, parameters);
        return printed;
    }

    private Rulebook? FillRulebook(Dictionary<string, object?> data, Dictionary<string, object?> parameters)
    {
        if (parameters.GetValueOrDefault("rulebook") is not string name || resources.Rulebook(name, PlaceOf("rulebook"), diagnostics) is not { } rulebook)
        {
            return null;
        }

        var prepared = Prepare(rulebook, data);
        data["rulebook"] = RulebookData.Of(prepared, engine);
        data["guideline"] = parameters.GetValueOrDefault("guideline") is string id && resources.Catalog(id, PlaceOf("guideline"), diagnostics) is { } catalog
            ? GuidelineData.Of(GuidelineCoverage.Of(prepared, catalog), prepared)
            : null;
        if (request.Title is null)
        {
            ((Dictionary<string, object?>)data["document"]!)["title"] = prepared.Rulebook.Title;
        }

        return rulebook;
    }

    private void FillComparison(Dictionary<string, object?> data, Dictionary<string, object?> parameters)
    {
        if (parameters.GetValueOrDefault("old") is not string old || parameters.GetValueOrDefault("new") is not string now || !parameters.TryGetValue("amendments", out var isAmended))
        {
            return;
        }

        if (resources.Rulebook(old, PlaceOf("old"), diagnostics) is not { } before || resources.Rulebook(now, PlaceOf("new"), diagnostics) is not { } after)
        {
            return;
        }

        var (oldState, newState) = (Prepare(RulebookValues.Borrow(before, after), data), Prepare(after, data));
        var (first, second) = (RuleUnit.Of(oldState), RuleUnit.Of(newState));
        // With two parts of one id, for instance, there is nothing to compare: the error is told, and no document made.
        if (diagnostics.HasErrors)
        {
            return;
        }

        data["comparison"] = ComparisonData.Of(first, second, ReasonsOf(before, after), parameters["all"] is true, out var unsaid);
        if (unsaid is not null && isAmended is true)
        {
            diagnostics.Add(RulebookDiagnostics.NoAmendingSentences(unsaid, request.Origin));
        }

        data["editions"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["old"] = Edition(oldState.Rulebook, newState.Rulebook), ["new"] = Edition(newState.Rulebook, oldState.Rulebook) };
        if (request.Title is null)
        {
            var document = (Dictionary<string, object?>)data["document"]!;
            document["title"] = $"{newState.Rulebook.Title}　{document["title"]}";
        }
    }

    // Between two layers of one rulebook, what the layers below both did is no reason for what differs.
    private static Dictionary<string, string> ReasonsOf(Rulebook before, Rulebook after)
    {
        var isBelow = before.Layers.Length < after.Layers.Length && after.Layers.Take(before.Layers.Length).SequenceEqual(before.Layers, StringComparer.Ordinal);
        return after.Reasons.ToDictionary(
            static pair => pair.Key,
            pair => string.Join('　', pair.Value.Where(reason => !isBelow || !before.Layers.Contains(reason.Layer)).Select(static reason => reason.Words).Distinct(StringComparer.Ordinal)),
            StringComparer.Ordinal);
    }

    // Where both are of one edition, or say none, the words would tell nobody anything.
    private static string Edition(Rulebook rulebook, Rulebook other) => rulebook.Edition == other.Edition ? string.Empty : rulebook.Edition;

    private PreparedRulebook Prepare(Rulebook rulebook, Dictionary<string, object?> data) =>
        RulebookPreparation.Prepare(rulebook, key => RulebookData.Lookup(data, key), diagnostics);

    private SourceSpan PlaceOf(string parameter) => request.ParameterPlaces.GetValueOrDefault(parameter) ?? request.Origin;
}

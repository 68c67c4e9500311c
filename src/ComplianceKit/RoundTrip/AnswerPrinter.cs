using System.Buffers;
using System.Collections.Immutable;
using ComplianceKit.Composition.Data;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip;

/// <summary>Says how the text of an answer prints in the cell of a workbook.</summary>
/// <param name="workspace">The workspace, whose names the text may use.</param>
/// <param name="cellText">Says how blocks print in a cell.</param>
internal sealed class AnswerPrinter(Workspace workspace, Func<ImmutableArray<Block>, string> cellText)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\n\\`*_{}[]<>#|&~^!$:+-=%.");
    private readonly Lazy<(TemplateEngine Engine, Dictionary<string, object?> Variables)> expansion = new(() => (
        new TemplateEngine(ImmutableDictionary<string, TemplateText>.Empty),
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["organization"] = TemplateData.Of(workspace.Organization),
            ["service"] = TemplateData.Of(workspace.Service),
            ["variables"] = TemplateData.Of(workspace.Variables),
        }));

    /// <summary>The text of a cell that holds <paramref name="markdown"/>.</summary>
    public string Print(string markdown)
    {
        var expanded = markdown;
        if (markdown.Contains("{{", StringComparison.Ordinal))
        {
            var (engine, variables) = expansion.Value;
            expanded = engine.Render(new TemplateText("text", markdown.TrimEnd('\n')), variables, new DiagnosticBag())?.Markdown ?? markdown;
        }

        return PlainText(expanded) ?? cellText(MarkdownReader.ReadBlocks(expanded, MarkdownSettings.Default with { Language = workspace.Language }, new DiagnosticBag()));
    }

    // Most answers are plain sentences, which need no reading.
    private static string? PlainText(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 && text.Length > 0 && !char.IsAsciiDigit(text[0]) && text[0] != ' ' ? text : null;
}

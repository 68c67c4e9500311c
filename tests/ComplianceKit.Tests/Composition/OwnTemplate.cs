using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tests.Composition;

/// <summary>A workspace with one document of a template that somebody wrote.</summary>
internal static class OwnTemplate
{
    public const string Entry = "templates/own/main.md.hbs";

    /// <summary>The workspace.</summary>
    /// <param name="text">The template.</param>
    /// <param name="settings">What template.yaml says besides what every template says.</param>
    /// <param name="design">Its design.</param>
    /// <param name="with">What the document chooses.</param>
    public static Scratch Of(string text, string settings = "", string design = "standard", string with = "{}") => new(
        ("compliancekit.yaml", Scratch.Workspace + $"documents:\n  - {{ id: own, template: own, formats: [pdf], revisions: revisions.yaml, with: {with} }}"),
        ("revisions.yaml", "- { edition: 第1版, date: 2026-04-01, changes: 作成 }"),
        ("templates/own/template.yaml", $"template: own\ntitle: 見本\nentry: main.md.hbs\ndesign: {design}\n{settings}"),
        (Entry, text));

    /// <summary>What is wrong with it.</summary>
    public static IReadOnlyList<Diagnostic> Findings(string text, string settings = "", string design = "standard", string with = "{}")
    {
        using var scratch = Of(text, settings, design, with);
        return [.. scratch.Build().Diagnostics];
    }

    /// <summary>The words that it prints.</summary>
    public static string Words(string text)
    {
        using var scratch = Of(text);
        var writer = new AnchorWriter("pdf");
        Assert.Empty(scratch.Build(writer).Diagnostics);
        return DocumentWords.Of(writer.Document!);
    }
}

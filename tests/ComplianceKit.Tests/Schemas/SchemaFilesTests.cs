using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Tests.Schemas;

/// <summary>No editor marks what is right: files that the program ships, and what its documents show, follow the JSON Schemas.</summary>
public sealed partial class SchemaFilesTests
{
    private static readonly Dictionary<string, string> Schemas = new(StringComparer.Ordinal)
    {
        ["compliancekit.yaml"] = "workspace",
        ["organization.yaml"] = "organization",
        ["service.yaml"] = "service",
        ["notes.yaml"] = "notes",
        ["evidence.yaml"] = "evidence",
        ["revisions.yaml"] = "revisions",
        ["template.yaml"] = "template",
        ["readings.yaml"] = "readings",
        ["sheet-columns.yaml"] = "sheet-columns",
    };

    private static readonly string[] Folders = ["examples", "templates", "controls"];

    public static TheoryData<string> Files =>
        [.. Folders
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Scratch.ProgramFolder, folder), "*.yaml", SearchOption.AllDirectories))
            .Select(static file => Path.GetRelativePath(Scratch.ProgramFolder, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/out/", StringComparison.Ordinal) && KindOf(file) is not null)
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_ships_follows_its_schema(string file) =>
        Assert.Empty(Faults(KindOf(file)!, File.ReadAllText(Path.Combine(Scratch.ProgramFolder, file))));

    [Theory]
    [InlineData("{ item: a/b, status: met, text: 記録する }")]
    [InlineData("{ item: a/b, answer: いいえ, planned: 2027-03-31, reviewed: 2026-10-26 }")]
    [InlineData("{ item: a/b, answer: はい, text: 記録する }")]
    [InlineData("{ item: a/b, same-as: a/c, reviewed: 2026-10-26 }")]
    [InlineData("{ item: a/b, draft: true, text: 記録する }")]
    [InlineData("{ item: a/b, draft: true, status: planned }")]
    public void An_answer_that_the_loader_takes_follows_the_schema(string answer) => Assert.Empty(Faults("responses", $"- {answer}\n"));

    [Theory]
    [InlineData("{ item: a/b, text: 記録する }", "$/0: oneOf")]
    [InlineData("{ item: a/b, same-as: a/c, answer: はい }", "$/0: oneOf")]
    [InlineData("{ item: a/b, status: planned }", "$/0: required")]
    [InlineData("{ item: a/b, status: met, remarks: 誤記 }", "$/0/remarks: nothing may stand here")]
    [InlineData("{ item: a/b, status: met, reviewed: 令和8年 }", "$/0/reviewed: pattern")]
    public void An_answer_that_the_loader_refuses_is_marked(string answer, string fault) => Assert.Equal([fault], Faults("responses", $"- {answer}\n"));

    private static IEnumerable<string> Faults(string kind, string text)
    {
        var diagnostics = new DiagnosticBag();
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Scratch.ProgramFolder, "controls", "schema", kind + ".json")))!;
        var file = YamlReader.Read("file.yaml", text, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return file is null ? [] : [.. new SchemaValidator(schema).Faults(file)];
    }

    // What a file is, is said by its name, its folder, or its first line.
    private static string? KindOf(string file)
    {
        var first = FirstKey().Match(File.ReadAllText(Path.Combine(Scratch.ProgramFolder, file))).Groups[1].Value;
        return Schemas.GetValueOrDefault(Path.GetFileName(file))
            ?? (file.Contains("/responses/", StringComparison.Ordinal) ? "responses"
                : file.Contains("/layouts/", StringComparison.Ordinal) ? "layout"
                : first is "catalog" or "crosswalk" or "rulebook" or "numbering" or "design" ? first
                : first == "overlay" ? file.Contains("/controls/", StringComparison.Ordinal) ? "catalog-overlay" : "overlay"
                : null);
    }

    [GeneratedRegex("^([a-z-]+):", RegexOptions.Multiline)]
    private static partial Regex FirstKey();
}

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
    [InlineData("{ item: a/b, draft: True, text: 記録する }")]
    [InlineData("{ item: a/b, draft: FALSE, status: met }")]
    [InlineData("{ item: a/b, draft: true, status: planned }")]
    [InlineData("{ item: a/b, status: met, text: , remark: ~, evidence: , reason: null, planned: , facility: , reviewed: , value: , responsibility: , answer: , same-as: , draft: , variants: }")]
    [InlineData("{ item: a/b, same-as: a/c, status: , text: ~ }")]
    [InlineData("{ items: [a/b, a/c], status: met, evidence: [] }")]
    public void An_answer_that_the_loader_takes_follows_the_schema(string answer)
    {
        Assert.Empty(Faults("responses", $"- {answer}\n"));
        Assert.Empty(Codes(answer));
    }

    [Theory]
    [InlineData("{ item: a/b, text: 記録する }", "$/0: oneOf", "CK2009")]
    [InlineData("{ item: a/b, status: , text: 記録する }", "$/0: oneOf", "CK2009")]
    [InlineData("{ item: a/b, same-as: a/c, answer: はい }", "$/0: oneOf", "CK2010")]
    [InlineData("{ item: a/b, status: planned }", "$/0: required", "CK2007")]
    [InlineData("{ item: a/b, status: planned, planned: }", "$/0/planned: not", "CK2007")]
    [InlineData("{ item: a/b, status: met, remarks: 誤記 }", "$/0/remarks: nothing may stand here", "CK1007")]
    [InlineData("{ item: a/b, status: met, reviewed: 令和8年 }", "$/0/reviewed: pattern", "CK1010")]
    [InlineData("{ items: [], status: met }", "$/0/items: anyOf", "CK1008")]
    [InlineData("{ item: a/b, draft: \"true\", status: met }", "$/0/draft: type", "CK1009")]
    [InlineData("{ item: a/b, draft: yes, status: met }", "$/0/draft: type", "CK1009")]
    public void An_answer_that_the_loader_refuses_is_marked(string answer, string fault, string code)
    {
        Assert.Equal([fault], Faults("responses", $"- {answer}\n"));
        Assert.Equal([code], Codes(answer));
    }

    [Theory]
    [InlineData("a b", "CK2029 controls/own.yaml:3")]
    [InlineData("\"\"", "CK1008 controls/own.yaml:3")]
    [InlineData("a(1)", "CK2029 controls/own.yaml:3")]
    [InlineData("a.1-2_3", null)]
    [InlineData("イ", null)]
    public void An_id_that_documents_cannot_print_is_marked(string id, string? told)
    {
        var text = $"catalog: own\ntitle: 見本\nparts: [{{ id: p, items: [{{ id: {id}, requirement: 要求 }}] }}]\n";
        using var scratch = new Scratch(("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"), ("controls/own.yaml", text));

        Assert.Equal(told is null ? [] : ["$/parts/0/items/0/id: pattern"], Faults("catalog", text));
        Assert.Equal(told is null ? [] : [told], Scratch.Places(scratch.Load().Diagnostics));
    }

    [Theory]
    [InlineData("catalog: a b\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, requirement: 要求 }] }]\n", "$/catalog: pattern", "CK2029 controls/own.yaml:1")]
    [InlineData("catalog: a/b\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, requirement: 要求 }] }]\n", "$/catalog: pattern", "CK2029 controls/own.yaml:1")]
    [InlineData("catalog: own\ntitle: 見本\nparts: [{ id: p q, items: [{ id: a, requirement: 要求 }] }]\n", "$/parts/0/id: pattern", "CK2029 controls/own.yaml:3")]
    public void So_is_one_of_a_catalog_or_a_part(string text, string fault, string told)
    {
        var id = text["catalog: ".Length..text.IndexOf('\n', StringComparison.Ordinal)];
        using var scratch = new Scratch(("compliancekit.yaml", Scratch.Workspace + $"catalogs: [{id}]\n"), ("controls/own.yaml", text));

        Assert.Equal([fault], Faults("catalog", text));
        Assert.Equal([told], Scratch.Places(scratch.Load().Diagnostics));
    }

    // What the loader says of a file with this answer alone; a catalog that is not there is another matter.
    private static IEnumerable<string> Codes(string answer)
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "catalogs: [a]\nresponses: responses.yaml\n"),
            ("controls/a.yaml", "catalog: a\ntitle: 見本\nanswer-form: yes-no-notes\nparts: [{ id: p, items: [{ id: b, requirement: 要求 }, { id: c, requirement: 要求 }] }]\n"),
            ("responses.yaml", $"- {answer}\n" + (answer.Contains("items", StringComparison.Ordinal) ? string.Empty : "- { item: a/c, status: met }\n")));
        return [.. scratch.Load().Diagnostics.Select(static found => found.Code)];
    }

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

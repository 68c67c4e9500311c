using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Loading;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Tests.Editions;

/// <summary>Two editions of a small guideline with a crosswalk between them, and answers to the old one.</summary>
internal static class Pair
{
    /// <summary>A workspace with both editions; <paramref name="extra"/> is a second file of answers.</summary>
    public static Scratch Workspace(string mappings, string responses, string extra = "[]") => new(
        ("compliancekit.yaml", Scratch.Workspace + "responses: responses/\ncatalogs: [old, new]\n"),
        ("responses/a.yaml", responses),
        ("responses/b.yaml", extra),
        ("controls/old.yaml", Edition("old", "①", "②", "③", "④")),
        ("controls/new.yaml", Edition("new", "①", "③", "④", "⑤")),
        ("controls/crosswalk.yaml", $"crosswalk: old-new\nfrom: old\nto: new\nmappings:\n{mappings}"));

    /// <summary>A mapping of an old item to new ones.</summary>
    public static string Map(string from, string to, string relation) =>
        $"  - from: {from}\n{(to.Length == 0 ? string.Empty : $"    to: [{to}]\n")}    relation: {relation}\n    rationale: 同じ事柄\n";

    /// <summary>The workspace with its two catalogs.</summary>
    public static (Workspace Workspace, Catalog Old, Catalog New, IReadOnlyCollection<Crosswalk> Crosswalks) Read(Scratch scratch)
    {
        LoadResult loaded = scratch.Load();
        Assert.DoesNotContain(loaded.Diagnostics, static d => d.Severity == Documents.Diagnostics.Severity.Error);
        var workspace = loaded.Workspace!;
        return (workspace, workspace.Catalog("old")!, workspace.Catalog("new")!, workspace.Crosswalks);
    }

    private static string Edition(string id, params string[] numbers) =>
        $"catalog: {id}\ntitle: 指針{id}\nparts:\n  - id: p\n    items:\n" + string.Concat(numbers.Select((number, index) =>
            $"      - {{ id: i{index + 1}, number: \"{number}\", topic: 項目{index + 1}, requirement: {id}の{index + 1}を行う。, actors: [{(index == 0 ? "facility" : "vendor")}] }}\n"));
}

using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Loading.Templates;

namespace ComplianceKit.Tests.Schemas;

/// <summary>
/// The JSON Schemas that editors use, held against what the loader does: every key of the schema is read, no other one is, what the
/// schema requires is asked for, and a list of values is the same list.
/// </summary>
public sealed class SchemaTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Kinds =>
        [.. Directory.GetFiles(Path.Combine(Scratch.ProgramFolder, "controls", "schema"), "*.json").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_loader_knows_exactly_the_keys_of_the_schema(string kind)
    {
        var instance = new SchemaInstance(Read(kind));

        foreach (var (path, schema) in instance.Objects)
        {
            var found = Load(kind, instance.With(path, static o => o["zzqqzz"] = "7"));

            var unknown = Assert.Single(found, static d => d.Code == "CK1007");
            var keys = ((JsonObject)schema["properties"]!).Select(static p => p.Key).Order(StringComparer.Ordinal);

            // Behind the keys the hint may say where keys of the user's own belong.
            Assert.Equal(keys, Listed(unknown.Hint!.English["known here are ".Length..].Split(';')[0]));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_schema_requires_is_asked_for(string kind)
    {
        var instance = new SchemaInstance(Read(kind));

        foreach (var (path, schema) in instance.Objects)
        {
            // The keys `crosswalk` and `overlay` are what tells that a file is one.
            foreach (var key in (schema["required"] as JsonArray ?? []).Select(static k => k!.GetValue<string>()).Where(static key => key is not ("crosswalk" or "overlay")))
            {
                Assert.Contains(Load(kind, instance.With(path, o => o.Remove(key))), d =>
                    (d.Code == "CK1008" && d.Message.English.Contains($"`{key}`", StringComparison.Ordinal)) ||

                    // A catalog is looked up by its id, so that one without an id is not there at all.
                    (d.Code == "CK2003" && key == "catalog"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_key_that_the_schema_does_not_require_may_be_left_out(string kind)
    {
        var instance = new SchemaInstance(Read(kind));

        foreach (var (path, schema) in instance.Objects)
        {
            var required = (schema["required"] as JsonArray ?? []).Select(static k => k!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            var found = Load(kind, instance.With(path, o =>
            {
                foreach (var key in o.Select(static p => p.Key).Where(key => !required.Contains(key) && (kind, key) is not (("responses", "item") or ("crosswalk", "to"))).ToList())
                {
                    o.Remove(key);
                }
            }));

            Assert.DoesNotContain(found, static d => d.Code is "CK1008");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_choice_of_the_schema_is_the_choice_of_the_loader(string kind)
    {
        var instance = new SchemaInstance(Read(kind));

        foreach (var (path, choices) in instance.Choices)
        {
            var cut = path.LastIndexOf('/');
            var key = path[(cut + 1)..];

            Assert.All(choices, choice => Assert.DoesNotContain(
                Load(kind, instance.With(path[..cut], o => o[key] = choice)), d => d.Code is "CK1011" or "CK3008" && d.Message.English.Contains($"`{key}` cannot be", StringComparison.Ordinal)));
            Assert.Contains(
                Load(kind, instance.With(path[..cut], o => o[key] = "zzqqzz")),
                d => d.Code == "CK3008" || (d.Code == "CK1011" && Listed(d.Hint!.English["one of ".Length..]).SequenceEqual(choices.Order(StringComparer.Ordinal))));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_follows_the_schema_is_of_the_right_types(string kind) =>
        Assert.DoesNotContain(Load(kind, new SchemaInstance(Read(kind)).Root), static d => d.Code is "CK1007" or "CK1008" or "CK1009" or "CK1010" or "CK1011" or "CK3008");

    private static IEnumerable<string> Listed(string keys) => keys.Split(", ").Order(StringComparer.Ordinal);

    private static JsonNode Read(string kind) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Scratch.ProgramFolder, "controls", "schema", kind + ".json")))!;

    private static IEnumerable<Diagnostic> Load(string kind, JsonNode file)
    {
        using var scratch = new Scratch();
        switch (kind)
        {
            case "workspace":
                scratch.Write("compliancekit.yaml", Yaml(file));
                break;
            case "organization" or "service":
                scratch.Write("compliancekit.yaml", Scratch.Workspace);
                scratch.Write($"{kind}.yaml", Yaml(file));
                break;
            case "catalog":
                scratch.Write("compliancekit.yaml", Scratch.Workspace + "catalogs: [\"7\"]\n");
                scratch.Write("controls/own.yaml", Yaml(file));
                break;
            case "crosswalk":
                WriteCatalogs(scratch);
                scratch.Write("controls/crosswalk.yaml", Yaml(file));
                break;
            case "catalog-overlay":
                WriteCatalogs(scratch);
                scratch.Write("controls/lay.yaml", Yaml(file));
                break;
            case "revisions":
                scratch.Write("compliancekit.yaml", Scratch.Workspace + "documents:\n  - id: own\n    template: document\n    revisions: revisions.yaml\n");
                scratch.Write("revisions.yaml", Yaml(file));
                break;
            case "template" or "design" or "layout":
                return LoadTemplate(scratch, kind, file);
            case "rulebook" or "overlay" or "numbering":
                return LoadRulebook(scratch, kind, file);
            case "sheet-columns":
                scratch.Write("compliancekit.yaml", Scratch.Workspace);
                scratch.Write("sheet-columns.yaml", Yaml(file));
                break;
            case "readings":
                scratch.Write("templates/readings.yaml", Yaml(file));
                return LoadReadings(scratch);
            case "columns":
                return LoadColumns(scratch, file);
            default:
                scratch.Write("compliancekit.yaml", Scratch.Workspace + $"{kind}: {kind}.yaml\n");
                scratch.Write($"{kind}.yaml", Yaml(file));
                break;
        }

        return scratch.Load().Diagnostics;
    }

    // A crosswalk is read between catalogs in use only. The instance's text for every name is "7".
    private static void WriteCatalogs(Scratch scratch)
    {
        scratch.Write("compliancekit.yaml", Scratch.Workspace + "catalogs: [\"7\", \"8\"]\n");
        foreach (var id in new[] { "7", "8" })
        {
            scratch.Write($"controls/{id}.yaml", $"catalog: \"{id}\"\ntitle: 見本\nparts: [{{ id: a, items: [{{ id: \"7\", requirement: 要求 }}] }}]\n");
        }
    }

    private static IEnumerable<Diagnostic> LoadTemplate(Scratch scratch, string kind, JsonNode file)
    {
        scratch.Write("templates/own/template.yaml", kind == "template" ? Yaml(file) : "template: own\ntitle: 見本\nentry: \"7\"\n");
        scratch.Write("templates/own/7", "本文");
        scratch.Write("templates/designs/7.yaml", "design: \"7\"\n");
        scratch.Write($"templates/{(kind == "layout" ? "own/layouts" : "designs")}/own.yaml", kind == "template" ? "design: own\n" : Yaml(file));
        var diagnostics = new DiagnosticBag();
        _ = new TemplateLibrary(new SourceFiles(scratch.Folder), new SourceFiles(scratch.Folder), diagnostics).Load("own", SourceSpan.StartOf("compliancekit.yaml"));

        // A workspace that is its own program folder is read twice; the second reading finds the same.
        return diagnostics.ToImmutable().Distinct();
    }

    private static IEnumerable<Diagnostic> LoadRulebook(Scratch scratch, string kind, JsonNode file)
    {
        scratch.Write("compliancekit.yaml", Scratch.Workspace + $"documents:\n  - {{ id: own, template: rulebook, with: {{ rulebook: {(kind == "overlay" ? "overlay" : "rulebook")}.yaml }} }}\n");
        scratch.Write("7", "## 一 {#7}\n\n甲。\n");
        scratch.Write("rulebook.yaml", "rulebook: own\ntitle: 見本\nnumbering: \"7\"\ntext: [\"7\"]\n");
        scratch.Write(kind == "numbering" ? "templates/rulebook/numbering/7.yaml" : $"{kind}.yaml", Yaml(file));
        var (loaded, diagnostics) = (scratch.Load(), new DiagnosticBag());
        _ = RulebookReview.Layers(loaded, diagnostics);
        return [.. loaded.Diagnostics, .. diagnostics.ToImmutable()];
    }

    private static ImmutableArray<Diagnostic> LoadReadings(Scratch scratch)
    {
        var diagnostics = new DiagnosticBag();
        _ = ReadingsReader.Read(new SourceFiles(scratch.Folder), new SourceFiles(scratch.Folder), diagnostics);
        return [.. diagnostics.ToImmutable().Distinct()];
    }

    private static ImmutableArray<Diagnostic> LoadColumns(Scratch scratch, JsonNode file)
    {
        scratch.Write("columns.yaml", Yaml(file));
        var diagnostics = new DiagnosticBag();
        _ = ColumnMapReader.Read(Path.Combine(scratch.Folder, "columns.yaml"), new FormDefinition([new FormField("one", "一")]), diagnostics);
        return diagnostics.ToImmutable();
    }

    // JSON is YAML, but a catalog says its id on a line of its own.
    private static string Yaml(JsonNode file) =>
        file is JsonObject mapping
            ? string.Concat(mapping.Select(static p => $"{p.Key}: {p.Value!.ToJsonString(Plain)}\n"))
            : file.ToJsonString(Plain) + "\n";
}

using ComplianceKit.Builds;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Tests.Builds;

/// <summary>What a build writes, and when it refuses to.</summary>
public sealed class BuildTests
{
    private const string Sheet = """
        kit: 1
        organization: organization.yaml
        service: service.yaml
        catalogs: [own]
        responses: responses.yaml
        documents:
          - { id: sheet, template: conformance-sheet, formats: [pdf], with: { catalog: own } }
        """;

    private const string Catalog = """
        catalog: own
        title: 院内の確認表
        structure: [章]
        parts:
          - id: a
            number: "1"
            title: 体制
            items:
              - { id: a.1, number: "①", requirement: 責任者を置く。 }
              - { id: a.2, number: "②", requirement: 規程を作る。 }
              - { id: a.3, number: "③", requirement: 記録を残す。 }
        """;

    private const string Responses = """
        - item: own/a.1
          status: met
          text: "{{service.name}}の責任者を置いています。"
        - item: own/a.2
          same-as: own/a.1
        - item: own/a.3
          status: not-applicable
          reason: 記録の対象がありません。
        """;

    [Fact]
    public void Every_item_is_accounted_for()
    {
        using var scratch = Workspace();

        var result = scratch.Build();

        Assert.Empty(result.Diagnostics);
        var ledger = Assert.Single(result.Ledgers);
        Assert.Equal(["own/a.1 met", "own/a.2 met", "own/a.3 not-applicable"], ledger.Entries.Select(static e => $"{e.Item} {e.State}"));
        Assert.Equal("own/a.1", ledger.Entries[1].SameAs);
        Assert.Equal("記録の対象がありません。", ledger.Entries[2].Reason);
    }

    [Fact]
    public void A_row_dropped_from_the_template_fails_the_build_and_names_the_item()
    {
        using var scratch = Workspace();
        var template = Path.Combine(Scratch.ProgramFolder, "templates", "conformance-sheet");
        foreach (var file in Directory.EnumerateFiles(template))
        {
            scratch.Write($"templates/conformance-sheet/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        var rows = File.ReadAllText(Path.Combine(template, "items.md.hbs"));
        scratch.Write(
            "templates/conformance-sheet/items.md.hbs",
            rows.Replace("%row {#item:", "%row {#lost:", StringComparison.Ordinal));

        var result = scratch.Build();

        Assert.Equal(["CK6002", "CK6002", "CK6002"], result.Diagnostics.Select(static d => d.Code));
        Assert.Contains("own/a.1", result.Diagnostics[0].Message.English, StringComparison.Ordinal);
        Assert.Empty(result.Files);
    }

    [Fact]
    public void Answers_have_their_variables_put_in_and_repeats_are_marked()
    {
        using var scratch = Workspace();
        var writer = new AnchorWriter("pdf");
        scratch.Build(writer);

        var rows = writer.Document!.Sections.SelectMany(static s => s.Blocks).OfType<Table>().Single(static t => t.Register).Rows;
        Assert.Equal("見本サービスの責任者を置いています。", Words(rows[0]));
        Assert.Equal("同上（連番1）", Words(rows[1]));
    }

    [Fact]
    public void An_item_that_only_says_what_is_covered_is_printed_and_counts_neither_as_answered_nor_as_open()
    {
        using var scratch = Workspace();
        scratch.Write("controls/own.yaml", Catalog.Replace("requirement: 記録を残す。", "requirement: 病院と診療所が対象である。, kind: scope", StringComparison.Ordinal));
        scratch.Write("responses.yaml", Responses[..Responses.IndexOf("- item: own/a.3", StringComparison.Ordinal)]);
        var writer = new AnchorWriter("pdf");
        var result = scratch.Build(writer);

        Assert.Equal(["met", "met", "informative"], Assert.Single(result.Ledgers).Entries.Select(static e => e.State));
        var tables = writer.Document!.Sections.SelectMany(static s => s.Blocks).OfType<Table>().ToList();
        Assert.DoesNotContain("未回答", string.Concat(tables.Single(static t => t.Register).Rows.Select(Words)), StringComparison.Ordinal);
        Assert.Equal("2", string.Concat(tables.First(static t => !t.Register).Rows[^1].Cells[^1].Blocks.OfType<Paragraph>().SelectMany(static p => p.Content).OfType<Text>().Select(static t => t.Value)));
    }

    [Theory]
    [InlineData("template: conformance-sheet, formats: [pdf], with: { catalog: own }", "template: conformnce-sheet, formats: [pdf]", "CK3006 compliancekit.yaml:7")]
    [InlineData("with: { catalog: own }", "with: { catalog: own, desgn: x }", "CK3007 compliancekit.yaml:7")]
    [InlineData(", with: { catalog: own }", "", "CK3007 compliancekit.yaml:7")]
    [InlineData("formats: [pdf]", "formats: [docx]", "CK6003 compliancekit.yaml:7")]
    public void A_document_is_refused_at_its_fault(string old, string changed, string expected)
    {
        using var scratch = Workspace();
        scratch.Write("compliancekit.yaml", Sheet.Replace(old, changed, StringComparison.Ordinal));

        Assert.Contains(expected, Scratch.Places(scratch.Build().Diagnostics));
    }

    [Theory]
    [InlineData("{{service.nmae}}", "CK3001 templates/own/main.md.hbs:2")]
    [InlineData("{{#if service.name}}", "CK3002 templates/own/main.md.hbs:2")]
    [InlineData("{{> nowhere}}", "CK3003 templates/own/main.md.hbs:2")]
    [InlineData("{{wareki service.name}}", "CK3004 templates/own/main.md.hbs:2")]
    [InlineData("{{value}}", "CK3004 templates/own/main.md.hbs:2")]
    [InlineData("{{#if value}}99{{/if}}", "CK3004 templates/own/main.md.hbs:2")]
    public void A_template_is_refused_at_its_fault(string line, string expected)
    {
        using var scratch = OwnTemplate("design: standard", $"First\n{line}\n");

        Assert.Contains(expected, Scratch.Places(scratch.Build().Diagnostics));
    }

    [Theory]
    [InlineData("{{service.nmae}}", "CK3001 templates/own/part.md.hbs:2")]
    [InlineData("{{#if service.name}}", "CK3002 templates/own/part.md.hbs:2")]
    public void A_fault_in_a_partial_is_found_where_it_stands(string line, string expected)
    {
        using var scratch = OwnTemplate("design: standard", "First\n{{> part}}\n");
        scratch.Write("templates/own/part.md.hbs", $"Second\n{line}\n");

        Assert.Equal([expected], Scratch.Places(scratch.Build().Diagnostics));
    }

    [Theory]
    [InlineData("{{> part}}\n", "Second\n\nx {{> part}}\n", "other", "CK3005 templates/own/part.md.hbs:3", "part → part")]
    [InlineData("{{> part}}\n", "{{> other}}\n", "x\n{{> part}}\n", "CK3005 templates/own/other.md.hbs:2", "part → other → part")]
    public void A_partial_that_includes_itself_is_named_where_it_does(string main, string part, string other, string expected, string circle)
    {
        using var scratch = OwnTemplate("design: standard", main);
        scratch.Write("templates/own/part.md.hbs", part);
        scratch.Write("templates/own/other.md.hbs", other);

        var found = Assert.Single(scratch.Build().Diagnostics);

        Assert.Equal([expected], Scratch.Places([found]));
        Assert.Contains(circle, found.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_grows_without_end_is_stopped()
    {
        var text = string.Concat(Enumerable.Repeat("{{#each organization}}{{#each ../organization}}", 1)) + new string('あ', 3_000_000) + "{{/each}}{{/each}}";
        using var scratch = OwnTemplate("design: standard", text);

        Assert.Contains("CK3005 templates/own/main.md.hbs:1", Scratch.Places(scratch.Build().Diagnostics));
    }

    [Fact]
    public void Where_nobody_says_the_formats_a_document_is_a_PDF()
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "documents:\n  - { id: own, template: own }"),
            ("templates/own/template.yaml", "template: own\ntitle: 見本\nentry: main.md.hbs\n"),
            ("templates/own/main.md.hbs", "本文です。"));
        var writer = new AnchorWriter("pdf");

        Assert.Empty(scratch.Build(writer).Diagnostics);
        Assert.Contains("本文です。", DocumentWords.Of(writer.Document!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no", false)]
    [InlineData("いいえ", false)]
    [InlineData("OFF", false)]
    [InlineData("はい", true)]
    [InlineData("yes", true)]
    public void Words_say_whether_a_parameter_is_true(string word, bool isPrinted)
    {
        using var scratch = WithFlag(word);
        var writer = new AnchorWriter("pdf");

        Assert.Empty(scratch.Build(writer).Diagnostics);
        Assert.Equal(isPrinted, DocumentWords.Of(writer.Document!).Contains("はじめに", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("なし")]
    [InlineData("0")]
    public void CK3007_other_words_are_refused(string word)
    {
        using var scratch = WithFlag(word);

        Assert.Equal(["CK3007 compliancekit.yaml:4"], Scratch.Places(scratch.Build().Diagnostics));
    }

    private static Scratch WithFlag(string word) => new(
        ("compliancekit.yaml", $"kit: 1\norganization: organization.yaml\ndocuments:\n  - {{ id: own, template: own, formats: [pdf], with: {{ introduction: {word} }} }}\n"),
        ("organization.yaml", "name: 見本\n"),
        ("templates/own/template.yaml", "template: own\ntitle: 見本\nentry: main.md.hbs\nparameters:\n  introduction: { default: true, description: はじめに }\n"),
        ("templates/own/main.md.hbs", "{{#if with.introduction}}はじめに{{/if}}本文です。"));

    [Fact]
    public void CK2023_a_heading_in_the_changes_of_an_edition_is_refused()
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "documents:\n  - { id: own, template: document, revisions: revisions.yaml, with: { text: a.md } }\n"),
            ("a.md", "本文です。"),
            ("revisions.yaml", "- edition: 第1版\n  date: 2026-04-01\n  changes: \"# 初版\"\n"));

        Assert.Contains("CK2023 revisions.yaml:3", Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void A_style_that_cannot_be_read_is_refused()
    {
        using var scratch = OwnTemplate("design: standard\nstyles: { heading-1: { color: blue } }", "text");

        Assert.Contains("CK3008 templates/own/template.yaml:5", Scratch.Places(scratch.Build().Diagnostics));
    }

    [Fact]
    public void A_layout_that_names_an_unknown_item_is_refused()
    {
        using var scratch = OwnTemplate("design: standard\nparameters: { layout: { default: short } }", "text");
        scratch.Write("templates/own/layouts/short.yaml", "parts:\n  - title: A\n    sections:\n      - title: B\n        items: [mic-meti-2.0/x]");

        Assert.Contains("CK3009 templates/own/layouts/short.yaml:5", Scratch.Places(scratch.Build().Diagnostics));
    }

    [Fact]
    public void A_layout_of_a_catalog_that_is_not_used_is_told_once()
    {
        using var scratch = OwnTemplate("design: standard\nparameters: { layout: { default: short } }", "text");
        scratch.Write("templates/own/layouts/short.yaml", "parts:\n  - title: A\n    sections:\n      - title: B\n        items: [mic-meti-2.0/4.1.a.01, mic-meti-2.0/4.1.a.02]\n      - title: C\n        items: [mic-meti-2.0/4.1.a.03]");

        Assert.Equal("CK3009 templates/own/layouts/short.yaml:5", Assert.Single(Scratch.Places(scratch.Build().Diagnostics), static place => place.StartsWith("CK3009", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_picture_of_another_kind_is_refused()
    {
        using var scratch = OwnTemplate("design: standard", "![a diagram](picture.bmp)");
        scratch.Write("picture.bmp", "BM");

        Assert.Contains("CK1017 templates/own/main.md.hbs:1", Scratch.Places(scratch.Build().Diagnostics));
    }

    [Fact]
    public void An_unknown_document_is_refused()
    {
        using var scratch = Workspace();
        var options = new BuildOptions("0") { Documents = ["disclosre"] };

        Assert.Contains("CK6004", Scratch.Places(new Builder([new AnchorWriter("pdf")], options).Prepare(scratch.Load()).Diagnostics));
    }

    [Fact]
    public void An_output_folder_that_is_a_file_cannot_be_written_and_nothing_is_lost()
    {
        using var scratch = Workspace();
        scratch.Write("taken", "earlier");

        var placed = Builder.Place(scratch.Build(), Path.Combine(scratch.Folder, "taken"));

        Assert.Equal(["CK6001"], placed.Diagnostics.Select(static d => d.Code));
        Assert.Equal("earlier", File.ReadAllText(Path.Combine(scratch.Folder, "taken")));
    }

    [Fact]
    public void A_folder_that_bears_the_name_of_a_file_is_named_and_everything_stays_as_it_was()
    {
        using var scratch = Workspace();
        scratch.Write("out/ledger.json", "earlier");
        Directory.CreateDirectory(Path.Combine(scratch.Folder, "out/manifest.json"));

        var placed = Builder.Place(scratch.Build(), Path.Combine(scratch.Folder, "out"));

        var found = Assert.Single(placed.Diagnostics);
        Assert.Equal("CK6001", found.Code);
        Assert.EndsWith("manifest.json に書き込めません：同じ名前のフォルダーがあります", found.Message.Japanese, StringComparison.Ordinal);
        Assert.Equal(["ledger.json"], Directory.EnumerateFiles(Path.Combine(scratch.Folder, "out")).Select(Path.GetFileName));
        Assert.Equal("earlier", File.ReadAllText(Path.Combine(scratch.Folder, "out/ledger.json")));
    }

    [Fact]
    public void A_file_that_another_program_holds_cannot_be_read()
    {
        using var scratch = Workspace();
        using var held = new FileStream(Path.Combine(scratch.Folder, "responses.yaml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Contains("CK1013 compliancekit.yaml:5", Scratch.Places(scratch.Load().Diagnostics));
    }

    [Theory]
    [InlineData("vendor")]
    [InlineData("reservation")]
    public void The_examples_build_without_a_fault(string example)
    {
        var folder = Path.Combine(Scratch.ProgramFolder, "examples", example);
        var loaded = ComplianceKit.Loading.WorkspaceLoader.Load(folder, Scratch.ProgramFolder, new DateOnly(2026, 11, 2));

        var result = new Builder([new AnchorWriter("pdf"), new AnchorWriter("xlsx")], new BuildOptions("0")).Prepare(loaded);

        Assert.Empty(result.Diagnostics);
    }

    private static string Words(TableRow row) => string.Concat(row.Cells
        .First(static cell => cell is { Editable: true, Choices.IsEmpty: true })
        .Blocks.OfType<Paragraph>().SelectMany(static p => p.Content).OfType<Text>().Select(static t => t.Value));

    private static Scratch OwnTemplate(string head, string text) => new(
        ("compliancekit.yaml", Scratch.Workspace + "documents:\n  - { id: own, template: own, formats: [pdf] }"),
        ("templates/own/template.yaml", $"template: own\ntitle: 見本\nentry: main.md.hbs\n{head}"),
        ("templates/own/main.md.hbs", text));

    private static Scratch Workspace() => new(("compliancekit.yaml", Sheet), ("controls/own.yaml", Catalog), ("responses.yaml", Responses));
}

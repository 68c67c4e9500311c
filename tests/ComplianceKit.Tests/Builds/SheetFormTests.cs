using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Tests.Builds;

/// <summary>A sheet comes out in the shape of its catalog, says what the catalog lacks, and shows what was inherited.</summary>
public sealed class SheetFormTests
{
    [Fact]
    public void A_checklist_prints_ticks_with_the_date_of_the_check_and_the_target()
    {
        using var scratch = Workspace("yes-no-dates", """
            - item: own/a.1
              status: met
              reviewed: 2026-10-26
            - item: own/a.2
              status: planned
              planned: 2027-03-31
              reviewed: 2026-10-26
            """);

        var cells = Cells(scratch);

        Assert.Contains("はい", cells);
        Assert.Contains("いいえ", cells);
        Assert.Contains("令和8年10月26日", cells);
        Assert.Contains("令和9年3月31日", cells);
    }

    [Fact]
    public void A_questionnaire_numbers_its_notes_and_prints_them_below()
    {
        using var scratch = Workspace("yes-no-notes", """
            - item: own/a.1
              status: met
            - item: own/a.2
              status: not-applicable
              reason: 電子署名の機能がない。
            """);

        var cells = Cells(scratch);

        Assert.Equal("1", cells[cells.IndexOf("対象外") + 1]);
        Assert.Equal(["1", "署名する。", "電子署名の機能がない。"], cells[^4..^1]);
    }

    [Fact]
    public void What_a_catalog_lacks_stands_on_the_cover_and_on_the_first_sheet()
    {
        using var scratch = Workspace("text", "[]");

        var document = Build(scratch);

        var cover = Texts(document.Sections[0].Blocks);
        var summary = Texts(document.Sections[1].Blocks);
        Assert.Contains(cover, static text => text.Contains("2項目のうち、基にした資料と照合し切れていない1項目、既知の欠け1件", StringComparison.Ordinal));
        Assert.Contains(summary, static text => text.Contains("第2章を見ていない", StringComparison.Ordinal));
        Assert.Contains(Cells(document), static text => text.Contains("※原典未確認", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("true", "（引継ぎ：元の確認表 b.1〔これを含む要求〕）")]
    [InlineData("false", "（引継ぎ）")]
    public void An_inherited_answer_is_always_marked_and_shows_its_way_on_request(string provenance, string expected)
    {
        using var scratch = Workspace("text", "- item: base/b.1\n  status: met\n  text: 記録している。\n", provenance);

        var result = scratch.Build();
        var ledger = Assert.Single(result.Ledgers);

        Assert.Contains(Cells(scratch), cell => cell.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(["met", "unanswered"], ledger.Entries.Select(static entry => entry.State));
        Assert.Equal("base/b.1", ledger.Entries[0].InheritedFrom);
    }

    [Theory]
    [InlineData("記録は[^log]に残す。", 1)]
    [InlineData("記録を残す。", 0)]
    public void Terms_that_answers_refer_to_are_explained_at_the_end(string text, int expected)
    {
        using var scratch = Workspace("text", $"- item: own/a.1\n  status: met\n  text: {text}\n");
        scratch.Write("notes.yaml", "- id: log\n  term: ログ\n  text: 誰がいつ何をしたかの記録。\n");
        scratch.Write("compliancekit.yaml", File.ReadAllText(Path.Combine(scratch.Folder, "compliancekit.yaml")) + "\nnotes: notes.yaml\n");

        Assert.Equal(expected, Build(scratch).Sections.Count(static section => section.Name == "用語"));
    }

    private static Scratch Workspace(string form, string responses, string provenance = "false") => new(
        ("compliancekit.yaml", Scratch.Workspace + $$"""
            catalogs: [own, base]
            responses: responses.yaml
            documents:
              - { id: sheet, template: conformance-sheet, formats: [pdf], with: { catalog: own, provenance: {{provenance}} } }
            """),
        ("responses.yaml", responses),
        ("controls/own.yaml", $$"""
            catalog: own
            title: 院内の確認表
            answer-form: {{form}}
            known-gaps: [第2章を見ていない]
            parts:
              - id: a
                title: 体制
                items:
                  - { id: a.1, number: "①", requirement: 記録を残す。 }
                  - { id: a.2, number: "②", requirement: 署名する。, verification: recalled }
            """),
        ("controls/base.yaml", "catalog: base\ntitle: 元の確認表\nparts:\n  - id: b\n    items:\n      - { id: b.1, requirement: 記録を残して見直す。 }\n"),
        ("controls/crosswalk.yaml", "crosswalk: base-own\nfrom: base\nto: own\nmappings:\n  - { from: b.1, to: a.1, relation: superset, rationale: 見直しも含む }\n"));

    private static Document Build(Scratch scratch)
    {
        var writer = new AnchorWriter("pdf");
        var result = scratch.Build(writer);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        return writer.Document!;
    }

    private static List<string> Cells(Scratch scratch) => Cells(Build(scratch));

    private static List<string> Cells(Document document) =>
        [.. document.Sections.SelectMany(static section => section.Blocks).SelectMany(Tables).SelectMany(static table => table.Rows)
            .SelectMany(static row => row.Cells).Select(static cell => string.Concat(Texts(cell.Blocks)))];

    private static IEnumerable<Table> Tables(Block block) => block switch
    {
        Table table => [table],
        Container container => container.Blocks.SelectMany(Tables),
        _ => [],
    };

    private static List<string> Texts(IEnumerable<Block> blocks) => [.. blocks.SelectMany(TextsIn)];

    private static IEnumerable<string> TextsIn(Block block) => block switch
    {
        Paragraph paragraph => [string.Concat(paragraph.Content.OfType<Text>().Select(static text => text.Value))],
        Container container => container.Blocks.SelectMany(TextsIn),
        List list => list.Items.SelectMany(static item => item.Blocks.SelectMany(TextsIn)),
        _ => [],
    };
}

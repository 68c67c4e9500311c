using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Tests.Builds;

/// <summary>Tables that set guidelines, or vendor and facility, side by side.</summary>
public sealed class CrosswalkSheetTests
{
    private const string First = "catalog: a\ntitle: 元の指針\nparts:\n  - id: a\n    items:\n      - { id: a.1, requirement: 記録する。 }\n      - { id: a.2, requirement: 見直す。 }\n      - { id: a.3, requirement: 知らせる。 }\n";
    private const string Second = "catalog: b\ntitle: 先の指針\nparts:\n  - id: b\n    items:\n      - { id: b.1, requirement: 記録を残す。 }\n";

    private const string Mappings = """
        crosswalk: a-b
        from: a
        to: b
        known-gaps: [第3章を比べていない]
        mappings:
          - { from: a.1, to: b.1, relation: superset, rationale: 記録は一部 }
          - { from: a.2, relation: none, rationale: 見直しは求めない }
        """;

    [Fact]
    public void A_crosswalk_sheet_tells_no_counterpart_from_not_compared()
    {
        using var scratch = Workspace("crosswalk-sheet", "{ from: a, to: b }", "[]");

        var rows = Rows(scratch);

        Assert.Equal(
            ["a.1|相手を含む|b.1|記録は一部", "a.2|対応なし||", "a.3|比べていない||"],
            rows.Select(static row => $"{row[0]}|{row[3]}|{row[4]}|{row[7]}"));
    }

    [Fact]
    public void A_sheet_between_catalogs_that_are_not_listed_is_refused()
    {
        using var scratch = Workspace("crosswalk-sheet", "{ from: a, to: c }", "[]");

        Assert.Contains(scratch.Build().Diagnostics, static d => d.Code == "CK2003");
    }

    [Fact]
    public void A_responsibility_table_says_who_does_what()
    {
        using var scratch = Workspace("responsibility-table", "{ catalog: a }", """
            - item: a/a.1
              status: met
              responsibility: shared
              text: 自動で記録する。
              facility: 定期に確かめる。
            - item: a/a.2
              status: met
              responsibility: vendor
            """);

        var rows = Rows(scratch);

        Assert.Equal(["●", "●", "自動で記録する。", "定期に確かめる。"], rows[0][^4..]);
        Assert.Equal(["●", string.Empty, string.Empty, string.Empty], rows[1][^4..]);
        Assert.Equal([string.Empty, string.Empty, "（未回答）", string.Empty], rows[2][^4..]);
    }

    [Fact]
    public void One_workbook_prints_every_item_of_every_catalog()
    {
        using var scratch = Workspace("all-catalogs", "{ }", "- item: a/a.1\n  status: met\n");

        var ledger = Assert.Single(scratch.Build().Ledgers);

        Assert.Equal(
            ["a/a.1 met ", "a/a.2 unanswered ", "a/a.3 unanswered ", "b/b.1 met a/a.1"],
            ledger.Entries.Select(static entry => $"{entry.Item} {entry.State} {entry.InheritedFrom}"));
        Assert.All(ledger.Entries, static entry => Assert.NotEmpty(entry.Places));
    }

    private static Scratch Workspace(string template, string with, string responses) => new(
        ("compliancekit.yaml", Scratch.Workspace + $"catalogs: [a, b]\nresponses: responses.yaml\ndocuments:\n  - {{ id: sheet, template: {template}, formats: [pdf], with: {with} }}\n"),
        ("responses.yaml", responses),
        ("controls/a.yaml", First),
        ("controls/b.yaml", Second),
        ("controls/ab.yaml", Mappings));

    private static List<string[]> Rows(Scratch scratch)
    {
        var writer = new AnchorWriter("pdf");
        Assert.Empty(scratch.Build(writer).Diagnostics.Where(static d => d.Severity == Documents.Diagnostics.Severity.Error));
        return [.. writer.Document!.Sections.SelectMany(static section => section.Blocks).OfType<Table>().Single(static table => table.Register).Rows
            .Select(static row => row.Cells.Select(static cell => string.Concat(cell.Blocks.OfType<Paragraph>().SelectMany(static p => p.Content).OfType<Text>().Select(static t => t.Value))).ToArray())];
    }
}

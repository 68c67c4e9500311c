using ComplianceKit.Composition.Data;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Reports;
using ComplianceKit.Responses;

namespace ComplianceKit.Tests.Reports;

/// <summary>Management sees how far the answers are, and what is late.</summary>
public sealed class ProgressReportTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Items_are_counted_by_catalog_chapter_and_state()
    {
        using var scratch = Workspace();

        var catalog = Assert.Single(ProgressReport.Of(scratch.Load().Workspace!, Today).Catalogs);

        Assert.Equal("見本 6 4", $"{catalog.Whole.Label} {catalog.Whole.Total} {catalog.Whole.Answered}");
        Assert.Equal(
            ["1 組織: 1,0,0,3,0,0,0,0", "2 技術: 0,0,0,0,0,0,0,2"],
            catalog.Chapters.Select(static chapter => $"{chapter.Label}: {string.Join(',', chapter.Counts)}"));
    }

    [Fact]
    public void Chapters_that_are_called_the_same_are_told_apart_by_the_part_around_them()
    {
        using var scratch = Workspace();
        scratch.Write("controls/own.yaml", """
            catalog: own
            title: 見本
            parts:
              - { id: f, title: 医療機関用, parts: [{ id: f.1, number: "1", title: 体制, items: [{ id: a, requirement: 甲 }] }, { id: f.2, number: "2", title: 記録, items: [{ id: b, requirement: 乙 }] }] }
              - { id: v, title: 事業者用, parts: [{ id: v.1, number: "1", title: 体制, items: [{ id: c, requirement: 丙 }] }] }
            """);
        scratch.Write("responses.yaml", "- { item: own/a, status: met }\n");

        var catalog = Assert.Single(ProgressReport.Of(scratch.Load().Workspace!, Today).Catalogs);

        Assert.Equal(["医療機関用 1 体制", "2 記録", "事業者用 1 体制"], catalog.Chapters.Select(static chapter => chapter.Label));
    }

    [Fact]
    public void What_is_open_comes_overdue_first_and_shared_answers_once()
    {
        using var scratch = Workspace();

        var report = ProgressReport.Of(scratch.Load().Workspace!, Today);

        Assert.Equal(
            ["own/c planned True", "own/b planned False", "own/e unanswered False", "own/f unanswered False"],
            report.Open.Select(static item => $"{item.Item} {item.State} {item.Overdue}"));
        Assert.Equal(1, report.Overdue);
        Assert.Equal(2, ProgressReport.Of(scratch.Load().Workspace!, new DateOnly(2027, 4, 1)).Overdue);
    }

    [Fact]
    public void The_page_has_a_bar_for_each_line_whose_parts_are_as_wide_as_their_counts()
    {
        using var scratch = Workspace();
        var writer = new AnchorWriter("pdf");

        var result = scratch.Build(writer);

        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        var charts = writer.Document!.Sections[0].Blocks.OfType<BarChart>().ToList();
        Assert.Equal(
            ["見本：適合1、対応予定3、未回答2（全6項目、回答済み4）。", "1 組織：適合1、対応予定3（全4項目、回答済み4）。2 技術：未回答2（全2項目、回答済み0）。"],
            charts.Select(static chart => chart.AlternativeText));
        Assert.Equal([1, 3, 2], charts[0].Bars[0].Parts.Select(static part => part.Value));
        Assert.Equal(8, charts[0].Legend.Length);
        var counts = Assert.Single(writer.Document.Sections[1].Blocks.OfType<Table>());
        Assert.Equal(new PercentageValue(0.66m), counts.Rows[0].Cells[^1].Value);
        Assert.Equal(new DataBar(6, "bar-planned"), counts.Rows[0].Cells.Single(static cell => cell.Value == new NumberValue(3)).Bar);
        Assert.Contains("未完了の項目\n", DocumentWords.Of(writer.Document), StringComparison.Ordinal);
        Assert.Contains("own/c\n3 丙\n▲ 対応予定\n令和8年11月20日\n超過", DocumentWords.Of(writer.Document), StringComparison.Ordinal);
    }

    [Fact]
    public void CK2024_a_report_without_a_date_is_refused()
    {
        using var scratch = Workspace();
        var file = Path.Combine(scratch.Folder, "compliancekit.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("created: 2026-11-21\n", string.Empty, StringComparison.Ordinal));

        var told = Assert.Single(scratch.Build(new AnchorWriter("pdf")).Diagnostics, static d => d.Severity == Severity.Error);

        Assert.Equal("CK2024", told.Code);
    }

    [Fact]
    public void Where_an_item_is_open_nothing_says_a_hundred_percent()
    {
        var line = new ProgressLine("見本", [399, .. new int[StatusWords.All.Count - 2], 1]);
        var data = ReportData.Of(new ProgressReport(Today, [new CatalogProgress("own", line, [])], []));

        var whole = (Dictionary<string, object?>)((List<Dictionary<string, object?>>)data["catalogs"]!)[0]["whole"]!;

        Assert.Equal((0.99m, "99%"), ((decimal)whole["share"]!, (string)whole["percent"]!));
    }

    private static Scratch Workspace() => new(
        ("compliancekit.yaml", Scratch.Workspace + "created: 2026-11-21\ncatalogs: [own]\nresponses: responses.yaml\ndocuments: [{ id: report, template: management-report, formats: [pdf] }]\n"),
        ("controls/own.yaml", """
            catalog: own
            title: 見本
            parts:
              - id: p1
                number: "1"
                title: 組織
                items:
                  - { id: a, number: 1, topic: 甲, requirement: 甲 }
                  - { id: b, number: 2, topic: 乙, requirement: 乙 }
                  - { id: c, number: 3, topic: 丙, requirement: 丙 }
                  - { id: d, number: 4, topic: 丁, requirement: 丁 }
              - id: p2
                number: "2"
                title: 技術
                items:
                  - { id: e, number: 1, topic: 戊, requirement: 戊 }
                  - { id: f, number: 2, topic: 己, requirement: 己 }
                  - { id: s, number: 3, topic: 範囲, requirement: 範囲, kind: scope }
            """),
        ("responses.yaml", """
            - { item: own/a, status: met }
            - { item: own/b, status: planned, planned: 2027-03-31, text: 予定 }
            - { item: own/c, status: planned, planned: 2026-11-20, text: 予定 }
            - { item: own/d, same-as: own/c }
            """));
}

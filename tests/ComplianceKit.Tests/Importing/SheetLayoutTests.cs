using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Checklists;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Tests.Importing;

/// <summary>Numbers in two columns under one head, lines of Markdown below a head, numbers that became dates, rows that nobody sees.</summary>
public sealed class SheetLayoutTests
{
    private const string TwoColumns = """
        番号,,チェック項目,回答
        1,,責任者を置いていますか。,
        ,(1),責任者の氏名を届け出ていますか。,
        ,(2),副責任者を置いていますか。,
        2,,通信を暗号化していますか。,
        ,(1),TLS 1.3 を使っていますか。,
        """;

    private static readonly Dictionary<string, ColumnRole> NoMap = [];

    [Theory]
    [InlineData("番号")]
    [InlineData("No.")]
    public void Numbers_in_two_columns_under_one_head_are_put_together(string head)
    {
        var checklist = Checklist(TwoColumns.Replace("番号", head, StringComparison.Ordinal));

        Assert.Equal(["1", "1-(1)", "1-(2)", "2", "2-(1)"], checklist.Rows.Select(static row => row.Number));
        Assert.Empty(checklist.Doubts);
        Assert.Contains("id: \"1-1\"", CatalogText.Of(checklist, "own", "見本", "a.csv", isVerified: false, new DiagnosticBag()), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_paired_by_numbers_in_two_columns()
    {
        const string Catalog = """
            catalog: own
            title: 見本
            parts:
              - id: p
                items:
                  - { id: "1", number: "1", requirement: 責任者を置いていますか。 }
                  - { id: 1-1, number: 1-(1), requirement: 具体的な内容を記入してください。 }
                  - { id: "2", number: "2", requirement: 通信を暗号化していますか。 }
                  - { id: 2-1, number: 2-(1), requirement: 具体的な内容を記入してください。 }
            """;

        var sheet = ReadSheet.OfFile(Encoding.UTF8.GetBytes("番号,,チェック項目,回答\n1,,責任者を置いていますか。,はい\n,(1),具体的な内容を記入してください。,情報システム部の部長が責任者です。\n2,,通信を暗号化していますか。,はい\n,(1),具体的な内容を記入してください。,TLS 1.3 だけを使っています。\n"), Catalog)!;

        Assert.Equal(["own/1", "own/1-1", "own/2", "own/2-1"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Equal("TLS 1.3 だけを使っています。", sheet.Answers[^1].Text);
        Assert.Equal(sheet.Cells.Read, sheet.Cells.Heads + sheet.Cells.Used);
    }

    [Fact]
    public void Figures_in_columns_that_are_not_used_are_reported()
    {
        var checklist = Checklist("番号,チェック項目,配点,回答\n1,責任者を置いていますか。,10,\n");

        var told = Assert.Single(checklist.Doubts);
        Assert.Equal((2, "10"), (told.Row, told.What));
        Assert.Equal(checklist.Cells.Read, checklist.Cells.Heads + checklist.Cells.Used + checklist.Cells.Refused);
    }

    [Fact]
    public void The_line_below_the_head_of_a_table_in_Markdown_is_no_question()
    {
        const string Table = "| No. | 要求事項 | 回答 |\n| --- | :---: | ---: |\n| 1 | 暗号化する | |\n| 2 | ログを残す | |\n";

        var checklist = Checklist(Table);
        var sheet = ReadSheet.OfFile(Encoding.UTF8.GetBytes(Table.Replace("| |", "| はい |", StringComparison.Ordinal)), "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 暗号化する }\n      - { id: b, requirement: ログを残す }\n")!;

        Assert.Equal(["暗号化する", "ログを残す"], checklist.Rows.Select(static row => row.Requirement));
        Assert.Equal((6, 0), (checklist.Cells.Heads, checklist.Cells.Refused));
        Assert.Equal(["own/a", "own/b"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Equal((6, 0), (sheet.Cells.Heads, sheet.Cells.Refused));
    }

    [Theory]
    [InlineData("2026-02-01", "2-1")]
    [InlineData("2026/2/1", "2-1")]
    [InlineData("2月1日", "2-1")]
    [InlineData("1-Feb", "日付")]
    [InlineData("Feb-01", "日付")]
    public void A_number_that_has_become_a_date_is_told(string cell, string told)
    {
        var checklist = Checklist($"番号,チェック項目,回答\n1-1,責任者を置いていますか。,\n{cell},通信を暗号化していますか。,\n");
        var sheet = ReadSheet.OfFile(
            Encoding.UTF8.GetBytes($"番号,チェック項目,回答\n1-1,責任者を置いていますか。,はい\n{cell},通信を暗号化していますか。,はい\n"),
            "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, number: 1-1, requirement: 責任者を置いていますか。 }\n      - { id: b, number: 2-1, requirement: 通信を暗号化していますか。 }\n")!;

        foreach (var doubt in new[] { Assert.Single(checklist.Doubts), Assert.Single(sheet.Doubts) })
        {
            Assert.Equal((3, cell), (doubt.Row, doubt.What));
            Assert.Contains(told, doubt.Why, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rows_that_nobody_sees_are_named()
    {
        TableLine[] lines = [new(1, ["チェック項目", "回答"]), new(2, ["責任者を置いていますか。", "はい"]) { IsHidden = true }];
        using var scratch = new Scratch(("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"), ("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 責任者を置いていますか。 }\n"));

        Assert.Equal(2, Assert.Single(ChecklistReader.Read(new TableContent("a.xlsx", lines), NoMap)!.Hidden));
        Assert.Equal(2, Assert.Single(ReadSheet.Of(new TableContent("a.xlsx", lines), scratch.Load().Workspace!.Catalogs[0], NoMap, new HashSet<string>(StringComparer.Ordinal))!.Sheet.Hidden));
        var told = ImportDiagnostics.HiddenRows("a.xlsx", [2, 5]);
        Assert.Equal(("CK9108", Severity.Warning), (told.Code, told.Severity));
        Assert.Contains("2、5 行目", told.Message.Japanese, StringComparison.Ordinal);
    }

    private static Checklist Checklist(string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return ChecklistReader.Read(TableFile.Read(stream, "a.csv", [new CsvTableReader()], new DiagnosticBag())!, NoMap)!;
    }
}

using System.Text;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Checklists;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Responses;
using ComplianceKit.Tables;

namespace ComplianceKit.Tests.Importing;

/// <summary>Rows find items by the numbers of all parts above them, where cells are merged; official wording then stands over a catalog's own.</summary>
public sealed class WordingOverlayTests
{
    private const string Own = """
        catalog: own
        title: 見本
        parts:
          - id: a
            number: "3.2"
            title: 体制
            parts:
              - id: a.1
                number: "3.2.1"
                items:
                  - { id: a.1.1, number: ①, requirement: 責任者を置く。 }
                  - { id: a.1.2, number: ②, requirement: 連絡先を届け出る。 }
              - id: a.2
                number: "(ア)"
                items:
                  - { id: a.2.1, number: ①, requirement: 教育をする。 }
                  - { id: a.2.2, number: ②, requirement: 記録を残す。, verification: recalled }
        """;

    private const string Official = """
        節,項,番号,要求事項
        3.2 体制,3.2.1 責任,①,Somebody shall answer for it.
        ,,②,Those in charge shall be known.
        ,（ア） 教育,①,教育を毎年行い、その受講の状況を確かめること。
        ,,２,Records shall be kept.
        ,,⑨,Nobody knows this one.
        """;

    [Fact]
    public void Rows_are_paired_by_the_numbers_of_their_parts_and_doubts_are_told()
    {
        var overlay = Overlay(Official + "\n" + Many);

        Assert.Equal(["a.1.1", "a.1.2", "a.2.1", "a.2.2"], overlay.Items.Select(static pair => pair.Item.Id).Take(4));
        Assert.Equal([2, 3], overlay.Doubts.Where(static doubt => doubt.Why.Contains("確かでない", StringComparison.Ordinal)).Select(static doubt => doubt.Row).Take(2));
        Assert.Contains(overlay.Doubts, static doubt => doubt is { Row: 6, What: "Nobody knows this one." });
        Assert.Equal(overlay.Cells.Read, overlay.Cells.Heads + overlay.Cells.Used + overlay.Cells.Refused);
    }

    [Fact]
    public void The_overlay_loads_and_the_item_asks_in_official_words()
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"), ("controls/own.yaml", OwnWithMany), ("controls/own.overlay.yaml", OverlayText.Of(Overlay(Official + "\n" + Many), "own", "official.csv")));

        var loaded = scratch.Load();

        Assert.DoesNotContain(loaded.Diagnostics, static d => d.Severity == Severity.Error);
        var item = loaded.Workspace!.Catalogs[0].Find("a.2.2")!.Item;
        Assert.Equal(("Records shall be kept.", Verification.Recalled, "official.csv 5 行目"), (item.Requirement, item.Verification, item.Source));
    }

    [Fact]
    public void A_sheet_of_another_guideline_lays_nothing_over()
    {
        Assert.Empty(Overlay("番号,要求事項\n甲,Quite another matter.\n乙,And another one.\n").Items);
        Assert.Equal("CK9107", ImportDiagnostics.NothingPaired("a.csv", "own").Code);
    }

    [Fact]
    public void Answers_are_paired_by_the_numbers_of_their_parts_where_cells_of_hierarchy_are_merged()
    {
        var sheet = ReadSheet.Of(Table(Official.Replace("要求事項", "要求事項,回答", StringComparison.Ordinal).Replace(".\n", ".,はい\n", StringComparison.Ordinal).Replace("こと。\n", "こと。,はい\n", StringComparison.Ordinal)
            + ",x\n" + Many.Replace(".\n", ".,はい\n", StringComparison.Ordinal)), Load(OwnWithMany), new Dictionary<string, ColumnRole>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal))!;

        Assert.Equal(["own/a.1.1", "own/a.1.2", "own/a.2.1", "own/a.2.2"], sheet.Answers.Select(static answer => answer.Item).Take(4));
        Assert.Equal(ResponseStatus.Met, sheet.Answers[0].Status);
    }

    [Fact]
    public void Running_numbers_with_gaps_are_the_numbers_that_the_items_print()
    {
        var overlay = WordingOverlay.Of(
            ChecklistReader.Read(Table("No.,要求事項\n1,責任者を置いていること。\n3,ログを残していること。\n"), new Dictionary<string, ColumnRole>(StringComparer.Ordinal))!,
            Load("catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: \"1\", number: \"1\", requirement: 責任者を置いていますか。 }\n"
                + "      - { id: \"3\", number: \"3\", requirement: ログを取得していますか。 }\n      - { id: \"5\", number: \"5\", requirement: 通信を残していますか。 }\n"));

        Assert.Equal([("1", 2), ("3", 3)], overlay.Items.Select(static pair => (pair.Item.Id, pair.Row.Line.Row)));
    }

    [Fact]
    public void Words_win_over_numbers_and_items_without_a_row_are_named()
    {
        var overlay = WordingOverlay.Of(
            ChecklistReader.Read(Table("No.,要求事項\n1,外部委託先を管理していますか。\n2,責任者を置いていますか。\n"), new Dictionary<string, ColumnRole>(StringComparer.Ordinal))!,
            Load("catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: \"1\", number: \"1\", requirement: 責任者を置いていますか。 }\n"
                + "      - { id: \"2\", number: \"2\", requirement: 通信経路は暗号化する。 }\n"));

        Assert.Equal([("1", 3)], overlay.Items.Select(static pair => (pair.Item.Id, pair.Row.Line.Row)));
        Assert.Equal("own/2 2 通信経路は暗号化する。", Assert.Single(overlay.Doubts, static doubt => doubt.Row == 0).What);
    }

    // Enough further rows that the numbers are seen to agree.
    private static string Many { get; } = "4 運用,,,\n" + string.Concat(Enumerable.Range(1, 12).Select(static row => $"{(row == 1 ? "4 運用" : string.Empty)},,{row},Wording of nobody.\n".Replace("nobody.", $"nobody {row}.", StringComparison.Ordinal)));

    private static string OwnWithMany { get; } = Own + "\n  - id: b\n    number: \"4\"\n    items:\n" + string.Concat(Enumerable.Range(1, 12).Select(static row => $"      - {{ id: b.{row}, number: \"{row}\", requirement: 別の人の文言{row}。 }}\n"));

    private static WordingOverlay Overlay(string csv) => WordingOverlay.Of(ChecklistReader.Read(Table(csv), new Dictionary<string, ColumnRole>(StringComparer.Ordinal))!, Load(OwnWithMany));

    private static Catalog Load(string catalog)
    {
        using var scratch = new Scratch(("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"), ("controls/own.yaml", catalog));
        return scratch.Load().Workspace!.Catalogs[0];
    }

    private static TableContent Table(string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return TableFile.Read(stream, "a.csv", [new CsvTableReader()], new DiagnosticBag())!;
    }
}

using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Responses;
using ComplianceKit.Tables;

namespace ComplianceKit.Tests.Importing;

/// <summary>A sheet that somebody filled in by hand becomes answers; what is not certain is told, and no cell is lost.</summary>
public sealed class SheetImportTests
{
    private const string Sheet = """
        当社サービスの対応表,,,,,
        Seq.,,,,,対応
        ,章,番号,要求事項,担当,対応状況
        1,1 体制,①,サービスの管理責任者を設置すること。,総務部,<p>責任者を置いています。</p><ul><li>正</li><li>副</li></ul>
        2,,②,システム管理者を設置すること。,,同上
        ,章,番号,要求事項,担当,対応状況
        3,2 物理,①,サーバー室の入退室を記録すること。,,対象外。サーバー室を持たないため。
        4,,②,記憶媒体を暗号化して保管すること。,,Seq 3 参照
        5,3 その他,①,まったく別の文面です,,何かの答え
        6,,②,操作の記録を保存すること。,,
        """;

    private static readonly Dictionary<string, ColumnRole> NoMap = [];
    private static readonly HashSet<string> NothingAnswered = [];

    [Fact]
    public void Rows_become_answers()
    {
        var sheet = Import(Sheet)!;

        Assert.Equal(["own/a", "own/b", "own/c", "own/d"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Equal("責任者を置いています。\n- 正\n- 副", sheet.Answers[0].Text);
        Assert.Contains("<ul><li>正", sheet.Answers[0].Original, StringComparison.Ordinal);
        Assert.Equal("own/a", sheet.Answers[1].SameAs);
        Assert.Equal((ResponseStatus.NotApplicable, "対象外。サーバー室を持たないため。"), (sheet.Answers[2].Status, sheet.Answers[2].Text));
        Assert.Equal("own/c", sheet.Answers[3].SameAs);
    }

    [Fact]
    public void Every_cell_is_accounted_for_and_no_text_is_lost()
    {
        var sheet = Import(Sheet)!;

        var cells = Sheet.Split('\n').Sum(static line => line.Split(',').Count(static cell => cell.Trim().Length > 0));
        Assert.Equal(cells, sheet.Cells.Read);
        Assert.Equal(sheet.Cells.Read, sheet.Cells.Heads + sheet.Cells.Used + sheet.Cells.Refused);
        var kept = ImportText.Answers(sheet.Sheet) + ReadSheet.Report(sheet.Doubts);
        Assert.All(["当社サービスの対応表", "まったく別の文面です", "何かの答え", "総務部", "同上", "Seq 3 参照", "サーバー室を持たないため"], text => Assert.Contains(text, kept, StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_of_answers_loads()
    {
        using var scratch = Workspace(ImportText.Answers(Import(Sheet)!.Sheet));

        var loaded = scratch.Load();

        Assert.DoesNotContain(loaded.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Equal(["own/c", "own/d"], loaded.Workspace!.Responses.ByItem.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["own/a", "own/b"], loaded.Workspace.Responses.Drafts.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_answered_item_keeps_its_answer_and_a_second_row_is_refused()
    {
        var sheet = Import("番号,要求事項,回答\n①,サービスの管理責任者を設置すること。,新しい答え\n②,システム管理者を設置すること。,一つ目\n②,システム管理者を設置すること。,二つ目\n", ["own/a"])!;

        Assert.Equal("own/b", Assert.Single(sheet.Answers).Item);
        Assert.Contains(sheet.Doubts, static doubt => doubt is { Row: 2, What: "新しい答え" });
        Assert.Contains(sheet.Doubts, static doubt => doubt is { Row: 4, What: "二つ目" });
    }

    [Fact]
    public void A_sentence_that_recurs_is_one_answer_and_signs_of_markdown_stay_characters()
    {
        var sheet = Import("要求事項,対応状況,回答\nサービスの管理責任者を設置すること。,○,社内規程に従って *実施* しています {{x}}。\nシステム管理者を設置すること。,○,社内規程に従って *実施* しています {{x}}。\n")!;

        Assert.Equal(ResponseStatus.Met, sheet.Answers[0].Status);
        Assert.Equal("own/a", sheet.Answers[1].SameAs);
        Assert.DoesNotContain("{{", sheet.Answers[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_points_nowhere_is_told()
    {
        var sheet = Import("要求事項,回答\nサービスの管理責任者を設置すること。,同上\n")!;

        Assert.Equal("同上", Assert.Single(sheet.Doubts).What);
        Assert.Equal("同上", Assert.Single(sheet.Answers).Text);
    }

    [Fact]
    public void A_sheet_without_a_head_is_none_unless_its_columns_are_named()
    {
        const string Strange = "求められること,当方の考え\nシステム管理者を設置すること。,置いています\n";

        Assert.Null(Import(Strange));
        Assert.Equal("CK9101", ImportDiagnostics.NoHead("a.csv").Code);
        Assert.Equal("CK9102", ImportDiagnostics.BadMap("x", ["answer"]).Code);
        var map = new Dictionary<string, ColumnRole>(StringComparer.Ordinal) { ["求められること"] = ColumnRole.Requirement, ["当方の考え"] = ColumnRole.Answer };
        Assert.Equal("own/b", Assert.Single(Import(Strange, [], map)!.Answers).Item);
    }

    [Fact]
    public void Control_characters_and_the_longest_cell_of_a_workbook_load_again()
    {
        var text = string.Concat(Enumerable.Repeat("長", 32_766)) + "\u0007";
        var cells = ImmutableArray.Create("サービスの管理責任者を設置すること。", text);
        using var scratch = Workspace("[]");
        var table = new TableContent("a.xlsx", [new TableLine(1, ["要求事項", "回答"]), new TableLine(2, cells)]);

        var sheet = ReadSheet.Of(table, scratch.Load().Workspace!.Catalogs[0], NoMap, NothingAnswered)!;
        scratch.Write("responses.yaml", ImportText.Answers(sheet.Sheet));

        Assert.DoesNotContain(scratch.Load().Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Contains("own/a", scratch.Load().Workspace!.Responses.Drafts.Keys);
    }

    [Fact]
    public void An_answer_that_is_merged_over_rows_is_that_of_all_of_them()
    {
        using var scratch = Workspace("[]");
        var table = new TableContent("a.xlsx", [
            new TableLine(1, ["要求事項", "対応状況", "回答"]),
            new TableLine(2, ["サービスの管理責任者を設置すること。", "○", "規程に定めている。"]),
            new TableLine(3, ["システム管理者を設置すること。"]),
            new TableLine(4, ["この行に当たる項目はない。"])]);

        var read = ReadSheet.Of(table, scratch.Load().Workspace!.Catalogs[0], NoMap, NothingAnswered, new MergedCells(2, 4, 1, 1), new MergedCells(2, 4, 2, 2))!;

        Assert.Equal(["own/a Met 規程に定めている。", "own/b Met 規程に定めている。"], read.Answers.Select(static answer => $"{answer.Item} {answer.Status} {answer.Text}"));
        Assert.Equal("3 行目", Assert.Single(read.Doubts, static doubt => doubt.Why == DoubtWording.Merged).What);
        Assert.Equal(read.Cells.Read, read.Cells.Heads + read.Cells.Used + read.Cells.Refused);
        Assert.Equal(4, Assert.Single(read.Doubts, static doubt => doubt.Row > 0).Row);
    }

    [Fact]
    public void A_sheet_is_brought_in_without_its_rows_being_held()
    {
        using var scratch = Workspace("[]");
        var living = new Queue<WeakReference<TableLine>>();
        var most = 0;
        IEnumerable<TableLine> Rows()
        {
            yield return new TableLine(1, ["番号", "要求事項", "回答"]);
            for (var row = 2; row <= 4_000; row++)
            {
                var line = new TableLine(row, ["①", "サービスの管理責任者を設置すること。", $"{row} 番目の答え"]);
                living.Enqueue(new WeakReference<TableLine>(line));
                if (row % 1_000 == 0)
                {
                    GC.Collect();
                    most = Math.Max(most, living.Count(static reference => reference.TryGetTarget(out _)));
                }

                yield return line;
            }
        }

        var doubts = 0;
        var sheet = SheetImport.Run(Rows(), scratch.Load().Workspace!.Catalogs[0], NoMap, NothingAnswered, static () => [], _ => doubts++)!;

        Assert.Single(sheet.Answers);
        Assert.Equal(3 * 3_998, sheet.Cells.Refused);
        Assert.Equal(3 * 3_998, doubts);
        Assert.InRange(most, 1, 10);
    }

    [Theory]
    [InlineData("サーバー室に鍵を掛けている。", "f", false)]
    [InlineData("保守の端末を持ち込まない。", "v", false)]
    [InlineData("", "f", true)]
    public void Of_items_that_ask_several_readers_the_same_those_of_the_reader_of_the_sheet_are_taken(string own, string part, bool isDoubtful)
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"),
            ("controls/own.yaml", """
                catalog: own
                title: 見本
                parts:
                  - id: f
                    title: 施設用
                    items:
                      - { id: f.1, requirement: 台帳で機器を管理している。 }
                      - { id: f.2, requirement: アクセスログを管理している。 }
                      - { id: f.3, requirement: サーバー室に鍵を掛けている。 }
                  - id: v
                    title: 事業者用
                    items:
                      - { id: v.1, requirement: 台帳で機器を管理している。 }
                      - { id: v.2, requirement: アクセスログを管理している。 }
                      - { id: v.3, requirement: 保守の端末を持ち込まない。 }
                """));
        var rows = new List<TableLine> { new(1, ["要求事項", "回答"]), new(2, ["台帳で機器を管理している。", "表計算の台帳"]), new(3, ["アクセスログを管理している。", "毎月見る"]) };
        if (own.Length > 0)
        {
            rows.Add(new TableLine(4, [own, "その通り"]));
        }

        var sheet = ReadSheet.Of(new TableContent("a.csv", rows), scratch.Load().Workspace!.Catalogs[0], NoMap, NothingAnswered)!;

        Assert.Equal([$"own/{part}.1", $"own/{part}.2"], sheet.Answers.Take(2).Select(static answer => answer.Item));
        Assert.Equal(isDoubtful ? 2 : 0, sheet.Doubts.Count(static doubt => doubt.Why.Contains("同じくらい", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_item_of_the_reader_of_the_sheet_is_taken_with_a_doubt_where_the_words_are_more_like_those_of_another()
    {
        string[] asked = ["サーバー室に鍵を掛けている。", "職員の教育を毎年している。", "退職した人の権限を消している。", "無線の接続元を限っている。"];
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"),
            ("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: v\n    items:\n      - { id: v.1, requirement: 台帳で機器を管理している。 }\n  - id: f\n    items:\n      - { id: f.1, requirement: 台帳で機器を管理している。見直しは毎年行う。 }\n"
                + string.Concat(asked.Select(static (text, index) => $"      - {{ id: f.{index + 2}, requirement: {text} }}\n"))));
        var rows = asked.Prepend("台帳で機器を管理している。").Select(static (text, index) => new TableLine(index + 2, [text, $"答え {index}"]));

        var sheet = ReadSheet.Of(new TableContent("a.csv", [new TableLine(1, ["要求事項", "回答"]), .. rows]), scratch.Load().Workspace!.Catalogs[0], NoMap, NothingAnswered)!;

        Assert.Equal(["own/f.1", "own/f.2", "own/f.3", "own/f.4", "own/f.5"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Contains("own/v.1", Assert.Single(sheet.Doubts).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_concerns_the_whole_sheet_stands_first_in_the_report() =>
        Assert.Equal("行\t内容\t理由\n0\t3\tc\n2\ta⏎b\tx y\n", ReadSheet.Report([new Doubt(2, "a\nb", "x\ty"), new Doubt(0, "3", "c")]));

    private static ReadSheet? Import(string csv, HashSet<string>? answered = null, Dictionary<string, ColumnRole>? map = null)
    {
        using var scratch = Workspace("[]");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var diagnostics = new DiagnosticBag();
        var table = TableFile.Read(stream, "a.csv", [new CsvTableReader()], diagnostics)!;
        Assert.False(diagnostics.HasErrors);
        return ReadSheet.Of(table, scratch.Load().Workspace!.Catalogs[0], map ?? NoMap, answered ?? NothingAnswered);
    }

    private static Scratch Workspace(string responses) => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\nresponses: responses.yaml\n"),
        ("controls/own.yaml", """
            catalog: own
            title: 見本
            parts:
              - id: p
                items:
                  - { id: a, number: ①, requirement: サービスの管理責任者を設置する。 }
                  - { id: b, number: ②, requirement: システム管理者を設置する。 }
                  - { id: c, number: ①, requirement: サーバー室の入退室を記録する。 }
                  - { id: d, number: ②, requirement: 記憶媒体を暗号化して保管する。 }
                  - { id: e, number: ②, requirement: 操作の記録を保存する。 }
            """),
        ("responses.yaml", responses));
}

using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Checklists;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Tests.Importing;

/// <summary>A published checklist becomes a catalog that can be used the same day; what is not certain is told, and no cell is lost.</summary>
public sealed class ChecklistTests
{
    private const string Questionnaire = """
        見本病院 医療情報システム調査票,,,,,
        記入日：　年　月　日,,,,,
        大項目,中項目,番号,確認項目,回答（はい・いいえ・対象外）,社内メモ
        1 体制,1.1 責任者,①,責任者を置いていますか。,はい・いいえ・対象外,
        ,,②,"連絡先を届け出ていますか。
        （夜間を含む）",はい・いいえ・対象外,田中さんに聞く
        ,1.2 教育,①,教育をしていますか。,はい・いいえ・対象外,
        2 運用,,①,手順書がありますか。,はい・いいえ・対象外,
        ,,①,記録を残していますか。,いいえ 令和8年から,
        ※ 対象外の場合は理由を書く。,,,,,
        """;

    private const string Published = """
        令和8年度 見本チェックリスト,,,,
        ,チェック項目,確認結果（日付）,,
        ,,1回目,目標日,2回目
        1 体制構築,,,,
        ①,管理責任者を置いている。,はい・いいえ ( / ),( / ),はい・いいえ ( / )
        2 運用,,,,
        ①,台帳を整えている。,はい・いいえ ( / ),( / ),はい・いいえ ( / )
        ②,更新を適用している。,はい・いいえ ( / ),( / ),はい・いいえ ( / )
        """;

    private static readonly Dictionary<string, ColumnRole> NoMap = [];

    [Fact]
    public void Empty_cells_of_hierarchy_take_what_stands_above_and_ids_follow_the_numbers()
    {
        var catalog = Catalog(Questionnaire, out _);

        Assert.Equal("見本病院 医療情報システム調査票", catalog.Title);
        Assert.Equal("大項目,中項目", string.Join(',', catalog.Levels));
        Assert.Equal(
            ["1.1.1 1 体制/1.1 責任者", "1.1.2 1 体制/1.1 責任者", "1.2.1 1 体制/1.2 教育", "2.1 2 運用", "2.1-2 2 運用"],
            catalog.Items.Select(static placed => $"{placed.Item.Id} {string.Join('/', placed.Path.Select(static part => part.Label))}"));
        Assert.Equal("連絡先を届け出ていますか。\n（夜間を含む）", catalog.Items[1].Item.Requirement);
        Assert.All(catalog.Items, static placed => Assert.Equal((AnswerForm.YesNoNotes, Verification.Partial), (placed.Item.AnswerForm, placed.Item.Verification)));
        Assert.Single(catalog.KnownGaps);
    }

    [Fact]
    public void A_number_without_a_question_is_no_part_and_a_note_no_heading()
    {
        const string Slips = "区分,No,質問事項,回答\n１．技術,1,通信を暗号化していますか。,\n,,※ TLS 1.2 以上,\n,2,,\n,3,ログを保存していますか。,\n";

        Assert.Equal(["1.1 １ 技術", "1.3 １ 技術"], Catalog(Slips, out _).Items.Select(static placed => $"{placed.Item.Id} {string.Join('/', placed.Path.Select(static part => part.Label))}"));
        Assert.Equal([(3, "※ TLS 1.2 以上"), (4, "2")], Read(Slips)!.Doubts.Where(static doubt => doubt.What.Length > 0).Select(static doubt => (doubt.Row, doubt.What)));
    }

    [Theory]
    [InlineData("1,組織,責任者を置いていますか。,\n2,組織,,\n3,組織,規程がありますか。,\n", 3, "2")]
    [InlineData("1,組織,責任者を置いていますか。,\n2,技術,,\n3,,規程がありますか。,\n", 3, "2")]
    [InlineData("①,組織,責任者を置いていますか。,\n②,組織,,\n③,組織,規程がありますか。,\n", 3, "②")]
    [InlineData("1,組織,,\n2,組織,責任者を置いていますか。,\n3,組織,規程がありますか。,\n", 2, "1")]
    public void A_numbered_row_whose_question_was_left_out_is_told(string rows, int row, string number)
    {
        var checklist = Read($"No.,区分,質問,回答\n{rows}")!;

        Assert.Equal(2, checklist.Rows.Length);
        Assert.Equal((row, number), (checklist.Doubts.Single(static doubt => doubt.What.Length > 0).Row, checklist.Doubts.Single(static doubt => doubt.What.Length > 0).What));
    }

    [Fact]
    public void The_part_beside_a_number_without_a_question_heads_what_follows() =>
        Assert.Equal(["組織", "技術"], Catalog("No.,区分,質問,回答\n1,組織,責任者を置いていますか。,\n2,技術,,\n3,,規程がありますか。,\n", out _).Items.Select(static placed => placed.Path[^1].Label));

    [Theory]
    [InlineData("1,体制,,\n1.1,,責任者を置いていますか。,\n1.2,,規程がありますか。,\n2,運用,,\n2.1,,手順書がありますか。,\n")]
    [InlineData("1,体制,,\n①,,責任者を置いていますか。,\n②,,規程がありますか。,\n2,運用,,\n①,,手順書がありますか。,\n")]
    [InlineData("1,体制,,\n1,,責任者を置いていますか。,\n2,運用,,\n1,,手順書がありますか。,\n")]
    public void Numbered_headings_whose_items_follow_are_no_doubt(string rows)
    {
        var checklist = Read($"No.,区分,質問,回答\n{rows}")!;

        Assert.DoesNotContain(checklist.Doubts, static doubt => doubt.What.Length > 0);
        Assert.Equal(["1 体制", "2 運用"], checklist.Rows.Select(static row => $"{row.Path[0].Number} {row.Path[0].Title}").Distinct());
    }

    [Fact]
    public void A_short_question_without_a_number_heads_nothing_where_headings_have_a_column()
    {
        const string Short = "大項目,No.,質問事項,回答\n1 組織,1,責任者を置いていますか,\n,2,規程を定めていますか,\n,,ISMS認証の有無,\n2 技術,1,二要素認証を使っていますか,\n3 契約,1,SLAを結びますか,\n";

        Assert.Equal(
            ["1 組織:責任者を置いていますか", "1 組織:規程を定めていますか", "1 組織:ISMS認証の有無", "2 技術:二要素認証を使っていますか", "3 契約:SLAを結びますか"],
            Catalog(Short, out _).Items.Select(static placed => $"{string.Join('/', placed.Path.Select(static part => part.Label))}:{placed.Item.Requirement}"));
        var doubt = Assert.Single(Read(Short)!.Doubts);
        Assert.Equal((4, "ISMS認証の有無"), (doubt.Row, doubt.What));
        Assert.Contains("見出しでないか確かめる", doubt.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_to_do_is_told_in_comments_and_gaps_are_for_those_who_asked()
    {
        var catalog = Catalog(Questionnaire, out _);
        var file = CatalogText.Of(Read(Questionnaire)!, "own", "見本", "q1sj.csv", isVerified: false, new DiagnosticBag());

        Assert.Equal("受け取ったファイルから機械で写し取った項目であり、まだ元のファイルと照らしていない", Assert.Single(catalog.KnownGaps));
        Assert.Contains(file.Split('\n'), static line => line.StartsWith('#') && line.Contains("report.tsv", StringComparison.Ordinal));
        Assert.Contains(file.Split('\n'), static line => line.StartsWith('#') && line.Contains("verification を full", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_stands_twice_is_told_with_both_rows()
    {
        _ = Catalog(Questionnaire, out var diagnostics);

        var told = Assert.Single(diagnostics);
        Assert.Equal(("CK9103", 8, 7), (told.Code, told.Location!.Start.Line, told.Related[0].Location.Start.Line));
    }

    [Theory]
    [InlineData(Questionnaire)]
    [InlineData(Published)]
    [InlineData("質問,回答\n鍵を掛けていますか。,掛けています\n1 章,\n※注,\n")]
    [InlineData("No,要件,x\n,,\n1,一つ目を行うこと。,\n,二つ目を行うこと。,y\n,見出しだけ,\n,,z\n")]
    public void Every_cell_is_accounted_for_and_no_text_is_lost(string csv)
    {
        var checklist = Read(csv)!;

        var texts = Table(csv).Lines.SelectMany(static line => line.Cells).Where(static cell => cell.Trim().Length > 0).ToList();
        Assert.Equal(texts.Count, checklist.Cells.Read);
        Assert.Equal(checklist.Cells.Read, checklist.Cells.Heads + checklist.Cells.Used + checklist.Cells.Refused);
        var kept = (CatalogText.Of(checklist, "own", checklist.Title, "a.csv", isVerified: false, new DiagnosticBag()) + ReadSheet.Report(checklist.Doubts)).Replace(" ", string.Empty, StringComparison.Ordinal);
        Assert.All(
            texts.Where(static text => text.Contains("ていますか", StringComparison.Ordinal) || text.Contains('。') || text.Contains("さん", StringComparison.Ordinal) || text is "y" or "z" or "掛けています"),
            text => Assert.Contains(text.Split('\n')[0].Replace(" ", string.Empty, StringComparison.Ordinal), kept, StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_on_rows_of_their_own_and_a_second_head_row_are_understood()
    {
        var catalog = Catalog(Published, out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal("令和8年度 見本チェックリスト", catalog.Title);
        Assert.Equal(["1 体制構築", "2 運用", "2 運用"], catalog.Items.Select(static placed => placed.Path[0].Label));
        Assert.All(catalog.Items, static placed => Assert.Equal(AnswerForm.YesNoDates, placed.Item.AnswerForm));
    }

    [Theory]
    [InlineData("区分,番号,内容,回答\n体制,1,責任者を定める。,\n,2,記録を残す。,\n")]
    [InlineData("分野,項番,管理策,対応\n体制,1,責任者を定めること。,\n")]
    [InlineData("大項目,番号,内容,回答\n体制,1,責任者を定める。,\n")]
    public void A_column_of_categories_is_not_what_is_asked(string csv)
    {
        Assert.Null(Read(csv));
        var map = new Dictionary<string, ColumnRole>(StringComparer.Ordinal) { ["内容"] = ColumnRole.Requirement, ["管理策"] = ColumnRole.Requirement };
        Assert.StartsWith("責任者を定める", ChecklistReader.Read(Table(csv), map)!.Rows[0].Requirement, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("大項目,小項目,回答\n体制,責任者を定める。,\n")]
    [InlineData("No,項目,点検者,はい,いいえ\n1,責任者を定める。,,,\n")]
    public void Where_no_column_has_another_name_the_last_one_of_items_asks(string csv) => Assert.Equal("責任者を定める。", Read(csv)!.Rows[0].Requirement);

    [Theory]
    [InlineData("No,質問,回答\n1,鍵を掛けていますか。,\n", AnswerForm.Text)]
    [InlineData("No,質問,はい,いいえ\n1,鍵を掛けていますか。,□,□\n", AnswerForm.YesNoNotes)]
    [InlineData("No,質問,はい/いいえ,確認日\n1,鍵を掛けていますか。,,\n", AnswerForm.YesNoDates)]
    [InlineData("No,質問,○×,対象外\n1,鍵を掛けていますか。,,\n", AnswerForm.YesNoNotes)]
    public void The_form_of_the_answers_follows_from_the_columns(string csv, AnswerForm form) => Assert.Equal(form, Read(csv)!.Form);

    [Fact]
    public void Numbers_inside_the_text_are_taken_out_and_quantities_are_not()
    {
        var rows = Read("質問\n1-1 鍵を掛けていますか。\n(2) 窓を閉めていますか。\n2要素認証を使っていますか。\n30日以内に消していますか。\n")!.Rows;

        Assert.Equal([("1-1", "鍵を掛けていますか。"), ("(2)", "窓を閉めていますか。"), (string.Empty, "2要素認証を使っていますか。"), (string.Empty, "30日以内に消していますか。")], rows.Select(static row => (row.Number, row.Requirement)));
    }

    [Theory]
    [InlineData("No.,確認事項,回答\n5,消去証明書を出せますか。,\n6,②の場合、消去証明書を出せますか。,\n7,2-1 バックアップはありますか。,\n")]
    [InlineData("No.,大項目,確認事項,回答\n5,1 消去,消去証明書を出せますか。,\n6,,②の場合、消去証明書を出せますか。,\n7,,2-1 バックアップはありますか。,\n")]
    public void Beside_a_running_number_the_words_stay_whole(string csv) => Assert.Equal(
        [("5", "消去証明書を出せますか。"), ("6", "②の場合、消去証明書を出せますか。"), ("7", "2-1 バックアップはありますか。")],
        Read(csv)!.Rows.Select(static row => (row.Number, row.Requirement)));

    [Fact]
    public void A_question_that_speaks_of_another_is_no_second_one_of_its_number()
    {
        _ = Catalog("No.,確認事項,回答\n3,暗号化していますか。,\n4,鍵を分けていますか。,\n5,(3)で「はい」の場合、方式を書いてください。,\n", out var diagnostics);

        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_row_without_a_running_number_has_that_of_its_words() => Assert.Equal(
        [("1", "鍵を掛けていますか。"), ("(2)", "窓を閉めていますか。")],
        Read("No.,確認事項,回答\n1,鍵を掛けていますか。,\n,(2) 窓を閉めていますか。,\n")!.Rows.Select(static row => (row.Number, row.Requirement)));

    [Fact]
    public void A_sheet_that_asks_nothing_is_none_unless_its_columns_are_named()
    {
        const string Strange = "番,求められること\n1,鍵を掛ける。\n";

        Assert.Null(Read(Strange));
        Assert.Equal("CK9104", ImportDiagnostics.NoChecklistHead("a.csv").Code);
        Assert.Equal("鍵を掛ける。", Assert.Single(Read(Strange, new(StringComparer.Ordinal) { ["求められること"] = ColumnRole.Requirement })!.Rows).Requirement);
    }

    [Fact]
    public void Signs_of_yaml_and_control_characters_load_again_as_they_were()
    {
        const string Text = "- 「a: b」 # {{x}} \"を\" | 守る";
        var table = new TableContent("a: #.xlsx", [new TableLine(1, ["番号", "要求事項"]), new TableLine(2, ["1\"", Text + "\u0007"])]);

        var catalog = Load(ChecklistReader.Read(table, NoMap)!, new DiagnosticBag());

        Assert.StartsWith(Text, Assert.Single(catalog.Items).Item.Requirement, StringComparison.Ordinal);
        Assert.Equal("1\"", catalog.Items[0].Item.Number);
    }

    [Fact]
    public void A_row_that_is_put_in_above_moves_no_id()
    {
        const string First = "大項目,要件\nア 体制,責任者を置いている。\n,副責任者を置いている。\n運用の記録,記録を残している。\n第十二章 雑則,見直している。\n";
        const string Second = "大項目,要件\n総則,目的を定めている。\nア 体制,範囲を定めている。\n,責任者を置いている。\n,副責任者を　置いている。\n運用の記録,鍵を掛けている。\n,記録を残している。\n第十二章 雑則,見直している。\n";

        var before = Catalog(First, out _).Items.Select(static placed => placed.Item.Id).ToList();
        var after = Catalog(Second, out _).Items.Select(static placed => placed.Item.Id).ToList();

        Assert.Equal([before[0], before[1], before[2], before[3]], [after[2], after[3], after[5], after[6]]);
        Assert.Equal(7, after.Distinct(StringComparer.Ordinal).Count());
        Assert.Matches("^12\\.n[0-9a-f]{6}$", before[3]);
    }

    [Fact]
    public void A_heading_that_comes_back_leaves_the_questions_in_their_order()
    {
        var catalog = Catalog("分類,要件\n組織,責任者を置いている。\nその他,連絡先がある。\n技術,暗号化している。\nその他,記録がある。\n", out _);

        Assert.Equal(["責任者を置いている。", "連絡先がある。", "暗号化している。", "記録がある。"], catalog.Items.Select(static placed => placed.Item.Requirement));
        Assert.Equal(["組織", "その他", "技術", "その他"], catalog.Items.Select(static placed => placed.Path[0].Label));
        Assert.Equal(4, catalog.Items.Select(static placed => placed.Item.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("○")]
    [InlineData("×")]
    public void A_mark_in_a_column_that_is_not_used_is_told(string mark)
    {
        var checklist = Read($"番号,要件,必須,回答\n1,責任者を置いている。,{mark},□\n2,記録がある。,,□\n")!;

        Assert.Equal(mark, Assert.Single(checklist.Doubts).What);
        Assert.Equal(checklist.Cells.Read, checklist.Cells.Heads + checklist.Cells.Used + checklist.Cells.Refused);
    }

    [Fact]
    public void A_numbered_heading_above_the_first_head_is_the_first_chapter_and_an_addressee_is_no_title()
    {
        var checklist = Read("見本商事　御中,,\n情報管理の調査票,,\n１．組織,,\n番号,要件,回答\n1,責任者を置いている。,\n２．技術,,\n1,暗号化している。,\n")!;

        Assert.Equal("情報管理の調査票", checklist.Title);
        Assert.Equal(["組織", "技術"], checklist.Rows.Select(static row => row.Path[0].Title));
        Assert.Equal("見本商事　御中", Assert.Single(checklist.Doubts).What);
        Assert.Equal(checklist.Cells.Read, checklist.Cells.Heads + checklist.Cells.Used + checklist.Cells.Refused);
    }

    [Theory]
    [InlineData("十", "10")]
    [InlineData("二十三", "23")]
    [InlineData("十二", "12")]
    [InlineData("三", "3")]
    [InlineData("ア", "a")]
    [InlineData("し", "shi")]
    [InlineData("甲", "甲")]
    [InlineData("1.2", "1.2")]
    public void Numbers_of_Japanese_kinds_have_plain_ids(string number, string expected) => Assert.Equal(expected, RomanizedNumber.Of(number));

    private static Catalog Catalog(string csv, out ImmutableArray<Diagnostic> diagnostics)
    {
        var told = new DiagnosticBag();
        var catalog = Load(Read(csv)!, told);
        diagnostics = told.ToImmutable();
        return catalog;
    }

    private static Catalog Load(Checklist checklist, DiagnosticBag diagnostics)
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"),
            ("controls/own.yaml", CatalogText.Of(checklist, "own", checklist.Title.Length > 0 ? checklist.Title : "見本", "a.csv", isVerified: false, diagnostics)));
        var loaded = scratch.Load();
        Assert.DoesNotContain(loaded.Diagnostics, static d => d.Severity == Severity.Error);
        return loaded.Workspace!.Catalogs[0];
    }

    private static Checklist? Read(string csv, Dictionary<string, ColumnRole>? map = null) => ChecklistReader.Read(Table(csv), map ?? NoMap);

    private static TableContent Table(string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var diagnostics = new DiagnosticBag();
        var table = TableFile.Read(stream, "a.csv", [new CsvTableReader()], diagnostics)!;
        Assert.False(diagnostics.HasErrors);
        return table;
    }
}

using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Responses;
using ComplianceKit.Tables;

namespace ComplianceKit.Tests.Importing;

/// <summary>Sheets of the shapes that people have: rows beside their heads, other words than the catalog's, はい and いいえ with dates, merged answers.</summary>
public sealed class SheetShapeTests
{
    private static readonly Dictionary<string, ColumnRole> NoMap = [];
    private static readonly HashSet<string> NothingAnswered = [];

    [Fact]
    public void Rows_that_stand_beside_their_heads_are_read_with_a_doubt()
    {
        var sheet = Import("text", """
            Seq.,節,段,番号,要求事項,対応状況
            1,1 体制,ア,①,要求されている事項その一を行う。,一つ目の回答
            2,,イ,ウ,①,要求されている事項その二を行う。,二つ目の回答
            3,②,要求されている事項その三を行う。,三つ目の回答
            """);

        Assert.Equal(["一つ目の回答", "二つ目の回答", "三つ目の回答"], sheet.Answers.Select(static answer => answer.Text));
        Assert.Equal(["own/1", "own/2", "own/3"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Equal((0, "3–4 行目"), sheet.Doubts.Where(static doubt => doubt.Why.Contains("ずれ", StringComparison.Ordinal)).Select(static doubt => (doubt.Row, doubt.What)).Single());
        Assert.Equal(sheet.Cells.Read, sheet.Cells.Heads + sheet.Cells.Used + sheet.Cells.Refused);
    }

    [Fact]
    public void A_row_beside_its_heads_whose_item_is_not_certain_is_told_by_itself()
    {
        var sheet = Import("text", "Seq.,節,段,番号,要求事項,対応状況\n1,1 体制,ア,①,要求されている事項その一を行う。,一つ目の回答\n,,イ,ウ,①,要求しておく事項その二も必ず行わせる。,二つ目の回答\n");

        Assert.Equal([3, 3], sheet.Doubts.Where(static doubt => doubt.Why.Contains("ずれ", StringComparison.Ordinal) || doubt.Why.Contains("確かでない", StringComparison.Ordinal)).Select(static doubt => doubt.Row));
    }

    [Fact]
    public void A_sheet_that_counts_as_the_catalog_does_is_paired_by_its_numbers()
    {
        var rows = Enumerable.Range(1, 12).Select(static row => $"{row},{(row == 2 ? "①" : row == 3 ? "②" : "①")},Wording of nobody {row},回答 {row}");
        var sheet = Import("text", "連番,番号,要求事項,回答\n" + string.Join('\n', rows));

        Assert.Equal(Enumerable.Range(1, 12).Select(static row => $"own/{row}"), sheet.Answers.Select(static answer => answer.Item));
        Assert.Contains(sheet.Doubts, static doubt => doubt.What == "12");
    }

    [Fact]
    public void Ticks_and_dates_become_what_they_mean_where_the_form_asks_for_them()
    {
        var sheet = Import("yes-no-dates", """
            番号,チェック項目,確認結果,確認日,目標日,備考
            ①,要求されている事項その一を行う。,はい,令和8年4月1日,,記録あり
            ①,要求されている事項その二を行う。,いいえ,2026/4/1,R9.3.31,準備中
            ②,要求されている事項その三を行う。,いいえ,あした,,
            """, cp932: true);

        Assert.Equal([ResponseStatus.Met, ResponseStatus.Planned, ResponseStatus.NotMet], sheet.Answers.Select(static answer => answer.Status));
        Assert.Equal(["記録あり", "準備中", null], sheet.Answers.Select(static answer => answer.Text));
        Assert.Equal(new DateOnly(2026, 4, 1), sheet.Answers[0].Reviewed);
        Assert.Equal(new DateOnly(2027, 3, 31), sheet.Answers[1].Planned);
        Assert.Equal(["あした", "いいえ"], sheet.Doubts.Where(static doubt => doubt.Row == 4).Select(static doubt => doubt.What));
        Assert.Contains("- item: own/3\n  status: not-met\n", ImportText.Answers(sheet.Sheet), StringComparison.Ordinal);
        Assert.Contains("  planned: 2027-03-31\n  reviewed: 2026-04-01\n", ImportText.Answers(sheet.Sheet), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("医療機関確認用", "事業者確認用")]
    [InlineData("様式１（医療機関等用）", "様式２（システム・サービス事業者用）")]
    [InlineData("■医療機関・薬局記入欄", "■ベンダー記入欄")]
    public void A_heading_that_says_who_acts_keeps_rows_from_the_items_of_others(string facility, string vendor)
    {
        var sheet = ImportBothSides($"""
            点検表
            番号,チェック項目,確認結果
            {facility}
            ①,預かる記録の複製を毎週作り、戻せることを試している。,はい
            ②,持ち出す端末の台帳を備えている。,はい
            {vendor}
            ①,預かる記録の複製を毎日作り、戻せることを試している。,いいえ
            ②,保守の作業を録画し、月ごとに確かめている。,はい
            """);

        Assert.Equal(["both/f.1 Met", "both/f.2 Met", "both/v.1 NotMet", "both/v.2 Met"], sheet.Answers.Select(static answer => $"{answer.Item} {answer.Status}"));
        Assert.Equal(sheet.Cells.Read, sheet.Cells.Heads + sheet.Cells.Used + sheet.Cells.Refused);
    }

    [Fact]
    public void A_column_that_says_who_acts_does_so_too()
    {
        var sheet = ImportBothSides("""
            実施主体,チェック項目,確認結果
            事業者,預かる記録の複製を作り、戻せることを試している。,はい
            薬局,預かる記録の複製を作り、戻せることを試している。,いいえ
            """);

        Assert.Equal(["both/v.1 Met", "both/f.1 NotMet"], sheet.Answers.Select(static answer => $"{answer.Item} {answer.Status}"));
    }

    [Fact]
    public void A_row_that_only_the_item_of_another_is_like_is_refused_and_says_so()
    {
        var sheet = ImportBothSides("""
            番号,チェック項目,確認結果
            医療機関確認用
            ①,委託先の一覧を作り、年に一度見直している。,はい
            """);

        Assert.Empty(sheet.Answers);
        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 3 && doubt.Why.Contains("both/v.3", StringComparison.Ordinal) && doubt.Why.Contains("for another to do", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_is_more_like_the_item_of_another_is_told()
    {
        var sheet = ImportBothSides("""
            番号,チェック項目,確認結果
            事業者確認用
            ①,保守の作業を録画し、月ごとに再生して手順どおりか確かめている。,はい
            項目ID,チェック項目,確認結果
            both/f.2,持ち出す端末の台帳を備えている。,はい
            """);

        Assert.Equal(["both/v.2", "both/f.2"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Equal([3, 5], sheet.Doubts.Select(static doubt => doubt.Row).Where(static row => row is 3 or 5));
        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 5 && doubt.Why.Contains("見出し又は列のいう者", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_in_longer_words_is_taken_before_that_of_another_and_told()
    {
        var sheet = ImportBothSides("""
            番号,チェック項目,確認結果
            医療機関確認用
            ④,安全を受け持つ責任者を置いている。,はい
            """);

        Assert.Equal("both/f.4", Assert.Single(sheet.Answers).Item);
        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 3 && doubt.Why.Contains("both/v.4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_without_an_answer_is_called_one()
    {
        var sheet = Import("yes-no-dates", "番号,チェック項目,確認結果\n１　体制\n①,要求されている事項その一を行う。,はい\n①,要求されている事項その二を行う。,\n");

        Assert.Contains(sheet.Doubts, static doubt => doubt is { Row: 2, What: "１　体制" } && doubt.Why.Contains("heading", StringComparison.Ordinal));
        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 4 && doubt.Why.Contains("no answer in this row", StringComparison.Ordinal));
    }

    private static ReadSheet ImportBothSides(string csv)
    {
        const string Catalog = """
            catalog: both
            title: 点検表
            answer-form: yes-no-dates
            parts:
              - id: f
                title: 医療機関確認用
                items:
                  - { id: f.1, number: "①", requirement: 預かる記録の複製を毎週作り、戻せることを試している。 }
                  - { id: f.2, number: "②", requirement: 持ち出す端末の台帳を備えている。 }
                  - { id: f.3, number: "③", requirement: 保守の作業を録画し、月ごとに再生して手順どおりか確かめている。 }
                  - { id: f.4, number: "④", requirement: 安全を受け持つ責任者を置いている。方針を決め、学ぶ場を設けることまでを務めとする。 }
              - id: v
                title: 相手方
                items:
                  - { id: v.1, number: "①", requirement: 預かる記録の複製を毎日作り、戻せることを試している。, actors: [vendor] }
                  - { id: v.2, number: "②", requirement: 保守の作業を録画し、月ごとに確かめている。, actors: [vendor] }
                  - { id: v.3, number: "③", requirement: 委託先の一覧を作り、年に一度見直している。, actors: [vendor] }
                  - { id: v.4, number: "④", requirement: 安全を受け持つ責任者を置いている。, actors: [vendor] }
            """;
        return Import(Catalog, "both", csv, cp932: true);
    }

    [Fact]
    public void Rows_without_an_answer_below_one_of_many_paragraphs_are_told_as_merged()
    {
        var sheet = Import("text", "番号,要求事項,回答\n①,要求されている事項その一を行う。,<p>一</p><p>二</p><p>三</p>\n①,要求されている事項その二を行う。,\n");

        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 3 && doubt.Why.Contains("結合", StringComparison.Ordinal) && doubt.Why.Contains("row 2", StringComparison.Ordinal));
    }

    private static ReadSheet Import(string form, string csv, bool cp932 = false) => Import(
        $"catalog: own\ntitle: 見本\nanswer-form: {form}\nparts:\n  - id: p\n    items:\n" + string.Concat(Enumerable.Range(1, 12).Select(static item =>
            $"      - {{ id: \"{item}\", sequence: {item}, number: {(item == 3 ? "②" : "①")}, requirement: 要求されている事項その{"一二三四五六七八九十甲乙"[item - 1]}を行う。 }}\n")),
        "own", csv, cp932);

    private static ReadSheet Import(string catalog, string id, string csv, bool cp932)
    {
        using var scratch = new Scratch(("compliancekit.yaml", Scratch.Workspace + $"catalogs: [{id}]\n"), ($"controls/{id}.yaml", catalog));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream((cp932 ? Encoding.GetEncoding(932) : Encoding.UTF8).GetBytes(csv));
        var diagnostics = new DiagnosticBag();
        var table = TableFile.Read(stream, "a.csv", [new CsvTableReader()], diagnostics)!;
        Assert.False(diagnostics.HasErrors);
        return ReadSheet.Of(table, scratch.Load().Workspace!.Catalogs[0], NoMap, NothingAnswered)!;
    }
}

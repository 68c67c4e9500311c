using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Responses;
using ComplianceKit.Rosters;

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
        Assert.Equal([3, 4], sheet.Doubts.Where(static doubt => doubt.Why.Contains("ずれ", StringComparison.Ordinal)).Select(static doubt => doubt.Row));
        Assert.Equal(sheet.Cells.Read, sheet.Cells.Heads + sheet.Cells.Used + sheet.Cells.Refused);
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
        Assert.Equal(["いいえ", "あした"], sheet.Doubts.Where(static doubt => doubt.Row == 4).Select(static doubt => doubt.What));
        Assert.Contains("- item: own/3\n  status: not-met\n", ImportText.Answers(sheet.Sheet), StringComparison.Ordinal);
        Assert.Contains("  planned: 2027-03-31\n  reviewed: 2026-04-01\n", ImportText.Answers(sheet.Sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_an_answer_below_one_of_many_paragraphs_are_told_as_merged()
    {
        var sheet = Import("text", "番号,要求事項,回答\n①,要求されている事項その一を行う。,<p>一</p><p>二</p><p>三</p>\n①,要求されている事項その二を行う。,\n");

        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 3 && doubt.Why.Contains("結合", StringComparison.Ordinal) && doubt.Why.Contains("row 2", StringComparison.Ordinal));
    }

    private static ReadSheet Import(string form, string csv, bool cp932 = false)
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"),
            ("controls/own.yaml", $"catalog: own\ntitle: 見本\nanswer-form: {form}\nparts:\n  - id: p\n    items:\n" + string.Concat(Enumerable.Range(1, 12).Select(static item =>
                $"      - {{ id: \"{item}\", sequence: {item}, number: {(item == 3 ? "②" : "①")}, requirement: 要求されている事項その{"一二三四五六七八九十甲乙"[item - 1]}を行う。 }}\n"))));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream((cp932 ? Encoding.GetEncoding(932) : Encoding.UTF8).GetBytes(csv));
        var diagnostics = new DiagnosticBag();
        var table = TableFile.Read(stream, "a.csv", [new CsvTableReader()], diagnostics)!;
        Assert.False(diagnostics.HasErrors);
        return ReadSheet.Of(table, scratch.Load().Workspace!.Catalogs[0], NoMap, NothingAnswered)!;
    }
}

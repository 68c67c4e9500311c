using System.Text;
using ComplianceKit.Importing;
using ComplianceKit.Responses;

namespace ComplianceKit.Tests.Importing;

/// <summary>Checklists that are gone through twice, with dates beside the ticks, in them, or meant by 〃.</summary>
public sealed class CheckedTwiceTests
{
    private const string Head = "番号,チェック項目,1回目,,目標日,2回目,,備考\n,,はい・いいえ,確認日,,はい・いいえ,確認日,\n";
    private const string A = "利用者の識別と認証を行うこと。";
    private const string B = "通信経路を暗号化すること。";
    private const string C = "媒体の持ち出しを管理すること。";
    private const string D = "控えを取得して復元を試すこと。";
    private const string Catalog = $"catalog: own\ntitle: 見本\nanswer-form: yes-no-dates\nparts: [{{ id: p, items: [{{ id: a, requirement: {A} }}, {{ id: b, requirement: {B} }}, {{ id: c, number: '1-③', requirement: {C} }}, {{ id: d, requirement: {D} }}] }}]\n";

    [Theory]
    [InlineData("番号,チェック項目,確認結果,,,,,\n,,1回目,確認日,目標日,2回目,2回目確認日,\n")]
    [InlineData("番号,チェック項目,1回目,1回目日付,目標日,２回目,２回目日付,備考\n")]
    [InlineData(Head)]
    public void What_the_second_check_says_holds_and_the_first_is_told(string head)
    {
        var sheet = Import($"{head}①,{A},いいえ,2026/4/1,2026/9/30,はい,2026/10/1,\n①,{B},いいえ,2026/4/1,2026/9/30,いいえ,2026/10/1,\n①,{C},はい,2026/4/1,,,,\n");

        Assert.Equal([ResponseStatus.Met, ResponseStatus.Planned, ResponseStatus.Met], sheet.Answers.Select(static answer => answer.Status));
        Assert.Equal(["2026-10-01", "2026-10-01", "2026-04-01"], sheet.Answers.Select(static answer => $"{answer.Reviewed:yyyy-MM-dd}"));
        Assert.Equal([null, new DateOnly(2026, 9, 30), null], sheet.Answers.Select(static answer => answer.Planned));
        Assert.All(sheet.Doubts, static doubt => Assert.Contains("1回目はいいえ、確認日 2026-04-01、目標日 2026-09-30", doubt.Why, StringComparison.Ordinal));
        Assert.Equal(2, sheet.Doubts.Length);
    }

    [Fact]
    public void Ditto_below_a_first_check_means_that_check_and_not_the_second()
    {
        var sheet = Import($"{Head}①,{A},いいえ,2026/4/1,2026/9/30,はい,2026/10/1,\n①,{B},〃,〃,〃,,,\n①,{C},〃,〃,〃,,,\n");

        Assert.Equal((ResponseStatus.Planned, null), (sheet.Answers[1].Status!.Value, sheet.Answers[1].SameAs));
        Assert.Equal((ResponseStatus.Planned, null), (sheet.Answers[2].Status!.Value, sheet.Answers[2].SameAs));
        Assert.Contains("# 4 行目の元の文：〃\n", ImportText.Answers(sheet.Sheet), StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 9, 30)), (sheet.Answers[1].Reviewed!.Value, sheet.Answers[1].Planned!.Value));
    }

    [Fact]
    public void A_tick_that_repeats_the_one_above_takes_nothing_else_of_it()
    {
        var sheet = Import($"要求事項,確認結果,確認日,備考\n{A},はい,2026/4/1,専任者がいる\n{B},〃,2026/4/2,\n{C},対象外,,持ち出さない\n{D},同上,,\n");

        Assert.Equal(["専任者がいる", null, "持ち出さない", null], sheet.Answers.Select(static answer => answer.Text));
        Assert.Equal([null, null, null, "own/c"], sheet.Answers.Select(static answer => answer.SameAs));
        Assert.Equal(ResponseStatus.Met, sheet.Answers[1].Status);
    }

    [Fact]
    public void Numbers_are_the_same_in_other_widths()
    {
        int Doubts(string number) => Import($"番号,要求事項,確認結果\n{number},全ての媒体の持ち出しを記録して管理者に知らせること。,はい\n").Doubts.Length;

        Assert.Equal((1, 0), (Doubts("２－①"), Doubts("１－③")));
    }

    [Theory]
    [InlineData("〃")]
    [InlineData("同上")]
    [InlineData("同　上")]
    public void Ditto_in_the_column_of_a_date_is_the_date_of_the_row_above_and_told(string ditto)
    {
        var sheet = Import($"要求事項,確認結果,確認日,目標日\n{A},いいえ,2026/4/1,R9.3.31\n{B},いいえ,{ditto},{ditto}\n{C},いいえ,{ditto},2027-01-31\n");

        Assert.All(sheet.Answers, static answer => Assert.Equal(new DateOnly(2026, 4, 1), answer.Reviewed));
        Assert.Equal(["2027-03-31", "2027-03-31", "2027-01-31"], sheet.Answers.Select(static answer => $"{answer.Planned:yyyy-MM-dd}"));
        Assert.Equal([(3, ditto), (3, ditto), (4, ditto)], sheet.Doubts.Select(static doubt => (doubt.Row, doubt.What)));
        Assert.All(sheet.Doubts, static doubt => Assert.Contains("上の行の日付", doubt.Why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("誰も知らない別の話,はい,2026/4/2,")]
    [InlineData(B + ",,2026/4/2,")]
    [InlineData(B + ",はい,,")]
    [InlineData(B + ",はい,いつか,")]
    public void Ditto_below_a_row_without_a_date_that_was_used_stays_a_doubt(string between)
    {
        var sheet = Import($"要求事項,確認結果,確認日,目標日\n{A},はい,2026/4/1,\n{between}\n{C},はい,〃,\n");

        Assert.Null(sheet.Answers[^1].Reviewed);
        Assert.Contains(sheet.Doubts, static doubt => doubt is { Row: 4, What: "〃" } && doubt.Why.Contains("どの日付", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_as_to_the_left_is_the_date_that_stands_there()
    {
        var sheet = Import($"要求事項,確認結果,確認日,目標日\n{A},いいえ,2026/4/1,同左\n{B},いいえ,同左,2027-03-31\n");

        Assert.Equal(new DateOnly(2026, 4, 1), sheet.Answers[0].Planned);
        Assert.Null(sheet.Answers[1].Reviewed);
        Assert.Equal([2, 3], sheet.Doubts.Select(static doubt => doubt.Row));
    }

    [Theory]
    [InlineData("はい（2026/4/1）", "Met 2026-04-01")]
    [InlineData("いいえ　令和８年４月１日", "NotMet 2026-04-01")]
    [InlineData("レ", "Met ")]
    [InlineData("☑", "Met ")]
    [InlineData("ＹＥＳ", "Met ")]
    public void A_tick_may_be_a_mark_and_have_its_date_beside_it(string text, string read)
    {
        var answer = Assert.Single(Import($"番号,チェック項目,1回目,目標日,2回目\n①,{A},{text},( / ),はい・いいえ ( / )\n").Answers);

        Assert.Equal(read, $"{answer.Status} {answer.Reviewed:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("はい・いいえ ( / )")]
    [InlineData("はい　・　いいえ")]
    [InlineData("はい／いいえ（　月　日）")]
    public void What_the_form_has_printed_is_no_answer(string text)
    {
        var sheet = Import($"番号,チェック項目,1回目,目標日,2回目\n①,{A},はい,,\n①,{B},{text},( / ),{text}\n");

        Assert.Equal("own/a", Assert.Single(sheet.Answers).Item);
        Assert.Contains(sheet.Doubts, doubt => doubt.Row == 3 && doubt.What == text);
    }

    [Theory]
    [InlineData("令和9年3月末", "2027-03-31", true)]
    [InlineData("令和８年度末", "2027-03-31", true)]
    [InlineData("2026年11月末", "2026-11-30", true)]
    [InlineData("46296", "2026-10-01", true)]
    [InlineData("2026/10/1（木）", "2026-10-01", false)]
    [InlineData("令和 8年10月 1日", "2026-10-01", false)]
    [InlineData("平成38年10月1日", "2026-10-01", true)]
    [InlineData("平成31年度末", "2020-03-31", true)]
    [InlineData("令和0年10月1日", "", true)]
    [InlineData("2026年10月1日まで", "2026-10-01", false)]
    [InlineData("10/1", "", true)]
    [InlineData("未定", "", true)]
    public void Dates_are_read_as_people_write_them(string text, string date, bool isTold)
    {
        var sheet = Import($"要求事項,確認結果,目標日\n{A},いいえ,{text}\n");

        Assert.Equal(date, $"{sheet.Answers[0].Planned:yyyy-MM-dd}");
        Assert.Equal(isTold, sheet.Doubts.Any(doubt => doubt.What == text));
    }

    [Theory]
    [InlineData("番号,チェック項目,はい,いいえ,対象外,確認日,目標日,備考\n")]
    [InlineData("番号,チェック項目,確認結果,,,確認日,目標日,備考\n,,はい,いいえ,対象外,,,\n")]
    [InlineData("番号,点検項目,適,否,非該当,点検日,期限,備考\n")]
    public void A_mark_may_stand_in_a_column_of_its_own(string head)
    {
        var sheet = Import($"{head}①,{A},レ,,,2026/4/1,,専任\n①,{B},□,■,□,2026/4/1,2026/9/30,\n①,{C},×,,○,,,持ち出さない\n①,{D},○,○,,,,\n");

        Assert.Equal([ResponseStatus.Met, ResponseStatus.Planned, ResponseStatus.NotApplicable, null], sheet.Answers.Select(static answer => answer.Status));
        Assert.Contains("own/d", sheet.Sheet.Drafts);
        Assert.Contains(sheet.Doubts, static doubt => doubt.What == "はい、いいえ");
        Assert.Equal(sheet.Cells.Read, sheet.Cells.Heads + sheet.Cells.Used + sheet.Cells.Refused);
    }

    [Fact]
    public void Rows_that_say_yes_and_no_are_no_heads()
    {
        var sheet = Import($"{Head}①,{A},いいえ,2026/4/1,2026/9/30,はい,2026/10/1,\n,,いいえ,,,はい,,\n①,{B},はい,2026/4/1,,,,\n");

        Assert.Equal(["own/a", "own/b"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Equal(["いいえ", "はい"], sheet.Doubts.Where(static doubt => doubt.Row == 4).Select(static doubt => doubt.What));
    }

    [Fact]
    public void Every_cell_is_counted()
    {
        var sheet = Import($"点検票,,,,,,,\n{Head}１　体制,,,,,,,\n①,{A},いいえ,2026/4/1,未定,はい,10/1,備考\n①,{B},〃,同上,はい・いいえ,,,\n①,{D},はい・いいえ,( / ),,,,\n注１,「いいえ」の場合は目標日を書く。,,,,,,\n");

        Assert.Equal(sheet.Cells.Read, sheet.Cells.Heads + sheet.Cells.Used + sheet.Cells.Refused);
        Assert.Equal(["own/a", "own/b"], sheet.Answers.Select(static answer => answer.Item));
    }

    private static ReadSheet Import(string csv) => ReadSheet.OfFile(Encoding.UTF8.GetBytes(csv), Catalog)!;
}

using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Responses;
using ComplianceKit.Tables;

namespace ComplianceKit.Tests.Importing;

/// <summary>What people slip into sheets: heads of two rows, 同上 below a row without an answer, a status that the shared answer has not. None goes silently.</summary>
public sealed class SheetSlipsTests
{
    private const string A = "利用者の識別と認証を行うこと。";
    private const string B = "通信経路を暗号化すること。";
    private const string C = "媒体の持ち出しを管理すること。";
    private const string D = "控えを取得して復元を試すこと。";
    private const string Catalog = $"catalog: own\ntitle: 見本\nparts: [{{ id: p, items: [{{ id: a, requirement: {A} }}, {{ id: b, requirement: {B} }}, {{ id: c, requirement: {C} }}, {{ id: d, requirement: {D} }}] }}]\n";

    [Theory]
    [InlineData("番号,要求事項,対応,,備考\n,,状況,内容,\n")]
    [InlineData("番号,要求事項,対応,,備考\n,,可否,具体的内容,\n")]
    [InlineData("番号,要求事項,事業者の考え,,備考\n,,対応状況,回答,\n")]
    public void A_head_of_two_rows_names_columns_by_both(string head)
    {
        var sheet = Import($"適合表,,,,\n{head}1,{A},○,認証する。,規程\n合計,,1,,\n{head}2,{B},△,一部で行う。,\n");

        Assert.Equal([(ResponseStatus.Met, "認証する。", "規程"), (ResponseStatus.Partial, "一部で行う。", null)], sheet.Answers.Select(static answer => (answer.Status!.Value, answer.Text!, answer.Remark)));
        Assert.Equal(["合計", "1"], sheet.Doubts.Where(static doubt => doubt.Row > 3).Select(static doubt => doubt.What));
        Assert.Equal(sheet.Cells.Read, sheet.Cells.Heads + sheet.Cells.Used + sheet.Cells.Refused);
    }

    [Theory]
    [InlineData("設問番号,ご質問,○×,貴社のご回答欄,コメント")]
    [InlineData("項番,ご確認事項,対応可否（○/×）,弊社回答,備考欄")]
    public void Heads_may_be_polite(string head)
    {
        var sheet = Import($"{head}\n1,{A},○,認証する。,規程\n");

        Assert.Equal((ResponseStatus.Met, "認証する。", "規程"), (sheet.Answers[0].Status!.Value, sheet.Answers[0].Text!, sheet.Answers[0].Remark));
        Assert.Empty(sheet.Doubts);
    }

    [Fact]
    public void What_our_own_sheets_print_is_known_again()
    {
        var sheet = Import(
            $"番号,要求事項,対応状況,回答\n1,{A},▲ 対応予定,\"認証する。\n【予定】令和10年3月31日までに対応\"\n2,{B},○ 適合,\"暗号化する。\n【医療機関等】端末を更新する。\"\n"
            + $"3,{C},□ 施設対応,媒体の持ち出しは施設で管理する。\n4,{D},？ 未回答,（未回答）\n");

        Assert.Equal(
            [
                (ResponseStatus.Planned, "認証する。", null, new DateOnly(2028, 3, 31)),
                (ResponseStatus.Met, "暗号化する。", "端末を更新する。", null),
                (ResponseStatus.Facility, null, "媒体の持ち出しは施設で管理する。", (DateOnly?)null),
            ],
            sheet.Answers.Select(static answer => (answer.Status!.Value, answer.Text, answer.Facility, answer.Planned)));
        Assert.Empty(sheet.Sheet.Drafts);
        Assert.Equal(["4", D, "？ 未回答", "（未回答）"], sheet.Doubts.Select(static doubt => doubt.What));
        Assert.Contains("  facility: |-\n    端末を更新する。\n", ImportText.Answers(sheet.Sheet), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("▲ 対応予定", "整える。\n【予定】未定")]
    [InlineData("▲ 対応予定", "整える。\n【予定】令和10年3月31日\n【予定】令和11年3月31日")]
    [InlineData("▲ 対応予定", "")]
    [InlineData("□ 施設対応", "")]
    public void What_a_status_asks_for_is_a_draft_without_it_and_no_word_goes(string status, string answer)
    {
        var sheet = Import($"番号,要求事項,対応状況,回答\n1,{A},{status},\"{answer}\"\n");

        Assert.Equal("own/a", Assert.Single(sheet.Sheet.Drafts));
        Assert.NotEmpty(sheet.Doubts);
        Assert.Equal(answer, sheet.Answers[0].Text?.Replace("\\\n", "\n", StringComparison.Ordinal) ?? string.Empty);
    }

    [Fact]
    public void Words_win_over_the_number_of_a_question_that_is_gone()
    {
        // Last year's sheet asked one thing more, and all behind it bore another number.
        const string Numbered = $"catalog: own\ntitle: 見本\nparts: [{{ id: p, items: [{{ id: a, number: 2-1, requirement: {A} }}, {{ id: b, number: 2-2, requirement: {B} }}] }}]\n";
        var sheet = ReadSheet.OfFile(Encoding.UTF8.GetBytes($"番号,要求事項,対応状況,回答\n2-1,利用者を毎年点検すること。,○,点検する。\n2-2,{A},×,共有している。\n2-3,{B},○,暗号化する。\n"), Numbered)!;

        Assert.Equal([("own/a", ResponseStatus.NotMet), ("own/b", ResponseStatus.Met)], sheet.Answers.Select(static answer => (answer.Item, answer.Status!.Value)));
        Assert.Contains("点検する。", sheet.Doubts.Select(static doubt => doubt.What));
    }

    [Theory]
    [InlineData("-", ResponseStatus.NotApplicable)]
    [InlineData("―", ResponseStatus.NotApplicable)]
    [InlineData("ー", ResponseStatus.NotApplicable)]
    [InlineData("該当せず", ResponseStatus.NotApplicable)]
    [InlineData("済み", ResponseStatus.Met)]
    [InlineData("実施", ResponseStatus.Met)]
    public void Statuses_are_known_in_their_other_spellings(string said, ResponseStatus expected)
    {
        var sheet = Import($"番号,要求事項,対応状況,回答\n1,{A},{said},媒体を使わない。\n");

        Assert.Equal(expected, sheet.Answers[0].Status);
        Assert.Empty(sheet.Doubts);
    }

    [Theory]
    [InlineData("□")]
    [InlineData("▲")]
    public void Signs_that_may_mean_something_else_are_no_status(string sign)
    {
        var sheet = Import($"番号,要求事項,対応状況,回答\n1,{A},{sign},認証する。\n");

        Assert.Null(sheet.Answers[0].Status);
        Assert.Equal(sign, Assert.Single(sheet.Doubts).What);
    }

    [Fact]
    public void A_formula_without_a_value_is_named_by_its_cell()
    {
        using var scratch = Workspace();
        var head = new TableLine(4, ["要求事項", "対応状況", "回答"]);
        var row = new TableLine(5, [A, "○", string.Empty]) { WithoutValue = [2, 27] };

        var sheet = ReadSheet.Of(new TableContent("a.xlsx", [head, row]), scratch.Load().Workspace!.Catalogs[0], new Dictionary<string, ColumnRole>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal))!;

        Assert.Equal((5, "C5、AB5"), (Assert.Single(sheet.Doubts).Row, sheet.Doubts[0].What));
    }

    [Fact]
    public void Errors_of_formulas_and_what_is_struck_out_go_to_the_report()
    {
        using var scratch = Workspace();
        TableLine[] lines =
        [
            new(1, ["要求事項", "対応状況", "回答", "備考"]),
            new(2, [A, "○", "#REF!", string.Empty]),
            new(3, [B, "○", "暗号化する。", "取り消した備考"]) { Struck = [new(3, true), new(2, false)] },
            new(4, [C, string.Empty, "取り消した回答。", string.Empty]) { Struck = [new(2, true)] },
        ];
        var (unusable, diagnostics) = (new UnusableCells(), new DiagnosticBag());

        var sheet = ReadSheet.Of(new TableContent("a.xlsx", [.. unusable.Watch(lines)]), scratch.Load().Workspace!.Catalogs[0], new Dictionary<string, ColumnRole>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal))!;
        unusable.Tell("a.xlsx", diagnostics);

        Assert.Equal([("own/a", null, null), ("own/b", "暗号化する。", null)], sheet.Answers.Select(static answer => (answer.Item, answer.Text, answer.Remark)));
        Assert.Equal(["#REF!", "取り消した備考", "取り消した回答。"], sheet.Doubts.Where(static doubt => doubt.Why.Contains('：', StringComparison.Ordinal)).Select(static doubt => doubt.What));
        Assert.Equal(sheet.Cells.Read, sheet.Cells.Heads + sheet.Cells.Used + sheet.Cells.Refused);
        Assert.Equal(["CK9109 a.xlsx:2:1", "CK9110 a.xlsx:3:1", "CK9110 a.xlsx:3:1"], diagnostics.ToImmutable().Select(static told => $"{told.Code} {told.Location}"));
        Assert.Equal(["：C2", "：D3、C4", "：C3"], diagnostics.ToImmutable().Select(static told => told.Message.Japanese[told.Message.Japanese.LastIndexOf('：')..]));
    }

    [Theory]
    [InlineData("9999年度末")]
    [InlineData("9999年12月末")]
    public void A_date_behind_the_last_year_ends_nothing(string date)
    {
        var sheet = Import($"番号,要求事項,対応状況,回答,目標日\n1,{A},×,これから。,{date}\n");

        Assert.Equal(date.EndsWith("月末", StringComparison.Ordinal) ? new DateOnly(9999, 12, 31) : null, sheet.Answers[0].Planned);
    }

    [Theory]
    [InlineData("a<b 及び c>d のとき", "a\\<b 及び c\\>d のとき")]
    [InlineData("x<p 又は y>z、i<li と j>k", "x\\<p 又は y\\>z、i\\<li と j\\>k")]
    [InlineData("<b>強く</b>、a<b かつ c>d<br/>次", "強く、a\\<b かつ c\\>d\n\n次")]
    [InlineData("<p class=\"x\" id=y>一つ</p><ul><li value='1'>二つ</li></ul><br clear=all>三つ", "一つ\n- 二つ\n\n三つ")]
    public void Words_between_less_and_greater_stay_where_they_are_no_tag(string cell, string markdown)
    {
        var sheet = Import($"番号,要求事項,対応状況,回答,備考\n1,{A},○,\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");

        Assert.Equal((markdown, markdown), (sheet.Answers[0].Text, sheet.Answers[0].Remark));
        Assert.Empty(sheet.Doubts);
    }

    [Fact]
    public void A_control_character_is_replaced_and_told()
    {
        using var scratch = Workspace();
        var rows = new[] { new TableLine(1, ["要求事項", "対応状況", "回答"]), new TableLine(2, [A, "○", "前\u0007後\r\n次\tの行"]) };

        var sheet = ReadSheet.Of(new TableContent("a.xlsx", rows), scratch.Load().Workspace!.Catalogs[0], new Dictionary<string, ColumnRole>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal))!;

        Assert.Contains("制御文字", Assert.Single(sheet.Doubts).Why, StringComparison.Ordinal);
        Assert.Contains("前\uFFFD後", ImportText.Answers(sheet.Sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_is_a_status_and_no_answer_in_words()
    {
        var sheet = Import($"要求事項,対応状況\n{A},○\n{B},いいえ\n{C},－\n");

        Assert.Equal([ResponseStatus.Met, ResponseStatus.NotMet, ResponseStatus.NotApplicable], sheet.Answers.Select(static answer => answer.Status!.Value));
        Assert.All(sheet.Answers, static answer => Assert.Null(answer.Text));
        Assert.Equal((4, "－"), (Assert.Single(sheet.Doubts).Row, sheet.Doubts[0].What));
        Assert.Contains("own/c", sheet.Sheet.Drafts);
        Assert.Contains("# 2 行目の元の文：○\n", ImportText.Answers(sheet.Sheet), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("対象外（紙を用いないため）")]
    [InlineData("該当無し：紙を用いない")]
    [InlineData("【対象外】紙を用いない")]
    [InlineData("本サービスには該当しない。紙を用いない。")]
    [InlineData("紙を用いないため対象外とする。")]
    [InlineData("N/A（紙を用いない）")]
    public void Phrases_of_what_does_not_apply_are_known_with_their_reason(string text)
    {
        var sheet = Import($"要求事項,回答\n{A},{text}\n");

        Assert.Equal((ResponseStatus.NotApplicable, text), (sheet.Answers[0].Status!.Value, sheet.Answers[0].Original ?? sheet.Answers[0].Text));
        Assert.Empty(sheet.Doubts);
    }

    [Theory]
    [InlineData("対象外のデータは別の領域に分ける。", "")]
    [InlineData("該当しない者の権限を消している。", "")]
    [InlineData("対象外（紙を用いない）", "○")]
    public void What_only_may_say_so_is_told(string text, string status)
    {
        var sheet = Import($"要求事項,対応状況,回答\n{A},{status},{text}\n");

        Assert.NotEqual(ResponseStatus.NotApplicable, sheet.Answers[0].Status);
        Assert.Contains("対象外とも", Assert.Single(sheet.Doubts).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Ditto_never_means_a_row_that_is_not_the_one_above()
    {
        var sheet = Import($"要求事項,対応状況,回答\n{A},○,認証する。\n誰も知らない別の話,○,別のことをする。\n{B},○,同上\n");

        Assert.Null(sheet.Answers[1].SameAs);
        Assert.Contains("own/b", sheet.Sheet.Drafts);
        Assert.Contains(sheet.Doubts, static doubt => doubt is { Row: 4, What: "同上" });
    }

    [Fact]
    public void The_first_row_of_a_head_comes_again_with_slips()
    {
        var sheet = Import($"Seq.,見本のガイドライン（第1版）で必要とされる実施事項,対応状況\n番号,要求事項,対応状況\n1,{A},認証する。\nSeq.,見本のガイドライン（第4版）で必要とされる実施事項,\n番号,要求事項,対応状況\n2,{B},同上\n");

        Assert.Equal("own/a", sheet.Answers[1].SameAs);
        Assert.DoesNotContain(sheet.Doubts, static doubt => doubt.Row > 2);
    }

    [Fact]
    public void Ditto_below_a_row_without_an_answer_is_told()
    {
        var sheet = Import($"要求事項,対応状況,回答\n{A},○,認証する。\n{B},,\n{C},○,同上です。\n");

        Assert.Equal("own/a", sheet.Answers[1].SameAs);
        Assert.Contains("3 行目には回答がない", Assert.Single(sheet.Doubts, static doubt => doubt.Row == 4).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_or_a_date_of_its_own_is_kept_beside_a_shared_text()
    {
        var sheet = Import($"連番,要求事項,対応状況,回答,予定日\n1,{A},○,手順書に従って毎月これを行う。,\n2,{B},△,同上,\n3,{C},△,手順書に従って毎月これを行う。,\n4,{D},×,No.1の回答と同じ,2027-03-31\n");

        Assert.Equal([ResponseStatus.Met, ResponseStatus.Partial, ResponseStatus.Partial, ResponseStatus.Planned], sheet.Answers.Select(static answer => answer.Status!.Value));
        Assert.All(sheet.Answers, static answer => Assert.Equal("手順書に従って毎月これを行う。", answer.Text));
        Assert.Equal(new DateOnly(2027, 3, 31), sheet.Answers[3].Planned);
        Assert.Equal([3, 5], sheet.Doubts.Select(static doubt => doubt.Row));
    }

    [Fact]
    public void Of_a_planned_answer_a_row_that_is_met_takes_the_words_and_not_the_date()
    {
        var sheet = Import($"要求事項,対応状況,回答,予定日\n{A},対応予定,来年の更新で行う。,2027-04-01\n{B},○,同上,\n");

        Assert.Equal((ResponseStatus.Met, (DateOnly?)null, "来年の更新で行う。"), (sheet.Answers[1].Status!.Value, sheet.Answers[1].Planned, sheet.Answers[1].Text));
    }

    [Theory]
    [InlineData("No.1と同じ", true)]
    [InlineData("上記No.1を参照してください。", true)]
    [InlineData("１番に同じ", true)]
    [InlineData("ログは No.1 を参照。暗号化も行う。", false)]
    [InlineData("同上。ただし年に一度見直す。", false)]
    [InlineData("No.1～3を参照", false)]
    [InlineData("上記のとおり", false)]
    [InlineData("<table><tr><td>表</td></tr></table>", false)]
    public void A_cell_that_points_at_a_row_and_says_more_stays_what_it_is(string text, bool isShared)
    {
        var sheet = Import($"連番,要求事項,対応状況,回答\n1,{A},○,認証する。\n2,{B},○,{text}\n");

        Assert.Equal(isShared ? "own/a" : null, sheet.Answers[1].SameAs);
        Assert.Equal(isShared ? [] : [text], sheet.Doubts.Select(static doubt => doubt.What));
        Assert.True(isShared || sheet.Answers[1].Text!.Replace("\\", string.Empty, StringComparison.Ordinal) == text);
    }

    [Fact]
    public void A_remark_that_repeats_is_copied_with_a_doubt()
    {
        var sheet = Import($"要求事項,対応状況,回答,備考\n{A},○,認証する。,規程第3条\n{B},○,暗号化する。,〃\n{C},○,管理する。,同上\n");

        Assert.All(sheet.Answers, static answer => Assert.Equal("規程第3条", answer.Remark));
        Assert.Equal([3, 4], sheet.Doubts.Select(static doubt => doubt.Row));
    }

    [Fact]
    public void Characters_that_have_two_codes_in_Shift_JIS_are_read_from_either()
    {
        byte[] Bytes(string text) => CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text);
        byte[] sheet = [.. Bytes($"要求事項,回答\n{A},"), 0xEE, 0xE0, 0xFB, 0xFC, 0xFA, 0x58, 0x87, 0x8A, .. Bytes("が①のとおり行う。\n")];

        Assert.Equal("髙髙㈱㈱が①のとおり行う。", Read(sheet)!.Answers[0].Text);
        Assert.Null(Read([.. Bytes($"要求事項,回答\n{A},"), 0x85, 0x40, .. Bytes("\n")]));
    }

    private static ReadSheet Import(string csv) => Read(Encoding.UTF8.GetBytes(csv))!;

    private static ReadSheet? Read(byte[] csv) => ReadSheet.OfFile(csv, Catalog);

    private static Scratch Workspace() => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"),
        ("controls/own.yaml", Catalog));
}

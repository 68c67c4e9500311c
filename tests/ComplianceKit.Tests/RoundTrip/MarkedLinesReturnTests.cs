using static ComplianceKit.Tests.RoundTrip.ReturnedWorkspace;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>Lines of an answer that begin with 【医療機関等】 or 【予定】: nothing that somebody has typed there vanishes.</summary>
public sealed class MarkedLinesReturnTests
{
    private const string Planned = "- item: own/a\n  status: planned\n  text: 整えている。\n  planned: 2027-04-01\n";

    [Fact]
    public void Two_lines_for_the_facility_are_both_what_it_does()
    {
        using var scratch = Workspace("- item: own/a\n  status: facility\n  facility: 鍵を管理する。\n");
        var grid = Grid(scratch);
        grid["own/a", "回答"] += "\n【医療機関等】入退室を記録する。";
        (grid["own/e", "対応状況"], grid["own/e", "回答"]) = ("□ 施設対応", "事業者は関わらない。\n【医療機関等】端末を管理する。\n毎月点検する。\n【予定】2027年4月1日\n【医療機関等】　記録を残す。");

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);

        var answers = scratch.Load().Workspace!.Responses.ByItem;
        Assert.Equal("鍵を管理する。\n\n入退室を記録する。", answers["own/a"].Facility!.Value.TrimEnd('\n'));
        Assert.Equal("端末を管理する。\n\n毎月点検する。\n\n記録を残す。", answers["own/e"].Facility!.Value.TrimEnd('\n'));
        Assert.Equal("事業者は関わらない。", answers["own/e"].Text!.Value.TrimEnd('\n'));
        Assert.Empty(FormGrid.TakeBack(scratch, grid).Answers.Edits);
    }

    [Theory]
    [InlineData("2027年4月1日までに対応。担当は総務部。", "担当は総務部。")]
    [InlineData("2027年4月1日までに対応（担当は総務部）", "（担当は総務部）")]
    [InlineData("2027年4月1日までに遠隔地保管を始める", "遠隔地保管を始める")]
    [InlineData("2027年4月1日までに対応表を作る。", "対応表を作る。")]
    [InlineData("2027年4月1日（木）まで、担当は総務部", "担当は総務部")]
    [InlineData("２０２７年４月１日　総務部が担当", "総務部が担当")]
    [InlineData("令和9年4月1日予定。2名で行う。", "2名で行う。")]
    public void Words_behind_a_date_become_words_of_the_answer(string line, string words)
    {
        using var scratch = Workspace(Planned);
        var grid = Grid(scratch);
        grid["own/a", "回答"] = "整えている。\n【予定】" + line;
        (grid["own/e", "対応状況"], grid["own/e", "回答"]) = ("▲ 対応予定", "【予定】" + line);

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);

        var answers = scratch.Load().Workspace!.Responses.ByItem;
        Assert.Equal(("整えている。\n\n" + words, new DateOnly(2027, 4, 1)), (answers["own/a"].Text!.Value.TrimEnd('\n'), answers["own/a"].Planned));
        Assert.Equal((words, new DateOnly(2027, 4, 1)), (answers["own/e"].Text!.Value.TrimEnd('\n'), answers["own/e"].Planned));
        Assert.Empty(FormGrid.TakeBack(scratch, grid).Answers.Edits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("。")]
    [InlineData("まで")]
    [InlineData("までに")]
    [InlineData("までに対応。")]
    [InlineData("までに対応する予定です。")]
    [InlineData("対応予定")]
    [InlineData("（木）の予定")]
    public void What_documents_print_behind_a_date_is_no_words(string end)
    {
        using var scratch = Workspace(Planned);
        var grid = Grid(scratch);
        grid["own/a", "回答"] = "整えている。\n【予定】2027年4月1日" + end;
        (grid["own/e", "対応状況"], grid["own/e", "回答"]) = ("▲ 対応予定", "【予定】2027年4月1日" + end);

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Equal(["own/e status", "own/e planned"], answers.Changes.Select(static change => $"{change.Item} {change.Key}").OrderDescending(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2027年4月1日以降")]
    [InlineData("2027年4月1日か5月1日")]
    [InlineData("2027年4月1日、2027年5月1日")]
    [InlineData("2027年4月1日までには終わらない。")]
    [InlineData("総務部が2027年4月1日までに対応")]
    public void Words_that_leave_the_date_open_refuse_the_row(string line)
    {
        using var scratch = Workspace(Planned);
        var grid = Grid(scratch);
        grid["own/a", "回答"] = "整えている。\n【予定】" + line;

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.Equal("CK9204", told.Code);
        Assert.Contains("回答「【予定】" + line, told.Message.Japanese, StringComparison.Ordinal);
        Assert.EndsWith("日付が定まりません。【予定】2027年4月1日 のように書き、ほかの言葉は別の行に書いてください", told.Message.Japanese, StringComparison.Ordinal);
        Assert.Equal(Planned, Text(scratch));
    }

    [Theory]
    [InlineData("2027年5月1日", "CK9207")]
    [InlineData("令和9年4月1日", null)]
    public void Two_lines_with_dates_are_one_only_where_the_dates_are(string second, string? code)
    {
        using var scratch = Workspace(Planned);
        var grid = Grid(scratch);
        grid["own/a", "回答"] = $"発注した。\n【予定】2027年4月1日までに対応\n【予定】{second}";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(code is null ? [] : [code], diagnostics.Select(static problem => problem.Code));
        Assert.All(diagnostics, problem => Assert.Contains($"日付の違う【予定】の行があります：「2027年4月1日までに対応」「{second}」", problem.Message.Japanese, StringComparison.Ordinal));
        Assert.Equal(code is null ? ["text"] : [], answers.Changes.Select(static change => change.Key));
    }

    [Fact]
    public void Words_behind_a_date_beside_ditto_refuse_the_row()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        (grid["own/e", "対応状況"], grid["own/e", "回答"]) = ("▲ 対応予定", "同上\n【予定】2027年4月1日までに担当を決める。");

        Assert.Equal("CK9204", Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics).Code);
        Assert.Equal(Answers, Text(scratch));
    }

    [Fact]
    public void Words_about_a_handing_over_are_words()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        (grid["own/e", "対応状況"], grid["own/e", "回答"]) = ("○ 適合", "（引継ぎ書を作る）\n（引継ぎ：見本の1から）");

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal("（引継ぎ書を作る）", scratch.Load().Workspace!.Responses.ByItem["own/e"].Text!.Value.TrimEnd('\n'));
    }
}

using static ComplianceKit.Tests.RoundTrip.ReturnedWorkspace;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>Rows that come back with 同上 or 連番1に同じ beside a status or date of their own.</summary>
public sealed class DittoReturnTests
{
    [Theory]
    [InlineData("own/e", "5", "同上", "△ 一部適合")]
    [InlineData("own/e", "5", "連番４に同じ", "○ 適合")]
    [InlineData("own/e", "5", "同上（連番4）", "○ 適合")]
    [InlineData("own/b", "2", "連番1に同じ", "○ 適合")]
    public void A_status_of_its_own_stays_beside_a_copy_of_the_words(string item, string sequence, string typed, string other)
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/d", "対応状況"] = typed == "同上" ? "△ 一部適合" : "○ 適合";
        grid[item, "対応状況"] = "× 未対応";
        grid[item, "回答"] = item == "own/b" ? "同　上" : typed;

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.Equal(("CK9213", $"own.yaml {sequence}"), (told.Code, $"own.yaml {grid.Row(item)[1]}"));
        Assert.Contains($"対応状況（その{other}に対して× 未対応）が違います", told.Message.Japanese, StringComparison.Ordinal);
        var answer = scratch.Load().Workspace!.Responses.ByItem[item];
        Assert.Equal(("NotMet", item == "own/b" ? "責任者を置いている。" : "暗号化している。", null), (answer.Status.ToString(), answer.Text!.Value.TrimEnd('\n'), answer.SameAs));
    }

    [Fact]
    public void Above_a_row_that_is_filtered_away_the_words_point_at_nothing_certain()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/e", "回答"] = "同上";
        grid.Hidden.Add("own/d");

        var taken = FormGrid.TakeBack(scratch, grid);

        Assert.Contains("どの回答を指すのか分かりません", Assert.Single(taken.Diagnostics).Message.Japanese + taken.Diagnostics[0].Hint?.Japanese, StringComparison.Ordinal);
        Assert.Empty(taken.Answers.Changes);
    }

    [Fact]
    public void A_status_that_nobody_has_touched_stays_as_well()
    {
        using var scratch = Workspace(Answers.Replace("status: met, text: 暗号", "status: alternative, reviewed: 2026-01-01, text: 暗号", StringComparison.Ordinal));
        var grid = Grid(scratch);
        grid["own/d", "回答"] = "同上";

        Assert.Contains("CK9213", FormGrid.TakeBack(scratch, grid).Diagnostics.Select(static problem => problem.Code));

        Assert.Contains("{ item: own/d, status: alternative, reviewed: 2026-01-01, text: ", Text(scratch), StringComparison.Ordinal);
        Assert.Contains("入退室を**記録**している。", scratch.Load().Workspace!.Responses.ByItem["own/d"].Text!.Value, StringComparison.Ordinal);
        Assert.Empty(FormGrid.TakeBack(scratch, grid).Answers.Changes);
    }

    [Theory]
    [InlineData("○ 適合")]
    [InlineData("？ 未回答")]
    [InlineData("")]
    public void A_row_that_says_nothing_else_shares_the_answer(string status)
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/e", "対応状況"] = status;
        grid["own/e", "回答"] = "同上";
        grid["own/e", "責任分界"] = "双方";
        grid["own/e", "備考"] = "あとで。";

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.EndsWith("- item: own/e\n  same-as: own/d\n  responsibility: shared\n  remark: あとで。\n", Text(scratch), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_that_the_words_replace_is_named()
    {
        using var scratch = Workspace(Answers.Replace("status: met, text: 暗号", "status: alternative, reason: 端末が古い。, text: 暗号", StringComparison.Ordinal));
        var grid = Grid(scratch);
        grid["own/d", "回答"] = "同上";

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics, static problem => problem.Code == "CK9213");

        Assert.EndsWith("この行にあった理由（reason）は消えます", told.Message.Japanese, StringComparison.Ordinal);
        Assert.DoesNotContain("端末が古い", Text(scratch), StringComparison.Ordinal);
    }

    [Fact]
    public void The_status_of_the_row_above_is_that_of_the_same_sheet()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        (grid["own/d", "対応状況"], grid["own/d", "回答"]) = ("× 未対応", "これから。");
        (grid["own/e", "対応状況"], grid["own/e", "回答"]) = ("× 未対応", "同上");

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.EndsWith("- item: own/e\n  same-as: own/d\n", Text(scratch), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_below_the_words_is_its_own()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        (grid["own/e", "対応状況"], grid["own/e", "回答"]) = ("▲ 対応予定", "同上\n【予定】2027年4月1日");

        Assert.Equal("CK9213", Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics).Code);

        Assert.EndsWith("- item: own/e\n  status: planned\n  text: 暗号化している。\n  planned: 2027-04-01\n", Text(scratch), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_differs_is_named()
    {
        using var scratch = Workspace(Answers.Replace("status: met, text: 暗号", "status: planned, planned: 2027-06-30, facility: 鍵を管理する。, text: 暗号", StringComparison.Ordinal));
        var grid = Grid(scratch);
        (grid["own/e", "対応状況"], grid["own/e", "回答"]) = ("▲ 対応予定", "同上\n【予定】2027年4月1日");

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal("CK9213", told.Code);
        Assert.Contains("予定日（その2027-06-30に対して2027-04-01）が違います", told.Message.Japanese, StringComparison.Ordinal);
        Assert.Contains("its planned date is 2027-04-01 where that has 2027-06-30;", told.Message.English, StringComparison.Ordinal);
        Assert.DoesNotContain("▲", told.Message.English, StringComparison.Ordinal);
        Assert.Contains("take the date of this row away", told.Hint!.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_part_of_the_facility_is_named_as_that()
    {
        using var scratch = Workspace(Answers.Replace("status: met, text: 暗号", "status: met, facility: 鍵を管理する。, text: 暗号", StringComparison.Ordinal));
        var grid = Grid(scratch);
        (grid["own/e", "対応状況"], grid["own/e", "回答"]) = ("○ 適合", "同上\n【医療機関等】端末を管理する。");

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.Equal("CK9213", told.Code);
        Assert.Contains("医療機関等がすることが違います", told.Message.Japanese, StringComparison.Ordinal);
        Assert.DoesNotContain("○", told.Message.Japanese + told.Message.English, StringComparison.Ordinal);
        Assert.DoesNotContain("status", told.Hint!.English, StringComparison.Ordinal);
        Assert.EndsWith("facility: 端末を管理する。\n", Text(scratch), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tick_and_a_target_date_stay_where_only_the_remark_is_the_same()
    {
        using var scratch = ChecklistGrid.Workspace("- item: own/a\n  status: met\n  text: 置いている。\n");
        var grid = ChecklistGrid.Of(scratch);
        (grid["own/b", "確認結果"], grid["own/b", "目標日"], grid["own/b", "備考"]) = ("いいえ", "令和9年4月1日", "同上");
        (grid["own/c", "確認結果"], grid["own/c", "目標日"], grid["own/c", "備考"]) = ("いいえ", "令和9年4月1日", "同上");

        Assert.Equal("CK9213", Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics).Code);

        Assert.EndsWith("- item: own/b\n  status: planned\n  text: 置いている。\n  planned: 2027-04-01\n\n- item: own/c\n  same-as: own/b\n", Text(scratch), StringComparison.Ordinal);
    }
}

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>A checklist that comes back: はい and いいえ, the day of the check and the date by which it will be はい.</summary>
public sealed class ChecklistReturnTests
{
    [Fact]
    public void A_row_with_a_date_of_the_check_alone_is_refused_and_no_other()
    {
        using var scratch = Workspace("- item: own/a\n  status: met\n");
        var grid = ChecklistGrid.Of(scratch);
        grid["own/a", "備考"] = "置いている。";
        grid["own/b", "確認日"] = "令和8年11月1日";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(["CK9205 sheet.xlsx:3"], Scratch.Places(diagnostics));
        Assert.Equal(["own/a"], answers.Edits.Select(static edit => edit.Item));
        Assert.Equal(1, answers.Refused);
    }

    [Theory]
    [InlineData("status: met")]
    [InlineData("answer: はい")]
    public void Words_that_say_why_it_is_met_are_no_reason_for_which_it_does_not_apply(string state)
    {
        using var scratch = Workspace($"- item: own/a\n  {state}\n  text: 置いている。\n  reviewed: 2026-11-01\n");
        var grid = ChecklistGrid.Of(scratch);
        grid["own/a", "確認結果"] = "対象外";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(["CK9205 sheet.xlsx:2"], Scratch.Places(diagnostics));
        Assert.Empty(answers.Edits);
    }

    [Theory]
    [InlineData("status: planned\n  planned: 2027-06-30\n", "はい", "status: met\n")]
    [InlineData("answer: いいえ\n  planned: 2027-06-30\n", "○", "answer: \"yes\"\n")]
    [InlineData("status: planned\n  text: 整えている。\n  planned: 2027-06-30\n", "レ", "status: met\n  text: 整えている。\n")]
    public void What_was_planned_and_is_met_has_no_date_any_more(string before, string tick, string after)
    {
        using var scratch = Workspace("- item: own/a\n  " + before);
        var grid = ChecklistGrid.Of(scratch);
        grid["own/a", "確認結果"] = tick;

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Contains(answers.Changes, static change => change is { Key: "planned", Before: "2027-06-30", After: null });
        Assert.Equal("- item: own/a\n  " + after, ReturnedWorkspace.Text(scratch));
        Assert.Empty(FormGrid.TakeBack(scratch, grid).Answers.Edits);
    }

    [Fact]
    public void A_status_that_said_again_what_the_tick_said_goes_with_the_old_tick()
    {
        using var scratch = Workspace("- item: own/a\n  status: not-met\n  answer: いいえ\n");
        var grid = ChecklistGrid.Of(scratch);
        grid["own/a", "確認結果"] = "はい";

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal("- item: own/a\n  answer: \"yes\"\n", ReturnedWorkspace.Text(scratch));
    }

    [Fact]
    public void A_target_date_that_somebody_has_typed_stays_and_takes_the_place_of_the_one_that_was_printed()
    {
        using var scratch = Workspace("- item: own/a\n  status: planned\n  text: 整えている。\n  planned: 2027-06-30\n");
        var grid = ChecklistGrid.Of(scratch);
        grid["own/a", "目標日"] = "2027-09-30";
        grid["own/a", "備考"] = grid["own/a", "備考"].Replace("整えている。", "発注した。", StringComparison.Ordinal);

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal("- item: own/a\n  status: planned\n  text: 発注した。\n  planned: 2027-09-30\n", ReturnedWorkspace.Text(scratch));
    }

    [Fact]
    public void Two_new_dates_in_one_row_are_refused()
    {
        const string Open = "[]\n";
        using var scratch = Workspace(Open);
        var grid = ChecklistGrid.Of(scratch);
        grid["own/a", "確認結果"] = "いいえ";
        grid["own/a", "目標日"] = "2027-06-30";
        grid["own/a", "備考"] = "整えている。\n【予定】令和9年7月1日までに対応";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        var told = Assert.Single(diagnostics);
        Assert.Equal("CK9207 sheet.xlsx:2", Scratch.Places([told])[0]);
        Assert.Contains("目標日", told.Message.Japanese, StringComparison.Ordinal);
        Assert.Empty(answers.Edits);
        Assert.Equal(Open, ReturnedWorkspace.Text(scratch));
    }

    [Theory]
    [InlineData("連番1に同じ")]
    [InlineData("No.1と同じ")]
    public void A_number_that_the_checklist_does_not_print_is_not_guessed(string typed)
    {
        using var scratch = Workspace("- item: own/a\n  status: met\n  text: 置いている。\n");
        scratch.Write("controls/own.yaml", File.ReadAllText(Path.Combine(scratch.Folder, "controls/own.yaml")).Replace("id: a,", "id: a, sequence: 1,", StringComparison.Ordinal));
        var grid = ChecklistGrid.Of(scratch);
        (grid["own/c", "確認結果"], grid["own/c", "備考"]) = ("はい", typed);

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(["CK9204 sheet.xlsx:4"], Scratch.Places(diagnostics));
        Assert.Empty(answers.Edits);
    }

    private static Scratch Workspace(string answers) => ChecklistGrid.Workspace(answers);
}

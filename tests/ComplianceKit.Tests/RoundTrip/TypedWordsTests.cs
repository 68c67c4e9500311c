using static ComplianceKit.Tests.RoundTrip.ReturnedWorkspace;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>What people type into a form is taken as what they mean: words for states, 同上, points of lists.</summary>
public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("□ 施設対応", "鍵を管理する。", "  status: facility\n  facility: 鍵を管理する。\n")]
    [InlineData("▲ 対応予定", "整えている。\n【予定】令和9年4月1日までに対応", "  status: planned\n  text: 整えている。\n  planned: 2027-04-01\n")]
    [InlineData("○", "{{service.name}}で *記録* する。", "  status: met\n  text: |-\n    \\{\\{service.name\\}\\}で \\*記録\\* する。\n")]
    [InlineData("適合", "同上", "  same-as: own/d\n")]
    [InlineData("適合", "連番1に同じ", "  same-as: own/a\n")]
    [InlineData("〇 適合", "記録する。", "  status: met\n  text: 記録する。\n")]
    [InlineData("- 対象外", "記録する機器がない。", "  status: not-applicable\n  reason: 記録する機器がない。\n")]
    [InlineData("-", "記録する機器がない。", "  status: not-applicable\n  reason: 記録する機器がない。\n")]
    [InlineData("✕未対応", "記録していない。", "  status: not-met\n  text: 記録していない。\n")]
    [InlineData("該当なし", "記録する機器がない。", "  status: not-applicable\n  reason: 記録する機器がない。\n")]
    public void What_people_write_becomes_what_it_means(string status, string answer, string expected)
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/e", "対応状況"] = status;
        grid["own/e", "回答"] = answer;

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal(Answers + "\n- item: own/e\n" + expected, Text(scratch));
    }

    [Fact]
    public void A_paragraph_that_loses_more_than_words_is_told()
    {
        using var scratch = Workspace(Answers.Replace("text: 暗号化している。", "text: \"**暗号化**している。\"", StringComparison.Ordinal));
        var grid = Grid(scratch);
        grid["own/d", "回答"] = "暗号化して守る。";

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.Equal("CK9228", told.Code);
        Assert.Contains("「own/d」の回答から太字がなくなります", told.Message.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own/e", "同上", null, null)]
    [InlineData("own/e", "連番4に同じ", "own/d", "連番5に同じ")]
    public void A_row_that_points_at_no_answer_is_refused(string item, string text, string? other, string? otherText)
    {
        using var scratch = Workspace(Answers.Replace("- { item: own/d, status: met, text: 暗号化している。 }\n", string.Empty, StringComparison.Ordinal));
        var grid = Grid(scratch);
        grid[item, "回答"] = text;
        if (other is not null)
        {
            grid[other, "回答"] = otherText!;
        }

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(other is null ? ["CK9205 sheet.xlsx:6"] : ["CK9205 sheet.xlsx:5", "CK9205 sheet.xlsx:6"], Scratch.Places(diagnostics));
        Assert.Empty(answers.Edits);
        Assert.Empty(answers.Changes);
    }

    [Theory]
    [InlineData("未回答")]
    [InlineData("")]
    public void An_open_item_that_stays_open_is_no_change(string status)
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/e", "対応状況"] = status;

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Empty(answers.Edits);
    }

    [Fact]
    public void A_point_that_is_added_to_a_list_becomes_one_of_it()
    {
        using var scratch = Workspace(Answers.Replace("text: 暗号化している。", "text: \"- 媒体\\n- 通信\"", StringComparison.Ordinal));
        var grid = Grid(scratch);
        grid["own/d", "回答"] += "\n・　控え";

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal("- 媒体\n- 通信\n- 控え", scratch.Load().Workspace!.Responses.ByItem["own/d"].Text!.Value.TrimEnd());
    }
}

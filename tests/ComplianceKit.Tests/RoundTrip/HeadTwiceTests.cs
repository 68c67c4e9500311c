using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.RoundTrip;
using ComplianceKit.RoundTrip.Sheets;
using static ComplianceKit.Tests.RoundTrip.ReturnedWorkspace;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>Sheets in which somebody has added a column under a head that the form has itself.</summary>
public sealed class HeadTwiceTests
{
    [Theory]
    [InlineData("回答", 2)]
    [InlineData("回　答", 2)]
    [InlineData("回答", 8)]
    [InlineData("備考", 8)]
    [InlineData("備考", 0)]
    [InlineData("連番", 8)]
    [InlineData("項目ID", 0)]
    public void Nothing_is_taken_from_a_sheet_whose_columns_cannot_be_told_apart(string head, int column)
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/a", "備考"] = "見直し中。";
        grid["own/d", "回答"] = "鍵を別に置く。";
        grid.InsertColumn(column, head, static row => $"総務{row}");

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        var told = Assert.Single(diagnostics);
        Assert.Equal(("CK9220", Severity.Error), (told.Code, told.Severity));
        foreach (var cell in grid.Rows[0].Select(static (text, index) => (text, index)).Where(pair => pair.text.Replace("　", string.Empty, StringComparison.Ordinal) == head.Replace("　", string.Empty, StringComparison.Ordinal)))
        {
            Assert.Contains($"{(char)('A' + cell.index)}1", told.Message.English, StringComparison.Ordinal);
            Assert.Contains($"{(char)('A' + cell.index)}1", told.Message.Japanese, StringComparison.Ordinal);
        }

        Assert.Contains("sheet `適合表`", told.Message.English, StringComparison.Ordinal);
        Assert.Equal((0, 5, 5), (answers.Edits.Length + answers.Foreign.Length, answers.Rows, answers.Refused));
        Assert.Equal(Answers, Text(scratch));
    }

    [Fact]
    public void Another_sheet_is_taken()
    {
        using var scratch = Workspace(Answers);
        var (one, other) = (Grid(scratch), Grid(scratch));
        one["own/d", "回答"] = "鍵を別に置く。";
        one.InsertColumn(2, "回答", static _ => string.Empty);
        other["own/a", "備考"] = "見直し中。";

        var (answers, _) = FormGrid.TakeBack(scratch, one, other);

        Assert.Equal(["own/a"], answers.Edits.Select(static edit => edit.Item));
    }

    [Fact]
    public void A_column_that_was_renamed_to_the_head_of_another_is_named_as_gone()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid.Rows[0][grid.Rows[0].IndexOf("備考")] = "回答";

        var diagnostics = FormGrid.TakeBack(scratch, grid).Diagnostics;

        Assert.Equal(["CK9209", "CK9220"], diagnostics.Select(static problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.Contains("「備考」の列がなく、元はなかった列「回答」があります", diagnostics.First(static problem => problem.Code == "CK9209").Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_that_remember_the_state_are_one_too_many()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid.InsertColumn(0, FormGrid.Head, static _ => string.Empty);

        Assert.Equal("CK9220", Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics).Code);
    }

    [Fact]
    public void A_head_that_the_form_prints_twice_itself_is_fine()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/d", "備考"] = "見直し中。";
        grid.InsertColumn(2, "備考", static _ => "第一章");
        grid.Rows[0][^1] = FormGrid.Head + "、備考";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Equal(["見直し中。"], answers.Changes.Select(static change => change.After));
    }

    [Fact]
    public void A_kept_column_that_the_form_prints_at_its_right_is_told_from_its_own()
    {
        using var scratch = Workspace(Answers);
        scratch.Write("sheet-columns.yaml", ForeignColumns.Text(ForeignColumns.Merge([], [new AddedCell("sheet.xlsx", 2, "own/a", "備考", "総務")])));
        var grid = Grid(scratch);
        grid.InsertColumn(8, "備考", static row => row == 1 ? "総務課" : string.Empty);
        grid.Rows[1][6] = "見直し中。";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Equal("見直し中。", Assert.Single(answers.Changes).After);
        Assert.Contains(answers.Foreign, static cell => cell is { Item: "own/a", Head: "備考", Text: "総務課" });
        Assert.Equal(InputDigest.Of("見直し中。"), InputDigest.Of(scratch.Load().Workspace!.Responses.ByItem["own/a"].Remark!.Value));
    }
}

using static ComplianceKit.Tests.RoundTrip.ReturnedWorkspace;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>Rows whose visible cells were sorted or moved while the hidden ids stayed behind.</summary>
public sealed class MisplacedRowTests
{
    private static readonly string[] Requirements = ["責任者を置く。", "管理者を置く。", "入退室を記録する。", "暗号化する。", "操作を記録する。"];

    [Fact]
    public void Rows_that_print_another_item_than_their_id_says_are_refused()
    {
        using var scratch = Workspace(Answers);
        var grid = Printed(scratch);
        Swap(grid, 1, 4);

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        var told = Assert.Single(diagnostics);
        Assert.Equal("CK9214", told.Code);
        Assert.Contains("2、5 行目", told.Message.Japanese, StringComparison.Ordinal);
        Assert.StartsWith("2 rows of sheet `適合表` are refused", told.Message.English, StringComparison.Ordinal);
        Assert.EndsWith(": rows 2, 5", told.Message.English, StringComparison.Ordinal);
        Assert.Equal((2, 0), (answers.Refused, answers.Changes.Length));
        Assert.Equal(Answers, Text(scratch));
    }

    [Fact]
    public void Running_numbers_alone_say_so_too()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        Swap(grid, 3, 4);

        Assert.Equal("CK9214", Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics).Code);
    }

    [Theory]
    [InlineData("　責任者を　置く。 ")]
    [InlineData("責任者を置く。（※原文未照合）")]
    [InlineData("責任者（部長）を置くこと。")]
    [InlineData("")]
    public void Words_that_somebody_has_touched_refuse_nothing(string requirement)
    {
        using var scratch = Workspace(Answers);
        var grid = Printed(scratch);
        grid["own/a", "要求事項"] = requirement;
        grid["own/a", "連番"] = requirement.Length > 0 ? "3" : string.Empty;
        grid["own/a", "回答"] = "二人置いている。";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Single(answers.Changes);
    }

    [Fact]
    public void Words_that_two_items_have_are_told_apart_by_their_numbers()
    {
        using var scratch = Workspace(Answers);
        var catalog = Path.Combine(scratch.Folder, "controls/own.yaml");
        scratch.Write("controls/own.yaml", File.ReadAllText(catalog).Replace("管理者を置く。", "責任者を置く。", StringComparison.Ordinal));
        var grid = Printed(scratch);
        grid["own/b", "要求事項"] = "責任者を置く。";
        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Swap(grid, 1, 2);

        Assert.Equal("CK9214", Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics).Code);
    }

    private static FormGrid Printed(Scratch scratch)
    {
        var grid = Grid(scratch);
        grid.InsertColumn(2, "要求事項", static row => Requirements[row - 1]);
        return grid;
    }

    // All cells but the hidden id and the state.
    private static void Swap(FormGrid grid, int one, int other)
    {
        for (var column = 1; column < grid.Rows[0].Count - 1; column++)
        {
            (grid.Rows[one][column], grid.Rows[other][column]) = (grid.Rows[other][column], grid.Rows[one][column]);
        }
    }
}

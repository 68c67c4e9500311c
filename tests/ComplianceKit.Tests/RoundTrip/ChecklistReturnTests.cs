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

    private static Scratch Workspace(string answers) => ChecklistGrid.Workspace(answers);
}

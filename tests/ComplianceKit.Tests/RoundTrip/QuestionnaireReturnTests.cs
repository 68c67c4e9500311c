using ComplianceKit.Documents.Writing;
using ComplianceKit.Responses;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>A questionnaire that comes back: はい, いいえ and 対象外, with words on another sheet, and there only for items with a remark.</summary>
public sealed class QuestionnaireReturnTests
{
    [Theory]
    [InlineData("[]\n")]
    [InlineData("- item: own/a\n  answer: いいえ\n")]
    [InlineData("- item: own/a\n  status: met\n")]
    public void What_does_not_apply_can_be_given_its_reason_in_the_file_and_the_sheet_stays_as_it_is(string before)
    {
        using var scratch = Workspace(before);
        var grid = Questions(scratch);
        grid["own/a", "回答"] = "対象外";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        var told = Assert.Single(diagnostics);
        Assert.Equal("CK9205", told.Code);
        Assert.Contains("回答のファイル", told.Hint!.Japanese, StringComparison.Ordinal);
        Assert.Contains("reason:", told.Hint.English, StringComparison.Ordinal);
        Assert.Empty(answers.Edits);

        scratch.Write("responses/own.yaml", "- item: own/a\n  answer: 対象外\n  reason: 無線LANを使いません。\n");
        var again = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(again.Diagnostics);
        Assert.Empty(again.Answers.Edits);
    }

    [Fact]
    public void Where_a_cell_takes_words_the_message_names_it()
    {
        using var scratch = ChecklistGrid.Workspace("[]\n");
        var grid = ChecklistGrid.Of(scratch);
        grid["own/a", "確認結果"] = "対象外";

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.Equal("CK9205", told.Code);
        Assert.Contains("備考の欄", told.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_written_as_a_tick_needs_its_reason_as_well()
    {
        using var scratch = ChecklistGrid.Workspace("- item: own/a\n  answer: いいえ\n");
        var grid = ChecklistGrid.Of(scratch);
        grid["own/a", "確認結果"] = "対象外";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(["CK9205 sheet.xlsx:2"], Scratch.Places(diagnostics));
        Assert.Empty(answers.Edits);
    }

    private static Scratch Workspace(string answers)
    {
        var scratch = ReturnedWorkspace.Workspace(answers);
        scratch.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 無線LANを守る。, answer-form: yes-no-notes }\n");
        return scratch;
    }

    private static FormGrid Questions(Scratch scratch)
    {
        var workspace = scratch.Load().Workspace!;
        var answer = workspace.Responses.ByItem.GetValueOrDefault("own/a");
        var tick = FormAnswers.Of(workspace.Catalogs[0].Items[0].Item, answer) switch { FormAnswer.Yes => "はい", FormAnswer.No => "いいえ", _ => string.Empty };
        var grid = new FormGrid();
        grid.Rows[0] = ["項目ID", "番号", "回答", "元の状態 tick=回答 | 項目ID、番号、設問"];
        grid.Rows.Add(["own/a", "1", tick, $"{ResponseDigest.Of(answer)} | tick={InputDigest.Of(tick)}"]);
        return grid;
    }
}

using ComplianceKit.Tables;

using static ComplianceKit.Tests.RoundTrip.ReturnedWorkspace;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>Cells of forms that come back with something that nobody has meant as an answer.</summary>
public sealed class UnusableCellReturnTests
{
    [Theory]
    [InlineData("回答", "#REF!")]
    [InlineData("備考", "#N/A")]
    public void An_error_of_a_formula_is_no_answer(string column, string error)
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/a", column] = error;

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.Equal("CK9204", told.Code);
        Assert.Contains($"{column}「{error}」：数式のエラー値です", told.Message.Japanese, StringComparison.Ordinal);
        Assert.Equal(Answers, Text(scratch));
    }

    [Fact]
    public void An_error_in_a_column_that_somebody_has_added_is_told_and_not_kept()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid.InsertColumn(2, "担当課", static row => row == 1 ? "#N/A" : string.Empty);

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        var told = Assert.Single(diagnostics);
        Assert.Equal("CK9219", told.Code);
        Assert.Contains("：C2", told.Message.Japanese, StringComparison.Ordinal);
        Assert.Empty(answers.Foreign);
    }

    [Fact]
    public void Rows_whose_answers_lie_under_merged_cells_are_refused()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/a", "回答"] = "まとめて答える。";
        grid["own/b", "回答"] = string.Empty;
        grid["own/c", "回答"] = string.Empty;
        grid.Merged.Add(new MergedCells(2, 4, 3, 3));
        grid.Merged.Add(new MergedCells(2, 6, 1, 1));

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        var told = Assert.Single(diagnostics);
        Assert.Equal(("CK9217", 3), (told.Code, told.Location!.Start.Line));
        Assert.Contains("「回答」のセルがほかのセルと結合され、ファイルでは空になっています：3–4 行目", told.Message.Japanese, StringComparison.Ordinal);
        Assert.EndsWith("cells of `回答` are merged with others and empty in the file: rows 3–4", told.Message.English, StringComparison.Ordinal);
        Assert.Equal(("own/a", 2), (Assert.Single(answers.Changes).Item, answers.Refused));
        Assert.Equal(Answers, Text(scratch));
    }

    [Fact]
    public void A_cell_that_is_struck_out_is_told_and_not_taken()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/a", "回答"] = "取り消した回答。";
        grid.Struck[("own/a", "回答")] = true;
        grid.Struck[("own/d", "回答")] = true;
        grid["own/c", "備考"] = "残す取り消した部分";
        grid.Struck[("own/c", "備考")] = false;

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(["CK9218", "CK9218"], diagnostics.Select(static problem => problem.Code));
        Assert.EndsWith("：D2、D5", diagnostics[0].Message.Japanese, StringComparison.Ordinal);
        Assert.EndsWith("：G4", diagnostics[1].Message.Japanese, StringComparison.Ordinal);
        Assert.Equal(("own/c", "remark"), (Assert.Single(answers.Changes).Item, answers.Changes[0].Key));
    }

    [Fact]
    public void Blanks_in_a_heading_do_not_lose_its_column()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/a", "備考"] = "見直す。";
        grid.Rows[0][grid.Rows[0].IndexOf("備考")] = "備　 考";
        grid.Rows[0][grid.Rows[0].IndexOf("回答")] = "回\n答";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Empty(answers.Foreign);
        Assert.Equal("remark", Assert.Single(answers.Changes).Key);
    }

    [Fact]
    public void A_column_that_came_back_under_another_name_is_a_warning()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid.Rows[0][grid.Rows[0].IndexOf("対応状況")] = "状況";

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.Equal(("CK9209", ComplianceKit.Documents.Diagnostics.Severity.Warning), (told.Code, told.Severity));
        Assert.StartsWith("シート「適合表」に「対応状況」の列がなく、元はなかった列「状況」があります", told.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_has_noted_beside_a_value_stays()
    {
        using var scratch = Workspace("- item: own/a\n  status: met # 確認済み\n  text: >-   # 折り返し\n    責任者を\n    置いている。\n  evidence: [rules] # 証跡の覚え\n  remark: |  # 備考の覚え\n    見直す。\n");
        var grid = Grid(scratch);
        grid["own/a", "回答"] = "一行目\n二行目";
        grid["own/a", "根拠資料"] = string.Empty;
        grid["own/a", "備考"] = string.Empty;

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.All((string[])["# 確認済み", "# 折り返し", "# 証跡の覚え", "# 備考の覚え"], note => Assert.Contains(note, Text(scratch), StringComparison.Ordinal));
        var answer = scratch.Load().Workspace!.Responses.ByItem["own/a"];
        Assert.True(answer.Evidence.IsEmpty && answer.Remark is null);
    }

    [Fact]
    public void A_new_answer_goes_to_the_file_that_answers_its_part()
    {
        using var scratch = Workspace(Answers);
        scratch.Write("controls/own.yaml", """
            catalog: own
            title: 見本
            parts:
              - id: p
                items:
                  - { id: a, sequence: 1, requirement: 責任者を置く。 }
                  - { id: b, sequence: 2, requirement: 管理者を置く。 }
                  - { id: c, sequence: 3, requirement: 入退室を記録する。 }
              - id: q
                items:
                  - { id: d, sequence: 4, requirement: 暗号化する。 }
                  - { id: e, sequence: 5, requirement: 操作を記録する。 }
            """);
        scratch.Write("responses/own.yaml", Answers.Replace("- { item: own/d, status: met, text: 暗号化している。 }\n", string.Empty, StringComparison.Ordinal));
        scratch.Write("responses/q.yaml", "- item: own/d\n  status: met\n");
        var grid = Grid(scratch);
        grid["own/e", "対応状況"] = "適合";

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.EndsWith("- item: own/e\n  status: met\n", File.ReadAllText(Path.Combine(scratch.Folder, "responses/q.yaml")), StringComparison.Ordinal);
    }
}

using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Import;

/// <summary><c>import sheet</c>, from the workbook that <c>build</c> wrote back to the files.</summary>
public sealed class SheetCommandTests
{
    private const string Answers = "# 回答\n- item: own/a\n  status: met # 確認済み\n  text: 置いている。\n\n- item: own/b\n  same-as: own/a\n";

    [Theory]
    [InlineData("sheet-mic-cloud-2018")]
    [InlineData("checklist")]
    [InlineData("mds-sds")]
    public void The_untouched_sheets_of_the_example_change_no_byte(string document)
    {
        using var terminal = new Terminal("untouched-" + document);
        var example = Path.Combine(Terminal.Repository, "examples", "vendor");
        var before = Directory.GetFiles(Path.Combine(example, "responses")).ToDictionary(static path => path, File.ReadAllBytes, StringComparer.Ordinal);
        Assert.Equal(0, terminal.Run($"build {example} -o out -d {document}"));

        Assert.Equal(0, terminal.Run($"import sheet out/{document}.xlsx {example}"));

        Assert.Contains("no file changes", terminal.Output, StringComparison.Ordinal);
        Assert.All(before, static file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
    }

    [Fact]
    public void Parts_whose_levels_have_no_name_are_no_columns_of_colleagues()
    {
        using var terminal = Workspace("no-levels");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    title: 体制\n    parts:\n      - id: q\n        title: 責任\n        items:\n          - { id: a, requirement: 責任者を置く。 }\n          - { id: b, requirement: 管理者を置く。 }\n");
        Assert.Equal(0, terminal.Run("build"));

        Assert.Equal(0, terminal.Run("import sheet out/sheet.xlsx"));

        Assert.Contains("no file changes", terminal.Output, StringComparison.Ordinal);
        Assert.False(terminal.Has("sheet-columns.yaml"));
    }

    [Fact]
    public void A_sheet_that_was_filled_in_and_saved_by_another_program_comes_back()
    {
        using var terminal = Workspace("filled-in");
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", "二人置いている。").Set("own/c", "対応状況", "△ 一部適合").Reverse()
            .Save(Path.Combine(terminal.Folder, "back.xlsx"));

        var said = terminal.Transcript("import sheet back.xlsx --dry-run", "import sheet back.xlsx", "import sheet back.xlsx", "check");

        Assert.Equal("""
            $ compliancekit import sheet back.xlsx --dry-run
            row 4 own/c status: – → partial
            row 6 own/a text: 置いている。 → 二人置いている。
            3 rows read: 2 answers changed, 0 rows refused
            would change responses/own.yaml
            --- error stream
            back.xlsx:6:1: warning[CK9227] row 6: with the answer to `own/a`, 1 answer into whose row nobody has typed changes as well: own/b
              hint: they share or inherit that answer; where one of them is to stay as it is, give it an answer of its own in the files

            0 errors, 1 warning
            --- exit code 0

            $ compliancekit import sheet back.xlsx
            row 4 own/c status: – → partial
            row 6 own/a text: 置いている。 → 二人置いている。
            3 rows read: 2 answers changed, 0 rows refused
            changed responses/own.yaml
            --- error stream
            back.xlsx:6:1: warning[CK9227] row 6: with the answer to `own/a`, 1 answer into whose row nobody has typed changes as well: own/b
              hint: they share or inherit that answer; where one of them is to stay as it is, give it an answer of its own in the files

            0 errors, 1 warning
            --- exit code 0

            $ compliancekit import sheet back.xlsx
            3 rows read: 0 answers changed, 0 rows refused
            no file changes
            --- exit code 0


            """.ReplaceLineEndings("\n"), said[..said.IndexOf("$ compliancekit check", StringComparison.Ordinal)]);
        Assert.Equal(Answers.Replace("text: 置いて", "text: 二人置いて", StringComparison.Ordinal) + "\n- item: own/c\n  status: partial\n", File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml")));
    }

    [Theory]
    [InlineData("sheet-mic-cloud-2018", "mic-cloud-2018/3.2.1.a.1.01", "手を入れた回答。")]
    [InlineData("checklist", null, null)]
    [InlineData("mds-sds", null, null)]
    public void A_sheet_that_went_through_an_online_spreadsheet_changes_nothing_but_what_was_typed(string document, string? item, string? text)
    {
        using var terminal = new Terminal("online-" + document);
        var example = Path.Combine(Terminal.Repository, "examples", "vendor");
        Assert.Equal(0, terminal.Run($"build {example} -o out -d {document}"));
        var workbook = Path.Combine(terminal.Folder, $"out/{document}.xlsx");
        SavedByGoogle.Of(workbook).Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(0, terminal.Run($"import sheet back.xlsx {example} --dry-run"));
        Assert.Equal(string.Empty, terminal.Error);
        Assert.Contains(" 0 answers changed, 0 rows refused", terminal.Output, StringComparison.Ordinal);
        if (item is null)
        {
            return;
        }

        SavedByGoogle.Of(workbook).Set(item, "回答", text!).Save(Path.Combine(terminal.Folder, "typed.xlsx"));
        Assert.Equal(0, terminal.Run($"import sheet typed.xlsx {example} --dry-run"));
        Assert.Contains($"{item} text: ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains($"→ {text}\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains(" 1 answer changed, 0 rows refused", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_answer_what_differs_is_shown()
    {
        using var terminal = Workspace("long-answer");
        var same = string.Concat(Enumerable.Repeat("同じ文が続く。", 20));
        terminal.Write("responses/own.yaml", $"- item: own/a\n  status: met\n  text: {same}毎年見直す。{same}\n");
        Assert.Equal(0, terminal.Run("build"));
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", $"{same}毎月見直す。{same}").Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(0, terminal.Run("import sheet back.xlsx --dry-run"));

        Assert.Contains("own/a text: …が続く。同じ文が続く。毎年見直す。同じ文が続く。同… → …が続く。同じ文が続く。毎月見直す。同じ文が続く。同…\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_a_colleague_has_added_are_kept_and_given_back()
    {
        using var terminal = Workspace("foreign");
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Insert(2, "担当課", "own/a", "総務課: 1\n二階").Insert(6, string.Empty, "own/c", "あとで")
            .Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(0, terminal.Run("import sheet back.xlsx"));
        Assert.Contains("the column `担当課` that somebody has added is kept (1 cell)", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("the column without a heading that somebody has added is kept (1 cell)", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("changed sheet-columns.yaml", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(Answers, File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml")));
        Assert.Equal(0, terminal.Run("build"));

        var again = SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx"));
        Assert.Equal(("総務課: 1\n二階", "あとで"), (again.Cell("own/a", "担当課"), again.Cell("own/c", "（無題）")));
        Assert.Equal(0, terminal.Run("import sheet out/sheet.xlsx"));
        Assert.Contains("no file changes", terminal.Output, StringComparison.Ordinal);
        again.Set("own/a", "担当課", string.Empty).Set("own/c", "（無題）", "済み").Save(Path.Combine(terminal.Folder, "emptied.xlsx"));
        Assert.Equal(0, terminal.Run("import sheet emptied.xlsx"));
        Assert.Contains("own/c (no heading): あとで → 済み", terminal.Output, StringComparison.Ordinal);
        Assert.Equal("- heading: （無題）\n  cells:\n    - item: own/c\n      text: 済み\n", File.ReadAllText(Path.Combine(terminal.Folder, "sheet-columns.yaml")).Split('\n', 2)[1]);
    }

    [Fact]
    public void What_is_written_over_or_emptied_in_a_column_of_colleagues_is_shown()
    {
        using var terminal = Workspace("foreign-changes");
        terminal.Write("sheet-columns.yaml", "- heading: 担当課\n  cells:\n    - item: own/a\n      text: 総務課\n    - item: own/b\n      text: 経理課\n");
        Assert.Equal(0, terminal.Run("build"));
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "担当課", "情報課").Set("own/b", "担当課", string.Empty).Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(0, terminal.Run("import sheet back.xlsx --dry-run"));

        Assert.Contains("own/a 担当課: 総務課 → 情報課\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("own/b 担当課: 経理課 → –\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_column_is_told_even_where_only_errors_are_wanted()
    {
        using var terminal = Workspace("renamed");
        var back = SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx"));
        back.Set("項目ID", "対応状況", "状況");
        back.Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(0, terminal.Run("import sheet back.xlsx --dry-run -q"));
        Assert.Contains("sheet `シート1` has no column `対応状況`, and others that it was not sent with: `状況`", terminal.Error, StringComparison.Ordinal);

        Assert.Equal(0, terminal.Run("import sheet back.xlsx --dry-run"));
        Assert.Contains("warning[CK9209]", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_and_nothing_is_left_behind()
    {
        using var terminal = Workspace("cannot-write");
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", "二人置いている。").Insert(2, "担当課", "own/a", "総務課").Save(Path.Combine(terminal.Folder, "back.xlsx"));

        // Where a folder has the name of the file that is written first, nothing can be.
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "sheet-columns.yaml.new"));

        Assert.Equal(ExitCode.CannotReadOrWrite, terminal.Run("import sheet back.xlsx"));

        Assert.Contains("sheet-columns.yaml cannot be written", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(Answers, File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml")));
        Assert.False(terminal.Has("responses/own.yaml.new"));
    }

    [Fact]
    public void Columns_of_colleagues_stand_on_every_sheet_of_their_items()
    {
        using var terminal = Workspace("foreign-everywhere");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nanswer-form: yes-no-notes\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 責任者を置く。 }\n      - { id: b, requirement: 管理者を置く。 }\n");
        terminal.Write("responses/own.yaml", "- item: own/a\n  answer: はい\n  status: met\n  text: 置いている。\n");
        terminal.Write("sheet-columns.yaml", "- heading: 担当課\n  cells:\n    - item: own/a\n      text: 総務課\n");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [own]\nresponses: responses/\ndocuments:\n  - { id: sheet, template: conformance-sheet, formats: [xlsx], with: { catalog: own } }\n  - { id: all, template: all-catalogs, formats: [xlsx] }\n");

        Assert.Equal(0, terminal.Run("build"));

        Assert.Equal(2, Count("out/sheet.xlsx", "担当課"));
        Assert.Equal(2, Count("out/sheet.xlsx", "総務課"));
        Assert.Equal(1, Count("out/all.xlsx", "担当課"));
        Assert.Equal(1, Count("out/all.xlsx", "総務課"));
        Assert.Equal(0, terminal.Run("import sheet out/sheet.xlsx"));
        Assert.Contains("no file changes", terminal.Output, StringComparison.Ordinal);

        int Count(string path, string text)
        {
            using var stream = File.OpenRead(Path.Combine(terminal.Folder, path));
            return WorkbookDump.Of(stream).Split(text).Length - 1;
        }
    }

    [Fact]
    public void A_refused_row_keeps_all_others_out_unless_they_are_asked_for()
    {
        using var terminal = Workspace("refused");
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "対応状況", "たぶん").Set("own/c", "対応状況", "適合").Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(1, terminal.Run("import sheet back.xlsx"));
        Assert.Contains("CK9204", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(Answers, File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml")));

        Assert.Equal(1, terminal.Run("import sheet back.xlsx --partial"));
        Assert.EndsWith("- item: own/c\n  status: met\n", File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_is_no_form_is_told_what_to_do()
    {
        using var terminal = Workspace("no-form");
        File.Copy(Path.Combine(terminal.Folder, "out/cover.xlsx"), Path.Combine(terminal.Folder, "other.xlsx"));

        Assert.Equal(1, terminal.Run("import sheet other.xlsx"));
        Assert.Contains("CK9201", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_follow_the_one_that_was_typed_into_are_named_before_anything_is_written()
    {
        using var terminal = Workspace("following");
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "対応状況", "△ 一部適合").Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(0, terminal.Run("import sheet back.xlsx --dry-run"));

        Assert.Contains("own/a status: met → partial", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("CK9227", terminal.Error + terminal.Output, StringComparison.Ordinal);
        Assert.Contains("with the answer to `own/a`, 1 answer into whose row nobody has typed changes as well: own/b", terminal.Error + terminal.Output, StringComparison.Ordinal);
        Assert.Equal(Answers, File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml")));
    }

    [Fact]
    public void A_row_that_is_given_a_status_of_its_own_follows_no_other()
    {
        using var terminal = Workspace("not-following");
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx"))
            .Set("own/a", "対応状況", "△ 一部適合").Set("own/b", "対応状況", "× 未対応").Set("own/b", "回答", "いない。").Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(0, terminal.Run("import sheet back.xlsx"));

        Assert.DoesNotContain("CK9227", terminal.Error + terminal.Output, StringComparison.Ordinal);
    }

    private static Terminal Workspace(string name)
    {
        var terminal = new Terminal(name);
        terminal.Write("compliancekit.yaml", """
            kit: 1
            organization: organization.yaml
            service: service.yaml
            catalogs: [own]
            responses: responses/
            documents:
              - { id: sheet, template: conformance-sheet, formats: [xlsx], with: { catalog: own } }
              - { id: cover, template: responsibility-table, formats: [xlsx], with: { catalog: own } }
            """);
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("service.yaml", "name: 見本サービス\n");
        terminal.Write("responses/own.yaml", Answers);
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 責任者を置く。 }\n      - { id: b, requirement: 管理者を置く。 }\n      - { id: c, requirement: 記録する。 }\n");
        Assert.Equal(0, terminal.Run("build"));
        return terminal;
    }
}

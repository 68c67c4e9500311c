namespace ComplianceKit.Cli.Tests.Import;

/// <summary><c>assign</c>: open items go out in a workbook for each owner, and come back.</summary>
public sealed class AssignCommandTests
{
    [Fact]
    public void Open_items_go_out_by_owner_and_are_gathered_again()
    {
        using var terminal = Workspace("assign");

        Assert.Equal(0, terminal.Run("assign"));
        Assert.Contains("情報システム部.xlsx (1 item)", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("unassigned.xlsx (1 item)", terminal.Output, StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(terminal.Folder, "back"));
        Send("情報システム部.xlsx", "own/a", "－ 対象外", "置く者がいない。");
        Send("unassigned.xlsx", "own/b", "○ 適合", "置いている。");
        Assert.Equal(0, terminal.Run("assign --gather back"));
        Assert.Contains("unassigned.xlsx row ", terminal.Output, StringComparison.Ordinal);

        Assert.Equal(
            "- item: own/c\n  status: met\n\n- item: own/b\n  status: met\n  text: 置いている。\n\n- item: own/a\n  status: not-applicable\n  reason: 置く者がいない。\n",
            File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml")));
        Assert.Equal(0, terminal.Run("assign"));
        Assert.Contains("every item is answered", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.CannotReadOrWrite, terminal.Run("assign --gather nowhere"));
        Assert.Contains("there is no folder nowhere", terminal.Error, StringComparison.Ordinal);

        void Send(string file, string item, string status, string answer) => SavedAgain.Of(Path.Combine(terminal.Folder, "assign", file))
            .Set(item, "対応状況", status).Set(item, "回答", answer).Save(Path.Combine(terminal.Folder, "back", file));
    }

    [Fact]
    public void Everything_in_the_folder_is_gathered_or_named()
    {
        using var terminal = Workspace("gather-all");
        Assert.Equal(0, terminal.Run("assign"));
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "back/総務課"));
        SavedAgain.Of(Path.Combine(terminal.Folder, "assign/情報システム部.xlsx")).Set("own/a", "対応状況", "○ 適合").Save(Path.Combine(terminal.Folder, "back/情報.XLSX"));
        SavedAgain.Of(Path.Combine(terminal.Folder, "assign/unassigned.xlsx")).Set("own/b", "対応状況", "○ 適合").Save(Path.Combine(terminal.Folder, "back/経理.xlsm"), "xl/vbaProject.bin");
        terminal.Write("back/~$情報.XLSX", "lock");
        terminal.Write("back/古い.xls", "old");
        terminal.Write("back/総務課/回答.xlsx", "deep");

        Assert.Equal(0, terminal.Run("assign --gather back"));

        Assert.Contains("2 rows read: 2 answers changed", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("warning[CK9215] `古い.xls` is not read: it is no .xlsx", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("warning[CK9215] `総務課/` is not read: workbooks in folders below are not looked for", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("CK5105", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("~$", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_damaged_workbook_does_not_hide_the_others()
    {
        using var terminal = Workspace("gather-damaged");
        Assert.Equal(0, terminal.Run("assign"));
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "back"));
        SavedAgain.Of(Path.Combine(terminal.Folder, "assign/情報システム部.xlsx")).Set("own/a", "対応状況", "○ 適合").Save(Path.Combine(terminal.Folder, "back/情報.xlsx"));
        SavedAgain.Of(Path.Combine(terminal.Folder, "assign/unassigned.xlsx")).Set("own/b", "対応状況", "たぶん").Save(Path.Combine(terminal.Folder, "back/経理.xlsx"));
        terminal.Write("back/総務.xlsx", "no workbook");
        var answers = Path.Combine(terminal.Folder, "responses/own.yaml");
        var before = File.ReadAllText(answers);

        Assert.Equal(ExitCode.Findings, terminal.Run("assign --gather back"));
        Assert.Contains("CK9204", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("総務.xlsx", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was changed; mend the workbooks, or take the rest with --partial", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(answers));

        Assert.Equal(ExitCode.Findings, terminal.Run("assign --gather back --partial"));
        Assert.Contains("CK9204", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("総務.xlsx", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("2 rows read: 1 answer changed, 1 row refused", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(before + "\n- item: own/a\n  status: met\n", File.ReadAllText(answers));
    }

    [Fact]
    public void A_folder_without_workbooks_is_no_success()
    {
        using var terminal = Workspace("gather-nothing");
        terminal.Write("back/古い.xls", "old");

        Assert.Equal(ExitCode.Findings, terminal.Run("assign --gather back"));

        Assert.Contains("CK9216", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("CK9215", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_somebody_has_filled_in_is_not_written_over()
    {
        using var terminal = Workspace("assign-again");
        Assert.Equal(0, terminal.Run("assign"));
        Assert.Equal(0, terminal.Run("assign"));
        var filled = Path.Combine(terminal.Folder, "assign", "unassigned.xlsx");
        SavedAgain.Of(filled).Set("own/b", "回答", "置いている。").Save(filled + ".new");
        File.Move(filled + ".new", filled, overwrite: true);
        File.Delete(Path.Combine(terminal.Folder, "assign", "情報システム部.xlsx"));
        var before = File.ReadAllBytes(filled);

        Assert.Equal(ExitCode.CannotReadOrWrite, terminal.Run("assign"));

        Assert.Contains("unassigned.xlsx exists and may have been filled in", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(filled));
        Assert.False(terminal.Has("assign/情報システム部.xlsx"));
        Assert.Equal(0, terminal.Run("assign -o again"));
        Assert.True(terminal.Has("again/unassigned.xlsx"));
    }

    [Fact]
    public void Workbooks_of_an_earlier_distribution_are_named_and_stay()
    {
        using var terminal = Workspace("assign-earlier");
        Assert.Equal(0, terminal.Run("assign"));
        Assert.DoesNotContain("earlier", terminal.Output, StringComparison.Ordinal);
        terminal.Write("assign/memo.xlsx", "no workbook");
        terminal.Write("compliancekit.yaml", File.ReadAllText(Path.Combine(terminal.Folder, "compliancekit.yaml")).Replace("情報システム部, items: [own/a]", "総務部, items: [own]", StringComparison.Ordinal));

        Assert.Equal(0, terminal.Run("assign"));

        var last = terminal.Output.TrimEnd('\n').Split('\n')[^1].Replace('\\', '/');
        Assert.Equal("left from an earlier run and not made by this one: ./assign/unassigned.xlsx, ./assign/情報システム部.xlsx; move them away, so that nobody fills them in", last);
        Assert.True(terminal.Has("assign/unassigned.xlsx"));

        terminal.Write("responses/rest.yaml", "- items: [own/a, own/b]\n  status: met\n");
        Assert.Equal(0, terminal.Run("assign"));
        Assert.Contains("総務部.xlsx", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_makes_no_workbooks()
    {
        using var terminal = Workspace("assign-dry");

        Assert.Equal(0, terminal.Run("assign --dry-run"));

        Assert.Contains("would make ", terminal.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "assign")));
    }

    [Fact]
    public void A_program_that_reads_findings_gets_an_empty_list_of_what_was_made()
    {
        using var terminal = Workspace("assign-json");

        Assert.Equal(0, terminal.Run("assign --format json"));

        Assert.Equal("[]\n", terminal.Output);
        Assert.Contains("unassigned.xlsx (1 item)", terminal.Error, StringComparison.Ordinal);
    }

    private static Terminal Workspace(string name)
    {
        var terminal = new Terminal(name);
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [own]\nresponses: responses/\nowners:\n  - { name: 情報システム部, items: [own/a] }\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("service.yaml", "name: 見本サービス\n");
        terminal.Write("responses/own.yaml", "- item: own/c\n  status: met\n");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 責任者を置く。 }\n      - { id: b, requirement: 管理者を置く。 }\n      - { id: c, requirement: 記録する。 }\n");
        return terminal;
    }
}

using ComplianceKit.Cli.Output;

namespace ComplianceKit.Cli.Tests;

/// <summary>Workspaces and files that somebody else has made: what they name stays text, and what they link to stays as it is.</summary>
public sealed class UntrustedFilesTests : IDisposable
{
    private readonly Terminal terminal = new(nameof(UntrustedFilesTests));

    public void Dispose() => terminal.Dispose();

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("disclosure.pdf")]
    public void A_link_in_the_place_of_an_unfinished_file_is_not_written_through(string name)
    {
        terminal.Run("init vendor ws");
        var other = Path.Combine(terminal.Folder, "other.txt");
        File.WriteAllText(other, "keep");
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "ws", "out"));
        File.CreateSymbolicLink(Path.Combine(terminal.Folder, "ws", "out", name + ".unfinished"), other);

        Assert.Equal(0, terminal.Run("build ws"));

        Assert.Equal("keep", File.ReadAllText(other));
        Assert.Null(new FileInfo(Path.Combine(terminal.Folder, "ws", "out", name)).LinkTarget);
    }

    [Fact]
    public void A_folder_for_output_that_leads_out_of_the_workspace_is_not_written_into()
    {
        terminal.Run("init vendor ws");
        var elsewhere = Directory.CreateDirectory(Path.Combine(terminal.Folder, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(terminal.Folder, "ws", "out"), elsewhere);

        Assert.Equal(1, terminal.Run("build ws"));

        Assert.Contains("error[CK6006] `out` is a link", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
        Assert.Equal(0, terminal.Run("build ws --output elsewhere"));
    }

    [Fact]
    public void A_link_in_the_place_of_an_unfinished_record_of_evidence_is_not_written_through()
    {
        terminal.Run("init vendor ws");
        var other = Path.Combine(terminal.Folder, "other.txt");
        File.WriteAllText(other, "keep");
        File.CreateSymbolicLink(Path.Combine(terminal.Folder, "ws", "evidence.lock.unfinished"), other);

        Assert.Equal(0, terminal.Run("evidence lock ws"));

        Assert.Equal("keep", File.ReadAllText(other));
    }

    [Fact]
    public void Characters_that_a_terminal_obeys_are_shown()
    {
        terminal.Run("init vendor ws");
        File.AppendAllText(Path.Combine(terminal.Folder, "ws", "organization.yaml"), "\n\"a\\e]0;pwn\\a\\e[31m\\u202Ered\": x\n");

        Assert.Equal(1, terminal.Run("check ws"));

        Assert.Contains("unknown key `a\\u001B]0;pwn\\u0007\\u001B[31m\\u202Ered`", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', terminal.Error);
    }

    [Theory]
    [InlineData("a\rb", "a\\u000Db")]
    [InlineData("a\r\nb", "a\r\nb")]
    [InlineData("\r   \r", "\r   \r")]
    [InlineData("\e[1;31merror\e[0m", "\e[1;31merror\e[0m")]
    [InlineData("\e[8mhidden", "\\u001B[8mhidden")]
    [InlineData("日本語\t😀\n", "日本語\t😀\n")]
    public void Only_what_the_program_says_itself_moves_or_colours(string text, string written)
    {
        using var output = new StringWriter();
        using var visible = new VisibleWriter(output);

        visible.Write(text);

        Assert.Equal(written, output.ToString());
    }

    [Fact]
    public void A_line_of_many_brackets_in_an_answer_is_read_at_once()
    {
        terminal.Run("init vendor ws");
        var answers = Directory.GetFiles(Path.Combine(terminal.Folder, "ws", "responses"), "*.yaml")[0];
        File.AppendAllText(answers, $"\n- item: mic-meti-2.0/4.1.a.01\n  status: met\n  text: \"{{{{#if {string.Concat(Enumerable.Repeat("(a)", 40))} }}}} x\"\n");

        Assert.Equal(1, terminal.Run("check ws"));
    }

    [Fact]
    public void Cells_that_would_be_formulas_are_text_in_a_report()
    {
        terminal.Run("init vendor ws");
        terminal.Write("ws/back.csv", "番号,要求事項,対応状況,回答\nA-1,保存した医療情報を入れる機器等に日本の法が及ぶことを確かめられるように示す。,○,公開している\nzz,\"=HYPERLINK(\"\"http://example.invalid\"\")\",○,@SUM(1)\n");

        terminal.Run("import responses ws/back.csv ws --catalog mic-meti-2.0 -o ws/responses/back.yaml");

        var report = File.ReadAllText(Assert.Single(Directory.GetFiles(terminal.Folder, "*.tsv", SearchOption.AllDirectories)));
        Assert.Contains("\t'=HYPERLINK(", report, StringComparison.Ordinal);
        Assert.DoesNotContain("\t=", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_files_are_not_read_through_links_that_lead_outside()
    {
        terminal.Run("init vendor ws");
        terminal.Write("outside.yaml", "catalog: zz\ntitle: x\n");
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "ws", "controls"));
        File.CreateSymbolicLink(Path.Combine(terminal.Folder, "ws", "controls", "zz.yaml"), Path.Combine(terminal.Folder, "outside.yaml"));
        var workspace = Path.Combine(terminal.Folder, "ws", "compliancekit.yaml");
        File.WriteAllText(workspace, File.ReadAllText(workspace).Replace("catalogs: [", "catalogs: [zz, ", StringComparison.Ordinal));

        Assert.Equal(1, terminal.Run("check ws"));

        Assert.Contains("controls/zz.yaml: error[CK1014]", terminal.Error, StringComparison.Ordinal);
    }
}

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>The first five minutes: a workspace that builds at once.</summary>
public sealed class InitTests
{
    [Theory]
    [InlineData("vendor", "disclosure.pdf", "disclosure.xlsx")]
    [InlineData("association", "rules.pdf", "rules.xlsx")]
    [InlineData("facility", "consent.pdf", "pledge.pdf")]
    public void A_new_workspace_builds_as_it_is(string kind, params string[] documents)
    {
        using var terminal = new Terminal(nameof(A_new_workspace_builds_as_it_is));

        Assert.Equal(0, terminal.Run($"init {kind} new"));
        Assert.Equal(0, terminal.Run("build new"));

        Assert.All(documents, document => Assert.True(terminal.Has($"new/out/{document}"), document));
        Assert.Equal(string.Empty, terminal.Error);
    }

    [Theory]
    [InlineData("vendor")]
    [InlineData("association")]
    [InlineData("facility")]
    public void The_schema_that_a_file_names_for_editors_is_there(string kind)
    {
        const string Mark = "# yaml-language-server: $schema=";
        using var terminal = new Terminal(nameof(The_schema_that_a_file_names_for_editors_is_there));
        terminal.Run($"init {kind} new");

        foreach (var file in Directory.EnumerateFiles(Path.Combine(terminal.Folder, "new"), "*.yaml", SearchOption.AllDirectories))
        {
            var first = File.ReadLines(file).First();
            Assert.StartsWith(Mark, first, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, first[Mark.Length..])), $"{file}: {first}");
        }
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        using var terminal = new Terminal(nameof(A_folder_that_holds_something_is_left_alone));
        terminal.Write("new/mine.txt", "mine");

        Assert.Equal(3, terminal.Run("init vendor new"));

        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(Path.Combine(terminal.Folder, "new")).Select(Path.GetFileName));
        Assert.Contains("not empty", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("met", "対応状況：適合")]
    [InlineData("not-met", "対応状況：未対応")]
    public void An_answer_of_a_status_alone_is_printed_as_its_status(string status, string printed)
    {
        using var terminal = new Terminal(nameof(An_answer_of_a_status_alone_is_printed_as_its_status));
        terminal.Run("init vendor new --lang ja");
        terminal.Write("new/responses/more.yaml", $"- item: mic-meti-2.0/4.1.a.02\n  status: {status}\n");

        Assert.Equal(0, terminal.Run("build new --lang ja"));

        terminal.Run("transcript new/out/disclosure.pdf --lang ja");
        Assert.Contains(printed, terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disclosure_that_marks_no_term_has_no_empty_chapter_of_terms()
    {
        using var terminal = new Terminal(nameof(A_disclosure_that_marks_no_term_has_no_empty_chapter_of_terms));
        terminal.Run("init vendor new --lang ja");
        Assert.Equal(0, terminal.Run("build new --lang ja"));
        terminal.Run("transcript new/out/disclosure.pdf --lang ja");
        Assert.Contains("見出し1：用語", terminal.Output, StringComparison.Ordinal);

        terminal.Write("new/responses/table-4-1.yaml", "- item: mic-meti-2.0/4.1.a.01\n  status: met\n  text: 国内に置いています。");
        Assert.Equal(0, terminal.Run("build new --lang ja"));
        terminal.Run("transcript new/out/disclosure.pdf --lang ja");
        Assert.DoesNotContain("見出し1：用語", terminal.Output, StringComparison.Ordinal);
    }
}

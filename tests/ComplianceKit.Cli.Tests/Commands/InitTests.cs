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
}

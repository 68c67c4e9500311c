namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>Completion in shells: a script asks the program, which answers with what may come next.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void There_is_a_script_for_each_shell_that_asks_the_program(string shell)
    {
        using var terminal = new Terminal(nameof(There_is_a_script_for_each_shell_that_asks_the_program));

        Assert.Equal(0, terminal.Run($"completion {shell}"));

        Assert.Contains("[suggest", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_old_are_understood_but_not_offered()
    {
        using var terminal = new Terminal(nameof(Names_of_old_are_understood_but_not_offered));

        Assert.Equal(0, terminal.Run("[suggest:5] init "));

        Assert.Empty(terminal.Output.Split('\n').Intersect(["/?", "/h", "-?"]));
        Assert.Equal(0, terminal.Run("init /?"));
    }

    [Theory]
    [InlineData("[suggest:7] --lang ", "ja")]
    [InlineData("[suggest:0]", "build")]
    [InlineData("[suggest:5] init ", "vendor")]
    [InlineData("[suggest:5] list ", "catalogs")]
    [InlineData("[suggest:2] bu", "build")]
    public void The_program_tells_what_may_come_next(string line, string word)
    {
        using var terminal = new Terminal(nameof(The_program_tells_what_may_come_next));

        Assert.Equal(0, terminal.Run(line));

        Assert.Contains(word, terminal.Output.Split('\n'));
    }
}

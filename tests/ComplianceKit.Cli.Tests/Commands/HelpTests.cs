using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>What a newcomer reads first.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Every_command_says_what_it_is_for(string language)
    {
        using var terminal = new Terminal(nameof(Every_command_says_what_it_is_for));

        Snapshot.Match(
            terminal.Transcript(new[] { string.Empty, "build ", "check ", "init ", "list ", "explain ", "completion " }.Select(command => $"{command}--help --lang {language}")),
            language);
    }

    [Theory]
    [InlineData("biuld")]
    [InlineData("build --colour red")]
    [InlineData("init hospital here")]
    [InlineData("build --format xml")]
    [InlineData("build --lang fr")]
    public void A_command_line_that_is_not_understood_is_a_fault_of_usage(string command)
    {
        using var terminal = new Terminal(nameof(A_command_line_that_is_not_understood_is_a_fault_of_usage));

        Assert.Equal(2, terminal.Run(command));
        Assert.Contains("--help", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LANG", "ja_JP.UTF-8", "ワークスペース")]
    [InlineData("LC_ALL", "ja_JP.UTF-8", "ワークスペース")]
    [InlineData("LC_ALL", "C.UTF-8", "workspace")]
    public void The_language_of_the_system_is_spoken(string variable, string value, string word)
    {
        using var terminal = new Terminal(nameof(The_language_of_the_system_is_spoken));
        terminal.Set(variable, value);

        terminal.Run("build --help");

        Assert.Contains(word, terminal.Output, StringComparison.Ordinal);
    }
}

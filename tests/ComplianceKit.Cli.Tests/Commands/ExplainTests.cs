namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>Every finding can be looked up.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("en", "## What it means")]
    [InlineData("ja", "## 意味")]
    public void A_code_is_explained_in_the_language_asked_for(string language, string heading)
    {
        using var terminal = new Terminal(nameof(A_code_is_explained_in_the_language_asked_for));

        Assert.Equal(0, terminal.Run($"explain ck1007 --lang {language}"));

        Assert.StartsWith("# CK1007", terminal.Output, StringComparison.Ordinal);
        Assert.Contains(heading, terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_code_all_of_them_are_listed()
    {
        using var terminal = new Terminal(nameof(Without_a_code_all_of_them_are_listed));

        Assert.Equal(0, terminal.Run("explain"));

        var lines = terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 50);
        Assert.All(lines, static line => Assert.Matches("^CK[0-9]{4}", line));
    }

    [Theory]
    [InlineData("CK9999")]
    [InlineData("x")]
    [InlineData("../en/CK1007")]
    public void A_code_that_there_is_not_is_a_fault_of_usage(string code)
    {
        using var terminal = new Terminal(nameof(A_code_that_there_is_not_is_a_fault_of_usage));

        Assert.Equal(2, terminal.Run($"explain {code}"));
        Assert.Contains(code, terminal.Error, StringComparison.Ordinal);
    }
}

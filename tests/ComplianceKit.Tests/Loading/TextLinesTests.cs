using ComplianceKit.Loading.Files;

namespace ComplianceKit.Tests.Loading;

/// <summary>Excerpts show the line that a diagnostic names.</summary>
public sealed class TextLinesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("一行")]
    [InlineData("一行\n")]
    [InlineData("一\n\n三\r\n四")]
    public void Lines_are_those_of_the_text(string text)
    {
        var lines = new TextLines(text);

        var all = text.Split('\n');
        Assert.Equal(all.Select(static line => line.TrimEnd('\r')), Enumerable.Range(1, all.Length).Select(number => lines[number]));
        Assert.Null(lines[0]);
        Assert.Null(lines[all.Length + 1]);
    }
}

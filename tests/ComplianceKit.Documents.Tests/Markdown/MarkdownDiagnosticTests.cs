using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;

namespace ComplianceKit.Documents.Tests.Markdown;

/// <summary>Each fault gives its diagnostic at its line.</summary>
public sealed class MarkdownDiagnosticTests
{
    [Theory]
    [InlineData("text\n\n%pagebrake", "CK3101:3")]
    [InlineData("::: nonsense\n:::", "CK3101:1")]
    [InlineData("a :nonsense[b]", "CK3101:1")]
    [InlineData("%section {page=cover}\n# A", "CK3102:1")]
    [InlineData("%spacer {height=10cm}", "CK3103:1")]
    [InlineData("::: table {widths=\"1 wide\"}\n%row {}\n%cell a\n%cell b\n:::", "CK3103:1")]
    [InlineData("::: table {widths=\"1 1\"}\n%row {}\n%cell a\n:::", "CK3104:2")]
    [InlineData("::: table {widths=\"1 1\"}\n%row {}\n%cell {rowspan=2} a\n%cell b\n%row {}\n%cell c\n%cell d\n:::", "CK3104:5")]
    [InlineData("a <b>c</b>", "CK3105:1")]
    [InlineData("# A {.nosuch}", "CK3106:1")]
    [InlineData("text\n\n::: note\ntext", "CK3107:3")]
    [InlineData("# A\n\n### B", "CK3108:3")]
    [InlineData("![](a.png)", "CK3109:1")]
    [InlineData("[](#nowhere)", "CK3201:1")]
    [InlineData("# A {#x}\n\n# B {#x}", "CK3202:3")]
    [InlineData("text[^nowhere]", "CK3203:1")]
    [InlineData("# A {#x .unnumbered}\n\n[](#x)", "CK3204:3")]
    [InlineData("::: table {#x widths=\"1\"}\n%row {}\n%cell a\n:::\n\n[](#x)", "CK3204:6")]
    [InlineData("a[^x]\n\n::: note-definition {#x}\nb\n:::\n::: note-definition {#x}\nc\n:::", "CK3205:6")]
    [InlineData("::: table {widths=\"1\"}\n%row {}\n%cell {valign=center} a\n:::", "CK3103:3")]
    [InlineData("::: table {widths=\"1\"}\n%row {}\n%cell {scope=column} a\n:::", "CK3103:3")]
    [InlineData("::: table {widths=\"1\"}\n%row {}\n%cell {align=left} a\n:::", "CK3103:3")]
    [InlineData("%section {sheet=split-9}\n# A", "CK3103:1")]
    public void A_fault_is_found_at_its_line(string markdown, string expected)
    {
        var bag = new DiagnosticBag();
        var settings = MarkdownSettings.Default with { KnownStyles = ["known"] };

        MarkdownReader.Read(markdown, settings, bag);

        Assert.Contains(expected, bag.ToImmutable().Select(static d => $"{d.Code}:{d.Location!.Start.Line}"));
    }

    [Fact]
    public void CK3201_says_what_was_probably_meant()
    {
        var bag = new DiagnosticBag();

        MarkdownReader.Read("# 目的 {#purpose}\n\n[](#purpsoe)", MarkdownSettings.Default, bag);

        Assert.Contains("did you mean `purpose`", Assert.Single(bag.ToImmutable()).Hint!.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_nested_without_end_is_refused()
    {
        var bag = new DiagnosticBag();

        MarkdownReader.Read(string.Concat(Enumerable.Repeat("::: group\n", 200)), MarkdownSettings.Default, bag);

        Assert.Contains("CK3110", bag.ToImmutable().Select(static d => d.Code));
    }
}

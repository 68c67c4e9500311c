using ComplianceKit.Documents.Markdown;

namespace ComplianceKit.Documents.Tests.Markdown;

/// <summary>With what a text begins.</summary>
public sealed class LeadingBlockTests
{
    [Theory]
    [InlineData("- 端末を管理する。\n- 報告する。")]
    [InlineData("\n1. 端末を管理する。")]
    [InlineData("| 機器 | 方法 |\n|---|---|\n| 端末 | 台帳 |")]
    [InlineData("機器 | 方法\n---|---\n端末 | 台帳")]
    [InlineData("分担\n----\n次のとおり。")]
    [InlineData("> 引用")]
    [InlineData("```\n控え\n```")]
    [InlineData("::: note\n注\n:::")]
    [InlineData("![図](figures/a.png)")]
    [InlineData("### 分担")]
    public void Marks_of_a_block_are_known(string markdown) => Assert.True(LeadingBlock.IsOtherThanWords(markdown));

    [Theory]
    [InlineData("")]
    [InlineData("端末を管理する。")]
    [InlineData("端末を管理する。\n\n- 報告する。")]
    [InlineData("**端末**を管理する。")]
    [InlineData("*端末*を管理する。")]
    [InlineData("-5度より下では使わない。")]
    [InlineData("1.5倍とする。")]
    [InlineData("100%とする。")]
    [InlineData("端末を管理する。\n回線も管理する。")]
    public void Words_are_known(string markdown) => Assert.False(LeadingBlock.IsOtherThanWords(markdown));
}

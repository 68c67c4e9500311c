using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Documents.Tests.Diagnostics;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("ja", true)]
    [InlineData("JA", true)]
    [InlineData("ja-JP", true)]
    [InlineData("ja_JP.UTF-8", true)]
    [InlineData("jam", false)]
    [InlineData("en", false)]
    [InlineData("", false)]
    public void The_first_part_of_a_tag_counts(string tag, bool isJapanese) => Assert.Equal(isJapanese, LanguageTag.IsJapanese(tag));
}

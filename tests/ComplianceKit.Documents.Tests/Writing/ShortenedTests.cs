using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Documents.Tests.Writing;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData("同意書", "同意書")]
    [InlineData("同意を得る。", "同意を…")]
    [InlineData("同意 を得る", "同意…")]
    [InlineData("同意𠮷野家", "同意…")]
    public void A_text_is_cut_between_characters_and_before_blanks(string text, string shortened) => Assert.Equal(shortened, Shortened.To(text, 3));
}

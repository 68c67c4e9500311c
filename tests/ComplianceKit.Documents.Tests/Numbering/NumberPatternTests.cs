using ComplianceKit.Documents.Numbering;

namespace ComplianceKit.Documents.Tests.Numbering;

public sealed class NumberPatternTests
{
    [Theory]
    [InlineData("第{1}条", 6, "第6条")]
    [InlineData("第{1:full}条", 12, "第１２条")]
    [InlineData("第{1:kanji}条", 10, "第十条")]
    [InlineData("第{1:kanji}条", 11, "第十一条")]
    [InlineData("第{1:kanji}条", 21, "第二十一条")]
    [InlineData("第{1:kanji}条", 110, "第百十条")]
    [InlineData("第{1:kanji}条", 1111, "第千百十一条")]
    [InlineData("第{1:kanji}条", 10000, "第一万条")]
    [InlineData("{1:circled}", 20, "⑳")]
    [InlineData("{1:circled}", 21, "㉑")]
    [InlineData("{1:circled}", 50, "㊿")]
    [InlineData("{1:circled}", 0, "(0)")]
    [InlineData("{1:circled}", 51, "(51)")]
    [InlineData("{1:iroha}", 3, "ハ")]
    [InlineData("{1:katakana}", 2, "イ")]
    [InlineData("{1:roman}", 14, "xiv")]
    [InlineData("{2}", 1, "{2}")]
    public void A_pattern_is_filled(string pattern, int number, string expected) => Assert.Equal(expected, NumberPattern.Fill(pattern, [number]));

    [Theory]
    [InlineData("第{1:kanji}章", null)]
    [InlineData("{1}-{2}", null)]
    [InlineData("・", null)]
    [InlineData("{3}", "{3}")]
    [InlineData("{1:xyz}", "{1:xyz}")]
    [InlineData("第{n}章", "{n}")]
    [InlineData("{1", "{1")]
    public void What_stands_for_no_number_is_found(string pattern, string? expected) => Assert.Equal(expected, NumberPattern.FirstUnknown(pattern, 2));
}

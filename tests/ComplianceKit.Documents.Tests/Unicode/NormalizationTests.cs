using ComplianceKit.Documents.Unicode;

namespace ComplianceKit.Documents.Tests.Unicode;

/// <summary>Names of files are the same however a system puts their characters together.</summary>
public sealed class NormalizationTests
{
    [Theory]
    [InlineData("か\u3099いと\u3099", "がいど")]
    [InlineData("ハ\u309Aスワート\u3099.pdf", "パスワード.pdf")]
    [InlineData("Re\u0301sume\u0301", "Résumé")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("がいど①ﾊﾟ", "がいど①ﾊﾟ")]
    [InlineData("\u3099", "\u3099")]
    [InlineData("", "")]
    public void Characters_come_together_and_stay_themselves(string given, string expected) => Assert.Equal(expected, Normalization.Composed(given));
}

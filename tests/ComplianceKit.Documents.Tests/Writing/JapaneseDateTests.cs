using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Documents.Tests.Writing;

public sealed class JapaneseDateTests
{
    [Theory]
    [InlineData(2026, 11, 21, "令和8年11月21日")]
    [InlineData(2019, 5, 1, "令和元年5月1日")]
    [InlineData(2019, 4, 30, "平成31年4月30日")]
    [InlineData(1989, 1, 8, "平成元年1月8日")]
    [InlineData(1989, 1, 7, "昭和64年1月7日")]
    [InlineData(1926, 12, 24, "大正15年12月24日")]
    [InlineData(1912, 7, 29, "明治45年7月29日")]
    [InlineData(1872, 12, 31, "1872年12月31日")]
    public void A_date_is_written_in_its_era(int year, int month, int day, string expected) =>
        Assert.Equal(expected, JapaneseDate.InEra(new DateOnly(year, month, day)));

    [Fact]
    public void Ascii_becomes_full_width() => Assert.Equal("第１２条　Ａ（ａ）", FullWidth.Of("第12条 A(a)"));
}

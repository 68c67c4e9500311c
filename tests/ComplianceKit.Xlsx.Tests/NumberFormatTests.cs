using System.Globalization;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Xlsx.Styles;

namespace ComplianceKit.Xlsx.Tests;

/// <summary>A workbook shows a value as the document prints it, or the words of the document.</summary>
public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("12", "12", "0")]
    [InlineData("1234", "1,234 件", "#,##0\" 件\"")]
    [InlineData("1234", "1234件", "0\"件\"")]
    [InlineData("1234", "約１,２３４件", "\"約\"#,##0\"件\"")]
    [InlineData("12", "12/320", "0\"/320\"")]
    [InlineData("3", "3年", "0\"年\"")]
    [InlineData("12.5", "12.5", "0.0")]
    [InlineData("12.5", "12.50", "0.00")]
    [InlineData("-5", "-5", "0;-0")]
    [InlineData("-5", "差 △5 件", "\"差 \"0\" 件\";\"差 \"\"△\"0\" 件\"")]
    public void A_number_keeps_the_words_around_it(string number, string printed, string format) =>
        Assert.Equal(format, NumberFormats.For(Number(number), printed));

    [Theory]
    [InlineData("3", "13")]
    [InlineData("3", "1.3")]
    [InlineData("12000", "約1.2万")]
    [InlineData("1.25", "1.2")]
    [InlineData("5", "五")]
    [InlineData("5", "5\n件")]
    [InlineData("5", "5\"")]
    public void A_number_that_is_printed_otherwise_is_shown_in_words(string number, string printed) => Assert.Null(NumberFormats.For(Number(number), printed));

    [Theory]
    [InlineData("0.125", "12.5%", "0.0%")]
    [InlineData("0.125", "約１２．５％", "\"約\"0.0%")]
    [InlineData("0.5", "50 %", "0 %")]
    [InlineData("0.5", "全体の50%である", "\"全体の\"0%\"である\"")]
    public void A_share_is_a_percentage(string share, string printed, string format) =>
        Assert.Equal(format, NumberFormats.For(new PercentageValue(decimal.Parse(share, CultureInfo.InvariantCulture)), printed));

    [Fact]
    public void A_share_that_is_printed_otherwise_is_shown_in_words() => Assert.Null(NumberFormats.For(new PercentageValue(0.5m), "半分"));

    [Theory]
    [InlineData("2027-04-01", "2027-04-01", "yyyy\\-mm\\-dd")]
    [InlineData("2027-04-01", "2027/4/1", "yyyy\\/m\\/d")]
    [InlineData("2027-04-01", "2027年4月1日", "yyyy\"年\"m\"月\"d\"日\"")]
    [InlineData("2027-04-01", "２０２７年４月１日から", "yyyy\"年\"m\"月\"d\"日\"\"から\"")]
    [InlineData("2027-04-01", "令和9年4月1日施行", "[$-411]ggge\"年\"m\"月\"d\"日\"\"施行\"")]
    [InlineData("1985-04-01", "昭和60年4月1日", "[$-411]ggge\"年\"m\"月\"d\"日\"")]
    [InlineData("2019-05-01", "令和元年5月1日", "[$-411]ggg\"元\"\"年\"m\"月\"d\"日\"")]
    [InlineData("2027-04-01", "2027年4月", "yyyy\"年\"m\"月\"")]
    [InlineData("2027-04-01", "4月1日", "m\"月\"d\"日\"")]
    public void A_date_is_written_as_it_is_printed(string date, string printed, string format) => Assert.Equal(format, NumberFormats.For(Date(date), printed));

    [Theory]
    [InlineData("2027-04-01", "令和9年度")]
    [InlineData("2027-04-01", "2027年4月2日")]
    [InlineData("2027-04-01", "2027年14月1日")]
    [InlineData("1926-12-25", "大正15年12月25日")]
    public void A_date_that_is_printed_otherwise_is_shown_in_words(string date, string printed) => Assert.Null(NumberFormats.For(Date(date), printed));

    private static NumberValue Number(string number) => new(decimal.Parse(number, CultureInfo.InvariantCulture));

    private static DateValue Date(string date) => new(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}

using ComplianceKit.Responses;

namespace ComplianceKit.Tests.Responses;

/// <summary>A comma parts thousands and nothing else.</summary>
public sealed class NumericValueTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("99.9")]
    [InlineData("-1.5")]
    [InlineData(" 1234 ")]
    [InlineData("1,234")]
    [InlineData("1,234.5")]
    [InlineData("12,345,678")]
    public void A_number_is_one(string text) => Assert.True(NumericValue.IsNumber(text));

    [Theory]
    [InlineData("")]
    [InlineData("99,9")]
    [InlineData("0,123")]
    [InlineData("1,2,3")]
    [InlineData("1234,567")]
    [InlineData("1,234,5")]
    [InlineData("1.234,567")]
    [InlineData("99.9%")]
    [InlineData("九")]
    public void Anything_else_is_none(string text) => Assert.False(NumericValue.IsNumber(text));
}

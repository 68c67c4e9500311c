using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Typesetting.Tests.Inline;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData(TextAlignment.Start, "0 1")]
    [InlineData(TextAlignment.Center, "1 2")]
    [InlineData(TextAlignment.End, "2 3")]
    [InlineData(TextAlignment.Justify, "0 1")]
    [InlineData(TextAlignment.Distribute, "0 3")]
    public void A_single_line(TextAlignment alignment, string expected) =>
        Assert.Equal(expected, Lines.Places(Lines.Of("氏名", 4, alignment).Single()));

    [Theory]
    [InlineData("あいう。えおか", "あいう。")]
    [InlineData("あいう、えおか", "あいう、")]
    [InlineData("あいう」えおか", "あいう」")]
    public void A_closing_mark_at_line_end_is_half_an_em_wide(string text, string expected)
    {
        var line = Lines.Of(text, 3.5, TextAlignment.Justify)[0];

        Assert.Equal(expected, Lines.Text([line]));
        Assert.Equal("0 1 2 3", Lines.Places(line));
    }

    [Fact]
    public void Shrinking_takes_the_white_of_commas() =>
        Assert.Equal("0 1 1.5 2.5 3.5", Lines.Places(Lines.Of("あ、いうえおか", 4.5, TextAlignment.Justify)[0]));

    [Fact]
    public void Shrinking_takes_word_spaces_before_commas() =>
        Assert.Equal("0 0.5 0.75 1.5 2.5 3.5 4.75", Lines.Places(Lines.Of("A BあいうAえお", 5.25, TextAlignment.Justify)[0]));

    [Fact]
    public void Stretching_gives_between_characters_evenly() =>
        Assert.Equal("0 1.25 2.5", Lines.Places(Lines.Of("あいう「え", 3.5, TextAlignment.Justify)[0]));

    [Theory]
    [InlineData("署名", 8, "0 1")]
    [InlineData("あいう", 8, "0 1 2")]
    [InlineData("あいう", 4, "0 1.5 3")]
    [InlineData("あいうえ", 6, "0 1 2 3")]
    [InlineData("AB CD ", 8, "0 0.5 1 1.5 2 2.5")]
    [InlineData("AB CD ", 3.5, "0 0.5 1 2.5 3 3.5")]
    public void A_few_characters_before_a_word_that_does_not_fit_are_not_torn_apart(string text, double em, string expected) =>
        Assert.Equal(expected, Lines.Places(Lines.Of(text + new string('A', (int)em * 2), em, TextAlignment.Justify)[0]));

    [Fact]
    public void Stretching_takes_quarter_spaces_to_half_an_em_first() =>
        Assert.Equal("0 1.5 2", Lines.Places(Lines.Of("あABいう", 2.5, TextAlignment.Justify)[0]));

    [Fact]
    public void First_line_and_hanging_indent()
    {
        var lines = Lines.Of("あいうえお", 3, firstIndent: 1, restIndent: 2);

        Assert.Equal(["あい", "う", "え", "お"], Lines.Text(lines).Split('|'));
        Assert.Equal("1 2", Lines.Places(lines[0]));
        Assert.Equal("2", Lines.Places(lines[1]));
    }
}

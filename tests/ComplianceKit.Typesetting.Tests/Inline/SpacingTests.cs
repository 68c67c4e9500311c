using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Tests.Inline;

/// <summary>Left edges of glyphs in em. A glyph is drawn left of its place by the white before its ink, so an opening bracket at line head stands at -0.5.</summary>
public sealed class SpacingTests
{
    [Theory]
    [InlineData("あ」「い", "0 1 1.5 2.5")]
    [InlineData("あ」、い", "0 1 1.5 2.5")]
    [InlineData("あ。」い", "0 1 1.5 2.5")]
    [InlineData("あ（「い", "0 1 1.5 2.5")]
    [InlineData("あ、「い", "0 1 1.5 2.5")]
    [InlineData("あ・い", "0 1 2")]
    [InlineData("あ」・い", "0 1 1.5 2.5")]
    [InlineData("「あ」い", "-0.5 0.5 1.5 2.5")]
    [InlineData("あAB1い", "0 1.25 1.75 2.25 3")]
    [InlineData("あ(A)い", "0 1.25 1.75 2.25 3")]
    [InlineData("あ A", "0 1 1.5")]
    [InlineData("don’t", "0 0.5 1 1.5 2")]
    [InlineData("Nguyễn", "0 0.5 1 1.5 2 2.5")]
    [InlineData("Ἑλένη", "0 0.5 1 1.5 2")]
    [InlineData("a “b” c", "0 0.5 0.5 1.5 2 2.5 3")]
    [InlineData("は−1の", "0 1 2 2.75")]
    [InlineData("は▲▲の", "0 1 2 3")]
    [InlineData("は“あ”の", "0 1 2 3 4")]
    [InlineData("は“A”の", "0 1 2 2.5 3.5")]
    public void Marks_and_quarter_spaces(string text, string expected) => Assert.Equal(expected, Lines.Places(Lines.Of(text, 20).Single()));

    [Fact]
    public void The_mark_of_a_note_stands_solid_and_on_the_line_of_its_word()
    {
        InlinePiece[] pieces = [new TextPiece("あい", Lines.Format, 0), new TextPiece("1", Lines.Format with { Rise = 4, Size = 6 }, 1), new TextPiece("う", Lines.Format, 0)];

        Assert.Equal("0 1 2 2.3", Lines.Places(Lines.Of(pieces, 9).Single()));
        Assert.Equal("あ|い1|う", Lines.Text(Lines.Of(pieces, 2)));
    }

    [Fact]
    public void Quarter_spaces_can_be_switched_off()
    {
        var line = Lines.Of([new TextPiece("あAい", Lines.Format with { LatinSpacing = false }, 0)], 20).Single();

        Assert.Equal("0 1 1.5", Lines.Places(line));
    }

    [Fact]
    public void The_quarter_space_falls_away_where_the_line_is_broken()
    {
        var lines = Lines.Of("あいAB", 2, TextAlignment.Justify);

        Assert.Equal("0 1", Lines.Places(lines[0]));
        Assert.Equal("0 0.5", Lines.Places(lines[1]));
    }
}

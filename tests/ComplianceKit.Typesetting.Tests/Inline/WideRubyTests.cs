using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Tests.Inline;

/// <summary>Words with readings that are wider than their line: they are divided, and nothing stands beyond the measure.</summary>
public sealed class WideRubyTests
{
    [Theory]
    [InlineData("社会福祉法人会", "しゃかいふくしほうじんかい", 5, "社会福祉法|人会", "しゃかいふくしほう|じんかい")]
    [InlineData("社会福祉法人会", "しゃか", 5, "社会福祉法|人会", "しゃ|か")]
    [InlineData("見本", "みほんのことばみほんのことば", 4, "見|本", "みほんのことば|みほんのことば")]
    [InlineData("社会", "しゃ|かいのかい", 3, "社|会", "しゃ|かいのかい")]
    public void A_word_wider_than_the_line_is_divided_with_its_reading(string word, string readings, double em, string bases, string kana)
    {
        var lines = Lines.Of([new RubyPiece(word, readings.Split('|'), Lines.Format, 1, 2)], em);

        Assert.Equal(bases, TextOf(lines, 1));
        Assert.Equal(kana, TextOf(lines, 2));
        AssertWithin(lines, em);
    }

    [Fact]
    public void A_word_that_fits_a_line_is_not_divided()
    {
        var lines = Lines.Of([new TextPiece("前の", Lines.Format, 1), new RubyPiece("福祉会", ["ふくしかいの"], Lines.Format, 1, 2)], 3.5);

        Assert.Equal("前の|福祉会", TextOf(lines, 1));
    }

    [Fact]
    public void The_first_line_may_have_less_room()
    {
        var word = new RubyPiece("福祉会", ["ふくしかいの"], Lines.Format, 1, 2);

        Assert.Equal("福祉|会", TextOf(Lines.Of([word], 3.5, firstIndent: 1), 1));
        Assert.Equal("あ|福祉会", TextOf(Lines.Of([new TextPiece("あ", Lines.Format, 1), word], 3.5, firstIndent: 1), 1));
    }

    [Theory]
    [InlineData("字")]
    [InlineData("漢字")]
    [InlineData("か\u3099き")]
    public void A_reading_without_end_keeps_all_its_kana(string word)
    {
        var lines = Lines.Of([new TextPiece("前", Lines.Format, 1), new RubyPiece(word, [new string('か', 500)], Lines.Format, 1, 2), new TextPiece("後", Lines.Format, 1)], 5, TextAlignment.Justify);

        Assert.Equal("前" + word + "後", TextOf(lines, 1).Replace("|", string.Empty, StringComparison.Ordinal));
        Assert.Equal(500, TextOf(lines, 2).Count(static character => character == 'か'));
        AssertWithin(lines, 5);
    }

    [Fact]
    public void A_reading_without_end_may_stand_in_a_title_whose_phrases_stay_whole() =>
        Assert.Equal(500, TextOf(Lines.Of([new RubyPiece("字", [new string('か', 500)], Lines.Format with { WholePhrases = true }, 1, 2)], 5), 2).Count(static character => character == 'か'));

    [Fact]
    public void A_line_narrower_than_a_character_still_ends() =>
        Assert.Equal(7, Lines.Of([new RubyPiece("社会福祉法人会", ["しゃかいふくしほうじんかい"], Lines.Format, 1, 2)], 0.4).Count(static line => Lines.Runs(line).Any(static run => run.Slot == 1)));

    private static string TextOf(IEnumerable<LineBox> lines, int slot) =>
        string.Join('|', lines.Select(line => string.Concat(Lines.Runs(line).Where(run => run.Slot == slot).Select(static run => run.Text)))).Trim('|');

    private static void AssertWithin(IEnumerable<LineBox> lines, double em) => Assert.All(lines.SelectMany(Lines.Runs), run =>
    {
        Assert.True(run.X >= -0.01, run.Text);
        Assert.True(run.X + run.Offsets[^1] + (run.Size * run.Font.AdvanceOf(run.Glyphs[^1]) / run.Font.UnitsPerEm) <= (em * Lines.Size) + 0.01, run.Text);
    });
}

using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Tests.Inline;

/// <summary>Words with a reading for each character, JLREQ §3.3.7 and appendix F: places of characters and kana in em.</summary>
public sealed class RubyWordTests
{
    [Theory]
    [InlineData("介護", "かい|ご", "0 1", "0 0.5 1.25")]
    [InlineData("具合", "ぐ|あい", "0 1", "0.25 1 1.5")]
    [InlineData("医療", "い|りょう", "0 1", "0 0.5 1 1.5")]
    [InlineData("治療", "ち|りょう", "0 1", "0 0.5 1 1.5")]
    [InlineData("教師", "きょう|し", "0 1", "0 0.5 1 1.5")]
    [InlineData("歯医者", "は|い|しゃ", "0 1 2", "0.25 1.25 2 2.5")]
    [InlineData("事務所", "じ|む|しょう", "0 1 2", "0.25 1 1.5 2 2.5")]
    public void Readings_stand_above_their_own_characters(string word, string readings, string bases, string kana)
    {
        var line = Lines.Of([new RubyPiece(word, readings.Split('|'), Lines.Format, 1, 2)], 20).Single();

        Assert.Equal(bases, PlacesOf(line, 1));
        Assert.Equal(kana, PlacesOf(line, 2));
    }

    // びょういん is 2.5 em wide over two em: half an em that kana take, on whichever side they stand.
    [Theory]
    [InlineData("が", "に", "1 2", "0.75 1.25 1.75 2.25 2.75")]
    [InlineData("", "に", "0 1", "0 0.5 1 1.5 2")]
    [InlineData("が", "長", "1 2", "0.5 1 1.5 2 2.5")]
    [InlineData("総", "長", "1.125 2.375", "1 1.5 2 2.5 3")]
    public void A_word_is_driven_apart_only_by_what_hangs_nowhere(string before, string after, string bases, string kana)
    {
        var line = Lines.Of([new TextPiece(before, Lines.Format, 0), Hospital, new TextPiece(after, Lines.Format, 3)], 20).Single();

        Assert.Equal(bases, PlacesOf(line, 1));
        Assert.Equal(kana, PlacesOf(line, 2));
    }

    [Fact]
    public void A_word_begins_where_its_line_begins()
    {
        var line = Lines.Of([new TextPiece("あああが", Lines.Format, 0), Hospital, new TextPiece("に", Lines.Format, 3)], 4)[1];

        Assert.Equal("0 1", PlacesOf(line, 1));
        Assert.Equal("0 0.5 1 1.5 2", PlacesOf(line, 2));
        Assert.Equal("2", PlacesOf(line, 3));
    }

    [Fact]
    public void Two_readings_share_the_kana_between_them()
    {
        var line = Lines.Of([Hospital, new TextPiece("の", Lines.Format, 3), Hospital with { BaseSlot = 4, AnnotationSlot = 5 }, new TextPiece("に", Lines.Format, 6)], 20).Single();

        Assert.Equal("2.25", PlacesOf(line, 3));
        Assert.True(double.Parse(PlacesOf(line, 2).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture) + 0.5
            <= double.Parse(PlacesOf(line, 5).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) + 0.001);
    }

    // JLREQ §2.5.2: lines of 16 points have room for readings of 5 points above type of 10.
    [Fact]
    public void Readings_between_lines_do_not_move_them_apart()
    {
        var bare = Lines.Of("あああああああああ", 3);
        var lines = Lines.Of([new TextPiece("あああ", Lines.Format, 0), Hospital, new TextPiece("あああ", Lines.Format, 3), Hospital with { BaseSlot = 4, AnnotationSlot = 5 }], 3);

        Assert.Equal(bare.Take(3).Select(static line => line.Ascent + line.Descent), lines.Take(3).Select(static line => line.Ascent + line.Descent));
    }

    [Fact]
    public void Readings_above_the_first_line_have_room_of_their_own()
    {
        var line = Lines.Of([Hospital, new TextPiece("が", Lines.Format, 3)], 3)[0];

        Assert.True(line.Ascent >= (0.88 + 0.5) * Lines.Size - 0.001);
    }

    [Fact]
    public void A_word_whose_readings_fit_may_be_divided_and_another_one_not()
    {
        Assert.Equal(["あ介", "護"], BasesOf(Lines.Of([new TextPiece("あ", Lines.Format, 0), new RubyPiece("介護", ["かい", "ご"], Lines.Format, 1, 2)], 2)));
        Assert.Equal(["あ", "医療"], BasesOf(Lines.Of([new TextPiece("あ", Lines.Format, 0), new RubyPiece("医療", ["い", "りょう"], Lines.Format, 1, 2)], 2)));
    }

    private static RubyPiece Hospital { get; } = new("病院", ["びょう", "いん"], Lines.Format, 1, 2);

    private static IEnumerable<string> BasesOf(IEnumerable<LineBox> lines) =>
        lines.Select(line => string.Concat(Lines.Runs(line).Where(run => run.Slot < 2).Select(run => run.Text)));

    private static string PlacesOf(LineBox line, int slot) => string.Join(
        ' ',
        Lines.Runs(line).Where(run => run.Slot == slot).SelectMany(run => run.Offsets.Select(offset => Math.Round((run.X + offset) / Lines.Size, 3))));
}

using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Inline.Glyphs;

namespace ComplianceKit.Typesetting.Tests.Inline;

public sealed class PieceTests
{
    [Fact]
    public void What_follows_the_last_tab_stands_flush_right_behind_leaders()
    {
        var line = Lines.Of([new TextPiece("第一章", Lines.Format, 1), new TabPiece("…", Lines.Format), new TextPiece("12", Lines.Format, 2)], 10).Single();

        var number = Lines.Runs(line).Single(run => run.Slot == 2);
        var leaders = Lines.Runs(line).Single(run => run.Slot == PlacedItem.Artifact);
        Assert.Equal(90, number.X, 3);
        Assert.Equal("…………", leaders.Text[..4]);
        Assert.Equal(0, leaders.X % 10, 3);
        Assert.True(leaders.X >= 32.5 && leaders.X + leaders.Offsets[^1] + 10 <= 87.6);
    }

    [Theory]
    [InlineData(TabAlignment.Start, 40)]
    [InlineData(TabAlignment.Center, 30)]
    [InlineData(TabAlignment.End, 20)]
    [InlineData(TabAlignment.Decimal, 30)]
    public void What_follows_a_tab_is_aligned_at_its_stop(TabAlignment alignment, double expected)
    {
        var tab = new TabPiece(null, Lines.Format) { Stop = 40, Alignment = alignment };
        var line = Lines.Of([new TextPiece("あ", Lines.Format, 1), tab, new TextPiece("12.5", Lines.Format, 2)], 10).Single();

        Assert.Equal(expected, Lines.Runs(line).Single(run => run.Slot == 2).X, 3);
    }

    [Fact]
    public void Several_stops_make_columns()
    {
        TabPiece At(double stop) => new(null, Lines.Format) { Stop = stop };
        var line = Lines.Of([At(10), new TextPiece("あ", Lines.Format, 1), At(50), new TextPiece("い", Lines.Format, 2)], 10).Single();

        Assert.Equal([10.0, 50.0], Lines.Runs(line).Select(run => run.X));
    }

    [Fact]
    public void A_box_without_width_takes_the_rest_of_the_line()
    {
        var line = Lines.Of([new TextPiece("氏名", Lines.Format, 0), new BoxPiece("field", 0, 20, 4)], 10).Single();

        Assert.Equal(new PlacedBox("field", 20, 80), line.Boxes.Single());
        Assert.Equal(20, line.Ascent);
        Assert.Equal(4.2, line.Descent, 3);
    }

    [Fact]
    public void Mono_ruby_widens_its_character_and_the_line_grows()
    {
        var line = Lines.Of([new RubyPiece("承", ["しょう"], Lines.Format, 1, 2)], 10).Single();

        var runs = Lines.Runs(line).ToArray();
        Assert.Equal("承", runs[0].Text);
        Assert.Equal("しょう", runs[1].Text);
        Assert.Equal(2.5, runs[0].X, 3);
        Assert.Equal(-9.4, runs[1].Baseline, 3);
        Assert.Equal(13.8, line.Ascent, 3);
    }

    [Fact]
    public void Group_ruby_is_not_broken_and_spreads_the_narrower()
    {
        var lines = Lines.Of([new TextPiece("あい", Lines.Format, 0), new RubyPiece("閲覧", ["えつ"], Lines.Format, 1, 2)], 3);

        Assert.Equal(["あい", "閲覧えつ"], Lines.Text(lines).Split('|'));
        Assert.Equal([2.5, 12.5], Lines.Runs(lines[1]).Last().Offsets.Select(offset => Lines.Runs(lines[1]).Last().X + offset));
    }

    [Fact]
    public void Underlines_run_over_breaks_and_pieces()
    {
        var format = Lines.Format with { Underlined = true };
        var lines = Lines.Of([new TextPiece("あい", format, 0), new TextPiece("うえ", format with { Bold = true }, 1)], 3);

        var strokes = lines.SelectMany(line => line.Items.OfType<Stroke>()).ToArray();
        Assert.Equal([(0.0, 30.0), (0.0, 10.0)], strokes.Select(stroke => (stroke.X1, stroke.X2)));
        Assert.All(strokes, stroke => Assert.Equal((PlacedItem.Artifact, 0.5), (stroke.Slot, stroke.Width)));
    }

    [Fact]
    public void An_underline_ends_at_words_that_have_none_and_goes_on_over_readings()
    {
        var format = Lines.Format with { Underlined = true };
        var line = Lines.Of([new TextPiece("あ", format, 0), new TextPiece("い", Lines.Format, 1), new TextPiece("う", format, 2), new RubyPiece("重", ["じゅう"], format, 3, 4)], 10).Single();

        Assert.Equal([(0.0, 10.0), (20.0, 42.5)], line.Items.OfType<Stroke>().Select(stroke => (stroke.X1, stroke.X2)));
    }

    [Fact]
    public void Emphasis_dots_stand_above_japanese_characters_only()
    {
        var line = Lines.Of([new TextPiece("重要A", Lines.Format with { EmphasisDots = true }, 0)], 9).Single();

        var dots = Lines.Runs(line).Single(run => run.Slot == PlacedItem.Artifact);
        Assert.Equal("﹅﹅", dots.Text);
        Assert.Equal((2.5, 10f), (dots.X, dots.Offsets[1]));
    }

    [Fact]
    public void Pictures_and_words_with_readings_are_part_of_their_link()
    {
        var lines = Lines.Of(
            [
                new TextPiece("あ", Lines.Format, 0), new BoxPiece("picture", 20, 10, 0) { Link = 7 }, new TextPiece("い", Lines.Format, 1) { Link = 7 },
                new RubyPiece("漢字", ["かん", "じ"], Lines.Format, 2, 3) { Link = 8 },
            ],
            20);

        Assert.Equal([new LinkStretch(7, 10, 30), new LinkStretch(8, 40, 20)], lines.SelectMany(line => line.Links));
    }

    [Fact]
    public void Links_are_stretches_of_each_line()
    {
        var lines = Lines.Of([new TextPiece("あ", Lines.Format, 0), new TextPiece("いうえ", Lines.Format, 1) { Link = 7 }], 2);

        Assert.Equal([new LinkStretch(7, 10, 10), new LinkStretch(7, 0, 20)], lines.SelectMany(line => line.Links));
    }

    [Fact]
    public void Measure_gives_the_widest_part_and_the_longest_line()
    {
        var pieces = new InlinePiece[] { new TextPiece("あい word。", Lines.Format, 0), new BreakPiece(Lines.Format, 0), new TextPiece("う", Lines.Format, 0) };

        Assert.Equal((25.0, 50.0), ParagraphComposer.Measure(pieces, new FakeFonts()));
        Assert.Single(ParagraphComposer.Compose(pieces[..1], new LineSettings(50, TextAlignment.Start, 16), new FakeFonts(), new MissingGlyphSink()));
    }
}

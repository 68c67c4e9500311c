using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Tests.Inline;

/// <summary>Readings that are wider than their characters, JLREQ §3.3.8: places of the base characters and of what stands beside them, in em.</summary>
public sealed class RubyOverhangTests
{
    // むずか is 1.5 em wide over one em: a quarter em at either side, which kana give and kanji do not.
    [Theory]
    [InlineData("が", "し", 1, 2)]
    [InlineData("ー", "し", 1, 2)]
    [InlineData("漢", "字", 1.25, 2.5)]
    [InlineData("カ", "タ", 1.25, 2.5)]
    [InlineData("、", "し", 1.25, 2.25)]
    public void A_wide_reading_hangs_over_kana_and_blanks_beside_it(string before, string after, double at, double next)
    {
        var line = Lines.Of([new TextPiece(before, Lines.Format, 0), Difficult, new TextPiece(after, Lines.Format, 3)], 20).Single();

        Assert.Equal([at], PlacesOf(line, 1));
        Assert.Equal([next], PlacesOf(line, 3));
    }

    [Fact]
    public void At_the_head_of_a_line_there_is_nothing_to_hang_over()
    {
        var line = Lines.Of([Difficult, new TextPiece("し", Lines.Format, 3)], 20).Single();

        Assert.Equal([0.25], PlacesOf(line, 1));
        Assert.Equal([1.25], PlacesOf(line, 3));
    }

    [Fact]
    public void Two_readings_do_not_meet()
    {
        var line = Lines.Of([Difficult, Difficult with { BaseSlot = 4, AnnotationSlot = 5 }], 20).Single();

        Assert.Equal([0.25], PlacesOf(line, 1));
        Assert.Equal([1.75], PlacesOf(line, 4));
    }

    private static RubyPiece Difficult { get; } = new("難", ["むずか"], Lines.Format, 1, 2);

    private static double[] PlacesOf(LineBox line, int slot) =>
        [.. Lines.Runs(line).Where(run => run.Slot == slot).SelectMany(run => run.Offsets.Select(offset => Math.Round((run.X + offset) / Lines.Size, 3)))];
}

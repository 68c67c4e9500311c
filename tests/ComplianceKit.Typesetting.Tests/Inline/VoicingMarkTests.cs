using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Inline;

/// <summary>Kana with a voicing mark that have no character of their own, as JIS X 0213 has them for か゚ and ㇷ゚.</summary>
public sealed class VoicingMarkTests
{
    [Theory]
    [InlineData("か\u309A")]
    [InlineData("セ\u309A")]
    [InlineData("\u31F7\u309A")]
    [InlineData("あ\u3099")]
    public void The_mark_stands_at_the_right_edge_of_its_kana_and_is_copied_with_it(string kana)
    {
        var run = Assert.Single(LayOut(P("前" + kana + "後")).Pages[0].Items.OfType<GlyphRun>());

        Assert.Equal("前" + kana + "後", run.Text);
        var ink = run.Font.InkOf(run.Glyphs[2])!.Value;
        var edge = run.Offsets[1] + (run.Size * run.Font.AdvanceOf(run.Glyphs[1]) / run.Font.UnitsPerEm);
        Assert.Equal(edge, run.Offsets[2] + (run.Size * ink.Right / run.Font.UnitsPerEm), 2);
        Assert.Equal(edge, run.Offsets[3], 2);
    }
}

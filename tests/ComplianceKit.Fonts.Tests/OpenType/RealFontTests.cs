using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Tests.OpenType;

public class RealFontTests
{
    [Theory]
    [InlineData("BIZUDGothic-Regular", "BIZUDGothic", 400)]
    [InlineData("BIZUDGothic-Bold", "BIZUDGothic-Bold", 700)]
    [InlineData("BIZUDPGothic-Regular", "BIZUDPGothic", 400)]
    [InlineData("BIZUDPGothic-Bold", "BIZUDPGothic-Bold", 700)]
    [InlineData("BIZUDMincho-Regular", "BIZUDMincho", 400)]
    [InlineData("BIZUDPMincho-Regular", "BIZUDPMincho", 400)]
    public void Every_built_in_font_opens_and_may_be_embedded(string file, string postScriptName, int weight)
    {
        var font = BuiltInFonts.Open(file);

        Assert.StartsWith(postScriptName, font.PostScriptName, StringComparison.Ordinal);
        Assert.Equal(weight, font.Metrics.Weight);
        Assert.Equal(OutlineKind.TrueType, font.Outlines);
        Assert.Equal(2048, font.UnitsPerEm);
        Assert.True(font.MayEmbed);
        Assert.InRange(font.Metrics.Ascender - font.Metrics.Descender, 2000, 2100);
        Assert.InRange(font.Metrics.CapHeight, 1300, 1700);
    }

    [Fact]
    public void Kana_and_kanji_are_full_width_in_the_fixed_face_and_latin_letters_proportional_in_the_other()
    {
        var gothic = BuiltInFonts.Open("BIZUDGothic-Regular");
        var proportional = BuiltInFonts.Open("BIZUDPGothic-Regular");

        Assert.Equal(2048, gothic.AdvanceOf(gothic.GlyphOf('あ')));
        Assert.Equal(2048, gothic.AdvanceOf(gothic.GlyphOf('験')));
        Assert.Equal(1024, gothic.AdvanceOf(gothic.GlyphOf('i')));
        Assert.True(proportional.AdvanceOf(proportional.GlyphOf('i')) < proportional.AdvanceOf(proportional.GlyphOf('m')));
    }

    [Fact]
    public void A_character_beyond_the_first_plane_is_found()
    {
        Assert.NotEqual(0, BuiltInFonts.Open("BIZUDGothic-Regular").GlyphOf(0x2000B));
    }

    [Fact]
    public void A_character_that_the_font_lacks_is_glyph_0()
    {
        var font = BuiltInFonts.Open("BIZUDGothic-Regular");

        Assert.Equal(0, font.GlyphOf(0x1F600));
        Assert.Equal(0, font.GlyphOf(0xE000 - 0x800));
        Assert.Equal(0, font.GlyphOf(-1));
        Assert.Equal(0, font.GlyphOf(0x110000));
        Assert.Equal(0, font.GlyphOf('A', 0xE01EF));
    }

    [Fact]
    public void A_glyph_number_outside_the_font_has_no_width()
    {
        var font = BuiltInFonts.Open("BIZUDGothic-Regular");

        Assert.Equal(0, font.AdvanceOf(-1));
        Assert.Equal(0, font.AdvanceOf(font.GlyphCount));
    }
}

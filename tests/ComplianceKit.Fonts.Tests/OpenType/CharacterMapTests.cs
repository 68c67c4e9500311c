using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Tests.OpenType;

public class CharacterMapTests
{
    /// <summary>Format 4: A–B by delta to glyphs 1 and 2, a–b by the glyph array to 3 and none.</summary>
    internal static byte[] Segments { get; } = TinyFont.Words(
        4, 44, 0, 6, 0, 0, 0, 'B', 'b', 0xFFFF, 0, 'A', 'a', 0xFFFF, 1 - 'A', 1, 1, 0, 4, 0, 2, 0);

    /// <summary>Format 14, selector U+E0100: A is the default, B is glyph 3.</summary>
    internal static byte[] Variations { get; } =
    [
        .. TinyFont.Words(14, 0, 38, 0, 1), 0x0E, 0x01, 0x00, .. TinyFont.Words(0, 21, 0, 29),
        .. TinyFont.Words(0, 1), 0, 0, (byte)'A', 0, .. TinyFont.Words(0, 1), 0, 0, (byte)'B', 0, 3,
    ];

    [Theory]
    [InlineData('A', 1)]
    [InlineData('B', 2)]
    [InlineData('a', 3)]
    [InlineData('b', 0)]
    [InlineData('@', 0)]
    [InlineData('C', 0)]
    [InlineData(0x1F600, 0)]
    public void Segments_map_by_delta_and_by_array(int character, int glyph) => Assert.Equal(glyph, Font((3, 1, Segments)).GlyphOf(character));

    [Theory]
    [InlineData(0x20000, 1)]
    [InlineData(0x20002, 3)]
    [InlineData(0x20003, 0)]
    [InlineData(0x1FFFF, 0)]
    public void Groups_map_characters_beyond_the_first_plane(int character, int glyph) =>
        Assert.Equal(glyph, Font((3, 1, Segments), (3, 10, TinyFont.Groups(0x20000, 0x20002, 1))).GlyphOf(character));

    [Fact]
    public void Groups_win_over_segments_wherever_they_stand()
    {
        Assert.Equal(3, Font((3, 10, TinyFont.Groups('A', 'A', 3)), (3, 1, Segments)).GlyphOf('A'));
        Assert.Equal(3, Font((0, 3, Segments), (3, 10, TinyFont.Groups('A', 'A', 3))).GlyphOf('A'));
    }

    [Theory]
    [InlineData('A', 0xE0100, 1)]
    [InlineData('B', 0xE0100, 3)]
    [InlineData('B', 0, 2)]
    [InlineData('a', 0xE0100, 0)]
    [InlineData('A', 0xE0101, 0)]
    public void A_variation_sequence_gives_the_glyph_of_the_character_its_own_or_none(int character, int selector, int glyph) =>
        Assert.Equal(glyph, Font((3, 1, Segments), (0, 5, Variations)).GlyphOf(character, selector));

    private static OpenTypeFont Font(params (int, int, byte[])[] maps) =>
        OpenTypeFontReader.Read(TinyFont.File(TinyFont.Tables([.. Enumerable.Repeat(TinyFont.Simple, 4)], maps))).Font!;
}

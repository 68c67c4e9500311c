using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Testing;

namespace ComplianceKit.Fonts.Tests.OpenType;

/// <summary>Fonts with CFF outlines are embedded whole, or refused where a PDF file could not name their glyphs.</summary>
public sealed class CompactFontTests
{
    [Theory]
    [InlineData(new byte[] { 0, 0, 1, 0, 2, 0, 3 })]
    [InlineData(new byte[] { 1, 0, 1, 2 })]
    [InlineData(new byte[] { 2, 0, 1, 0, 2 })]
    public void A_font_whose_CIDs_are_glyph_numbers_is_embedded_whole(byte[] charset) => AssertWhole(CompactFontFile.Keyed(charset));

    [Fact]
    public void A_font_without_CIDs_is_embedded_whole() => AssertWhole(CompactFontFile.Named());

    [Theory]
    [InlineData(new byte[] { 0, 0, 1, 0, 9, 0, 10 })]
    [InlineData(new byte[] { 1, 0, 5, 2 })]
    [InlineData(new byte[] { 2, 0, 2, 0, 2 })]
    public void A_font_whose_CIDs_are_other_numbers_is_refused(byte[] charset) =>
        Assert.Equal(FontProblemKind.GlyphsWithoutNumbers, Read(CompactFontFile.Keyed(charset)).Problem);

    [Fact]
    public void Outlines_that_are_cut_off_are_damaged()
    {
        var whole = CompactFontFile.Named();
        var last = Enumerable.Range(1, whole.Length - 1).First(length => Read(whole[..length]).Font is not null);

        Assert.InRange(last, whole.Length / 2, whole.Length);
        Assert.All(Enumerable.Range(0, last), length => Assert.Equal(FontProblemKind.Damaged, Read(whole[..length]).Problem));
    }

    private static void AssertWhole(byte[] table)
    {
        var font = Read(table).Font!;
        var subset = font.Subset(new HashSet<int> { 2 });

        Assert.Equal(OutlineKind.CompactFontFormat, font.Outlines);
        Assert.Equal(table, subset.Data.ToArray());
        Assert.Equal(2, subset.NewGlyphOf[2]);
    }

    private static FontReading Read(byte[] table) => OpenTypeFontReader.Read(CompactFontFile.Write(table));
}

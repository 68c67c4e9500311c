using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Fonts.Subsetting;

namespace ComplianceKit.Fonts.Tests.OpenType;

/// <summary>Fonts with CFF outlines are embedded whole, or refused where a PDF file could not name their glyphs.</summary>
public sealed class CompactFontTests
{
    [Theory]
    [InlineData(new byte[] { 0, 0, 1, 0, 2 })]
    [InlineData(new byte[] { 1, 0, 1, 1 })]
    [InlineData(new byte[] { 2, 0, 1, 0, 1 })]
    public void A_font_whose_CIDs_are_glyph_numbers_is_embedded_whole(byte[] charset)
    {
        var table = Keyed(charset);
        var font = Read(table).Font!;
        var subset = font.Subset(new HashSet<int> { 2 });

        Assert.Equal(OutlineKind.CompactFontFormat, font.Outlines);
        Assert.Equal(table, subset.Data.ToArray());
        Assert.Equal(2, subset.NewGlyphOf[2]);
    }

    [Fact]
    public void A_font_without_CIDs_is_embedded_whole() => Assert.NotNull(Read([1, 0, 4, 1, 0, 1, 1, 1, 2, (byte)'A', 0, 1, 1, 1, 3, 139, 13]).Font);

    [Theory]
    [InlineData(new byte[] { 0, 0, 1, 0, 9 })]
    [InlineData(new byte[] { 1, 0, 5, 1 })]
    [InlineData(new byte[] { 2, 0, 1 })]
    public void A_font_whose_CIDs_are_other_numbers_is_refused(byte[] charset) => Assert.Equal(FontProblemKind.NotAFont, Read(Keyed(charset)).Problem);

    private static FontReading Read(byte[] cff)
    {
        var tables = TinyFont.Tables([TinyFont.Simple, TinyFont.Simple, TinyFont.Simple]);
        tables.Remove("glyf");
        tables.Remove("loca");
        tables["CFF "] = cff;
        return OpenTypeFontReader.Read(SfntWriter.Write(tables));
    }

    // A head, one name, and a dictionary that says that glyphs have CIDs (operator 12 30) and where they stand (15).
    private static byte[] Keyed(byte[] charset) => [1, 0, 4, 1, 0, 1, 1, 1, 2, (byte)'A', 0, 1, 1, 1, 10, 139, 139, 139, 12, 30, 28, 0, 24, 15, .. charset];
}

using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Tests.OpenType;

public class BrokenFontTests
{
    [Fact]
    public void A_font_cut_off_anywhere_is_damaged_or_no_font()
    {
        var data = BuiltInFonts.Bytes("BIZUDPGothic-Regular");
        for (var length = 0; length < data.Length - 4; length += length < 500 ? 1 : 50_021)
        {
            var reading = OpenTypeFontReader.Read(data.AsMemory(0, length));

            Assert.Null(reading.Font);
            Assert.True(reading.Problem is FontProblemKind.Damaged or FontProblemKind.NotAFont);
        }
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0xFF)]
    [InlineData(0x80)]
    public void Any_byte_may_be_wrong_without_an_exception(byte value)
    {
        var data = TinyFont.File(TinyFont.Tables(
            [TinyFont.Simple, TinyFont.Simple, TinyFont.Composite(1, 1), TinyFont.Composite(2, 1)],
            (3, 10, TinyFont.Groups('A', 'C', 1)), (0, 5, CharacterMapTests.Variations), (3, 1, CharacterMapTests.Segments)));
        for (var at = 0; at < data.Length; at++)
        {
            var original = data[at];
            data[at] = value;
            Use(OpenTypeFontReader.Read(data).Font);
            data[at] = original;
        }
    }

    [Fact]
    public void Wrong_bytes_in_a_real_font_are_no_exception_either()
    {
        var data = BuiltInFonts.Bytes("BIZUDGothic-Regular");
        for (var i = 0; i < 200; i++)
        {
            var at = i < 100 ? 3 * i : (int)(i * 7_368_787L % data.Length);
            var original = data[at];
            data[at] ^= 0xFF;
            Use(OpenTypeFontReader.Read(data).Font);
            data[at] = original;
        }
    }

    [Fact]
    public void A_glyph_composed_of_itself_is_damage()
    {
        AssertDamaged("glyf", TinyFont.Make(TinyFont.Simple, TinyFont.Composite(1)));
        AssertDamaged("glyf", TinyFont.Make(TinyFont.Simple, TinyFont.Composite(2), TinyFont.Composite(0, 1)));
    }

    [Fact]
    public void Composites_nested_too_deeply_are_damage()
    {
        var glyphs = Enumerable.Range(0, 40).Select(i => i == 0 ? TinyFont.Simple : TinyFont.Composite(i - 1, i - 1)).ToArray();

        AssertDamaged("glyf", TinyFont.Make(glyphs));
        AssertDamaged("glyf", TinyFont.Make([.. glyphs.Select((_, i) => i == 39 ? TinyFont.Simple : TinyFont.Composite(i + 1, i + 1))]));
        Assert.NotNull(OpenTypeFontReader.Read(TinyFont.Make(glyphs[..10])).Font);
    }

    [Fact]
    public void A_component_that_the_font_does_not_have_is_damage() =>
        AssertDamaged("glyf", TinyFont.Make(TinyFont.Simple, TinyFont.Composite(7)));

    [Theory]
    [InlineData("head")]
    [InlineData("hhea")]
    [InlineData("maxp")]
    [InlineData("hmtx")]
    [InlineData("cmap")]
    [InlineData("loca")]
    public void A_font_without_a_table_it_needs_names_that_table(string tag)
    {
        var tables = TinyFont.Tables([TinyFont.Simple, TinyFont.Simple]);
        tables.Remove(tag);

        AssertDamaged(tag, TinyFont.File(tables));
    }

    [Fact]
    public void A_face_that_the_file_does_not_have_is_told()
    {
        var reading = OpenTypeFontReader.Read(TinyFont.Make(TinyFont.Simple), face: 1);

        Assert.Equal((FontProblemKind.MissingFace, "2/1"), (reading.Problem!.Value, reading.Detail));
    }

    [Fact]
    public void A_font_of_pictures_or_without_characters_is_told_as_such()
    {
        var pictures = TinyFont.Tables([TinyFont.Simple, TinyFont.Simple]);
        pictures.Remove("glyf");

        Assert.Equal(FontProblemKind.NoOutlines, OpenTypeFontReader.Read(TinyFont.File(pictures)).Problem);
        Assert.Equal(FontProblemKind.NotAFont, OpenTypeFontReader.Read("no font"u8.ToArray()).Problem);
    }

    private static void AssertDamaged(string table, byte[] data)
    {
        var reading = OpenTypeFontReader.Read(data);
        Assert.Equal((FontProblemKind.Damaged, table), (reading.Problem!.Value, reading.Detail));
    }

    private static void Use(OpenTypeFont? font)
    {
        if (font is null)
        {
            return;
        }

        var glyphs = new HashSet<int>();
        foreach (var character in (int[])['A', 'B', 'C', 'あ', 0x2000B, 0xFFFF])
        {
            glyphs.Add(font.GlyphOf(character));
            glyphs.Add(font.GlyphOf(character, 0xE0100));
        }

        Assert.All(glyphs, glyph => Assert.InRange(font.AdvanceOf(glyph), 0, 0xFFFF));
        Assert.True(font.Subset(glyphs).NewGlyphOf.Count > 0);
    }
}

using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Tests.Subsetting;

public class TrueTypeSubsetterTests
{
    private const string Text = "標準的対応 The quick brown fox ÀÉîõü ガギグパピプ が ㈱①②③ 髙﨑𠮷";

    [Theory]
    [InlineData("BIZUDGothic-Regular")]
    [InlineData("BIZUDPMincho-Regular")]
    public void Glyphs_keep_their_widths_and_outlines(string file)
    {
        var font = BuiltInFonts.Open(file);
        var glyphs = GlyphsOf(font, Text);
        var subset = font.Subset(glyphs);
        var (original, cut) = (SubsetFile.Parse(BuiltInFonts.Bytes(file)), SubsetFile.Parse(subset.Data));

        Assert.True(cut.SumsAreRight);
        Assert.True(cut.Outlines.HasWholeOffsets() && cut.Outlines.HasWholeComposites());
        Assert.True(glyphs.IsSubsetOf(subset.NewGlyphOf.Keys));
        Assert.Equal(subset.NewGlyphOf.Count, cut.GlyphCount);
        Assert.Equal(0, subset.NewGlyphOf[0]);
        foreach (var (old, renumbered) in subset.NewGlyphOf)
        {
            Assert.Equal(font.AdvanceOf(old), cut.AdvanceOf(renumbered));
            AssertSameOutline(original, old, cut, renumbered, subset.NewGlyphOf);
        }
    }

    [Fact]
    public void Composite_glyphs_bring_their_components_along_and_refer_to_them_by_their_new_numbers()
    {
        var font = OpenTypeFontReader.Read(TinyFont.Make(
            TinyFont.Simple, TinyFont.Simple, TinyFont.Simple, TinyFont.Simple, TinyFont.Composite(3, 0), TinyFont.Composite(4, 2))).Font!;

        var subset = font.Subset(new HashSet<int> { 5 });

        Assert.Equal([0, 2, 3, 4, 5], subset.NewGlyphOf.Keys);
        var cut = SubsetFile.Parse(subset.Data);
        Assert.Equal([2, 0], GlyphComponents.Of(cut.Outlines.DataOf(3))!.Select(component => component.Glyph));
        Assert.Equal([3, 1], GlyphComponents.Of(cut.Outlines.DataOf(4))!.Select(component => component.Glyph));
        Assert.Equal([0, 200, 300, 400, 500], Enumerable.Range(0, 5).Select(cut.AdvanceOf));
    }

    [Fact]
    public void Glyphs_in_order_are_numbered_as_they_come_and_components_stand_behind_them()
    {
        var font = OpenTypeFontReader.Read(TinyFont.Make(
            TinyFont.Simple, TinyFont.Simple, TinyFont.Simple, TinyFont.Simple, TinyFont.Composite(3, 0), TinyFont.Composite(4, 2))).Font!;

        var subset = font.Subset((int[])[5, 1, 5, 0]);

        Assert.Equal([(0, 0), (5, 1), (1, 2), (2, 3), (3, 4), (4, 5)], subset.NewGlyphOf.Select(static pair => (pair.Key, pair.Value)));
        var cut = SubsetFile.Parse(subset.Data);
        Assert.Equal([5, 3], GlyphComponents.Of(cut.Outlines.DataOf(1))!.Select(component => component.Glyph));
    }

    [Fact]
    public void The_same_glyphs_give_the_same_bytes_in_whatever_order_they_were_collected()
    {
        var font = BuiltInFonts.Open("BIZUDGothic-Regular");
        var glyphs = GlyphsOf(font, Text);

        var forwards = font.Subset(glyphs);
        var backwards = font.Subset(glyphs.Reverse().ToHashSet());

        Assert.True(forwards.Data.Span.SequenceEqual(backwards.Data.Span));
    }

    [Fact]
    public void Numbers_that_the_font_does_not_have_are_left_out()
    {
        var font = BuiltInFonts.Open("BIZUDGothic-Regular");

        Assert.Equal([0], font.Subset(new HashSet<int> { -1, 70000, font.GlyphCount }).NewGlyphOf.Keys);
    }

    [Fact]
    public void Cutting_a_thousand_glyphs_copies_each_a_few_times_only()
    {
        var font = BuiltInFonts.Open("BIZUDGothic-Regular");
        var glyphs = Enumerable.Range(1000, 1000).ToHashSet();
        font.Subset(glyphs);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var subset = font.Subset(glyphs);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, subset.Data.Length, 10L * subset.Data.Length);
    }

    private static SortedSet<int> GlyphsOf(OpenTypeFont font, string text) =>
        [.. text.EnumerateRunes().Select(rune => font.GlyphOf(rune.Value))];

    private static void AssertSameOutline(
        SubsetFile original, int old, SubsetFile cut, int renumbered, IReadOnlyDictionary<int, int> newGlyphOf)
    {
        var expected = original.Outlines.DataOf(old).Data.ToArray();
        foreach (var component in GlyphComponents.Of(original.Outlines.DataOf(old))!)
        {
            var number = newGlyphOf[component.Glyph];
            (expected[component.NumberAt], expected[component.NumberAt + 1]) = ((byte)(number >> 8), (byte)number);
        }

        // Tables of a subset are filled up with zeros to multiples of four.
        var actual = cut.Outlines.DataOf(renumbered).Data.ToArray();
        Assert.InRange(actual.Length - expected.Length, 0, 3);
        Assert.Equal(expected, actual[..expected.Length]);
    }
}

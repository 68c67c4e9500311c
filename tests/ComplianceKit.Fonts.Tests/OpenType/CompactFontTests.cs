using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Fonts.Subsetting;
using ComplianceKit.Testing;

namespace ComplianceKit.Fonts.Tests.OpenType;

/// <summary>Fonts with CFF outlines are cut down to the glyphs that are used; text names them by their new numbers.</summary>
public sealed class CompactFontTests
{
    [Theory]
    [InlineData(new byte[] { 0, 0, 1, 0, 2, 0, 3 })]
    [InlineData(new byte[] { 1, 0, 5, 2 })]
    [InlineData(new byte[] { 2, 0, 2, 0, 2 })]
    public void A_font_with_CIDs_keeps_the_outlines_that_are_used(byte[] charset) => AssertCut(CompactFontFile.Keyed(charset));

    [Fact]
    public void A_font_without_CIDs_gets_them() => AssertCut(CompactFontFile.Named());

    [Fact]
    public void Glyphs_are_numbered_in_the_order_in_which_they_are_met()
    {
        var subset = Read(CompactFontFile.Named()).Font!.Subset([3, 1, 3, 99]);

        Assert.Equal([(0, 0), (1, 2), (3, 1)], subset.NewGlyphOf.OrderBy(static pair => pair.Key).Select(static pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void Subroutines_keep_their_numbers_and_those_that_nobody_calls_are_empty()
    {
        var table = CompactFontFile.WithRoutines();
        var whole = new CompactFace(new TableView(table));

        var cut = FaceOf(Read(table).Font!.Subset(new HashSet<int> { 2 }));

        Assert.Equal(["0B", Hex(whole.GlobalRoutines, 1), "0B"], Enumerable.Range(0, cut.GlobalRoutines.Count).Select(number => Hex(cut.GlobalRoutines, number)));
        Assert.Equal(["0B", Hex(whole.Parts[0].Routines, 1)], Enumerable.Range(0, cut.Parts[0].Routines.Count).Select(number => Hex(cut.Parts[0].Routines, number)));
    }

    [Theory]
    [InlineData(new byte[] { 139, 139, 12, 10, 10, 14 })]
    [InlineData(new byte[] { 10, 14 })]
    [InlineData(new byte[] { 28, 0x7F, 0xFF, 29, 14 })]
    public void Where_an_outline_cannot_be_followed_all_subroutines_stay(byte[] outline)
    {
        var table = CompactFontFile.WithRoutines(outline);
        var whole = new CompactFace(new TableView(table));

        var cut = FaceOf(Read(table).Font!.Subset(new HashSet<int> { 1 }));

        Assert.Equal(Enumerable.Range(0, 3).Select(number => Hex(whole.GlobalRoutines, number)), Enumerable.Range(0, 3).Select(number => Hex(cut.GlobalRoutines, number)));
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x7F)]
    [InlineData(0xFF)]
    public void A_damaged_table_is_refused_or_cut_and_never_fails(byte damage)
    {
        foreach (var whole in (byte[][])[CompactFontFile.WithRoutines(), CompactFontFile.Keyed(2, 0, 2, 0, 2)])
        {
            for (var at = 0; at < whole.Length; at++)
            {
                var table = whole.ToArray();
                table[at] = damage;

                var read = Read(table);

                Assert.True(read.Problem is FontProblemKind.Damaged or FontProblemKind.ComposedGlyphs || read.Font!.Subset(new HashSet<int> { 1, 2, 3 }).NewGlyphOf.Count == 4);
            }
        }
    }

    [Fact]
    public void A_font_whose_letters_are_made_of_two_others_is_refused() =>
        Assert.Equal(FontProblemKind.ComposedGlyphs, Read(CompactFontFile.WithRoutines([139, 139, 139, 139, 14])).Problem);

    [Fact]
    public void A_subroutine_that_calls_itself_ends()
    {
        var subset = Read(CompactFontFile.Endless()).Font!.Subset(new HashSet<int> { 1 });

        Assert.True(FaceOf(subset).IsWhole(2));
    }

    [Fact]
    public void Outlines_that_are_cut_off_are_damaged()
    {
        var whole = CompactFontFile.Named();
        var last = Enumerable.Range(1, whole.Length - 1).First(length => Read(whole[..length]).Font is not null);

        Assert.InRange(last, whole.Length / 2, whole.Length);
        Assert.All(Enumerable.Range(0, last), length => Assert.Equal(FontProblemKind.Damaged, Read(whole[..length]).Problem));
    }

    private static void AssertCut(byte[] table)
    {
        var font = Read(table).Font!;
        var (whole, subset) = (new CompactFace(new TableView(table)), font.Subset(new HashSet<int> { 2 }));
        var cut = FaceOf(subset);

        Assert.Equal(OutlineKind.CompactFontFormat, font.Outlines);
        Assert.Equal([(0, 0), (2, 1)], subset.NewGlyphOf.Select(static pair => (pair.Key, pair.Value)));
        Assert.True(cut.IsWhole(2));
        Assert.Equal([Hex(whole.CharStrings, 0), Hex(whole.CharStrings, 2)], [Hex(cut.CharStrings, 0), Hex(cut.CharStrings, 1)]);

        // Adobe Technical Note 5176, §13 and §18: one range of CIDs, from 1 on.
        Assert.True(cut.Top.Has(CompactOperator.Registry));
        Assert.Equal([0x02, 0x00, 0x01, 0x00, 0x00], subset.Data.Slice(cut.Top.Number(CompactOperator.Charset), 5).ToArray());
    }

    private static CompactFace FaceOf(FontSubset subset) => new(new TableView(subset.Data));

    private static string Hex(CompactIndex index, int entry) => Convert.ToHexString(index.View(entry).Data.Span);

    private static FontReading Read(byte[] table) => OpenTypeFontReader.Read(CompactFontFile.Write(table));
}

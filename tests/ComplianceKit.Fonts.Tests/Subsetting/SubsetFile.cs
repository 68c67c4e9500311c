using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Tests.Subsetting;

/// <summary>A font file read without its character map, which subsets do not have.</summary>
internal sealed record SubsetFile(TableDirectory Tables, GlyphOutlines Outlines, int GlyphCount, bool SumsAreRight)
{
    public static SubsetFile Parse(ReadOnlyMemory<byte> data)
    {
        var tables = TableDirectory.Read(new TableView(data), 0, out _)!;
        var count = tables["maxp"].U16(4);
        return new SubsetFile(tables, new GlyphOutlines(tables["loca"], tables["glyf"], tables["head"].I16(50) != 0, count), count,
            SumOf(new TableView(data)) == 0xB1B0AFBA);
    }

    public int AdvanceOf(int glyph) => Tables["hmtx"].U16(4L * Math.Min(glyph, Tables["hhea"].U16(34) - 1));

    private static uint SumOf(TableView file)
    {
        uint sum = 0;
        for (var at = 0; at < file.Length; at += 4)
        {
            sum = unchecked(sum + file.U32(at));
        }

        return sum;
    }
}

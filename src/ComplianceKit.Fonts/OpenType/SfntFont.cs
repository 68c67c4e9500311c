using ComplianceKit.Fonts.Subsetting;

namespace ComplianceKit.Fonts.OpenType;

/// <summary>A checked face of a font file; numbers are read from the tables when they are asked for.</summary>
internal sealed class SfntFont : OpenTypeFont
{
    private const int RestrictedLicence = 0x0002;
    private const int UsageBits = 0x000F;
    private const int NoSubsetting = 0x0100;
    private const int BitmapsOnly = 0x0200;

    private readonly TableDirectory tables;
    private readonly CharacterMap characters;
    private readonly GlyphOutlines? outlines;
    private readonly TableView advances;
    private readonly int advanceCount;

    public SfntFont(TableDirectory tables, CharacterMap characters, GlyphOutlines? outlines)
    {
        this.tables = tables;
        this.characters = characters;
        this.outlines = outlines;
        advances = tables["hmtx"];
        advanceCount = tables["hhea"].U16(34);
        GlyphCount = tables["maxp"].U16(4);
        UnitsPerEm = tables["head"].U16(18);
        PostScriptName = NameTable.FindPostScriptName(tables["name"]);
        FamilyName = NameTable.Find(tables["name"], NameTable.Family);
        Metrics = MetricsReader.Read(tables);
    }

    public override string PostScriptName { get; }

    public override string FamilyName { get; }

    public override OutlineKind Outlines => outlines is null ? OutlineKind.CompactFontFormat : OutlineKind.TrueType;

    // "Restricted licence" holds only if no more permissive usage bit is set (OpenType specification, OS/2 fsType).
    public override bool MayEmbed => (LicenceBits & UsageBits) != RestrictedLicence && (LicenceBits & BitmapsOnly) == 0;

    public override int UnitsPerEm { get; }

    public override int GlyphCount { get; }

    public override FontMetrics Metrics { get; }

    internal TableDirectory Tables => tables;

    private int LicenceBits => tables["OS/2"].U16(8);

    public override int GlyphOf(int codePoint, int variationSelector = 0) => characters.GlyphOf(codePoint, variationSelector);

    public override int AdvanceOf(int glyph) =>
        glyph < 0 || glyph >= GlyphCount ? 0 : advances.U16(4L * Math.Min(glyph, advanceCount - 1));

    public override (int Left, int Right)? InkOf(int glyph)
    {
        if (outlines is null || glyph < 0 || glyph >= GlyphCount)
        {
            return null;
        }

        var outline = outlines.DataOf(glyph);
        return outline.Holds(0, 10) ? (outline.I16(2), outline.I16(6)) : null;
    }

    public override FontSubset Subset(IReadOnlySet<int> glyphs)
    {
        var kept = (LicenceBits & NoSubsetting) != 0 ? Enumerable.Range(0, GlyphCount) : glyphs;
        if (outlines is null)
        {
            return CompactSubsetter.SubsetInOrder(tables["CFF "], kept.Order(), GlyphCount);
        }

        return TrueTypeSubsetter.Subset(this, outlines, kept);
    }

    public override FontSubset Subset(IReadOnlyList<int> inOrder)
    {
        var kept = (LicenceBits & NoSubsetting) != 0 ? inOrder.Concat(Enumerable.Range(0, GlyphCount)) : inOrder;
        if (outlines is null)
        {
            return CompactSubsetter.SubsetInOrder(tables["CFF "], kept, GlyphCount);
        }

        return TrueTypeSubsetter.SubsetInOrder(this, outlines, kept);
    }

    /// <summary>What characters the face has, without holding on to the file.</summary>
    internal CharacterMap? CopyCharacters() => CharacterMap.Copy(tables["cmap"], GlyphCount);

    internal int LeftBearingOf(int glyph) => glyph < advanceCount
        ? advances.I16(4L * glyph + 2)
        : advances.I16(4L * advanceCount + 2L * (glyph - advanceCount));
}

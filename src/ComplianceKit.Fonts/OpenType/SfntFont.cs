using ComplianceKit.Fonts.Subsetting;

namespace ComplianceKit.Fonts.OpenType;

/// <summary>A checked face of a font file; numbers are read from the tables when they are asked for.</summary>
internal sealed class SfntFont : OpenTypeFont
{
    private const int RestrictedLicence = 0x0002;
    private const int UsageBits = 0x000F;
    private const int NoSubsetting = 0x0100;
    private const int BitmapsOnly = 0x0200;

    private readonly TableDirectory _tables;
    private readonly CharacterMap _characters;
    private readonly GlyphOutlines? _outlines;
    private readonly TableView _advances;
    private readonly int _advanceCount;

    public SfntFont(TableDirectory tables, CharacterMap characters, GlyphOutlines? outlines)
    {
        _tables = tables;
        _characters = characters;
        _outlines = outlines;
        _advances = tables["hmtx"];
        _advanceCount = tables["hhea"].U16(34);
        GlyphCount = tables["maxp"].U16(4);
        UnitsPerEm = tables["head"].U16(18);
        PostScriptName = NameTable.FindPostScriptName(tables["name"]);
        FamilyName = NameTable.Find(tables["name"], NameTable.Family);
        Metrics = MetricsReader.Read(tables);
    }

    public override string PostScriptName { get; }

    public override string FamilyName { get; }

    public override OutlineKind Outlines => _outlines is null ? OutlineKind.CompactFontFormat : OutlineKind.TrueType;

    // "Restricted licence" holds only if no more permissive usage bit is set (OpenType specification, OS/2 fsType).
    public override bool MayEmbed => (LicenceBits & UsageBits) != RestrictedLicence && (LicenceBits & BitmapsOnly) == 0;

    public override int UnitsPerEm { get; }

    public override int GlyphCount { get; }

    public override FontMetrics Metrics { get; }

    internal TableDirectory Tables => _tables;

    private int LicenceBits => _tables["OS/2"].U16(8);

    public override int GlyphOf(int codePoint, int variationSelector = 0) => _characters.GlyphOf(codePoint, variationSelector);

    public override int AdvanceOf(int glyph) =>
        glyph < 0 || glyph >= GlyphCount ? 0 : _advances.U16(4L * Math.Min(glyph, _advanceCount - 1));

    public override (int Left, int Right)? InkOf(int glyph)
    {
        if (_outlines is null || glyph < 0 || glyph >= GlyphCount)
        {
            return null;
        }

        var outline = _outlines.DataOf(glyph);
        return outline.Holds(0, 10) ? (outline.I16(2), outline.I16(6)) : null;
    }

    public override FontSubset Subset(IReadOnlySet<int> glyphs)
    {
        var kept = (LicenceBits & NoSubsetting) != 0 ? Enumerable.Range(0, GlyphCount) : glyphs;
        if (_outlines is null)
        {
            return CompactSubsetter.SubsetInOrder(_tables["CFF "], kept.Order(), GlyphCount);
        }

        return TrueTypeSubsetter.Subset(this, _outlines, kept);
    }

    public override FontSubset Subset(IReadOnlyList<int> inOrder)
    {
        var kept = (LicenceBits & NoSubsetting) != 0 ? inOrder.Concat(Enumerable.Range(0, GlyphCount)) : inOrder;
        if (_outlines is null)
        {
            return CompactSubsetter.SubsetInOrder(_tables["CFF "], kept, GlyphCount);
        }

        return TrueTypeSubsetter.SubsetInOrder(this, _outlines, kept);
    }

    /// <summary>What characters the face has, without holding on to the file.</summary>
    internal CharacterMap? CopyCharacters() => CharacterMap.Copy(_tables["cmap"], GlyphCount);

    internal int LeftBearingOf(int glyph) => glyph < _advanceCount
        ? _advances.I16(4L * glyph + 2)
        : _advances.I16(4L * _advanceCount + 2L * (glyph - _advanceCount));
}

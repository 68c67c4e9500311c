using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Fonts.Subsetting;

namespace ComplianceKit.Fonts.Discovery;

/// <summary>Stands in where no font file can be used at all, so that lines still have a height and every character is reported as missing.</summary>
internal sealed class AbsentFont : OpenTypeFont
{
    private AbsentFont()
    {
    }

    public static AbsentFont Instance { get; } = new();

    public override string PostScriptName => "Absent";

    public override string FamilyName => "Absent";

    public override OutlineKind Outlines => OutlineKind.TrueType;

    public override bool MayEmbed => false;

    public override int UnitsPerEm => 1000;

    public override int GlyphCount => 1;

    public override FontMetrics Metrics { get; } = new(880, -120, 700, 0, 400, false, 0, -120, 1000, 880);

    public override int GlyphOf(int codePoint, int variationSelector = 0) => 0;

    public override int AdvanceOf(int glyph) => 0;

    public override FontSubset Subset(IReadOnlySet<int> glyphs) => new(ReadOnlyMemory<byte>.Empty, new Dictionary<int, int> { [0] = 0 });

    public override FontSubset Subset(IReadOnlyList<int> inOrder) => Subset(inOrder.ToHashSet());
}

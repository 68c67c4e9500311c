using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Fonts.Subsetting;

namespace ComplianceKit.Typesetting.Tests.Inline;

/// <summary>A book with one face: characters below U+2000 are half an em wide, all others one em; a glyph's number is its character's.</summary>
internal sealed class FakeFonts : FontBook
{
    /// <summary>Characters that the face lacks.</summary>
    public HashSet<int> Lacks { get; } = [];

    public override IReadOnlyList<FontProblem> Problems => [];

    public override ResolvedGlyph? Find(string family, bool bold, int codePoint, int variationSelector = 0) =>
        Lacks.Contains(codePoint) || (variationSelector != 0 && codePoint != '葛')
            ? null
            : new ResolvedGlyph(FakeFace.Instance, variationSelector != 0 ? 0xFFFE : Math.Max(1, codePoint & 0xFFFF));

    public override OpenTypeFont PrimaryFace(string family, bool bold) => FakeFace.Instance;
}

internal sealed class FakeFace : OpenTypeFont
{
    public static FakeFace Instance { get; } = new();

    public override string PostScriptName => "Fake";

    public override string FamilyName => "Fake";

    public override OutlineKind Outlines => OutlineKind.TrueType;

    public override bool MayEmbed => true;

    public override int UnitsPerEm => 1000;

    public override int GlyphCount => 0xFFFF;

    public override FontMetrics Metrics { get; } = new(880, -120, 700, 0, 400, false, 0, -120, 1000, 880);

    public override int GlyphOf(int codePoint, int variationSelector = 0) => Math.Max(1, codePoint & 0xFFFF);

    public override int AdvanceOf(int glyph) => glyph < 0x2000 ? 500 : 1000;

    public override FontSubset Subset(IReadOnlySet<int> glyphs) => throw new NotSupportedException();

    public override FontSubset Subset(IReadOnlyList<int> inOrder) => Subset(inOrder.ToHashSet());
}

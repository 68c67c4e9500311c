using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Fonts.Subsetting;

namespace ComplianceKit.Xlsx.Tests;

/// <summary>Fonts of known widths: Japanese characters take an em, all others half of it.</summary>
internal sealed class FakeFonts : FontBook
{
    private readonly FakeFont font = new();

    public override IReadOnlyList<FontProblem> Problems => [];

    public override ResolvedGlyph? Find(string family, bool bold, int codePoint, int variationSelector = 0) =>
        new ResolvedGlyph(font, font.GlyphOf(codePoint));

    public override OpenTypeFont PrimaryFace(string family, bool bold) => font;

    private sealed class FakeFont : OpenTypeFont
    {
        public override string PostScriptName => "Fake";

        public override string FamilyName => "Fake";

        public override OutlineKind Outlines => OutlineKind.TrueType;

        public override bool MayEmbed => true;

        public override int UnitsPerEm => 1000;

        public override int GlyphCount => 3;

        public override FontMetrics Metrics => new(880, -120, 700, 0, 400, false, 0, -120, 1000, 880);

        public override int GlyphOf(int codePoint, int variationSelector = 0) => codePoint < 0x2000 ? 1 : 2;

        public override int AdvanceOf(int glyph) => glyph == 1 ? 500 : 1000;

        public override FontSubset Subset(IReadOnlySet<int> glyphs) => throw new NotSupportedException();

        public override FontSubset Subset(IReadOnlyList<int> inOrder) => Subset(inOrder.ToHashSet());
    }
}

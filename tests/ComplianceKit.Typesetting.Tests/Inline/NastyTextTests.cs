using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Inline.Glyphs;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Typesetting.Tests.Inline;

public sealed class NastyTextTests
{
    private static readonly string[] Alphabet =
    [
        "漢", "か", "っ", "ー", "。", "、", "「", "」", "（", "・", "！", "…", "￥", "℃", "A", "b", "1", ",", ".", "(", ")", "-", "/", " ", "\u00A0",
        "\u3000", "葛\U000E0100", "か\u3099", "e\u0301", "😀", "http://a.b", "欠", "@",
    ];

    [Fact]
    public void Text_is_neither_lost_nor_reordered()
    {
        var texts = Gen.Elements(Alphabet).ArrayOf().Resize(60).Select(string.Concat);
        var property = Prop.ForAll(texts.ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), Gen.Elements(Enum.GetValues<TextAlignment>()).ToArbitrary(), IsKept);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), property);
    }

    [Fact]
    public void A_blank_that_does_not_fit_the_last_line_hangs() =>
        Assert.Equal("0 1 1.5", Lines.Places(Lines.Of("あ」　", 1.5).Single()));

    [Fact]
    public void Controls_and_lone_surrogates_are_reported_and_marks_of_direction_dropped()
    {
        var missing = new MissingGlyphSink();
        var lines = ParagraphComposer.Compose(
            [new TextPiece("あ\u0001い\uD83Dう\u202Eえ\u200B", Lines.Format, 0)], new LineSettings(100, TextAlignment.Start, 16), new FakeFonts(), missing);

        Assert.Equal("あいうえ", Lines.Text(lines));
        Assert.Equal([0x0001, 0xD83D], missing.Found.Select(found => found.CodePoint));
    }

    [Fact]
    public void A_missing_glyph_is_reported_with_its_surroundings_and_its_text_kept()
    {
        var missing = new MissingGlyphSink();
        var fonts = new FakeFonts { Lacks = { '欠' } };
        var lines = ParagraphComposer.Compose([new TextPiece("一欠二", Lines.Format, 0)], new LineSettings(100, TextAlignment.Start, 16), fonts, missing);

        Assert.Equal("一欠二", Lines.Text(lines));
        Assert.Equal(2, Lines.Runs(lines[0]).Single().Glyphs.Length);
        Assert.Equal(new MissingGlyph('欠', 0, null, "一欠二"), missing.Found.Single());
    }

    [Fact]
    public void An_unknown_variation_sequence_is_reported_and_the_plain_character_shown()
    {
        var missing = new MissingGlyphSink();
        var lines = ParagraphComposer.Compose(
            [new TextPiece("葛\U000E0100辻\U000E0101", Lines.Format, 0)], new LineSettings(100, TextAlignment.Start, 16), new FakeFonts(), missing);

        Assert.Equal([(ushort)0xFFFE, (ushort)'辻'], Lines.Runs(lines[0]).Single().Glyphs);
        Assert.Equal([0, 3], Lines.Runs(lines[0]).Single().Clusters);
        Assert.Equal(0xE0101, missing.Found.Single().VariationSelector);
    }

    private static bool IsKept(string text, int em, TextAlignment alignment)
    {
        var lines = ParagraphComposer.Compose(
            [new TextPiece(text, Lines.Format, 0)], new LineSettings(em * Lines.Size, alignment, 16), new FakeFonts { Lacks = { '欠' } }, new MissingGlyphSink());
        var kept = Lines.Text(lines).Replace("|", "", StringComparison.Ordinal);
        return kept == text
            && lines.All(line => Lines.Runs(line).All(run => run.X + run.Offsets[^1] <= (em * Lines.Size) + 0.1 && run.Glyphs.Length == run.Clusters.Length));
    }
}

using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Inline.Glyphs;

namespace ComplianceKit.Typesetting.Tests.Inline;

/// <summary>Composes ten-point text in the fake face and shows the outcome in em, so that expectations read like the standard's figures.</summary>
internal static class Lines
{
    public const double Size = 10;

    public static TextFormat Format { get; } = new("gothic", false, Size, Color.Black);

    public static IReadOnlyList<LineBox> Of(
        string text, double em, TextAlignment alignment = TextAlignment.Start, double firstIndent = 0, double restIndent = 0) =>
        Of([new TextPiece(text, Format, 0)], em, alignment, firstIndent, restIndent);

    public static IReadOnlyList<LineBox> Of(
        IReadOnlyList<InlinePiece> pieces, double em, TextAlignment alignment = TextAlignment.Start, double firstIndent = 0, double restIndent = 0) =>
        ParagraphComposer.Compose(
            pieces, new LineSettings(em * Size, alignment, 16) { FirstIndent = firstIndent * Size, RestIndent = restIndent * Size },
            new FakeFonts(), new MissingGlyphSink());

    /// <summary>The text of each line, with | between.</summary>
    public static string Broken(string text, double em, TextAlignment alignment = TextAlignment.Start) => Text(Of(text, em, alignment));

    public static string Text(IEnumerable<LineBox> lines) =>
        string.Join('|', lines.Select(line => string.Concat(Runs(line).Where(run => run.Slot >= 0).Select(run => run.Text))));

    public static IEnumerable<GlyphRun> Runs(LineBox line) => line.Items.OfType<GlyphRun>();

    /// <summary>Left edges of a line's glyphs in em.</summary>
    public static string Places(LineBox line) =>
        string.Join(' ', Runs(line).SelectMany(run => run.Offsets.Select(offset => Math.Round((run.X + offset) / Size, 3))));
}

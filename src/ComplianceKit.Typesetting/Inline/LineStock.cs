using System.Runtime.InteropServices;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Inline.Glyphs;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>
/// Lines of paragraphs that the documents of a series have in common, composed once. A paragraph whose pieces and settings are equal takes its
/// lines from here, so the pages are the same with and without it. It learns until it is sealed; then it is safe for use from several threads.
/// </summary>
/// <param name="fonts">Where glyphs are found.</param>
public sealed class LineStock(FontBook fonts)
{
    private readonly Dictionary<Question, IReadOnlyList<LineBox>> lines = [];
    private readonly Dictionary<Question, (double Minimum, double Maximum)> extents = [];
    private bool isSealed;

    /// <summary>Ends the learning, so that what is kept does not grow with the number of documents.</summary>
    public void Seal() => isSealed = true;

    /// <summary>The lines of a paragraph; see <see cref="ParagraphComposer.Compose"/>.</summary>
    public IReadOnlyList<LineBox> Compose(List<InlinePiece> pieces, LineSettings settings, MissingGlyphSink missing)
    {
        var question = new Question(pieces, settings);
        if (lines.TryGetValue(question, out var known))
        {
            return known;
        }

        var before = missing.Count;
        var found = ParagraphComposer.Compose(pieces, settings, fonts, missing);
        if (!isSealed && IsPlain(pieces) && missing.Count == before)
        {
            lines.Add(question with { Pieces = [.. pieces] }, found);
        }

        return found;
    }

    /// <summary>The least and the greatest width of a paragraph; see <see cref="ParagraphComposer.Measure"/>.</summary>
    public (double MinimumWidth, double MaximumWidth) Measure(List<InlinePiece> pieces)
    {
        var question = new Question(pieces, null);
        if (extents.TryGetValue(question, out var known))
        {
            return known;
        }

        var found = ParagraphComposer.Measure(pieces, fonts);
        if (!isSealed && IsPlain(pieces))
        {
            extents.Add(question with { Pieces = [.. pieces] }, found);
        }

        return found;
    }

    // A box belongs to its document: it draws itself.
    private static bool IsPlain(List<InlinePiece> pieces) => pieces.TrueForAll(static piece => piece is TextPiece or TabPiece or BreakPiece);

    private readonly record struct Question(List<InlinePiece> Pieces, LineSettings? Settings)
    {
        public bool Equals(Question other) =>
            Settings == other.Settings && CollectionsMarshal.AsSpan(Pieces).SequenceEqual(CollectionsMarshal.AsSpan(other.Pieces));

        // The text of the first piece tells nearly all paragraphs apart.
        public override int GetHashCode() =>
            HashCode.Combine(Pieces.Count, Settings?.Width, Pieces is [TextPiece text, ..] ? text.Text.GetHashCode(StringComparison.Ordinal) : 0, Pieces is [TextPiece first, ..] ? first.Slot : 0);
    }
}

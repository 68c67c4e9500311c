using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Typesetting.Inline.Glyphs;

/// <summary>
/// Gathers the characters that cannot be shown, and the words that are shown in the wrong order, each once per place where it was written, in
/// the order they were met.
/// Not safe to use from several threads at once.
/// </summary>
public sealed class MissingGlyphSink
{
    private readonly List<MissingGlyph> found = [];
    private readonly List<ReversedText> reversed = [];
    private readonly HashSet<(int CodePoint, int Selector, SourceSpan? Origin)> known = [];

    /// <summary>The characters met so far.</summary>
    public IReadOnlyList<MissingGlyph> Found => found;

    /// <summary>The words met so far that are shown in the wrong order.</summary>
    public IReadOnlyList<ReversedText> Reversed => reversed;

    /// <summary>How much was met so far.</summary>
    internal int Count => found.Count + reversed.Count;

    /// <summary>Adds words that are shown in the wrong order, unless they are known already for their place.</summary>
    public void Add(ReversedText text)
    {
        if (!reversed.Contains(text))
        {
            reversed.Add(text);
        }
    }

    /// <summary>Adds a character unless it is known already for its place.</summary>
    public void Add(MissingGlyph glyph)
    {
        if (known.Add((glyph.CodePoint, glyph.VariationSelector, glyph.Origin)))
        {
            found.Add(glyph);
        }
    }
}

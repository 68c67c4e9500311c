using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>
/// Gathers the characters that cannot be shown, each once per place where it was written, in the order they were met.
/// Not safe to use from several threads at once.
/// </summary>
public sealed class MissingGlyphSink
{
    private readonly List<MissingGlyph> found = [];
    private readonly HashSet<(int CodePoint, int Selector, SourceSpan? Origin)> known = [];

    /// <summary>The characters met so far.</summary>
    public IReadOnlyList<MissingGlyph> Found => found;

    /// <summary>Adds a character unless it is known already for its place.</summary>
    public void Add(MissingGlyph glyph)
    {
        if (known.Add((glyph.CodePoint, glyph.VariationSelector, glyph.Origin)))
            found.Add(glyph);
    }
}

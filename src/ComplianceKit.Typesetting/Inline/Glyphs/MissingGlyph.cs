using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Typesetting.Inline.Glyphs;

/// <summary>A character that no font can show, or a code that is no character at all.</summary>
/// <param name="CodePoint">The character. Lone surrogates (U+D800 to U+DFFF) and control characters are reported as they stand.</param>
/// <param name="VariationSelector">The selector whose sequence no font knows; 0 when the character itself is missing.</param>
/// <param name="Origin">Where it was written, if known.</param>
/// <param name="Context">The text around it, at most ten characters on either side.</param>
public readonly record struct MissingGlyph(int CodePoint, int VariationSelector, SourceSpan? Origin, string Context);

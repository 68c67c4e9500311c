using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Typesetting.Inline.Glyphs;

/// <summary>Words of a script that is written from right to left: their letters are printed in the wrong order.</summary>
/// <param name="Words">The words, or the beginning of them.</param>
/// <param name="Origin">Where they were written, if known.</param>
public readonly record struct ReversedText(string Words, SourceSpan? Origin);

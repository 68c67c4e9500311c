namespace ComplianceKit.Pdf.TextFonts;

/// <summary>A glyph of an embedded face.</summary>
/// <param name="Number">Its number in the embedded file.</param>
/// <param name="Width">Its width in thousandths of an em.</param>
/// <param name="Text">The characters that it stands for.</param>
internal sealed record EmbeddedGlyph(int Number, int Width, string Text);

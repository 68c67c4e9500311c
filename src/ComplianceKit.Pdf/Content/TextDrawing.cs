using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Pdf.TextFonts;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Content;

/// <summary>Writes glyph runs as text operators. Glyphs follow each other by their own widths; where they do not, TJ moves them.</summary>
internal static class TextDrawing
{
    // A thousandth of an em that is no visible error; smaller differences are carried on to the next glyph instead of being written.
    private const double Tolerance = 2;

    /// <summary>Writes a run.</summary>
    public static void Draw(ByteText content, GlyphRun run, FontCollector fonts, double pageHeight, Action<Color> setFill)
    {
        if (run.Glyphs.Length == 0)
        {
            return;
        }

        setFill(run.Color);
        var font = fonts[run.Font, run.Glyphs[0]];
        Choose(content.Raw("BT "), font, run.Size).Numbers(run.X + run.Offsets[0], pageHeight - run.Baseline).Raw("Td ");
        var start = 0;
        for (var index = 0; index < run.Glyphs.Length; index++)
        {
            var next = fonts[run.Font, run.Glyphs[index]];
            if (next != font)
            {
                Show(content, run, font, start, index);
                Choose(content, next, run.Size);
                (font, start) = (next, index);
            }

            if (!font.Says(run.Glyphs[index], FontCollector.TextAt(run, index)))
            {
                Show(content, run, font, start, index);
                Explain(content, run, font, index);
                start = index + 1;
            }
        }

        Show(content, run, font, start, run.Glyphs.Length);
        content.Raw("ET\n");
    }

    private static ByteText Choose(ByteText content, UsedFont font, double size) => content.Raw("/").Raw(font.Name).Raw(" ").Number(size).Raw(" Tf ");

    // A glyph that here stands for other characters than its entry in the character map says them itself (PDF 32000-1 §14.9.4).
    private static void Explain(ByteText content, GlyphRun run, UsedFont font, int index)
    {
        content.Raw("/Span<</ActualText ").Text(FontCollector.TextAt(run, index).ToString()).Raw(">>BDC ");
        Show(content, run, font, index, index + 1);
        content.Raw("EMC ");
    }

    private static void Show(ByteText content, GlyphRun run, UsedFont font, int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        content.Raw("[<");
        var pen = 0.0;
        for (var index = start; index < end; index++)
        {
            content.Hex(font.NumberOf(run.Glyphs[index]));
            pen += font.WidthOf(run.Glyphs[index]);
            if (index + 1 < run.Glyphs.Length)
            {
                var wanted = (run.Offsets[index + 1] - run.Offsets[start]) * 1000.0 / run.Size;
                var difference = Math.Round(pen - wanted);
                if (Math.Abs(difference) >= Tolerance)
                {
                    content.Raw(">").Number((int)difference).Raw("<");
                    pen -= difference;
                }
            }
        }

        content.Raw(">]TJ ");
    }
}

using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Characters;
using ComplianceKit.Typesetting.Inline.Breaking;
using ComplianceKit.Typesetting.Inline.Glyphs;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>
/// The door of line composition: pieces of a paragraph become lines after JIS X 4051 and W3C JLREQ for horizontal text. A paragraph is prepared
/// (characters to cells), broken, and each line is adjusted and placed.
/// </summary>
public static class ParagraphComposer
{
    /// <summary>The lines of a paragraph; none where nothing is to be shown.</summary>
    /// <param name="pieces">The paragraph.</param>
    /// <param name="settings">Measure, alignment, indents.</param>
    /// <param name="fonts">Where glyphs are found.</param>
    /// <param name="missing">Gathers the characters that cannot be shown.</param>
    public static IReadOnlyList<LineBox> Compose(
        IReadOnlyList<InlinePiece> pieces, LineSettings settings, FontBook fonts, MissingGlyphSink missing)
    {
        using var paragraph = ParagraphPreparer.Prepare(pieces, fonts, missing, settings);
        var cells = paragraph.Cells;
        var lines = new List<LineBox>();
        var builder = new LineBuilder(settings, fonts);
        var justified = settings.Alignment is TextAlignment.Justify or TextAlignment.Distribute;
        for (var start = 0; start < cells.Length;)
        {
            var indent = start == 0 ? settings.FirstIndent : settings.RestIndent;
            var end = LineBreaker.FindEnd(cells, start, settings.Width - indent, justified);
            end = WidowAdjustment.EndOf(cells, start, end, settings.Width - indent, settings.Width - settings.RestIndent, justified);
            var forced = cells[end - 1].Class == CharacterClass.Break;
            lines.Add(builder.Build(cells[start..(forced ? end - 1 : end)], indent, forced || end == cells.Length, forced ? cells[end - 1].Piece as BreakPiece : null));
            start = end;
        }

        return lines;
    }

    /// <summary>
    /// The least width at which nothing is broken that should stay together (phrases may be), and the width at which no line is broken but the forced ones,
    /// in points and without indents.
    /// </summary>
    public static (double MinimumWidth, double MaximumWidth) Measure(IReadOnlyList<InlinePiece> pieces, FontBook fonts)
    {
        using var paragraph = ParagraphPreparer.Prepare(pieces, fonts, new MissingGlyphSink(), null);
        double least = 0, greatest = 0, line = 0, part = 0;
        foreach (ref readonly var cell in paragraph.Cells)
        {
            if (cell.Class == CharacterClass.Break)
            {
                (line, part) = (0, 0);
                continue;
            }

            line += cell.Width;
            part += cell.Width;
            greatest = Math.Max(greatest, line);
            least = Math.Max(least, cell.IsSpace ? 0 : part + (cell.BreakAfter ? cell.HyphenWidth : 0));
            (line, part) = (line + cell.Gap.Natural, part + cell.Gap.Natural);
            if (cell.BreakAfter || (cell.LateBreakAfter && !BreakRules.IsWestern(cell.Class)))
            {
                part = 0;
            }
        }

        return (least, greatest);
    }
}

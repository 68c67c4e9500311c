using ComplianceKit.Fonts.Discovery;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>
/// Measures text as a spreadsheet program would show it, on the safe side: a little wider and taller, so that nothing is cut off
/// where the program rounds glyphs to pixels or takes another font.
/// </summary>
internal sealed class TextMeasurer(FontBook fonts)
{
    /// <summary>Height of a line in em. BIZ UD fonts ask for 1.0, those that may stand in for them for up to 1.3.</summary>
    public const double LineHeight = 1.3;

    /// <summary>What a program keeps free beside the text of a cell: some three pixels on each side.</summary>
    public const double SidePadding = 4.5;

    /// <summary>Space above and below the text of a cell, together.</summary>
    public const double VerticalPadding = 3;

    private const int PagesOfPlane = 0x10000;
    private readonly Dictionary<(string Family, bool Bold), float[]> advances = [];

    /// <summary>The height in points that the text needs in a cell of a width.</summary>
    public double Height(CellText text, double cellWidth)
    {
        var width = Math.Max(cellWidth - SidePadding, 1);
        var height = 0d;
        var line = new LineFiller(width);
        var tallest = 0d;
        foreach (var run in text.Runs)
        {
            var look = run.Look;
            tallest = Math.Max(tallest, look.Size);
            Fill(run, line, ref height, ref tallest);
        }

        if (text.Runs.Count > 0)
        {
            height += line.Finish() * tallest * LineHeight;
        }

        foreach (var picture in text.Pictures)
        {
            height += picture.Height + VerticalPadding;
        }

        return height + VerticalPadding;
    }

    /// <summary>Where the lines of the text begin in a cell of a width, after the first: places in its plain text.</summary>
    public IReadOnlyList<int> LineStarts(CellText text, double cellWidth)
    {
        var width = Math.Max(cellWidth - SidePadding, 1);
        var starts = new List<int>();
        var line = new LineFiller(width) { Starts = starts };
        var (height, tallest) = (0d, 0d);
        foreach (var run in text.Runs)
        {
            Fill(run, line, ref height, ref tallest);
        }

        line.Finish();
        return starts;
    }

    /// <summary>The width in points that a cell needs to show every line of the text without wrapping it.</summary>
    public double NaturalWidth(CellText text)
    {
        var (widest, current) = (0d, 0d);
        foreach (var run in text.Runs)
        {
            var em = Em(run.Look);
            var table = AdvancesOf(run.Look);
            foreach (var rune in run.Text.EnumerateRunes())
            {
                current = rune.Value == '\n' ? 0 : current + Advance(table, run.Look, rune.Value) * em;
                widest = Math.Max(widest, current);
            }
        }

        return Math.Max(widest, text.Pictures.Select(static picture => picture.Width).DefaultIfEmpty().Max()) + SidePadding;
    }

    private void Fill(TextRun run, LineFiller line, ref double height, ref double tallest)
    {
        var em = Em(run.Look);
        var table = AdvancesOf(run.Look);
        foreach (var rune in run.Text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                height += line.Finish() * tallest * LineHeight;
                line.Reset();
                tallest = run.Look.Size;
                continue;
            }

            line.Add(rune.Value, Advance(table, run.Look, rune.Value) * em);
        }
    }

    /// <summary>An em rounded up to whole pixels (96 to the inch), as glyphs are on the screen.</summary>
    private static double Em(RunLook look) => Math.Ceiling(look.Size * 96 / 72 - 0.01) * 72 / 96;

    private float[] AdvancesOf(RunLook look)
    {
        if (!advances.TryGetValue((look.Family, look.Bold), out var table))
        {
            advances.Add((look.Family, look.Bold), table = new float[PagesOfPlane]);
        }

        return table;
    }

    private float Advance(float[] table, RunLook look, int codePoint)
    {
        if (codePoint >= PagesOfPlane)
        {
            return 1;
        }

        if (table[codePoint] == 0)
        {
            table[codePoint] = Find(look, codePoint);
        }

        return table[codePoint];
    }

    /// <summary>Never under half an em, because the font of the workbook gives Latin letters that width.</summary>
    private float Find(RunLook look, int codePoint) =>
        fonts.Find(look.Family, look.Bold, codePoint) is { } glyph && glyph.Font.UnitsPerEm > 0
            ? Math.Max((float)glyph.Font.AdvanceOf(glyph.Glyph) / glyph.Font.UnitsPerEm, 0.5f)
            : codePoint < 0x2000 ? 0.6f : 1f;
}

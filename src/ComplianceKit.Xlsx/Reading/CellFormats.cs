using System.Globalization;
using System.Xml;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Writes numbers as people see them in their cells: dates as 2026-04-01, others with the zeros and words of their formats and no more digits than they need.</summary>
internal sealed class CellFormats
{
    // Spreadsheet programs count a 29 February 1900, so that the days before it bear numbers that are one too small.
    private const int NoSuchDay = 60;
    private const double Smallest = 1e-9;
    private const double Largest = 1e15;

    private readonly Dictionary<int, string> dateStyles = [];
    private readonly Dictionary<int, NumberFormat> numberStyles = [];
    private readonly List<bool> struckFonts = [];
    private readonly HashSet<int> struckStyles = [];
    private readonly bool startsIn1904;

    public CellFormats(XmlReader? styles, bool startsIn1904)
    {
        this.startsIn1904 = startsIn1904;
        var codes = new Dictionary<int, string>();
        var (inCells, inFonts, index) = (false, false, 0);
        while (styles?.Read() == true)
        {
            if (styles.NodeType == XmlNodeType.EndElement)
            {
                inCells &= styles.LocalName != "cellXfs";
                inFonts &= styles.LocalName != "fonts";
            }

            if (styles.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            inCells |= styles.LocalName == "cellXfs" && !styles.IsEmptyElement;
            inFonts |= styles.LocalName == "fonts" && !styles.IsEmptyElement;
            ReadFont(styles, inFonts);
            var id = Number(styles.GetAttribute("numFmtId"));
            if (styles.LocalName == "numFmt")
            {
                codes[id] = styles.GetAttribute("formatCode") ?? string.Empty;
            }
            else if (inCells && styles.LocalName == "xf")
            {
                AddFont(index, Number(styles.GetAttribute("fontId")));
                AddStyle(index++, id, codes.GetValueOrDefault(id));
            }
        }
    }

    /// <summary>The text of a number as it is stored, whether it is what people see, and whether it is a day.</summary>
    public (string Text, bool IsSeen, bool IsDate) Show(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return (value, true, false);
        }

        var shifted = number + (startsIn1904 ? 1462 : 0);
        if (dateStyles.TryGetValue(style, out var date) && number >= 1 && shifted < 2_958_466 && Math.Floor(shifted) != NoSuchDay)
        {
            var days = Math.Floor(shifted) + (shifted < NoSuchDay ? 1 : 0);
            return (DateTime.FromOADate(days).ToString(date, CultureInfo.InvariantCulture), true, true);
        }

        var plain = Plain(number) ?? value;
        if (!numberStyles.TryGetValue(style, out var format))
        {
            return (plain, true, false);
        }

        var shown = format.Show(number, plain);
        return (shown?.Trim() ?? plain, shown is not null, false);
    }

    /// <summary>Whether the font of a style is struck through.</summary>
    public bool IsStruck(int style) => struckStyles.Contains(style);

    private void ReadFont(XmlReader styles, bool inFonts)
    {
        if (inFonts && styles.LocalName == "font")
        {
            struckFonts.Add(false);
        }
        else if (inFonts && styles.LocalName == "strike" && struckFonts.Count > 0)
        {
            struckFonts[^1] = XmlCells.IsOn(styles);
        }
    }

    private void AddFont(int index, int font)
    {
        if (font >= 0 && font < struckFonts.Count && struckFonts[font])
        {
            _ = struckStyles.Add(index);
        }
    }

    // A decimal number takes the fifteen figures that spreadsheet programs show: 3.3, stored as 3.3000000000000003, and 0.0001, stored as 1E-4.
    private static string? Plain(double number) =>
        number == 0 ? "0" : Math.Abs(number) is >= Smallest and < Largest ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : null;

    private static int Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private void AddStyle(int index, int id, string? code)
    {
        if ((code is null ? DateFormat.Of(id) : DateFormat.Of(code)) is { } date)
        {
            dateStyles.Add(index, date);
        }
        else if ((code is null ? NumberFormat.Of(id) : NumberFormat.Of(code)) is { } format)
        {
            numberStyles.Add(index, format);
        }
    }
}

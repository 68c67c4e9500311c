using System.Globalization;
using System.Xml;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Writes numbers as people see them in their cells: dates as 2026-04-01, others with the zeros and words of their formats and no more digits than they need.</summary>
internal sealed class CellFormats
{
    // Spreadsheet programs count a 29 February 1900, so that the days before it bear numbers that are one too small.
    private const int NoSuchDay = 60;

    private readonly Dictionary<int, string> dateStyles = [];
    private readonly Dictionary<int, NumberFormat> numberStyles = [];
    private readonly bool startsIn1904;

    public CellFormats(XmlReader? styles, bool startsIn1904)
    {
        this.startsIn1904 = startsIn1904;
        var codes = new Dictionary<int, string>();
        var (inCells, index) = (false, 0);
        while (styles?.Read() == true)
        {
            if (styles.NodeType == XmlNodeType.EndElement && styles.LocalName == "cellXfs")
            {
                inCells = false;
            }

            if (styles.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            inCells |= styles.LocalName == "cellXfs" && !styles.IsEmptyElement;
            var id = Number(styles.GetAttribute("numFmtId"));
            if (styles.LocalName == "numFmt")
            {
                codes[id] = styles.GetAttribute("formatCode") ?? string.Empty;
            }
            else if (inCells && styles.LocalName == "xf")
            {
                AddStyle(index++, id, codes.GetValueOrDefault(id));
            }
        }
    }

    /// <summary>The text of a number as it is stored, and whether it is what people see.</summary>
    public (string Text, bool IsSeen) Show(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return (value, true);
        }

        var shifted = number + (startsIn1904 ? 1462 : 0);
        if (dateStyles.TryGetValue(style, out var date) && number >= 1 && shifted < 2_958_466 && Math.Floor(shifted) != NoSuchDay)
        {
            var days = Math.Floor(shifted) + (shifted < NoSuchDay ? 1 : 0);
            return (DateTime.FromOADate(days).ToString(date, CultureInfo.InvariantCulture), true);
        }

        var plain = Math.Abs(number) < 1e15 && number == Math.Floor(number) ? number.ToString("F0", CultureInfo.InvariantCulture) : value;
        if (!numberStyles.TryGetValue(style, out var format))
        {
            return (plain, true);
        }

        var shown = format.Show(number, plain);
        return (shown?.Trim() ?? plain, shown is not null);
    }

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

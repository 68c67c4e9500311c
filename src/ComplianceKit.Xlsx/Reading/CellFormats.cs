using System.Globalization;
using System.Xml;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Tells which cells hold dates, and writes numbers as a person would: dates as 2026-04-01, numbers with no more digits than they need.</summary>
internal sealed class CellFormats
{
    private readonly HashSet<int> dateStyles = [];
    private readonly bool startsIn1904;

    public CellFormats(XmlReader? styles, bool startsIn1904)
    {
        this.startsIn1904 = startsIn1904;
        var formats = new HashSet<int>();
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
            if (styles.LocalName == "numFmt" && IsDate(styles.GetAttribute("formatCode") ?? string.Empty))
            {
                _ = formats.Add(id);
            }
            else if (inCells && styles.LocalName == "xf")
            {
                // ECMA-376 Part 1, 18.8.30: 14 to 17 and 22 are dates everywhere, 27 to 36 and 50 to 58 in East Asian locales.
                if (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || formats.Contains(id))
                {
                    _ = dateStyles.Add(index);
                }

                index++;
            }
        }
    }

    /// <summary>The text of a number as it is stored.</summary>
    public string Number(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }

        var shifted = number + (startsIn1904 ? 1462 : 0);
        if (dateStyles.Contains(style) && number >= 1 && shifted < 2_958_466)
        {
            return DateTime.FromOADate(Math.Floor(shifted)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return Math.Abs(number) < 1e15 && number == Math.Floor(number) ? number.ToString("F0", CultureInfo.InvariantCulture) : value;
    }

    private static int Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static bool IsDate(string code)
    {
        // Some programs write the name of the plain format as if it were one of their own.
        var (quoted, bracketed) = (false, false);
        foreach (var character in code.Replace("General", string.Empty, StringComparison.OrdinalIgnoreCase))
        {
            quoted ^= character == '"';
            bracketed = character == '[' || (bracketed && character != ']');
            if (!quoted && !bracketed && character is 'y' or 'd' or 'e' or 'Y' or 'D')
            {
                return true;
            }
        }

        return false;
    }
}

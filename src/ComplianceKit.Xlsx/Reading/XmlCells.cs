using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Texts of cells as they stand in the XML of a workbook.</summary>
internal static partial class XmlCells
{
    /// <summary>The text of the element on which the reader stands, behind which it stands afterwards. Readings of words (rPh) are no part of it.</summary>
    public static string Text(XmlReader reader, CheckedArchive archive, ReadingLimits limits)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var (end, hidden, shown) = (reader.Depth, -1, false);
        StringBuilder? many = null;
        var text = string.Empty;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == end))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                hidden = hidden < 0 && reader.LocalName == "rPh" && !reader.IsEmptyElement ? reader.Depth : hidden;
                shown = hidden < 0 && reader.LocalName == "t" && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                hidden = reader.Depth == hidden ? -1 : hidden;
                shown = false;
            }
            else if (shown)
            {
                if (text.Length > 0)
                {
                    many ??= new StringBuilder(text);
                    _ = many.Append(reader.Value);
                }
                else
                {
                    text = reader.Value;
                }

                Check(many?.Length ?? text.Length, archive, limits);
            }
        }

        return Unescape(many?.ToString() ?? text);
    }

    /// <summary>Puts the characters back that the XML of workbooks writes as <c>_xHHHH_</c>.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, static match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()).ReplaceLineEndings("\n")
        : text;

    public static void Check(int characters, CheckedArchive archive, ReadingLimits limits)
    {
        // A text that is written with escapes takes up to seven times as many characters.
        if (characters > limits.CellCharacters * 7)
        {
            throw archive.TooLarge($"a cell has more than {limits.CellCharacters} characters", $"{limits.CellCharacters} 文字を超えるセルがあります");
        }
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}

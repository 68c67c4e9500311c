using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Texts of cells as they stand in the XML of a workbook.</summary>
internal static partial class XmlCells
{
    /// <summary>
    /// The text of the element on which the reader stands, behind which it stands afterwards, and what of it is struck through. Readings of
    /// words (rPh) are no part of it.
    /// </summary>
    public static (string Text, Strike Strike) Text(XmlReader reader, CheckedArchive archive, ReadingLimits limits)
    {
        if (reader.IsEmptyElement)
        {
            return (string.Empty, Strike.Inherited);
        }

        var (end, hidden, shown) = (reader.Depth, -1, false);
        var (strike, run) = (default(Strike), Strike.Inherited);
        StringBuilder? many = null;
        var text = string.Empty;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == end))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                hidden = hidden < 0 && reader.LocalName == "rPh" && !reader.IsEmptyElement ? reader.Depth : hidden;
                shown = hidden < 0 && reader.LocalName == "t" && !reader.IsEmptyElement;
                run = Font(reader, run);
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

                strike = string.IsNullOrWhiteSpace(reader.Value)
                    ? strike
                    : new Strike(strike.HasStruck || run.HasStruck, strike.HasPlain || run.HasPlain, strike.HasInherited || run.HasInherited);
                Check(many?.Length ?? text.Length, archive, limits);
            }
        }

        return (Unescape(many?.ToString() ?? text), strike);
    }

    /// <summary>Whether the element, the mark of a font that is struck through, is on.</summary>
    public static bool IsOn(XmlReader reader) => reader.GetAttribute("val") is not ("0" or "false");

    // The font of the run in which the reader is.
    private static Strike Font(XmlReader reader, Strike run) => reader.LocalName switch
    {
        "r" => Strike.Inherited,
        "rPr" => new Strike(false, true, false),
        "strike" when IsOn(reader) => new Strike(true, false, false),
        _ => run,
    };

    /// <summary>Puts the characters back that the XML of workbooks writes as <c>_xHHHH_</c>.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape()
            .Replace(text, static match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
            .ReplaceLineEndings("\n")
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

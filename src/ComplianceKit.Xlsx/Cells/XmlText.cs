using System.Globalization;
using System.Text;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>Text as a workbook's XML wants it (ST_Xstring, ISO/IEC 29500-1 §22.9.2.19).</summary>
internal static class XmlText
{
    /// <summary>
    /// Writes characters that XML forbids as <c>_xHHHH_</c>, and a literal <c>_xHHHH_</c> so that it is not read as one.
    /// </summary>
    public static string Escape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsForbidden(text, i) || IsEscape(text, i))
            {
                return EscapeFrom(text, i);
            }
        }

        return text;
    }

    /// <summary>Whether white space of the text would be lost unless XML is told to keep it.</summary>
    public static bool NeedsSpace(string text) =>
        text.Length > 0
            && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal) || text.Contains("  ", StringComparison.Ordinal));

    private static string EscapeFrom(string text, int start)
    {
        var result = new StringBuilder(text.Length + 16).Append(text, 0, start);
        for (var i = start; i < text.Length; i++)
        {
            if (IsEscape(text, i))
            {
                result.Append("_x005F_");
            }
            else if (!IsForbidden(text, i))
            {
                result.Append(text[i]);
            }
            else if (char.IsSurrogate(text[i]))
            {
                result.Append('\uFFFD');
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
        }

        return result.ToString();
    }

    private static bool IsForbidden(string text, int i)
    {
        var character = text[i];
        if (char.IsHighSurrogate(character))
        {
            return i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]);
        }

        if (char.IsLowSurrogate(character))
        {
            return i == 0 || !char.IsHighSurrogate(text[i - 1]);
        }

        return character is < ' ' and not '\n' and not '\t' or '\uFFFE' or '\uFFFF';
    }

    private static bool IsEscape(string text, int i) =>
        text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
        && char.IsAsciiHexDigit(text[i + 2]) && char.IsAsciiHexDigit(text[i + 3])
        && char.IsAsciiHexDigit(text[i + 4]) && char.IsAsciiHexDigit(text[i + 5]);
}

using System.Globalization;
using System.Text;

namespace ComplianceKit.Pdf.Reading.Syntax;

/// <summary>Reads strings and names (PDF 32000-1 §7.3.4 and §7.3.5).</summary>
internal static class Strings
{
    /// <summary>A name with its escapes (<c>#20</c>) undone.</summary>
    public static string Name(ReadOnlySpan<byte> word)
    {
        var name = new StringBuilder(word.Length);
        for (var index = 0; index < word.Length; index++)
        {
            if (word[index] == '#'
                && index + 2 < word.Length
                && byte.TryParse(word.Slice(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                name.Append((char)escaped);
                index += 2;
            }
            else
            {
                name.Append((char)word[index]);
            }
        }

        return name.ToString();
    }

    /// <summary>A string in hexadecimal digits, from its opening bracket.</summary>
    public static byte[] Hexadecimal(ByteScanner scanner)
    {
        scanner.Take();
        var bytes = new List<byte>();
        var high = -1;
        while (scanner.Take() is var next and >= 0 && next != '>')
        {
            if (!char.IsAsciiHexDigit((char)next))
            {
                continue;
            }

            var digit = next <= '9' ? next - '0' : (next | 0x20) - 'a' + 10;
            if (high < 0)
            {
                high = digit;
            }
            else
            {
                bytes.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0)
        {
            bytes.Add((byte)(high << 4));
        }

        return [.. bytes];
    }

    /// <summary>A string in brackets, from its opening bracket; brackets inside it come in pairs or are escaped.</summary>
    public static byte[] Literal(ByteScanner scanner)
    {
        scanner.Take();
        var bytes = new List<byte>();
        var open = 1;
        while (scanner.Take() is var next and >= 0)
        {
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (open == 0)
            {
                return [.. bytes];
            }

            if (next == '\\')
            {
                Escape(scanner, bytes);
            }
            else
            {
                bytes.Add((byte)next);
            }
        }

        throw new DamageException("the data ends inside a string", "データが文字列の途中で終わっています");
    }

    private static void Escape(ByteScanner scanner, List<byte> bytes)
    {
        var next = scanner.Take();
        switch (next)
        {
            case 'n' or 'r' or 't' or 'b' or 'f':
                bytes.Add((byte)"\n\r\t\b\f"["nrtbf".IndexOf((char)next, StringComparison.Ordinal)]);
                break;
            case '\r':
                if (scanner.Peek == '\n')
                {
                    scanner.Take();
                }

                break;
            case '\n' or -1:
                break;
            case >= '0' and <= '7':
                var value = next - '0';
                for (var digits = 1; digits < 3 && scanner.Peek is >= '0' and <= '7'; digits++)
                {
                    value = (value << 3) | (scanner.Take() - '0');
                }

                bytes.Add((byte)value);
                break;
            default:
                bytes.Add((byte)next);
                break;
        }
    }
}

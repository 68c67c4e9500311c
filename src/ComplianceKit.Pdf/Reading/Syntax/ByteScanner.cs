namespace ComplianceKit.Pdf.Reading.Syntax;

/// <summary>A place in bytes that moves forward, and the classes of characters (PDF 32000-1 §7.2).</summary>
internal sealed class ByteScanner(ReadOnlyMemory<byte> source, int position)
{
    /// <summary>The next byte's index.</summary>
    public int Position { get; set; } = position;

    /// <summary>All bytes.</summary>
    public ReadOnlySpan<byte> Bytes => source.Span;

    /// <summary>The next byte, or -1 at the end.</summary>
    public int Peek => Position < source.Length ? source.Span[Position] : -1;

    /// <summary>The byte behind the next one, or -1.</summary>
    public int PeekSecond => Position + 1 < source.Length ? source.Span[Position + 1] : -1;

    /// <summary>Takes the next byte.</summary>
    public int Take() => Position < source.Length ? source.Span[Position++] : -1;

    /// <summary>Whether a byte separates words.</summary>
    public static bool IsBlank(int value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    /// <summary>Whether a byte begins or ends a value by itself.</summary>
    public static bool IsDelimiter(int value) => value is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    /// <summary>Passes blanks and comments.</summary>
    public void SkipBlanks()
    {
        while (Peek is var next && (IsBlank(next) || next == '%'))
        {
            if (next == '%')
            {
                SkipLine();
            }
            else
            {
                Position++;
            }
        }
    }

    /// <summary>Takes bytes up to a blank, a delimiter or the end.</summary>
    public ReadOnlySpan<byte> TakeWord()
    {
        var start = Position;
        while (Peek is var next and >= 0 && !IsBlank(next) && !IsDelimiter(next))
        {
            Position++;
        }

        return Bytes[start..Position];
    }

    private void SkipLine()
    {
        while (Peek is >= 0 and not (10 or 13))
        {
            Position++;
        }
    }
}

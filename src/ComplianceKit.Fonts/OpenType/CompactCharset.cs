namespace ComplianceKit.Fonts.OpenType;

/// <summary>
/// Looks into a CFF table (Adobe Technical Note 5176) for one question: whether its glyphs can be named by their numbers. In a CID-keyed
/// table a PDF file names them by their CIDs, which are the glyph numbers only in complete fonts, not in those cut down for a region.
/// </summary>
internal static class CompactCharset
{
    private const int CharsetOperator = 15;
    private const int EscapedOperator = 12;
    private const int RegistryOperator = (EscapedOperator << 8) | 30;
    private const int LastPredefined = 2;

    /// <summary>Whether glyph numbers name the glyphs.</summary>
    public static bool IsByGlyph(TableView cff, int glyphCount)
    {
        var names = cff.U8(2);
        var (dictionary, length) = FirstOf(cff, names + IndexLength(cff, names));
        var (isKeyed, charset) = ReadTop(cff.From(dictionary, length));
        return !isKeyed || charset <= LastPredefined || IsIdentity(cff.From(charset), glyphCount);
    }

    private static long IndexLength(TableView cff, long at)
    {
        var (count, size) = (cff.U16(at), cff.U8(at + 2));
        return count == 0 ? 2 : 2 + ((count + 1L) * size) + Offset(cff, at + 3 + (count * (long)size), size);
    }

    private static (long At, long Length) FirstOf(TableView cff, long at)
    {
        var (count, size) = (cff.U16(at), cff.U8(at + 2));
        var data = at + 2 + ((count + 1L) * size);
        var (first, second) = (Offset(cff, at + 3, size), Offset(cff, at + 3 + size, size));
        return (data + first, second - first);
    }

    private static long Offset(TableView cff, long at, int size)
    {
        long value = 0;
        for (var index = 0; index < size; index++)
            value = (value << 8) | cff.U8(at + index);
        return value;
    }

    private static (bool IsKeyed, int Charset) ReadTop(TableView top)
    {
        var (isKeyed, charset, operand) = (false, 0, 0);
        for (var at = 0; at < top.Length;)
        {
            int first = top.U8(at);
            if (first <= 21)
            {
                var name = first == EscapedOperator ? (first << 8) | top.U8(at + 1) : first;
                isKeyed |= name == RegistryOperator;
                charset = name == CharsetOperator ? operand : charset;
                at += first == EscapedOperator ? 2 : 1;
            }
            else
            {
                (operand, var taken) = Operand(top, at, first);
                at += taken;
            }
        }

        return (isKeyed, charset);
    }

    private static (int Value, int Length) Operand(TableView top, int at, int first) => first switch
    {
        28 => (top.I16(at + 1), 3),
        29 => (top.I32(at + 1), 5),
        30 => (0, RealLength(top, at)),
        <= 246 => (first - 139, 1),
        <= 250 => (((first - 247) * 256) + top.U8(at + 1) + 108, 2),
        _ => ((-(first - 251) * 256) - top.U8(at + 1) - 108, 2),
    };

    // A real number ends with the nibble F.
    private static int RealLength(TableView top, int at)
    {
        var length = 1;
        while (at + length < top.Length && (top.U8(at + length) & 0x0F) != 0x0F && top.U8(at + length) >> 4 != 0x0F)
            length++;
        return length + 1;
    }

    private static bool IsIdentity(TableView charset, int glyphCount)
    {
        var (format, at, glyph) = (charset.U8(0), 1L, 1);
        while (glyph < glyphCount && charset.Holds(at, 2))
        {
            if (charset.U16(at) != glyph)
                return false;
            glyph += 1 + (format switch { 0 => 0, 1 => charset.U8(at + 2), _ => charset.U16(at + 2) });
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
        }

        return glyph >= glyphCount;
    }
}

namespace ComplianceKit.Fonts.OpenType;

/// <summary>What the top dictionary of a CFF table (Adobe Technical Note 5176, §9) says that is asked for here.</summary>
/// <param name="IsKeyed">Whether its glyphs have CIDs.</param>
/// <param name="Charset">Where it says which, or the number of a predefined charset.</param>
/// <param name="CharStrings">Where the outlines stand; 0 where it does not say.</param>
internal readonly record struct CompactTop(bool IsKeyed, int Charset, int CharStrings)
{
    private const int CharsetOperator = 15;
    private const int CharStringsOperator = 17;
    private const int LastOperator = 21;
    private const int EscapedOperator = 12;
    private const int RegistryOperator = (EscapedOperator << 8) | 30;

    /// <summary>Reads it.</summary>
    public static CompactTop Read(TableView cff)
    {
        var (at, length) = CompactIndex.At(cff, CompactIndex.At(cff, cff.U8(2)).End).Entry(0);
        var top = cff.From(at, length);
        var (found, operand) = (default(CompactTop), 0);
        for (var place = 0; place < top.Length;)
        {
            int first = top.U8(place);
            if (first <= LastOperator)
            {
                found = (first == EscapedOperator ? (first << 8) | top.U8(place + 1) : first) switch
                {
                    RegistryOperator => found with { IsKeyed = true },
                    CharsetOperator => found with { Charset = operand },
                    CharStringsOperator => found with { CharStrings = operand },
                    _ => found,
                };
                place += first == EscapedOperator ? 2 : 1;
            }
            else
            {
                (operand, var taken) = Operand(top, place, first);
                place += taken;
            }
        }

        return found;
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
}

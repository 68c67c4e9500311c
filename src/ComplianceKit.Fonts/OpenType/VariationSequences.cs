namespace ComplianceKit.Fonts.OpenType;

/// <summary>What a font says about a character followed by a variation selector.</summary>
internal enum VariationSequenceKind
{
    Unknown,

    /// <summary>The glyph that the character has without a selector.</summary>
    Default,

    /// <summary>A glyph of its own.</summary>
    OwnGlyph,
}

/// <summary>The <c>cmap</c> subtable of format 14.</summary>
internal sealed class VariationSequences(TableView subtable)
{
    private const int RecordsAt = 10;
    private const int RecordLength = 11;

    public VariationSequenceKind Find(int codePoint, int selector, out int glyph)
    {
        glyph = 0;
        var record = Search(subtable, RecordsAt, RecordLength, subtable.U32(6), selector);
        if (record < 0 || subtable.U24(record) != selector)
        {
            return VariationSequenceKind.Unknown;
        }

        var defaults = subtable.From(OffsetOrNone(record + 3));
        var range = Search(defaults, 4, 4, defaults.U32(0), codePoint);
        if (range >= 0 && codePoint <= defaults.U24(range) + defaults.U8(range + 3))
        {
            return VariationSequenceKind.Default;
        }

        var others = subtable.From(OffsetOrNone(record + 7));
        var mapping = Search(others, 4, 5, others.U32(0), codePoint);
        if (mapping < 0 || others.U24(mapping) != codePoint)
        {
            return VariationSequenceKind.Unknown;
        }

        glyph = others.U16(mapping + 3);
        return VariationSequenceKind.OwnGlyph;
    }

    private long OffsetOrNone(long at) => subtable.U32(at) is var offset && offset == 0 ? -1 : offset;

    /// <summary>Place of the last record whose first three bytes are not greater than <paramref name="value"/>, or -1.</summary>
    private static long Search(TableView table, int start, int length, long count, int value)
    {
        long low = 0;
        var high = Math.Min(count, Math.Max(0, table.Length - start) / length) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (table.U24(start + middle * length) <= value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high < 0 ? -1 : start + high * length;
    }
}

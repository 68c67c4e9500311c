namespace ComplianceKit.Fonts.OpenType;

/// <summary>
/// From characters to glyphs: the best Unicode subtable of <c>cmap</c> (format 12 before 4) and the variation sequences (format 14).
/// Nothing is parsed ahead: an answer is a binary search, and answers for the first plane are kept by pages of 256 characters.
/// </summary>
internal sealed class CharacterMap
{
    private const int PageSize = 256;

    private readonly TableView subtable;
    private readonly bool isSegmented;
    private readonly int glyphCount;
    private readonly VariationSequences variations;

    // Two threads may fill the same page at once; they fill it with the same numbers, and a reference is written as a whole.
    private readonly ushort[]?[] pages = new ushort[]?[0x10000 / PageSize];

    private CharacterMap(TableView subtable, VariationSequences variations, int glyphCount)
    {
        this.subtable = subtable;
        isSegmented = subtable.U16(0) == 4;
        this.glyphCount = glyphCount;
        this.variations = variations;
    }

    /// <summary>The map of a <c>cmap</c> table, or <see langword="null"/> where it has no Unicode subtable of a known format.</summary>
    public static CharacterMap? Read(TableView cmap, int glyphCount)
    {
        var best = default(TableView);
        var bestRank = 0;
        var variations = default(TableView);
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var record = 4L + 8L * i;
            var subtable = cmap.From(cmap.U32(record + 4));
            var format = subtable.U16(0);
            var rank = Rank(cmap.U16(record), cmap.U16(record + 2), format);
            if (rank > bestRank)
            {
                (best, bestRank) = (subtable, rank);
            }

            if (format == 14 && variations.IsEmpty)
            {
                variations = subtable;
            }
        }

        return bestRank == 0 ? null : new CharacterMap(best, new VariationSequences(variations), glyphCount);
    }

    /// <summary>The glyph of a character or of a variation sequence, 0 for none.</summary>
    public int GlyphOf(int codePoint, int variationSelector)
    {
        if (codePoint is < 0 or > 0x10FFFF)
        {
            return 0;
        }

        if (variationSelector == 0)
        {
            return GlyphOf(codePoint);
        }

        return variations.Find(codePoint, variationSelector, out var glyph) switch
        {
            VariationSequenceKind.Default => GlyphOf(codePoint),
            VariationSequenceKind.OwnGlyph => Existing(glyph),
            _ => 0,
        };
    }

    /// <summary>The same map over the copied table, so that the file need not stay in memory.</summary>
    public static CharacterMap? Copy(TableView cmap, int glyphCount) => Read(new TableView(cmap.Data.ToArray()), glyphCount);

    private static int Rank(int platform, int encoding, int format) => (platform, encoding, format) switch
    {
        (3, 10, 12) => 4,
        (0, _, 12) => 3,
        (3, 1, 4) => 2,
        (0, _, 4) => 1,
        _ => 0,
    };

    private int GlyphOf(int codePoint)
    {
        if (codePoint >= 0x10000)
        {
            return Search(codePoint);
        }

        var page = Volatile.Read(ref pages[codePoint / PageSize]);
        if (page is null)
        {
            page = new ushort[PageSize];
            for (var i = 0; i < PageSize; i++)
            {
                page[i] = (ushort)Search(codePoint / PageSize * PageSize + i);
            }

            Volatile.Write(ref pages[codePoint / PageSize], page);
        }

        return page[codePoint % PageSize];
    }

    private int Search(int codePoint) => Existing(isSegmented ? SearchSegments(codePoint) : SearchGroups(codePoint));

    private int Existing(long glyph) => glyph < glyphCount ? (int)glyph : 0;

    // Format 12: sequential map groups of (first character, last character, first glyph).
    private long SearchGroups(int codePoint)
    {
        const int groupsAt = 16;
        const int groupLength = 12;
        long low = 0;
        var high = Math.Min(subtable.U32(12), (subtable.Length - groupsAt) / groupLength) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = groupsAt + middle * groupLength;
            if (codePoint > subtable.U32(group + 4))
            {
                low = middle + 1;
            }
            else if (codePoint < subtable.U32(group))
            {
                high = middle - 1;
            }
            else
            {
                return subtable.U32(group + 8) + (codePoint - (long)subtable.U32(group));
            }
        }

        return 0;
    }

    // Format 4: parallel arrays of last characters, first characters, deltas and offsets into the glyph array behind them.
    private long SearchSegments(int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            return 0;
        }

        var arrayLength = subtable.U16(6) & ~1;
        const int lastsAt = 14;
        var firstsAt = lastsAt + arrayLength + 2;
        int low = 0, high = arrayLength / 2 - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (subtable.U16(lastsAt + 2L * middle) < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var first = subtable.U16(firstsAt + 2L * low);
        if (arrayLength == 0 || codePoint < first || codePoint > subtable.U16(lastsAt + 2L * low))
        {
            return 0;
        }

        var delta = subtable.U16(firstsAt + arrayLength + 2L * low);
        var rangeAt = firstsAt + 2L * arrayLength + 2L * low;
        var range = subtable.U16(rangeAt);
        if (range == 0)
        {
            return (codePoint + delta) & 0xFFFF;
        }

        var glyph = subtable.U16(rangeAt + range + 2L * (codePoint - first));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
}

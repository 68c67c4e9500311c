namespace ComplianceKit.Fonts.OpenType;

/// <summary>An INDEX of a CFF table (Adobe Technical Note 5176, §5): entries one behind the other, and where each begins.</summary>
/// <param name="Cff">The table.</param>
/// <param name="Start">Where the INDEX begins.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="OffsetSize">How many bytes say where an entry begins.</param>
internal readonly record struct CompactIndex(TableView Cff, long Start, int Count, int OffsetSize)
{
    /// <summary>Where it ends.</summary>
    public long End => Count == 0 ? Start + 2 : Data + Offset(Count);

    private long Data => Start + 2 + ((Count + 1L) * OffsetSize);

    /// <summary>The one at <paramref name="start"/>.</summary>
    public static CompactIndex At(TableView cff, long start) => new(cff, start, cff.U16(start), cff.U8(start + 2));

    /// <summary>Where an entry begins, and its length.</summary>
    public (long At, long Length) Entry(int entry) => (Data + Offset(entry), Offset(entry + 1) - Offset(entry));

    /// <summary>An entry.</summary>
    public TableView View(int entry)
    {
        var (at, length) = Entry(entry);
        return Cff.From(at, length);
    }

    /// <summary>Whether it stands in the table as a whole, if it has any entries; those may be empty.</summary>
    public bool IsThere()
    {
        if (Count == 0)
        {
            return true;
        }

        if (OffsetSize is < 1 or > 4 || Offset(0) != 1 || !Cff.Holds(Start, End - Start))
        {
            return false;
        }

        for (var entry = 0; entry < Count; entry++)
        {
            if (Offset(entry + 1) < Offset(entry))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every entry stands in the table, one behind the other, and none is empty.</summary>
    public bool IsWhole()
    {
        if (!IsThere())
        {
            return false;
        }

        for (var entry = 0; entry < Count; entry++)
        {
            if (Offset(entry + 1) == Offset(entry))
            {
                return false;
            }
        }

        return true;
    }

    private long Offset(int entry)
    {
        long value = 0;
        for (var index = 0; index < OffsetSize; index++)
        {
            value = (value << 8) | Cff.U8(Start + 3 + (entry * (long)OffsetSize) + index);
        }

        return value;
    }
}

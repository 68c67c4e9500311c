namespace ComplianceKit.Pdf.Structure;

/// <summary>Numbers the marked content of pages and remembers which slot each number belongs to, in a few bytes each: a long table has hundreds of thousands.</summary>
internal sealed class MarkedContent
{
    private const int None = -1;

    private readonly List<int> firstOfPage = [];
    private readonly List<int> slots = [];
    private readonly List<int> nextOfSlot = [];
    private readonly List<(int First, int Last)> ofSlot = [];

    /// <summary>More than the highest slot that was drawn.</summary>
    public int SlotCount => ofSlot.Count;

    /// <summary>Begins a page.</summary>
    public void BeginPage() => firstOfPage.Add(slots.Count);

    /// <summary>The number of the next marked content of the page, which belongs to <paramref name="slot"/>.</summary>
    public int Next(int slot)
    {
        while (ofSlot.Count <= slot)
        {
            ofSlot.Add((None, None));
        }

        var mark = slots.Count;
        slots.Add(slot);
        nextOfSlot.Add(None);
        var (first, last) = ofSlot[slot];
        if (last != None)
        {
            nextOfSlot[last] = mark;
        }

        ofSlot[slot] = (first == None ? mark : first, mark);
        return mark - firstOfPage[^1];
    }

    /// <summary>Where a slot was drawn.</summary>
    public IEnumerable<(int Page, int Mark)> Of(int slot)
    {
        for (var mark = slot < ofSlot.Count ? ofSlot[slot].First : None; mark != None; mark = nextOfSlot[mark])
        {
            var page = firstOfPage.BinarySearch(mark);
            if (page < 0)
            {
                page = ~page - 1;
            }

            // A page without marks begins where the page after it does.
            while (page + 1 < firstOfPage.Count && firstOfPage[page + 1] == mark)
            {
                page++;
            }

            yield return (page, mark - firstOfPage[page]);
        }
    }

    /// <summary>The slot of each marked content of a page, by number.</summary>
    public IEnumerable<int> SlotsOfPage(int page)
    {
        var end = page + 1 < firstOfPage.Count ? firstOfPage[page + 1] : slots.Count;
        for (var mark = firstOfPage[page]; mark < end; mark++)
        {
            yield return slots[mark];
        }
    }
}

/// <summary>A link annotation that has been written.</summary>
/// <param name="Number">Its object number.</param>
/// <param name="Key">Its key in the parent tree.</param>
/// <param name="Page">Index of its page.</param>
internal sealed record PlacedAnnotation(int Number, int Key, int Page);

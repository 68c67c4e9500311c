namespace ComplianceKit.Pdf.Structure;

/// <summary>Numbers the marked content of pages and remembers which slot each number belongs to, in a few bytes each: a long table has hundreds of thousands.</summary>
internal sealed class MarkedContent
{
    private const int None = -1;

    // First the pages, then the rests of the pages where they are drawn later.
    private readonly List<int> firstOfStretch = [];
    private readonly List<int> slots = [];
    private readonly List<int> nextOfSlot = [];
    private readonly List<(int First, int Last)> ofSlot = [];
    private int pageCount;
    private int before;

    /// <summary>More than the highest slot that was drawn.</summary>
    public int SlotCount => ofSlot.Count;

    /// <summary>Begins a page.</summary>
    public void BeginPage()
    {
        firstOfStretch.Add(slots.Count);
        pageCount++;
    }

    /// <summary>Goes on with the rest of the first page, then of the second and so on, when all pages have begun.</summary>
    public void BeginRest()
    {
        firstOfStretch.Add(slots.Count);
        before = CountOf(firstOfStretch.Count - 1 - pageCount);
    }

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
        return before + mark - firstOfStretch[^1];
    }

    /// <summary>Where a slot was drawn, page by page.</summary>
    public IEnumerable<(int Page, int Mark)> Of(int slot)
    {
        var hasRests = firstOfStretch.Count > pageCount;
        var isDivided = slot < ofSlot.Count && ofSlot[slot].First != ofSlot[slot].Last;
        return hasRests && isDivided ? InTurn(slot).OrderBy(static place => place.Page) : InTurn(slot);
    }

    /// <summary>The slot of each marked content of a page, by number.</summary>
    public IEnumerable<int> SlotsOfPage(int page)
    {
        var rest = page + pageCount;
        return rest < firstOfStretch.Count ? Slots(page).Concat(Slots(rest)) : Slots(page);
    }

    private IEnumerable<(int Page, int Mark)> InTurn(int slot)
    {
        for (var mark = slot < ofSlot.Count ? ofSlot[slot].First : None; mark != None; mark = nextOfSlot[mark])
        {
            var stretch = firstOfStretch.BinarySearch(mark);
            if (stretch < 0)
            {
                stretch = ~stretch - 1;
            }

            // A page without marks begins where the page after it does.
            while (stretch + 1 < firstOfStretch.Count && firstOfStretch[stretch + 1] == mark)
            {
                stretch++;
            }

            var number = mark - firstOfStretch[stretch];
            yield return stretch < pageCount ? (stretch, number) : (stretch - pageCount, CountOf(stretch - pageCount) + number);
        }
    }

    private int CountOf(int stretch) => (stretch + 1 < firstOfStretch.Count ? firstOfStretch[stretch + 1] : slots.Count) - firstOfStretch[stretch];

    private IEnumerable<int> Slots(int stretch)
    {
        var end = firstOfStretch[stretch] + CountOf(stretch);
        for (var mark = firstOfStretch[stretch]; mark < end; mark++)
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

namespace ComplianceKit.Pdf.Structure;

/// <summary>Numbers the marked content of pages and remembers which slot each number belongs to.</summary>
internal sealed class MarkedContent
{
    private readonly List<List<int>> slotsOfPage = [];
    private readonly Dictionary<int, List<(int Page, int Mark)>> ofSlot = [];

    /// <summary>Begins a page.</summary>
    public void BeginPage() => slotsOfPage.Add([]);

    /// <summary>The number of the next marked content of the page, which belongs to <paramref name="slot"/>.</summary>
    public int Next(int slot)
    {
        var slots = slotsOfPage[^1];
        slots.Add(slot);
        if (!ofSlot.TryGetValue(slot, out var marks))
        {
            ofSlot.Add(slot, marks = []);
        }

        marks.Add((slotsOfPage.Count - 1, slots.Count - 1));
        return slots.Count - 1;
    }

    /// <summary>Where a slot was drawn.</summary>
    public IReadOnlyList<(int Page, int Mark)> Of(int slot) => ofSlot.TryGetValue(slot, out var marks) ? marks : [];

    /// <summary>The slot of each marked content of a page, by number.</summary>
    public IReadOnlyList<int> SlotsOfPage(int page) => slotsOfPage[page];
}

/// <summary>A link annotation that has been written.</summary>
/// <param name="Number">Its object number.</param>
/// <param name="Key">Its key in the parent tree.</param>
/// <param name="Page">Index of its page.</param>
internal sealed record PlacedAnnotation(int Number, int Key, int Page);

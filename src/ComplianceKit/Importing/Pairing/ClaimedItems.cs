using ComplianceKit.Catalogs;

namespace ComplianceKit.Importing.Pairing;

/// <summary>
/// The items whose very words a sheet asks somewhere. A row that asks something else means none of them, whatever number it bears: in last
/// year's sheet a question that has gone since may bear it.
/// </summary>
internal sealed class ClaimedItems
{
    private readonly Dictionary<string, ControlItem?> byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<ControlItem, string> claimed = new(ReferenceEqualityComparer.Instance);

    public ClaimedItems(Catalog catalog)
    {
        foreach (var item in catalog.Items.Select(static placed => placed.Item))
        {
            if (Likeness.KeyOf(item.Requirement) is { Length: > 0 } words)
            {
                // Words that several items share say nothing of one of them.
                byWords[words] = byWords.ContainsKey(words) ? null : item;
            }
        }
    }

    /// <summary>Learns what a sheet asks.</summary>
    /// <param name="requirements">The words of its rows.</param>
    public void Learn(IEnumerable<string> requirements)
    {
        foreach (var words in requirements.Select(Likeness.KeyOf))
        {
            if (byWords.GetValueOrDefault(words) is { } item)
            {
                claimed[item] = words;
            }
        }
    }

    /// <summary>Whether another row than one that asks these words means the item.</summary>
    public bool IsOfAnother(ControlItem item, string requirement) => claimed.TryGetValue(item, out var words) && words != Likeness.KeyOf(requirement);
}

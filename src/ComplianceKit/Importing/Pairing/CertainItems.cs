using ComplianceKit.Catalogs;

namespace ComplianceKit.Importing.Pairing;

/// <summary>
/// The items that a row means beyond doubt: its place, running number or printed number is theirs alone, no other number speaks against it, and
/// it asks the same in the same words. No other item need be compared with such a row, however long the catalog is.
/// </summary>
internal sealed class CertainItems
{
    private readonly Dictionary<int, ControlItem?> bySequence = [];
    private readonly Dictionary<string, ControlItem?> byNumber = new(StringComparer.Ordinal);

    public CertainItems(Catalog catalog)
    {
        foreach (var item in catalog.Items.Select(static placed => placed.Item))
        {
            if (item.Sequence > 0)
            {
                bySequence[item.Sequence] = bySequence.ContainsKey(item.Sequence) ? null : item;
            }

            if (Folding.Of(item.Number) is { Length: > 0 } number)
            {
                byNumber[number] = byNumber.ContainsKey(number) ? null : item;
            }
        }
    }

    /// <summary>The item of a row, or <see langword="null"/> where its words have to be compared with those of others.</summary>
    /// <param name="placed">The one item that stands where the row says, if it says so.</param>
    /// <param name="sequence">Its running number; 0 for none.</param>
    /// <param name="number">Its number as printed, folded; empty for none.</param>
    /// <param name="requirement">What it asks.</param>
    public ControlItem? Find(ControlItem? placed, int sequence, string number, string requirement)
    {
        var item = placed ?? bySequence.GetValueOrDefault(sequence) ?? byNumber.GetValueOrDefault(number);
        return item is not null
            && (number.Length == 0 || Folding.Of(item.Number) == number)
            && (sequence == 0 || item.Sequence == sequence)
            && Likeness.AreEqual(item.Requirement, requirement) ? item : null;
    }
}

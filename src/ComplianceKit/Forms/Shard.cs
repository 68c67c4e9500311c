using System.Globalization;

namespace ComplianceKit.Forms;

/// <summary>The part of a roster that one machine of several does: the people are divided into runs of equal length.</summary>
/// <param name="Index">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>The whole roster.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>All parts of the roster of which it is one.</summary>
    public IEnumerable<Shard> All
    {
        get
        {
            var count = Count;
            return Enumerable.Range(1, count).Select(index => new Shard(index, count));
        }
    }

    /// <summary>Whether it is less than the whole roster.</summary>
    public bool IsPart => Count > 1;

    /// <summary>Reads <c>2/4</c>; <see langword="null"/> for anything else.</summary>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index >= 1 && index <= count
            ? new Shard(index, count)
            : null;
    }

    /// <summary>The places in a list of <paramref name="length"/> that belong to this part.</summary>
    public Range RangeIn(int length) => (int)((long)length * (Index - 1) / Count)..(int)((long)length * Index / Count);
}

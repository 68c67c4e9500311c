namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>How alike texts are, by the pairs of neighbouring characters that they share.</summary>
internal static class Likeness
{
    /// <summary>Texts that share all their pairs of characters.</summary>
    public const int Whole = 1000;

    // What any two sentences of a rulebook share (しなければならない。) does not make them states of one sentence.
    private const int Least = 350;

    /// <summary>What can be compared of a text.</summary>
    public static IReadOnlyDictionary<(char First, char Second), int> Pairs(string text) =>
        text.Zip(text.Skip(1)).GroupBy(static pair => pair).ToDictionary(static same => same.Key, static same => same.Count());

    /// <summary>How alike two texts are, at most <see cref="Whole"/>; nothing where they are not states of one sentence.</summary>
    public static int Of(IReadOnlyDictionary<(char First, char Second), int> old, IReadOnlyDictionary<(char First, char Second), int> now)
    {
        var all = old.Values.Sum() + now.Values.Sum();
        var shared = old.Sum(pair => Math.Min(pair.Value, now.GetValueOrDefault(pair.Key)));
        return all > 0 && 2 * Whole * shared / all is var likeness && likeness >= Least ? likeness : 0;
    }
}

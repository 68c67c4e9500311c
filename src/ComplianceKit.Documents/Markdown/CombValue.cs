namespace ComplianceKit.Documents.Markdown;

/// <summary>Values of combs, whose boxes take one character each: a number that fits them without its hyphens stands there without them, as people write it by hand.</summary>
internal static class CombValue
{
    private const string Signs = "-\u2010\u2011\u2012\u2013\u2212－ーｰ 　()（）〒";

    /// <summary>The value as it goes into so many boxes: 〒100-0001 as 1000001 into seven.</summary>
    /// <param name="value">The value.</param>
    /// <param name="boxes">The number of boxes; 0 for none.</param>
    public static string Of(string value, int boxes)
    {
        if (value.Length <= boxes || !value.All(static character => char.IsDigit(character) || Signs.Contains(character, StringComparison.Ordinal)))
        {
            return value;
        }

        var digits = string.Concat(value.Where(char.IsDigit));
        return digits.Length == boxes ? digits : value;
    }
}

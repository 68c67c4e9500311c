namespace ComplianceKit.Cli.Output;

/// <summary>Of two long texts only what differs, with a little before and after it.</summary>
internal static class Excerpts
{
    private const int Around = 12;

    /// <summary>The two texts, whole where both are short.</summary>
    /// <param name="old">The text as it was.</param>
    /// <param name="now">The text as it is.</param>
    /// <param name="longest">How many characters a text may have to be shown as a whole.</param>
    public static (string Old, string Now) Of(string old, string now, int longest)
    {
        if (old.Length <= longest && now.Length <= longest)
        {
            return (old, now);
        }

        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return (Cut(old, start, end), Cut(now, start, end));
    }

    // A character outside of the basic plane is two, of which none stands alone.
    private static string Cut(string text, int start, int end)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var from = Math.Max(0, start - Around);
        var to = Math.Min(text.Length, text.Length - end + Around);
        from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to += to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return $"{(from > 0 ? "…" : string.Empty)}{text[from..to]}{(to < text.Length ? "…" : string.Empty)}";
    }
}

namespace ComplianceKit.Documents.Writing;

/// <summary>
/// Scripts that are written from right to left, such as Arabic and Hebrew (The Unicode Standard, annex 9). Their letters are set here one after
/// the other from left to right and are not joined.
/// </summary>
public static class RightToLeft
{
    private const int Longest = 20;

    /// <summary>The first words of such a script in <paramref name="text"/>; <see langword="null"/> where there are none.</summary>
    public static string? WordsIn(string text)
    {
        var start = 0;
        while (start < text.Length && !IsPartOf(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && end - start < Longest && (IsPartOf(text[end]) || char.IsLowSurrogate(text[end]) || text[end] == ' '))
        {
            end++;
        }

        return start == text.Length ? null : text[start..(end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end)].TrimEnd();
    }

    // U+0590–08FF, the presentation forms, and by their first halves U+10800–10FFF and U+1E800–1EFFF. U+FEFF is a mark without direction.
    private static bool IsPartOf(char character) => character is
        (>= '\u0590' and <= '\u08FF' and not '\u061C') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE')
        or '\uD802' or '\uD803' or '\uD83A' or '\uD83B';
}

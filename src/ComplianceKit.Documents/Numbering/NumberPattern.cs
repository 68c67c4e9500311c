using System.Globalization;
using System.Text;

namespace ComplianceKit.Documents.Numbering;

/// <summary>Patterns such as <c>第{1:kanji}条</c>.</summary>
public static class NumberPattern
{
    // Full-width braces are meant as the others, and would be printed.
    private static readonly char[] Braces = ['{', '｛'];

    /// <summary>Puts numbers into a pattern. <c>{n}</c> or <c>{n:style}</c> is the nth of <paramref name="numbers"/>, counted from 1; other braces stay.</summary>
    public static string Fill(string pattern, ReadOnlySpan<int> numbers)
    {
        var result = new StringBuilder(pattern.Length);
        for (var index = 0; index < pattern.Length; index++)
        {
            var end = pattern[index] == '{' ? pattern.IndexOf('}', index) : -1;
            if (end > 0 && Parse(pattern.AsSpan(index + 1, end - index - 1), numbers.Length) is { } place)
            {
                result.Append(NumberWords.Of(numbers[place.Level - 1], place.Style));
                index = end;
            }
            else
            {
                result.Append(pattern[index]);
            }
        }

        return result.ToString();
    }

    /// <summary>The first part in braces of a pattern that stands for none of <paramref name="count"/> numbers in a style that there is; <see langword="null"/> for none.</summary>
    public static string? FirstUnknown(string pattern, int count)
    {
        for (var index = pattern.IndexOfAny(Braces); index >= 0; index = pattern.IndexOfAny(Braces, index + 1))
        {
            var end = pattern.IndexOfAny(['}', '｝'], index);
            if (end < 0 || pattern[index] != '{' || pattern[end] != '}' || Parse(pattern.AsSpan(index + 1, end - index - 1), count) is not { } place || !NumberWords.Styles.Contains(place.Style))
            {
                return end < 0 ? pattern[index..] : pattern[index..(end + 1)];
            }
        }

        return null;
    }

    /// <summary>Whether a pattern has the number of <paramref name="level"/>, counted from 1.</summary>
    public static bool Has(string pattern, int level)
    {
        for (var index = pattern.IndexOf('{'); index >= 0; index = pattern.IndexOf('{', index + 1))
        {
            var end = pattern.IndexOf('}', index);
            if (end > 0 && Parse(pattern.AsSpan(index + 1, end - index - 1), level) is { } place && place.Level == level)
            {
                return true;
            }
        }

        return false;
    }

    private static (int Level, string Style)? Parse(ReadOnlySpan<char> text, int count)
    {
        var colon = text.IndexOf(':');
        var level = colon < 0 ? text : text[..colon];
        return int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count
            ? (number, colon < 0 ? "half" : text[(colon + 1)..].ToString())
            : null;
    }
}

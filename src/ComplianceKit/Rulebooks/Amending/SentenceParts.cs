using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>What amending rules call the sentences of a 項 or 号 that has two: 本文 and ただし書, or 前段 and 後段.</summary>
internal static class SentenceParts
{
    /// <summary>The name of a sentence that begins with ただし.</summary>
    public const string Proviso = "ただし書";

    /// <summary>The name of a second sentence that does not.</summary>
    public const string Second = "後段";

    /// <summary>The sentences with their names; one without a name where there are not just two.</summary>
    public static ImmutableArray<(string Name, string Words)> Of(string words)
    {
        var end = EndOfFirst(words);
        if (end == words.Length || EndOfFirst(words[end..]) < words.Length - end)
        {
            return [(string.Empty, words)];
        }

        return words[end..].StartsWith("ただし", StringComparison.Ordinal) ? [("本文", words[..end]), (Proviso, words[end..])] : [("前段", words[..end]), (Second, words[end..])];
    }

    // A full stop in 「」 or （） ends no sentence of the rules.
    private static int EndOfFirst(string words)
    {
        var open = 0;
        for (var index = 0; index < words.Length; index++)
        {
            open += words[index] switch { '「' or '（' => 1, '」' or '）' => -1, _ => 0 };
            if (words[index] == '。' && open <= 0)
            {
                return index + 1;
            }
        }

        return words.Length;
    }
}

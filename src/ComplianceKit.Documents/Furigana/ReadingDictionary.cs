using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Furigana;

/// <summary>
/// Puts readings above kanji (総ルビ). Words are found from the left, the longest first, and only whole: where kanji side by side are not
/// all known words, none of them gets a reading, because half a word is read wrongly. A kanji that is a word by itself is not looked for
/// inside of others for the same reason (人 is not in 人事).
/// </summary>
public sealed class ReadingDictionary
{
    private readonly Dictionary<string, ReadWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int longest;

    /// <summary>Makes a dictionary; of two entries for one word the later holds.</summary>
    public ReadingDictionary(IEnumerable<ReadWord> entries)
    {
        var found = new Dictionary<string, ReadWord>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            found[entry.Word] = entry;
            longest = Math.Max(longest, entry.Word.Length);
        }

        words = found.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The inlines with readings above the words that are known; what has readings already keeps them.</summary>
    public ImmutableArray<Inline> Annotate(ImmutableArray<Inline> inlines)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            if (inline is Text text)
            {
                Annotate(text.Value, result);
            }
            else
            {
                result.Add(InlineContent.Change(inline, Annotate));
            }
        }

        return result.ToImmutable();
    }

    private void Annotate(string text, ImmutableArray<Inline>.Builder result)
    {
        var plain = 0;
        for (var position = 0; position < text.Length;)
        {
            var end = Kanji.EndOfRun(text, position);
            if (end == position)
            {
                position++;
            }
            else if (Words(text, position, end) is { Count: > 0 } found)
            {
                AddPlain(text[plain..position], result);
                result.AddRange(found.SelectMany(static word => word.Pieces));
                position += found.Sum(static word => word.Word.Length);
                plain = position;
            }
            else
            {
                position = end;
            }
        }

        AddPlain(text[plain..], result);
    }

    private static void AddPlain(string text, ImmutableArray<Inline>.Builder result)
    {
        if (text.Length > 0)
        {
            result.Add(new Text(text));
        }
    }

    // The words that cover the kanji from start to end; the last may reach beyond them. Nothing where a part is not known.
    private List<ReadWord> Words(ReadOnlySpan<char> text, int start, int end)
    {
        var found = new List<ReadWord>();
        for (var position = start; position < end;)
        {
            if (Longest(text, position, start, end) is not { } word)
            {
                return [];
            }

            found.Add(word);
            position += word.Word.Length;
        }

        return found;
    }

    private ReadWord? Longest(ReadOnlySpan<char> text, int position, int start, int end)
    {
        for (var length = Math.Min(longest, text.Length - position); length > 0; length--)
        {
            if (words.TryGetValue(text.Slice(position, length), out var word) && Stands(word, text, position, start, end))
            {
                return word;
            }
        }

        return null;
    }

    private static bool Stands(ReadWord word, ReadOnlySpan<char> text, int position, int start, int end)
    {
        var isAlone = position == start && position + word.FirstRun == end;
        var after = position + word.Word.Length;
        return (word.FirstRun > 1 || isAlone) && (!word.HasLaterKanji || after == text.Length || !Kanji.Is(text[after]));
    }
}

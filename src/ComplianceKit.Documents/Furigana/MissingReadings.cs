using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Furigana;

/// <summary>Finds the kanji that were left without a reading.</summary>
public static class MissingReadings
{
    /// <summary>Each of them once, in reading order, with its place, or that of the block in which it stands first.</summary>
    /// <param name="sections">A document whose words have their readings.</param>
    public static ImmutableArray<(string Word, SourceSpan? Origin)> In(ImmutableArray<Section> sections)
    {
        var found = ImmutableArray.CreateBuilder<(string Word, SourceSpan? Origin)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new List<(string Word, SourceSpan? Origin)>();

        // Words are met before the block in which they stand, which knows where it was written.
        TreeRewriter.Everything(
            sections,
            block =>
            {
                found.AddRange(waiting.Where(word => seen.Add(word.Word)).Select(word => (word.Word, word.Origin ?? block.Origin)));
                waiting.Clear();
                return null;
            },
            inlines =>
            {
                Collect(inlines, null, waiting);
                return inlines;
            });
        return found.ToImmutable();
    }

    private static void Collect(ImmutableArray<Inline> inlines, SourceSpan? around, List<(string Word, SourceSpan? Origin)> words)
    {
        foreach (var inline in inlines)
        {
            var origin = inline.Origin ?? around;
            words.AddRange(inline is Text text ? Runs(text.Value).Select(word => (word, origin)) : []);
            Collect(InlineContent.Of(inline), origin, words);
        }
    }

    private static IEnumerable<string> Runs(string text)
    {
        for (var position = 0; position < text.Length;)
        {
            var end = Kanji.EndOfRun(text, position);
            if (end > position)
            {
                yield return text[position..end];
            }

            position = Math.Max(end, position + 1);
        }
    }
}

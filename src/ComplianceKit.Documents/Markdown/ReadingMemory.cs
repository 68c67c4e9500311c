using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Documents.Markdown;

/// <summary>
/// Blocks of the first of many texts that differ in a few lines: where a later one has the same lines at the same place, they are not read
/// again. Nodes do not change, so that several documents may have them. Not safe for use from several threads.
/// </summary>
public sealed class ReadingMemory
{
    private readonly Dictionary<(string Text, TextPlace Start, SourceSpan? Origin), ImmutableArray<Block>> known = [];
    private bool isSealed;

    /// <summary>Ends the learning, so that what is kept does not grow with the number of texts.</summary>
    public void Seal() => isSealed = true;

    /// <summary>The blocks of a text that starts at a place; read by <paramref name="read"/> where they are not known.</summary>
    internal ImmutableArray<Block> Blocks(string text, TextPlace start, ReadingContext context, Func<ImmutableArray<Block>> read)
    {
        var key = (text, start, context.LineOf(start));
        if (known.TryGetValue(key, out var blocks))
        {
            return blocks;
        }

        var before = context.Diagnostics.Count;
        blocks = read();
        if (!isSealed && context.Diagnostics.Count == before)
        {
            known.TryAdd(key, blocks);
        }

        return blocks;
    }
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Reads captions: words as they are written, and marks of notes (<c>[^id]</c>) among them.</summary>
internal static class CaptionReader
{
    private const string Opening = "[^";

    /// <summary>The inlines of a caption.</summary>
    /// <param name="caption">As it was written, without escapes.</param>
    /// <param name="origin">Where.</param>
    /// <param name="words">What becomes of words.</param>
    public static ImmutableArray<Inline> Read(string caption, SourceSpan? origin, Func<string, ImmutableArray<Inline>> words)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var done = 0;
        for (var open = Next(caption, 0); open >= 0; open = Next(caption, done))
        {
            var close = caption.IndexOf(']', open);
            Add(caption[done..open]);
            inlines.Add(new PendingNoteMark(caption[(open + Opening.Length)..close]) { Origin = origin });
            done = close + 1;
        }

        Add(caption[done..]);
        return inlines.ToImmutable();

        void Add(string text)
        {
            if (text.Length > 0)
            {
                // The caption is written above the cells, and what is missing in it is told where it is.
                inlines.AddRange(words(text).Select(inline => inline with { Origin = inline.Origin ?? origin }));
            }
        }
    }

    /// <summary>Where the next mark begins, or -1.</summary>
    private static int Next(string caption, int from)
    {
        var open = caption.IndexOf(Opening, from, StringComparison.Ordinal);
        return open >= 0 && caption.IndexOf(']', open) > open + Opening.Length ? open : -1;
    }
}

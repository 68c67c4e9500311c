using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Text;

/// <summary>The marked content that is open (PDF 32000-1 §14.6).</summary>
internal sealed class MarkStack(ObjectStore store)
{
    private readonly Stack<Frame> frames = new();

    /// <summary>The number of the innermost marked content, or <see langword="null"/> for none.</summary>
    public int? Mark => Innermost?.Mark;

    /// <summary>Whether what is drawn is decoration.</summary>
    public bool IsArtifact => Innermost is { IsArtifact: true };

    private Frame? Top => frames.TryPeek(out var top) ? top : null;

    private Frame? Innermost => Top?.Telling;

    /// <summary>Opens marked content.</summary>
    public void Open(string tag, DictionaryValue properties) => frames.Push(new Frame(
        store.Number(properties, "MCID") is >= 0 and < int.MaxValue and var mark ? (int)mark : null,
        tag == "Artifact",
        store.Text(properties, "ActualText") ?? store.Text(properties, "Alt"),
        Top));

    /// <summary>Closes the innermost and returns the words that nothing drawn has carried, or <see langword="null"/>.</summary>
    public string? Close()
    {
        if (!frames.TryPop(out var frame) || frame.Words is null || frame.Said)
        {
            return null;
        }

        return Say(frame.Words);
    }

    /// <summary>What is said where <paramref name="text"/> is drawn: the words that stand for it, once, or itself.</summary>
    public string Say(string text)
    {
        if (Top?.Speaking is not { } frame)
        {
            return text;
        }

        var words = frame.Said ? string.Empty : frame.Words!;
        frame.Said = true;
        return words;
    }

    // Each knows what it would have to be asked from the frames below it, of which there may be millions.
    private sealed class Frame
    {
        public Frame(int? mark, bool isArtifact, string? words, Frame? below)
        {
            (Mark, IsArtifact, Words) = (mark, isArtifact, words);
            Telling = mark is not null || isArtifact ? this : below?.Telling;
            Speaking = below?.Speaking ?? (words is null ? null : this);
        }

        public int? Mark { get; }

        public bool IsArtifact { get; }

        public string? Words { get; }

        // The innermost that has a number or is decoration.
        public Frame? Telling { get; }

        // The outermost that has words.
        public Frame? Speaking { get; }

        public bool Said { get; set; }
    }
}

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

    private Frame? Innermost => frames.FirstOrDefault(static frame => frame.Mark is not null || frame.IsArtifact);

    /// <summary>Opens marked content.</summary>
    public void Open(string tag, DictionaryValue properties) => frames.Push(new Frame(
        store.Number(properties, "MCID") is >= 0 and < int.MaxValue and var mark ? (int)mark : null,
        tag == "Artifact",
        store.Text(properties, "ActualText") ?? store.Text(properties, "Alt")));

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
        var frame = frames.LastOrDefault(static frame => frame.Words is not null);
        if (frame is null)
        {
            return text;
        }

        var words = frame.Said ? string.Empty : frame.Words!;
        frame.Said = true;
        return words;
    }

    private sealed class Frame(int? mark, bool isArtifact, string? words)
    {
        public int? Mark => mark;

        public bool IsArtifact => isArtifact;

        public string? Words => words;

        public bool Said { get; set; }
    }
}

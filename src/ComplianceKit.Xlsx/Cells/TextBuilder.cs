using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>Gathers the text of one cell. Line breaks are kept back until something follows, so that none stands at the end.</summary>
internal sealed class TextBuilder
{
    private const string Mail = "mailto:";
    private readonly List<TextRun> runs = [];
    private readonly List<Picture> pictures = [];
    private readonly List<string> ids = [];
    private readonly List<CellLink> links = [];
    private int pendingBreaks;
    private int length;

    public bool HasText => runs.Count > 0;

    public void Add(string text, RunLook look)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (pendingBreaks > 0)
        {
            text = new string('\n', pendingBreaks) + text;
            pendingBreaks = 0;
        }

        text = text.ReplaceLineEndings("\n");
        length += text.Length;
        if (runs.Count > 0 && runs[^1].Look == look)
        {
            runs[^1] = new TextRun(runs[^1].Text + text, look);
        }
        else
        {
            runs.Add(new TextRun(text, look));
        }
    }

    /// <summary>Begins a new line, even if the one before is empty.</summary>
    public void Break() => pendingBreaks++;

    /// <summary>Begins a new line for a new block, unless nothing stands before it.</summary>
    public void StartBlock() => pendingBreaks = runs.Count > 0 ? Math.Max(pendingBreaks, 1) : 0;

    public void Add(Picture picture) => pictures.Add(picture);

    public void Note(Node node)
    {
        if (node.Id is { } id)
        {
            ids.Add(id);
        }
    }

    /// <summary>Remembers that the text added since <paramref name="start"/> is a link.</summary>
    /// <param name="start">The value of <see cref="Mark"/> before the text was added.</param>
    /// <param name="address">Where it leads outside the workbook.</param>
    /// <param name="target">The id of the node that it leads to inside.</param>
    public void AddLink(int start, string? address, string? target) => links.Add(new CellLink(start, length, address, target));

    /// <summary>The place behind the last character.</summary>
    public int Mark() => length;

    /// <summary>
    /// The text. A cell is a link as a whole or not at all: where a link is only a part of the text, its address is written out behind it, and
    /// references are left as words, because a click anywhere into a paragraph should not lead away from it.
    /// </summary>
    public CellText Build()
    {
        if (runs.Count == 0 && pictures.Count == 0 && ids.Count == 0)
        {
            return CellText.Empty;
        }

        var text = new CellText(runs) { Pictures = pictures, Ids = ids };
        if (links is [var only] && only.Start == 0 && only.End == length && length > 0)
        {
            return text with { Link = only.Address, Target = only.Target };
        }

        for (var i = links.Count - 1; i >= 0; i--)
        {
            WriteOut(links[i]);
        }

        return text;
    }

    private void WriteOut(CellLink link)
    {
        if (link.Address is null || link.End == link.Start)
        {
            return;
        }

        var (run, start) = (0, 0);
        while (start + runs[run].Text.Length < link.End)
        {
            start += runs[run++].Text.Length;
        }

        var (text, at) = (runs[run].Text, link.End - start);
        var address = link.Address.StartsWith(Mail, StringComparison.OrdinalIgnoreCase) ? link.Address[Mail.Length..] : link.Address;
        if (!text[..at].EndsWith(address, StringComparison.Ordinal))
        {
            runs[run] = runs[run] with { Text = text.Insert(at, $"（{address}）") };
        }
    }

    private readonly record struct CellLink(int Start, int End, string? Address, string? Target);
}

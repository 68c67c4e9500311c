using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>Gathers the text of one cell. Line breaks are kept back until something follows, so that none stands at the end.</summary>
internal sealed class TextBuilder
{
    private readonly List<TextRun> runs = [];
    private readonly List<Picture> pictures = [];
    private readonly List<string> ids = [];
    private readonly List<CellLink> links = [];
    private int pendingBreaks;
    private int length;

    public bool HasText => runs.Count > 0;

    /// <summary>How many characters belong to links and references. Only a cell that is nothing but a link becomes one: LibreOffice does not wrap the text of linked cells.</summary>
    public int LinkedCharacters { get; set; }

    public int Characters => runs.Sum(static run => run.Text.Length);

    public void Add(string text, RunLook look)
    {
        if (text.Length == 0)
            return;
        if (pendingBreaks > 0)
        {
            text = new string('\n', pendingBreaks) + text;
            pendingBreaks = 0;
        }

        text = text.ReplaceLineEndings("\n");
        length += text.Length;
        if (runs.Count > 0 && runs[^1].Look == look)
            runs[^1] = new TextRun(runs[^1].Text + text, look);
        else
            runs.Add(new TextRun(text, look));
    }

    /// <summary>Begins a new line, even if the one before is empty.</summary>
    public void Break() => pendingBreaks++;

    /// <summary>Begins a new line for a new block, unless nothing stands before it.</summary>
    public void StartBlock() => pendingBreaks = runs.Count > 0 ? Math.Max(pendingBreaks, 1) : 0;

    public void Add(Picture picture) => pictures.Add(picture);

    public void Note(Node node)
    {
        if (node.Id is { } id)
            ids.Add(id);
    }

    public CellText Build()
    {
        if (runs.Count == 0 && pictures.Count == 0 && ids.Count == 0)
            return CellText.Empty;
        var whole = LinkedCharacters == Characters;
        if (Link is { } address && !whole && !runs.Exists(run => run.Text.Contains(address, StringComparison.Ordinal)))
            Add($"（{address}）", runs[^1].Look);
        return new CellText(runs)
        {
            Link = whole ? Link : null,
            Target = whole && Link is null ? Target : null,
            Pictures = pictures,
            Ids = ids,
        };
    }
}

namespace ComplianceKit.Xlsx.Cells;

/// <summary>Characters of one look.</summary>
internal readonly record struct TextRun(string Text, RunLook Look);

/// <summary>What a cell says. Lines are divided by a line feed.</summary>
internal sealed record CellText(IReadOnlyList<TextRun> Runs)
{
    public static CellText Empty { get; } = new([]);

    /// <summary>The absolute URI that a click opens; a cell can have one only.</summary>
    public string? Link { get; init; }

    /// <summary>The node that a click leads to: its id, or the node itself where it has none.</summary>
    public object? Target { get; init; }

    public IReadOnlyList<Picture> Pictures { get; init; } = [];

    /// <summary>Ids of inlines that stand in the text.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    public bool IsEmpty => Runs.Count == 0;

    public string Plain => Runs.Count switch
    {
        0 => string.Empty,
        1 => Runs[0].Text,
        _ => string.Concat(Runs.Select(static run => run.Text)),
    };

    public static CellText Of(string text, RunLook look) => text.Length == 0 ? Empty : new([new TextRun(text, look)]);
}

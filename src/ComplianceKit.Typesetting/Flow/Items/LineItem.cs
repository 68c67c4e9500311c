using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>A line of a paragraph.</summary>
internal sealed class LineItem(LineBox line) : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight { get; } = line.Ascent + line.Descent;

    /// <summary>What hangs before the line on its base line: markers of lists, notes and numbered paragraphs, with their distance from the line's left edge.</summary>
    public List<(LineBox Line, double X)>? Hanging { get; set; }

    /// <summary>The ids of the notes to which the line refers; <see langword="null"/> for none.</summary>
    public List<string>? Notes { get; init; }

    /// <inheritdoc/>
    public override void CollectNotes(in SpacePlan plan, object? progress, ICollection<string> notes)
    {
        foreach (var note in Notes ?? [])
        {
            notes.Add(note);
        }
    }

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
        if (Hanging is not null)
        {
            foreach (var (hanging, offset) in Hanging)
            {
                canvas.Place(hanging, x + offset, y + line.Ascent);
            }
        }

        canvas.Place(line, x, y + line.Ascent);
    }
}

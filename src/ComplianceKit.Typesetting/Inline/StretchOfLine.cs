using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>A stroke along characters that grows from cell to cell, over whatever space justification puts between them, as long as they look alike.</summary>
internal struct StretchOfLine
{
    private const double Thickness = 0.05;
    private double from, to, y, size;
    private Color color;
    private bool open;

    /// <summary>Draws along a further cell.</summary>
    public void Extend(List<PlacedItem> items, TextFormat format, double depth, double left, double right)
    {
        var place = (depth * format.Size) - format.Rise;
        if (open && (place != y || format.Color != color || format.Size != size))
        {
            Flush(items);
        }

        if (!open)
        {
            (open, from, y, size, color) = (true, left, place, format.Size, format.Color);
        }

        to = right;
    }

    /// <summary>Ends the stroke.</summary>
    public void Flush(List<PlacedItem> items)
    {
        if (open)
        {
            items.Add(new Stroke(PlacedItem.Artifact, from, y, to, y, Thickness * size, color));
        }

        open = false;
    }
}

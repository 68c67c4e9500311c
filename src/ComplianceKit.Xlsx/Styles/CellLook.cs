using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;

namespace ComplianceKit.Xlsx.Styles;

/// <summary>How a cell looks and behaves, in the words of the document tree.</summary>
internal sealed record CellLook(RunLook Type)
{
    public static Border NoBorder { get; } = new(0, Color.Black);

    public Color? Background { get; init; }

    public Border Top { get; init; }

    public Border Right { get; init; }

    public Border Bottom { get; init; }

    public Border Left { get; init; }

    public TextAlignment Horizontal { get; init; }

    public VerticalAlignment Vertical { get; init; }

    /// <summary>The number format; <see langword="null"/> for text.</summary>
    public string? NumberFormat { get; init; }

    /// <summary>Whether it may be changed even where the sheet is protected.</summary>
    public bool Unlocked { get; init; }

    /// <summary>Whether the program must go on to treat its content as text, even if it looks like a formula, a number or a date.</summary>
    public bool Literal { get; init; }

    /// <summary>The look with the borders that a style gives.</summary>
    public CellLook Framed(Borders? borders) => borders is null
        ? this
        : this with { Top = borders.Top, Right = borders.Right, Bottom = borders.Bottom, Left = borders.Left };

    /// <summary>The look of one place of a merged area: borders stay only at the area's edge.</summary>
    public CellLook Part(bool top, bool right, bool bottom, bool left) => top && right && bottom && left
        ? this
        : this with
        {
            Top = top ? Top : NoBorder,
            Right = right ? Right : NoBorder,
            Bottom = bottom ? Bottom : NoBorder,
            Left = left ? Left : NoBorder,
        };

    /// <summary>The look of running text or a cell in a style.</summary>
    public static CellLook Of(Style style, VerticalAlignment? vertical = null) => new CellLook(RunLook.Of(style))
    {
        Background = style.Background,
        Horizontal = style.Alignment ?? TextAlignment.Start,
        Vertical = vertical ?? style.VerticalAlignment ?? VerticalAlignment.Top,
    }.Framed(style.Borders);
}

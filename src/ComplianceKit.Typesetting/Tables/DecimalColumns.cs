using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Blocks;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>
/// Sets the numbers of a column with their decimal points one below the other: every number ends as far from the right edge as the longest
/// fraction of the column is longer than its own.
/// </summary>
internal sealed class DecimalColumns
{
    private readonly LayoutContext context;
    private readonly double[] fractions;

    /// <summary>The columns of a table before any of its cells is known.</summary>
    public DecimalColumns(LayoutContext context, int columns)
        : this(context, new double[columns])
    {
    }

    private DecimalColumns(LayoutContext context, double[] fractions)
    {
        this.context = context;
        this.fractions = fractions;
    }

    /// <summary>The same columns for cells that <paramref name="branch"/> composes.</summary>
    public DecimalColumns For(LayoutContext branch) => new(branch, fractions);

    /// <summary>Takes account of a cell whose text is aligned by <paramref name="style"/>.</summary>
    public void Add(TableCell cell, Style style, int column)
    {
        if (style.Alignment == TextAlignment.Decimal)
        {
            fractions[column] = Math.Max(fractions[column], FractionOf(cell, style) ?? 0);
        }
    }

    /// <summary>How far from the right edge the text of a cell ends, in points.</summary>
    public double ShiftOf(TableCell cell, Style style, int column) =>
        style.Alignment == TextAlignment.Decimal && FractionOf(cell, style) is { } own ? fractions[column] - own : 0;

    /// <summary>Width of the decimal point and what stands behind it; <see langword="null"/> for a text without digits.</summary>
    private double? FractionOf(TableCell cell, Style style)
    {
        if (cell.Blocks is not [Paragraph paragraph])
        {
            return null;
        }

        var text = PlainText.Of(paragraph.Content);
        var last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        var point = text.AsSpan().LastIndexOfAny('.', '．');
        if (last < 0)
        {
            return null;
        }

        var format = context.FormatOf(context.Styles.Resolve(style, "paragraph", paragraph.Classes));
        var fraction = text[(point >= 0 && point < last ? point : last + 1)..];
        return fraction.Length == 0 ? 0 : context.WidthOf([new TextPiece(fraction, format, PlacedItem.Artifact)]);
    }
}

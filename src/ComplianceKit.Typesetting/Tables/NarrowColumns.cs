using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Blocks;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>Finds columns that are too narrow for a character of their text, which is then printed over what stands beside it.</summary>
/// <param name="context">The document's layout.</param>
/// <param name="columns">The columns.</param>
/// <param name="widths">The width of each column in points.</param>
internal sealed class NarrowColumns(LayoutContext context, VisibleColumns columns, IReadOnlyList<double> widths)
{
    /// <summary>Tables whose columns are all wider than so many characters are not looked into: most are, and cost nothing.</summary>
    private const double SurelyWideInEms = 3;

    private readonly bool[] found = new bool[widths.Count];

    /// <summary>Tells such columns of a table, once for all of them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="placements">Where the cells of its head and of its body stand.</param>
    /// <param name="style">The style of the table.</param>
    public void Tell(Table table, IReadOnlyList<GridPlacement> placements, Style style)
    {
        var surelyWide = context.FormatOf(style).Size * SurelyWideInEms;
        if (context.Repeating || widths.All(width => width >= surelyWide))
        {
            return;
        }

        foreach (var placement in placements)
        {
            var isHead = ReferenceEquals(placement, placements[0]);
            foreach (var (cell, first, _, span) in placement.Rows.SelectMany(static row => row))
            {
                var (column, width) = columns.Visible(first, span);
                if (width == 1 && widths[column] < surelyWide && !found[column])
                {
                    found[column] = IsTooNarrow(
                        column, cell, context.Styles.ResolveCell(style, cell, isHead || cell.Scope != HeaderScope.None, columns.Alignment(column), null));
                }
            }
        }

        int[] numbers = [.. Enumerable.Range(0, widths.Count).Where(column => found[column])];
        if (numbers.Length > 0)
        {
            context.Diagnostics.Add(LayoutDiagnostics.ColumnTooNarrow(numbers[0] + 1, widths[numbers[0]], numbers.Length - 1, table.Origin));
        }
    }

    // What finds no room begins at the space before it, and may take that behind it.
    private bool IsTooNarrow(int column, TableCell cell, Style style) =>
        Holds(cell.Blocks, style, widths[column] - ((style.Padding ?? TableBuilder.DefaultPadding) * context.Scale) + FlowStack.Tolerance);

    /// <summary>Whether there is a character wider than <paramref name="room"/>.</summary>
    private bool Holds(ImmutableArray<Block> blocks, Style style, double room) => blocks.Any(block => block switch
    {
        Paragraph paragraph => IsWider(PlainText.Of(paragraph.Content), context.Styles.Resolve(style, "paragraph", paragraph.Classes), room),
        Heading heading => IsWider(PlainText.Of(heading.Content), context.Styles.Resolve(style, "heading-" + Math.Clamp(heading.Level, 1, 6), heading.Classes), room),
        List list => list.Items.Any(item => Holds(item.Blocks, context.Styles.Resolve(style, "list", list.Classes), room)),
        Container container => Holds(container.Blocks, style, room),
        _ => false,
    });

    private bool IsWider(string text, Style style, double room)
    {
        var format = context.FormatOf(style);
        return room < format.Size
            && text.EnumerateRunes().Distinct().Any(character => context.WidthOf([new TextPiece(character.ToString(), format, PlacedItem.Artifact)]) > room);
    }
}

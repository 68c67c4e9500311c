namespace ComplianceKit.Documents.Tree.Styles;

/// <summary>
/// How a block or inline looks. Every property may be left out. Properties of type are inherited by what a node holds; those of
/// the box (space, indents, borders, background, padding, keeping) apply to the node alone. Lengths are points unless they say em.
/// </summary>
public sealed record Style
{
    /// <summary>A family of the font book: <c>gothic</c>, <c>mincho</c> or one that the workspace adds. Inherited.</summary>
    public string? FontFamily { get; init; }

    /// <summary>Size of type in points, 3 to 200. Inherited.</summary>
    public double? FontSize { get; init; }

    /// <summary>Whether it is bold. Inherited.</summary>
    public bool? Bold { get; init; }

    /// <summary>Colour of the type. Inherited.</summary>
    public Color? Color { get; init; }

    /// <summary>Distance between base lines as a multiple of the size of type, 1 to 4. Inherited.</summary>
    public double? LineHeight { get; init; }

    /// <summary>How lines are aligned. Inherited.</summary>
    public TextAlignment? Alignment { get; init; }

    /// <summary>Whether a quarter em stands between Japanese and Latin characters (四分アキ, JIS X 4051 §4.7). Inherited.</summary>
    public bool? LatinSpacing { get; init; }

    /// <summary>Where lines of Japanese text may end. Inherited.</summary>
    public WordBreak? WordBreak { get; init; }

    /// <summary>Indent of the first line in em. Inherited.</summary>
    public double? FirstLineIndent { get; init; }

    /// <summary>Space added after each character in em. Inherited.</summary>
    public double? LetterSpacing { get; init; }

    /// <summary>Whether the type is underlined.</summary>
    public bool? Underlined { get; init; }

    /// <summary>Space before the block.</summary>
    public double? SpaceBefore { get; init; }

    /// <summary>Space after the block. Between two blocks the larger of both spaces counts.</summary>
    public double? SpaceAfter { get; init; }

    /// <summary>Indent of the whole block from the left, in em of its own type.</summary>
    public double? StartIndent { get; init; }

    /// <summary>Indent of the whole block from the right, in em of its own type.</summary>
    public double? EndIndent { get; init; }

    /// <summary>Whether the block stays on one page with the next one.</summary>
    public bool? KeepWithNext { get; init; }

    /// <summary>Whether the block is not divided between pages if it fits one.</summary>
    public bool? KeepTogether { get; init; }

    /// <summary>Whether the block starts a new page.</summary>
    public bool? PageBreakBefore { get; init; }

    /// <summary>Colour behind the block or cell.</summary>
    public Color? Background { get; init; }

    /// <summary>Borders of the block, or of every cell of a table.</summary>
    public Borders? Borders { get; init; }

    /// <summary>Space between border and content on all sides.</summary>
    public double? Padding { get; init; }

    /// <summary>Where the text of a cell stands in a taller row.</summary>
    public Pages.VerticalAlignment? VerticalAlignment { get; init; }

    /// <summary>This style with what <paramref name="over"/> says put over it.</summary>
    public Style With(Style over) => new()
    {
        FontFamily = over.FontFamily ?? FontFamily,
        FontSize = over.FontSize ?? FontSize,
        Bold = over.Bold ?? Bold,
        Color = over.Color ?? Color,
        LineHeight = over.LineHeight ?? LineHeight,
        Alignment = over.Alignment ?? Alignment,
        LatinSpacing = over.LatinSpacing ?? LatinSpacing,
        WordBreak = over.WordBreak ?? WordBreak,
        FirstLineIndent = over.FirstLineIndent ?? FirstLineIndent,
        LetterSpacing = over.LetterSpacing ?? LetterSpacing,
        Underlined = over.Underlined ?? Underlined,
        SpaceBefore = over.SpaceBefore ?? SpaceBefore,
        SpaceAfter = over.SpaceAfter ?? SpaceAfter,
        StartIndent = over.StartIndent ?? StartIndent,
        EndIndent = over.EndIndent ?? EndIndent,
        KeepWithNext = over.KeepWithNext ?? KeepWithNext,
        KeepTogether = over.KeepTogether ?? KeepTogether,
        PageBreakBefore = over.PageBreakBefore ?? PageBreakBefore,
        Background = over.Background ?? Background,
        Borders = over.Borders ?? Borders,
        Padding = over.Padding ?? Padding,
        VerticalAlignment = over.VerticalAlignment ?? VerticalAlignment,
    };

    /// <summary>Only what is inherited by the nodes inside.</summary>
    public Style Inherited() => new()
    {
        FontFamily = FontFamily,
        FontSize = FontSize,
        Bold = Bold,
        Color = Color,
        LineHeight = LineHeight,
        Alignment = Alignment,
        LatinSpacing = LatinSpacing,
        WordBreak = WordBreak,
        FirstLineIndent = FirstLineIndent,
        LetterSpacing = LetterSpacing,
    };
}

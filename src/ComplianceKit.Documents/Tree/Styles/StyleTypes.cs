namespace ComplianceKit.Documents.Tree.Styles;

/// <summary>An opaque colour in sRGB.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>Black.</summary>
    public static Color Black { get; } = new(0, 0, 0);

    /// <summary>White.</summary>
    public static Color White { get; } = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>; <see langword="null"/> for anything else.</summary>
    public static Color? Parse(string text) =>
        text.Length == 7 && text[0] == '#' &&
        int.TryParse(text.AsSpan(1), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value)
            ? new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}

/// <summary>How lines of text are aligned.</summary>
public enum TextAlignment
{
    /// <summary>At the left, ragged at the right.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    End,

    /// <summary>Flush at both sides but for the last line.</summary>
    Justify,

    /// <summary>Spread evenly over the width, last line as well (均等割り付け).</summary>
    Distribute,

    /// <summary>In the cells of a table: with the decimal points of a column one below the other. Elsewhere at the right.</summary>
    Decimal,
}

/// <summary>Where lines of Japanese text may end (the words of CSS Text 4 §5.2, <c>word-break</c>).</summary>
public enum WordBreak
{
    /// <summary>Between any two characters that may be parted.</summary>
    Normal,

    /// <summary>Between phrases (文節): at blanks, behind marks and particles; inside only where a phrase is longer than its line.</summary>
    AutoPhrase,
}

/// <summary>A line along an edge.</summary>
/// <param name="Width">Width in points; 0 for none.</param>
/// <param name="Color">Colour.</param>
/// <param name="Kind">Solid, dashed, dotted or double.</param>
public readonly record struct Border(double Width, Color Color, BorderKind Kind = BorderKind.Solid);

/// <summary>How a border is drawn.</summary>
public enum BorderKind
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Dashes.</summary>
    Dashed,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>Two thin lines.</summary>
    Double,
}

/// <summary>The borders of the four edges.</summary>
public sealed record Borders(Border Top, Border Right, Border Bottom, Border Left)
{
    /// <summary>The same border on all four edges.</summary>
    public static Borders All(Border border) => new(border, border, border, border);

    /// <summary>No border at all.</summary>
    public static Borders None { get; } = All(new Border(0, Styles.Color.Black));
}

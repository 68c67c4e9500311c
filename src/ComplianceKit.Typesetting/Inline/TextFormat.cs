using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>How characters look, resolved from styles.</summary>
/// <param name="Family">Font family.</param>
/// <param name="Bold">Whether bold.</param>
/// <param name="Size">Points.</param>
/// <param name="Color">Colour.</param>
public sealed record TextFormat(string Family, bool Bold, double Size, Color Color)
{
    /// <summary>Rise of the base line in points; negative lowers.</summary>
    public double Rise { get; init; }

    /// <summary>Whether underlined.</summary>
    public bool Underlined { get; init; }

    /// <summary>Whether struck through.</summary>
    public bool StruckThrough { get; init; }

    /// <summary>Whether emphasis dots stand above.</summary>
    public bool EmphasisDots { get; init; }

    /// <summary>Space after each character in points.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>Whether a quarter em stands between Japanese and Latin characters.</summary>
    public bool LatinSpacing { get; init; } = true;

    /// <summary>Whether lines end between phrases rather than inside them.</summary>
    public bool WholePhrases { get; init; }
}

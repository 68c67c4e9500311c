using ComplianceKit.Typesetting.Inline.Ruby;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>Places within the em box of Japanese type, in em; the base line stands 0.12 em above its bottom edge.</summary>
public static class EmBox
{
    /// <summary>Top of the box above the base line.</summary>
    public const double Ascent = 0.88;

    /// <summary>Bottom of the box below the base line.</summary>
    public const double Descent = 0.12;

    /// <summary>How deep underlines lie below the base line.</summary>
    public const double UnderlineDepth = 0.12;

    /// <summary>Strokes through characters lie in the middle of the box.</summary>
    public const double StrikeDepth = Descent - 0.5;

    /// <summary>How far above the base line that of a half-size annotation lies, in points.</summary>
    public static double AnnotationRise(double size) => size * (Ascent + (Descent * RubyCells.AnnotationScale));
}

namespace ComplianceKit.Fonts.OpenType;

/// <summary>How a font stores its outlines.</summary>
public enum OutlineKind
{
    /// <summary>Quadratic curves in a <c>glyf</c> table.</summary>
    TrueType,

    /// <summary>Cubic curves in a <c>CFF</c> table.</summary>
    CompactFontFormat,
}

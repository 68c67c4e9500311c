namespace ComplianceKit.Documents.Tree;

/// <summary>The pixel of screens, in which pictures and spreadsheets are measured.</summary>
public static class ScreenPixel
{
    /// <summary>Its size in points: 96 of them are one inch, as 72 points are (CSS Values and Units 3 §6.2).</summary>
    public const double Points = 0.75;
}

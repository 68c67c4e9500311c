namespace ComplianceKit.Documents.Tree.Pages;

/// <summary>Where content stands in a space that is taller than it.</summary>
public enum VerticalAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At the bottom.</summary>
    Bottom,
}

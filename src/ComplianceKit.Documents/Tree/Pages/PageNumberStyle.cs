namespace ComplianceKit.Documents.Tree.Pages;

/// <summary>How page numbers are written.</summary>
public enum PageNumberStyle
{
    /// <summary>1, 2, 3.</summary>
    Arabic,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>I, II, III.</summary>
    UpperRoman,

    /// <summary>１, ２, ３.</summary>
    FullWidth,

    /// <summary>一, 二, 三.</summary>
    Kanji,

    /// <summary>The pages have no number.</summary>
    None,
}

using ComplianceKit.Documents.Numbering;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Writes page numbers in the style of their section.</summary>
internal static class PageNumbers
{
    /// <summary>The number as printed; empty for <see cref="PageNumberStyle.None"/>.</summary>
    public static string Write(int number, PageNumberStyle style) => style switch
    {
        PageNumberStyle.None => string.Empty,
        PageNumberStyle.LowerRoman => NumberWords.Of(number, "roman"),
        PageNumberStyle.UpperRoman => NumberWords.Of(number, "roman").ToUpperInvariant(),
        PageNumberStyle.FullWidth => NumberWords.Of(number, "full"),
        PageNumberStyle.Kanji when number is > 0 and < 10000 => NumberWords.Of(number, "kanji"),
        _ => NumberWords.Of(number, "half"),
    };
}

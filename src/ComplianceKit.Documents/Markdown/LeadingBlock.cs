using System.Text.RegularExpressions;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Knows with what a text begins, for those who want to put words before it.</summary>
public static partial class LeadingBlock
{
    /// <summary>
    /// Whether the text begins with something else than words: a list, a table, a quotation, code, a heading, a picture or a directive. Words
    /// on its first line would make mere characters of the marks with which it begins (CommonMark §4 and §5).
    /// </summary>
    public static bool IsOtherThanWords(string markdown) => Mark().IsMatch(markdown) || Underlined().IsMatch(markdown);

    [GeneratedRegex(@"^\s*([-*+][ \t]|[0-9]{1,9}[.)][ \t]|>|```|~~~|\#{1,6}[ \t]|\||!\[|:::|%[A-Za-z]|\x20{4}|\t)", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    // The rule below the head of a table, or below a heading.
    [GeneratedRegex(@"^\s*[^\s][^\n]*\n[ \t]{0,3}([-=]+[ \t]*(\n|$)|[|:-][ \t|:-]*-[ \t|:-]*(\n|$))", RegexOptions.ExplicitCapture)]
    private static partial Regex Underlined();
}

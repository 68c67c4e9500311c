using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Composition.Rendering;

/// <summary>What Handlebars says of a template that it cannot read, in both languages. What is not known here says nothing in Japanese.</summary>
internal static partial class EngineWords
{
    /// <summary>The detail of a message, with the sign that parts it from what stands before it; empty for none.</summary>
    public static LocalizedText Of(string detail)
    {
        var english = Place().Replace(detail.ReplaceLineEndings(" "), string.Empty).Trim().TrimEnd('.');
        return new($": {english}", Japanese(english) is { } japanese ? $"：{japanese}" : string.Empty);
    }

    private static string? Japanese(string english) =>
        Unopened().Match(english) is { Success: true } closing ? $"「{{{{{closing.Groups[1].Value}}}}}」に当たる「{{{{#…}}}}」がありません"
        : Unclosed().Match(english) is { Success: true } block ? $"「{{{{#{block.Groups[1].Value}}}}}」が閉じていません"
        : english.Contains("before the expression was closed", StringComparison.Ordinal) || english.Contains("before expression was closed", StringComparison.Ordinal) ? "「{{」が閉じていません"
        : english.Contains("in the middle of a comment", StringComparison.Ordinal) ? "「{{!」が閉じていません"
        : null;

    [GeneratedRegex(@"\(?Occured at: .*$")]
    private static partial Regex Place();

    [GeneratedRegex("closing element '([^']*)' was found without")]
    private static partial Regex Unopened();

    [GeneratedRegex("before block expression '#?([^']*)' was closed")]
    private static partial Regex Unclosed();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>What the Markdown of an answer held besides words, and holds no more: a cell shows a table as lines and bold words as words.</summary>
internal static partial class LostMarkup
{
    private static readonly ImmutableArray<(Regex Sign, LocalizedText Name)> Kinds =
    [
        (Picture(), new("a picture", "図")),
        (Table(), new("a table", "表")),
        (Note(), new("a note mark", "注の印")),
        (Link(), new("a link", "リンク")),
        (Variable(), new("a variable", "変数")),
        (Bold(), new("bold words", "太字")),
    ];

    /// <summary>The kinds of which <paramref name="after"/> holds fewer than <paramref name="before"/>; <see langword="null"/> for none.</summary>
    public static LocalizedText? Of(string before, string after)
    {
        var lost = Kinds.Where(kind => kind.Sign.Count(after) < kind.Sign.Count(before)).Select(static kind => kind.Name).ToList();
        return lost.Count == 0 ? null : new(string.Join(", ", lost.Select(static name => name.English)), string.Join('、', lost.Select(static name => name.Japanese)));
    }

    [GeneratedRegex(@"!\[")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\s*(\|.*-.*\||:::\s*table)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex(@"\[\^[^\]\s]+\]")]
    private static partial Regex Note();

    [GeneratedRegex(@"(?<!!\[[^\]]*)\]\(|<https?:", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"\{\{")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?<!\\)\*\*[^*]+\*\*")]
    private static partial Regex Bold();
}

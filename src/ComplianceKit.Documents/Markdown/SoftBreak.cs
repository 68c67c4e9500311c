using Markdig.Syntax.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary>
/// What a line end of the source stands for: nothing between Japanese characters, a blank where a Latin one stands on either side. The
/// characters are those that are shown, however deep in bold words, links or directives they stand.
/// </summary>
internal static class SoftBreak
{
    private const char FirstWide = '\u2000';
    private const char Wide = '\u3000';

    /// <summary>Whether a blank stands in the place of <paramref name="lineEnd"/>.</summary>
    public static bool IsBlank(LineBreakInline lineEnd)
    {
        var (before, after) = (Before(lineEnd), After(lineEnd));
        return before is > ' ' and < FirstWide || after is > ' ' and < FirstWide;
    }

    /// <summary>The character with which the line behind a line end begins; an ideographic blank where that is none.</summary>
    public static char Next(LineBreakInline lineEnd) => After(lineEnd);

    // What follows a bracket that nothing closes stands below it, but is read behind it.
    private static char Before(Inline inline) => inline switch
    {
        { PreviousSibling: { } previous } => Edge(previous, last: true),
        { Parent: DelimiterInline delimiter } => delimiter.ToLiteral()[^1],
        _ => Wide,
    };

    private static char After(Inline inline) => inline switch
    {
        { NextSibling: { } next } => Edge(next, last: false),
        { Parent: DelimiterInline delimiter } => After(delimiter),
        _ => Wide,
    };

    private static char Edge(Inline inline, bool last) => inline switch
    {
        LiteralInline { Content.IsEmpty: false } literal => literal.Content.Text[last ? literal.Content.End : literal.Content.Start],
        HtmlEntityInline { Transcoded.IsEmpty: false } entity => entity.Transcoded.Text[last ? entity.Transcoded.End : entity.Transcoded.Start],
        CodeInline { Content.Length: > 0 } code => code.Content[last ? ^1 : 0],
        AutolinkInline => 'a',
        InlineDirective { Content.Length: > 0 } directive => directive.Content[last ? ^1 : 0],
        LinkInline { IsImage: true } => Wide,
        DelimiterInline delimiter when !last || delimiter.LastChild is null => delimiter.ToLiteral()[last ? ^1 : 0],
        ContainerInline container => EdgeInside(container, last),
        _ => Wide,
    };

    private static char EdgeInside(ContainerInline container, bool last) =>
        (last ? container.LastChild : container.FirstChild) is { } child ? Edge(child, last) : Wide;
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Rulebooks.Printing;

/// <summary>The words of a heading as contents and bookmarks list them: its characters without looks, links and readings.</summary>
internal static class HeadingWords
{
    /// <summary>The words of a heading that is written in Markdown.</summary>
    public static string Of(string markdown) => Of(MarkdownReader.ReadInlines(markdown, MarkdownSettings.Default, new DiagnosticBag()));

    private static string Of(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(static inline => inline switch
    {
        Text text => text.Value,
        Ruby ruby => ruby.Base,
        LineBreak => " ",
        _ => Of(InlineContent.Of(inline)),
    }));
}

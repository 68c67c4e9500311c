using System.Collections.Immutable;

namespace ComplianceKit.Documents.Tree.Inlines;

/// <summary>What inlines hold, whatever look they give it.</summary>
public static class InlineContent
{
    /// <summary>The inlines that <paramref name="inline"/> holds; empty for one that holds none.</summary>
    public static ImmutableArray<Inline> Of(Inline inline) => inline switch
    {
        Span span => span.Content,
        Strong strong => strong.Content,
        Emphasis emphasis => emphasis.Content,
        Underline underline => underline.Content,
        Strike strike => strike.Content,
        Superscript superscript => superscript.Content,
        Subscript subscript => subscript.Content,
        Link link => link.Content,
        Reference reference => reference.Content,
        _ => [],
    };

    /// <summary>The inline with its content changed; the same where it holds none or nothing changes.</summary>
    public static Inline Change(Inline inline, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> change)
    {
        var content = Of(inline);
        if (content.IsDefaultOrEmpty)
        {
            return inline;
        }

        var changed = change(content);
        return changed == content ? inline : With(inline, changed);
    }

    private static Inline With(Inline inline, ImmutableArray<Inline> content) => inline switch
    {
        Span span => span with { Content = content },
        Strong strong => strong with { Content = content },
        Emphasis emphasis => emphasis with { Content = content },
        Underline underline => underline with { Content = content },
        Strike strike => strike with { Content = content },
        Superscript superscript => superscript with { Content = content },
        Subscript subscript => subscript with { Content = content },
        Link link => link with { Content = content },
        Reference reference => reference with { Content = content },
        _ => inline,
    };
}

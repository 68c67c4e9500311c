using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>The characters of inlines without their looks; fields show as blanks to fill.</summary>
internal static class PlainWords
{
    /// <summary>The characters.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
        {
            words.Append(inline switch
            {
                Text text => text.Value,
                LineBreak => "／",
                Strong strong => Of(strong.Content),
                Emphasis emphasis => Of(emphasis.Content),
                Underline underline => Of(underline.Content),
                Strike strike => Of(strike.Content),
                Superscript superscript => Of(superscript.Content),
                Subscript subscript => Of(subscript.Content),
                Span span => Of(span.Content),
                Link link => Of(link.Content),
                Reference reference => Of(reference.Content),
                Ruby ruby => ruby.Base,
                Field field => $"［{field.Name}］",
                _ => string.Empty,
            });
        }

        return words.ToString();
    }
}

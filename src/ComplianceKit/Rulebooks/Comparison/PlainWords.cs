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
                Ruby ruby => ruby.Base,
                Field field => $"［{field.Name}］",
                _ => Of(InlineContent.Of(inline)),
            });
        }

        return words.ToString();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>The characters of inlines without their looks; readings follow their words, fields show as blanks to fill or with what is printed in them.</summary>
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
                Ruby ruby => $"{ruby.Base}（{string.Concat(ruby.Annotation)}）",
                Field { Ticked: true } field => $"［{field.Name}：✓］",
                Field { Value.IsEmpty: false } field => $"［{field.Name}：{Of(field.Value)}］",
                Field { Boxes: > 0 } field => string.Create(CultureInfo.InvariantCulture, $"［{field.Name}：{field.Boxes}字］"),
                Field field => $"［{field.Name}］",
                _ => Of(InlineContent.Of(inline)),
            });
        }

        return words.ToString();
    }
}

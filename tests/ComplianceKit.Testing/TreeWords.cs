using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Testing;

/// <summary>The words of a line of the tree with all that stands in it, as they ought to be spoken in Japanese.</summary>
internal sealed class TreeWords(Func<string, string> pageOfId)
{
    /// <summary>The document's language.</summary>
    public string DocumentLanguage { get; set; } = "ja";

    /// <summary>A heading as contents list it.</summary>
    public static string Title(Heading heading)
    {
        if (heading.Listing is { } listing)
        {
            return listing;
        }

        var text = Plain(heading.Content);
        return heading.Number is null ? text : text.Length == 0 ? heading.Number : heading.Number + "　" + text;
    }

    /// <summary>A line of its own, with its language where that is not the document's.</summary>
    public string Line(string words, string own) => InLanguage(words, own, DocumentLanguage);

    /// <summary>The words after a number or mark, as a line of its own.</summary>
    public string Labelled(string? label, ImmutableArray<Inline> content, string own)
    {
        var text = All(content, own);
        var gap = string.IsNullOrEmpty(label) || text.Length == 0 || char.IsWhiteSpace(text[0]) ? string.Empty : " ";
        return Line((label + gap + text).Trim(), own);
    }

    /// <summary>The words.</summary>
    public string Of(ImmutableArray<Inline> content, string around) => All(content, around).Trim();

    private string All(ImmutableArray<Inline> content, string around) => string.Concat(content.Select(inline => One(inline, around)));

    private string One(Inline inline, string around)
    {
        var language = inline.Language ?? around;
        var spoken = inline switch
        {
            Text text => text.Value.Replace("\u00AD", string.Empty, StringComparison.Ordinal),
            LineBreak or Tab => " ",
            Ruby ruby => $"{ruby.Base}（{string.Concat(ruby.Annotation)}）",
            Link link => Linked(link.Content, link.Description, language),
            Reference reference => Linked(reference.Content, null, language),
            PageReference page => $"［リンク：{pageOfId(page.TargetId)}（{pageOfId(page.TargetId)}ページ）］",
            InlineImage image => $"［図：{image.AlternativeText}］",
            Field { Shape: FieldShape.CheckBox } box => $"［{(box.Ticked ? "チェック済み" : "チェックなし")}：{box.Name}］",
            Field { Shape: FieldShape.Seal } seal => $"［記入欄：{seal.Name}＝㊞］",
            Field field => $"［記入欄：{field.Name}{(Of(field.Value, language) is { Length: > 0 } value ? $"＝{value}" : string.Empty)}］",
            _ => All(ContentOf(inline), language),
        };
        return InLanguage(spoken, language, around);
    }

    private static string InLanguage(string words, string own, string around) => own == around || words.Length == 0 ? words : $"［{own}：{words}］";

    private string Linked(ImmutableArray<Inline> content, string? description, string around)
    {
        var shown = Of(content, around);
        var same = description is null || Close(shown).Contains(Close(description), StringComparison.Ordinal);
        return $"［リンク：{shown}{(same ? string.Empty : $"（{description}）")}］";
    }

    private static string Plain(ImmutableArray<Inline> content) => string.Concat(content.Select(static inline => inline switch
    {
        Text text => text.Value,
        Ruby ruby => ruby.Base,
        LineBreak or Tab => " ",
        Reference { Kind: not ReferenceKind.Text } => string.Empty,
        _ => Plain(ContentOf(inline)),
    }));

    private static ImmutableArray<Inline> ContentOf(Inline inline) => inline switch
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

    private static string Close(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}

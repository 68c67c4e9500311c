using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Documents.Markdown;

/// <summary>The keys and flags that an element knows, besides an id and classes.</summary>
/// <param name="Element">The element, for messages.</param>
/// <param name="Keys">The keys and flags.</param>
internal sealed record ElementAttributes(LocalizedText Element, ImmutableArray<string> Keys)
{
    private static readonly FrozenDictionary<string, ElementAttributes> Directives = new[]
    {
        Directive("%section", "page", "name", "sheet", "front", "start"),
        Directive("%toc", "depth"),
        Directive("%pagebreak"),
        Directive("%spacer", "height"),
        Directive("%rule", "label"),
        Directive("%notes", "as", "all"),
        Directive("%row", "head", "keep", "nosplit"),
        Directive(
            "%cell", "rowspan", "colspan", "scope", "align", "valign", "repeat", "editable", "input-digests", "choices", "number", "percentage", "date", "bar", "bar-class"),
        Directive("%legend"),
        Directive("%bar", "total"),
        Directive("%part", "value"),
        Directive("::: table", "widths", "aligns", "caption", "summary", "register"),
        Directive("::: chart", "alt", "label", "total"),
        Directive("::: columns", "count"),
        Directive("::: note-definition", "term", "foot"),
        Directive(":ruby", "reading"),
        Directive(":tab", "at", "align", "leader"),
        Directive(":heading", "level"),
        Directive(":field", "shape", "width", "height", "characters", "boxes", "value", "ticked", "min-scale"),
        Directive(":image", "src", "width", "height"),
    }.ToFrozenDictionary(static directive => directive.Element.English.Trim('`'), StringComparer.Ordinal);

    /// <summary>A heading.</summary>
    public static ElementAttributes Heading { get; } = new(new("a heading", "見出し"), ["listing", "lang"]);

    /// <summary>A paragraph.</summary>
    public static ElementAttributes Paragraph { get; } = new(new("a paragraph", "段落"), ["marker", "lang"]);

    /// <summary>A picture.</summary>
    public static ElementAttributes Picture { get; } = new(new("a picture", "画像"), ["width", "height", "lang"]);

    /// <summary>A reference to another part of the text, which has nothing but the class <c>page</c>.</summary>
    public static ElementAttributes Reference { get; } = new(new("a reference", "参照"), []);

    /// <summary>Those of a directive as it is written: <c>%row</c>, <c>::: table</c>, <c>:field</c>. All know <c>lang</c>.</summary>
    public static ElementAttributes OfDirective(string written) => Directives.GetValueOrDefault(written) ?? Directive(written);

    private static ElementAttributes Directive(string written, params ReadOnlySpan<string> keys) => new(new($"`{written}`", $"「{written}」"), [.. keys, "lang"]);
}

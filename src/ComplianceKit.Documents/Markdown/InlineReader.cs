using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using Markdig.Syntax.Inlines;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Turns the inlines of CommonMark into inlines of the tree.</summary>
internal sealed class InlineReader(ReadingContext context, TextPlace start, int depth)
{
    private readonly DirectiveReader directives = new(context, start, depth);

    // Where in the text read last a brace stands that its author escaped, or -1: such a brace belongs to no attributes.
    private int escapedBrace = -1;

    /// <summary>The inlines of an element that begins at a place, and the attributes in braces at their end.</summary>
    public (ImmutableArray<TreeInline> Content, AttributeList Attributes) ReadWithAttributes(ContainerInline? container, ElementAttributes known, TextPlace place)
    {
        var content = Read(container);
        if (container?.LastChild is CodeInline || content.Length == 0 || content[^1] is not Text { Value: var text } || !text.EndsWith('}'))
        {
            return (content, AttributeList.Empty);
        }

        var open = text.LastIndexOf('{');
        if (open < 0
            || open == escapedBrace
            || text.Length - 1 == escapedBrace
            || AttributeList.Read(text[open..], 0) is not { } read
            || read.End != text.Length - open
            || !LooksLikeAttributes(read.Attributes))
        {
            return (content, AttributeList.Empty);
        }

        context.Check(read.Attributes, known, BraceOf(container, text[open..]) ?? place);
        var rest = text[..open].TrimEnd();
        return (rest.Length == 0 ? content[..^1] : content.SetItem(content.Length - 1, new Text(rest)), read.Attributes);
    }

    // The place is known where the attributes lie in one piece of the source.
    private TextPlace? BraceOf(ContainerInline? container, string attributes)
    {
        var last = container?.LastChild;
        while (last is DelimiterInline { LastChild: { } inner })
        {
            last = inner;
        }

        return last is LiteralInline literal && literal.Content.AsSpan().EndsWith(attributes, StringComparison.Ordinal)
            ? start.Within(literal.Line, literal.Column + literal.Span.Length - attributes.Length)
            : null;
    }

    /// <summary>A picture that stands alone in a paragraph; <see langword="null"/> where something else stands there.</summary>
    public LonePicture? ReadFigure(ContainerInline? container, TextPlace place)
    {
        if (container?.FirstChild is not LinkInline { IsImage: true } link)
        {
            return null;
        }

        var attributes = AttributeList.Empty;
        if (link.NextSibling is LiteralInline { NextSibling: null } literal && AttributesIn(literal) is { } read && read.End == literal.Content.Length)
        {
            attributes = read.Attributes;
            context.Check(attributes, ElementAttributes.Picture, PlaceOf(literal));
        }
        else if (link.NextSibling is not null)
        {
            return null;
        }

        var alternative = PlainWords(Read(link));
        var origin = context.Origin(place);
        if (alternative.Length == 0)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.NoAlternativeText(link.Url ?? string.Empty, origin));
            // With any words it is not told again when the page is laid out.
            alternative = "?";
        }

        if (context.Settings.Images(link.Url ?? string.Empty, origin) is not { } image)
        {
            return new LonePicture(null);
        }

        var figure = new Figure(image, alternative)
        {
            Caption = CaptionReader.Read(link.Title ?? string.Empty, origin, static words => [new Text(words)]),
            Width = !PictureSize.IsNatural(attributes) ? PictureSize.Of(image, attributes, context, place).Width : null,
        };
        return new LonePicture(context.With(figure, attributes, place, "unnumbered"));
    }

    /// <summary>The characters of inlines without their looks.</summary>
    public static string PlainWords(ImmutableArray<TreeInline> inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
        {
            words.Append(inline switch
            {
                Text text => text.Value,
                Ruby ruby => ruby.Base,
                _ => PlainWords(InlineContent.Of(inline)),
            });
        }

        return words.ToString();
    }

    private static bool LooksLikeAttributes(AttributeList attributes) =>
        attributes.Id is not null || !attributes.Classes.IsEmpty || attributes.Values.Any(static value => value.Text.Length > 0);

    private ImmutableArray<TreeInline> Read(ContainerInline? container)
    {
        var result = new List<TreeInline>();
        var text = new StringBuilder();
        var brace = -1;
        Read(container, result, text, ref brace);
        Flush(text, result, ref brace);
        return [.. result];
    }

    private void Read(ContainerInline? container, List<TreeInline> result, StringBuilder text, ref int brace)
    {
        foreach (var inline in container ?? Enumerable.Empty<Markdig.Syntax.Inlines.Inline>())
        {
            brace = inline is LiteralInline { IsFirstCharacterEscaped: true } literal && literal.Content.CurrentChar is '{' or '}' ? text.Length : brace;
            if (inline is DelimiterInline delimiter)
            {
                // A bracket that nothing closes is a character; Markdig puts what follows below it.
                text.Append(delimiter.ToLiteral());
                Read(delimiter, result, text, ref brace);
                continue;
            }

            if (inline is InlineSlip slip)
            {
                context.Diagnostics.Add(MarkdownDiagnostics.InlineSlip(slip.Written, slip.Meant, context.Origin(PlaceOf(slip))));
                text.Append(slip.Written);
                continue;
            }

            if (inline is LineBreakInline { IsHard: false } end && JoinedMark.Behind(end) is { } sign)
            {
                context.Diagnostics.Add(MarkdownDiagnostics.JoinedItem(sign, context.Origin(start.Within(end.Line + 1, 0))));
            }

            if (Characters(inline, text))
            {
                BlankInFileName.Report(inline, start, context);
                continue;
            }

            if (inline is EmphasisInline emphasis && LostSigns.Of(emphasis) is { } written)
            {
                context.Diagnostics.Add(MarkdownDiagnostics.LostSigns(written, written.Trim(written[0]), context.Origin(PlaceOf(emphasis))));
            }

            Flush(text, result, ref brace);
            if (ReadOne(inline) is { } read)
            {
                result.Add(read);
            }
        }
    }

    private TextPlace PlaceOf(Markdig.Syntax.Inlines.Inline inline) => start.Within(inline.Line, inline.Column);

    // Text, entities, code and soft breaks join into one text; a soft break between Japanese characters is nothing, else a blank.
    private static bool Characters(Markdig.Syntax.Inlines.Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                return true;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                return true;
            case CodeInline code:
                text.Append(code.Content);
                return true;
            case LineBreakInline { IsHard: false } lineEnd:
                text.Append(SoftBreak.IsBlank(lineEnd) ? " " : string.Empty);
                return true;
            default:
                return false;
        }
    }

    private void Flush(StringBuilder text, List<TreeInline> result, ref int brace)
    {
        if (text.Length > 0)
        {
            result.Add(new Text(text.ToString()));
            text.Clear();
            escapedBrace = brace;
        }

        brace = -1;
    }

    private TreeInline? ReadOne(Markdig.Syntax.Inlines.Inline inline)
    {
        var place = PlaceOf(inline);
        switch (inline)
        {
            case LineBreakInline:
                return new LineBreak();
            case EmphasisInline { DelimiterCount: 2 } strong:
                return new Strong(Read(strong));
            case EmphasisInline emphasis:
                return new Emphasis(Read(emphasis));
            case AutolinkInline autolink:
                return new OutsideLink(context.Diagnostics).To(autolink.IsEmail ? $"mailto:{autolink.Url}" : autolink.Url, [new Text(autolink.Url)], context.Origin(place));
            case LinkInline link:
                return ReadLink(link, place);
            case NoteMarkInline mark:
                return new PendingNoteMark(mark.Id) { Origin = context.Origin(place) };
            case InlineDirective directive:
                return directives.Read(directive);
            case HtmlInline html:
                return ReadHtml(html, place);
            default:
                throw new InvalidOperationException($"nothing reads {inline.GetType().Name}");
        }
    }

    private LineBreak? ReadHtml(HtmlInline html, TextPlace place)
    {
        if (html.Tag is "<br>" or "<br/>" or "<br />")
        {
            return new LineBreak();
        }

        context.Diagnostics.Add(MarkdownDiagnostics.RawHtml(html.Tag, context.Origin(place)));
        return null;
    }

    private TreeInline? ReadLink(LinkInline link, TextPlace place)
    {
        var origin = context.Origin(place);
        var url = link.Url ?? string.Empty;
        var content = Read(link);
        if (link.IsImage)
        {
            return ReadImage(link, url, content, place);
        }

        if (!url.StartsWith('#'))
        {
            return new OutsideLink(context.Diagnostics).To(url, content, origin, link is { FirstChild: LiteralInline words } && words == link.LastChild ? $"[{words.Content}]({url}" : null);
        }

        var attributes = TakeAttributes(link, ElementAttributes.Reference);
        foreach (var name in attributes.Classes.Where(static name => name != "page"))
        {
            context.Diagnostics.Add(MarkdownDiagnostics.NotAReferencesClass(name, context.Origin(PlaceOf(link.NextSibling!))));
        }

        return new PendingReference(url[1..], content, attributes.HasClass("page")) { Origin = origin };
    }

    // A picture among words: its size may stand in braces behind it, as that of a picture alone in its paragraph does.
    private InlineImage? ReadImage(LinkInline link, string url, ImmutableArray<TreeInline> content, TextPlace place)
    {
        var attributes = TakeAttributes(link, ElementAttributes.Picture);
        if (context.Settings.Images(url, context.Origin(place)) is not { } image)
        {
            return null;
        }

        var (width, height) = PictureSize.Of(image, attributes, context, place);
        return context.With(new InlineImage(image, PlainWords(content), width, height) { HasNaturalSize = PictureSize.IsNatural(attributes) }, attributes, place);
    }

    private static (AttributeList Attributes, int End)? AttributesIn(LiteralInline literal) =>
        literal.IsFirstCharacterEscaped ? null : AttributeList.Read(literal.Content.ToString(), 0);

    private AttributeList TakeAttributes(LinkInline link, ElementAttributes known)
    {
        if (link.NextSibling is not LiteralInline literal || AttributesIn(literal) is not { } read)
        {
            return AttributeList.Empty;
        }

        context.Check(read.Attributes, known, PlaceOf(literal));
        literal.Content.Start += read.End;
        return read.Attributes;
    }
}

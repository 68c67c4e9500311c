using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Tree.Inlines;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Reads directives in lines.</summary>
internal sealed class DirectiveReader(ReadingContext context, TextPlace start, int depth)
{
    private static readonly Dictionary<string, FieldShape> Shapes = new(StringComparer.Ordinal)
    {
        ["line"] = FieldShape.Line,
        ["box"] = FieldShape.Box,
        ["comb"] = FieldShape.Comb,
        ["checkbox"] = FieldShape.CheckBox,
        ["seal"] = FieldShape.Seal,
        ["blank"] = FieldShape.Blank,
    };

    private static readonly Dictionary<string, TabAlignment> TabAlignments = new(StringComparer.Ordinal)
    {
        ["start"] = TabAlignment.Start,
        ["center"] = TabAlignment.Center,
        ["end"] = TabAlignment.End,
        ["decimal"] = TabAlignment.Decimal,
    };

    /// <summary>The inline, or <see langword="null"/> with a diagnostic.</summary>
    public TreeInline? Read(InlineDirective directive)
    {
        var place = start.Within(directive.Line, directive.Column);
        var attributes = directive.Attributes;
        TreeInline? inline = directive.Name switch
        {
            "u" => new Underline(Content(directive, place)),
            "s" => new Strike(Content(directive, place)),
            "dots" => new Emphasis(Content(directive, place)),
            "sup" => new Superscript(Content(directive, place)),
            "sub" => new Subscript(Content(directive, place)),
            "span" => new Span(Content(directive, place)),
            "ruby" => ReadRuby(directive, place),
            "br" => new LineBreak(),
            "tab" => ReadTab(attributes, place),
            "page" => new PageNumber(),
            "pages" => new PageCount(),
            "heading" => new RunningHeading(context.Number(attributes, "level", 1, 1, 6, place)),
            "field" => ReadField(directive, place),
            "image" => ReadImage(directive, place),
            _ => null,
        };
        if (inline is null)
        {
            if (directive.Name != "image")
            {
                context.Diagnostics.Add(MarkdownDiagnostics.UnknownDirective($":{directive.Name}", context.Origin(place)));
            }

            return null;
        }

        if (directive is { HasNoWords: true, Content.Length: > 0 })
        {
            context.Diagnostics.Add(MarkdownDiagnostics.WordsBehind($":{directive.Name}", directive.Content, context.Origin(place)));
        }

        var given = directive.Name == "ruby" ? attributes with { Values = attributes.Values.RemoveAll(static value => value.Text.Length == 0) } : attributes;
        context.Check(given, ElementAttributes.OfDirective($":{directive.Name}"), start.Within(directive.Brace.Line, directive.Brace.Column));
        return context.With(inline, given, place);
    }

    private ImmutableArray<TreeInline> Content(InlineDirective directive, TextPlace place)
    {
        if (depth >= ReadingContext.DeepestNesting)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.TooDeep(context.Origin(place)));
            return [];
        }

        return directive.Content.Length == 0 ? [] : context.Inlines(directive.Content, place with { Column = place.Column + directive.Name.Length + 2 }, depth + 1);
    }

    private Tab ReadTab(AttributeList attributes, TextPlace place) => new(attributes.Get("leader"))
    {
        Stop = context.Length(attributes, "at", 0, place),
        Alignment = context.Choice(attributes, "align", TabAlignments, place) ?? TabAlignment.Start,
    };

    // In a pipe table the bar between readings may be escaped, as any other bar is there.
    private Ruby ReadRuby(InlineDirective directive, TextPlace place)
    {
        var flags = directive.Attributes.Values.Where(static value => value.Text.Length == 0).Select(static value => value.Key);
        var reading = (directive.Attributes.Get("reading") ?? string.Concat(flags)).Replace("\\|", "|", StringComparison.Ordinal);
        var ruby = new Ruby(directive.Content, [.. reading.Split('|')]);
        var characters = new StringInfo(ruby.Base).LengthInTextElements;
        if (characters == 0 || ruby.Annotation.All(string.IsNullOrWhiteSpace))
        {
            context.Diagnostics.Add(MarkdownDiagnostics.NoReading(ruby.Base, context.Origin(place)));
        }
        else if (ruby.Annotation.Length > 1 && ruby.Annotation.Length != characters)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.ReadingCount(ruby.Base, ruby.Annotation.Length, characters, context.Origin(place)));
        }

        return ruby;
    }

    private Field ReadField(InlineDirective directive, TextPlace place)
    {
        var attributes = directive.Attributes;
        var shape = attributes.Get("shape") ?? "line";
        if (!Shapes.TryGetValue(shape, out var known))
        {
            context.Diagnostics.Add(MarkdownDiagnostics.NotAmong("shape", shape, Shapes.Keys, context.Origin(place)));
        }

        var boxes = context.Number(attributes, "boxes", 0, 0, 100, place);
        if (known == FieldShape.Comb && boxes == 0)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.CombWithoutBoxes(directive.Content, context.Origin(place)));
        }

        return new Field(known, directive.Content)
        {
            Width = context.Length(attributes, "width", 0, place),
            Height = context.Length(attributes, "height", 0, place),
            Characters = context.Number(attributes, "characters", 0, 0, 200, place),
            Boxes = boxes,
            Value = attributes.Get("value") is { Length: > 0 } value ? [new Text(known == FieldShape.Comb ? CombValue.Of(value, boxes) : value)] : [],
            Ticked = context.Flag(attributes, "ticked", place),
            MinimumScale = Scale(attributes, place),
        };
    }

    private double Scale(AttributeList attributes, TextPlace place)
    {
        if (attributes.Get("min-scale") is not { } text)
        {
            return 1;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) && scale is >= 0.5 and <= 1)
        {
            return scale;
        }

        context.Diagnostics.Add(MarkdownDiagnostics.NotBetween("min-scale", text, "0.5", "1", context.Origin(place)));
        return 1;
    }

    private InlineImage? ReadImage(InlineDirective directive, TextPlace place)
    {
        var source = directive.Attributes.Get("src") ?? string.Empty;
        var words = directive.Content;
        if (words.Length == 0)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.NoAlternativeText(source, context.Origin(place)));
            // With any words it is not told again when the page is laid out.
            words = "?";
        }

        if (context.Settings.Images(source, context.Origin(place)) is not { } image)
        {
            return null;
        }

        var (width, height) = PictureSize.Of(image, directive.Attributes, context, place);
        return new InlineImage(image, words, width, height) { HasNaturalSize = PictureSize.IsNatural(directive.Attributes) };
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Tree.Inlines;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Reads directives in lines.</summary>
internal sealed class DirectiveReader(ReadingContext context, int firstLine, int depth)
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
        var line = firstLine + directive.Line;
        var attributes = directive.Attributes;
        TreeInline? inline = directive.Name switch
        {
            "u" => new Underline(Content(directive, line)),
            "s" => new Strike(Content(directive, line)),
            "dots" => new Emphasis(Content(directive, line)),
            "sup" => new Superscript(Content(directive, line)),
            "sub" => new Subscript(Content(directive, line)),
            "span" => new Span(Content(directive, line)),
            "ruby" => Ruby(directive),
            "br" => new LineBreak(),
            "tab" => ReadTab(attributes, line),
            "page" => new PageNumber(),
            "pages" => new PageCount(),
            "heading" => new RunningHeading(context.Number(attributes, "level", 1, 1, 6, line)),
            "field" => ReadField(directive, line),
            "image" => ReadImage(directive, line),
            _ => null,
        };
        if (inline is null)
        {
            if (directive.Name != "image")
            {
                context.Diagnostics.Add(MarkdownDiagnostics.UnknownDirective($":{directive.Name}", context.Origin(line)));
            }

            return null;
        }

        return context.With(inline, directive.Name is "ruby" ? AttributeList.Empty : attributes, line);
    }

    private ImmutableArray<TreeInline> Content(InlineDirective directive, int line)
    {
        if (depth >= ReadingContext.DeepestNesting)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.TooDeep(context.Origin(line)));
            return [];
        }

        return directive.Content.Length == 0 ? [] : context.Inlines(directive.Content, line, depth + 1);
    }

    private Tab ReadTab(AttributeList attributes, int line) => new(attributes.Get("leader"))
    {
        Stop = context.Length(attributes, "at", 0, line),
        Alignment = context.Choice(attributes, "align", TabAlignments, line) ?? TabAlignment.Start,
    };

    private static Ruby Ruby(InlineDirective directive)
    {
        var reading = directive.Attributes.Get("reading") ?? string.Concat(directive.Attributes.Values.Select(static value => value.Key));
        return new Ruby(directive.Content, [.. reading.Split('|')]);
    }

    private Field ReadField(InlineDirective directive, int line)
    {
        var attributes = directive.Attributes;
        var shape = attributes.Get("shape") ?? "line";
        if (!Shapes.TryGetValue(shape, out var known))
        {
            context.Diagnostics.Add(MarkdownDiagnostics.BadAttribute("shape", shape, context.Origin(line)));
        }

        return new Field(known, directive.Content)
        {
            Width = context.Length(attributes, "width", 0, line),
            Height = context.Length(attributes, "height", 0, line),
            Characters = context.Number(attributes, "characters", 0, 0, 200, line),
            Boxes = context.Number(attributes, "boxes", 0, 0, 100, line),
            Value = attributes.Get("value") is { Length: > 0 } value ? [new Text(value)] : [],
            Ticked = attributes.Has("ticked"),
            MinimumScale = Scale(attributes, line),
        };
    }

    private double Scale(AttributeList attributes, int line)
    {
        if (attributes.Get("min-scale") is not { } text)
        {
            return 1;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) && scale is >= 0.5 and <= 1)
        {
            return scale;
        }

        context.Diagnostics.Add(MarkdownDiagnostics.BadAttribute("min-scale", text, context.Origin(line)));
        return 1;
    }

    private InlineImage? ReadImage(InlineDirective directive, int line)
    {
        var source = directive.Attributes.Get("src") ?? string.Empty;
        if (directive.Content.Length == 0)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.NoAlternativeText(source, context.Origin(line)));
        }

        if (context.Settings.Images(source, context.Origin(line)) is not { } image)
        {
            return null;
        }

        var (width, height) = PictureSize.Of(image, directive.Attributes, context, line);
        return new InlineImage(image, directive.Content, width, height);
    }
}

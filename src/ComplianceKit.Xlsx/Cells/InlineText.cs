using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>Turns inlines into runs of a cell. What cells cannot show is said in characters: readings in brackets, fields as lines, numbers of pages as a dash.</summary>
internal sealed class InlineText(StyleSheet styles, DiagnosticBag? diagnostics = null)
{
    private const string UnknownPage = "―";

    public void Add(ImmutableArray<Inline> inlines, Style style, TextBuilder builder) => Add(inlines, style, RunLook.Of(style), builder);

    private void Add(ImmutableArray<Inline> inlines, Style style, RunLook look, TextBuilder builder)
    {
        foreach (var inline in inlines)
        {
            Add(inline, style, look, builder);
        }
    }

    private void Add(Inline inline, Style style, RunLook look, TextBuilder builder)
    {
        builder.Note(inline);
        if (!inline.Classes.IsDefaultOrEmpty && inline is not Link)
        {
            (style, look) = Restyle(style, look, "span", inline.Classes);
        }

        switch (inline)
        {
            case Text text: builder.Add(text.Value, look); break;
            case LineBreak: builder.Break(); break;
            case Tab tab: builder.Add(tab.Leader is { } leader ? string.Concat(Enumerable.Repeat(leader, 3)) : "　", look); break;
            case Span span: Add(span.Content, style, look, builder); break;
            case Strong strong: Add(strong.Content, style, look with { Bold = true }, builder); break;
            case Emphasis emphasis: Add(emphasis.Content, style, look with { Bold = true }, builder); break;
            case Underline underline: Add(underline.Content, style, look with { Underlined = true }, builder); break;
            case Strike strike: Add(strike.Content, style, look with { Struck = true }, builder); break;
            case Superscript raised: Add(raised.Content, style, look with { Shift = Shift.Raised }, builder); break;
            case Subscript lowered: Add(lowered.Content, style, look with { Shift = Shift.Lowered }, builder); break;
            case Link link: AddLink(link, style, look, builder); break;
            case Reference reference:
                var start = builder.Mark();
                Add(reference.Content, style, look, builder);
                builder.AddLink(start, null, reference.TargetId);
                break;
            case Ruby ruby: builder.Add($"{ruby.Base}（{string.Concat(ruby.Annotation)}）", look); break;
            case Field field: AddField(field, style, look, builder); break;
            case InlineImage image: builder.Add(new Picture(image.Image, image.AlternativeText, image.Width, image.Height)); break;
            // A sentence without its number would be broken; nobody knows on which page a cell will be printed.
            case PageReference or PageNumber or PageCount:
                builder.Add(UnknownPage, look);
                diagnostics?.Add(WorkbookDiagnostics.PageUnknown(inline.Origin));
                break;
            case RunningHeading: break;
            default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
        }
    }

    private (Style Style, RunLook Look) Restyle(Style style, RunLook look, string name, ImmutableArray<string> classes)
    {
        var restyled = styles.Resolve(style, name, classes.IsDefault ? [] : classes);
        var plain = RunLook.Of(restyled);
        return (restyled, plain with
        {
            Bold = plain.Bold || look.Bold,
            Underlined = plain.Underlined || look.Underlined,
            Struck = look.Struck,
            Shift = look.Shift,
        });
    }

    private void AddLink(Link link, Style style, RunLook look, TextBuilder builder)
    {
        var (linkStyle, linkLook) = Restyle(style, look, "link", link.Classes);
        var start = builder.Mark();
        Add(link.Content, linkStyle, linkLook with { Underlined = true }, builder);
        builder.AddLink(start, link.Target, null);
    }

    private void AddField(Field field, Style style, RunLook look, TextBuilder builder)
    {
        if (field.Shape == FieldShape.CheckBox)
        {
            builder.Add((field.Ticked ? InputFields.Ticked : InputFields.Blank).ToString(), look);
            return;
        }

        if (!field.Value.IsDefaultOrEmpty)
        {
            Add(field.Value, style, look with { Underlined = look.Underlined || field.Shape == FieldShape.Line }, builder);
            return;
        }

        var length = field.Width > 0 ? Math.Clamp((int)(field.Width / look.Size), 1, 40) : 10;
        builder.Add(field.Shape switch
        {
            FieldShape.Line => new string('＿', length),
            FieldShape.Box => $"［{new string('　', length)}］",
            FieldShape.Comb => string.Concat(Enumerable.Repeat("□", Math.Max(1, field.Boxes))),
            FieldShape.Seal => "㊞",
            _ => new string('　', length),
        }, look);
    }
}

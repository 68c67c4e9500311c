using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Inline;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>How characters at a place in the tree look: the style there, and what inlines around them have added to it.</summary>
internal sealed record InlineLook(Style Style, TextFormat Format)
{
    /// <summary>Size of raised and lowered type in relation to the type around it.</summary>
    private const double ScriptSize = 0.65;

    /// <summary>How what <paramref name="inline"/> holds looks.</summary>
    public InlineLook Within(TreeInline inline, LayoutContext context)
    {
        var look = this;
        if (!inline.Classes.IsDefaultOrEmpty || inline is Link)
        {
            look = Restyled(context.Styles.Resolve(Style, inline is Link ? "link" : "span", inline.Classes));
        }

        return inline switch
        {
            Strong => look with { Format = look.Format with { Bold = true } },
            Emphasis => look with { Format = look.Format with { EmphasisDots = true } },
            Underline => look with { Format = look.Format with { Underlined = true } },
            Strike => look with { Format = look.Format with { StruckThrough = true } },
            Superscript => look.Script(0.4),
            Subscript => look.Script(-0.15),
            _ => look,
        };
    }

    private InlineLook Script(double rise) => this with
    {
        Format = Format with { Size = Format.Size * ScriptSize, Rise = Format.Rise + (rise * Format.Size) },
    };

    private InlineLook Restyled(Style style)
    {
        var oldSize = Style.FontSize ?? 10.5;
        var size = Format.Size * ((style.FontSize ?? oldSize) / oldSize);
        var format = Format with
        {
            Family = style.FontFamily ?? Format.Family,
            Bold = style.Bold == Style.Bold ? Format.Bold : style.Bold ?? Format.Bold,
            Size = size,
            Color = style.Color ?? Format.Color,
            Underlined = Format.Underlined || style.Underlined == true,
            LetterSpacing = (style.LetterSpacing ?? 0) * size,
            LatinSpacing = style.LatinSpacing ?? Format.LatinSpacing,
            WholePhrases = style.WordBreak is { } wordBreak ? wordBreak == WordBreak.AutoPhrase : Format.WholePhrases,
        };
        return new InlineLook(style, format);
    }
}

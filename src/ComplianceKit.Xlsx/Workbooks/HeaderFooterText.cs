using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Running lines in the codes of a spreadsheet (ISO/IEC 29500-1 §18.3.1.46).</summary>
internal static class HeaderFooterText
{
    private const int Longest = 255;
    private const int Size = 8;

    /// <summary>The line with its codes, and whether it had to be cut.</summary>
    /// <param name="line">The line.</param>
    /// <param name="width">The width between the margins of the page, in points.</param>
    public static (string Text, bool Cut) Of(RunningLine line, double width)
    {
        var parts = RunningLineParts.Beside([Piece(line.Start), Piece(line.Center), Piece(line.End)], width / Size);
        var cut = false;
        while (Join(parts).Length > Longest)
        {
            cut = true;
            var longest = Array.IndexOf(parts, parts.MaxBy(static part => part.Length));
            parts[longest] = Shorten(parts[longest]);
        }

        return (Join(parts), cut);
    }

    /// <summary>
    /// The first picture in the line, which has no place there but in a drawing of an old kind; <see langword="null"/> for none. Codes of squares
    /// name the sheet of paper that they are printed on, and are not missed.
    /// </summary>
    public static InlineImage? PictureIn(RunningLine line) => PictureIn(line.Start) ?? PictureIn(line.Center) ?? PictureIn(line.End);

    private static InlineImage? PictureIn(ImmutableArray<Inline> inlines) =>
        (inlines.IsDefault ? [] : inlines)
            .Select(static inline => inline is InlineImage { Image.Squares: null } picture ? picture : PictureIn(InlineContent.Of(inline)))
            .FirstOrDefault(static found => found is not null);

    /// <summary>The colour stands last before the text, because its six digits end by themselves while a size would swallow digits.</summary>
    private static string Join(string[] parts)
    {
        var result = new StringBuilder();
        string[] sides = ["&L", "&C", "&R"];
        for (var i = 0; i < sides.Length; i++)
        {
            if (parts[i].Length > 0)
            {
                result.Append(sides[i]).Append("&\"").Append(FontNames.Of("gothic")).Append(",Regular\"&").Append(Size).Append("&K595959").Append(parts[i]);
            }
        }

        return result.ToString();
    }

    private static string Shorten(string part)
    {
        var end = part.Length - 1;
        if (char.IsLowSurrogate(part[end]))
        {
            end--;
        }

        var ampersands = 0;
        while (end - ampersands > 0 && part[end - ampersands - 1] == '&')
        {
            ampersands++;
        }

        // An ampersand left alone at the end would be read as a code.
        return part[..(end - ampersands % 2)];
    }

    private static string Piece(ImmutableArray<Inline> inlines)
    {
        var result = new StringBuilder();
        foreach (var inline in inlines.IsDefault ? [] : inlines)
        {
            Add(inline, result);
        }

        return XmlText.Escape(result.ToString());
    }

    private static void Add(Inline inline, StringBuilder result)
    {
        switch (inline)
        {
            case PageNumber: result.Append("&P"); break;
            case LineBreak: result.Append('\n'); break;
            case PageCount: result.Append("&N"); break;
            // The name of the sheet is the closest that a spreadsheet has.
            case RunningHeading: result.Append("&A"); break;
            case Strong strong: AddAll(strong.Content, result); break;
            case Span span: AddAll(span.Content, result); break;
            default:
                var builder = new TextBuilder();
                new InlineText(StyleSheet.Empty).Add([inline], StyleSheet.Root, builder);
                result.Append(builder.Build().Plain.Replace("&", "&&", StringComparison.Ordinal));
                break;
        }
    }

    private static void AddAll(ImmutableArray<Inline> inlines, StringBuilder result)
    {
        foreach (var inline in inlines)
        {
            Add(inline, result);
        }
    }
}

using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Characters;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline.Breaking;
using ComplianceKit.Typesetting.Inline.Glyphs;
using ComplianceKit.Typesetting.Inline.Ruby;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>Places the cells of a line: alignment, glyph runs, boxes, links, decoration, height.</summary>
internal sealed class LineBuilder(LineSettings settings, FontBook fonts)
{
    private readonly GlyphRunBuilder runs = new(() => fonts.Find("", false, ' '));
    private readonly GlyphRunBuilder above = new(() => fonts.Find("", false, ' '));
    private readonly LineHeights heights = new(settings.LineHeight, fonts);
    private readonly List<PlacedItem> decoration = [];
    private readonly List<PlacedBox> boxes = [];
    private readonly List<LinkStretch> links = [];
    private StretchOfLine underline, strike;

    /// <summary>Builds a line out of <paramref name="line"/>, whose blanks at the end hang.</summary>
    public LineBox Build(Span<Cell> line, double indent, bool last, BreakPiece? forced = null)
    {
        var items = new List<PlacedItem>();
        runs.Items = items;
        above.Items = [];
        heights.Start();
        RubyOverhang.FitHead(line);
        var visible = line[..VisibleLength(line, last)];
        if (LineFiller.WidthOf(visible) > settings.Width - indent + LineBreaker.Tolerance)
        {
            visible = line[..VisibleLength(line, last: false)];
        }

        var hyphen = last || visible.Length < line.Length ? 0 : HyphenBehind(visible, settings.Width - indent);
        var x = indent + Align(visible, settings.Width - indent - hyphen, last);
        foreach (ref readonly var cell in visible)
        {
            Place(cell, x);
            x += cell.Width + cell.Gap.Natural + cell.Added;
        }

        if (visible.Length > 0)
        {
            x -= visible[^1].Gap.Natural + visible[^1].Added;
        }

        if (hyphen > 0 && visible[^1].Piece is TextPiece broken && SoftHyphens.GlyphOf(broken.Format, fonts) is { } glyph)
        {
            runs.Add(LookOf(broken.Format, broken.Slot), glyph.Font, (ushort)glyph.Glyph, x, SoftHyphens.Text);
        }

        foreach (ref readonly var cell in line[visible.Length..])
        {
            PlaceText(cell, (TextPiece)cell.Piece, x);
        }

        if (forced is not null)
        {
            PlaceBlank(forced.Format, forced.Slot, x);
        }

        return Finish(items);
    }

    /// <summary>The width of the hyphen at the end of a line; 0 for none. There is none where the line had to end without room for it.</summary>
    private static double HyphenBehind(ReadOnlySpan<Cell> line, double available) =>
        line.Length > 0 && line[^1].HyphenWidth is > 0 and var width && LineFiller.WidthOf(line) + width <= available + LineBreaker.Tolerance ? width : 0;

    private static int VisibleLength(ReadOnlySpan<Cell> line, bool last)
    {
        var length = line.Length;
        while (length > 0 && (line[length - 1].Class == CharacterClass.WordSpace || (!last && line[length - 1].IsSpace)))
        {
            length--;
        }

        return length;
    }

    private double Align(Span<Cell> line, double available, bool last)
    {
        if (line.Length == 0 || LineFiller.Fill(line, available))
        {
            return 0;
        }

        var rest = available - LineFiller.WidthOf(line);
        switch (settings.Alignment)
        {
            case TextAlignment.Center:
                return Math.Max(0, rest / 2);
            case TextAlignment.End or TextAlignment.Decimal:
                return Math.Max(0, rest);
            case TextAlignment.Distribute:
                LineAdjuster.Distribute(line, rest);
                return 0;
            case TextAlignment.Justify when !last || rest < 0:
                LineAdjuster.Justify(line, rest);
                return 0;
            default:
                return 0;
        }
    }

    private void Place(in Cell cell, double x)
    {
        heights.Add(cell.Piece);
        Draw(ref underline, GapRules.FormatOf(cell.Piece) is { Underlined: true } under ? under : null, EmBox.UnderlineDepth, x, x + cell.Width);
        Draw(ref strike, GapRules.FormatOf(cell.Piece) is { StruckThrough: true } struck ? struck : null, EmBox.StrikeDepth, x, x + cell.Width);
        switch (cell.Piece)
        {
            case TextPiece text:
                PlaceText(cell, text, x);
                Decorate(cell, text, x);
                break;
            case RubyPiece ruby:
                PlaceRuby(cell, ruby, x);
                Link(ruby.Link, cell, x);
                break;
            case TabPiece tab:
                PlaceBlank(tab.Format, tab.Slot, x);
                Leaders.Place(above, tab, fonts, x, x + cell.Width, settings.Width);
                break;
            case BoxPiece box:
                boxes.Add(new PlacedBox(box.Key, x, cell.Width));
                Link(box.Link, cell, x);
                break;
        }
    }

    private void PlaceText(in Cell cell, TextPiece piece, double x)
    {
        runs.Add(LookOf(piece.Format, piece.Slot), cell.Font, cell.Glyph, x - cell.Shift, piece.Text.AsSpan(cell.Start, cell.Length));
    }

    private static GlyphLook LookOf(TextFormat format, int slot) => new(slot, format.Size, format.Color, -format.Rise);

    // Words that only a gap parts would run together where they are copied out or spoken (PDF 32000-1 §14.8.2.5).
    private void PlaceBlank(TextFormat format, int slot, double x)
    {
        if (slot >= 0 && fonts.Find(format.Family, format.Bold, ' ') is { } blank)
        {
            runs.Add(LookOf(format, slot), blank.Font, (ushort)blank.Glyph, x, " ");
        }
    }

    private void PlaceRuby(in Cell cell, RubyPiece piece, double x)
    {
        var format = piece.Format;
        var look = new GlyphLook(piece.BaseSlot, format.Size, format.Color, -format.Rise);
        foreach (var glyph in cell.Ruby!.Base)
        {
            runs.Add(look, glyph.Font, glyph.Glyph, x + glyph.X, glyph.Text);
        }

        look = new GlyphLook(piece.AnnotationSlot, format.Size * RubyCells.AnnotationScale, format.Color, -format.Rise - EmBox.AnnotationRise(format.Size));
        foreach (var glyph in cell.Ruby.Annotation)
        {
            above.Add(look, glyph.Font, glyph.Glyph, x + glyph.X, glyph.Text);
        }
    }

    private void Decorate(in Cell cell, TextPiece piece, double x)
    {
        var format = piece.Format;
        if (format.EmphasisDots && !BreakRules.IsWestern(cell.Class) && cell.Class is CharacterClass.Ideographic or CharacterClass.NotAtHead && !cell.Joined)
        {
            EmphasisDots.Place(above, format, fonts, x + (cell.Width / 2));
        }

        Link(piece.Link, cell, x);
    }

    private void Link(int link, in Cell cell, double x)
    {
        if (link < 0)
        {
            return;
        }

        if (links.Count > 0 && links[^1].Link == link)
        {
            links[^1] = links[^1] with { Width = x + cell.Width - links[^1].X };
        }
        else
        {
            links.Add(new LinkStretch(link, x, cell.Width));
        }
    }

    /// <summary>Lets a stroke go on along a cell, or ends it at one that has none.</summary>
    private void Draw(ref StretchOfLine stroke, TextFormat? format, double depth, double from, double to)
    {
        if (format is null)
        {
            stroke.Flush(decoration);
        }
        else
        {
            stroke.Extend(decoration, format, depth, from, to);
        }
    }

    private LineBox Finish(List<PlacedItem> items)
    {
        runs.Flush();
        above.Flush();
        items.AddRange(above.Items);
        underline.Flush(decoration);
        strike.Flush(decoration);
        items.AddRange(decoration);
        var (ascent, descent) = heights.Result();
        var line = new LineBox(ascent, descent, items, [.. boxes], [.. links]);
        decoration.Clear();
        boxes.Clear();
        links.Clear();
        return line;
    }
}

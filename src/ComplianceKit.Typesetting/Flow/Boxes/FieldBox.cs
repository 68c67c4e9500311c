using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Inline.Glyphs;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Boxes;

/// <summary>A field of a form: its shape, and its value fitted into it.</summary>
internal sealed class FieldBox : InlineBox
{
    private const double LineWidth = 0.5;
    private const double SidePadding = 2;
    private const double ValueLineHeight = 1.3;
    // A name is easier to read on one line, a little smaller, than torn into two.
    private const double LeastOnOneLine = 0.8;

    /// <summary>Boxes of a comb narrower than this part of an em take no digit.</summary>
    private const double LeastBoxInEms = 0.5;

    /// <summary>How much of its size a value in several lines may give up so that no word of it is broken.</summary>
    private const double SizeForWords = 0.1;

    private readonly Field field;
    private readonly LayoutContext context;
    private readonly InlineLook look;
    private readonly List<InlinePiece> value;
    private readonly int slot;
    private readonly double ascent;
    private readonly double descent;

    private FieldBox(Field field, LayoutContext context, InlineLook look, SlotCursor cursor)
    {
        this.field = field;
        this.context = context;
        this.look = look;
        var inside = cursor.Enter(NodeOf(field));
        var collector = new InlineCollector(context);
        collector.Collect(field.Value, look.Style, inside.Node);
        value = collector.Pieces;
        slot = value.Count == 0 ? inside.Slot() : PlacedItem.Artifact;
        (ascent, descent) = Extent();
    }

    private FieldBox(FieldBox other, double factor)
    {
        (field, context, look, value, slot) = (other.field, other.context, other.look, other.value, other.slot);
        (ascent, descent) = (other.ascent * factor, other.descent * factor);
    }

    /// <summary>The same field, so many times as high.</summary>
    public FieldBox Lower(double factor) => factor < 1 ? new(this, factor) : this;

    /// <summary>The piece of a line that a field takes.</summary>
    public static BoxPiece PieceFor(Field field, LayoutContext context, InlineLook look, SlotCursor cursor)
    {
        var box = new FieldBox(field, context, look, cursor);
        return new BoxPiece(box, box.Width(), box.ascent, box.descent) { Format = look.Format };
    }

    /// <inheritdoc/>
    public override void Draw(PageCanvas canvas, double x, double baseline, double width)
    {
        var top = baseline - ascent;
        var bottom = baseline + descent;
        switch (field.Shape)
        {
            case FieldShape.Line:
                Line(canvas, PlacedItem.Artifact, x, bottom, x + width, bottom);
                PlaceValue(canvas, x, baseline, width);
                break;
            case FieldShape.Box:
                Box(canvas, PlacedItem.Artifact, x, top, width, bottom - top);
                PlaceValue(canvas, x + SidePadding, baseline, width - (2 * SidePadding));
                break;
            case FieldShape.Comb:
                DrawComb(canvas, x, top, width, bottom - top, baseline);
                break;
            case FieldShape.CheckBox:
                DrawCheckBox(canvas, x, baseline, width);
                break;
            case FieldShape.Seal:
                DrawSeal(canvas, x, baseline, width);
                break;
            default:
                PlaceValue(canvas, x, baseline, width);
                break;
        }
    }

    private static StructureNode NodeOf(Field field) => field switch
    {
        { Shape: FieldShape.CheckBox } => new StructureNode(StructureRole.FormField)
        {
            Id = field.Id,
            AlternativeText = field.Name,
            ActualText = field.Ticked ? "☑" : "☐",
            Ticked = field.Ticked,
        },
        { Shape: FieldShape.Seal } => new StructureNode(StructureRole.FormField) { Id = field.Id, AlternativeText = field.Name, ActualText = "㊞" },
        { Value.IsEmpty: false } => new StructureNode(StructureRole.FormField) { Id = field.Id, Title = field.Name },
        _ => new StructureNode(StructureRole.FormField) { Id = field.Id, AlternativeText = field.Name },
    };

    // Type that shrinks so that a side is filled leaves the page, its columns and the room to write in as wide as they are.
    private double Width()
    {
        var size = look.Format.Size;
        return field.Shape switch
        {
            FieldShape.CheckBox => field.Width > 0 ? field.Width : size,
            FieldShape.Seal => field.Width > 0 ? field.Width : size * 1.2,
            FieldShape.Comb when field.Width <= 0 => Math.Max(1, field.Boxes) * Math.Max(size * 1.3, field.Height * context.Scale),
            _ when field.Width <= 0 && field.Characters > 0 => (field.Characters * size) + (field.Shape == FieldShape.Box ? 2 * SidePadding : 0),
            _ => field.Width,
        };
    }

    private (double Ascent, double Descent) Extent()
    {
        var size = look.Format.Size;
        var natural = field.Shape is FieldShape.Box or FieldShape.Comb ? size * 1.4 : size * 1.2;
        var height = field.Height > 0 ? field.Height * context.Scale : natural;
        var below = Math.Max(size * 0.2, ((height - size) / 2) + (size * EmBox.Descent));
        return field.Shape == FieldShape.Line ? (height - (size * 0.2), size * 0.2) : (height - below, below);
    }

    private void DrawComb(PageCanvas canvas, double x, double top, double width, double height, double baseline)
    {
        var boxes = Math.Max(1, field.Boxes);
        var step = width / boxes;
        if (step < (look.Format.Size * LeastBoxInEms) - FlowStack.Tolerance)
        {
            context.Diagnostics.Add(LayoutDiagnostics.BoxesTooNarrow(field.Name, boxes, step, field.Origin));
        }

        Box(canvas, PlacedItem.Artifact, x, top, width, height);
        for (var i = 1; i < boxes; i++)
        {
            Line(canvas, PlacedItem.Artifact, x + (i * step), top, x + (i * step), top + height);
        }

        var place = 0;
        foreach (var piece in value)
        {
            if (piece is not TextPiece text)
            {
                continue;
            }

            for (var i = 0; i < text.Text.Length; place++)
            {
                var length = CharacterReader.LengthOfSeen(text.Text, i);
                var one = text with { Text = text.Text.Substring(i, length) };
                PlaceCentred(canvas, [one], x + (place * step), baseline, step);
                i += length;
            }
        }

        if (place > boxes)
        {
            context.Diagnostics.Add(LayoutDiagnostics.TooManyCharacters(field.Name, place, boxes, field.Origin));
        }
    }

    private void PlaceCentred(PageCanvas canvas, List<InlinePiece> pieces, double x, double baseline, double width)
    {
        var natural = context.WidthOf(pieces);
        var factor = natural > width ? width / natural : 1;
        if (context.ComposeLine(factor < 1 ? Shrunk(pieces, factor) : pieces, look.Format.Size) is { } line)
        {
            canvas.Place(line, x + ((width - (natural * factor)) / 2), baseline);
        }
    }

    private void DrawCheckBox(PageCanvas canvas, double x, double baseline, double width)
    {
        var size = look.Format.Size;
        var side = Math.Min(size * 0.8, width);
        var left = x + ((width - side) / 2);
        var top = baseline - (size * 0.78);
        var mark = canvas.SlotOf(slot);
        Box(canvas, mark, left, top, side, side);
        if (field.Ticked)
        {
            canvas.Add(new Stroke(mark, left + (side * 0.15), top + (side * 0.5), left + (side * 0.42), top + (side * 0.82), size * 0.1, look.Format.Color));
            canvas.Add(new Stroke(mark, left + (side * 0.42), top + (side * 0.82), left + (side * 0.9), top + (side * 0.1), size * 0.1, look.Format.Color));
        }
    }

    private void DrawSeal(PageCanvas canvas, double x, double baseline, double width)
    {
        var pale = look.Format with { Color = new Color(0x80, 0x80, 0x80) };
        PlaceCentred(canvas, [new TextPiece("㊞", pale, slot == PlacedItem.Artifact ? slot : canvas.SlotOf(slot))], x, baseline, width);
        PlaceValue(canvas, x, baseline, width);
    }

    /// <summary>Sets the value at full size where it fits, else smaller down to the field's limit, else at the limit with a diagnostic.</summary>
    private void PlaceValue(PageCanvas canvas, double x, double baseline, double width)
    {
        if (value.Count == 0)
        {
            return;
        }

        var natural = context.WidthOf(value);
        var factor = natural <= width || natural <= 0 ? 1 : Math.Max(field.MinimumScale, Math.Floor(width / natural * 100) / 100);
        if ((factor < LeastOnOneLine || natural * factor > width) && field.Height > 0 && PlaceLines(canvas, x, baseline, width))
        {
            return;
        }

        if (natural * factor > width + FlowStack.Tolerance)
        {
            context.Diagnostics.Add(LayoutDiagnostics.FieldTooNarrow(field.Name, (natural * factor) - width, field.Origin));
        }

        var pieces = factor < 1 ? Shrunk(value, factor) : value;
        if (context.ComposeLine(pieces, look.Format.Size) is { } line)
        {
            canvas.Place(line, x, baseline);
        }
    }

    /// <summary>
    /// Sets the value in several lines from the top of the field, smaller only where it must be, or a little so that no word is broken; false
    /// where even that does not fit.
    /// </summary>
    private bool PlaceLines(PageCanvas canvas, double x, double baseline, double width)
    {
        var padding = field.Shape == FieldShape.Box ? SidePadding : 0;
        var room = ascent + descent - (2 * padding);
        if (FindLines(value, width, room, 1, field.MinimumScale) is not { } found)
        {
            return false;
        }

        found = FindLines(InPhrases(value), width, room, found.Factor, Math.Max(field.MinimumScale, found.Factor - SizeForWords)) ?? found;
        var height = found.Lines.Count * look.Format.Size * found.Factor * ValueLineHeight;
        var free = field.Shape == FieldShape.Box ? 0 : (room - height) / 2;
        var y = baseline - ascent + padding + free;
        foreach (var line in found.Lines)
        {
            canvas.Place(line, x, y + line.Ascent);
            y += line.Ascent + line.Descent;
        }

        return true;
    }

    /// <summary>The lines at the greatest size between two at which there is room for them.</summary>
    private (IReadOnlyList<LineBox> Lines, double Factor)? FindLines(List<InlinePiece> pieces, double width, double room, double greatest, double least)
    {
        for (var factor = greatest; factor >= least - 0.001; factor -= 0.05)
        {
            var height = look.Format.Size * factor * ValueLineHeight;
            var lines = context.Compose(factor < 1 ? Shrunk(pieces, factor) : pieces, new LineSettings(width, TextAlignment.Start, height));
            if (lines.Count * height <= room)
            {
                return (lines, factor);
            }
        }

        return null;
    }

    private static List<InlinePiece> InPhrases(List<InlinePiece> pieces) =>
        [.. pieces.Select(static piece => piece is TextPiece text ? text with { Format = text.Format with { WholePhrases = true } } : piece)];

    private static List<InlinePiece> Shrunk(List<InlinePiece> pieces, double factor)
    {
        var shrunk = new List<InlinePiece>(pieces.Count);
        foreach (var piece in pieces)
        {
            shrunk.Add(piece switch
            {
                TextPiece text => text with { Format = text.Format with { Size = text.Format.Size * factor, LetterSpacing = text.Format.LetterSpacing * factor } },
                RubyPiece ruby => ruby with { Format = ruby.Format with { Size = ruby.Format.Size * factor } },
                _ => piece,
            });
        }

        return shrunk;
    }

    private void Box(PageCanvas canvas, int ownSlot, double x, double y, double width, double height)
    {
        Line(canvas, ownSlot, x, y, x + width, y);
        Line(canvas, ownSlot, x + width, y, x + width, y + height);
        Line(canvas, ownSlot, x + width, y + height, x, y + height);
        Line(canvas, ownSlot, x, y + height, x, y);
    }

    private void Line(PageCanvas canvas, int ownSlot, double x1, double y1, double x2, double y2) =>
        canvas.Add(new Stroke(ownSlot, x1, y1, x2, y2, LineWidth, look.Format.Color));
}

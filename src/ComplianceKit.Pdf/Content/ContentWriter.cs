using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Pdf.TextFonts;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Content;

/// <summary>Turns the items of a page into a content stream with marked content.</summary>
/// <param name="fonts">The embedded fonts.</param>
/// <param name="imageName">The name of a picture in the resources.</param>
internal sealed class ContentWriter(FontCollector fonts, Func<ImageResource, string?> imageName)
{
    private readonly ByteText content = new();
    private double height;
    private Color? fill = Color.Black;

    /// <summary>Writes a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="newMark">Gives the number of marked content for an item's slot.</param>
    /// <param name="goesOn">Whether another stream of the page stands before this one.</param>
    /// <returns>The stream's bytes, good until the next page is written.</returns>
    public ReadOnlySpan<byte> Write(Page page, Func<int, int> newMark, bool goesOn = false)
    {
        content.Clear();
        height = page.Height;
        fill = goesOn ? null : Color.Black;
        var slot = int.MinValue;
        foreach (var item in page.Items)
        {
            if (item.Slot != slot)
            {
                Close(slot);
                slot = item.Slot;
                Open(slot, newMark);
            }

            Draw(item);
        }

        Close(slot);
        return content.Written;
    }

    /// <summary>Gives a page that is drawn already its marked content, in the order in which <see cref="Write"/> would.</summary>
    public static void Mark(Page page, Func<int, int> newMark)
    {
        var slot = int.MinValue;
        foreach (var item in page.Items)
        {
            if (item.Slot != slot)
            {
                slot = item.Slot;
                if (slot >= 0)
                {
                    newMark(slot);
                }
            }
        }
    }

    private void Open(int slot, Func<int, int> newMark)
    {
        // Running lines are artifacts of pagination that say which they are (ISO 14289-1 §7.8).
        _ = slot switch
        {
            PlacedItem.PageHeader => content.Raw("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"),
            PlacedItem.PageFooter => content.Raw("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"),
            < 0 => content.Raw("/Artifact BMC\n"),
            _ => content.Raw("/Span<</MCID ").Number(newMark(slot)).Raw(">>BDC\n"),
        };
    }

    private void Close(int slot)
    {
        if (slot != int.MinValue)
        {
            content.Raw("EMC\n");
        }
    }

    private void Draw(PlacedItem item)
    {
        switch (item)
        {
            case GlyphRun run:
                TextDrawing.Draw(content, run, fonts, height, SetFill);
                break;
            case FilledRectangle rectangle:
                SetFill(rectangle.Color);
                content.Numbers(rectangle.X, height - rectangle.Y - rectangle.Height, rectangle.Width, rectangle.Height).Raw("re f\n");
                break;
            case Stroke stroke:
                Draw(stroke);
                break;
            case PlacedImage { Image.Squares: { } squares } image:
                Draw(squares, image);
                break;
            case PlacedImage image when imageName(image.Image) is { } name:
                Turn(content.Raw("q "), image).Raw("cm /").Raw(name).Raw(" Do Q\n");
                break;
        }
    }

    /// <summary>Puts the unit square of a picture (PDF 32000-1 §8.9.5.1), whose first row is its upper edge, where it is shown.</summary>
    private ByteText Turn(ByteText target, PlacedImage image)
    {
        var (w, h, left, bottom) = (image.Width, image.Height, image.X, height - image.Y - image.Height);
        var (right, top) = (left + w, bottom + h);
        return image.Image.Orientation switch
        {
            ImageOrientation.Mirrored => target.Numbers(-w, 0, 0, h, right, bottom),
            ImageOrientation.UpsideDown => target.Numbers(-w, 0, 0, -h, right, top),
            ImageOrientation.UpsideDownMirrored => target.Numbers(w, 0, 0, -h, left, top),
            ImageOrientation.RowsFromLeft => target.Numbers(0, -h, -w, 0, right, top),
            ImageOrientation.RowsFromRight => target.Numbers(0, -h, w, 0, left, top),
            ImageOrientation.RowsFromRightMirrored => target.Numbers(0, h, w, 0, left, bottom),
            ImageOrientation.RowsFromLeftUpwards => target.Numbers(0, h, -w, 0, right, bottom),
            _ => target.Numbers(w, 0, 0, h, left, bottom),
        };
    }

    // One path, so that no viewer leaves a hair of white between two squares.
    private void Draw(SquarePattern squares, PlacedImage image)
    {
        SetFill(Color.Black);
        content.Raw("q ").Precise(image.Width / squares.Side).Raw(" 0 0 ").Precise(image.Height / squares.Side).Raw(" ").Numbers(image.X, height - image.Y - image.Height).Raw("cm\n");
        foreach (var (row, column, length) in squares.Stretches())
        {
            content.Number(column).Raw(" ").Number(squares.Side - 1 - row).Raw(" ").Number(length).Raw(" 1 re\n");
        }

        content.Raw("f Q\n");
    }

    private void SetFill(Color color)
    {
        if (color != fill)
        {
            fill = color;
            WriteColor(color).Raw("rg\n");
        }
    }

    private ByteText WriteColor(Color color) => content.Numbers(color.Red / 255.0, color.Green / 255.0, color.Blue / 255.0);

    private void Draw(Stroke stroke)
    {
        content.Raw("q ");
        WriteColor(stroke.Color).Raw("RG ").Number(stroke.Width).Raw(" w ");
        switch (stroke.Kind)
        {
            case BorderKind.Dashed:
                content.Raw("[").Numbers(stroke.Width * 4, stroke.Width * 3).Raw("]0 d ");
                break;
            case BorderKind.Dotted:
                content.Raw("1 J [0 ").Number(stroke.Width * 2).Raw("]0 d ");
                break;
            case BorderKind.Double:
                DrawDouble(stroke);
                content.Raw("Q\n");
                return;
        }

        Line(stroke, 0, 0);
        content.Raw("Q\n");
    }

    private void DrawDouble(Stroke stroke)
    {
        var (across, along) = stroke.X1 == stroke.X2 ? (stroke.Width, 0.0) : (0.0, stroke.Width);
        content.Number(stroke.Width / 2).Raw(" w ");
        Line(stroke, across, along);
        Line(stroke, -across, -along);
    }

    private void Line(Stroke stroke, double right, double up) => content
        .Numbers(stroke.X1 + right, height - stroke.Y1 + up).Raw("m ")
        .Numbers(stroke.X2 + right, height - stroke.Y2 + up).Raw("l S ");
}

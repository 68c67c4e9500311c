using ComplianceKit.Documents.Tree;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Shape = DocumentFormat.OpenXml.Drawing.Spreadsheet.Picture;
using Shown = ComplianceKit.Xlsx.Cells.Picture;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>The pictures of a sheet. Each hangs on the row and column where its cell begins and keeps its size.</summary>
internal sealed class DrawingPart(SheetPlan plan)
{
    public const string Id = "rIdDrawing";
    private const long UnitsPerPoint = 12700;
    private const int UnitsPerDegree = 60000;
    private readonly List<(Shown Picture, double Left, int Row, double Down)> pictures = [];

    public bool IsNeeded => pictures.Count > 0;

    /// <summary>Adds the pictures of a cell, one below the other, below its text at the foot of the cell or above it at the head.</summary>
    public void Add(PlacedCell cell, int firstRow, int lastRow)
    {
        var left = plan.Columns.Take(cell.FirstColumn).Sum(static column => column.Points);
        var free = plan.Columns.Skip(cell.FirstColumn).Take(cell.LastColumn - cell.FirstColumn + 1).Sum(static column => column.Points);
        var height = plan.Rows.Where(row => row.Number >= firstRow && row.Number <= lastRow).Sum(static row => row.Height);
        var down = cell.Text.IsEmpty || cell.PicturesFirst
            ? TextMeasurer.VerticalPadding / 2
            : Math.Max(0, height - cell.Text.Pictures.Sum(static picture => picture.Height + TextMeasurer.VerticalPadding));
        foreach (var picture in cell.Text.Pictures)
        {
            var side = TextMeasurer.SidePadding / 2;
            pictures.Add((picture, left + Math.Max(side, (free - picture.Width) * cell.PictureShare), firstRow, down));
            down += picture.Height + TextMeasurer.VerticalPadding;
        }
    }

    public void Write(WorksheetPart sheet)
    {
        if (!IsNeeded)
        {
            return;
        }

        var part = sheet.AddNewPart<DrawingsPart>(Id);
        var idOf = new Dictionary<ImageResource, string>(ReferenceEqualityComparer.Instance);
        var root = new WorksheetDrawing();
        for (var i = 0; i < pictures.Count; i++)
        {
            root.AppendChild(MakeAnchor(pictures[i], i + 1, ImageId(part, pictures[i].Picture.Image, idOf)));
        }

        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(true);
        writer.WriteElement(root);
    }

    private static string ImageId(DrawingsPart part, ImageResource image, Dictionary<ImageResource, string> idOf)
    {
        if (idOf.TryGetValue(image, out var known))
        {
            return known;
        }

        var id = $"rIdImage{idOf.Count + 1}";
        idOf.Add(image, id);
        using var stream = part.AddNewPart<ImagePart>(image.MediaType, id).GetStream(FileMode.Create);
        stream.Write(image.Data.Span);
        return id;
    }

    private OneCellAnchor MakeAnchor((Shown Picture, double Left, int Row, double Down) place, int number, string imageId)
    {
        var (column, across) = (0, place.Left);
        while (column + 1 < plan.Columns.Count && across >= plan.Columns[column].Points)
        {
            across -= plan.Columns[column++].Points;
        }

        var (row, down) = FindRow(place.Row, place.Down);
        var size = new Extent { Cx = Units(place.Picture.Width), Cy = Units(place.Picture.Height) };
        return new OneCellAnchor(
            new FromMarker(new ColumnId($"{column}"), new ColumnOffset($"{Units(across)}"), new RowId($"{row - 1}"), new RowOffset($"{Units(down)}")),
            size, MakeShape(place.Picture, number, imageId), new ClientData());
    }

    private (int Row, double Down) FindRow(int row, double down)
    {
        var index = plan.Rows.FindIndex(candidate => candidate.Number + candidate.Parts > row);
        var part = row - plan.Rows[index].Number;
        while (down >= PartHeight(index) && index + 1 < plan.Rows.Count)
        {
            down -= PartHeight(index);
            if (++part < plan.Rows[index].Parts)
            {
                continue;
            }

            index++;
            part = 0;
        }

        return (plan.Rows[index].Number + part, down);
    }

    private double PartHeight(int index) => plan.Rows[index].Height / plan.Rows[index].Parts;

    private static Shape MakeShape(Shown picture, int number, string imageId) => new(
        new NonVisualPictureProperties(
            new NonVisualDrawingProperties { Id = (uint)(number + 1), Name = $"図 {number}", Description = XmlText.Escape(picture.AlternativeText) },
            new NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
        new BlipFill(new A.Blip { Embed = imageId }, new A.Stretch(new A.FillRectangle())),
        new ShapeProperties(
            Turned(picture),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));

    /// <summary>
    /// How the file's rows are turned (ISO/IEC 29500-1 §20.1.7.6): flipped first, then turned to the right. The size is that before the turn, while the
    /// anchor has the size on the sheet.
    /// </summary>
    private static A.Transform2D Turned(Shown picture)
    {
        var (degrees, across, down) = picture.Image.Orientation switch
        {
            ImageOrientation.Mirrored => (0, true, false),
            ImageOrientation.UpsideDown => (180, false, false),
            ImageOrientation.UpsideDownMirrored => (0, false, true),
            ImageOrientation.RowsFromLeft => (90, false, true),
            ImageOrientation.RowsFromRight => (90, false, false),
            ImageOrientation.RowsFromRightMirrored => (90, true, false),
            ImageOrientation.RowsFromLeftUpwards => (270, false, false),
            _ => (0, false, false),
        };
        var (width, height) = degrees % 180 == 0 ? (picture.Width, picture.Height) : (picture.Height, picture.Width);
        return new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Units(width), Cy = Units(height) })
        {
            Rotation = degrees == 0 ? null : degrees * UnitsPerDegree,
            HorizontalFlip = across ? true : null,
            VerticalFlip = down ? true : null,
        };
    }

    private static long Units(double points) => (long)Math.Round(points * UnitsPerPoint);
}

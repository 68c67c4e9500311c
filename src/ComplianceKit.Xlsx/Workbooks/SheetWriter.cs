using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Sheets;
using ComplianceKit.Xlsx.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Writes a sheet, row by row, then what belongs to the sheet as a whole, in the order that the schema asks for.</summary>
internal sealed class SheetWriter(
    SheetPlan plan, bool isFirst, LookTable looks, ChoiceLists choices, PlaceIndex places, DiagnosticBag diagnostics)
{
    private readonly SheetArea area = new(plan);
    private readonly List<(PlacedCell Cell, int Row)> links = [];
    private readonly List<string> merges = [];
    private readonly ValidationRanges validations = new();
    private readonly ChoiceColors colors = new();
    private readonly DataBars bars = new();
    private readonly DrawingPart drawing = new(plan);

    public void Write(WorksheetPart part)
    {
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartDocument(true);
            writer.WriteStartElement(new Worksheet(), [], [new("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")]);
            WriteSettings(writer);
            WriteRows(writer);
            WriteProtection(writer);
            WriteRest(writer, part);
            writer.WriteEndElement();
        }

        drawing.Write(part);
    }

    private void WriteSettings(OpenXmlWriter writer)
    {
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetDimension { Reference = CellName.Range(0, 1, area.LastColumn, area.LastRow) });
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = isFirst ? true : null };
        if (area.FrozenRows > 0)
        {
            var below = CellName.Of(0, area.FrozenRows + 1);
            view.AppendChild(new Pane { VerticalSplit = area.FrozenRows, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
            view.AppendChild(new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new ListValue<StringValue>([below]) });
        }

        writer.WriteElement(new SheetViews(view));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new Columns(plan.Columns.Select(static (column, index) => new Column
        {
            Min = (uint)(index + 1),
            Max = (uint)(index + 1),
            Width = Math.Round(column.Pixels / FontNames.DigitWidth, 6),
            CustomWidth = true,
            Hidden = column.Hidden ? true : null,
        })));
    }

    private void WriteRows(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new SheetData());
        var rows = new RowWriter(writer, looks);
        var cover = new (PlacedCell Cell, int FirstRow, int LastRow)?[plan.Columns.Count];
        for (var i = 0; i < plan.Rows.Count; i++)
        {
            var row = plan.Rows[i];
            foreach (var cell in row.Cells)
            {
                Cover(cover, cell, row.Number, LastRowOf(cell, i));
            }

            var last = row.Number + row.Parts - 1;
            for (var number = row.Number; number <= last; number++)
            {
                rows.Write(number, HeightOf(row, number - row.Number), cover);
            }
        }

        writer.WriteEndElement();
    }

    // Without a password: it keeps the form's own words from being typed over by mistake, and whoever must change them can.
    private void WriteProtection(OpenXmlWriter writer)
    {
        if (plan.IsForm)
        {
            writer.WriteElement(new SheetProtection { Sheet = true, Objects = true, Scenarios = true });
        }
        else if (plan.HasInputs)
        {
            writer.WriteElement(WorkingProtection());
        }
    }

    // In these attributes false means that people may do it.
    private static SheetProtection WorkingProtection() => new()
    {
        Sheet = true,
        FormatCells = false,
        FormatColumns = false,
        FormatRows = false,
        InsertColumns = false,
        InsertRows = false,
        Sort = false,
        AutoFilter = false,
    };

    private int LastRowOf(PlacedCell cell, int row)
    {
        var last = plan.Rows[Math.Min(row + cell.RowSpan, plan.Rows.Count) - 1];
        return last.Number + last.Parts - 1;
    }

    /// <summary>Heights are whole pixels, as the programs round them.</summary>
    private static double HeightOf(SheetRow row, int part)
    {
        var pixels = (int)Math.Ceiling(row.Height * 96 / 72);
        var (each, more) = (pixels / row.Parts, pixels % row.Parts);
        return (each + (part < more ? 1 : 0)) * ScreenPixel.Points;
    }

    private void Cover((PlacedCell, int, int)?[] cover, PlacedCell cell, int first, int last)
    {
        for (var column = cell.FirstColumn; column <= cell.LastColumn; column++)
        {
            cover[column] = (cell, first, last);
        }

        if (cell.FirstColumn < cell.LastColumn || first < last)
        {
            merges.Add(CellName.Range(cell.FirstColumn, first, cell.LastColumn, last));
        }

        if (cell.Choices.Length > 0)
        {
            var key = ChoiceLists.Key(cell.Choices);
            validations.Add(key, cell.FirstColumn, first, cell.TakesOtherWords);
            colors.Add(key, cell);
        }

        bars.Add(cell, first);
        if (cell.Text.Link is not null || places.LinkTo(cell.Text.Target) is not null)
        {
            links.Add((cell, first));
        }

        if (cell.Text.Pictures.Count > 0)
        {
            drawing.Add(cell, first, last);
        }
    }

    private void WriteRest(OpenXmlWriter writer, WorksheetPart part)
    {
        if (area.FilterRange is { } filter)
        {
            writer.WriteElement(new AutoFilter { Reference = filter.Replace("$", string.Empty, StringComparison.Ordinal) });
        }

        if (merges.Count > 0)
        {
            writer.WriteElement(new MergeCells(merges.Select(static range => new MergeCell { Reference = range })) { Count = (uint)merges.Count });
        }

        bars.Write(writer, colors.Write(writer, validations, looks));
        validations.Write(writer, choices);
        WriteLinks(writer, part);
        PrintSettings.Write(writer, plan, diagnostics);
        var all = new ListValue<StringValue>([CellName.Range(0, 1, area.LastColumn, area.LastRow)]);
        writer.WriteElement(new IgnoredErrors(new IgnoredError { SequenceOfReferences = all, NumberStoredAsText = true }));
        if (drawing.IsNeeded)
        {
            writer.WriteElement(new Drawing { Id = DrawingPart.Id });
        }
    }

    private void WriteLinks(OpenXmlWriter writer, WorksheetPart part)
    {
        var elements = new List<Hyperlink>();
        var idOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (cell, row) in links)
        {
            var link = new Hyperlink { Reference = CellName.Of(cell.FirstColumn, row) };
            if (cell.Text.Link is not { } address)
            {
                link.Location = places.LinkTo(cell.Text.Target);
                link.Display = XmlText.Escape(cell.Text.Plain.Length <= 255 ? cell.Text.Plain : cell.Text.Plain[..200]);
            }
            else if (address.Length <= WorkbookLimits.LongestAddress && LinkAddress.Of(address) is { Ascii: var ascii })
            {
                if (!idOf.TryGetValue(address, out var id))
                {
                    id = "rIdLink" + (idOf.Count + 1).ToString(CultureInfo.InvariantCulture);
                    idOf.Add(address, id);
                    // Spreadsheet programs call a file damaged whose addresses hold blanks or quotation marks.
                    part.AddHyperlinkRelationship(new Uri(ascii), isExternal: true, id);
                }

                link.Id = id;
            }
            else
            {
                continue;
            }

            elements.Add(link);
        }

        if (elements.Count > 0)
        {
            writer.WriteElement(new Hyperlinks(elements));
        }
    }
}

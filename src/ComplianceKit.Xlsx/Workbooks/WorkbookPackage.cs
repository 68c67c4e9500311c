using System.IO.Packaging;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Xlsx.Sheets;
using ComplianceKit.Xlsx.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Document = ComplianceKit.Documents.Tree.Document;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Puts the parts of a workbook together. Ids of relationships are given here, because the SDK would choose them by chance.</summary>
internal sealed class WorkbookPackage(Document document, IReadOnlyList<SheetPlan> plans, PlaceIndex places, DiagnosticBag diagnostics)
{
    private const string StylesId = "rIdStyles";

    public void Write(Stream output)
    {
        using var buffer = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            package.CompressionOption = CompressionOption.NotCompressed;
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "rId1");
            WriteParts(workbook);
            PropertyParts.Write(package, document.Properties);
        }

        buffer.Position = 0;
        StableArchive.Copy(buffer, output);
    }

    private void WriteParts(WorkbookPart workbook)
    {
        var looks = new LookTable();
        var choices = new ChoiceLists(plans);
        for (var i = 0; i < plans.Count; i++)
        {
            var part = workbook.AddNewPart<WorksheetPart>(SheetId(i));
            new SheetWriter(plans[i], i == 0, looks, choices, places, diagnostics).Write(part);
        }

        if (choices.SheetName is not null)
        {
            choices.Write(workbook.AddNewPart<WorksheetPart>(SheetId(plans.Count)));
        }

        StylesPart.Write(workbook.AddNewPart<WorkbookStylesPart>(StylesId), looks);
        WriteWorkbook(workbook, choices);
    }

    private static string SheetId(int index) => $"rIdSheet{index + 1}";

    private void WriteWorkbook(WorkbookPart part, ChoiceLists choices)
    {
        var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        for (var i = 0; i < plans.Count; i++)
        {
            sheets.AppendChild(new Sheet { Name = plans[i].Name, SheetId = (uint)(i + 1), Id = SheetId(i) });
        }

        if (choices.SheetName is { } hidden)
        {
            var id = (uint)(plans.Count + 1);
            sheets.AppendChild(new Sheet { Name = hidden, SheetId = id, Id = SheetId(plans.Count), State = SheetStateValues.Hidden });
        }

        var names = new DefinedNames();
        for (var i = 0; i < plans.Count; i++)
        {
            AddNames(names, plans[i], (uint)i);
        }

        var workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0, FirstSheet = 0 }), sheets);
        if (names.HasChildren)
        {
            workbook.AppendChild(names);
        }

        workbook.AppendChild(new CalculationProperties { CalculationId = 191029, FullCalculationOnLoad = false });
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(true);
        writer.WriteElement(workbook);
    }

    /// <summary>Names that a spreadsheet knows by heart: filter, print area, rows repeated in print.</summary>
    private static void AddNames(DefinedNames names, SheetPlan plan, uint sheet)
    {
        var area = new SheetArea(plan);
        if (area.FilterRange is { } filter)
        {
            Add("_xlnm._FilterDatabase", filter, hidden: true);
        }

        Add("_xlnm.Print_Area", area.PrintArea, hidden: false);
        if (area.TitleRows is { } titles)
        {
            Add("_xlnm.Print_Titles", titles, hidden: false);
        }

        void Add(string name, string range, bool hidden)
        {
            var text = $"{plan.QuotedName}!{range}";
            names.AppendChild(new DefinedName(text) { Name = name, LocalSheetId = sheet, Hidden = hidden ? true : null });
        }
    }
}

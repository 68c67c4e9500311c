using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

// What a program with nothing but the Open XML SDK needs for the same cells: one sheet, texts, no looks.
using var rows = JsonDocument.Parse(File.ReadAllBytes(args[0]));
using var workbook = SpreadsheetDocument.Create(args[1], SpreadsheetDocumentType.Workbook);
var book = workbook.AddWorkbookPart();
book.Workbook = new Workbook();
var sheet = book.AddNewPart<WorksheetPart>();
var data = new SheetData();
foreach (var row in rows.RootElement.EnumerateArray())
{
    var cells = new Row();
    foreach (var cell in row.EnumerateArray())
    {
        var text = cell.ValueKind == JsonValueKind.Object ? cell.GetProperty("text").GetString() : cell.GetString();
        cells.Append(new Cell(new InlineString(new Text(text ?? string.Empty))) { DataType = CellValues.InlineString });
    }

    data.Append(cells);
}

sheet.Worksheet = new Worksheet(data);
book.Workbook.Append(new Sheets(new Sheet { Name = "rows", SheetId = 1, Id = book.GetIdOfPart(sheet) }));

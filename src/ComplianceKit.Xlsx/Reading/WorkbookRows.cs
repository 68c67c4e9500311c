using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>The room's door for reading: the cells of the first visible sheet of a workbook as text, row by row, without loading the sheet as a tree.</summary>
public static class WorkbookRows
{
    /// <summary>The rows that have cells; <see langword="null"/> where the file is no workbook or is damaged.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="mostRows">Reading stops behind this row.</param>
    public static IReadOnlyList<WorkbookRow>? Read(Stream stream, int mostRows)
    {
        try
        {
            using var package = SpreadsheetDocument.Open(stream, isEditable: false);
            return package.WorkbookPart is { } workbook && SheetOf(workbook) is { } sheet ? RowsOf(sheet, new CellTexts(workbook), mostRows) : null;
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or FormatException)
        {
            return null;
        }
    }

    private static WorksheetPart? SheetOf(WorkbookPart workbook)
    {
        var first = workbook.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault(static sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible);
        return first?.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) ? part as WorksheetPart : null;
    }

    private static List<WorkbookRow> RowsOf(WorksheetPart sheet, CellTexts texts, int mostRows)
    {
        var rows = new List<WorkbookRow>();
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex is { } index ? (int)index.Value : number + 1;
            if (number > mostRows)
            {
                rows.Add(new WorkbookRow(number, [], []));
                return rows;
            }

            rows.Add(RowOf(row, number, texts));
        }

        return rows;
    }

    private static WorkbookRow RowOf(Row row, int number, CellTexts texts)
    {
        var cells = new List<string>();
        var withoutValue = new List<int>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            while (cells.Count <= column)
            {
                cells.Add(string.Empty);
            }

            cells[column] = texts.Of(cell);
            if (cell.CellFormula is not null && cell.CellValue is null)
            {
                withoutValue.Add(column);
            }
        }

        return new WorkbookRow(number, cells, withoutValue);
    }

    // The column of a reference such as AB12: the letters are digits of base 26 without a zero.
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column is >= 1 and <= 16_384 ? column - 1 : throw new FormatException(reference.Length.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">The texts of its cells from column A on.</param>
/// <param name="WithoutValue">The indices of cells with a formula whose result the file does not hold.</param>
public sealed record WorkbookRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<int> WithoutValue);

using System.IO.Compression;
using System.Text;

namespace ComplianceKit.Testing;

/// <summary>A workbook put together by hand, so that it can have any fault.</summary>
public static class RawWorkbook
{
    private const string Namespaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook with one sheet.</summary>
    /// <param name="rows">The rows as XML.</param>
    /// <param name="shared">The texts that cells share, as XML.</param>
    /// <param name="styles">The styles as XML.</param>
    /// <param name="behind">What follows the rows in the sheet, as XML.</param>
    /// <param name="more">Further parts.</param>
    public static MemoryStream Of(string rows, string shared = "", string styles = "", string behind = "", params (string Path, string Text)[] more)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive, "xl/workbook.xml", $"<workbook {Namespaces}><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"s1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s2\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"s3\" Type=\"{Office}/styles\" Target=\"./styles.xml\"/></Relationships>");
            Add(archive, "xl/worksheets/sheet1.xml", $"<worksheet {Namespaces}><sheetData>{rows}</sheetData>{behind}</worksheet>");
            Add(archive, "xl/sharedStrings.xml", $"<sst {Namespaces}>{shared}</sst>");
            Add(archive, "xl/styles.xml", $"<styleSheet {Namespaces}>{styles}</styleSheet>");
            foreach (var (path, text) in more)
            {
                Add(archive, path, text);
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>A workbook with several sheets.</summary>
    /// <param name="sheets">Their names, whether they are hidden, and their rows as XML.</param>
    public static MemoryStream OfSheets(params (string Name, bool Hidden, string Rows)[] sheets)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var listed = sheets.Select(static (sheet, index) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" r:id=\"s{index + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : string.Empty)}/>");
            var related = sheets.Select(static (_, index) => $"<Relationship Id=\"s{index + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive, "xl/workbook.xml", $"<workbook {Namespaces}><sheets>{string.Concat(listed)}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{string.Concat(related)}</Relationships>");
            foreach (var (rows, index) in sheets.Select(static (sheet, index) => (sheet.Rows, index)))
            {
                Add(archive, $"xl/worksheets/sheet{index + 1}.xml", $"<worksheet {Namespaces}><sheetData>{rows}</sheetData></worksheet>");
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>A row as XML.</summary>
    public static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    /// <summary>A cell that holds its text itself, as XML.</summary>
    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>";

    private static void Add(ZipArchive archive, string path, string text)
    {
        using var part = archive.CreateEntry(path, CompressionLevel.Optimal).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}

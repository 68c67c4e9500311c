using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ComplianceKit.Testing;

/// <summary>
/// Says in plain text what a person finds in a workbook: sheets, settings, rows with their cells and looks. Reads the file with
/// nothing but a ZIP and an XML reader, so that it does not share mistakes with what wrote it.
/// </summary>
public static class WorkbookDump
{
    internal static XNamespace Main { get; } = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    internal static XNamespace Relations { get; } = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The text of a workbook, lines divided by line feeds.</summary>
    public static string Of(Stream workbook)
    {
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        var result = new StringBuilder();
        WriteProperties(archive, result);
        var book = Part(archive, "xl/workbook.xml")!;
        foreach (var name in book.Descendants(Main + "definedName"))
        {
            result.Append("name ").Append((string?)name.Attribute("name")).Append(" = ").Append(name.Value).Append('\n');
        }

        var looks = new WorkbookLooks(Part(archive, "xl/styles.xml")!);
        var parts = Relationships(archive, "xl/_rels/workbook.xml.rels");
        foreach (var sheet in book.Descendants(Main + "sheet"))
        {
            var path = parts[(string)sheet.Attribute(Relations + "id")!].TrimStart('/');
            var full = path.StartsWith("xl/", StringComparison.Ordinal) ? path : "xl/" + path;
            result.Append("\nsheet ").Append((string?)sheet.Attribute("name"));
            result.Append(sheet.Attribute("state") is { } state ? $" ({state.Value})\n" : "\n");
            new SheetDump(archive, full, looks, result).Write();
        }

        return result.ToString().TrimEnd('\n');
    }

    /// <summary>Every text of every cell in order, escapes undone.</summary>
    public static IReadOnlyList<string> Texts(Stream workbook)
    {
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        return [.. archive.Entries
            .Where(static entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            .OrderBy(static entry => entry.FullName, StringComparer.Ordinal)
            .SelectMany(entry => Part(archive, entry.FullName)!.Descendants(Main + "is").Select(SheetDump.TextOf))];
    }

    internal static XElement? Part(ZipArchive archive, string path)
    {
        if (archive.GetEntry(path) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    internal static Dictionary<string, string> Relationships(ZipArchive archive, string path) =>
        (Part(archive, path)?.Elements() ?? []).ToDictionary(
            static element => (string)element.Attribute("Id")!, static element => (string)element.Attribute("Target")!, StringComparer.Ordinal);

    internal static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static void WriteProperties(ZipArchive archive, StringBuilder result)
    {
        var core = archive.Entries.FirstOrDefault(static entry => entry.FullName.EndsWith("core.xml", StringComparison.Ordinal));
        foreach (var element in (core is null ? null : Part(archive, core.FullName))?.Elements() ?? [])
        {
            result.Append("property ").Append(element.Name.LocalName).Append(" = ").Append(element.Value).Append('\n');
        }
    }
}

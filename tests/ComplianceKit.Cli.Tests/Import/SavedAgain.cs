using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ComplianceKit.Cli.Tests.Import;

/// <summary>A sheet of a workbook, changed and saved as another program would save it: shared texts, no styles, another name, other parts.</summary>
internal sealed class SavedAgain
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<string[]> rows = [];

    /// <summary>The form in a workbook.</summary>
    public static SavedAgain Of(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var sheet = archive.Entries.Where(static entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            .Select(Load).First(static sheet => sheet.Value.Contains("項目ID", StringComparison.Ordinal));
        var result = new SavedAgain();
        foreach (var row in sheet.Descendants(Main + "row"))
        {
            var cells = row.Elements(Main + "c").ToDictionary(static cell => Column((string)cell.Attribute("r")!), TextOf);
            result.rows.Add([.. Enumerable.Range(0, cells.Keys.DefaultIfEmpty(-1).Max() + 1).Select(column => cells.GetValueOrDefault(column, string.Empty))]);
        }

        return result;
    }

    /// <summary>Writes into the cell of an item.</summary>
    public SavedAgain Set(string item, string head, string text)
    {
        var heads = rows.First(static row => row.Contains("項目ID"));
        rows.First(row => row.Contains(item))[Array.IndexOf(heads, head)] = text;
        return this;
    }

    /// <summary>Puts a column between the others, with a text in the row of an item.</summary>
    public SavedAgain Insert(int at, string head, string item, string text)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            var added = rows[index].Contains("項目ID") ? head : rows[index].Contains(item) ? text : string.Empty;
            rows[index] = [.. rows[index].Take(at), added, .. rows[index].Skip(at)];
        }

        return this;
    }

    /// <summary>The cell of an item under a head.</summary>
    public string Cell(string item, string head) => rows.First(row => row.Contains(item))[Array.IndexOf(rows.First(static row => row.Contains("項目ID")), head)];

    public SavedAgain Reverse()
    {
        var first = rows.FindIndex(static row => row.Contains("項目ID")) + 1;
        rows.Reverse(first, rows.Count - first);
        return this;
    }

    /// <summary>Writes the row of an item a second time, as another sheet would.</summary>
    public SavedAgain Repeat(string item, string head, string text)
    {
        rows.Add([.. rows.First(row => row.Contains(item))]);
        rows[^1][Array.IndexOf(rows.First(static row => row.Contains("項目ID")), head)] = text;
        return this;
    }

    /// <summary>Saves it. A text that begins with = becomes a formula, whose result stands behind the bar.</summary>
    /// <param name="path">The file.</param>
    /// <param name="more">Further parts of the archive, with any content.</param>
    public void Save(string path, params string[] more)
    {
        var shared = rows.SelectMany(static row => row).Distinct(StringComparer.Ordinal).Select(static (text, index) => (text, index)).ToDictionary(static pair => pair.text, static pair => pair.index, StringComparer.Ordinal);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        XNamespace relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        Add(archive, "_rels/.rels", new XElement(relations + "Relationships", Relation(relations, "a", Office + "/officeDocument", "xl/workbook.xml")));
        Add(archive, "xl/_rels/workbook.xml.rels", new XElement(relations + "Relationships", Relation(relations, "b", Office + "/worksheet", "worksheets/sheet7.xml"), Relation(relations, "c", Office + "/sharedStrings", "sharedStrings.xml")));
        Add(archive, "xl/workbook.xml", new XElement(Main + "workbook", new XElement(Main + "sheets", new XElement(Main + "sheet", new XAttribute("name", "シート1"), new XAttribute("sheetId", 1), new XAttribute(XName.Get("id", Office), "b")))));
        Add(archive, "xl/sharedStrings.xml", new XElement(Main + "sst", shared.Keys.Select(static text => new XElement(Main + "si", new XElement(Main + "t", text)))));
        Add(archive, "xl/worksheets/sheet7.xml", new XElement(Main + "worksheet", new XElement(Main + "sheetData", rows.Select(row => new XElement(Main + "row", row.Select(text => CellOf(text, shared)))))));
        foreach (var part in more)
        {
            Add(archive, part, new XElement("content"));
        }
    }

    private static XElement CellOf(string text, Dictionary<string, int> shared) => text.StartsWith('=')
        ? new XElement(Main + "c", new XAttribute("t", "str"), new XElement(Main + "f", text[1..text.IndexOf('|', StringComparison.Ordinal)]), new XElement(Main + "v", text[(text.IndexOf('|', StringComparison.Ordinal) + 1)..]))
        : new XElement(Main + "c", new XAttribute("t", "s"), new XElement(Main + "v", shared[text]));

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static XElement Relation(XNamespace space, string id, string type, string target) =>
        new(space + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));

    private static void Add(ZipArchive archive, string path, XElement part)
    {
        using var stream = archive.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(part.ToString(SaveOptions.DisableFormatting)));
    }

    private static string TextOf(XElement cell) => cell.Element(Main + "is") is { } text ? string.Concat(text.Descendants(Main + "t").Select(static part => part.Value)) : cell.Element(Main + "v")?.Value ?? string.Empty;

    private static int Column(string reference) => reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, static (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ComplianceKit.Cli.Tests.Import;

/// <summary>
/// A whole workbook as an online spreadsheet gives it back: no document properties, no protection, sheets with other names and none hidden,
/// columns in another order, all texts shared, some of them in runs, some inline, numbers with a decimal point, dates as serial numbers, styles
/// of its own and a grid of empty cells that have nothing but a style.
/// </summary>
internal sealed class SavedByGoogle
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int EmptyRows = 40;
    private const int EmptyColumns = 3;
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace Revision = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";

    private readonly List<(string Name, List<Row> Rows)> sheets = [];
    private readonly List<string> shared = [];

    private SavedByGoogle()
    {
    }

    /// <summary>The workbook as it is.</summary>
    public static SavedByGoogle Of(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var result = new SavedByGoogle();
        var targets = Load(archive, "xl/_rels/workbook.xml.rels").Elements().ToDictionary(static relation => (string)relation.Attribute("Id")!, static relation => (string)relation.Attribute("Target")!, StringComparer.Ordinal);
        var texts = archive.GetEntry("xl/sharedStrings.xml") is null ? [] : Load(archive, "xl/sharedStrings.xml").Elements(Main + "si").Select(static text => string.Concat(text.Descendants(Main + "t").Select(static part => part.Value))).ToList();
        var dates = DateStyles(Load(archive, "xl/styles.xml"));
        foreach (var sheet in Load(archive, "xl/workbook.xml").Descendants(Main + "sheet"))
        {
            var target = targets[(string)sheet.Attribute(XName.Get("id", Office))!].TrimStart('/');
            var rows = Load(archive, target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target).Descendants(Main + "row");
            result.sheets.Add(((string)sheet.Attribute("name")!, [.. rows.Select(row => Row.Of(row, texts, dates))]));
        }

        return result;
    }

    /// <summary>Writes into the cell of an item, wherever its row stands.</summary>
    public SavedByGoogle Set(string item, string head, string text)
    {
        foreach (var (_, rows) in sheets)
        {
            var heads = rows.Find(static row => row.Cells.Values.Any(static cell => cell.Text == "項目ID"))?.Cells;
            var row = heads is null ? null : rows.Find(row => row.Cells.Values.Any(cell => cell.Text == item));
            if (row is not null)
            {
                row.Cells[heads!.First(cell => cell.Value.Text == head).Key] = new Cell(text, CellKind.Text);
                return this;
            }
        }

        throw new ArgumentException($"no row of {item}", nameof(item));
    }

    /// <summary>Saves it.</summary>
    public void Save(string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        for (var index = 0; index < sheets.Count; index++)
        {
            Add(archive, Path(index), Sheet(sheets[index].Rows));
        }

        Add(archive, "[Content_Types].xml", new XElement(
            Types + "Types",
            new XElement(Types + "Default", new XAttribute("ContentType", "application/xml"), new XAttribute("Extension", "xml")),
            new XElement(Types + "Default", new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml"), new XAttribute("Extension", "rels"))));
        Add(archive, "_rels/.rels", new XElement(Relations + "Relationships", Relation("rId1", "officeDocument", "xl/workbook.xml")));
        Add(archive, "xl/_rels/workbook.xml.rels", new XElement(
            Relations + "Relationships", Relation("rId1", "theme", "theme/theme1.xml"), Relation("rId2", "styles", "styles.xml"), Relation("rId3", "sharedStrings", "sharedStrings.xml"),
            sheets.Select(static (_, index) => Relation(string.Create(CultureInfo.InvariantCulture, $"rId{index + 4}"), "worksheet", Path(index)["xl/".Length..]))));
        Add(archive, "xl/workbook.xml", new XElement(
            Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Office), new XAttribute(XNamespace.Xmlns + "mc", Compatibility), new XAttribute(XNamespace.Xmlns + "xr", Revision), new XAttribute(Compatibility + "Ignorable", "xr"),
            new XElement(Main + "workbookPr"),
            new XElement(Main + "sheets", sheets.Select(static (sheet, index) => new XElement(
                Main + "sheet", new XAttribute("state", "visible"), new XAttribute("name", (sheet.Name + " のコピー、共有してから名前を変えた長いシート名").PadRight(100, '―')), new XAttribute("sheetId", index + 1),
                new XAttribute(XName.Get("id", Office), string.Create(CultureInfo.InvariantCulture, $"rId{index + 4}"))))),
            new XElement(Main + "definedNames", new XElement(Main + "definedName", new XAttribute("hidden", 1), new XAttribute("localSheetId", 0), new XAttribute("name", "_xlnm._FilterDatabase"), "'シート'!$A$1:$J$9"))));
        Add(archive, "xl/styles.xml", XElement.Parse($"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"0\" applyAlignment=\"1\"/></cellXfs></styleSheet>"));
        Add(archive, "xl/theme/theme1.xml", new XElement("theme"));
        Add(archive, "xl/sharedStrings.xml", new XElement(Main + "sst", new XAttribute("count", shared.Count), new XAttribute("uniqueCount", shared.Count), shared.Select(Shared)));
    }

    // Every third text is in two runs, as one is in which somebody has made a word bold.
    private static XElement Shared(string text, int index) => index % 3 != 1 || text.Length < 2
        ? new XElement(Main + "si", Words(text))
        : new XElement(
            Main + "si",
            new XElement(Main + "r", new XElement(Main + "rPr", new XElement(Main + "b"), new XElement(Main + "rFont", new XAttribute("val", "Arial"))), Words(text[..(text.Length / 2)])),
            new XElement(Main + "r", new XElement(Main + "rPr", new XElement(Main + "rFont", new XAttribute("val", "Arial"))), Words(text[(text.Length / 2)..])),
            new XElement(Main + "rPh", new XAttribute("sb", 0), new XAttribute("eb", 1), new XElement(Main + "t", "ヨミ")));

    private static XElement Words(string text) => new(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private XElement Sheet(List<Row> rows)
    {
        var width = rows.SelectMany(static row => row.Cells.Keys).DefaultIfEmpty(-1).Max() + 1;
        var last = rows.Select(static row => row.Number).DefaultIfEmpty(0).Max();
        var empty = Enumerable.Range(last + 1, EmptyRows).Select(static number => new Row(number, []));
        return new XElement(
            Main + "worksheet", new XAttribute(XNamespace.Xmlns + "mc", Compatibility), new XAttribute(XNamespace.Xmlns + "xr", Revision), new XAttribute(Compatibility + "Ignorable", "xr"), new XAttribute(Revision + "uid", "{00000000-0001-0000-0000-000000000000}"),
            new XElement(Main + "sheetPr", new XElement(Main + "outlinePr", new XAttribute("summaryBelow", 0))),
            new XElement(Main + "sheetFormatPr", new XAttribute("customHeight", 1), new XAttribute("defaultColWidth", "12.63")),
            new XElement(Main + "cols", new XElement(Main + "col", new XAttribute("hidden", 1), new XAttribute("customWidth", 1), new XAttribute("min", 1), new XAttribute("max", 2), new XAttribute("width", "0.13"))),
            new XElement(Main + "sheetData", rows.Concat(empty).Select(row => new XElement(
                Main + "row", new XAttribute("r", row.Number), Enumerable.Range(0, width + EmptyColumns).Select(column => CellAt(row, column, width))))),
            new XElement(Main + "dataValidations", new XElement(Main + "dataValidation", new XAttribute("type", "list"), new XAttribute("allowBlank", 1), new XAttribute("sqref", "C3:C9"), new XElement(Main + "formula1", "\"○,×\""))));
    }

    // The last column comes first; behind them and below are cells with a style and nothing else.
    private XElement CellAt(Row row, int column, int width)
    {
        var cell = new XElement(Main + "c", new XAttribute("r", Name(column) + row.Number.ToString(CultureInfo.InvariantCulture)), new XAttribute("s", 2));
        if (row.Cells.GetValueOrDefault(width - 1 - column) is not { Text.Length: > 0 } held)
        {
            return cell;
        }

        if (held.Kind == CellKind.Text && column % 4 == 3)
        {
            cell.Add(new XAttribute("t", "str"), new XElement(Main + "v", held.Text));
        }
        else if (held.Kind == CellKind.Text)
        {
            shared.Add(held.Text);
            cell.Add(new XAttribute("t", "s"), new XElement(Main + "v", shared.Count - 1));
        }
        else
        {
            cell.SetAttributeValue("s", held.Kind == CellKind.Date ? 1 : 2);
            cell.Add(new XElement(Main + "v", held.Text.Contains('.', StringComparison.Ordinal) ? held.Text : held.Text + ".0"));
        }

        return cell;
    }

    private static HashSet<int> DateStyles(XElement styles)
    {
        var formats = styles.Descendants(Main + "numFmt").Where(static format => ((string)format.Attribute("formatCode")!).Contains('y', StringComparison.Ordinal)).Select(static format => (int)format.Attribute("numFmtId")!).Append(14).ToHashSet();
        return [.. styles.Element(Main + "cellXfs")!.Elements().Select(static (style, index) => (Format: (int?)style.Attribute("numFmtId") ?? 0, index)).Where(style => formats.Contains(style.Format)).Select(static style => style.index)];
    }

    private static string Path(int index) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml");

    private static string Name(int column) => column < 26 ? ((char)('A' + column)).ToString() : Name((column / 26) - 1) + (char)('A' + (column % 26));

    private static XElement Relation(string id, string type, string target) =>
        new(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Office}/{type}"), new XAttribute("Target", target));

    private static XElement Load(ZipArchive archive, string path)
    {
        using var stream = archive.GetEntry(path)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static void Add(ZipArchive archive, string path, XElement part)
    {
        using var stream = archive.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(part.ToString(SaveOptions.DisableFormatting)));
    }

    private enum CellKind
    {
        Text,
        Number,
        Date,
    }

    private sealed record Cell(string Text, CellKind Kind);

    private sealed record Row(int Number, Dictionary<int, Cell> Cells)
    {
        public static Row Of(XElement row, List<string> texts, HashSet<int> dates)
        {
            var cells = new Dictionary<int, Cell>();
            foreach (var cell in row.Elements(Main + "c"))
            {
                var column = ((string)cell.Attribute("r")!).TakeWhile(char.IsAsciiLetter).Aggregate(0, static (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
                var value = cell.Element(Main + "v")?.Value ?? string.Empty;
                cells[column] = (string?)cell.Attribute("t") switch
                {
                    "s" => new Cell(texts[int.Parse(value, CultureInfo.InvariantCulture)], CellKind.Text),
                    "inlineStr" => new Cell(string.Concat(cell.Descendants(Main + "t").Select(static text => text.Value)), CellKind.Text),
                    "str" => new Cell(value, CellKind.Text),
                    _ => new Cell(value, dates.Contains((int?)cell.Attribute("s") ?? 0) ? CellKind.Date : CellKind.Number),
                };
            }

            return new Row((int)row.Attribute("r")!, cells);
        }
    }
}

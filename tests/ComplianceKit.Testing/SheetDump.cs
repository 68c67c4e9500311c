using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComplianceKit.Testing;

/// <summary>Describes one sheet of a workbook.</summary>
internal sealed partial class SheetDump(ZipArchive archive, string path, WorkbookLooks looks, StringBuilder result)
{
    private static readonly XNamespace Main = WorkbookDump.Main;
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private readonly XElement sheet = WorkbookDump.Part(archive, path)!;
    private readonly Dictionary<string, string> relations =
        WorkbookDump.Relationships(archive, path.Replace("worksheets/", "worksheets/_rels/", StringComparison.Ordinal) + ".rels");

    public void Write()
    {
        WriteSettings();
        WriteRows();
    }

    /// <summary>The characters of a text with its escapes undone.</summary>
    public static string TextOf(XElement text) =>
        Escape().Replace(string.Concat(text.Descendants(Main + "t").Select(static t => t.Value)), static match =>
            ((char)int.Parse(match.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    private void WriteSettings()
    {
        var columns = sheet.Descendants(Main + "col").Select(static column =>
            WorkbookDump.Number((double)column.Attribute("width")!) + (column.Attribute("hidden") is null ? string.Empty : " hidden"));
        Line("columns", string.Join(" | ", columns));
        if (sheet.Descendants(Main + "pane").FirstOrDefault() is { } pane)
        {
            Line("frozen above", (string)pane.Attribute("topLeftCell")!);
        }

        Line("filter", (string?)sheet.Element(Main + "autoFilter")?.Attribute("ref"));
        Line("merged", string.Join(' ', sheet.Descendants(Main + "mergeCell").Select(static merge => (string)merge.Attribute("ref")!)));
        foreach (var rule in sheet.Descendants(Main + "dataValidation"))
        {
            Line("choices", $"{(string)rule.Attribute("sqref")!}: {rule.Value}");
        }

        foreach (var rule in sheet.Descendants(Main + "cfRule"))
        {
            Line(rule.Element(Main + "dataBar") is null ? "color" : "bar", $"{(string)rule.Parent!.Attribute("sqref")!}: {LookOf(rule)}");
        }

        Line("page", Describe(sheet.Element(Main + "pageSetup")));
        Line("pages begin below rows", string.Join(' ', sheet.Descendants(Main + "brk").Select(static row => (string)row.Attribute("id")!)));
        Line("margins", Describe(sheet.Element(Main + "pageMargins")));
        Line("header", sheet.Descendants(Main + "oddHeader").FirstOrDefault()?.Value);
        Line("footer", sheet.Descendants(Main + "oddFooter").FirstOrDefault()?.Value);
        WriteLinks();
        WritePictures();
    }

    private string LookOf(XElement rule) => rule.Element(Main + "dataBar") is { } bar
        ? string.Join(' ', bar.Elements().Select(static part => string.Join(' ', part.Attributes().Select(static attribute => attribute.Value))))
        : $"{rule.Value} → {looks.DescribeRule((int)rule.Attribute("dxfId")!)}";

    private void WriteLinks()
    {
        foreach (var link in sheet.Descendants(Main + "hyperlink"))
        {
            var target = (string?)link.Attribute(WorkbookDump.Relations + "id") is { } id ? relations[id] : (string?)link.Attribute("location");
            Line("link", $"{(string)link.Attribute("ref")!} → {target}");
        }
    }

    private void WritePictures()
    {
        foreach (var target in relations.Values.Where(static target => target.Contains("drawing", StringComparison.Ordinal)))
        {
            var drawing = WorkbookDump.Part(archive, target.Replace("../", "xl/", StringComparison.Ordinal).TrimStart('/'))!;
            foreach (var anchor in drawing.Elements())
            {
                var from = anchor.Element(Drawing + "from")!;
                var size = anchor.Element(Drawing + "ext")!;
                var words = anchor.Descendants(Drawing + "cNvPr").Select(static shape => (string?)shape.Attribute("descr")).First();
                Line("picture", $"column {from.Element(Drawing + "col")!.Value}, row {from.Element(Drawing + "row")!.Value}, "
                    + $"{(long)size.Attribute("cx")! / 12700} × {(long)size.Attribute("cy")! / 12700} pt: {words}");
            }
        }
    }

    private void WriteRows()
    {
        foreach (var row in sheet.Descendants(Main + "row"))
        {
            var height = row.Attribute("ht") is { } ht ? $" ({WorkbookDump.Number((double)ht)} pt)" : string.Empty;
            result.Append("  row ").Append((string)row.Attribute("r")!).Append(height).Append('\n');
            foreach (var cell in row.Elements(Main + "c").Where(static cell => cell.HasElements))
            {
                result.Append("    ").Append((string)cell.Attribute("r")!).Append(' ').Append(Content(cell));
                result.Append("  [").Append(looks.Describe((int?)cell.Attribute("s") ?? 0)).Append("]\n");
            }
        }
    }

    private static string Content(XElement cell) => cell.Element(Main + "is") is { } text
        ? "「" + Runs(text).Replace("\n", "⏎", StringComparison.Ordinal) + "」"
        : cell.Element(Main + "v")?.Value ?? string.Empty;

    /// <summary>The text, with each run that has a look of its own in angle brackets.</summary>
    private static string Runs(XElement text)
    {
        if (!text.Elements(Main + "r").Any())
        {
            return TextOf(text);
        }

        return string.Concat(text.Elements(Main + "r").Select(static run =>
        {
            var marks = string.Concat(((string[])["b", "u", "strike", "vertAlign"]).Where(mark => run.Element(Main + "rPr")?.Element(Main + mark) is not null).Select(static mark => mark[0]));
            return marks.Length == 0 ? TextOf(run) : $"<{marks}:{TextOf(run)}>";
        }));
    }

    private static string? Describe(XElement? element) => element is null
        ? null
        : string.Join(' ', element.Attributes().Select(static attribute =>
            $"{attribute.Name.LocalName}={(double.TryParse(attribute.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? WorkbookDump.Number(number) : attribute.Value)}"));

    private void Line(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            result.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}

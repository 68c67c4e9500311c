using System.Globalization;
using System.Xml.Linq;

namespace ComplianceKit.Testing;

/// <summary>Describes the looks of a workbook in short words.</summary>
internal sealed class WorkbookLooks(XElement styles)
{
    private static readonly XNamespace Main = WorkbookDump.Main;
    private readonly List<XElement> formats = [.. styles.Element(Main + "cellXfs")!.Elements()];
    private readonly List<XElement> fonts = [.. styles.Element(Main + "fonts")!.Elements()];
    private readonly List<XElement> fills = [.. styles.Element(Main + "fills")!.Elements()];
    private readonly List<XElement> borders = [.. styles.Element(Main + "borders")!.Elements()];

    /// <summary>The look with a number: type, colours, borders (top, right, bottom, left), alignment.</summary>
    public string Describe(int number)
    {
        var format = formats[number];
        var parts = new List<string> { Font(fonts[Index(format, "fontId")]) };
        if (fills[Index(format, "fillId")].Descendants(Main + "fgColor").FirstOrDefault() is { } fill)
        {
            parts.Add("on " + Color(fill));
        }

        var border = borders[Index(format, "borderId")];
        var edges = string.Concat(((string[])["top", "right", "bottom", "left"]).Select(edge => Edge(border.Element(Main + edge))));
        if (edges != "----")
        {
            parts.Add("borders " + edges);
        }

        parts.Add(Alignment(format.Element(Main + "alignment")));
        if (Index(format, "numFmtId") is var id and > 0)
        {
            parts.Add("as " + NumberFormat(id));
        }

        if ((string?)format.Attribute("quotePrefix") == "1" || (string?)format.Attribute("quotePrefix") == "true")
        {
            parts.Add("literal");
        }

        if ((string?)format.Element(Main + "protection")?.Attribute("locked") is "0" or "false")
        {
            parts.Add("unlocked");
        }

        return string.Join(", ", parts.Where(static part => part.Length > 0));
    }

    /// <summary>The colour that a rule with a number gives.</summary>
    public string DescribeRule(int number) => Color(styles.Descendants(Main + "dxf").ElementAt(number).Descendants(Main + "bgColor").First());

    private static int Index(XElement format, string name) => int.Parse((string?)format.Attribute(name) ?? "0", CultureInfo.InvariantCulture);

    private static string Font(XElement font)
    {
        var size = (string?)font.Element(Main + "sz")?.Attribute("val");
        var words = $"{(string?)font.Element(Main + "name")?.Attribute("val")} {size}";
        foreach (var (element, word) in ((string, string)[])[("b", "bold"), ("u", "underlined"), ("strike", "struck")])
        {
            words += font.Element(Main + element) is null ? string.Empty : " " + word;
        }

        var color = Color(font.Element(Main + "color"));
        return color == "#000000" ? words : $"{words} {color}";
    }

    private static string Color(XElement? color) => "#" + ((string?)color?.Attribute("rgb") ?? "FF000000")[2..].ToLowerInvariant();

    private static char Edge(XElement? edge) => (string?)edge?.Attribute("style") is { Length: > 0 } style ? style[0] : '-';

    private static string Alignment(XElement? alignment)
    {
        var across = (string?)alignment?.Attribute("horizontal") ?? "general";
        var down = (string?)alignment?.Attribute("vertical") ?? "bottom";
        return (across, down) == ("left", "top") ? string.Empty : $"{across} {down}";
    }

    private string NumberFormat(int id) => (string?)styles.Descendants(Main + "numFmt")
        .FirstOrDefault(format => (string?)format.Attribute("numFmtId") == id.ToString(CultureInfo.InvariantCulture))?.Attribute("formatCode") ?? $"#{id}";
}

using System.Globalization;
using System.Xml;
using ComplianceKit.Documents.Tree;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>What the workbook says about itself. Written by hand, because the SDK would name the part by chance.</summary>
internal static class PropertyParts
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(SpreadsheetDocument package, DocumentProperties properties)
    {
        var core = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(core, "rId2");
        WriteCore(core, properties);

        var extended = package.AddExtendedFilePropertiesPart();
        package.ChangeIdOfPart(extended, "rId3");
        using var writer = OpenXmlWriter.Create(extended);
        writer.WriteStartDocument(true);
        writer.WriteElement(new Properties(new Application(properties.Generator), new Company(properties.Author ?? string.Empty)));
    }

    private static void WriteCore(CoreFilePropertiesPart part, DocumentProperties properties)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(true);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        WriteText(xml, "title", DublinCore, properties.Title);
        WriteText(xml, "subject", DublinCore, properties.Subject);
        WriteText(xml, "creator", DublinCore, properties.Author);
        WriteText(xml, "keywords", Core, properties.Keywords.IsDefaultOrEmpty ? null : string.Join(", ", properties.Keywords));
        WriteText(xml, "language", DublinCore, properties.Language);
        WriteText(xml, "lastModifiedBy", Core, properties.Generator);
        WriteDate(xml, "created", properties.Created);
        WriteDate(xml, "modified", properties.Created);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string space, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            xml.WriteElementString(name, space, Legal(value));
        }
    }

    private static void WriteDate(XmlWriter xml, string name, DateTimeOffset date)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static string Legal(string value) =>
        string.Concat(value.EnumerateRunes().Where(static rune => rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF)).Select(static rune => rune.ToString()));
}

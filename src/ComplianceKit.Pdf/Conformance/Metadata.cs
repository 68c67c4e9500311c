using System.Globalization;
using System.Security;
using System.Text;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Conformance;

/// <summary>
/// What a file says about itself, twice and equal: the information dictionary and the XMP packet, which also claims PDF/UA-1
/// (ISO 14289-1 §5) and PDF/A-2a (ISO 19005-2 §6.6.4) with the extension schema that the former needs in the latter.
/// </summary>
internal static class Metadata
{
    /// <summary>The information dictionary.</summary>
    public static ByteText Information(DocumentProperties properties)
    {
        properties = Cleaned(properties);
        var date = properties.Created.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        var body = new ByteText().Raw("<</Title").Text(properties.Title);
        if (properties.Author is { Length: > 0 } author)
        {
            body.Raw("/Author").Text(author);
        }

        if (properties.Subject is { Length: > 0 } subject)
        {
            body.Raw("/Subject").Text(subject);
        }

        if (!properties.Keywords.IsDefaultOrEmpty)
        {
            body.Raw("/Keywords").Text(string.Join(", ", properties.Keywords));
        }

        return body.Raw("/Creator").Text(properties.Generator).Raw("/Producer").Text(properties.Generator)
            .Raw("/CreationDate(").Raw(date).Raw(")/ModDate(").Raw(date).Raw(")>>");
    }

    /// <summary>The XMP packet.</summary>
    /// <param name="properties">What the document says about itself.</param>
    /// <param name="isArchive">Whether it may claim PDF/A, which an encrypted file must not be (ISO 19005-2 §6.1.3).</param>
    public static byte[] Packet(DocumentProperties properties, bool isArchive = true)
    {
        properties = Cleaned(properties);
        var date = properties.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var author = properties.Author is { Length: > 0 } name ? $"<dc:creator><rdf:Seq><rdf:li>{Xml(name)}</rdf:li></rdf:Seq></dc:creator>" : string.Empty;
        var subject = properties.Subject is { Length: > 0 } about
            ? $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Xml(about)}</rdf:li></rdf:Alt></dc:description>"
            : string.Empty;
        var keywords = properties.Keywords.IsDefaultOrEmpty ? string.Empty : $"<pdf:Keywords>{Xml(string.Join(", ", properties.Keywords))}</pdf:Keywords>";
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(properties.Title)}</rdf:li></rdf:Alt></dc:title>{author}{subject}
            <dc:language><rdf:Bag><rdf:li>{Xml(properties.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>{Xml(properties.Generator)}</xmp:CreatorTool>
            <pdf:Producer>{Xml(properties.Generator)}</pdf:Producer>{keywords}
            {(isArchive ? "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" : string.Empty)}<pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            {(isArchive ? UniversalAccessSchema : string.Empty)}
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """.ReplaceLineEndings("\n"));
    }

    private const string UniversalAccessSchema =
        "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">" +
        "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\"><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" +
        "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:category>internal</pdfaProperty:category>" +
        "<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>" +
        "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

    // XML has no control characters and no halves of surrogate pairs, and both places must say the same (ISO 19005-2 §6.6.3).
    private static DocumentProperties Cleaned(DocumentProperties properties) => properties with
    {
        Title = Clean(properties.Title),
        Author = properties.Author is { } author ? Clean(author) : null,
        Subject = properties.Subject is { } subject ? Clean(subject) : null,
        Keywords = properties.Keywords.IsDefault ? [] : [.. properties.Keywords.Select(Clean)],
        Generator = Clean(properties.Generator),
    };

    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(static rune => !Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE));

    private static string Xml(string text) => SecurityElement.Escape(text);
}

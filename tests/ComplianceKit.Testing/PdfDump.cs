using System.Globalization;
using System.Text;
using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Testing;

/// <summary>
/// Says in plain text what a reader finds in a PDF file: metadata, fonts, bookmarks, pages with text and where it stands (points from the
/// top left corner, rounded to a tenth), links, and the logical structure. For snapshots that people read.
/// </summary>
public static class PdfDump
{
    /// <summary>The text of a file, lines divided by line feeds.</summary>
    public static string Of(Stream pdf)
    {
        using var buffer = new MemoryStream();
        pdf.CopyTo(buffer);
        return Of(buffer.ToArray());
    }

    /// <summary>The text of a file, lines divided by line feeds.</summary>
    public static string Of(byte[] pdf)
    {
        var read = PdfReader.Read(pdf, "file.pdf");
        var result = new StringBuilder();
        foreach (var diagnostic in read.Diagnostics)
        {
            result.Append(diagnostic.Code).Append(' ').Append(diagnostic.Message.English).Append('\n');
        }

        if (read.Document is { } document)
        {
            WriteHead(document, result);
            foreach (var page in document.Pages)
            {
                WritePage(page, result);
            }

            result.Append("\nstructure\n");
            if (document.Structure is { } root)
            {
                WriteElement(root, 1, result);
            }
        }

        return result.ToString().TrimEnd('\n');
    }

    private static void WriteHead(ReadDocument document, StringBuilder result)
    {
        var metadata = document.Metadata;
        foreach (var (key, value) in new[] { ("title", metadata.Title), ("author", metadata.Author), ("subject", metadata.Subject), ("language", metadata.Language) })
        {
            if (value is not null)
            {
                result.Append(key).Append(" = ").Append(value).Append('\n');
            }
        }

        foreach (var font in document.Fonts)
        {
            result.Append("font ").Append(font.Name).Append(font.IsEmbedded ? " embedded" : " NOT EMBEDDED").Append(font.IsSubset ? " subset" : string.Empty)
                .Append(font.HasCharacters ? string.Empty : " WITHOUT CHARACTERS").Append('\n');
        }

        if (!document.Bookmarks.IsEmpty)
        {
            result.Append("\nbookmarks\n");
            document.Bookmarks.ToList().ForEach(bookmark => WriteBookmark(bookmark, 1, result));
        }
    }

    private static void WriteBookmark(ReadBookmark bookmark, int level, StringBuilder result)
    {
        Indent(level, result).Append(bookmark.Title).Append(Target(bookmark.Target)).Append('\n');
        bookmark.Children.ToList().ForEach(child => WriteBookmark(child, level + 1, result));
    }

    private static void WritePage(ReadPage page, StringBuilder result)
    {
        result.Append("\npage ").Append(page.Label).Append(" (").Append(Tenth(page.Width)).Append(" x ").Append(Tenth(page.Height)).Append(")\n");
        foreach (var text in page.Texts)
        {
            Indent(1, result).Append(Tenth(text.X)).Append(' ').Append(Tenth(text.Baseline)).Append(' ').Append(Tenth(text.Size)).Append(' ').Append(text.Font)
                .Append(text.IsArtifact ? " artifact" : text.Mark is null ? " UNTAGGED" : string.Empty).Append(" | ").Append(text.Text).Append('\n');
        }

        foreach (var image in page.Images)
        {
            Indent(1, result).Append("picture ").Append(Box(image.X, image.Y, image.Width, image.Height)).Append('\n');
        }

        foreach (var link in page.Links)
        {
            Indent(1, result).Append("link ").Append(Box(link.X, link.Y, link.Width, link.Height)).Append(" \"").Append(link.Description).Append('"')
                .Append(link.Uri is null ? Target(link.Target) : " -> " + link.Uri).Append('\n');
        }
    }

    private static void WriteElement(ReadElement element, int level, StringBuilder result)
    {
        Indent(level, result).Append(element.Role);
        Attribute("id", element.Id, result);
        Attribute("title", element.Title, result);
        Attribute("language", element.Language, result);
        Attribute("scope", element.Scope, result);
        Attribute("headers", element.Headers.IsEmpty ? null : string.Join(' ', element.Headers), result);
        Attribute("rows", element.RowSpan > 1 ? element.RowSpan.ToString(CultureInfo.InvariantCulture) : null, result);
        Attribute("columns", element.ColumnSpan > 1 ? element.ColumnSpan.ToString(CultureInfo.InvariantCulture) : null, result);
        Attribute("numbering", element.ListNumbering, result);
        Attribute("field", element.FieldRole, result);
        Attribute("checked", element.Checked, result);
        Attribute("asks", element.FieldDescription, result);
        Attribute("summary", element.Summary, result);
        Attribute("alternative", element.AlternativeText, result);
        Attribute("actual", element.ActualText, result);
        WriteKids(element, level, result);
    }

    // Text that stands alone follows its element; between elements it has lines of its own, so that the order can be seen.
    private static void WriteKids(ReadElement element, int level, StringBuilder result)
    {
        var mixed = element.Elements.Any();
        var text = mixed ? string.Empty : element.Text();
        result.Append(text.Length > 0 ? " | " + text : string.Empty).Append('\n');
        foreach (var kid in mixed ? element.Kids : [])
        {
            switch (kid)
            {
                case ReadElementKid below:
                    WriteElement(below.Element, level + 1, result);
                    break;
                case ReadContentKid { Text.Length: > 0 } content:
                    Indent(level + 1, result).Append("| ").Append(content.Text).Append('\n');
                    break;
            }
        }
    }

    private static void Attribute(string name, string? value, StringBuilder result)
    {
        if (value is not null)
        {
            result.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        }
    }

    private static StringBuilder Indent(int level, StringBuilder result) => result.Append(' ', level * 2);

    private static string Target(ReadTarget? target) => target is null ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $" -> page {target.Page + 1}{(target.Y is { } y ? " at " + Tenth(y) : string.Empty)}");

    private static string Box(double x, double y, double width, double height) => $"{Tenth(x)} {Tenth(y)} {Tenth(width)} x {Tenth(height)}";

    // "-0" and "0" are the same place.
    private static string Tenth(double value) => (Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}

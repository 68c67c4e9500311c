using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;

namespace ComplianceKit.Pdf.Tests;

public sealed class PdfWriterTests
{
    [Fact]
    public void The_metadata_claims_the_standards_and_names_the_title()
    {
        var text = Latin(Write(new Paragraph([new Text("本文")])).Bytes);

        // ISO 14289-1 §5 and ISO 19005-2 §6.6.4; the packet is not compressed so that other programs find it.
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", text, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", text, StringComparison.Ordinal);
        Assert.Contains("見本の文書", Encoding.UTF8.GetString(Write(new Paragraph([new Text("本文")])).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var first = Write(new Heading(1, [new Text("見出し")]), new Paragraph([new Text("本文 ABC")]));
        var second = Write(new Heading(1, [new Text("見出し")]), new Paragraph([new Text("本文 ABC")]));

        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Theory]
    [InlineData("image/png", 10, 10, "CK4101")]
    [InlineData("image/jpeg", 10, 10, "CK4101")]
    [InlineData("image/png", 40_000, 10, "CK4102")]
    public void A_picture_that_cannot_be_shown_is_an_error(string mediaType, int width, int height, string code)
    {
        var image = new ImageResource("broken", mediaType, width, height, new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0 });

        Assert.Contains(code, Write(new Figure(image, "図")).Codes);
    }

    [Fact]
    public void A_font_that_is_missing_is_an_error()
    {
        var fonts = DirectoryFontBook.Create(FontFolder, [new FontFamilySource("house", "/nowhere/house.ttf", null)], searchSystem: false);
        var styles = new StyleSheet(StyleSheet.Empty.Styles.Add("paragraph", new Style { FontFamily = "house" }));

        Assert.Contains("CK4103", Write(fonts, styles, new Paragraph([new Text("本文")])).Codes);
    }

    private static string FontFolder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "ComplianceKit.slnx")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder.FullName, "assets", "fonts");
        }
    }

    private static (byte[] Bytes, ImmutableArray<string> Codes) Write(params Block[] blocks) =>
        Write(DirectoryFontBook.Create(FontFolder, [], searchSystem: false), StyleSheet.Empty, blocks);

    private static (byte[] Bytes, ImmutableArray<string> Codes) Write(FontBook fonts, StyleSheet styles, params Block[] blocks)
    {
        var properties = new DocumentProperties("見本の文書", "ja", new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        var document = new Document(properties, styles, [new Section(PageSettings.A4, [.. blocks])]);
        using var stream = new MemoryStream();
        var result = new PdfWriter(fonts).Write(document, stream);
        return (stream.ToArray(), [.. result.Diagnostics.Select(static d => d.Code)]);
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}

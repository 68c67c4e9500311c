using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Pdf.Reading.Syntax;
using ComplianceKit.Pdf.Tests.Conformance;
using ComplianceKit.Testing;

namespace ComplianceKit.Pdf.Tests;

/// <summary>A font of the workspace with CFF outlines, from its file to the pages.</summary>
public sealed class CompactFontTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(new byte[] { 0, 0, 1, 0, 2, 0, 3 })]
    [InlineData(new byte[] { 0, 0, 7, 0, 8, 0, 9 })]
    public void Its_text_is_shown_in_it_and_copied_out(byte[]? charset)
    {
        var table = charset is null ? CompactFontFile.Named() : CompactFontFile.Keyed(charset);
        var (bytes, diagnostics) = Write(CompactFontFile.Write(table), "CAB");

        Assert.Empty(diagnostics);
        var read = PdfReader.Read(bytes, "file.pdf");
        Assert.Empty(read.Diagnostics);
        Assert.Empty(StructureRules.Broken(read.Document!));
        Assert.Equal("CAB", string.Concat(read.Document!.Pages[0].Texts.Select(static text => text.Text)));
    }

    /// <summary>PDF 32000-1 §9.7.4.2 and table 126: a bare CFF table in FontFile3, whose glyphs are named by their new numbers.</summary>
    [Fact]
    public void It_is_embedded_as_the_outlines_of_a_CID_font_cut_down_to_its_glyphs()
    {
        var table = CompactFontFile.Named();
        var raw = new RawFile(Write(CompactFontFile.Write(table), "CB").Bytes);

        var font = Assert.Single(raw.Dictionaries, dictionary => raw.Store.Name(dictionary, "Subtype") == "CIDFontType0");
        var program = (StreamValue)raw.Store.Get(raw.Store.Dictionary(font, "FontDescriptor")!, "FontFile3");
        Assert.Equal("CIDFontType0C", raw.Store.Name(program.Dictionary, "Subtype"));
        Assert.Equal(OpenTypeFontReader.Read(CompactFontFile.Write(table)).Font!.Subset(new HashSet<int> { 2, 3 }).Data.ToArray(), raw.Store.Decode(program).ToArray());
        Assert.False(font.Entries.ContainsKey("CIDToGIDMap"));
        Assert.Contains("[<00020001>]TJ", raw.Contents[0], StringComparison.Ordinal);
    }

    [Fact]
    public void One_whose_letters_are_made_of_two_others_is_refused_with_its_file()
    {
        var (bytes, diagnostics) = Write(CompactFontFile.Write(CompactFontFile.WithRoutines([139, 139, 139, 139, 14])), "CAB");

        var diagnostic = Assert.Single(diagnostics, static d => d.Code == "CK4103");
        Assert.Contains("house.otf", diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Contains("TrueType", diagnostic.Message.Japanese, StringComparison.Ordinal);
        Assert.Empty(bytes);
    }

    [Fact]
    public void What_is_no_font_is_told_in_the_language_of_the_reader()
    {
        var message = Assert.Single(Write("no font"u8.ToArray(), "CAB").Diagnostics, static d => d.Code == "CK4103").Message;

        Assert.EndsWith("it is not a TrueType or OpenType font", message.English, StringComparison.Ordinal);
        Assert.EndsWith("TrueType 又は OpenType のフォントではありません", message.Japanese, StringComparison.Ordinal);
    }

    private static (byte[] Bytes, ImmutableArray<Diagnostic> Diagnostics) Write(byte[] font, string text)
    {
        using var folder = new TemporaryFolder(nameof(CompactFontTests));
        var path = Path.Combine(folder.Path, "house.otf");
        File.WriteAllBytes(path, font);
        var fonts = DirectoryFontBook.Create(Specimen.FontFolder, [new FontFamilySource("house", path, null)], searchSystem: false);
        var document = Specimen.Document([new Paragraph([new Text(text)])]);
        var styled = document with { Styles = new StyleSheet(document.Styles.Styles.SetItem("document", new Style { FontFamily = "house" })) };
        using var stream = new MemoryStream();
        var result = new PdfWriter(fonts).Write(styled, stream);
        return (stream.ToArray(), result.Diagnostics);
    }
}

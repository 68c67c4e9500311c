using System.Text;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Testing;

namespace ComplianceKit.Pdf.Tests.Reading;

public sealed class PdfReaderTests
{
    [Fact]
    public void A_file_of_ours_is_read_in_full() => Snapshot.Match(PdfDump.Of(Specimen.Bytes(Specimen.OneOfEverything)));

    [Fact]
    public void A_file_with_a_plain_table_of_objects_is_read()
    {
        var read = PdfReader.Read(Encoding.Latin1.GetBytes(PlainFiles.Of("BT /F 12 Tf 72 700 Td (Hello) Tj 0 -20 Td [(W) -100 (orld)] TJ ET")), "plain.pdf");

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["Hello", "World"], read.Document!.Pages[0].Texts.Select(static text => text.Text));
        Assert.Equal((72, 92.0), (read.Document.Pages[0].Texts[0].X, read.Document.Pages[0].Texts[0].Baseline));
        Assert.Null(read.Document.Structure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("%PDF-1.7\nstartxref\n99999\n%%EOF")]
    [InlineData("%PDF-1.7\nstartxref\n0\n%%EOF")]
    [InlineData("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 9>>\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R>>\nstartxref\n9\n%%EOF")]
    public void A_file_that_is_none_is_a_diagnostic(string file)
    {
        var read = PdfReader.Read(Encoding.Latin1.GetBytes(file), "broken.pdf");

        Assert.Null(read.Document);
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal("CK4201", found.Code);
        Assert.DoesNotMatch("[a-z]", found.Message.Japanese.Replace("broken.pdf", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Values_nested_without_end_are_a_diagnostic()
    {
        var file = "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n" + new string('[', 100_000) + "\nstartxref\n9\n%%EOF";

        Assert.Equal("CK4201", Assert.Single(PdfReader.Read(Encoding.Latin1.GetBytes(file), "deep.pdf").Diagnostics).Code);
    }

    [Fact]
    public void An_encrypted_file_is_a_diagnostic()
    {
        var file = PlainFiles.Of("BT ET").Replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 1 0 R", StringComparison.Ordinal);

        Assert.Equal("CK4202", Assert.Single(PdfReader.Read(Encoding.Latin1.GetBytes(file), "locked.pdf").Diagnostics).Code);
    }

    [Theory]
    [InlineData("BT (never closed")]
    [InlineData("<< /Key")]
    public void A_damaged_page_is_a_warning_and_left_out(string content)
    {
        var read = PdfReader.Read(Encoding.Latin1.GetBytes(PlainFiles.Of(content)), "page.pdf");

        Assert.Equal("CK4203", Assert.Single(read.Diagnostics).Code);
        Assert.Empty(Assert.Single(read.Document!.Pages).Texts);
    }

    [Fact]
    public void Damage_anywhere_never_gets_past_the_reader()
    {
        var whole = Specimen.Bytes(new Heading(1, [new Text("見出し")]), new Paragraph([new Text("本文 ABC")]));
        for (var place = 0; place < whole.Length; place += Math.Max(1, whole.Length / 400))
        {
            var damaged = whole.ToArray();
            damaged[place] ^= 0x55;
            _ = PdfReader.Read(damaged, "damaged.pdf");
            Assert.Contains(PdfReader.Read(whole.AsMemory(0, place), "cut.pdf").Diagnostics, static d => d.Code == "CK4201");
        }
    }
}

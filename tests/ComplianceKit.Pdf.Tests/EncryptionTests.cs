using System.Text;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Files that a password locks.</summary>
public sealed class EncryptionTests
{
    private const string Password = "ひみつ-π 42";

    [Fact]
    public void The_password_opens_the_file_and_everything_in_it()
    {
        var read = PdfReader.Read(Locked(), "a.pdf", Password);

        Assert.Empty(read.Diagnostics);
        Assert.Equal("見本 花子", string.Concat(read.Document!.Pages[0].Texts.Select(static text => text.Text)));
        Assert.Equal("見本の文書", read.Document.Metadata.Title);
        Assert.NotNull(read.Document.Structure);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ひみつ-π 43")]
    public void Nothing_else_opens_it(string? password)
    {
        var read = PdfReader.Read(Locked(), "a.pdf", password);

        Assert.Null(read.Document);
        Assert.Equal("CK4202", Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void Nothing_of_the_text_and_title_stands_in_the_file_and_it_does_not_claim_to_be_for_archives()
    {
        var file = Encoding.Latin1.GetString(Locked());

        Assert.DoesNotContain("xpacket", file, StringComparison.Ordinal);
        Assert.DoesNotContain("/Title", file, StringComparison.Ordinal);
        Assert.DoesNotContain("<pdfaid:", PdfReader.Read(Locked(), "a.pdf", Password).Document!.Metadata.Packet, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1", PdfReader.Read(Locked(), "a.pdf", Password).Document!.Metadata.Packet, StringComparison.Ordinal);
    }

    [Fact]
    public void It_may_be_printed_and_read_aloud_but_not_changed()
    {
        var file = Encoding.Latin1.GetString(Locked());
        var start = file.IndexOf("/P ", file.IndexOf("/Filter/Standard", StringComparison.Ordinal), StringComparison.Ordinal) + 3;
        var permissions = int.Parse(file[start..file.IndexOf('/', start)], System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((true, true, false, false), ((permissions & 0x4) != 0, (permissions & 0x200) != 0, (permissions & 0x8) != 0, (permissions & 0x20) != 0));
    }

    [Fact]
    public void Two_files_never_have_the_same_bytes() => Assert.NotEqual(Locked(), Locked());

    [Fact]
    public void A_damaged_file_is_told_of()
    {
        var bytes = Locked();
        bytes.AsSpan(bytes.AsSpan().IndexOf("/Filter/Standard"u8) - 200, 64).Clear();

        Assert.NotEmpty(PdfReader.Read(bytes, "a.pdf", Password).Diagnostics);
    }

    private static byte[] Locked()
    {
        using var stream = new MemoryStream();
        Assert.Empty(new PdfWriter(Specimen.Fonts, PdfProtection.With(Password)).Write(Specimen.Document(new Paragraph([new Text("見本 花子")])), stream).Diagnostics);
        return stream.ToArray();
    }
}

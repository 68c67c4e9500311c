using ComplianceKit.Cli.Commands;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Pdf;
using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests;

public sealed class TranscriptCommandTests
{
    [Fact]
    public void It_prints_what_is_spoken()
    {
        using var folder = new TemporaryFolder(nameof(TranscriptCommandTests));
        File.WriteAllBytes(Path.Combine(folder.Path, "rules.pdf"), Pdf());

        var (code, output, error) = Run(folder.Path, "transcript", "rules.pdf", "--lang", "ja");

        Assert.Equal((ExitCode.Done, string.Empty), (code, error));
        Assert.Equal("文書「運用管理規程」 1 ページ 言語 ja\n見出し1：総則\n", output);
    }

    [Fact]
    public void A_file_that_is_no_pdf_is_a_finding()
    {
        using var folder = new TemporaryFolder(nameof(TranscriptCommandTests));
        File.WriteAllText(Path.Combine(folder.Path, "rules.pdf"), "text");

        var (code, output, error) = Run(folder.Path, "transcript", "rules.pdf", "--lang", "en");

        Assert.Equal((ExitCode.Findings, string.Empty), (code, output));
        Assert.Contains("CK4201", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_cannot_be_read()
    {
        using var folder = new TemporaryFolder(nameof(TranscriptCommandTests));

        var (code, _, error) = Run(folder.Path, "transcript", "nowhere.pdf", "--lang", "en");

        Assert.Equal(ExitCode.CannotReadOrWrite, code);
        Assert.Contains("nowhere.pdf", error, StringComparison.Ordinal);
    }

    private static byte[] Pdf()
    {
        var fonts = DirectoryFontBook.Create(Path.Combine(AppContext.BaseDirectory, "fonts"), [], searchSystem: false);
        var properties = new DocumentProperties("運用管理規程", "ja", new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        using var stream = new MemoryStream();
        new PdfWriter(fonts).Write(new Document(properties, StyleSheet.Empty, [new Section(PageSettings.A4, [new Heading(1, [new Text("総則")])])]), stream);
        return stream.ToArray();
    }

    private static (int Code, string Output, string Error) Run(string folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var environment = new ProgramEnvironment(output, error, false, folder, AppContext.BaseDirectory, new DateOnly(2026, 4, 1), static _ => null);
        var code = CommandLine.Run(arguments, environment);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}

using ComplianceKit.Builds;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Loading;
using ComplianceKit.Pdf;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Testing;
using ComplianceKit.Xlsx;

namespace ComplianceKit.Cli.Tests;

/// <summary>Every PDF of every example, read back.</summary>
public sealed class ExamplePdfTests
{
    private static readonly string Root = Find();

    public static TheoryData<string> Examples => [.. Directory.EnumerateDirectories(Path.Combine(Root, "examples"))
        .Where(static folder => File.Exists(Path.Combine(folder, "compliancekit.yaml"))).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_files_say_what_the_trees_say_and_break_no_rule_of_accessibility(string example)
    {
        var written = Write(example);

        Assert.NotEmpty(written);
        foreach (var (document, result, bytes) in written)
        {
            var read = PdfReader.Read(bytes, document.Properties.Title);
            Assert.Empty(read.Diagnostics);
            Assert.Empty(StructureRules.Broken(read.Document!));
            var (expected, actual) = SpokenText.Of(document, result, read.Document!);
            Assert.Equal(expected.Split('\n'), actual.Split('\n'));
        }
    }

    private static List<(Document Document, WriteResult Result, byte[] Bytes)> Write(string example)
    {
        var fonts = DirectoryFontBook.Create(Path.Combine(AppContext.BaseDirectory, "fonts"), [], searchSystem: false);
        var recorder = new Recorder(new PdfWriter(fonts));
        var loaded = WorkspaceLoader.Load(Path.Combine(Root, "examples", example), AppContext.BaseDirectory, new DateOnly(2026, 11, 1));
        var result = new Builder([recorder, new XlsxWriter(fonts)], new BuildOptions("0")).Prepare(loaded);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        return recorder.Written;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ComplianceKit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private sealed class Recorder(IDocumentWriter writer) : IDocumentWriter
    {
        public List<(Document Document, WriteResult Result, byte[] Bytes)> Written { get; } = [];

        public string Format => writer.Format;

        public WriteResult Write(Document document, Stream output)
        {
            using var copy = new MemoryStream();
            var result = writer.Write(document, copy);
            Written.Add((document, result, copy.ToArray()));
            copy.WriteTo(output);
            return result;
        }
    }
}

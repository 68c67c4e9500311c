using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Pdf.Tests.Reading;

/// <summary>What goes into the tree comes out of the file: every character, in order, in its place of the structure.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void What_goes_into_the_tree_comes_out_of_the_file_in_order() =>
        Prop.ForAll(RandomTrees.Documents, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(80).WithReplay(20261121, 7));

    [Fact]
    public void Long_text_over_many_pages_comes_out_whole()
    {
        var sentence = "医療情報システムの安全管理に関するガイドラインは、第6.0版で構成を改め、クラウドサービス(SaaS/PaaS)の利用を前提とした。See https://example.jp/a-long/path for details. ";
        Holds([new Heading(1, [new Text("長文")]), .. Enumerable.Range(0, 120).Select(index => new Paragraph([new Text($"{index}{sentence}")]))]);
    }

    [Fact]
    public void Ten_thousand_characters_without_a_place_to_break_come_out_whole() =>
        Holds([new Heading(1, [new Text("語")]), new Paragraph([new Text(new string('W', 10_000))])]);

    private static void Holds(ImmutableArray<Block> blocks)
    {
        var document = Specimen.Document(blocks);
        using var stream = new MemoryStream();
        var result = new PdfWriter(Specimen.Fonts).Write(document, stream);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);

        var read = PdfReader.Read(stream.ToArray(), "random.pdf");
        Assert.Empty(read.Diagnostics);
        Assert.Empty(StructureRules.Broken(read.Document!));
        var (expected, actual) = SpokenText.Of(document, result, read.Document!);
        Assert.Equal(expected, actual);
    }
}

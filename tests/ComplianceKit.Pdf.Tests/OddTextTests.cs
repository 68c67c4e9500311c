using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf.Reading.Syntax;
using ComplianceKit.Pdf.Tests.Conformance;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Text that is no text, and what files are made of.</summary>
public sealed class OddTextTests
{
    [Theory]
    [InlineData("甲\u0007乙")]
    [InlineData("甲\u0000乙")]
    [InlineData("甲\uD842乙")]
    [InlineData("\uDFB7")]
    [InlineData("甲\uFFFE乙")]
    [InlineData("甲\u2028乙")]
    public void What_is_no_character_is_a_diagnostic(string text) =>
        Assert.Equal("CK4001", Assert.Single(Specimen.Write(Specimen.Document(new Paragraph([new Text(text)]))).Diagnostics).Code);

    [Theory]
    [InlineData("甲\u202E乙\u202C丙", "甲乙丙")]
    [InlineData("甲\u2066乙\u2069丙\u200F", "甲乙丙")]
    [InlineData("\uFEFF甲\u200B乙", "甲乙")]
    public void Marks_that_turn_the_direction_of_text_are_left_out(string text, string said) =>
        Assert.Equal(said, Specimen.Read(new Paragraph([new Text(text)])).Structure!.Text());

    [Fact]
    public void A_table_of_a_hundred_columns_comes_out_whole()
    {
        var cells = Enumerable.Range(0, 100).Select(static number => Specimen.Cell($"{number}")).ToArray();
        var table = new Table([.. cells.Select(static _ => new TableColumn(ColumnWidth.Share(1)))], [], [new TableRow([.. cells])]);

        Assert.Equal(Enumerable.Range(0, 100).Select(static number => $"{number}"), Specimen.Read(table).Structure!.Descendants().Where(static e => e.Role == "TD").Select(static e => e.Text()));
    }

    [Fact]
    public void All_objects_but_streams_are_gathered_and_all_streams_but_metadata_packed()
    {
        var file = new RawFile(Specimen.WholeFile);
        var streams = file.Objects.OfType<StreamValue>().ToList();

        Assert.Equal(streams.Count, file.Text.Split(" 0 obj\n").Length - 1);
        Assert.Equal(["Metadata"], streams.Where(static stream => !stream.Dictionary.Entries.ContainsKey("Filter")).Select(stream => file.Store.Name(stream.Dictionary, "Type")));
    }

    [Fact]
    public void A_page_of_text_takes_little_more_than_its_glyphs()
    {
        var words = new Text(string.Concat(Enumerable.Repeat("医療情報システムの安全管理に関する規程を定める。", 20)));
        var one = Specimen.Bytes(new Paragraph([words])).Length;
        var hundred = Specimen.Bytes([.. Enumerable.Repeat(new Paragraph([words]), 100)]).Length;

        // The glyphs are there once; a hundred times the text of half a page must not take a hundred times the bytes.
        Assert.True(one < 30_000, $"{one} bytes");
        Assert.True(hundred < 4 * one, $"{one} bytes for one paragraph, {hundred} for a hundred");
    }
}

using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Tests.Builds;

/// <summary>What the facility has to do, printed behind its label.</summary>
public sealed class FacilityDutyTests
{
    private const string List = "- 端末を管理する。\n      - 紛失を報告する。";
    private const string Table = "| 機器 | 方法 |\n      |---|---|\n      | 端末 | 台帳 |";
    private const string Note = "::: note\n      端末を管理する。\n      :::";

    [Theory]
    [InlineData("conformance-sheet, with: { catalog: own }", List, typeof(List))]
    [InlineData("conformance-sheet, with: { catalog: own }", Table, typeof(Table))]
    [InlineData("conformance-sheet, with: { catalog: own }", Note, typeof(Container))]
    [InlineData("responsibility-table, with: { catalog: own }", List, typeof(List))]
    public void What_is_no_mere_words_stands_below_its_label(string document, string facility, Type kind)
    {
        using var scratch = Workspace(document, facility);
        var writer = new AnchorWriter("pdf");

        Assert.Empty(scratch.Build(writer).Diagnostics);

        var cells = writer.Document!.Sections.SelectMany(static section => section.Blocks).OfType<Table>().Single(static table => table.Register).Rows.SelectMany(static row => row.Cells);
        Assert.Contains(cells, cell => cell.Blocks.Any(block => block.GetType() == kind));
        Assert.DoesNotContain("】-", DocumentWords.Of(writer.Document), StringComparison.Ordinal);
        Assert.DoesNotContain("】|", DocumentWords.Of(writer.Document), StringComparison.Ordinal);
    }

    private static Scratch Workspace(string document, string facility) => new(
        ("compliancekit.yaml", Scratch.Workspace + $"catalogs: [own]\nresponses: responses.yaml\ndocuments:\n  - {{ id: own, formats: [pdf], template: {document} }}"),
        ("controls/own.yaml", "catalog: own\ntitle: 確認表\nstructure: [章]\nparts:\n  - id: a\n    number: \"1\"\n    title: 体制\n    items:\n      - { id: a.1, number: \"①\", requirement: 責任者を置く。 }\n"),
        ("responses.yaml", $"- item: own/a.1\n  status: met\n  responsibility: shared\n  text: 置いている。\n  facility: |\n      {facility}\n"));
}

using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Tests.Composition;

/// <summary>Running numbers stay on one line, however long the catalog is.</summary>
public sealed class NumberColumnTests
{
    [Theory]
    [InlineData(20, 8)]
    [InlineData(1200, 10)]
    public void The_column_of_running_numbers_is_as_wide_as_the_last_number(int items, double millimetres)
    {
        var rows = string.Concat(Enumerable.Range(1, items).Select(static n => $"      - {{ id: \"{n}\", requirement: 要求 }}\n"));
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\ndocuments:\n  - { id: sheet, template: conformance-sheet, formats: [pdf], with: { catalog: own } }\n"),
            ("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: a\n    items:\n" + rows));
        var writer = new AnchorWriter("pdf");

        scratch.Build(writer);

        var register = writer.Document!.Sections.SelectMany(static section => section.Blocks).OfType<Table>().Single(static table => table.Id == "sheet");
        Assert.Equal(PaperSize.Millimetres(millimetres), register.Columns[1].Width.Value, 3);
    }
}

using System.IO.Compression;
using System.Xml.Linq;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Testing;

namespace ComplianceKit.Xlsx.Tests;

/// <summary>Registers whose named inputs are read back.</summary>
public sealed class InputTests
{
    [Fact]
    public void A_hidden_cell_holds_the_digests_of_the_inputs_of_its_row()
    {
        var texts = WorkbookDump.Texts(new MemoryStream(Sample.Write(Sample.Of(Register("自動で記録しています。"))).Bytes));

        Assert.Contains($"status=11aa22bb | answer={InputDigest.Of("自動で記録しています。")} remark={InputDigest.Of(string.Empty)}", texts);
    }

    [Fact]
    public void A_sheet_with_inputs_is_protected_without_a_password_and_can_be_sorted_filtered_and_laid_out()
    {
        var protection = Assert.Single(Sheet(Register("記録")).Descendants(), static element => element.Name.LocalName == "sheetProtection");

        Assert.Equal("1", protection.Attribute("sheet")?.Value);
        Assert.Null(protection.Attribute("password"));
        Assert.Null(protection.Attribute("hashValue"));
        Assert.All(["sort", "autoFilter", "formatColumns", "insertColumns"], name => Assert.Equal("0", protection.Attribute(name)?.Value));
    }

    [Theory]
    [InlineData("一行目\n二行目", "一行目\r\n二行目  \n")]
    [InlineData("記録", "\n記録\n\n")]
    public void What_programs_change_in_saving_does_not_change_the_digest(string written, string saved) =>
        Assert.Equal(InputDigest.Of(written), InputDigest.Of(saved));

    [Fact]
    public void What_people_change_does() => Assert.NotEqual(InputDigest.Of("一行目\n二行目"), InputDigest.Of("一行目二行目"));

    private static Table Register(string answer) => new(
        [
            new TableColumn(ColumnWidth.Fixed(60)) { Hidden = true }, new TableColumn(ColumnWidth.Share(1)),
            new TableColumn(ColumnWidth.Fixed(60)) { InWorkbooksOnly = true }, new TableColumn(ColumnWidth.Fixed(60)) { Hidden = true },
        ],
        [Sample.Row("ID", "回答", "備考", "元の状態")],
        [
            new TableRow(
            [
                Sample.Cell("a.1"),
                Sample.Cell(answer) with { Editable = true, Input = "answer" },
                new TableCell([]) { Editable = true, Input = "remark" },
                Sample.Cell("status=11aa22bb") with { HoldsInputDigests = true },
            ]),
        ])
    { Register = true };

    private static XElement Sheet(Block block)
    {
        using var archive = new ZipArchive(new MemoryStream(Sample.Write(Sample.Of(block)).Bytes));
        using var stream = archive.Entries.First(static entry => entry.FullName.Contains("/worksheets/sheet", StringComparison.Ordinal)).Open();
        return XElement.Load(stream);
    }
}

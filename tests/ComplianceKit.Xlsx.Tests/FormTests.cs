using System.IO.Compression;
using System.Xml.Linq;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Xlsx.Tests;

/// <summary>Forms as sheets to type into.</summary>
public sealed class FormTests
{
    [Fact]
    public void Cells_with_fields_can_be_typed_into_and_all_others_are_protected()
    {
        var field = new Paragraph([new Field(FieldShape.Blank, "氏名") { Width = 100 }]);
        var row = new TableRow([new TableCell([Sample.Words("氏名")]), new TableCell([field])]);
        var table = new Table([new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))], [], [row]);

        var (sheet, styles) = Parts(Sample.Write(Sample.Of(table)).Bytes);

        Assert.Equal("1", Attribute(Assert.Single(Named(sheet, "sheetProtection")), "sheet"));
        var cells = Named(sheet, "c").ToList();
        Assert.Contains(cells, cell => IsLocked(cell, styles));
        Assert.Contains(cells, cell => !IsLocked(cell, styles));
    }

    [Fact]
    public void A_document_without_fields_is_not_protected()
    {
        Assert.Empty(Named(Parts(Sample.Write(Sample.Of(Sample.Words("本文"))).Bytes).Sheet, "sheetProtection"));
    }

    [Fact]
    public void A_line_of_text_with_a_field_can_be_typed_into_and_a_seal_alone_cannot()
    {
        var (sheet, styles) = Parts(Sample.Write(Sample.Of(
            new Paragraph([new Text("説明者"), new Field(FieldShape.Line, "説明者") { Width = 80 }]),
            new Paragraph([new Text("院長"), new Field(FieldShape.Seal, "印")]))).Bytes);

        var rows = Named(sheet, "row").Select(row => Named(row, "c").Any(cell => !IsLocked(cell, styles)));
        Assert.Equal([true, false], rows);
    }

    [Fact]
    public void A_field_can_be_typed_into_whatever_look_it_has_and_whatever_it_stands_in()
    {
        var field = new Field(FieldShape.Line, "氏名") { Width = 80 };
        Table Holding(params Block[] blocks) => new([new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([new TableCell([.. blocks])])]);

        var (sheet, styles) = Parts(Sample.Write(Sample.Of(
            Holding(new Paragraph([new Underline([field])])),
            Holding(new Paragraph([new Emphasis([new Strike([field])])])),
            Holding(Holding(new Paragraph([field]))))).Bytes);

        Assert.All(Named(sheet, "row").Where(row => Named(row, "c").Any(static cell => cell.HasElements)), row => Assert.Contains(Named(row, "c"), cell => !IsLocked(cell, styles)));
    }

    [Theory]
    [InlineData(31, 31)]
    [InlineData(0, 22.7)]
    public void A_row_is_as_high_as_the_field_that_is_to_be_written_in_or_leaves_room_to_write(double given, double least)
    {
        var field = new Paragraph([new Field(FieldShape.Blank, "氏名") { Width = 100, Height = given }]);
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([new TableCell([field])])]);

        var row = Assert.Single(Named(Parts(Sample.Write(Sample.Of(table)).Bytes).Sheet, "row"));

        Assert.InRange(double.Parse(Attribute(row, "ht")!, System.Globalization.CultureInfo.InvariantCulture), least, least + 9);
    }

    [Fact]
    public void A_box_to_write_in_is_a_framed_cell_and_bears_no_marks_of_its_own()
    {
        var box = new Field(FieldShape.Box, "共有を望まない情報") { Width = 400, Height = 60 };

        var (sheet, styles) = Parts(Sample.Write(Sample.Of(new Paragraph([box]), new Paragraph([box with { Value = [new Text("0120")] }]))).Bytes);

        var cells = Named(sheet, "c").Where(cell => !IsLocked(cell, styles)).ToList();
        Assert.Equal("0120", string.Concat(Named(sheet, "t").Select(static text => text.Value)));
        Assert.All(cells.Take(1), cell => Assert.NotEqual("0", Attribute(Format(cell, styles), "borderId")));
        Assert.InRange(double.Parse(Attribute(Named(sheet, "row").First(), "ht")!, System.Globalization.CultureInfo.InvariantCulture), 60, 80);
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(null, "0")]
    public void A_form_that_must_fit_a_side_is_printed_on_one(int? most, string pages)
    {
        var section = new Section(Documents.Tree.Pages.PageSettings.A4 with { MaximumPages = most }, [Sample.Words("同意書")]);

        var setup = Assert.Single(Named(Parts(Sample.Write(Sample.Of(section)).Bytes).Sheet, "pageSetup"));

        Assert.Equal(("1", pages), (Attribute(setup, "fitToWidth"), Attribute(setup, "fitToHeight")));
    }

    [Fact]
    public void A_check_box_is_ticked_from_a_list_and_other_words_may_be_typed_after_a_warning()
    {
        var box = new Field(FieldShape.CheckBox, "規程の確認");
        var one = new Paragraph([box, new Text(" 規程を読みました")]);
        var two = new Paragraph([box, new Text(" 本人　"), box, new Text(" 家族")]);
        var kinds = new TableCell([new Paragraph([box, new Text(" 病院　"), box, new Text(" その他（　　）")])]) { Choices = ["病院", "その他"] };

        var (sheet, _) = Parts(Sample.Write(Sample.Of(Rows(new TableCell([one]), new TableCell([two]), kinds))).Bytes);

        var rules = Named(sheet, "dataValidation").ToList();
        Assert.Equal(["\"☐ 規程を読みました,☑ 規程を読みました\"", "\"病院,その他\""], rules.Select(static rule => rule.Value));
        Assert.All(rules, static rule => Assert.Equal("warning", Attribute(rule, "errorStyle")));
    }

    [Fact]
    public void The_mark_for_a_seal_stays_where_a_name_is_typed_over_the_cell_and_numbers_keep_their_zeros()
    {
        var name = new Paragraph([new Field(FieldShape.Blank, "氏名") { Width = 100 }, new Field(FieldShape.Seal, "押印")]);
        var number = new Paragraph([new Field(FieldShape.Blank, "番号") { Width = 100 }]);

        var (sheet, styles) = Parts(Sample.Write(Sample.Of(Rows(new TableCell([name]), new TableCell([number])))).Bytes);

        Assert.DoesNotContain("㊞", sheet.Value, StringComparison.Ordinal);
        var codes = Named(styles, "numFmt").ToDictionary(static format => Attribute(format, "numFmtId")!, static format => Attribute(format, "formatCode"));
        var formats = Named(styles, "cellXfs").Single().Elements().ToList();
        Assert.Equal(
            ["@\"　㊞\"", "@"],
            Named(sheet, "c").Where(cell => !IsLocked(cell, styles) && cell.HasElements)
                .Select(cell => codes[Attribute(formats[int.Parse(Attribute(cell, "s")!, System.Globalization.CultureInfo.InvariantCulture)], "numFmtId")!]));
    }

    private static Table Rows(params TableCell[] cells) =>
        new([new TableColumn(ColumnWidth.Share(1))], [], [.. cells.Select(static cell => new TableRow([cell]))]);

    private static (XElement Sheet, XElement Styles) Parts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return (Load(archive, "/worksheets/sheet"), Load(archive, "/styles"));
    }

    private static XElement Load(ZipArchive archive, string name)
    {
        using var stream = archive.Entries.First(entry => entry.FullName.Contains(name, StringComparison.Ordinal)).Open();
        return XElement.Load(stream);
    }

    private static bool IsLocked(XElement cell, XElement styles) =>
        Named(Format(cell, styles), "protection").All(static protection => Attribute(protection, "locked") is not ("0" or "false"));

    private static XElement Format(XElement cell, XElement styles) =>
        Named(Named(styles, "cellXfs").Single(), "xf").ElementAt(int.Parse(Attribute(cell, "s") ?? "0", System.Globalization.CultureInfo.InvariantCulture));

    private static IEnumerable<XElement> Named(XElement element, string name) => element.Descendants().Where(child => child.Name.LocalName == name);

    private static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value;
}

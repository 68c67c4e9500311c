using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Tests.Tables;

public partial class LongTableTests
{
    private const int RowCount = 1200;

    [Fact]
    public void Rows_composed_by_several_cores_stand_as_if_one_had_composed_them_all()
    {
        var document = Trees.Document([new Section(Trees.Page(300, 400), [Trees.H(1, "見出し", id: "top"), Table(), Trees.P("終わり")])]);

        // What documents have in common is learnt by one core.
        var byOne = Typesetter.LayOut(document, Trees.Fonts, new LineStock(Trees.Fonts));
        var bySeveral = Typesetter.LayOut(document, Trees.Fonts);

        Assert.True(byOne.Pages.Count > 10);
        Assert.Equal(Dump(byOne), Dump(bySeveral));
    }

    [Fact]
    public void Pages_that_are_drawn_one_by_one_are_those_of_a_section_that_is_planned_as_a_whole()
    {
        var page = Trees.Page(300, 400);
        LaidOutDocument LayOut(PageSettings settings) =>
            Typesetter.LayOut(Trees.Document([new Section(settings, [Trees.H(1, "見出し", id: "top"), Table(), Trees.P("終わり")])]), Trees.Fonts);

        var oneByOne = LayOut(page);
        var asAWhole = LayOut(page with { MaximumPages = 10_000 });

        Assert.Equal(Dump(asAWhole), Dump(oneByOne));
    }

    [Fact]
    public void A_character_without_a_glyph_is_named_with_its_row_whichever_core_met_it()
    {
        var rows = Enumerable.Range(1, RowCount).Select(row => new TableRow([Cell(row % 100 == 0 ? "\U000F0000" : "行", row)])).ToImmutableArray();
        var document = Trees.Document([new Section(Trees.Page(300, 400), [new Table([new TableColumn(ColumnWidth.Share(1))], [], rows)])]);

        var missing = Typesetter.LayOut(document, Trees.Fonts).Diagnostics;

        Assert.Equal(Enumerable.Range(1, RowCount / 100).Select(static hundred => hundred * 100), missing.Select(static problem => problem.Location!.Start.Line));
    }

    private static Table Table()
    {
        var rows = Enumerable.Range(1, RowCount).Select(row => new TableRow([.. Label(row), Cell($"要求事項{row}の内容", row), Linked(row)]) { Id = $"row{row}" });
        return new Table([new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(3)), new TableColumn(ColumnWidth.Share(2))], [Trees.Row(Trees.Cell("章"), Trees.Cell("要求"), Trees.Cell("回答"))], [.. rows]);
    }

    private static IEnumerable<TableCell> Label(int row) =>
        row % 7 == 1 ? [new TableCell([Trees.P($"章{row}")]) { RowSpan = Math.Min(7, RowCount - row + 1), RepeatOnNextPage = true }] : [];

    private static TableCell Cell(string text, int line) => new([new Paragraph([new Text(text) { Origin = SourceSpan.At("table.md", line, 1) }])]);

    private static TableCell Linked(int row) => new([new Paragraph(
        [new Text("先頭は"), new Reference("top", [new Text($"見出し（{row}）")]), new Text("、所在は"), new PageReference("top"), new Text("ページ。")])]);

    // The numbers of slots only tell slots apart: here they are those of the order in which the dump names them.
    private static string Dump(LaidOutDocument document)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        return SlotNumber().Replace(PageDump.Of(document), match =>
        {
            numbers.TryAdd(match.Value.Trim(), numbers.Count.ToString(CultureInfo.InvariantCulture));
            return $"  {numbers[match.Value.Trim()]} ";
        });
    }

    [GeneratedRegex(@"^ +\d+ ", RegexOptions.Multiline)]
    private static partial Regex SlotNumber();
}

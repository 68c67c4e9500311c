using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Tables;

/// <summary>Columns that are narrower than a character of 10 points.</summary>
public sealed class NarrowColumnTests
{
    private static readonly SourceSpan Place = SourceSpan.At("main.md.hbs", 7, 1);

    [Fact]
    public void CK4035_a_column_narrower_than_a_character_is_told_at_its_table()
    {
        var found = Assert.Single(LayOut([100, 6], [Cell("広い"), Cell("狭い")]).Diagnostics);

        Assert.Equal(("CK4035", Severity.Warning, Place), (found.Code, found.Severity, found.Location));
        Assert.Contains("Column 2 of the table is only 2.2 mm wide", found.Message.English, StringComparison.Ordinal);
        Assert.DoesNotContain("other", found.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void CK4035_a_table_of_too_many_columns_is_told_once()
    {
        var found = Assert.Single(LayOut([.. Enumerable.Repeat(4d, 50)], [.. Enumerable.Range(0, 50).Select(static _ => Cell("値"))]).Diagnostics);

        Assert.Contains("Column 1 of", found.Message.English, StringComparison.Ordinal);
        Assert.Contains("49 other columns", found.Message.English, StringComparison.Ordinal);
        Assert.Contains("ほかに 49 列", found.Message.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, "漢字")]
    [InlineData(7, "1")]
    [InlineData(7, "。")]
    [InlineData(1, "")]
    public void A_column_that_its_characters_fit_is_not_told(double width, string text) =>
        Assert.Empty(LayOut([100, width], [Cell("広い"), Cell(text)]).Diagnostics);

    [Theory]
    [InlineData(12, 1)]
    [InlineData(14, 0)]
    public void The_space_before_the_text_counts(double width, int findings) =>
        Assert.Equal(findings, LayOut([100, width], [Cell("広い"), Cell("狭い")], new Style { Padding = 3 }).Diagnostics.Length);

    [Fact]
    public void Text_in_lists_and_heads_counts_and_cells_over_several_columns_do_not()
    {
        var list = new TableCell([new List(false, [new ListItem("・", [P("い")])])]);

        Assert.NotEmpty(LayOut([100, 6], [Cell("広い"), list]).Diagnostics);
        Assert.Empty(LayOut([100, 6], [Cell("広い") with { ColumnSpan = 2 }]).Diagnostics);
        Assert.NotEmpty(Typesetter.LayOut(Document([new(Page(200, 100), [new Table(Columns([100, 6]), [Row(Cell("頭"), Cell("部"))], [])])]), Trees.Fonts).Diagnostics);
    }

    private static LaidOutDocument LayOut(double[] widths, TableCell[] cells, Style? cell = null) => Typesetter.LayOut(
        Document([new(Page(200, 100), [new Table(Columns(widths), [], [Row(cells)]) { Origin = Place }])], cell is null ? [] : [("table-cell", cell)]), Trees.Fonts);

    private static ImmutableArray<TableColumn> Columns(double[] widths) => [.. widths.Select(static width => new TableColumn(ColumnWidth.Fixed(width)))];
}

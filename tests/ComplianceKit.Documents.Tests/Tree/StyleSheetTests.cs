using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Documents.Tests.Tree;

public sealed class StyleSheetTests
{
    [Fact]
    public void The_most_special_style_of_a_section_wins()
    {
        var sheet = new StyleSheet(StyleSheet.Empty.Styles
            .SetItem("document", new Style { FontSize = 9, LineHeight = 2, Alignment = TextAlignment.Start })
            .SetItem("section", new Style { LineHeight = 1.5, Alignment = TextAlignment.Center })
            .SetItem("appendix", new Style { Alignment = TextAlignment.End }));

        var style = sheet.ResolveSection(new Section(PageSettings.A4, []) { Classes = ["appendix"] });

        Assert.Equal((9, 1.5, TextAlignment.End), (style.FontSize, style.LineHeight, style.Alignment));
    }

    [Fact]
    public void A_column_aligns_its_cells_and_a_class_or_the_cell_itself_says_otherwise()
    {
        var sheet = new StyleSheet(StyleSheet.Empty.Styles
            .SetItem("table-cell", new Style { Alignment = TextAlignment.Start })
            .SetItem("table-head", new Style { Alignment = TextAlignment.Start, Background = Color.White })
            .SetItem("middle", new Style { Alignment = TextAlignment.Center, Background = Color.White }));
        TableCell cell = new([]);

        TextAlignment? Of(TableCell asked, bool isHead = false) => sheet.ResolveCell(StyleSheet.Root, asked, isHead, TextAlignment.Decimal, null).Alignment;

        Assert.Equal(TextAlignment.Decimal, Of(cell));
        Assert.Equal(TextAlignment.Start, Of(cell, isHead: true));
        Assert.Equal(TextAlignment.Center, Of(cell with { Classes = ["middle"] }));
        Assert.Equal(TextAlignment.End, Of(cell with { Classes = ["middle"], Alignment = TextAlignment.End }));
    }

    [Fact]
    public void The_colour_of_a_row_lies_behind_its_cells_and_that_of_a_cell_over_it()
    {
        var red = new Color(255, 0, 0);
        var sheet = new StyleSheet(StyleSheet.Empty.Styles
            .SetItem("table-head", new Style { Background = Color.White })
            .SetItem("own", new Style { Background = Color.Black }));

        Assert.Equal(red, sheet.ResolveCell(StyleSheet.Root, new TableCell([]), true, null, red).Background);
        Assert.Equal(Color.Black, sheet.ResolveCell(StyleSheet.Root, new TableCell([]) { Classes = ["own"] }, false, null, red).Background);
    }
}

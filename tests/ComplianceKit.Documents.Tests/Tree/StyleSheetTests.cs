using ComplianceKit.Documents.Tree;
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
}

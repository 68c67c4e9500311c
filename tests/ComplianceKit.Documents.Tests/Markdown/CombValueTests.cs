using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tests.Markdown;

/// <summary>What stands in the boxes of a comb.</summary>
public sealed class CombValueTests
{
    [Theory]
    [InlineData("100-0001", 7, "1000001")]
    [InlineData("〒１００－０００１", 7, "１０００００１")]
    [InlineData("090 1234 5678", 11, "09012345678")]
    [InlineData("100-0001", 8, "100-0001")]
    [InlineData("100-001", 7, "100-001")]
    [InlineData("100-00012", 7, "100-00012")]
    [InlineData("A-1234", 5, "A-1234")]
    [InlineData("やまだーたろう", 6, "やまだーたろう")]
    public void A_number_that_fits_its_boxes_without_hyphens_stands_there_without_them(string value, int boxes, string expected)
    {
        var field = MarkdownReader.ReadInlines($":field[番号]{{shape=comb boxes={boxes} value=\"{value}\"}}", MarkdownSettings.Default, new DiagnosticBag()).OfType<Field>().Single();

        Assert.Equal(expected, Assert.IsType<Text>(Assert.Single(field.Value)).Value);
    }

    [Fact]
    public void A_line_keeps_what_it_is_given()
    {
        var field = MarkdownReader.ReadInlines(":field[番号]{shape=line boxes=7 value=\"100-0001\"}", MarkdownSettings.Default, new DiagnosticBag()).OfType<Field>().Single();

        Assert.Equal("100-0001", Assert.IsType<Text>(Assert.Single(field.Value)).Value);
    }
}

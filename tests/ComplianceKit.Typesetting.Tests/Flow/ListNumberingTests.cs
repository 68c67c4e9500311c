using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Flow;

/// <summary>What a list says about its markers, ISO 32000-1 §14.8.5.5, table 347.</summary>
public sealed class ListNumberingTests
{
    [Theory]
    [InlineData("1. 2. 3.", ListNumbering.Decimal)]
    [InlineData("（１） （２）", ListNumbering.Decimal)]
    [InlineData("① ② ③", ListNumbering.Decimal)]
    [InlineData("⑴ ⑵", ListNumbering.Decimal)]
    [InlineData("一 二 三", ListNumbering.Decimal)]
    [InlineData("㈠ ㈡", ListNumbering.Decimal)]
    [InlineData("第１号 第２号", ListNumbering.Decimal)]
    [InlineData("一の二", ListNumbering.Decimal)]
    [InlineData("i. ii. iii.", ListNumbering.LowerRoman)]
    [InlineData("(i)", ListNumbering.LowerRoman)]
    [InlineData("ⅲ ⅳ ⅴ", ListNumbering.LowerRoman)]
    [InlineData("I II III IV", ListNumbering.UpperRoman)]
    [InlineData("Ⅸ Ⅹ", ListNumbering.UpperRoman)]
    [InlineData("a) b) c)", ListNumbering.LowerAlpha)]
    [InlineData("c d", ListNumbering.LowerAlpha)]
    [InlineData("A B", ListNumbering.UpperAlpha)]
    [InlineData("イ ロ ハ", ListNumbering.UpperAlpha)]
    [InlineData("（ア） （イ）", ListNumbering.UpperAlpha)]
    [InlineData("・ ・", ListNumbering.Disc)]
    [InlineData("○ ○", ListNumbering.Circle)]
    [InlineData("■ ■", ListNumbering.Square)]
    [InlineData("※ ※", ListNumbering.None)]
    [InlineData("－ －", ListNumbering.None)]
    [InlineData("1 ・", ListNumbering.None)]
    public void The_markers_say_how_a_list_is_numbered(string markers, ListNumbering expected) =>
        Assert.Equal(expected, NumberingOf(new List(true, [.. markers.Split(' ').Select(static marker => new ListItem(marker, [P("項目")]))])));

    [Fact]
    public void A_list_without_markers_and_a_list_of_terms_have_no_numbering()
    {
        Assert.Equal(ListNumbering.None, NumberingOf(new List(false, [new ListItem(string.Empty, [P("項目")])])));
        Assert.Equal(ListNumbering.None, NumberingOf(new DefinitionList([new Definition([new Documents.Tree.Inlines.Text("語")], [P("意味")])])));
    }

    private static ListNumbering NumberingOf(Block block) =>
        LayOut(block).Structure.Children.Select(static child => child.Node!).SelectMany(Below).First(static node => node.Role == StructureRole.List).Numbering;

    private static IEnumerable<StructureNode> Below(StructureNode node) =>
        node.Children.Where(static child => child.Node is not null).SelectMany(static child => Below(child.Node!)).Prepend(node);
}

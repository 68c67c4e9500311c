using System.Globalization;
using System.Text;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Tests.Tables;

public class PackedStructureTests
{
    [Fact]
    public void Nodes_that_were_packed_say_all_that_they_said_before()
    {
        var row = Row();
        var before = Dump(row);

        row.Pack(new StructurePacker());

        Assert.True(row.HasChildren);
        Assert.Equal(before, Dump(row));
        Assert.Equal(before, Dump(row));
    }

    [Fact]
    public void A_link_is_the_same_node_as_before_because_pages_name_it()
    {
        var row = new StructureNode(StructureRole.TableRow);
        var link = row.Add(new StructureNode(StructureRole.TableDataCell)).Add(new StructureNode(StructureRole.Paragraph)).Add(new StructureNode(StructureRole.Link));
        link.AddSlot(7);

        row.Pack(new StructurePacker());

        Assert.Same(link, row.Children[0].Node!.Children[0].Node!.Children[0].Node);
    }

    [Fact]
    public void Nothing_comes_to_a_node_that_is_packed()
    {
        var row = Row();
        row.Pack(new StructurePacker());

        Assert.Throws<InvalidOperationException>(() => row.AddSlot(1));
    }

    private static StructureNode Row()
    {
        var row = new StructureNode(StructureRole.TableRow);
        var head = row.Add(new StructureNode(StructureRole.TableHeaderCell) { RowSpan = 300, ColumnSpan = 2, Scope = HeaderScope.Row, Id = "cell", Language = "en" });
        head.AddSlot(2_000_000);
        head.AddSlot(3);
        head.AddSlot(-1);
        var cell = row.Add(new StructureNode(StructureRole.TableDataCell));
        cell.Add(new StructureNode(StructureRole.Figure) { AlternativeText = "図", ActualText = "文字" }).AddSlot(4);
        cell.Add(new StructureNode(StructureRole.List) { Numbering = ListNumbering.LowerAlpha, Title = "一覧" }).Add(new StructureNode(StructureRole.ListItem)).AddSlot(5);
        cell.Add(new StructureNode(StructureRole.FormField) { Ticked = true });
        cell.Add(new StructureNode(StructureRole.FormField) { Ticked = false });
        cell.Add(new StructureNode(StructureRole.Table) { Summary = "表の中の表" });
        cell.Add(new StructureNode(StructureRole.Reference) { Title = "参照" }).AddSlot(6);
        row.Add(new StructureNode(StructureRole.TableDataCell));
        return row;
    }

    private static string Dump(StructureNode node)
    {
        var text = new StringBuilder();
        Dump(node, text, 0);
        return text.ToString();
    }

    private static void Dump(StructureNode node, StringBuilder text, int depth)
    {
        text.Append(' ', depth).AppendJoin('|', node.Role, node.AlternativeText, node.ActualText, node.Language, node.Id, node.Title, node.Summary, node.RowSpan, node.ColumnSpan, node.Scope, node.Numbering, node.Ticked).Append('\n');
        foreach (var child in node.Children)
        {
            if (child.Node is { } below)
            {
                Dump(below, text, depth + 1);
            }
            else
            {
                text.Append(' ', depth + 1).Append(child.Slot.ToString(CultureInfo.InvariantCulture)).Append('\n');
            }
        }
    }
}

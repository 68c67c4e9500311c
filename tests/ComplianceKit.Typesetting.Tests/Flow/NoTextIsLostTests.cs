using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Typesetting.Frames;
using FsCheck;
using FsCheck.Fluent;
using static ComplianceKit.Typesetting.Tests.Trees;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Typesetting.Tests.Flow;

/// <summary>Whatever the tree, all its characters stand in the slots of the structure, in the order of the tree.</summary>
public class NoTextIsLostTests
{
    private const string Characters = "あいうえお漢字の文章、。（）「」ABCxyz0129";

    [Fact]
    public void All_characters_of_random_trees_are_read_in_the_order_of_the_tree()
    {
        var trees = Blocks(3).Resize(12);
        var property = Prop.ForAll(trees.ToArbitrary(), blocks =>
        {
            var expected = new StringBuilder();
            Expect(expected, blocks);
            var document = LayOut(Page(160, 90), [.. blocks]);
            return Read(document) == expected.ToString();
        });

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(7, 11));
    }

    [Fact]
    public void Random_trees_stand_on_the_same_pages_whether_composed_in_turn_or_at_once()
    {
        var trees = Blocks(2).Resize(12).ArrayOf(6).Select(static parts => parts.SelectMany(static part => part).ToArray());
        var property = Prop.ForAll(trees.ToArbitrary(), blocks =>
            Places(LayOut(Page(160, 90), blocks)).SequenceEqual(Places(LayOut(Page(160, 90) with { MaximumPages = 10_000, MinimumScale = 1 }, blocks))));

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(5, 3));
    }

    private static IEnumerable<(int Page, string Text, double X, double Y)> Places(LaidOutDocument document) =>
        document.Pages.SelectMany(static (page, index) => page.Items.OfType<GlyphRun>().Select(run => (index, run.Text, run.X, run.Baseline)));

    private static string Read(LaidOutDocument document)
    {
        var text = new StringBuilder();
        Read(text, document.Structure, PageDump.TextBySlot(document));
        return text.ToString().Replace(" ", string.Empty, StringComparison.Ordinal);
    }

    private static void Read(StringBuilder text, StructureNode node, Dictionary<int, string> texts)
    {
        foreach (var child in node.Children)
        {
            if (child.Node is not null)
            {
                Read(text, child.Node, texts);
            }
            else
            {
                text.Append(texts.GetValueOrDefault(child.Slot));
            }
        }
    }

    private static Gen<string> Words(int longest) =>
        Gen.Choose(1, longest).SelectMany(length => Gen.Elements(Characters.ToCharArray()).ArrayOf(length)).Select(letters => new string(letters));

    private static Gen<ImmutableArray<TreeInline>> Inlines() => Gen.OneOf(
        Words(60).Select(text => ImmutableArray.Create<TreeInline>(new Text(text))),
        Words(9).Select(text => ImmutableArray.Create<TreeInline>(new Strong([new Text(text)]), new LineBreak(), new Link("https://example.jp/", [new Text(text)]), new Text("。"))),
        Words(5).Select(text => ImmutableArray.Create<TreeInline>(new Text("項"), new Reference("none", [new Text(text)]), new Superscript([new Text("※1")]))));

    private static Gen<ImmutableArray<Block>> Blocks(int depth) =>
        Gen.Choose(1, 3).SelectMany(count => Block(depth).ArrayOf(count)).Select(blocks => blocks.ToImmutableArray());

    private static Gen<Block> Block(int depth)
    {
        var paragraph = Inlines().Select(content => (Block)new Paragraph(content));
        if (depth == 0)
        {
            return paragraph;
        }

        var inner = Blocks(depth - 1);
        return Gen.OneOf(
            paragraph,
            Words(6).Select(text => (Block)new Paragraph([new Text(text)]) { Marker = "２" }),
            Words(12).Select(text => (Block)new Heading(2, [new Text(text)]) { Number = "第1条" }),
            inner.ArrayOf(2).Select(items => (Block)new List(true, [.. items.Select(item => new ListItem("一", item))])),
            inner.Select(blocks => (Block)new Container(ContainerRole.Note, blocks)),
            inner.Select(blocks => (Block)new Container(ContainerRole.Columns, blocks)),
            inner.Select(blocks => (Block)new NoteText("※1", blocks)),
            inner.Select(blocks => (Block)new DefinitionList([new Definition([new Text("語")], blocks)])),
            Gen.Constant((Block)new PageBreak()),
            inner.ArrayOf(5).SelectMany(cells => Gen.Choose(1, 3).Select(span => (Block)Table(cells, span))));
    }

    private static Table Table(ImmutableArray<Block>[] cells, int span) => new(
        [new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Content)],
        [],
        [
            Row(new TableCell(cells[0]) { RowSpan = span, RepeatOnNextPage = true }, new TableCell(cells[1])),
            span > 1 ? Row(new TableCell(cells[2])) : Row(new TableCell(cells[2]), new TableCell(cells[3])),
            span > 2 ? Row(new TableCell(cells[4])) : Row(new TableCell(cells[4]) { ColumnSpan = 2 }),
        ]);

    private static void Expect(StringBuilder text, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Expect(text, block);
        }
    }

    private static void Expect(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                text.Append(paragraph.Marker);
                Expect(text, paragraph.Content);
                break;
            case Heading heading:
                text.Append(heading.Number);
                Expect(text, heading.Content);
                break;
            case List list:
                foreach (var item in list.Items)
                {
                    text.Append(item.Marker);
                    Expect(text, item.Blocks);
                }

                break;
            case Container container:
                Expect(text, container.Blocks);
                break;
            case NoteText note:
                text.Append(note.Marker);
                Expect(text, note.Blocks);
                break;
            case DefinitionList list:
                foreach (var definition in list.Definitions)
                {
                    Expect(text, definition.Term);
                    Expect(text, definition.Blocks);
                }

                break;
            case Table table:
                foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                {
                    Expect(text, cell.Blocks);
                }

                break;
        }
    }

    private static void Expect(StringBuilder text, ImmutableArray<TreeInline> content)
    {
        foreach (var inline in content)
        {
            text.Append(inline is Text words ? words.Value : null);
            Expect(text, InlineContent.Of(inline));
        }
    }
}

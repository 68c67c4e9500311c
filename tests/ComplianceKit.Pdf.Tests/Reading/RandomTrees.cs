using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Pdf.Tests.Reading;

/// <summary>Random blocks: headings that skip no level, paragraphs, lists in lists, tables with spans and missing cells, with all kinds of inlines.</summary>
internal static class RandomTrees
{
    // Japanese with marks that are set closer, Latin that is broken at blanks and slashes, a character of two code units, wide blanks.
    private const string Letters = "あいう漢字組版、。「」（）・ー…　ABCxyz019-/:. ";

    private static readonly Gen<string> Word = Gen.ArrayOf(Gen.Elements(Letters.Select(static letter => letter.ToString()).Append("𠮟").ToArray()))
        .Select(static letters => string.Concat(letters));

    private static readonly Gen<Inline> Simple = Gen.OneOf(
        Word.Select(static Inline (word) => new Text(word)),
        Word.Select(static Inline (word) => new Strong([new Text(word)])),
        Word.Select(static Inline (word) => new Underline([new Text(word + "下線")])),
        Word.Select(static Inline (word) => new Emphasis([new Text("圏点" + word)])),
        Word.Select(static Inline (word) => new Span([new Text(word + "words")]) { Language = "en" }),
        Word.Select(static Inline (word) => new Link("https://example.jp/", [new Text("先" + word)], "説明")),
        Gen.Constant<Inline>(new Ruby("語句", ["ごく"])),
        Gen.Constant<Inline>(new Ruby("漢字", ["かん", "じ"])),
        Gen.Constant<Inline>(new LineBreak()),
        Gen.Constant<Inline>(new Field(FieldShape.CheckBox, "同意") { Ticked = true }));

    private static readonly Gen<ImmutableArray<Inline>> Line = Simple.ListOf().Select(static inlines => inlines.Take(8).ToImmutableArray());

    /// <summary>Blocks of a document, the first of them a heading of level 1.</summary>
    public static Arbitrary<ImmutableArray<Block>> Documents { get; } =
        Blocks(2).Select(static blocks => Ordered(blocks.Insert(0, new Heading(1, [new Text("表題")])))).ToArbitrary();

    private static Gen<ImmutableArray<Block>> Blocks(int depth) => Block(depth).ListOf().Select(static blocks => blocks.Take(6).ToImmutableArray());

    private static Gen<Block> Block(int depth)
    {
        var paragraph = Line.SelectMany(static _ => Gen.Choose(0, 5), static Block (line, kind) => new Paragraph(line) { Language = kind == 0 ? "en" : null });
        var heading = Line.SelectMany(static _ => Gen.Choose(1, 6), static Block (line, level) => new Heading(level, [new Text("見出し"), .. line]) { Number = level < 3 ? $"第{level}" : null });
        if (depth == 0)
        {
            return paragraph;
        }

        var list = Blocks(depth - 1).ListOf().Select(static Block (items) => new List(true, [.. items.Take(4).Select(static (blocks, index) => new ListItem($"{index + 1}．", blocks))]));
        var note = Blocks(depth - 1).Select(static Block (blocks) => new NoteText("※", blocks));
        var quotation = Blocks(depth - 1).Select(static Block (blocks) => new Container(ContainerRole.Quotation, blocks) { Language = "en" });
        return Gen.Frequency((4, paragraph), (2, heading), (1, list), (1, note), (1, quotation), (2, Table(depth)));
    }

    private static Gen<Block> Table(int depth)
    {
        var cell = Blocks(depth - 1).SelectMany(static _ => Gen.Choose(0, 11), static (blocks, kind) => new TableCell(blocks)
        {
            RowSpan = kind == 1 ? 2 : 1,
            ColumnSpan = kind == 2 ? 2 : 1,
            Scope = kind == 3 ? HeaderScope.Row : HeaderScope.None,
        });
        var row = cell.ListOf().Select(static cells => new TableRow([.. cells.Take(3)]) { Language = cells.Count == 2 ? "en" : null });
        var rows = row.ListOf().Select(static rows => rows.Take(4).ToImmutableArray());
        return rows.SelectMany(_ => rows, static Block (head, body) => new Table(
            [new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Content), new TableColumn(ColumnWidth.Share(2))], [.. head.Take(1)], body));
    }

    private static ImmutableArray<Block> Ordered(ImmutableArray<Block> blocks)
    {
        var level = 0;
        return [.. blocks.Select(Block (block) => block is Heading heading ? heading with { Level = level = Math.Min(heading.Level, level + 1) } : WithoutHeadings(block))];
    }

    // Headings inside lists, notes and cells would have to fit the levels around them; those at the top are enough.
    private static Block WithoutHeadings(Block block) => block switch
    {
        Heading heading => new Paragraph(heading.Content),
        List list => list with { Items = [.. list.Items.Select(static item => item with { Blocks = [.. item.Blocks.Select(WithoutHeadings)] })] },
        NoteText note => note with { Blocks = [.. note.Blocks.Select(WithoutHeadings)] },
        Container container => container with { Blocks = [.. container.Blocks.Select(WithoutHeadings)] },
        Table table => table with { HeadRows = [.. table.HeadRows.Select(Row)], Rows = [.. table.Rows.Select(Row)] },
        _ => block,
    };

    private static TableRow Row(TableRow row) => row with { Cells = [.. row.Cells.Select(static cell => cell with { Blocks = [.. cell.Blocks.Select(WithoutHeadings)] })] };
}

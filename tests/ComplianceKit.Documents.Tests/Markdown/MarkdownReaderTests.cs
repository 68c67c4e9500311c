using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Documents.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Headings_number_themselves()
    {
        var headings = Read("# 一\n\n## 二\n\n## 三\n\n# 四 {.unnumbered}\n\n# 五").OfType<Heading>();

        Assert.Equal(["1.", "1-1.", "1-2.", null, "2."], headings.Select(static heading => heading.Number));
    }

    [Fact]
    public void A_reference_prints_the_number_of_its_target()
    {
        var paragraph = Read("# 目的 {#purpose}\n\n[](#purpose)のとおり。").OfType<Paragraph>().Single();

        Assert.Equal("1のとおり。", Words(paragraph.Content));
        Assert.Equal("purpose", Assert.IsType<Reference>(paragraph.Content[0]).TargetId);
    }

    [Fact]
    public void The_columns_of_a_short_pipe_table_stand_as_their_longest_texts()
    {
        var table = Read("| 評価 | 時期 |\n|---|---|\n| 内部監査の結果は重大な不適合なし | 四月 |").OfType<Table>().Single();

        Assert.Equal([17.2, 3.2], table.Columns.Select(static column => column.Width.Value));
    }

    [Fact]
    public void The_columns_of_a_long_pipe_table_leave_room_for_short_ones()
    {
        var table = Read($"| 文 | 時期 |\n|---|---|\n| {new string('長', 200)} | 2026 |").OfType<Table>().Single();

        Assert.InRange(table.Columns[1].Width.Value / table.Columns[0].Width.Value, 0.15, 0.3);
    }

    [Fact]
    public void Notes_are_numbered_by_first_use_and_printed_in_that_order()
    {
        const string Text = "乙[^b]と甲[^a]と乙[^b]。\n\n::: note-definition {#a term=\"甲\"}\n甲の説明\n:::\n::: note-definition {#b term=\"乙\"}\n乙の説明\n:::\n%notes {as=table}";
        var blocks = Read(Text);

        Assert.Equal("乙※1と甲※2と乙※1。", Words(((Paragraph)blocks[0]).Content));
        var rows = Assert.IsType<Table>(blocks[1]).Rows;
        Assert.Equal(["note:b", "note:a"], rows.Select(static row => row.Id));
    }

    [Fact]
    public void A_line_break_in_the_source_is_nothing_between_Japanese_and_a_blank_between_Latin()
    {
        Assert.Equal("医療情報", Words(((Paragraph)Read("医療\n情報")[0]).Content));
        Assert.Equal("two words", Words(((Paragraph)Read("two\nwords")[0]).Content));
    }

    [Fact]
    public void Notes_for_the_foot_of_the_page_have_marks_of_their_own_and_stand_behind_their_paragraph()
    {
        const string Text = "甲[^a]と乙[^b]。\n\n丙[^a]。\n\n::: note-definition {#a foot}\n足[^c]\n:::\n::: note-definition {#b}\n末\n:::\n::: note-definition {#c foot}\n孫\n:::\n%notes {all}";
        var blocks = Read(Text);

        Assert.Equal("甲*1と乙※1。", Words(((Paragraph)blocks[0]).Content));
        Assert.Equal(["*1", "*2"], blocks.OfType<NoteText>().Where(static note => note.Placement == NotePlacement.Foot).Select(static note => note.Marker));
        Assert.Equal(["NoteText", "NoteText", "Paragraph", "NoteText"], blocks.Skip(1).Select(static block => block.GetType().Name));
        Assert.Equal(ReferenceKind.Footnote, ((Paragraph)blocks[0]).Content.OfType<Reference>().First().Kind);
    }

    [Fact]
    public void Columns_tabs_and_alignments_are_read()
    {
        var blocks = Read("::: columns {count=3}\n文\n:::\n\nあ:tab{at=20pt align=decimal leader=…}1.5\n\n::: table {widths=\"1 1\" aligns=\"start decimal\"}\n%row {}\n%cell a\n%cell {align=decimal} 1.5\n:::");

        Assert.Equal(3, ((Container)blocks[0]).TextColumns);
        var tab = ((Paragraph)blocks[1]).Content.OfType<Tab>().Single();
        Assert.Equal((20, TabAlignment.Decimal, "…"), (tab.Stop, tab.Alignment, tab.Leader));
        Assert.Equal([TextAlignment.Start, TextAlignment.Decimal], ((Table)blocks[2]).Columns.Select(static column => column.Alignment!.Value));
    }

    [Theory]
    [InlineData("**two**\nwords", "two words")]
    [InlineData("two\n**words**", "two words")]
    [InlineData("[two](https://example.jp)\n`words`", "two words")]
    [InlineData("**医療**\n情報", "医療情報")]
    [InlineData("医療\n**情報**", "医療情報")]
    [InlineData("医療\n:u[情報]\nを", "医療情報を")]
    public void A_line_break_beside_marked_words_is_what_it_is_between_their_characters(string markdown, string expected) =>
        Assert.Equal(expected, Words(((Paragraph)Read(markdown)[0]).Content));

    [Theory]
    [InlineData("![図](a.png){width=20mm} のとおり", "のとおり")]
    [InlineData("![図](a.png) のとおり", "のとおり")]
    [InlineData("![図](a.png)\\{width=20mm}", "{width=20mm}")]
    public void Words_behind_a_picture_stay(string markdown, string expected)
    {
        var content = Assert.IsType<Paragraph>(Read(markdown)[0]).Content;

        Assert.IsType<InlineImage>(content[0]);
        Assert.Equal(expected, Words(content).Trim());
    }

    [Theory]
    [InlineData("表 ![図](a.png){width=30pt} 裏", 30, 15)]
    [InlineData("表 ![図](a.png){height=30pt} 裏", 60, 30)]
    [InlineData("表 ![図](a.png){width=30pt height=30pt} 裏", 30, 30)]
    [InlineData("表 ![図](a.png) 裏", 75, 37.5)]
    [InlineData("表 :image[図]{src=a.png height=30pt} 裏", 60, 30)]
    public void A_picture_among_words_takes_its_size_from_its_attributes_and_keeps_its_proportions(string markdown, double width, double height)
    {
        var image = ((Paragraph)Read(markdown)[0]).Content.OfType<InlineImage>().Single();

        Assert.Equal((width, height), (image.Width, image.Height));
    }

    [Fact]
    public void A_picture_alone_that_has_only_a_height_is_as_wide_as_its_proportions_say() =>
        Assert.Equal(60, Assert.IsType<Figure>(Read("![図](a.png){height=30pt}")[0]).Width);

    [Fact]
    public void Where_only_inlines_are_wanted_a_picture_alone_is_one()
    {
        var settings = MarkdownSettings.Default with { Images = static (source, _) => new ImageResource(source, "image/png", 100, 50, default) };

        var image = Assert.IsType<InlineImage>(Assert.Single(MarkdownReader.ReadInlines("![印](a.png){height=8mm}", settings, new DiagnosticBag())));

        Assert.Equal(("印", 2), (image.AlternativeText, Math.Round(image.Width / image.Height, 6)));
    }

    [Theory]
    [InlineData("# 目的 {#x}\n\n[次](#x)\\{.page}", "次{.page}")]
    [InlineData("# 目的 {#x}\n\n値は{x=9\\}", "値は{x=9}")]
    [InlineData("# 目的 {#x}\n\n`甲{.page}`", "甲{.page}")]
    public void An_escaped_brace_belongs_to_no_attributes(string markdown, string expected) =>
        Assert.Equal(expected, Words(((Paragraph)Read(markdown)[1]).Content));

    [Theory]
    [InlineData("基準値は[0, 1)とし、文献[1][2]による。", "基準値は[0, 1)とし、文献[1][2]による。")]
    [InlineData("別表[第１号［甲］を**必ず**見る", "別表[第１号［甲］を必ず見る")]
    [InlineData("参照![図", "参照![図")]
    [InlineData("**太字[の中**と[外", "太字[の中と[外")]
    [InlineData("甲[乙 [丙](https://example.jp) {x=9\\}", "甲[乙 丙 {x=9}")]
    [InlineData("甲 [two\nwords", "甲 [two words")]
    [InlineData("甲[\ntwo", "甲[ two")]
    [InlineData("甲 | 乙 [丙", "甲 | 乙 [丙")]
    public void A_bracket_that_nothing_closes_is_a_character(string markdown, string expected) =>
        Assert.Equal(expected, Words(((Paragraph)Read(markdown)[0]).Content));

    [Fact]
    public void Attributes_behind_a_bracket_that_nothing_closes_belong_to_their_paragraph()
    {
        var paragraph = Assert.IsType<Paragraph>(Read("甲[乙 {.center}")[0]);

        Assert.Equal(("甲[乙", "center"), (Words(paragraph.Content), Assert.Single(paragraph.Classes)));
    }

    [Fact]
    public void A_point_of_a_list_that_begins_with_a_bracket_keeps_it()
    {
        var list = Assert.IsType<List>(Read("- [ ] 未\n- [済")[0]);

        Assert.Equal(["[ ] 未", "[済"], list.Items.Select(static item => Words(((Paragraph)item.Blocks[0]).Content)));
    }

    [Theory]
    [InlineData("**「太字」**の後", "「太字」")]
    [InlineData("**注意：**続き", "注意：")]
    [InlineData("前の**（太字）**後", "（太字）")]
    public void Bold_words_end_beside_Japanese_marks(string markdown, string expected) =>
        Assert.Equal(expected, Words(Assert.Single(((Paragraph)Read(markdown)[0]).Content.OfType<Strong>()).Content));

    [Theory]
    [InlineData("- 甲")]
    [InlineData("1. 甲")]
    [InlineData("# 甲")]
    [InlineData("> 甲")]
    [InlineData("| 甲 |")]
    [InlineData("---")]
    public void Signs_of_blocks_are_characters_where_only_a_line_of_text_is_wanted(string markdown)
    {
        Assert.Equal(markdown, Words(MarkdownReader.ReadInlines(markdown, MarkdownSettings.Default, new DiagnosticBag())));
        Assert.Equal(markdown, Words(((Paragraph)Read($":u[{markdown}]")[0]).Content));
    }

    [Fact]
    public void The_words_of_a_picture_keep_what_is_marked_in_them() =>
        Assert.Equal("甲乙丙", Assert.IsType<Figure>(Read("![甲:u[乙]:sup[丙]](a.png)")[0]).AlternativeText);

    [Fact]
    public void A_bar_between_readings_may_be_escaped_in_a_pipe_table()
    {
        var table = Assert.IsType<Table>(Read("| 語 | 読み |\n|---|---|\n| :ruby[漢字]{かん\\|じ} | :ruby[漢字]{かん|じ} |")[0]);

        var readings = table.Rows[0].Cells.Select(static cell => Assert.Single(((Paragraph)cell.Blocks[0]).Content.OfType<Ruby>()).Annotation);
        Assert.All(readings, static reading => Assert.Equal("かん|じ", string.Join('|', reading)));
    }

    [Fact]
    public void Whatever_somebody_writes_none_of_its_letters_is_lost()
    {
        var piece = Gen.Elements("*", "**", "_", "[", "![", "]", "](", ")", "(", "`", "&", "\n", " ", "あ", "x", "「", "」", "|", "~");
        var text = piece.ListOf().Select(static pieces => string.Concat(pieces.Select(static (part, index) => part + (char)('ァ' + index % 80))));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(text.ToArbitrary(), static value =>
            {
                var blocks = MarkdownReader.ReadBlocks(value, MarkdownSettings.Default, new DiagnosticBag());
                var found = string.Concat(blocks.OfType<Paragraph>().Select(static p => Words(p.Content)));
                static string Kept(string words) => string.Concat(words.Where(static character => character is '[' or (>= 'ァ' and <= 'ヿ')));
                return (value.Contains("](", StringComparison.Ordinal) || Kept(found) == Kept(value)).Label($"«{value}» became «{found}»");
            }));
    }

    [Fact]
    public void Captions_are_numbered_and_references_print_the_number()
    {
        const string Text = "[](#t)と[](#f)。\n\n::: table {#t widths=\"1\" caption=\"項目\"}\n%row {}\n%cell a\n:::\n\n![構成](a.png \"構成\"){#f}\n\n![飾り](a.png \"飾り\"){.unnumbered}";
        var blocks = Read(Text);

        Assert.Equal("表1と図1。", Words(((Paragraph)blocks[0]).Content));
        Assert.Equal("表1　項目", Words(((Table)blocks[1]).Caption));
        Assert.Equal("図1　構成", Words(((Figure)blocks[2]).Caption));
        Assert.Equal("飾り", Words(((Figure)blocks[3]).Caption));
    }

    [Theory]
    [InlineData("{rowspan=2 scope=row}", true)]
    [InlineData("{rowspan=2 repeat}", true)]
    [InlineData("{rowspan=2}", false)]
    [InlineData("{scope=row}", true)]
    [InlineData("{repeat}", true)]
    [InlineData("{align=center}", false)]
    public void A_label_is_printed_again_on_the_page_on_which_its_rows_go_on(string attributes, bool isRepeated)
    {
        var table = Assert.IsType<Table>(Read($"::: table {{widths=\"20mm 1\"}}\n%row {{}}\n%cell {attributes} 章\n%cell 甲\n%row {{}}\n{(attributes.Contains("rowspan", StringComparison.Ordinal) ? string.Empty : "%cell 章\n")}%cell 乙\n:::").Single());

        Assert.Equal(isRepeated, table.Rows[0].Cells[0].RepeatOnNextPage);
    }

    [Fact]
    public void A_table_keeps_spans_choices_numbers_and_ids()
    {
        const string Text = "::: table {widths=\"!20mm 1 auto\" register}\n%row {head}\n%cell a\n%cell {colspan=2} b\n%row {#item:c/1}\n%cell {rowspan=2 scope=row repeat} 章\n%cell {choices=\"○|×\" editable} ○\n%cell {number=12.5 align=end} 12.5\n%row {}\n%cell x\n%cell y\n:::";
        var table = Assert.IsType<Table>(Read(Text).Single());

        Assert.True(table.Register);
        Assert.True(table.Columns[0].Hidden);
        Assert.Equal(HeaderScope.Column, table.HeadRows[0].Cells[1].Scope);
        Assert.Equal(2, table.HeadRows[0].Cells[1].ColumnSpan);
        Assert.Equal("item:c/1", table.Rows[0].Id);
        Assert.Equal(2, table.Rows[0].Cells[0].RowSpan);
        Assert.True(table.Rows[0].Cells[0].RepeatOnNextPage);
        Assert.Equal("○|×", string.Join("|", table.Rows[0].Cells[1].Choices));
        Assert.Equal(new NumberValue(12.5m, 1), table.Rows[0].Cells[2].Value);
    }

    [Fact]
    public void Fields_and_ruby_are_read_in_a_line()
    {
        var content = ((Paragraph)Read("氏名:field[氏名]{shape=box width=60mm min-scale=0.7} :ruby[漢字]{かん|じ}")[0]).Content;

        var field = content.OfType<Field>().Single();
        Assert.Equal((FieldShape.Box, "氏名", 0.7), (field.Shape, field.Name, field.MinimumScale));
        Assert.Equal("かん|じ", string.Join("|", content.OfType<Ruby>().Single().Annotation));
    }

    [Fact]
    public void Escaped_braces_at_the_end_are_no_attributes() =>
        Assert.Equal("値は{x=9}", Words(((Paragraph)Read(MarkdownEscape.Escape("値は{x=9}"))[0]).Content));

    [Theory]
    [InlineData("　字下げ", "　字下げ")]
    [InlineData("行末\n", "行末")]
    public void Wide_blanks_stay_and_a_last_line_end_says_nothing(string value, string expected) =>
        Assert.Equal(expected, Words(((Paragraph)Read(MarkdownEscape.Escape(value))[0]).Content));

    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void What_ends_a_line_in_Unicode_begins_no_directive(char lineEnd) =>
        Assert.IsType<Paragraph>(Assert.Single(Read(MarkdownEscape.Escape($"甲{lineEnd}%pagebreak"))));

    [Fact]
    public void Whatever_somebody_writes_stays_what_it_is_when_it_is_escaped()
    {
        var piece = Gen.Elements("*", "_", "[", "]", "{", "}", "<b>", "#", "|", "&amp;", "~", "^", "!", ":u[x]", "%row", ":::", "[^x]", "\\", "-", "+", "=", "1.", "9", " ", "  ", "\n", "あ", "x", "`", "\"", "> ", "    ");
        var text = piece.ListOf().Select(static pieces => string.Concat(pieces));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(text.ToArbitrary(), static value =>
            {
                // Line ends at the very start and end say nothing, and a paragraph of blanks alone is none.
                var expected = value.Trim('\n', ' ');
                var bag = new DiagnosticBag();
                var blocks = MarkdownReader.ReadBlocks(MarkdownEscape.Escape(expected), MarkdownSettings.Default, bag);
                var found = string.Concat(blocks.Cast<Paragraph>().Select(static p => Words(p.Content)));
                return (bag.ToImmutable().IsEmpty && found == expected).Label($"«{expected}» became «{found}»");
            }));
    }

    private static System.Collections.Immutable.ImmutableArray<Block> Read(string markdown)
    {
        var bag = new DiagnosticBag();
        var settings = MarkdownSettings.Default with { Images = static (source, _) => new ImageResource(source, "image/png", 100, 50, default) };
        var blocks = MarkdownReader.ReadBlocks(markdown, settings, bag);
        Assert.Empty(bag.ToImmutable());
        return blocks;
    }

    private static string Words(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(static inline => inline switch
    {
        Text text => text.Value,
        LineBreak => "\n",
        Reference reference => Words(reference.Content),
        Superscript raised => Words(raised.Content),
        Strong strong => Words(strong.Content),
        Emphasis emphasis => Words(emphasis.Content),
        Underline underline => Words(underline.Content),
        Link link => Words(link.Content),
        _ => string.Empty,
    }));
}

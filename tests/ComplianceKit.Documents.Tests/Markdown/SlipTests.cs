using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tests.Markdown;

/// <summary>Slips of the keys that would pass for text, and values that say the opposite of what is printed.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("ticked", true)]
    [InlineData("ticked=true", true)]
    [InlineData("ticked=yes", true)]
    [InlineData("ticked=1", true)]
    [InlineData("ticked=\"true\"", true)]
    [InlineData("ticked=false", false)]
    [InlineData("ticked=no", false)]
    [InlineData("ticked=0", false)]
    [InlineData("ticked=\"\"", false)]
    [InlineData("ticked=", false)]
    [InlineData("", false)]
    public void A_box_is_ticked_where_its_attribute_says_so(string attribute, bool expected)
    {
        var (document, found) = Read($":field[同意]{{shape=checkbox {attribute}}}");

        Assert.Empty(found);
        Assert.Equal(expected, Assert.IsType<Field>(Assert.Single(Assert.IsType<Paragraph>(Assert.Single(document)).Content)).Ticked);
    }

    [Theory]
    [InlineData("3. 甲\n4. 乙\n6. 丙\n9. 丁\n", "3:1")]
    [InlineData("1. 甲\n    1. 子\n    3. 丑\n2. 乙\n", "3:5")]
    [InlineData("1. 甲\n1. 乙\n1. 丙\n", null)]
    [InlineData("1. 甲\n2. 乙\n2. 丙\n3. 丁\n", null)]
    [InlineData("1. 甲\n2. 乙\n\n次に、\n\n5. 丙\n", null)]
    public void CK3117_a_number_that_is_not_printed_as_written_is_told_once_in_a_list(string markdown, string? place)
    {
        var found = Read(markdown).Diagnostics;

        Assert.Equal(place is null ? [] : ["CK3117"], found.Select(static one => one.Code));
        Assert.All(found, one => Assert.Equal(place, $"{one.Location!.Start.Line}:{one.Location.Start.Column}"));
    }

    [Theory]
    [InlineData("次のとおり。\n・東京\n・大阪\n", "2:1 3:1")]
    [InlineData("次のとおり。\n① **東京**\n", "2:1")]
    [InlineData("- 次のとおり。\n  ●東京\n", "2:1")]
    [InlineData("次のとおり。\n(1) 東京\n（２）大阪\n３．京都\nア　奈良\na) 神戸\n※津\n注：堺\n→浜松\n", "2:1 3:1 4:1 5:1 6:1 7:1 8:1 9:1")]
    [InlineData("対象は、\n(1)から(3)までと、\n○○病院と、\n3.5倍の、\n2)の\n注意とアジア。\n", "")]
    [InlineData("・東京\n\n・大阪\n", "")]
    [InlineData("次のとおり。\\\n・東京\n", "")]
    [InlineData("東京・\n大阪\n", "")]
    public void CK3118_a_line_that_begins_as_a_point_does_and_is_joined_to_the_one_above_is_told(string markdown, string places) =>
        Assert.Equal(places, string.Join(' ', Read(markdown).Diagnostics.Where(static found => found.Code == "CK3118").Select(static found => $"{found.Location!.Start.Line}:{found.Location.Start.Column}")));

    [Theory]
    [InlineData("計算は 3*4*5 = 60 です。", "「4」", "1:6")]
    [InlineData("甲\n設定は __init__.py です。", "init", "2:5")]
    [InlineData("場所は \\\\server\\share です。", "\\server\\share", "1:5")]
    [InlineData("C:\\Users\\*.txt を見る。", "C:\\Users*.txt", "1:1")]
    [InlineData("料金は5*（税別）、上限は10*です。", "「（税別）、上限は10」", "1:5")]
    [InlineData("**3**と*4*です。", null, null)]
    [InlineData("C:\\Users\\share と C:\\\\Users\\\\a", null, null)]
    [InlineData("`__init__` と snake_case_name と 3\\*4\\*5 です。", null, null)]
    public void CK3119_signs_that_are_not_printed_are_told(string markdown, string? printed, string? place)
    {
        var found = Read(markdown).Diagnostics;

        Assert.Equal(place is null ? [] : [$"CK3119 {place}"], found.Select(static one => $"{one.Code} {one.Location!.Start.Line}:{one.Location.Start.Column}"));
        Assert.All(found, one => Assert.Contains(printed!, one.Message.Japanese, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_sign_may_stand_in_quotation_marks() => Assert.Empty(Read("## 目的 {#a listing=\"第1条　“目的”\"}\n\n文。\n").Diagnostics);

    [Theory]
    [InlineData(":field[氏名]{shape=line　width=38mm}")]
    [InlineData("::: table {widths=“1 1”}\n%row\n%cell 甲\n%cell 乙\n:::")]
    public void CK3103_names_quotation_marks_and_blanks_that_are_not_in_half_width(string markdown) =>
        Assert.Single(Read(markdown).Diagnostics, static found => found.Code == "CK3103" && found.Message.English.Contains("half width", StringComparison.Ordinal));

    [Fact]
    public void CK3103_names_the_words_of_a_flag()
    {
        var found = Assert.Single(Read(":field[同意]{shape=checkbox ticked=maybe}").Diagnostics);

        Assert.Equal("CK3103", found.Code);
        Assert.Equal("one of true, yes, false, no", found.Hint!.English);
    }

    [Theory]
    [InlineData("head=false")]
    [InlineData("head=no")]
    public void A_row_that_says_it_is_no_head_is_none(string attribute)
    {
        var table = Assert.IsType<Table>(Assert.Single(Read($"::: table {{widths=1}}\n%row {{{attribute}}}\n%cell 甲\n:::").Blocks));

        Assert.Empty(table.HeadRows);
        Assert.Equal(HeaderScope.None, Assert.Single(Assert.Single(table.Rows).Cells).Scope);
    }

    [Theory]
    [InlineData("%section {page=body front=oui}\n文")]
    [InlineData("甲[^a]\n\n::: note-definition {#a foot=oui}\n乙\n:::")]
    [InlineData("%notes {all=oui}")]
    [InlineData("::: table {widths=1 register=oui}\n%row\n%cell 甲\n:::")]
    [InlineData("::: table {widths=1}\n%row {head=oui}\n%cell 甲\n:::")]
    [InlineData("::: table {widths=1}\n%row {keep=oui}\n%cell 甲\n:::")]
    [InlineData("::: table {widths=1}\n%row {nosplit=oui}\n%cell 甲\n:::")]
    [InlineData("::: table {widths=1}\n%row\n%cell {repeat=oui} 甲\n:::")]
    [InlineData("::: table {widths=1}\n%row\n%cell {input-digests=oui} 甲\n:::")]
    public void CK3103_no_flag_takes_any_word_for_yes(string markdown) =>
        Assert.Equal(["CK3103"], Read(markdown).Diagnostics.Select(static found => found.Code));

    [Theory]
    [InlineData("editable", true, null)]
    [InlineData("editable=answer", true, "answer")]
    [InlineData("editable=true", true, null)]
    [InlineData("editable=false", false, null)]
    [InlineData("editable=no", false, null)]
    public void A_cell_is_written_into_where_it_says_so(string attribute, bool editable, string? input)
    {
        var table = Assert.IsType<Table>(Assert.Single(Read($"::: table {{widths=1}}\n%row\n%cell {{{attribute}}} 甲\n:::").Blocks));
        var cell = Assert.Single(Assert.Single(table.Rows).Cells);

        Assert.Equal((editable, input), (cell.Editable, cell.Input));
    }

    [Theory]
    [InlineData("50", "CK3103")]
    [InlineData("1.01", "CK3103")]
    [InlineData("-0.5", "CK3103")]
    [InlineData("1", null)]
    [InlineData("0", null)]
    [InlineData("0.125", null)]
    public void CK3103_a_percentage_is_a_share_of_one(string share, string? expected) =>
        Assert.Equal(expected, Read($"::: table {{widths=1}}\n%row\n%cell {{percentage={share}}} 甲\n:::").Diagnostics.SingleOrDefault()?.Code);

    [Theory]
    [InlineData("%toc {depth=20}", "from 1 to 6", "1 から 6 まで")]
    [InlineData("::: columns {count=9}\n文\n:::", "from 2 to 6", "2 から 6 まで")]
    [InlineData("%section {page=body start=-3}\n文", "from 0 to 100000", "0 から 100000 まで")]
    [InlineData("甲:field[欄]{min-scale=2}", "from 0.5 to 1", "0.5 から 1 まで")]
    [InlineData("::: table {widths=1}\n%row\n%cell {percentage=50} 甲\n:::", "from 0 to 1", "0 から 1 まで")]
    public void CK3103_says_the_range_of_a_number(string markdown, string english, string japanese)
    {
        var hint = Assert.Single(Read(markdown).Diagnostics).Hint!;

        Assert.Contains(english, hint.English, StringComparison.Ordinal);
        Assert.Contains(japanese, hint.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("％section ｛page=body｝\n\n文", "1:1")]
    [InlineData("文\n\n％pagebreak\n\n文", "3:1")]
    [InlineData("文\n％ｐａｇｅｂｒｅａｋ\n文", "2:1")]
    [InlineData("%ｔｏｃ", "1:1")]
    [InlineData("：：： note\n\n文", "1:1")]
    [InlineData("：：：　note\n\n文", "1:1")]
    [InlineData("：：：note\n文", "1:1")]
    [InlineData("::: note\n文\n\n：：：\n:::", "4:1")]
    [InlineData("::: table {widths=1}\n%row\n%cell 甲\n％cell 乙\n:::", "4:1")]
    public void CK3114_a_directive_in_full_width_is_text(string markdown, string place)
    {
        var found = Read(markdown).Diagnostics.Where(static found => found.Code == "CK3114");

        Assert.Equal([place], found.Select(static one => $"{one.Location!.Start.Line}:{one.Location.Start.Column}"));
    }

    [Theory]
    [InlineData("％は百分率の記号である。")]
    [InlineData("％SpO2 を測る。")]
    [InlineData("：：：")]
    [InlineData("：：：続き")]
    [InlineData("文中の ％section は文字である。")]
    public void Text_that_begins_with_a_sign_in_full_width_is_text(string markdown) => Assert.Empty(Read(markdown).Diagnostics);

    [Theory]
    [InlineData("甲:u[閉じない", "1:2")]
    [InlineData("甲\n乙 :span[閉じない (と) ここまで", "2:3")]
    [InlineData("次は:field{shape=box}", "1:3")]
    [InlineData("甲 :pagee 頁", "1:3")]
    [InlineData("甲 :pgae 頁", "1:3")]
    [InlineData("第:heading2", null)]
    [InlineData("甲：u[下線]", "1:2")]
    [InlineData("甲：field[欄]{shape=box}", "1:2")]
    [InlineData("甲:u［下線］", "1:2")]
    [InlineData("氏名:field[氏名]{shape=line", "1:3")]
    [InlineData("氏名:field[氏名]{shape=line｝", "1:3")]
    [InlineData("甲:u[下線]{閉じない", "1:2")]
    [InlineData("甲 [第2条]（#terms） による。", "1:3")]
    [InlineData("甲\n乙 ［第2条］（＃terms） による。", "2:3")]
    [InlineData("[第2条](#terms）による。", "1:1")]
    [InlineData("｜項目｜数｜\n｜甲｜1｜", "1:1")]
    [InlineData("次の表\n\n｜項目｜数｜", "3:1")]
    [InlineData("| 項目 | 数 |\n| 甲 | 1 |", "1:1")]
    [InlineData("{.right}\n文。", "1:1")]
    [InlineData("| 項目 | 数 |\n|---|---|\n| 甲 | 1 |\n続き。", "1:1")]
    [InlineData("次の表\n| 項目 | 数 |\n|---|---|\n| 甲 | 1 |\n続き。", "3:1")]
    [InlineData("{service.name}では、行います。", "1:1")]
    [InlineData("甲\n乙｛｛service.name｝｝では、行います。", "2:2")]
    [InlineData("文。 ｛.right｝", "1:4")]
    [InlineData("文。 {.right", "1:4")]
    [InlineData("文。 {．right}", "1:4")]
    [InlineData("第2条[](#terms による。", "1:4")]
    public void CK3115_an_inline_directive_with_a_slip_is_text(string markdown, string? place)
    {
        var found = Read(markdown).Diagnostics.Where(static found => found.Code == "CK3115");

        Assert.Equal(place is null ? [] : [place], found.Select(static one => $"{one.Location!.Start.Line}:{one.Location.Start.Column}"));
    }

    [Theory]
    [InlineData("注:abc")]
    [InlineData("12:30 に始める")]
    [InlineData("https://example.jp/a:page2")]
    [InlineData("問い合わせ:info@example.jp")]
    [InlineData("比は 3:u である")]
    [InlineData("項目:paged data")]
    [InlineData("備考：fields を見る")]
    [InlineData("ISO 27001:2022 と C:user")]
    [InlineData("甲\\:u[文字")]
    [InlineData("種別:image/png")]
    [InlineData("［注］（第2条）による。")]
    [InlineData("男｜女｜その他")]
    [InlineData("| 絶対値 |")]
    [InlineData("甲:u[下線]｛文字｝")]
    [InlineData("集合{a}と｛b｝")]
    public void A_colon_in_text_is_text(string markdown) => Assert.Empty(Read(markdown).Diagnostics);

    [Theory]
    [InlineData("甲:field[欄]{shape=comb}", "CK3103")]
    [InlineData("甲:field[欄]{shape=comb boxes=0}", "CK3103")]
    [InlineData("甲:field[欄]{shape=comb boxes=7}", null)]
    public void CK3103_a_comb_says_how_many_boxes_it_has(string markdown, string? expected) =>
        Assert.Equal(expected, Read(markdown).Diagnostics.SingleOrDefault()?.Code);

    [Theory]
    [InlineData("甲:u[下線]{.small}")]
    [InlineData("[甲](https://example.jp/){.page}")]
    [InlineData("文。 {.small}")]
    [InlineData("文。 {.small #end}")]
    [InlineData("文。{.small}")]
    [InlineData("文。\n{.small}")]
    public void Braces_that_are_read_are_no_slips(string markdown) => Assert.DoesNotContain(Read(markdown).Diagnostics, static found => found.Code == "CK3115");

    [Theory]
    [InlineData("2026. 4. 1から施行する。", "1:1")]
    [InlineData("- 甲\n\n    2026. 乙", "3:5")]
    [InlineData("2026\\. 4. 1から施行する。", null)]
    [InlineData("999. 甲", null)]
    public void CK3117_a_year_at_the_beginning_of_a_line_is_no_item(string markdown, string? place)
    {
        var found = Read(markdown).Diagnostics.Where(static found => found.Code == "CK3117");

        Assert.Equal(place is null ? [] : [place], found.Select(static one => $"{one.Location!.Start.Line}:{one.Location.Start.Column}"));
    }

    [Fact]
    public void CK3101_a_section_in_words_of_another_file_ends_nothing_of_the_template()
    {
        var diagnostics = new DiagnosticBag();
        var settings = MarkdownSettings.Default with { OriginOf = static (line, _) => SourceSpan.At(line == 4 ? "answers.yaml" : "main.md.hbs", line, 1) };

        _ = MarkdownReader.Read("::: group\n\n甲\n%section\n乙\n\n:::", settings, diagnostics);

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("CK3101", "answers.yaml"), (found.Code, found.Location!.Path));
    }

    [Fact]
    public void CK3101_rows_and_cells_outside_of_a_table_are_told_once()
    {
        var found = Assert.Single(Read("文。\n\n%row\n%cell 甲\n%cell 乙\n%row\n%cell 丙").Diagnostics);

        Assert.Equal("CK3101", found.Code);
        Assert.Contains("::: table", found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲[^x]乙[^y]\n\n::: note-definition {#x}\n注\n::: note-definition {#y}\n注\n:::\n:::\n\n%notes", 5)]
    [InlineData("甲[^x]\n\n::: note-definition {#x foot}\n- 注\n\n::: group\n%notes\n:::\n:::", 7)]
    public void CK3101_a_note_that_holds_other_notes_is_told(string markdown, int line)
    {
        var diagnostics = new DiagnosticBag();

        var sections = MarkdownReader.Read(markdown, MarkdownSettings.Default, diagnostics);

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("CK3101", line), (found.Code, found.Location!.Start.Line));
        Assert.Contains("注を閉じて", found.Hint!.Japanese, StringComparison.Ordinal);
        var notes = sections.SelectMany(static section => section.Blocks).OfType<NoteText>().ToList();
        Assert.NotEmpty(notes);
        Assert.All(notes, static note => Assert.All(note.Blocks, static block => Assert.True(block is Paragraph or List or Container)));
    }

    [Fact]
    public void What_stands_behind_an_unclosed_directive_is_still_read()
    {
        var content = Assert.IsType<Paragraph>(Assert.Single(Read("甲:u[乙**丙**").Blocks)).Content;

        Assert.Equal("甲:u[乙", Assert.IsType<Text>(content[0]).Value);
        Assert.IsType<Strong>(content[1]);
    }

    [Theory]
    [InlineData("![図](figures/c c.png)", "1:1")]
    [InlineData("次の![図](figures/c c.png){width=20mm}を見る", "1:3")]
    [InlineData("![図](院内 図.jpg \"題\")", "1:1")]
    [InlineData("[様式](forms/a b.pdf)", "1:1")]
    public void CK3116_a_blank_in_the_name_of_a_file_is_told(string markdown, string place)
    {
        var found = Assert.Single(Read(markdown).Diagnostics, static found => found.Code == "CK3116");

        Assert.Equal(place, $"{found.Location!.Start.Line}:{found.Location.Start.Column}");
        Assert.Contains("<", found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![図](<figures/c c.png>)")]
    [InlineData("[注] (別に 定める.)")]
    [InlineData("[甲](乙 丙)")]
    public void Brackets_that_are_no_file_are_text(string markdown) => Assert.Empty(Read(markdown).Diagnostics);

    [Theory]
    [InlineData("# 題 {#h}\n\n甲[](#h){.pages}", "3:8", "page")]
    [InlineData("# 題 {#h}\n\n甲[](#h){.known}", "3:8", "page")]
    public void CK3111_a_reference_has_no_class_but_page(string markdown, string place, string meant)
    {
        var found = Assert.Single(Read(markdown).Diagnostics);

        Assert.Equal($"CK3111 {place}", $"{found.Code} {found.Location!.Start.Line}:{found.Location.Start.Column}");
        Assert.Contains($".{meant}", found.Hint!.English, StringComparison.Ordinal);
    }

    private static (ImmutableArray<Block> Blocks, ImmutableArray<Diagnostic> Diagnostics) Read(string markdown)
    {
        var bag = new DiagnosticBag();
        var settings = MarkdownSettings.Default with
        {
            KnownStyles = ["known"],
            Images = static (source, _) => new ImageResource(source, "image/png", 100, 50, default),
        };
        return (MarkdownReader.ReadBlocks(markdown, settings, bag), bag.ToImmutable());
    }
}

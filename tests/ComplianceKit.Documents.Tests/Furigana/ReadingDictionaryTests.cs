using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Furigana;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tests.Furigana;

/// <summary>Readings above kanji: whole words, the longest first, and none rather than a wrong one.</summary>
public sealed class ReadingDictionaryTests
{
    private static readonly ReadingDictionary Words = new(new (string Word, string Reading)[]
    {
        ("在宅", "ざい|たく"), ("医療", "い|りょう"), ("人", "ひと"), ("難しい方", "むずか かた"), ("難し", "むずか"), ("方法", "ほう|ほう"),
        ("外し", "はず"), ("外へ", "そと"), ("取り消", "と け"), ("今日", "きょう"), ("別々", "べつ|べつ"), ("説明", "せつ|めい"), ("説明書", "せつ|めい|しょ"),
    }.Select(static entry => ReadWord.Of(entry.Word, entry.Reading)!));

    [Theory]
    [InlineData("在宅医療とは", "[在宅|ざい,たく][医療|い,りょう]とは")]
    [InlineData("この説明書は", "この[説明書|せつ,めい,しょ]は")]
    [InlineData("人が外へ、人を外し", "[人|ひと]が[外|そと]へ、[人|ひと]を[外|はず]し")]
    [InlineData("取り消します", "[取|と]り[消|け]します")]
    [InlineData("通院が難しい方の", "通院が[難|むずか]しい[方|かた]の")]
    [InlineData("難しい方法で", "[難|むずか]しい[方法|ほう,ほう]で")]
    [InlineData("今日は別々に", "[今日|きょう]は[別々|べつ,べつ]に")]
    [InlineData("ABC 123 かな", "ABC 123 かな")]
    public void The_longest_words_get_their_readings(string text, string expected) => Assert.Equal(expected, Shown(Words.Annotate([new Text(text)])));

    [Theory]
    [InlineData("人事")]
    [InlineData("個人の")]
    [InlineData("在宅勤務")]
    [InlineData("医療人")]
    [InlineData("外す")]
    [InlineData("𠮷")]
    public void A_word_that_is_not_known_whole_gets_none(string text) => Assert.Equal(text, Shown(Words.Annotate([new Text(text)])));

    [Theory]
    [InlineData("在宅", "ざいたく", "[在宅|ざいたく]")]
    [InlineData("葛\U000E0100城", "かつ|じょう", "[葛\U000E0100城|かつ,じょう]")]
    [InlineData("𠮷野", "よし|の", "[𠮷野|よし,の]")]
    [InlineData("在宅", "ざい|た|く", null)]
    [InlineData("在宅", "ざい たく", null)]
    [InlineData("在宅", "zai|taku", null)]
    [InlineData("在宅", "ざい|", null)]
    [InlineData("在宅", "", null)]
    [InlineData("取り消す", "と", null)]
    [InlineData("ご本人", "ほん|にん", null)]
    public void A_reading_fits_its_kanji_or_is_none(string word, string reading, string? expected) =>
        Assert.Equal(expected, ReadWord.Of(word, reading) is { } read ? Shown(read.Pieces) : null);

    [Fact]
    public void The_whole_text_of_a_document_is_read_but_for_fields_and_what_has_readings()
    {
        var (sections, diagnostics) = Read("""
            ## 在宅**医療** {.unnumbered}

            - 人と [医療](https://example.com/)

            ::: table {widths="1 1"}
            %row
            %cell 在宅
            %cell :field[在宅]{shape=line width=20mm value=医療}
            :::

            :ruby[医療]{イ|リョウ} :u[説明] {.unnumbered}
            """);

        Assert.Empty(diagnostics);
        Assert.Equal(["在宅", "医療", "人", "医療", "在宅", "医療", "説明"], Rubies(sections).Select(static ruby => ruby.Base));
        Assert.Equal("イ", Rubies(sections).ElementAt(5).Annotation[0]);
        Assert.Empty(MissingReadings.In(sections));
    }

    [Fact]
    public void What_has_no_reading_is_told_once_with_its_place()
    {
        var (sections, _) = Read("在宅の勤務\n\n勤務と**通院**、:u[薬]\n");

        Assert.Equal([("勤務", 1), ("通院", 3), ("薬", 3)], MissingReadings.In(sections).Select(static missing => (missing.Word, missing.Origin!.Start.Line)));
    }

    [Fact]
    public void Only_ideographs_need_a_reading()
    {
        var (sections, _) = Read("😀と𠮷、葛\U000E0100と☎\uFE0E\n");

        Assert.Equal(["𠮷", "葛\U000E0100"], MissingReadings.In(sections).Select(static missing => missing.Word));
    }

    private static (ImmutableArray<Section> Sections, ImmutableArray<Diagnostic> Diagnostics) Read(string markdown)
    {
        var diagnostics = new DiagnosticBag();
        return (MarkdownReader.Read(markdown, MarkdownSettings.Default with { Readings = Words }, diagnostics), diagnostics.ToImmutable());
    }

    private static IEnumerable<Ruby> Rubies(ImmutableArray<Section> sections) => sections.SelectMany(static section => section.Blocks).SelectMany(OfBlock);

    private static IEnumerable<Ruby> OfBlock(Block block) => block switch
    {
        Heading heading => OfInlines(heading.Content),
        Paragraph paragraph => OfInlines(paragraph.Content),
        List list => list.Items.SelectMany(static item => item.Blocks).SelectMany(OfBlock),
        Table table => table.Rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell.Blocks).SelectMany(OfBlock),
        _ => [],
    };

    private static IEnumerable<Ruby> OfInlines(ImmutableArray<Inline> inlines) => inlines.SelectMany(static inline => inline switch
    {
        Ruby ruby => [ruby],
        Strong strong => OfInlines(strong.Content),
        Underline underline => OfInlines(underline.Content),
        Link link => OfInlines(link.Content),
        _ => [],
    });

    private static string Shown(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(static inline => inline switch
    {
        Ruby ruby => $"[{ruby.Base}|{string.Join(',', ruby.Annotation)}]",
        Text text => text.Value,
        _ => "?",
    }));
}

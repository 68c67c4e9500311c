using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Typesetting.Tests.Inline;

public sealed class LineBreakingTests
{
    [Theory]
    [InlineData("医療情報を守る", 4, "医療情報|を守る")]
    [InlineData("医療情報。守る", 4, "医療情|報。守る")]
    [InlineData("医療情「報」守", 4, "医療情|「報」守")]
    [InlineData("あいうー", 3, "あい|うー")]
    [InlineData("あいうっと", 3, "あい|うっと")]
    [InlineData("古人々", 2, "古|人々")]
    [InlineData("あい……う", 3, "あい|……う")]
    [InlineData("あい――う", 3, "あい|――う")]
    [InlineData("摂氏二〇℃だ", 4, "摂氏二|〇℃だ")]
    [InlineData("価格は￥100", 4, "価格は|￥100")]
    [InlineData("約50%です", 2, "約|50%|です")]
    [InlineData("データ・表", 3, "デー|タ・表")]
    [InlineData("温度は−12.5だ", 4, "温度は|−12.5|だ")]
    [InlineData("損失▲1,234", 4, "損失|▲1,234")]
    [InlineData("幅±0.5", 2, "幅|±0.5")]
    [InlineData("三≧１０", 2, "三|≧１|０")]
    [InlineData("宛は〒100", 4, "宛は|〒100")]
    [InlineData("印は▲印だ", 3, "印は▲|印だ")]
    [InlineData("約12°C", 3, "約|12°C")]
    public void Line_start_and_line_end_prohibition_and_inseparable_marks(string text, double em, string expected) =>
        Assert.Equal(expected, Lines.Broken(text, em));

    [Theory]
    [InlineData("open source software", 6, "open source |software")]
    [InlineData("well-known fact", 4, "well-|known |fact")]
    [InlineData("read/write bits", 4, "read/|write |bits")]
    [InlineData("使用量は1,000.5 mgです", 6, "使用量は|1,000.5 mg|です")]
    [InlineData("電話03-0000-0000", 5, "電話|03-0000-|0000")]
    [InlineData("計1,234,567,890円", 5, "計|1,234,567,|890円")]
    [InlineData("A-123456789012", 4, "A-123456|789012")]
    [InlineData("https://example.jp/a-b?c=d", 9, "https://example.|jp/a-b?c=d")]
    [InlineData("mail.box@example.jp", 5, "mail.box@|example.jp")]
    [InlineData("A\u00A0B C", 2, "A\u00A0B |C")]
    public void Words_numbers_and_addresses(string text, double em, string expected) => Assert.Equal(expected, Lines.Broken(text, em));

    [Theory]
    [InlineData("令和８年１１月２４日", 5, "令和８年|１１月|２４日")]
    [InlineData("令和８年１１月２４日", 8, "令和８年１１月|２４日")]
    [InlineData("令和8年11月24日", 3, "令和|8年|11月|24日")]
    [InlineData("額は１，２３４円だ", 4, "額は|１，２３|４円だ")]
    [InlineData("額は１，２３４円だ", 6, "額は|１，２３４円|だ")]
    [InlineData("規程第12条第3項の", 5, "規程|第12条|第3項の")]
    [InlineData("規程第十二条第三項の", 5, "規程|第十二条|第三項の")]
    [InlineData("規程第１２条第３項", 3, "規程|第１２|条|第３項")]
    [InlineData("０１２３４５６７８９", 4, "０１２３|４５６７|８９")]
    [InlineData("第三者に二月の三省", 4, "第三者に|二月の三|省")]
    public void Numbers_in_full_width_stay_whole_and_what_is_counted_stays_with_them(string text, double em, string expected) => Assert.Equal(expected, Lines.Broken(text, em));

    [Fact]
    public void A_justified_line_is_not_torn_for_what_is_counted() =>
        Assert.Equal("規程は第|12条の", Lines.Broken("規程は第12条の", 4, TextAlignment.Justify));

    [Theory]
    [InlineData("Donau\u200Bdampf", 4, "Donau|dampf")]
    [InlineData("医療\u2060情報", 2, "医|療情|報")]
    public void Characters_without_width_allow_or_forbid_a_break(string text, double em, string expected) => Assert.Equal(expected, Lines.Broken(text, em));

    [Theory]
    [InlineData("organi\u00ADsation", 4, "organi\u00AD|sation")]
    [InlineData("organi\u00ADsation", 6, "organisation")]
    [InlineData("organ\u00ADi\u00ADsation", 3, "organ\u00AD|i\u00AD|sation")]
    [InlineData("ab\u00ADcd", 1, "ab|cd")]
    [InlineData("情\u00AD報", 1, "情|報")]
    [InlineData("end\u00AD. Next", 2, "end. |Next")]
    public void A_soft_hyphen_is_printed_only_where_a_line_ends_at_it(string text, double em, string expected) => Assert.Equal(expected, Lines.Broken(text, em));

    [Fact]
    public void A_printed_soft_hyphen_ends_at_the_edge_of_a_justified_line()
    {
        var line = Lines.Of("あ organi\u00ADsation", 6, TextAlignment.Justify)[0];

        Assert.Equal(5.5, Lines.Runs(line).Max(static run => run.X + run.Offsets[^1]) / Lines.Size, 3);
    }

    [Theory]
    [InlineData("案内は https://city.example.jp/typesetting/documents を見る", TextAlignment.Justify, "案内は https://city.example.jp/typeset|ting/documents を見る")]
    [InlineData("案内は https://city.example.jp/typesetting/documents を見る", TextAlignment.Start, "案内は https://city.example.jp/|typesetting/documents を見る")]
    [InlineData("案内は長い文の後の https://city.example.jp/wx/documents を見る", TextAlignment.Justify, "案内は長い文の後の https://city.exam|ple.jp/wx/documents を見る")]
    public void An_address_is_broken_between_letters_only_where_a_justified_line_would_be_torn(string text, TextAlignment alignment, string expected) =>
        Assert.Equal(expected, Lines.Broken(text, 19, alignment));

    [Fact]
    public void Ten_thousand_letters_are_broken_at_the_measure()
    {
        var lines = Lines.Of(new string('a', 10_000), 40);

        Assert.Equal(125, lines.Count);
        Assert.All(lines, line => Assert.Equal(80, Lines.Runs(line).Single().Text.Length));
    }

    [Fact]
    public void Pushing_in_comes_before_pushing_out() =>
        Assert.Equal("「あ」、いうえ。|お", Lines.Broken("「あ」、いうえ。お", 6, TextAlignment.Justify));

    [Theory]
    [InlineData("この規程は、医療情報システムの安全な管理のために必要な事項を定めます。", 34, "この規程は、医療情報システムの安全な管理のために必要な事項を定め|ます。")]
    [InlineData("この規程は、医療情報システムの安全な管理のために必要な事項を定めた", 32, "この規程は、医療情報システムの安全な管理のために必要な事項を定|めた")]
    [InlineData("診療録、処方箋を守る", 9, "診療録、処方箋を|守る")]
    [InlineData("医療情報を守る", 6, "医療情報を守|る")]
    public void A_single_character_on_the_last_line_gets_company_where_the_line_before_is_long(string text, double em, string expected)
    {
        Assert.Equal(expected, Lines.Broken(text, em));
    }

    [Fact]
    public void A_justified_line_gives_no_character_away_where_it_would_be_torn()
    {
        const string Long = "この規程は医療情報システムの安全な管理のために必要な事項を定める";
        const string Short = "診療録処方箋看護記録";

        Assert.Equal("この規程は医療情報システムの安全な管理のために必要な事項を定|める", Lines.Broken(Long, 31, TextAlignment.Justify));
        Assert.Equal("診療録処方箋看護記|録", Lines.Broken(Short, 9, TextAlignment.Justify));
    }
}

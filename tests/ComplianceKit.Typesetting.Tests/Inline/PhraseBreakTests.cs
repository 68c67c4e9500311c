using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Inline;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Typesetting.Tests.Inline;

public sealed class PhraseBreakTests
{
    private static readonly TextFormat Whole = Lines.Format with { WholePhrases = true };

    private static readonly string[] Sample = ["情報を", "取り消す", "（同意）", " ", "ケアの", "、", "お互いに", "。", "ABC", "ぁっ", "「人", "」と", "12", "　"];

    [Theory]
    [InlineData("じょうほうを つかいます", 8, "じょうほうを |つかいます")]
    [InlineData("お金は いりません。いつでも 話せます", 8, "お金は |いりません。|いつでも |話せます")]
    [InlineData("体調の変化があったときは電話で相談", 9, "体調の|変化があったときは|電話で相談")]
    [InlineData("病院での検査や治療が必要な人から聞く", 7, "病院での検査や|治療が必要な|人から聞く")]
    [InlineData("取り消しや申し込みを行う人の使い方", 9, "取り消しや|申し込みを行う人の|使い方")]
    [InlineData("後で「やめます」と言う", 7, "後で|「やめます」と|言う")]
    [InlineData("ケアマネジャーのサービス", 10, "ケアマネジャーの|サービス")]
    [InlineData("医療・介護の人（家族）へ", 7, "医療・介護の人|（家族）へ")]
    public void Lines_end_between_phrases(string text, double em, string expected) => Assert.Equal(expected, Broken(text, em));

    [Theory]
    [InlineData("個人情報保護委員会", 4, "個人情報|保護委員|会")]
    [InlineData("お知らせ。個人情報保護委員会", 6, "お知らせ。|個人情報保護|委員会")]
    [InlineData("あいうえおかきっと。", 7, "あいうえおか|きっと。")]
    public void A_phrase_that_is_longer_than_its_line_is_broken_as_other_text(string text, double em, string expected) =>
        Assert.Equal(expected, Broken(text, em));

    [Theory]
    [InlineData("地域医療介護ネットワーク運用管理規程", 10, "地域医療介護|ネットワーク|運用管理規程")]
    [InlineData("地域医療介護ネットワーク運用管理規程", 14, "地域医療介護ネットワーク|運用管理規程")]
    [InlineData("医療ネットワーク", 7, "医療|ネットワーク")]
    [InlineData("緑ヶ浜市医師会事務局", 5, "緑ヶ浜市医|師会事務局")]
    [InlineData("ネットワークシステムズ", 6, "ネットワーク|システムズ")]
    public void A_word_in_katakana_stays_whole_as_long_as_it_fits(string text, double em, string expected) =>
        Assert.Equal(expected, Broken(text, em));

    [Fact]
    public void A_justified_line_is_broken_inside_a_phrase_rather_than_torn() =>
        Assert.Equal("体調に個人情報保|護委員会", Broken("体調に個人情報保護委員会", 8, TextAlignment.Justify));

    [Fact]
    public void Words_with_a_reading_are_whole_and_the_kana_behind_them_end_the_phrase()
    {
        InlinePiece[] pieces =
        [
            new TextPiece("お", Whole, 0), new RubyPiece("互", ["たが"], Whole, 1, 2), new TextPiece("いに", Whole, 3),
            new RubyPiece("情報", ["じょう", "ほう"], Whole, 4, 5), new TextPiece("を", Whole, 6), new RubyPiece("知", ["し"], Whole, 7, 8),
            new TextPiece("らせます", Whole, 9),
        ];

        var bases = Lines.Of(pieces, 6).Select(line => string.Concat(Lines.Runs(line).Where(run => run.Slot is not (2 or 5 or 8)).Select(run => run.Text)));

        Assert.Equal("お互いに|情報を|知らせます", string.Join('|', bases));
    }

    [Fact]
    public void The_least_width_of_a_cell_is_that_of_other_text() =>
        Assert.Equal((10.0, 50.0), ParagraphComposer.Measure([new TextPiece("個人情報は", Whole, 0)], new FakeFonts()));

    [Fact]
    public void No_text_is_lost_and_no_line_is_too_long()
    {
        var texts = Gen.Elements(Sample).ArrayOf().Resize(40).Select(string.Concat);
        var alignments = Gen.Elements(TextAlignment.Start, TextAlignment.Justify);
        var property = Prop.ForAll(texts.ToArbitrary(), Gen.Choose(3, 20).ToArbitrary(), alignments.ToArbitrary(), IsKept);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), property);
    }

    private static string Broken(string text, double em, TextAlignment alignment = TextAlignment.Start) =>
        Lines.Text(Lines.Of([new TextPiece(text, Whole, 0)], em, alignment));

    private static bool IsKept(string text, int em, TextAlignment alignment)
    {
        var lines = Lines.Of([new TextPiece(text, Whole, 0)], em, alignment);
        return Lines.Text(lines).Replace("|", "", StringComparison.Ordinal) == text
            && lines.All(line => Lines.Runs(line).All(run => run.X + run.Offsets[^1] <= (em * Lines.Size) + 0.1));
    }
}

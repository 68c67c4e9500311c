using System.Text.RegularExpressions;
using ComplianceKit.RoundTrip.Rows;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>Whoever changes a word in the cell of an answer changes that word, and takes no picture and no note away.</summary>
public sealed class MarkdownPatchTests
{
    private const string Before = "責任分界点はTLS[^tls]の終端である。\n\n![](figures/system.png)\n\n![三つの区画](figures/all.png \"全体構成\")\n\n踏み台[^bastion]とWAF[^waf]を置く。";
    private const string Cell = "責任分界点はTLS※7の終端である。\n図1　全体構成\n踏み台※8とWAF※9を置く。";

    [Fact]
    public void Nothing_typed_is_nothing_changed() => Assert.Equal(Before, MarkdownPatch.Apply(Cell, Before, Print));

    [Theory]
    [InlineData("責任分界点", "責任の分界点")]
    [InlineData("を置く", "を設ける")]
    public void Pictures_and_notes_stay_beside_a_changed_word(string old, string now) =>
        Assert.Equal(Pictures(Before.Replace(old, now, StringComparison.Ordinal)), Pictures(MarkdownPatch.Apply(Cell.Replace(old, now, StringComparison.Ordinal), Before, Print)));

    [Fact]
    public void Marks_of_another_number_stay_characters()
    {
        var after = MarkdownPatch.Apply("TLS※7とVPN※1と鍵※2と[^x]を使う。", "TLS[^tls]を使う。", Print);

        Assert.Equal("TLS※7とVPN※1と鍵※2と\\[\\^x\\]を使う。", after);
        Assert.Equal("注の印", LostMarkup.Of("TLS[^tls]を使う。", after)!.Japanese);
    }

    [Theory]
    [InlineData("| 地域 | 用途 |\n| --- | --- |\n| 東日本 | 本番 |", "地域｜用途", "表")]
    [InlineData("**必ず**[規程](https://care.example.jp/)による。", "必ず規程による。", "リンク、太字")]
    [InlineData("{{service.name}}を使う。", "ケアを使う。", "変数")]
    public void What_a_paragraph_held_besides_words_is_named(string before, string after, string lost) => Assert.Equal(lost, LostMarkup.Of(before, after)!.Japanese);

    [Fact]
    public void Words_for_words_lose_nothing() => Assert.Null(LostMarkup.Of("甲とする。\n\n| a | b |\n| - | - |", "乙とする。\n\n| a | b |\n| - | - |"));

    // The place of a picture among paragraphs that were all typed anew is not known.
    private static string[] Pictures(string markdown) => [.. markdown.Split("\n\n").Order(StringComparer.Ordinal)];

    private static string Print(string markdown)
    {
        // A picture alone prints neither words nor its caption, which bears the number that it has in the whole.
        return Regex.Replace(Regex.Replace(markdown, @"!\[[^\]]*\]\([^)]*\)\n*", string.Empty), @"\[\^[^\]]+\]", "※1");
    }
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Rulebooks.Amending;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>Where a 項 or 号 comes or goes, the sentences name it, and do not state the whole article anew.</summary>
public sealed class LineAmendmentTests
{
    private const string Items = "1. 氏名の届出\n2. 所属の届出\n3. 利用の目的の届出\n4. 端末の番号の届出\n5. 連絡先の届出\n";
    private const string Rules = "## 申込み {#a}\n\n利用する者は、市長に申し込む。\n\n市長は、次に掲げる事項を審査する。\n\n" + Items + "\n市長は、審査の結果を通知する。\n\n市長は、審査の記録を保管する。\n";

    [Theory]
    [InlineData("3. 利用の目的の届出\n", "", "第1条第2項中第3号を削り、第4号を第3号とし、第5号を第4号とする。")]
    [InlineData("5. 連絡先の届出\n", "", "第1条第2項第5号を削る。")]
    [InlineData("4. 端末の番号の届出\n5. 連絡先の届出\n", "", "第1条第2項第4号及び第5号を削る。")]
    [InlineData("3. 利用の目的の届出\n4. 端末の番号の届出\n5. 連絡先の届出\n", "", "第1条第2項第3号から第5号までを削る。")]
    [InlineData("2. 所属の届出\n", "", "第1条第2項中第2号を削り、第3号から第5号までを1号ずつ繰り上げる。")]
    [InlineData("5. 連絡先の届出\n", "5. 連絡先の届出\n6. 資格の有無\n", "第1条第2項に次の1号を加える。\n　(6)　資格の有無")]
    [InlineData("5. 連絡先の届出\n", "5. 資格の有無\n6. 勤務の形態\n7. 連絡先の届出\n", "第1条第2項中第5号を第7号とし、第4号の次に次の2号を加える。\n　(5)　資格の有無\n　(6)　勤務の形態")]
    [InlineData("1. 氏名の届出\n", "1. 資格の有無\n2. 氏名の届出\n", "第1条第2項中第1号から第5号までを1号ずつ繰り下げ、第2号の前に次の1号を加える。\n　(1)　資格の有無")]
    [InlineData("\n市長は、審査の結果を通知する。\n", "", "第1条中第3項を削り、第4項を第3項とする。")]
    [InlineData("\n市長は、審査の記録を保管する。\n", "", "第1条第4項を削る。")]
    [InlineData("\n市長は、審査の記録を保管する。\n", "\n市長は、審査の記録を保管する。\n\n保管は、五年とする。\n", "第1条に次の1項を加える。\n　５　保管は、五年とする。")]
    [InlineData("\n市長は、審査の結果を通知する。\n", "\n審査は、十日以内に終える。\n\n市長は、審査の結果を通知する。\n", "第1条中第4項を第5項とし、第3項を第4項とし、第2項の次に次の1項を加える。\n　３　審査は、十日以内に終える。")]
    public void What_comes_and_goes_in_an_article_is_named(string old, string now, string sentence) => Assert.Equal([sentence], Sentences(Rules, Rules.Replace(old, now, StringComparison.Ordinal)));

    [Fact]
    public void What_happens_to_one_article_is_one_sentence()
    {
        var now = Rules.Replace("市長に申し込む", "書面で市長に申し込む", StringComparison.Ordinal)
            .Replace("所属の届出", "勤務先の届出", StringComparison.Ordinal)
            .Replace("利用の目的の届出", "目的の届出", StringComparison.Ordinal)
            .Replace("5. 連絡先の届出\n", string.Empty, StringComparison.Ordinal)
            .Replace("\n市長は、審査の結果を通知する。\n", string.Empty, StringComparison.Ordinal);

        Assert.Equal(
            ["第1条第1項中「者は、」の下に「書面で」を加え、同条第2項第2号中「所属」を「勤務先」に改め、同項第3号中「利用の」を削り、同項第5号を削り、同条中第3項を削り、第4項を第3項とする。"],
            Sentences(Rules, now));
    }

    [Fact]
    public void Places_of_which_the_same_is_said_are_named_together()
    {
        Assert.Equal(
            ["第1条第2項第1号、第2号及び第3号中「届出」を「報告」に改め、同項第4号中「番号」を「種類」に改める。"],
            Sentences(Rules, Rules.Replace("氏名の届出", "氏名の報告", StringComparison.Ordinal).Replace("所属の届出", "所属の報告", StringComparison.Ordinal).Replace("目的の届出", "目的の報告", StringComparison.Ordinal).Replace("番号", "種類", StringComparison.Ordinal)));
        Assert.Equal(["第1条第3項及び第4項中「市長」を「会長」に改める。"], Sentences(Rules, Rules.Replace("市長は、審査の", "会長は、審査の", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_stands_in_an_item_is_changed_before_the_item_gets_another_number()
    {
        const string Text = "## 定義 {#a}\n\n用語の意義は、次のとおりとする。\n\n1. 利用者　登録された者\n2. 管理者　市長が置く者\n3. 連携情報　共有される次の情報\n   1. 病名及び病歴\n   2. 薬剤の情報\n   3. 検査の結果\n4. 端末　利用者が用いる機器\n";

        var now = Text.Replace("2. 管理者　市長が置く者\n3. ", "2. ", StringComparison.Ordinal).Replace("   2. 薬剤の情報\n", string.Empty, StringComparison.Ordinal);

        Assert.Equal(["第1条第3号中イを削り、ウをイとし、同条中第2号を削り、第3号を第2号とし、第4号を第3号とする。"], Sentences(Text, now));
        Assert.Equal(
            ["第1条第2号中イをウとし、アの次に次のように加える。\n　イ　薬剤の情報", "第1条第2号に次のように加える。\n　エ　住所", "第1条中第3号を第4号とし、第2号を第3号とし、第1号の次に次の1号を加える。\n　(2)　管理者　市長が置く者"],
            Sentences(now, Text.Replace("   3. 検査の結果\n", "   3. 検査の結果\n   4. 住所\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("利用者は、届け出る。", "利用者は、届け出る。ただし、急ぐときは、この限りでない。", "第1条第1項に次のただし書を加える。\n　ただし、急ぐときは、この限りでない。")]
    [InlineData("利用者は、届け出る。ただし、急ぐときは、この限りでない。", "利用者は、届け出る。", "第1条第1項ただし書を削る。")]
    [InlineData("利用者は、届け出る。ただし、急ぐときは、この限りでない。", "利用者は、届け出る。ただし、災害のときは、この限りでない。", "第1条第1項ただし書中「急ぐ」を「災害の」に改める。")]
    [InlineData("利用者は、届け出る。ただし、急ぐときは、この限りでない。", "事業者は、届け出る。ただし、急ぐときは、この限りでない。", "第1条第1項本文中「利用者」を「事業者」に改める。")]
    [InlineData("利用者は、届け出る。ただし、急ぐときは、この限りでない。", "事業者は、届け出る。ただし、災害のときは、この限りでない。", "第1条第1項本文中「利用者」を「事業者」に改め、同項ただし書中「急ぐ」を「災害の」に改める。")]
    [InlineData("利用者は、届け出る。", "利用者は、届け出る。この場合において、理由を添える。", "第1条第1項に後段として次のように加える。\n　この場合において、理由を添える。")]
    [InlineData("利用者は、届け出る。この場合において、理由を添える。", "利用者は、届け出る。この場合において、書面を添える。", "第1条第1項後段中「理由」を「書面」に改める。")]
    [InlineData("利用者は、届け出る。この場合において、理由を添える。", "利用者は、届け出る。", "第1条第1項後段を削る。")]
    [InlineData("利用者（職員をいう。）は、届け出る。", "利用者（役員をいう。）は、届け出る。", "第1条第1項中「職員」を「役員」に改める。")]
    [InlineData("利用者は、届け出る。ただし、急ぐときは、この限りでない。", "利用者は、届け出る。ただし、患者が危篤に陥った場合における連絡については別に定めるところによる。", "第1条第1項ただし書を次のように改める。\n　ただし、患者が危篤に陥った場合における連絡については別に定めるところによる。")]
    public void The_part_of_a_paragraph_that_changes_is_named(string old, string now, string sentence) =>
        Assert.Equal([sentence], Sentences($"## 届出 {{#a}}\n\n{old}\n\n市長は、受理する。\n", $"## 届出 {{#a}}\n\n{now}\n\n市長は、受理する。\n"));

    [Theory]
    [InlineData("市長は、次に掲げる事項を審査する。", "市長は、次に掲げる事項を調査する。", "第1条第2項各号列記以外の部分中「審査」を「調査」に改める。")]
    [InlineData("市長は、次に掲げる事項を審査する。", "市長は、次に掲げる事項を審査する。ただし、再度の申込みは、この限りでない。", "第1条第2項に次のただし書を加える。\n　ただし、再度の申込みは、この限りでない。")]
    [InlineData("2. 所属の届出", "2. 勤める先", "第1条第2項第2号を次のように改める。\n　(2)　勤める先")]
    [InlineData("市長は、審査の結果を通知する。", "利用者が希望したとき、管理者に伝達される。", "第1条第3項を次のように改める。\n　３　利用者が希望したとき、管理者に伝達される。")]
    public void What_holds_items_is_told_from_them_and_what_is_other_as_a_whole_is_stated_anew(string old, string now, string sentence) =>
        Assert.Equal([sentence], Sentences(Rules, Rules.Replace(old, now, StringComparison.Ordinal)));

    [Theory]
    [InlineData("kanji", "第一条第二項中第三号を削り、第四号を第三号とし、第五号を第四号とする。")]
    [InlineData("full-width", "第１条第２項中第３号を削り、第４号を第３号とし、第５号を第４号とする。")]
    public void Numbers_are_written_as_those_of_the_rules(string numbering, string sentence) =>
        Assert.Equal([sentence], Sentences(Rules, Rules.Replace("3. 利用の目的の届出\n", string.Empty, StringComparison.Ordinal), numbering));

    [Theory]
    [InlineData("kanji", "第二条から第十条までを一条ずつ繰り下げる。", "第一条の次に次の一条を加える。", "第一条第二項に次の二号を加える。")]
    [InlineData("full-width", "第２条から第１０条までを１条ずつ繰り下げる。", "第１条の次に次の１条を加える。", "第１条第２項に次の２号を加える。")]
    public void Counts_are_written_in_the_figures_of_the_numbers(string numbering, string moved, string added, string items)
    {
        static string Article(int number) => $"\n## 題{number} {{#b{number}}}\n\n定める。\n";
        var others = string.Concat(Enumerable.Range(2, 9).Select(Article));

        var sentences = Sentences(Rules + others, Rules + Article(99) + others, numbering)!;
        Assert.Equal(moved, sentences[0]);
        Assert.Equal(added, sentences[1].Split('\n')[0]);
        Assert.Equal(items, Sentences(Rules, Rules.Replace("5. 連絡先の届出\n", "5. 連絡先の届出\n6. 資格の有無\n7. 勤務の形態\n", StringComparison.Ordinal), numbering)![0].Split('\n')[0]);
    }

    [Fact]
    public void The_only_paragraph_of_an_article_that_gets_one_before_it_is_stated_anew()
    {
        const string Text = "## 保管 {#a}\n\n記録を保管する。\n";

        Assert.Equal(["第1条に次の1項を加える。\n　２　期間は、五年とする。"], Sentences(Text, Text + "\n期間は、五年とする。\n"));
        Assert.Equal(["第1条第2項を削る。"], Sentences(Text + "\n期間は、五年とする。\n", Text));
        Assert.StartsWith("第1条を次のように改める。\n", Assert.Single(Sentences(Text, Text.Replace("記録を", "記録を作る。\n\n記録を", StringComparison.Ordinal))!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentences_followed_to_the_letter_give_the_new_article()
    {
        var followed = 0;
        Prop.ForAll<int[]>(edits =>
        {
            List<List<string>> old = [[Words(1)], [Words(2), Words(3), Words(4), Words(5), Words(6)], [Words(7)], [Words(8), Words(9), Words(10)]];
            var now = old.ConvertAll(static lines => lines.ToList());
            for (var index = 0; index < Math.Min(edits.Length, 3); index++)
            {
                Edit(now, (int)Math.Abs((long)edits[index]), Words(20 + index));
            }

            var sentences = Sentences(Text(old), Text(now))!;
            if (!sentences.Exists(static sentence => sentence.Contains("改める", StringComparison.Ordinal) || sentence.Contains("改め、", StringComparison.Ordinal)))
            {
                var replay = new LineReplay(old);
                sentences.ForEach(replay.Follow);
                Assert.Equal(new LineReplay(now).ToString(), replay.ToString());
                followed++;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261123, 7));

        Assert.InRange(followed, 150, 400);
    }

    private static void Edit(List<List<string>> article, int edit, string words)
    {
        var lines = article[edit / 4 % article.Count];
        switch (edit % 4)
        {
            case 0 when article.Count > 1:
                article.Remove(lines);
                break;
            case 1:
                article.Insert(edit / 4 % (article.Count + 1), [words]);
                break;
            case 2 when lines.Count > 2:
                lines.RemoveAt(1 + (edit / 16 % (lines.Count - 1)));
                break;
            default:
                lines.Insert(1 + (edit / 16 % lines.Count), words);
                break;
        }
    }

    // No two lines are alike in a single character, so that none is taken for another.
    private static string Words(int number) => string.Concat(Enumerable.Range(0, 6).Select(index => (char)('\u5000' + (number * 6) + index)));

    private static string Text(List<List<string>> article) =>
        "## 見本 {#a}\n\n" + string.Join('\n', article.Select(static lines => lines[0] + "\n\n" + string.Concat(lines.Skip(1).Select(static (item, index) => $"{index + 1}. {item}\n")) + "\n"));

    private static List<string>? Sentences(string old, string now, string numbering = "articles") => Amendments.Of(Units(old, numbering), Units(now, numbering))?.Select(static step => step.Sentence).ToList();

    private static ImmutableArray<RuleUnit> Units(string text, string numbering)
    {
        var diagnostics = new DiagnosticBag();
        var rulebook = new Rulebook("sample", "見本", string.Empty, RandomRulebooks.Style(numbering, diagnostics), RulebookTextReader.Read("rules.md", text, string.Empty, diagnostics), SourceSpan.StartOf("rules.md"));
        return RuleUnit.Of(RulebookPreparation.Prepare(rulebook, static _ => null, diagnostics));
    }
}

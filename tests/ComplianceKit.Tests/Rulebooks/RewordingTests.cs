using ComplianceKit.Rulebooks.Amending.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>Amending sentences name whole words that stand only once, put in and take out by name, and say exactly what was done.</summary>
public sealed class RewordingTests
{
    [Theory]
    [InlineData("本システムを利用する。", "連携ネットを利用する。", "本システム>連携ネット")]
    [InlineData("利用者は、管理者連絡会に参加する。", "利用者は、連携ネット管理者の広場に参加する。", "管理者連絡会>連携ネット管理者の広場")]
    [InlineData("10日以内に届け出る。", "14日以内に届け出る。", "10日>14日")]
    [InlineData("登録代行を求めるに当たり", "登録代行を求めるみどりネットに当たり", "求める+みどりネット")]
    [InlineData("次の者は、同意する。", "次の者は、規約に同意する。", "者は、+規約に")]
    [InlineData("市長　様", "緑ヶ浜市長　様", "市長>緑ヶ浜市長")]
    [InlineData("管理者は、速やかに記録する。", "管理者は、記録する。", "速やかに-")]
    [InlineData("端末は、端末室に置く端末とする。", "端末は、端末室に置く機器とする。", "置く端末>置く機器")]
    [InlineData("利用規約を守り、適正に運用し、管理者が「連絡会」に参加する。", "新利用規約を守り、適正に運用し、管理者が「広場」に参加する。", "利用規約>新利用規約 連絡会>広場")]
    [InlineData("「連絡会」を置く。", "「連絡会及び広場」を置く。", "連絡会+及び広場")]
    [InlineData("ネット（以下「本システム」という。）とは、本システムをいう。", "ネット（以下「連携ネット」という。）とは、連携ネットをいう。", "本システム>連携ネット")]
    [InlineData("「甲」、甲及び乙", "「丙」、甲及び乙", "「甲」>「丙」")]
    [InlineData("第3条の規定による。", "第4条の規定による。", "第3条>第4条")]
    [InlineData("第3条の2による。", "第3条の3による。", "第3条の2>第3条の3")]
    [InlineData("第3条による。", "第3条の2による。", "第3条>第3条の2")]
    [InlineData("第5条第2項及び第3条第2項による。", "第5条第2項及び第3条第1項による。", "第3条第2項>第3条第1項")]
    [InlineData("第3条第2項及び第3条第4項の規定", "第3条第2項及び第3条の規定", "第4項-")]
    [InlineData("第5条及び第3条による。", "第5条及び第3条若しくは第4条による。", "第3条+若しくは第4条")]
    [InlineData("第2項第3号、第1項第3号及び第3号", "第2項第3号、第1項第4号及び第3号", "第1項第3号>第1項第4号")]
    [InlineData("第三条の二による。", "第三条の三による。", "第三条の二>第三条の三")]
    [InlineData("第三条の二第一項による。", "第三条の三第一項による。", "第三条の二第一項>第三条の三第一項")]
    [InlineData("第三条の一部による。", "第三条の全部による。", "一部>全部")]
    [InlineData("3日以内の届出、10日以内の届出", "3日以内の届出、10日以内の報告", "10日以内の届出>10日以内の報告")]
    [InlineData("管理者は、13日までに届け出る。", "管理者は、3日までに届け出る。", "13日>3日")]
    [InlineData("管理者は、3日までに届け出る。", "管理者は、13日までに届け出る。", "3日>13日")]
    [InlineData("記録を３か月保存する。", "記録を６か月保存する。", "３か月>６か月")]
    [InlineData("𠮷野の端末", "𠮟野の端末", "𠮷野>𠮟野")]
    public void Words_are_named_whole_and_by_what_happens_to_them(string old, string now, string expected)
    {
        var found = Rewording.Between(old, now, old)!.Value;

        Assert.Equal(expected, string.Join(' ', found.Select(static one => one.Words + one.Kind switch { RewordingKind.Add => "+", RewordingKind.Delete => "-", _ => ">" } + one.Others)));
        Assert.Equal(now, Rewording.Apply(old, found));
    }

    [Theory]
    [InlineData("処方箋｜3年｜", "処方箋｜3年｜調剤済みのもの")]
    [InlineData("｜届出", "様式第1号｜届出")]
    public void The_line_between_two_cells_is_never_named(string old, string now) => Assert.Null(Rewording.Between(old, now, old));

    [Fact]
    public void Words_of_one_cell_are_named_without_its_neighbours() =>
        Assert.Equal([new Rewording("3年", RewordingKind.Replace, "5年")], Rewording.Between("処方箋｜3年｜調剤済み", "処方箋｜5年｜調剤済み", "処方箋｜3年｜調剤済み"));

    [Theory]
    [InlineData("第3条第2項による。", "第3条第1項による。", "第2項", "第3条第2項")]
    [InlineData("次条、第3条又は甲による。", "次条、第3条又は乙による。", "又は甲", "第3条又は甲")]
    [InlineData("甲は、第3条による。", "乙は、第3条による。", "甲は、", "甲は、第3条")]
    public void Words_that_stand_elsewhere_are_named_with_whole_numbers_around_them(string old, string now, string elsewhere, string expected)
    {
        var found = Rewording.Between(old, now, $"{old}\n{elsewhere}")!.Value;

        Assert.Equal(expected, Assert.Single(found).Words);
        Assert.Equal(now, Rewording.Apply(old, found));
    }

    [Fact]
    public void Words_that_stand_elsewhere_in_the_place_are_named_with_more_around_them()
    {
        var found = Rewording.Between("次の各号に掲げる施設", "次の各号に掲げる医師会", "次の各号に掲げる施設\n施設の長")!.Value;

        Assert.Equal("掲げる施設", Assert.Single(found).Words);
    }

    [Fact]
    public void A_line_of_which_nothing_can_be_named_only_once_is_not_reworded()
    {
        Assert.Null(Rewording.Between("施設", "医師会", "施設\n施設"));
    }

    [Fact]
    public void What_is_named_gives_the_new_words_to_the_letter()
    {
        var words = Gen.Elements("施設", "第3条", "第2項", "の2", "の長は、", "「端末」", "を", "端末", "利用する", "利用者", "10日", "A", "。", "」", "𠮷").ArrayOf(8).Select(string.Concat);
        Prop.ForAll(words.ToArbitrary(), words.ToArbitrary(), (old, now) =>
            Rewording.Between(old, now, old) is not { } found
            || (Rewording.Apply(old, found) == now
                && found.All(one => one.Kind == RewordingKind.Replace || old.IndexOf(one.Words, StringComparison.Ordinal) == old.LastIndexOf(one.Words, StringComparison.Ordinal))
                && found.Select(static one => one.Words).Distinct().Count() == found.Length
                && found.All(static one => Balanced(one.Words) && Balanced(one.Others) && !char.IsLowSurrogate(one.Words[0]) && !char.IsHighSurrogate(one.Words[^1])))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static bool Balanced(string words) => words.Count(static character => character == '「') == words.Count(static character => character == '」');
}

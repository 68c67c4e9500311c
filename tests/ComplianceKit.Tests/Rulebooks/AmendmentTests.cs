using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Rulebooks.Amending;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>What amending sentences say is what is to be done: they are followed by hand, not by the program that made them.</summary>
public sealed class AmendmentTests
{
    private const string Chapters = """
        # 総則 {#general .chapter}

        ## 目的 {#purpose}

        患者の情報の取扱いを定める。

        ## 定義 {#definitions}

        用語を定める。

        # 患者の同意 {#consents .chapter}

        ## 同意 {#consent}

        患者の同意を得る。

        # 雑則 {#others .chapter}

        ## 細則 {#rest}

        別に定める。
        """;

    [Theory]
    [InlineData("articles")]
    [InlineData("full-width")]
    [InlineData("kanji")]
    [InlineData("manual")]
    public void No_two_articles_bear_one_number_while_the_sentences_are_followed(string numbering)
    {
        var all = Articles(1, 2, 3, 4, 5, 6, 7);
        foreach (var (old, now) in new[] { (all, Articles(1, 3, 4, 5, 6, 7)), (Articles(1, 3, 4, 5, 6, 7), all), (all, Articles(1, 3, 4, 8, 5, 6, 7)), (Articles(2, 3, 5, 6, 7), Articles(1, 2, 3, 4, 5, 7)) })
        {
            NumberReplay.Check(Units(old, numbering), Units(now, numbering), Sentences(old, now, numbering)!);
        }
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("full-width")]
    [InlineData("kanji")]
    [InlineData("manual")]
    public void No_two_branches_bear_one_number_while_the_sentences_are_followed(string numbering)
    {
        var (fewer, all) = (Branches(1, 3, 4), Branches(1, 2, 3, 4));

        NumberReplay.Check(Units(all, numbering), Units(fewer, numbering), Sentences(all, fewer, numbering)!);
        NumberReplay.Check(Units(fewer, numbering), Units(all, numbering), Sentences(fewer, all, numbering)!);
    }

    [Fact]
    public void Chapters_are_renumbered_in_an_order_in_which_every_number_is_free()
    {
        var now = Chapters.Replace("# 患者の同意 {#consents .chapter}\n\n## 同意 {#consent}\n\n患者の同意を得る。\n\n", string.Empty, StringComparison.Ordinal);

        Assert.Equal(["第2章を削る。", "第4条を第3条とする。", "第3章を第2章とする。"], Sentences(Chapters, now));
        Assert.Equal(
            ["第2章を第3章とする。", "第3条を第4条とする。", "第1章の次に次の1章を加える。\n　第2章　患者の同意\n　（同意）\n　第3条　患者の同意を得る。"],
            Sentences(now, Chapters));
    }

    [Fact]
    public void Chapters_and_sections_that_move_alike_are_moved_in_one_sentence()
    {
        static string Chapter(int number, string sections = "") => $"# 部{number} {{#c{number} .chapter}}\n\n{sections}## 題{number} {{#a{number}}}\n\n定める。\n\n";
        static string Part(int number) => $"# 節{number} {{#s{number} .section}}\n\n## 節の題{number} {{#b{number}}}\n\n定める。\n\n";
        const string New = "# 新 {#new .chapter}\n\n## 新 {#newer .article}\n\n定める。\n\n";

        Assert.Equal(
            ["第2章から第4章までを1章ずつ繰り下げる。", "第2条から第4条までを1条ずつ繰り下げる。", "第1章の次に次の1章を加える。\n　第2章　新\n　（新）\n　第2条　定める。"],
            Sentences(Chapter(1) + Chapter(2) + Chapter(3) + Chapter(4), Chapter(1) + New + Chapter(2) + Chapter(3) + Chapter(4)));
        Assert.Equal(
            ["第2章を削る。", "第3条を第2条とし、第4条を第3条とする。", "第3章を第2章とし、第4章を第3章とする。"],
            Sentences(Chapter(1) + Chapter(2) + Chapter(3) + Chapter(4), Chapter(1) + Chapter(3) + Chapter(4)));

        // Sections count anew in each chapter, so that none of one chapter is named in a range that begins in another.
        var old = Chapter(1).Replace("## 題1 {#a1}\n\n定める。\n\n", Part(1) + Part(2), StringComparison.Ordinal) + Chapter(2).Replace("## 題2 {#a2}\n\n定める。\n\n", Part(3) + Part(4) + Part(5), StringComparison.Ordinal);
        var sentences = Sentences(old, old.Replace(Part(1), string.Empty, StringComparison.Ordinal).Replace(Part(3), string.Empty, StringComparison.Ordinal));
        Assert.Equal(
            ["第1章第1節を削る。", "第2章第1節を削る。", "第2条を第1条とする。", "第4条を第2条とし、第5条を第3条とする。", "第1章第2節を第1章第1節とする。", "第2章第2節を第2章第1節とし、第2章第3節を第2章第2節とする。"],
            sentences);
    }

    [Fact]
    public void The_heading_of_a_chapter_is_named_as_such()
    {
        Assert.Equal(["第2章の章名中「患者」を「本人」に改める。"], Sentences(Chapters, Chapters.Replace("# 患者の同意", "# 本人の同意", StringComparison.Ordinal)));
        Assert.Equal(["第3章の章名を「補則」に改める。"], Sentences(Chapters, Chapters.Replace("# 雑則", "# 補則", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_section_is_named_with_its_chapter()
    {
        const string Text = "# 総則 {#c1 .chapter}\n\n# 通則 {#s1 .section}\n\n## 目的 {#a1}\n\n甲とする。\n\n# 運用 {#c2 .chapter}\n\n# 通則 {#s2 .section}\n\n## 方法 {#a2}\n\n乙とする。\n";

        Assert.Equal(["第2章第1節の節名を「細則」に改める。"], Sentences(Text, Text.Replace("# 通則 {#s2", "# 細則 {#s2", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_first_article_of_a_chapter_is_put_before_the_one_that_was_first()
    {
        var sentences = Sentences(Chapters, Chapters.Replace("## 同意 {#consent}", "## 原則 {#principle}\n\n適正に用いる。\n\n## 同意 {#consent}", StringComparison.Ordinal));

        Assert.Equal("第2章中第4条の前に次の1条を加える。\n　（原則）\n　第3条　適正に用いる。", sentences![^1]);
    }

    [Fact]
    public void An_article_stated_anew_has_the_number_that_it_bears_at_that_moment()
    {
        var now = Chapters.Replace("## 定義 {#definitions}\n\n用語を定める。\n\n", string.Empty, StringComparison.Ordinal)
            .Replace("別に定める。", "規則による。\n\n市長が告示する。", StringComparison.Ordinal);

        Assert.Equal(["第2条を削る。", "第4条を次のように改める。\n　（細則）\n　第4条　規則による。\n　２　市長が告示する。", "第3条を第2条とし、第4条を第3条とする。"], Sentences(Chapters, now));
    }

    [Fact]
    public void What_changes_and_what_goes_stands_in_the_order_of_the_articles()
    {
        var now = Chapters.Replace("患者の情報", "本人の情報", StringComparison.Ordinal)
            .Replace("## 定義 {#definitions}\n\n用語を定める。\n\n", string.Empty, StringComparison.Ordinal)
            .Replace("# 患者の同意", "# 本人の同意", StringComparison.Ordinal)
            .Replace("患者の同意を得る。", "本人の同意を得る。", StringComparison.Ordinal);

        Assert.Equal(
            ["第1条中「患者」を「本人」に改める。", "第2条を削る。", "第2章の章名中「患者」を「本人」に改める。", "第3条中「患者」を「本人」に改める。", "第3条を第2条とし、第4条を第3条とする。"],
            Sentences(Chapters, now));
    }

    [Fact]
    public void Words_that_change_throughout_an_article_do_not_stand_in_its_numbers()
    {
        const string Text = "## 届出 {#report}\n\n3人の管理者は、次のとおり届け出る。\n\n1. 3人の氏名\n2. 住所\n3. 所属する3人以外の者\n";

        var sentences = Sentences(Text, Text.Replace("3人", "4人", StringComparison.Ordinal));

        Assert.Equal(["第1条中「3人」を「4人」に改める。"], sentences);
    }

    [Fact]
    public void A_change_of_the_title_is_a_difference_and_an_amending_sentence()
    {
        var (old, now) = (Units(Chapters, title: "患者情報の運用規程"), Units(Chapters, title: "患者情報の管理規程"));

        Assert.Equal(RuleKind.Title, Assert.Single(RulebookComparison.Compare(old, now).Changes).Now!.Kind);
        Assert.Equal(["題名中「運用規程」を「管理規程」に改める。"], Amendments.Of(old, now)!.Value.Select(static step => step.Sentence));
        Assert.Equal(["題名を次のように改める。\n　取扱要領"], Amendments.Of(old, Units(Chapters, title: "取扱要領"))!.Value.Select(static step => step.Sentence));
    }

    [Fact]
    public void A_second_supplement_has_a_name_of_its_own()
    {
        const string First = "# 附則 {#first .supplement}\n\n## 施行期日 {#first-date}\n\n公布の日から施行する。\n";
        const string Second = "\n# 附則（令和9年3月1日） {#second .supplement}\n\n## 施行期日 {#second-date}\n\n令和9年4月1日から施行する。\n";

        Assert.Equal(["附則の次に次のように加える。\n　附則（令和9年3月1日）\n　（施行期日）\n　第1条　令和9年4月1日から施行する。"], Sentences(First, First + Second));
        Assert.Equal(["附則（令和9年3月1日）第1条中「4月」を「5月」に改める。"], Sentences(First + Second, First + Second.Replace("4月1日", "5月1日", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_article_that_has_gone_over_into_another_chapter_makes_no_sentences()
    {
        var now = Chapters.Replace("# 患者の同意 {#consents .chapter}\n\n", string.Empty, StringComparison.Ordinal);

        Assert.Null(Sentences(Chapters, now));
    }

    [Fact]
    public void A_preamble_is_put_behind_the_title()
    {
        Assert.Equal(["題名の次に次のように加える。\n　患者の情報を守る。"], Sentences("## 目的 {#purpose}\n\n甲とする。\n", "患者の情報を守る。\n\n## 目的 {#purpose}\n\n甲とする。\n"));
    }

    [Fact]
    public void Words_of_a_preamble_change_in_the_preamble()
    {
        const string Text = "患者の情報を守る。\n\n## 目的 {#purpose}\n\n甲とする。\n";

        Assert.Equal(["前文中「患者」を「市民」に改める。"], Sentences(Text, Text.Replace("患者", "市民", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_articles_of_a_form_go_with_it_when_it_gets_another_number()
    {
        const string First = "# 届 {#report .form}\n\n## 宛先 {#report-to}\n\n市長とする。\n\n";
        const string Second = "# 誓約書 {#pledge .form}\n\n## 誓約 {#pledge-words}\n\n規程を守る。\n";

        Assert.Equal(["別紙様式第1号を削る。", "別紙様式第2号を別紙様式第1号とする。"], Sentences(First + Second, Second));
    }

    [Fact]
    public void An_annex_of_which_a_part_cannot_be_named_is_stated_anew()
    {
        const string Text = "# 定型の文 {#annex .annex}\n\n甲に係る文とする。\n\n乙に係る文とする。\n";

        Assert.Equal(
            ["別紙を次のように改める。\n　別紙　定型の文\n　丙とし、丁とする。"],
            Sentences(Text, Text.Replace("甲に係る文とする。", "丙とし、丁とする。", StringComparison.Ordinal).Replace("\n乙に係る文とする。\n", string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_that_loses_its_remark_hinders_no_other_sentence()
    {
        const string Text = "## 題 {#a}\n\n費用の目的を定める。\n\n# 手数料 {#t .annex-table}\n\n| 種別 | 額 |\n|---|---|\n| 甲 | 100円 |\n\n備考　税を含む。\n";

        Assert.Equal(
            ["第1条中「目的」を「趣旨」に改める。", "別表を次のように改める。\n　別表　手数料\n　種別｜額\n　甲｜100円"],
            Sentences(Text, Text.Replace("目的を", "趣旨を", StringComparison.Ordinal).Replace("\n備考　税を含む。\n", string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_only_table_gets_a_number_when_a_second_one_comes_and_loses_it_again()
    {
        const string First = "## 題 {#a}\n\n費用を定める。\n\n# 手数料 {#t .annex-table}\n\n| 種別 | 額 |\n|---|---|\n| 甲 | 100円 |\n\n";
        const string Second = "# 減免 {#u .annex-table}\n\n| 種別 | 率 |\n|---|---|\n| 甲 | 半額 |\n";

        Assert.Equal(["別表を別表第1とする。", "別表第1の次に次のように加える。\n　別表第2　減免\n　種別｜率\n　甲｜半額"], Sentences(First, First + Second));
        Assert.Equal(["別表第2を削る。", "別表第1を別表とする。"], Sentences(First + Second, First));
    }

    [Fact]
    public void A_table_that_is_stated_anew_has_no_further_sentence_for_its_heading()
    {
        const string Text = "## 題 {#a}\n\n[](#t)による。\n\n# 手数料 {#t .annex-table}\n\n| 種別 | 額 |\n|---|---|\n| 甲 | 100円 |\n";

        Assert.Equal(
            ["第1条を第2条とする。", "第2条の前に次の1条を加える。\n　（新）\n　第1条　新しい。", "別表を次のように改める。\n　別表　手数料\n　（第2条関係）\n　種別｜額\n　甲｜100円\n　乙｜200円"],
            Sentences(Text, "## 新 {#n}\n\n新しい。\n\n" + Text + "| 乙 | 200円 |\n"));
    }

    [Fact]
    public void A_table_that_is_stated_anew_is_printed_as_a_table_below_its_sentence()
    {
        const string Text = "## 題 {#a}\n\n費用を定める。\n\n# 手数料 {#t .annex-table}\n\n| 種別 | 額 |\n|---|---|\n| 甲 | 100円 |\n";

        var step = Assert.Single(Amendments.Of(Units(Text), Units(Text + "| 乙 | 200円 |\n"))!.Value);

        Assert.Equal(
            "　別表　手数料 {.amendment-words}\n\n::: table {widths=\"auto auto\"}\n%row {head}\n%cell {colspan=1 rowspan=1}\n\n種別\n\n%cell {colspan=1 rowspan=1}\n\n額\n\n"
                + "%row\n%cell {colspan=1 rowspan=1}\n\n甲\n\n%cell {colspan=1 rowspan=1}\n\n100円\n\n%row\n%cell {colspan=1 rowspan=1}\n\n乙\n\n%cell {colspan=1 rowspan=1}\n\n200円\n\n:::\n\n",
            AmendmentMarkdown.Below(step));
    }

    [Fact]
    public void The_rules_come_before_what_is_attached_to_them()
    {
        const string Text = "## 一 {#a}\n\n甲。\n\n## 二 {#b}\n\n[](#f)による。\n\n# 附則 {#s .supplement}\n\n令和8年4月1日から施行する。\n\n# 届 {#f .form}\n\n届け出る。\n";

        Assert.Equal(
            [
                "第2条を第3条とする。",
                "第1条の次に次の1条を加える。\n　（新）\n　第2条　乙。",
                "附則中「令和8年」を「令和9年」に改める。",
                "別紙様式第1号中「（第2条関係）」を「（第3条関係）」に改める。",
            ],
            Sentences(Text, Text.Replace("## 二", "## 新 {#n}\n\n乙。\n\n## 二", StringComparison.Ordinal).Replace("8年", "9年", StringComparison.Ordinal)));
    }

    [Fact]
    public void Articles_beside_each_other_of_which_the_same_is_said_are_named_together()
    {
        const string Text = "## 一 {#a}\n\n甲の者とする。\n\n## 二 {#b}\n\n丙。\n\n甲の者である。\n\n## 三 {#c}\n\n次による。\n\n1. 甲の物\n2. 乙の物\n\n## 四 {#d}\n\n丁の者とする。\n\n## 五 {#e}\n\n甲の者とする。\n";

        Assert.Equal(
            ["第1条、第2条第2項及び第3条第1号中「甲」を「戊」に改める。", "第4条中「丁」を「己」に改める。", "第5条中「甲」を「戊」に改める。"],
            Sentences(Text, Text.Replace('甲', '戊').Replace('丁', '己')));
    }

    [Fact]
    public void A_branch_stands_where_it_is_put_and_is_counted()
    {
        const string Text = "## 一 {#a}\n\n甲を定める。\n\n## 二 {#b}\n\n乙を定める。\n";

        Assert.Equal(
            ["第1条の次に次の1条を加える。\n　（枝）\n　第1条の2　丙。", "第2条中「乙」を「丁」に改める。"],
            Sentences(Text, Text.Replace("## 二", "## 枝 {#n .branch}\n\n丙。\n\n## 二", StringComparison.Ordinal).Replace("乙", "丁", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_an_annex_and_a_chapter_whose_number_is_left_no_more_is_said_than_that()
    {
        const string Text = "# 総則 {#c1}\n\n## 一 {#a}\n\n甲。\n\n# 雑則 {#c2}\n\n## 二 {#b}\n\n乙。\n\n## 三 {#c}\n\n丙。\n\n# 留意 {#x .annex}\n\n留意する。\n\n控える。\n";

        Assert.Equal(
            ["第2章を次のように改める。\n　第2章　削除\n　第2条　削除\n　第3条　削除", "別紙を次のように改める。\n　別紙　削除"],
            Sentences(Text, Text.Replace("{#c2}", "{#c2 .deleted}", StringComparison.Ordinal).Replace("{#x .annex}", "{#x .annex .deleted}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("届出を必要である。", "届出を必要とする。", "第1条中「必要である」を「必要とする」に改める。")]
    [InlineData("税を含む。", "税を含まない。", "第1条中「含む」を「含まない」に改める。")]
    [InlineData("管理者が行うものとする。", "管理者が行う。", "第1条中「ものとする」を削る。")]
    [InlineData("令和8年4月1日から行う。", "令和9年4月1日から行う。", "第1条中「令和8年」を「令和9年」に改める。")]
    [InlineData("甲が定めます。", "甲が定める。", "第1条中「定めます」を「定める」に改める。")]
    [InlineData("安全の確保に努めるものとする。", "安全の確保に努めなければならない。", "第1条中「努めるものとする」を「努めなければならない」に改める。")]
    [InlineData("利用者その他本システムの者とする。", "利用者その他連携ネットの者とする。", "第1条中「本システム」を「連携ネット」に改める。")]
    [InlineData("甲は、報告する。", "甲が、報告する。", "第1条中「甲は」を「甲が」に改める。")]
    public void Words_are_not_cut_in_the_middle(string old, string now, string expected)
    {
        Assert.Equal([expected], Sentences($"## 一 {{#a}}\n\n{old}\n", $"## 一 {{#a}}\n\n{now}\n"));
    }

    [Fact]
    public void What_has_gone_over_into_another_chapter_makes_no_sentences_and_is_named()
    {
        var moved = Chapters.Replace("## 定義 {#definitions}\n\n用語を定める。\n\n# 患者の同意 {#consents .chapter}\n", "# 患者の同意 {#consents .chapter}\n\n## 定義 {#definitions}\n\n用語を定める。\n", StringComparison.Ordinal);

        Assert.Null(Amendments.Of(Units(Chapters), Units(moved), out var stuck));
        Assert.Equal("第2条", stuck!.Label);
    }

    private static string Articles(params int[] numbers) => string.Concat(numbers.Select(static number => $"## 題{number} {{#a{number}}}\n\n文{"甲乙丙丁戊己庚辛"[number - 1]}。\n\n"));

    private static string Branches(params int[] numbers) => "## 題 {#a0}\n\n本文。\n\n" + string.Concat(numbers.Select(static number => $"## 題 {{#a{number} .branch}}\n\n文{"甲乙丙丁"[number - 1]}。\n\n"));

    private static List<string>? Sentences(string old, string now, string numbering = "articles") => Amendments.Of(Units(old, numbering), Units(now, numbering))?.Select(static step => step.Sentence).ToList();

    private static ImmutableArray<RuleUnit> Units(string text, string numbering = "articles", string title = "見本")
    {
        var diagnostics = new DiagnosticBag();
        var rulebook = new Rulebook("sample", title, string.Empty, RandomRulebooks.Style(numbering, diagnostics), RulebookTextReader.Read("rules.md", text, string.Empty, diagnostics), SourceSpan.StartOf("rules.md"));
        return RuleUnit.Of(RulebookPreparation.Prepare(rulebook, static _ => null, diagnostics));
    }
}

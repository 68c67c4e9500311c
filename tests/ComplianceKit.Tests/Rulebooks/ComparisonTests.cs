using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Rulebooks.Amending;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>What is found to differ between two states, and that the amending sentences lead from one to the other.</summary>
public sealed class ComparisonTests
{
    private const string Old = """
        ## 目的 {#purpose}

        目的である。

        ## 同意 {#consent}

        書面により同意を得る。

        [前項](#consent.1)の書面を保管する。

        ## 端末 {#devices}

        [](#consent)による。

        ## 雑則 {#other}

        別に定める。
        """;

    [Fact]
    public void A_state_compared_with_itself_has_no_changes() => Assert.Empty(RulebookComparison.Compare(Units(Old), Units(Old)).Changes);

    [Fact]
    public void Every_kind_of_change_is_named()
    {
        var now = Old
            .Replace("## 同意 {#consent}", "## 定義 {#definitions}\n\n用語を定める。\n\n## 同意 {#consent}", StringComparison.Ordinal)
            .Replace("書面により", "あらかじめ書面により", StringComparison.Ordinal)
            .Replace("## 端末 {#devices}\n\n[](#consent)による。\n\n", string.Empty, StringComparison.Ordinal);

        var rows = RulebookComparison.Compare(Units(Old), Units(now)).Rows;

        Assert.Equal(
            ["the title Unchanged", "purpose Unchanged", "definitions Added", "consent Changed", "devices Deleted", "other Unchanged"],
            rows.Select(static row => $"{row.Id} {row.Kind}"));
    }

    [Fact]
    public void An_article_before_which_the_heading_of_another_chapter_was_put_has_moved()
    {
        const string Text = "# 総則 {#c1}\n\n## 目的 {#a}\n\n甲。\n\n## 責務 {#b}\n\n乙。\n\n# 管理 {#c2}\n\n## 管理者 {#c}\n\n丙。\n";
        var (old, now) = (Units(Text), Units(Text.Replace("# 管理 {#c2}\n\n", string.Empty, StringComparison.Ordinal).Replace("## 責務", "# 管理 {#c2}\n\n## 責務", StringComparison.Ordinal)));

        var comparison = RulebookComparison.Compare(old, now);

        var row = Assert.Single(comparison.Changes, static row => row.Id == "b");
        Assert.Equal(UnitChange.Moved, row.Kind);
        var shown = Assert.Single(new ComparisonTable(ImmutableDictionary<string, string>.Empty).Rows([row], old, now));
        Assert.Equal("「第1章　総則」から「第2章　管理」に移す。", shown.Note);
        Assert.StartsWith("第2章　管理 {.comparison-label}\n\n（責務）", shown.Now, StringComparison.Ordinal);
        Assert.StartsWith("第1章　総則 {.comparison-label}\n\n（責務）", shown.Old, StringComparison.Ordinal);
        Assert.Null(Amendments.Of(old, now));
    }

    [Fact]
    public void Supplements_and_sentences_of_a_form_that_changed_places_have_moved()
    {
        const string First = "# 附則（令和8年） {#s1 .supplement}\n\n施行する。\n\n", Second = "# 附則（令和9年） {#s2 .supplement}\n\n改める。\n\n";
        const string Form = "# 届出書 {#form .form}\n\n甲欄に書く。 {#fa}\n\n乙欄に書く。 {#fb}\n";
        var old = Units(First + Second + Form);

        var now = Units(Second + First + Form.Replace("甲欄に書く。 {#fa}\n\n乙欄に書く。 {#fb}", "乙欄に書く。 {#fb}\n\n甲欄に書く。 {#fa}", StringComparison.Ordinal));

        Assert.Equal([UnitChange.Moved, UnitChange.Moved], RulebookComparison.Compare(old, now).Changes.Select(static row => row.Kind));
    }

    [Fact]
    public void The_articles_that_the_head_of_a_form_names_are_compared_with_it()
    {
        const string Text = "## 目的 {#purpose}\n\n甲。\n\n## 届出 {#report}\n\n[](#form)による。\n\n# 届出書 {#form .form}\n\n届け出る。\n";

        var (old, now) = (Units(Text), Units(Text.Replace("## 届出", "## 適用 {#scope}\n\n乙。\n\n## 届出", StringComparison.Ordinal)));

        var row = Assert.Single(RulebookComparison.Compare(old, now).Changes, static row => row.Id == "form");
        Assert.Equal("別紙様式第1号　届出書／（第3条関係）", string.Join('／', row.Now!.Printed));
        Assert.Contains("別紙様式第1号中「（第2条関係）」を「（第3条関係）」に改める。", Amendments.Of(old, now)!.Value.Select(static step => step.Sentence));
    }

    [Fact]
    public void A_form_that_comes_to_stand_in_a_range_gets_the_article_that_names_it()
    {
        const string Text = "## 届出 {#report}\n\n[](#form-a)による。\n\n# 甲 {#form-a .form}\n\n甲。\n\n# 乙 {#form-b .form}\n\n乙。\n\n# 丙 {#form-c .form}\n\n丙。\n";

        var (old, now) = (Units(Text), Units(Text.Replace("(#form-a)による", "(#form-a){to=form-c}による", StringComparison.Ordinal)));

        Assert.Equal(["report", "form-b", "form-c"], RulebookComparison.Compare(old, now).Changes.Select(static row => row.Id));
        Assert.Contains("別紙様式第2号の題名の前に「（第1条関係）」を加える。", Amendments.Of(old, now)!.Value.Select(static step => step.Sentence));
    }

    [Fact]
    public void Sentences_and_fields_of_a_form_are_found_again_by_what_they_say()
    {
        const string Text = "# 申請書 {#form .form}\n\n申請します。\n\n:field[番号]{shape=comb boxes=12}\n\n以上です。\n";

        var rows = RulebookComparison.Compare(Units(Text), Units(Text.Replace("申請します。\n\n", string.Empty, StringComparison.Ordinal))).Changes;

        Assert.Equal(["申請します。 Deleted"], rows.Select(static row => $"{row.Old!.Lines[0].Words} {row.Kind}"));
    }

    [Fact]
    public void A_field_with_other_boxes_is_another()
    {
        const string Text = "# 申請書 {#form .form}\n\n:field[番号]{shape=comb boxes=12}\n";

        var row = Assert.Single(RulebookComparison.Compare(Units(Text), Units(Text.Replace("12", "7", StringComparison.Ordinal))).Changes);

        Assert.Equal(("［番号：12字］", "［番号：7字］"), (row.Old!.Lines[0].Words, row.Now!.Lines[0].Words));
    }

    [Fact]
    public void What_is_gone_from_an_annex_stands_below_its_heading_in_both_columns_and_the_annex_counts_as_changed()
    {
        const string Text = "# 手数料 {#t .annex-table}\n\n| 種別 | 額 |\n|---|---|\n| 甲 | 100円 |\n\n備考　税を含む。\n";
        var (old, now) = (Units(Text), Units(Text.Replace("\n備考　税を含む。\n", string.Empty, StringComparison.Ordinal)));
        var comparison = RulebookComparison.Compare(old, now);

        var row = Assert.Single(new ComparisonTable(ImmutableDictionary<string, string>.Empty).Rows(comparison.Changes, old, now));

        Assert.Equal("別表　手数料 {.comparison-label}\n\n（削る）", row.Now.TrimEnd());
        Assert.Equal("別表　手数料 {.comparison-label}\n\n:u[備考　税を含む。]", row.Old.TrimEnd());
        Assert.Equal((1, 1, 0), comparison.Count(static kind => kind == RuleKind.AnnexTable));
    }

    [Fact]
    public void What_is_printed_in_a_field_or_over_a_word_is_compared()
    {
        const string Text = "# 届出書 {#form .form}\n\n期間　:field[期間]{shape=line width=60mm value=\"1年\"}　:field[同意]{shape=checkbox ticked}　:ruby[葛]{かつら}\n";

        var (now, old) = Changed(Text, Text.Replace("1年", "3年", StringComparison.Ordinal).Replace(" ticked", string.Empty, StringComparison.Ordinal).Replace("かつら", "くず", StringComparison.Ordinal));

        Assert.Equal("期間　［期間：1年］　［同意：✓］　葛（かつら）", string.Concat(old).Replace(":u[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal));
        Assert.Equal("期間　［期間：3年］　［同意］　葛（くず）", string.Concat(now).Replace(":u[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void The_amending_sentences_say_what_was_done()
    {
        var now = Old
            .Replace("書面により", "電磁的記録により", StringComparison.Ordinal)
            .Replace("## 端末 {#devices}", "## 定義 {#definitions}\n\n用語を定める。\n\n## 端末 {#devices}", StringComparison.Ordinal);

        var steps = Amendments.Of(Units(Old), Units(now));

        Assert.Equal(
            ["第2条第1項中「書面」を「電磁的記録」に改める。", "第4条を第5条とし、第3条を第4条とする。", "第2条の次に次の1条を加える。\n　（定義）\n　第3条　用語を定める。"],
            steps!.Value.Select(static step => step.Sentence));
    }

    [Fact]
    public void A_sentence_names_words_that_stand_only_once_where_it_looks()
    {
        const string Text = "## 目的 {#purpose}\n\n次の各号による。\n\n1. 施設\n";

        var steps = Amendments.Of(Units(Text.Replace("各号による", "施設の各号による", StringComparison.Ordinal)), Units(Text.Replace("各号による", "医師会の各号による", StringComparison.Ordinal)));

        Assert.Equal(["第1条各号列記以外の部分中「施設」を「医師会」に改める。"], steps!.Value.Select(static step => step.Sentence));
    }

    [Fact]
    public void What_is_done_to_several_words_of_a_place_is_one_sentence()
    {
        const string Text = "## 端末 {#devices}\n\n管理者は、所有する端末を10日以内に速やかに登録し、市長に届け出る。\n";

        var steps = Amendments.Of(Units(Text), Units(Text.Replace("端末を10日", "機器を14日", StringComparison.Ordinal).Replace("速やかに", string.Empty, StringComparison.Ordinal).Replace("市長に", "市長に書面で", StringComparison.Ordinal)));

        Assert.Equal(["第1条中「端末を10日」を「機器を14日」に改め、「速やかに」を削り、「市長に」の下に「書面で」を加える。"], steps!.Value.Select(static step => step.Sentence));
    }

    [Fact]
    public void Articles_that_move_alike_are_named_by_the_first_and_the_last()
    {
        var text = string.Concat(Enumerable.Range(1, 6).Select(static number => $"## 題{number} {{#a{number}}}\n\n文{number}。\n\n"));

        var added = Amendments.Of(Units(text), Units(text.Replace("## 題3", "## 追加 {#added}\n\n加える。\n\n## 題3", StringComparison.Ordinal)));
        var deleted = Amendments.Of(Units(text), Units(text.Replace("## 題2 {#a2}\n\n文2。\n\n", string.Empty, StringComparison.Ordinal)));

        Assert.Equal(["第3条から第6条までを1条ずつ繰り下げる。", "第2条の次に次の1条を加える。\n　（追加）\n　第3条　加える。"], added!.Value.Select(static step => step.Sentence));
        Assert.Equal(["第2条を削る。", "第3条から第6条までを1条ずつ繰り上げる。"], deleted!.Value.Select(static step => step.Sentence));
    }

    [Theory]
    [InlineData("articles", "第1条の次に次の1条を加える。")]
    [InlineData("full-width", "第１条の次に次の１条を加える。")]
    [InlineData("kanji", "第一条の次に次の一条を加える。")]
    public void A_sentence_counts_articles_in_the_figures_of_their_numbers(string numbering, string expected)
    {
        const string Text = "## 目的 {#purpose}\n\n目的を定める。\n";

        var steps = Amendments.Of(Units(Text, numbering), Units(Text + "\n## 定義 {#definitions}\n\n用語を定める。\n", numbering));

        Assert.Equal([expected], steps!.Value.Select(static step => step.Sentence.Split('\n')[0]));
    }

    [Fact]
    public void Articles_of_one_of_several_supplements_bear_its_words()
    {
        const string Text = "# 附則 {#start .supplement}\n\n## 施行期日 {#start-date}\n\n４月から施行する。\n\n# 附則（令和9年3月1日） {#later .supplement}\n\n## 施行期日 {#later-date}\n\n６月から施行する。\n\n## 経過措置 {#later-now}\n\n８月までは従前による。\n";
        var (old, now) = (Units(Text), Units(Text.Replace("６月", "７月", StringComparison.Ordinal).Replace("８月", "９月", StringComparison.Ordinal)));

        var rows = new ComparisonTable(ImmutableDictionary<string, string>.Empty).Rows(RulebookComparison.Compare(old, now).Changes, old, now).ToList();

        Assert.Equal(2, rows.Count);
        Assert.StartsWith("（施行期日） {.comparison-label}\n\n附則（令和9年3月1日）第1条　:u[７]月", rows[0].Now, StringComparison.Ordinal);
        Assert.StartsWith("（施行期日） {.comparison-label}\n\n附則（令和9年3月1日）第1条　:u[６]月", rows[0].Old, StringComparison.Ordinal);
        Assert.StartsWith("（経過措置） {.comparison-label}\n\n附則（令和9年3月1日）第2条　", rows[1].Now, StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_supplement_changes_nothing_in_the_articles_of_the_first()
    {
        const string First = "# 附則 {#s1 .supplement}\n\n## 施行 {#s1-date}\n\n４月から施行する。\n\n## 経過 {#s1-then}\n\n従前の例による。\n";
        const string Second = "\n# 附則（令和9年改正） {#s2 .supplement}\n\n## 施行 {#s2-date}\n\n６月から施行する。\n";
        var (old, now) = (Units(First), Units(First.Replace("従前", "以前", StringComparison.Ordinal) + Second));

        var rows = new ComparisonTable(ImmutableDictionary<string, string>.Empty).Rows(RulebookComparison.Compare(old, now).Changes, old, now).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Contains("制定時の附則第2条　:u[以]前の例", rows[0].Now, StringComparison.Ordinal);
        Assert.Contains("制定時の附則第2条　:u[従]前の例", rows[0].Old, StringComparison.Ordinal);
        Assert.Contains("附則（令和9年改正）第1条", rows[2].Now.Replace(":u[", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(rows, static row => Assert.Empty(row.Note));
        Assert.NotNull(Amendments.Of(old, now));
    }

    [Fact]
    public void What_stands_in_one_column_alone_is_called_as_its_own_state_calls_it()
    {
        const string Second = "\n# 附則（令和9年改正） {#s2 .supplement}\n\n## 施行 {#s2-date}\n\n６月から施行する。\n";
        const string First = "# 附則 {#s1 .supplement}\n\n## 施行 {#s1-date}\n\n４月から施行する。\n";
        var (old, now) = (Units(First + "\n## 経過 {#s1-then}\n\n従前の例による。\n"), Units(First + Second));

        var rows = new ComparisonTable(ImmutableDictionary<string, string>.Empty).Rows(RulebookComparison.Compare(old, now).Changes, old, now).ToList();

        Assert.StartsWith(":u[（経過）]:附則第2条", rows[0].Old.Replace(" {.comparison-label}\n\n:u[", ":", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("附則（令和9年改正）第1条", rows[^1].Now, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_stands_in_its_own_part_before_what_was_put_in_behind_it()
    {
        const string Text = """
            # 総則 {#c1}

            ## 目的 {#a}

            甲。

            ## 定義 {#b}

            乙。

            # 附則 {#s1 .supplement}

            ## 施行 {#s1a}

            丙。

            ## 経過 {#s1b}

            丁。

            # 一覧 {#t1 .annex-table}

            戊。

            # 別の一覧 {#t2 .annex-table}

            己。
            """;
        var now = Text
            .Replace("## 定義 {#b}\n\n乙。\n", "# 新章 {#c2}\n\n## 新条 {#n}\n\n新。\n", StringComparison.Ordinal)
            .Replace("## 経過 {#s1b}\n\n丁。\n", "# 附則（改正） {#s2 .supplement}\n\n## 施行 {#s2a}\n\n又。\n", StringComparison.Ordinal)
            .Replace("# 別の一覧 {#t2 .annex-table}\n\n己。", "# 様式 {#f .form}\n\n欄。", StringComparison.Ordinal);

        var comparison = RulebookComparison.Compare(Units(Text), Units(now));

        Assert.Equal(
            ["b Deleted", "c2 Added", "n Added", "s1b Deleted", "s2 Added", "s2a Added", "t1 Renumbered", "t2 Deleted", "t2.block-1 Deleted", "f Added", "f.block-1 Added"],
            comparison.Changes.Select(static row => $"{row.Id} {row.Kind}"));
    }

    [Fact]
    public void The_first_article_of_a_chapter_that_is_gone_stands_below_its_heading()
    {
        const string Text = "# 総則 {#c1}\n\n## 目的 {#a}\n\n甲。\n\n# 管理 {#c2}\n\n## 責務 {#b}\n\n乙。\n\n# 運用 {#c3}\n\n## 方法 {#c}\n\n丙。\n";

        var now = Text.Replace("# 管理 {#c2}\n\n## 責務 {#b}\n\n乙。\n\n", string.Empty, StringComparison.Ordinal).Replace("## 目的 {#a}\n\n甲。", "## 定義 {#n}\n\n新。", StringComparison.Ordinal);

        Assert.Equal(
            ["the title", "c1", "a", "n", "c2", "b", "c3", "c"],
            RulebookComparison.Compare(Units(Text), Units(now)).Rows.Select(static row => row.Id));
    }

    [Fact]
    public void Words_without_a_number_stand_below_the_heading_of_their_part()
    {
        const string Text = "# 附則 {#start .supplement}\n\n４月から施行する。\n\n# 誓約書 {#pledge .form}\n\n私は守ります。\n\n| 欄 | 例 |\n|---|---|\n| 氏名 | 見本 |\n";
        var (old, now) = (Units(Text), Units(Text.Replace("４月", "５月", StringComparison.Ordinal).Replace("守ります", "守りません", StringComparison.Ordinal).Replace("見本", "例示", StringComparison.Ordinal)));

        var rows = new ComparisonTable(ImmutableDictionary<string, string>.Empty).Rows(RulebookComparison.Compare(old, now).Changes, old, now).ToList();

        Assert.Equal(
            ["附則 {.comparison-label}\n\n:u[５]月から施行する。\n\n", "別紙様式第1号　誓約書 {.comparison-label}\n\n私は守りま:u[せん]。\n\n"],
            rows.Take(2).Select(static row => row.Now));
        Assert.StartsWith("別紙様式第1号　誓約書 {.comparison-label}\n\n", rows[1].Old, StringComparison.Ordinal);
        Assert.StartsWith("::: table", rows[2].Now, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_change_throughout_an_article_are_named_once()
    {
        const string Text = "## 端末 {#devices}\n\n本システムの利用者は、次のとおりとする。\n\n1. その他本システムの端末を登録する者\n2. 施設の者\n";

        var steps = Amendments.Of(Units(Text), Units(Text.Replace("本システム", "連携ネット", StringComparison.Ordinal).Replace("施設", "医師会", StringComparison.Ordinal)));

        Assert.Equal(["第1条中「本システム」を「連携ネット」に改め、同条第2号中「施設」を「医師会」に改める。"], steps!.Value.Select(static step => step.Sentence));
    }

    [Fact]
    public void Sentences_that_would_not_give_the_new_state_are_not_made()
    {
        // Two articles that change places cannot be told by renumbering alone in the order of the old state.
        var units = Units(Old);
        ImmutableArray<RuleUnit> swapped = [units[0], units[2], units[1], units[3], units[4]];

        Assert.Null(Amendments.Of(units, swapped));
    }

    [Fact]
    public void Changed_characters_are_underlined_on_both_sides()
    {
        var now = Old.Replace("書面により", "電磁的記録により", StringComparison.Ordinal);
        var row = Assert.Single(RulebookComparison.Compare(Units(Old), Units(now)).Changes);

        var (right, left, _) = new ComparisonTable(ImmutableDictionary<string, string>.Empty).Row(row);

        Assert.Contains("第2条　:u[電磁的記録]により同意を得る。", right, StringComparison.Ordinal);
        Assert.Contains("第2条　:u[書面]により同意を得る。", left, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_begins_with_items_keeps_their_numbers()
    {
        const string Text = "## 目的 {#purpose}\n\n目的を定める。\n\n# 留意事項 {#annex .annex}\n\n## 管理者 {#manager}\n\n1. 保管の手続をとる。\n2. 留意事項を守る。\n";
        var row = Assert.Single(RulebookComparison.Compare(Units(Text), Units(Text.Replace("留意事項を", "規約を", StringComparison.Ordinal))).Changes);

        var (now, _, _) = new ComparisonTable(ImmutableDictionary<string, string>.Empty).Row(row);

        Assert.Equal(["別紙の1　（管理者）", "(1)　保管の手続をとる。", "(2)　:u[規約]を守る。"], now.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(" {")[0]));
    }

    [Fact]
    public void Rows_of_tables_are_compared_one_by_one_as_a_reader_sees_them()
    {
        const string Table = """
            ## リスク {#risks}

            次のとおりとする。

            ::: table {#table widths="1 1" summary="リスクと対策"}
            %row {head}
            %cell リスク
            %cell 対策
            %row
            %cell 盗難
            %cell 施錠
            :::
            """;
        var now = Table.Replace("施錠\n", "施錠及び消去\n", StringComparison.Ordinal).Replace("%row\n%cell 盗難", "%row\n%cell 紛失\n%cell 報告\n%row\n%cell 盗難", StringComparison.Ordinal);
        var row = Assert.Single(RulebookComparison.Compare(Units(Table), Units(now)).Changes);

        var (right, left, _) = new ComparisonTable(ImmutableDictionary<string, string>.Empty).Row(row);

        const string Head = "（リスク） {.comparison-label}\n\n第1条　次のとおりとする。 {.comparison-item}\n\n::: table {widths=\"auto auto\"}\n%row {head}\n";
        Assert.Equal($"{Head}{Cells("リスク", "対策")}%row\n{Cells(":u[紛失]", ":u[報告]")}%row\n{Cells("盗難", "施錠:u[及び消去]")}:::\n\n", right);
        Assert.Equal($"{Head}{Cells("リスク", "対策")}%row\n{Cells("盗難", "施錠")}:::\n\n", left);

        static string Cells(params string[] cells) => string.Concat(cells.Select(static cell => $"%cell {{colspan=1 rowspan=1}}\n\n{cell}\n\n"));
    }

    [Theory]
    [InlineData("::: table {widths=\"1 1\" caption=\"甲表\"}\n%row\n%cell 一\n%cell 二\n:::\n", "甲表", "乙表")]
    [InlineData("%rule {label=切り取り線}\n", "切り取り線", "きりとり線")]
    public void Captions_and_words_of_rules_are_compared(string block, string old, string now)
    {
        var text = $"# 表 {{#annex .annex}}\n\n文。\n\n{block}";

        var row = Assert.Single(RulebookComparison.Compare(Units(text), Units(text.Replace(old, now, StringComparison.Ordinal))).Changes);

        Assert.Contains(row.Old!.Lines, line => line.Words.StartsWith(old, StringComparison.Ordinal));
        Assert.Contains(row.Now!.Lines, line => line.Words.StartsWith(now, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n", "| 甲 | 丙 | 乙 |\n|---|---|---|\n| 一 | 三 | 二 |\n", "甲|:u[丙]|乙|一|:u[三]|二")]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n", "::: table {widths=\"1 1\"}\n%row {head}\n%cell {rowspan=2} 甲\n%cell 乙\n%row {head}\n%cell 丁\n%row\n%cell 一\n%cell 二\n:::\n", "甲|乙|:u[丁]|一|二")]
    public void Cells_of_columns_and_rows_that_were_put_in_are_marked_alone(string old, string now, string expected)
    {
        const string Head = "# 表 {#annex .annex}\n\n文。\n\n";
        var row = Assert.Single(RulebookComparison.Compare(Units(Head + old), Units(Head + now)).Changes);

        var cells = new ComparisonTable(ImmutableDictionary<string, string>.Empty).Row(row).Now.Split("%cell").Skip(1).Select(static cell => cell.Split('\n')[2]);

        Assert.Equal(expected, string.Join('|', cells));
    }

    [Fact]
    public void What_is_put_in_the_middle_of_an_article_leaves_what_follows_unmarked_but_for_its_number()
    {
        const string Text = "## 端末 {#devices}\n\n次の各号による。\n\n1. 施錠して保管する。\n2. 画面を覆う。\n\n管理者は、端末を点検する。\n\n点検の記録を残す。\n";

        var (now, old) = Changed(Text, Text.Replace("2. 画面", "2. 持ち出しを届け出る。\n3. 画面", StringComparison.Ordinal).Replace("点検の記録", "事故があれば市長に報告する。\n\n点検の記録", StringComparison.Ordinal));

        Assert.Equal(["（端末）", "第1条　次の各号による。", "(1)　施錠して保管する。", ":u[(2)　持ち出しを届け出る。]", "(:u[3])　画面を覆う。", "２　管理者は、端末を点検する。", ":u[３　事故があれば市長に報告する。]", ":u[４]　点検の記録を残す。"], now);
        Assert.Equal(["（端末）", "第1条　次の各号による。", "(1)　施錠して保管する。", "(:u[2])　画面を覆う。", "２　管理者は、端末を点検する。", ":u[３]　点検の記録を残す。"], old);
    }

    [Fact]
    public void A_line_that_is_reworded_beside_a_new_one_is_marked_only_where_it_is()
    {
        const string Text = "## 端末 {#devices}\n\n次の各号による。\n\n1. 施錠して保管する。\n2. 画面を覆う。\n";

        var (now, _) = Changed(Text, Text.Replace("1. 施錠して保管", "1. 持ち出しを届け出る。\n2. 必ず施錠して保管", StringComparison.Ordinal).Replace("2. 画面", "3. 画面", StringComparison.Ordinal));

        Assert.Equal([":u[(1)　持ち出しを届け出る。]", "(:u[2])　:u[必ず]施錠して保管する。", "(:u[3])　画面を覆う。"], now[2..]);
    }

    [Fact]
    public void A_line_with_an_id_of_its_own_is_found_by_it_whatever_its_words_are()
    {
        const string Text = "## 端末 {#devices}\n\n管理者が保管する。 {#keeping}\n\n画面を覆う。\n";

        var (now, old) = Changed(Text, Text.Replace("管理者が保管する", "鍵を掛けて置く", StringComparison.Ordinal));

        Assert.Equal("第1条　:u[鍵を掛けて置く]。", now[1]);
        Assert.Equal("第1条　:u[管理者が保管する]。", old[1]);
    }

    [Fact]
    public void Lines_of_a_table_before_which_another_block_stands_are_found_by_their_first_cell()
    {
        const string Table = "## リスク {#risks}\n\n次のとおりとする。\n\n::: table {widths=\"1 1\" summary=\"リスクと対策\"}\n%row\n%cell 盗難\n%cell 施錠\n:::\n";

        var (now, _) = Changed(Table, Table.Replace("::: table", "表の見方は別に示す。 {.plain}\n\n::: table", StringComparison.Ordinal).Replace("施錠", "警備員による巡回", StringComparison.Ordinal));

        Assert.Equal([":u[表の見方は別に示す。]", "盗難", ":u[警備員による巡回]"], now[2..].Where(static line => !line.Contains('%') && line != ":::"));
    }

    private static (string[] Now, string[] Old) Changed(string old, string now)
    {
        var row = Assert.Single(RulebookComparison.Compare(Units(old), Units(now)).Changes);
        var (right, left, _) = new ComparisonTable(ImmutableDictionary<string, string>.Empty).Row(row);
        return (Lines(right), Lines(left));

        static string[] Lines(string cell) => [.. cell.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(" {.comparison")[0].Replace("\\)", ")", StringComparison.Ordinal))];
    }

    private static ImmutableArray<RuleUnit> Units(string text, string numbering = "articles")
    {
        var diagnostics = new DiagnosticBag();
        var style = RandomRulebooks.Style(numbering, diagnostics);
        var rulebook = new Rulebook("sample", "見本", string.Empty, style, RulebookTextReader.Read("rules.md", text, string.Empty, diagnostics), SourceSpan.StartOf("rules.md"));
        var units = RuleUnit.Of(RulebookPreparation.Prepare(rulebook, static _ => null, diagnostics));
        Assert.Empty(diagnostics.ToImmutable());
        return units;
    }
}

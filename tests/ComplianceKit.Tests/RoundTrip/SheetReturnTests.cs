using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.RoundTrip;
using ComplianceKit.RoundTrip.Sheets;
using static ComplianceKit.Tests.RoundTrip.ReturnedWorkspace;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>A form that comes back changes the answers that were typed into it, and nothing else in their files.</summary>
public sealed class SheetReturnTests
{
    [Fact]
    public void An_untouched_form_changes_no_byte()
    {
        foreach (var text in (string[])[Answers, Answers.ReplaceLineEndings("\r\n"), "\uFEFF" + Answers])
        {
            using var scratch = Workspace(text);

            var (answers, diagnostics) = FormGrid.TakeBack(scratch, Grid(scratch));

            Assert.Equal(5, answers.Rows);
            Assert.Empty(answers.Changes);
            Assert.Empty(diagnostics);
            Assert.Equal(text, Text(scratch));
        }
    }

    [Fact]
    public void Only_what_was_typed_changes_and_comments_stay()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/a", "対応状況"] = "△ 一部適合";
        grid["own/a", "備考"] = "見直し中: 4月";
        grid["own/c", "回答"] = "入退室を記録している。\n記録は見本サービスが保管する。\n・監視カメラがある。";
        grid["own/c", "根拠資料"] = "操作記録";
        grid["own/d", "回答"] = "暗号化している。\n鍵は別に保管する。";

        var (_, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Equal(
            Answers
                .Replace("status: met  # 2026", "status: partial  # 2026", StringComparison.Ordinal)
                .Replace("  evidence: [rules]\n", "  evidence: [rules]\n  remark: |-\n    見直し中: 4月\n", StringComparison.Ordinal)
                .Replace("が保管する。\n", "が保管する。\n\n    - 監視カメラがある。\n", StringComparison.Ordinal)
                .Replace("evidence:\n    - rules\n    - log\n", "evidence: [log]\n", StringComparison.Ordinal)
                .Replace("text: 暗号化している。 }", "text: \"暗号化している。\\n\\n鍵は別に保管する。\" }", StringComparison.Ordinal),
            Text(scratch));
    }

    [Fact]
    public void A_shared_answer_gets_words_of_its_own_and_an_open_item_a_new_one()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/b", "回答"] = "管理者を置いている。";
        grid["own/e", "対応状況"] = "対象外";
        grid["own/e", "回答"] = "記録する機器がない。";

        var (_, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Equal(
            Answers.Replace("  same-as: own/a\n", "  status: met\n  responsibility: vendor\n  text: 管理者を置いている。\n  evidence: [rules]\n", StringComparison.Ordinal)
                + "\n- item: own/e\n  status: not-applicable\n  reason: 記録する機器がない。\n",
            Text(scratch));
    }

    [Fact]
    public void Order_of_rows_and_columns_added_rows_and_missing_columns_do_not_matter()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/d", "責任分界"] = "双方";
        grid.Rows.Reverse(1, 5);
        grid.Rows.Insert(3, ["", "", "", "手で加えた行", "", "", "", ""]);
        grid.DropColumn("備考");
        grid.InsertColumn(2, "社内メモ", static row => $"メモ{row}");
        grid.Rows.Insert(0, ["株式会社見本の対照表"]);

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(["CK9208 sheet.xlsx:5", "CK9209 sheet.xlsx:2"], Scratch.Places(diagnostics).Order(StringComparer.Ordinal));
        Assert.Equal("responsibility", Assert.Single(answers.Changes).Key);
        Assert.Contains(answers.Foreign, static cell => cell is { Item: "own/d", Head: "社内メモ" });
        Assert.Contains("- { item: own/d, status: met, responsibility: shared, text: 暗号化している。 }", Text(scratch), StringComparison.Ordinal);
    }

    [Fact]
    public void Added_rows_below_each_other_are_told_once()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid.Rows.Insert(2, ["", "", "", "手で加えた行", "", "", "", ""]);
        grid.Rows.AddRange(Enumerable.Range(0, 1000).Select(static row => new List<string> { "", "", "", row == 500 ? "" : "また加えた行", "", "", "", "" }));

        var (_, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(["CK9208 sheet.xlsx:3", "CK9208 sheet.xlsx:8"], Scratch.Places(diagnostics));
        Assert.Contains("3 行目", diagnostics[0].Message.Japanese, StringComparison.Ordinal);
        Assert.Contains("8 行目から 1007 行目までの 999 行", diagnostics[1].Message.Japanese, StringComparison.Ordinal);
        Assert.Contains("999 rows from 8 to 1007", diagnostics[1].Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_stands_there_twice_counts_twice_and_changes_once()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid.Rows.Add([.. grid.Row("own/b")]);
        grid.Rows.Add([.. grid.Row("own/a")]);
        grid.Rows[^1][3] = "書き直した。";

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Equal(7, answers.Rows);
        Assert.Equal([("own/a", 8)], answers.Changes.Select(static change => (change.Item, change.Row)).Distinct());
    }

    [Theory]
    [InlineData("own/a", "対応状況", "たぶん", "CK9204")]
    [InlineData("own/a", "対応状況", "", "CK9204")]
    [InlineData("own/a", "対応状況", "－ 対象外", "CK9205")]
    [InlineData("own/a", "対応状況", "▲ 対応予定", "CK9205")]
    [InlineData("own/a", "責任分界", "だれか", "CK9204")]
    [InlineData("own/a", "根拠資料", "運用規程、ないもの", "CK9204")]
    [InlineData("own/e", "回答", "状況のない回答", "CK9205")]
    [InlineData("own/a", "項目ID", "other/a", "CK9202")]
    [InlineData("own/a", FormGrid.Head, "", "CK9203")]
    public void A_broken_row_is_refused_whole_with_its_number(string item, string column, string text, string code)
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid[item, "備考"] = "この行の別のセル";
        grid[item, column] = text;

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        var row = item == "own/a" ? 2 : 6;
        var error = Assert.Single(diagnostics, static diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal((code, row), (error.Code, error.Location!.Start.Line));
        Assert.DoesNotContain(answers.Changes, change => change.Row == row);
        Assert.Equal(Answers, Text(scratch));
    }

    [Theory]
    [InlineData("99.9%\n月ごとに測る。", "  value: 99.9\n  text: 月ごとに測る。\n")]
    [InlineData("99.5 %\n月ごとに測る。", "  value: 99.5\n  text: 月ごとに測る。\n")]
    [InlineData("９９．５％", "  value: 99.5\n")]
    [InlineData("99.5 %以上\n月ごとに測る。", "  text: |-\n    99\\.5 %以上\n\n    月ごとに測る。\n")]
    [InlineData("99,9%", "  text: |-\n    99,9%\n")]
    [InlineData("月ごとに測る。", "  text: 月ごとに測る。\n")]
    public void A_number_is_what_the_sheet_says_it_is(string cell, string expected)
    {
        const string Numeric = "- item: own/a\n  status: met\n";
        using var scratch = Workspace(Numeric + "  value: 99.9\n  text: 月ごとに測る。\n");
        scratch.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 稼働率を示す。, answer-form: numeric, unit: \"%\" }\n");
        var grid = Grid(scratch);
        Assert.Equal("99.9%\n月ごとに測る。", grid["own/a", "回答"]);
        grid["own/a", "回答"] = cell;

        var (_, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Empty(diagnostics);
        Assert.Equal(Numeric + expected, Text(scratch).Replace("text: |\n", "text: |-\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_was_added_for_an_item_counts_as_refused_and_one_without_item_is_called_so()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid.Rows.Add(["own/e", "6", "○ 適合", "記録している。", "", "", "", ""]);
        grid.Rows.Add(["own/z", "7", "○ 適合", "記録している。", "", "", "", ""]);

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(["CK9203 sheet.xlsx:7", "CK9202 sheet.xlsx:8"], Scratch.Places(diagnostics));
        Assert.Equal((7, 2), (answers.Rows, answers.Refused));
    }

    [Fact]
    public void Ditto_below_an_item_that_inherits_names_the_item_that_was_answered()
    {
        using var scratch = Inheriting();
        var grid = Grid(scratch);
        grid["own/b", "対応状況"] = "○ 適合";
        grid["own/b", "回答"] = "同上";

        var told = Assert.Single(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.Equal("CK9205", told.Code);
        Assert.Contains("「base/x」の回答を引き継いでいます", told.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_on_both_sides_is_marked_and_not_overwritten()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        grid["own/a", "回答"] = "責任者を二人置いている。";
        grid["own/a", "備考"] = "表からの備考";
        grid["own/d", "対応状況"] = "△ 一部適合";
        var since = Answers.Replace("責任者を置いている。", "責任者と代理を置いている。", StringComparison.Ordinal).Replace("status: met, text", "status: partial, text", StringComparison.Ordinal);
        scratch.Write("responses/own.yaml", since);

        var (_, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal(["CK9206 sheet.xlsx:2"], Scratch.Places(diagnostics));
        const string Remark = "  # 取り込みの競合（sheet.xlsx 2行目、own/a の回答）：「責任者を二人置いている。」。どちらかを選び、この行を消す。\n";
        Assert.Equal(
            since.Replace("  text: 責任者と", Remark + "  text: 責任者と", StringComparison.Ordinal).Replace("  evidence: [rules]\n", "  evidence: [rules]\n  remark: 表からの備考\n", StringComparison.Ordinal),
            Text(scratch));
        FormGrid.TakeBack(scratch, grid);
        Assert.Single(Text(scratch).Split('\n'), static line => line.Contains("競合", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_sheets_may_claim_an_item_as_long_as_they_agree()
    {
        using var scratch = Workspace(Answers);
        var (one, other) = (Grid(scratch), Grid(scratch));
        one["own/a", "備考"] = "一つ目";
        other["own/d", "備考"] = "二つ目";

        Assert.Empty(FormGrid.TakeBack(scratch, one, other).Diagnostics);
        Assert.Contains("一つ目", Text(scratch), StringComparison.Ordinal);
        Assert.Contains("二つ目", Text(scratch), StringComparison.Ordinal);

        (one, other) = (Grid(scratch), Grid(scratch));
        one["own/c", "備考"] = "一つ目";
        other["own/c", "備考"] = "二つ目";
        var (answers, told) = FormGrid.TakeBack(scratch, one, other);
        Assert.Equal(["CK9207 sheet2.xlsx:4"], Scratch.Places(told));
        Assert.Equal(2, answers.Refused);
        Assert.StartsWith("シート「適合表」の 4 行目は取り込めません", told[0].Message.Japanese, StringComparison.Ordinal);
        Assert.EndsWith("もう一方は sheet.xlsx のシート「適合表」の 4 行目です", told[0].Message.Japanese, StringComparison.Ordinal);
        Assert.EndsWith("the other is in row 4 of sheet `適合表` of sheet.xlsx", told[0].Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_two_sheets_of_one_workbook_are_named_with_their_sheets()
    {
        using var scratch = Workspace(Answers);
        var (one, other) = (Grid(scratch), Grid(scratch));
        one["own/c", "備考"] = "一つ目";
        other["own/c", "備考"] = "二つ目";
        var diagnostics = new DiagnosticBag();

        _ = SheetReturn.Read(scratch.Load().Workspace!, [one.Sheet(), other.Sheet() with { Name = "控え" }], static _ => string.Empty, diagnostics);

        var told = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(
            "row 4 of sheet `控え` is refused: 備考 of `own/c` is filled in twice, and differently; the other is in row 4 of sheet `適合表`", told.Message.English);
        Assert.EndsWith("もう一方はシート「適合表」の 4 行目です", told.Message.Japanese, StringComparison.Ordinal);
        Assert.Contains("`適合表`", Assert.Single(told.Related).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_items_share_is_taken_apart()
    {
        using var scratch = Workspace("- items: [own/a, own/b]\n  status: met\n  text: 置いている。\n\n# 次\n- item: own/c\n  status: met\n");
        var grid = Grid(scratch);
        grid["own/b", "回答"] = "二人置いている。";

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal(
            "- items: [own/a]\n  status: met\n  text: 置いている。\n\n- item: own/b\n  status: met\n  text: 二人置いている。\n\n# 次\n- item: own/c\n  status: met\n",
            Text(scratch));
    }

    [Fact]
    public void An_answer_that_items_share_is_taken_apart_where_each_of_them_gets_another()
    {
        using var scratch = Workspace("# 体制\n- items: [own/a, own/b, own/c] # 三つ\n  status: met # 確認済み\n  text: 置いている。\n\n# 次\n- item: own/d\n  status: met\n");
        var grid = Grid(scratch);
        grid["own/a", "備考"] = "一つ目。";
        grid["own/b", "回答"] = "二人置いている。";
        grid["own/c", "対応状況"] = "△ 一部適合";

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal(
            "# 体制\n- items: [own/a] # 三つ\n  status: met # 確認済み\n  text: 置いている。\n  remark: 一つ目。\n\n- item: own/b\n  status: met\n  text: 二人置いている。\n"
                + "\n- item: own/c\n  status: partial\n  text: 置いている。\n\n# 次\n- item: own/d\n  status: met\n",
            Text(scratch));
        Assert.Empty(FormGrid.TakeBack(scratch, grid).Answers.Edits);
    }

    [Fact]
    public void A_shared_answer_in_braces_is_not_changed_in_part()
    {
        const string Braces = "- { items: [own/a, own/b], status: met, text: 置いている。 }\n";
        using var scratch = Workspace(Braces);
        var grid = Grid(scratch);
        grid["own/a", "備考"] = "一つ目。";
        grid["own/b", "備考"] = "二つ目。";

        Assert.Equal(["CK9212", "CK9212"], FormGrid.TakeBack(scratch, grid).Diagnostics.Select(static diagnostic => diagnostic.Code));
        Assert.Equal(Braces, Text(scratch));
    }

    [Theory]
    [InlineData("○ 適合", null, "status: met\n  text: 整えている。\n")]
    [InlineData("○ 適合", "整えた。\n【予定】2027年6月30日までに対応", "status: met\n  text: 整えた。\n")]
    [InlineData("× 未対応", null, "status: not-met\n  text: 整えている。\n")]
    [InlineData("○ 適合", "整えている。\n【予定】2028年6月30日までに対応", "status: met\n  text: 整えている。\n  planned: 2028-06-30\n")]
    [InlineData("△ 一部適合", null, "status: partial\n  text: 整えている。\n  planned: 2027-06-30\n")]
    public void The_date_of_a_plan_goes_with_its_status(string status, string? answer, string after)
    {
        using var scratch = Workspace("- item: own/a\n  status: planned\n  text: 整えている。\n  planned: 2027-06-30\n");
        var grid = Grid(scratch);
        grid["own/a", "対応状況"] = status;
        grid["own/a", "回答"] = answer ?? grid["own/a", "回答"];

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal("- item: own/a\n  " + after, Text(scratch));
        Assert.Empty(FormGrid.TakeBack(scratch, grid).Answers.Edits);
    }

    [Fact]
    public void A_date_of_a_plan_that_has_changed_in_the_files_since_is_not_taken_away()
    {
        using var scratch = Workspace("- item: own/a\n  status: planned\n  planned: 2027-06-30\n");
        var grid = Grid(scratch);
        grid["own/a", "対応状況"] = "○ 適合";
        scratch.Write("responses/own.yaml", "- item: own/a\n  status: planned\n  planned: 2027-12-31\n");

        Assert.Equal(["CK9206 sheet.xlsx:2"], Scratch.Places(FormGrid.TakeBack(scratch, grid).Diagnostics));
        Assert.Contains("  status: planned\n  planned: 2027-12-31\n", Text(scratch), StringComparison.Ordinal);
    }

    [Fact]
    public void Variants_and_ticks_of_their_own_stay()
    {
        const string Own = "- item: own/a\n  status: met\n  variants:\n    other: { status: partial, text: 一部。 }\n# 次\n- item: own/b\n  answer: はい\n";
        using var scratch = Workspace(Own);
        var grid = Grid(scratch);
        grid["own/a", "備考"] = "見直す。";
        grid["own/b", "備考"] = "ここも。";

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);
        Assert.Equal(
            Own.Replace("status: met\n", "status: met\n  remark: 見直す。\n", StringComparison.Ordinal).Replace("はい\n", "はい\n  remark: ここも。\n", StringComparison.Ordinal), Text(scratch));
    }

    [Fact]
    public void A_review_of_a_shared_answer_is_none_of_the_words_that_replace_it()
    {
        using var scratch = Workspace("- item: own/a\n  status: met\n  text: 置いている。\n  reviewed: 2026-04-01\n- item: own/b\n  same-as: own/a\n");
        var grid = Grid(scratch);
        grid["own/b", "回答"] = "二人置いている。";

        Assert.Empty(FormGrid.TakeBack(scratch, grid).Diagnostics);

        Assert.EndsWith("- item: own/b\n  status: met\n  text: 二人置いている。\n", Text(scratch), StringComparison.Ordinal);
        Assert.Empty(FormGrid.TakeBack(scratch, grid).Answers.Edits);
    }

    [Theory]
    [InlineData("対応状況", "△ 一部適合", "", false)]
    [InlineData("備考", "あとで。", "", true)]
    [InlineData("責任分界", "双方", "", true)]
    [InlineData("回答", "二人置いている。", "  reviewed: 2026-05-01\n", true)]
    public void A_review_stays_with_what_was_looked_at(string column, string text, string own, bool isReviewed)
    {
        using var scratch = Inheriting();
        scratch.Write("responses/own.yaml", own.Length == 0 ? "[]\n" : "- item: own/b\n  same-as: base/x\n" + own);
        var item = own.Length == 0 ? "own/a" : "own/b";
        var grid = Grid(scratch);
        grid[item, column] = text;

        var told = FormGrid.TakeBack(scratch, grid).Diagnostics;

        Assert.Equal(own.Length == 0 ? [] : ["CK9210"], told.Select(static problem => problem.Code));
        Assert.Equal(isReviewed, scratch.Load().Workspace!.Responses.ByItem[item].Reviewed is not null);
    }

    [Fact]
    public void A_sheet_of_a_catalog_that_is_not_here_is_told_once()
    {
        using var scratch = Workspace(Answers);
        var grid = Grid(scratch);
        foreach (var item in (string[])["a", "b", "c", "d", "e"])
        {
            grid[$"own/{item}", "回答"] = "別の表の文。";
            grid[$"own/{item}", "項目ID"] = $"other/{item}";
        }

        var (answers, diagnostics) = FormGrid.TakeBack(scratch, grid);

        Assert.Equal((5, 5), (answers.Rows, answers.Refused));
        Assert.Contains("5 rows from row", Assert.Single(diagnostics, static diagnostic => diagnostic.Code == "CK9202").Message.English, StringComparison.Ordinal);
        Assert.Equal(Answers, Text(scratch));
    }

    [Fact]
    public void A_value_that_others_hang_on_is_not_changed()
    {
        using var scratch = Workspace("- item: own/a\n  status: met\n  text: &words 置いている。\n- item: own/b\n  status: met\n  text: *words\n");
        var grid = Grid(scratch);
        grid["own/a", "回答"] = "二人置いている。";

        Assert.Equal(["CK9212"], FormGrid.TakeBack(scratch, grid).Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Of_a_cell_that_stands_on_two_sheets_the_one_that_was_typed_into_counts()
    {
        var known = ForeignColumns.Merge([], [Cell("own/a", "総務課"), Cell("own/b", "経理課")]);

        var merged = ForeignColumns.Merge(known, [Cell("own/a", "総務課"), Cell("own/a", "情報課"), Cell("own/b", string.Empty), Cell("own/b", "経理課")]);

        Assert.Equal("own/a=情報課", string.Join(',', Assert.Single(merged).Cells.Select(static cell => $"{cell.Key}={cell.Value}")));
    }

    [Fact]
    public void A_workspace_without_a_place_for_answers_says_so()
    {
        using var scratch = Workspace(Answers);
        scratch.Write("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n");
        var grid = Grid(scratch);
        grid["own/e", "対応状況"] = "適合";

        Assert.Equal(["CK9211"], FormGrid.TakeBack(scratch, grid).Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    // An item that inherits an answer which somebody has looked at.
    private static Scratch Inheriting()
    {
        var scratch = Workspace("[]\n");
        scratch.Write("compliancekit.yaml", Scratch.Workspace + "catalogs: [own, base]\nresponses: [responses/, base.yaml]\nevidence: evidence.yaml\n");
        scratch.Write("base.yaml", "- { item: base/x, status: met, text: 責任者を置いている。, reviewed: 2026-04-01 }\n");
        scratch.Write("controls/base.yaml", "catalog: base\ntitle: 元\nparts:\n  - id: q\n    items:\n      - { id: x, requirement: 責任者を置く。 }\n");
        scratch.Write("controls/walk.yaml", "crosswalk: walk\nfrom: base\nto: own\nmappings:\n  - { from: x, to: a, relation: equal, rationale: 同じ }\n");
        return scratch;
    }

    private static AddedCell Cell(string item, string text) => new("sheet.xlsx", 2, item, "担当課", text);
}

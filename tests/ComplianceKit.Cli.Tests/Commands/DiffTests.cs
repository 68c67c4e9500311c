using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>People read what changed since the last edition, and take over the row of the revision history.</summary>
public sealed class DiffTests
{
    private const string Workspace = """
        kit: 1
        organization: organization.yaml
        catalogs: [own]
        responses: responses.yaml
        documents: [{ id: sheet, template: conformance-sheet, with: { catalog: own }, revisions: revisions.yaml }]
        """;

    [Fact]
    public void What_changed_is_told_in_both_languages_with_a_draft()
    {
        using var terminal = Folders();

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang en"));
        Assert.Equal(
            """
            Answers (1)
              own/a 1 記録  [changed]
                status: planned → met
                planned for: 2026-12-01 → (none)

            A draft for revisions.yaml (sheet):
              - edition: "第1.1版"
                date: 2026-11-21
                changes: "回答（変更1：1 記録）を改めた"

            """.ReplaceLineEndings("\n"), terminal.Output);

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang ja"));
        Assert.StartsWith("回答（1件）\n  own/a 1 記録  [変更]\n    対応状況：対応予定 → 適合\n    対応予定日：2026-12-01 → （なし）\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_same()
    {
        using var terminal = Folders();

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --format json"));

        using var json = System.Text.Json.JsonDocument.Parse(terminal.Output);
        var change = Assert.Single(json.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Equal("own/a", change.GetProperty("id").GetString());
        Assert.Equal("met", change.GetProperty("fields")[0].GetProperty("new").GetString());
        Assert.Equal("第1.1版", json.RootElement.GetProperty("drafts")[0].GetProperty("edition").GetString());
    }

    [Fact]
    public void The_row_is_added_once_and_the_table_is_written()
    {
        using var terminal = Folders();

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --write -o table --lang en"));
        Assert.Contains("added a row to revisions.yaml", terminal.Output, StringComparison.Ordinal);
        Assert.True(terminal.Has("table/comparison.pdf") && terminal.Has("table/comparison.xlsx"));

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --write"));
        Assert.DoesNotContain("added a row", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllText(Path.Combine(terminal.Folder, "new", "revisions.yaml")).Split("edition:").Length - 1);
    }

    [Fact]
    public void Texts_are_told_as_readers_see_them()
    {
        using var terminal = Folders();
        terminal.Write("new/responses.yaml", "- item: own/a\n  status: planned\n  planned: 2026-12-01\n  text: |-\n    **毎日**記録する。\n\n    | 記録 | 保管 |\n    |---|---|\n    | 日誌 | 5年 |\n");

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang en"));

        Assert.Contains("    answer: (none) → 毎日記録する。 ・記録：日誌、保管：5年\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_names_the_editions_and_not_the_folders()
    {
        using var terminal = Folders();

        Assert.Equal(ExitCode.Done, terminal.Run($"diff {Path.Combine(terminal.Folder, "old")} new -o table"));

        using var workbook = File.OpenRead(Path.Combine(terminal.Folder, "table", "comparison.xlsx"));
        var words = string.Join('\n', WorkbookDump.Texts(workbook));
        Assert.Contains("新：第1.1版（2026年11月21日、案）", words, StringComparison.Ordinal);
        Assert.Contains("旧：第1.0版（2026年1月1日）", words, StringComparison.Ordinal);
        Assert.DoesNotContain(terminal.Folder, words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_reader_sees_is_told_by_section_and_each_changed_document_gets_a_row_of_its_own()
    {
        using var terminal = Folders();
        foreach (var (folder, hours) in new[] { ("old", "平日の９時から17時まで受け付ける。"), ("new", "平日の９時から20時まで受け付ける。") })
        {
            terminal.Write($"{folder}/compliancekit.yaml", Workspace.Replace("documents: [", "documents: [{ id: terms, title: 利用規程, template: document, with: { content: terms.md }, revisions: revisions.yaml }, { id: same, template: document, with: { content: same.md }, revisions: revisions.yaml }, ", StringComparison.Ordinal));
            terminal.Write($"{folder}/terms.md", $"# 目的\n\nこの規程は利用の条件を定める。\n\n# 受付\n\n{hours}\n\n| 窓口 | 電話 |\n|---|---|\n| 受付 | {(folder == "old" ? "内線1" : "内線2")} |\n");
            terminal.Write($"{folder}/same.md", "# 変わらない文書\n\n本文。\n");
        }

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang ja --write"));

        Assert.Contains("文書の記載（1件）\n  terms ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("    記載：平日の９時から17時まで受け付ける。 → 平日の９時から20時まで受け付ける。\n    記載：受付｜内線1 → 受付｜内線2\n", terminal.Output, StringComparison.Ordinal);
        var history = File.ReadAllText(Path.Combine(terminal.Folder, "new", "revisions.yaml"));
        Assert.Equal(3, history.Split("edition:").Length - 1);
        Assert.Matches("第1\\.1版\"\n  date: 2026-11-21\n  changes: \"利用規程：.*文書の記載（変更1：.*受付）を改めた\"\n- edition: \"第1\\.1版\"\n  date: 2026-11-21\n  changes: \"sheet：回答（変更1：1 記録）を改めた\"\n$", history);
    }

    [Fact]
    public void One_change_is_told_once_wherever_it_is_printed()
    {
        using var terminal = Folders();
        foreach (var folder in new[] { "old", "new" })
        {
            var isNew = folder == "new";
            terminal.Write($"{folder}/compliancekit.yaml", """
                kit: 1
                organization: organization.yaml
                service: service.yaml
                notes: notes.yaml
                evidence: evidence.yaml
                catalogs: [own]
                responses: responses.yaml
                documents:
                  - { id: sheet, template: conformance-sheet, with: { catalog: own }, revisions: revisions.yaml }
                  - { id: table, template: responsibility-table, with: { catalog: own } }
                  - { id: index, template: evidence-index }
                  - { id: terms, title: 利用規程, template: document, with: { content: terms.md } }
                """);
            terminal.Write($"{folder}/service.yaml", $"name: 見本サービス\nversion: \"{(isNew ? "5.3" : "5.2")}\"\n");
            terminal.Write($"{folder}/notes.yaml", $"- {{ id: log, term: 記録, text: 作業の{(isNew ? "あと" : "前")}に書くもの。 }}\n");
            terminal.Write($"{folder}/evidence.yaml", $"- {{ id: policy, title: {(isNew ? "基本方針" : "方針")}, url: 'https://example.jp/1', disclosure: public }}\n- {{ id: ledger, title: 台帳, url: 'https://example.jp/2', valid-from: {(isNew ? "2026-04-01" : "2025-04-01")} }}\n" + (isNew ? "- { id: diary, title: 日誌, url: 'https://example.jp/3' }\n" : string.Empty));
            terminal.Write($"{folder}/responses.yaml", isNew
                ? "- item: own/a\n  status: met\n  responsibility: shared\n  text: 毎日記録する。\n  facility: 記録を受け取る。\n  evidence: [policy, diary]\n"
                : "- item: own/a\n  status: partial\n  responsibility: vendor\n  text: 記録する。\n  evidence: [policy]\n");
            terminal.Write($"{folder}/terms.md", $"# 目的\n\n{{{{service.name}}}} {{{{service.version}}}} の利用の条件を{(isNew ? "次のとおり" : string.Empty)}定める。\n{(isNew ? "\n日誌は月ごとに公開する。\n" : string.Empty)}");
        }

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang en"));

        Assert.Equal(
            """
            Answers (1)
              own/a 1 記録  [changed]
                status: partial → met
                answer: 記録する。 → 毎日記録する。
                responsibility: vendor → shared
                evidence: 方針 → 基本方針、日誌
                for the facility to do: (none) → 記録を受け取る。
            Evidence (3)
              diary 日誌  [new]
                title: 日誌
                kind: record
                place: https://example.jp/3
                disclosure: individual
              ledger 台帳  [changed]
                valid from: 2025-04-01 → 2026-04-01
              policy 基本方針  [changed]
                title: 方針 → 基本方針
            Service (1)
              version  5.2 → 5.3
            Glossary (1)
              log 記録  [changed]
                text: 作業の前に書くもの。 → 作業のあとに書くもの。
            Sections (1)
              terms 1. 目的  [changed]
                words: 見本サービス 5.2 の利用の条件を定める。 → 見本サービス 5.3 の利用の条件を次のとおり定める。
                words: (none) → 日誌は月ごとに公開する。

            """.ReplaceLineEndings("\n"), terminal.Output[..terminal.Output.IndexOf("\nA draft", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("disclosure")]
    [InlineData("plain")]
    public void An_answer_in_the_place_of_what_stood_for_it_removes_nothing(string template)
    {
        using var terminal = Folders();
        foreach (var (folder, answers) in new[] { ("old", "[]"), ("new", "- { item: mic-meti-2.0/4.1.a.01, status: met, text: 国内に置いている。 }\n- { item: mic-meti-2.0/4.1.a.02, status: met, text: 暗号化している。 }\n") })
        {
            terminal.Write($"{folder}/compliancekit.yaml", $"kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [mic-meti-2.0]\nresponses: responses.yaml\ndocuments: [{{ id: sheet, template: {template}, formats: [pdf], with: {{ layout: table-4-1 }}, revisions: revisions.yaml }}]\n");
            terminal.Write($"{folder}/service.yaml", "name: 見本サービス\n");
            terminal.Write($"{folder}/responses.yaml", answers);
            CopyDisclosure(terminal, $"{folder}/templates/plain");
        }

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang ja --write -o table"));

        Assert.DoesNotContain("削除", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(template == "plain", terminal.Output.Contains("文書の記載", StringComparison.Ordinal));
        Assert.Contains("追加2", File.ReadAllText(Path.Combine(terminal.Folder, "new", "revisions.yaml")), StringComparison.Ordinal);
        Assert.DoesNotContain("削除", File.ReadAllText(Path.Combine(terminal.Folder, "new", "revisions.yaml")), StringComparison.Ordinal);
        using var workbook = File.OpenRead(Path.Combine(terminal.Folder, "table", "comparison.xlsx"));
        Assert.DoesNotContain(WorkbookDump.Texts(workbook), static words => words.Contains("（削る）", StringComparison.Ordinal));
    }

    [Fact]
    public void The_row_of_a_new_edition_is_not_told_as_a_change_of_its_document()
    {
        using var terminal = Folders();
        terminal.Write("new/revisions.yaml", "- edition: 第1.0版\n  date: 2026-01-01\n  changes: 初版\n- edition: 第1.1版\n  date: 2026-04-01\n  changes: 回答を改め、語句を整えた。\n");

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang ja"));

        Assert.Contains("own/a", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("語句を整えた", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_to_say_of_a_shared_history_after_its_rows_have_been_written()
    {
        using var terminal = Folders();
        foreach (var folder in new[] { "old", "new" })
        {
            var isNew = folder == "new";
            terminal.Write($"{folder}/compliancekit.yaml", """
                kit: 1
                organization: organization.yaml
                evidence: evidence.yaml
                catalogs: [own]
                responses: responses.yaml
                documents:
                  - { id: sheet, title: 適合性対照表, template: conformance-sheet, with: { catalog: own }, revisions: revisions.yaml }
                  - { id: index, title: 証跡一覧, template: evidence-index, revisions: revisions.yaml }
                """);
            terminal.Write($"{folder}/evidence.yaml", $"- {{ id: policy, title: 方針, url: 'https://example.jp/1', disclosure: public }}\n- {{ id: ledger, title: {(isNew ? "登録証" : "認証登録証")}, url: 'https://example.jp/2', disclosure: public }}\n- {{ id: sla, title: 保証書, url: 'https://example.jp/3', disclosure: public }}\n");
            terminal.Write($"{folder}/responses.yaml", $"- {{ item: own/a, status: met, text: {(isNew ? "三" : "二")}要素で認証する。, evidence: [{(isNew ? "sla" : "policy")}] }}\n");
        }

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang ja --write"));
        Assert.Contains("適合性対照表：回答（変更1：1 記録）を改めた", File.ReadAllText(Path.Combine(terminal.Folder, "new", "revisions.yaml")), StringComparison.Ordinal);
        Assert.Contains("証跡一覧：回答（変更1：1 記録）、証跡（変更1：登録証）", File.ReadAllText(Path.Combine(terminal.Folder, "new", "revisions.yaml")), StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang ja"));
        Assert.DoesNotContain("改訂履歴", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("既にあり", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_names_only_what_its_document_prints()
    {
        using var terminal = Folders();
        foreach (var folder in new[] { "old", "new" })
        {
            var isNew = folder == "new";
            terminal.Write($"{folder}/compliancekit.yaml", """
                kit: 1
                organization: organization.yaml
                evidence: evidence.yaml
                catalogs: [own, other]
                responses: responses.yaml
                documents:
                  - { id: sheet, template: conformance-sheet, with: { catalog: own }, revisions: sheet-revisions.yaml }
                  - { id: second, template: conformance-sheet, with: { catalog: other }, revisions: second-revisions.yaml }
                  - { id: index, template: evidence-index, revisions: index-revisions.yaml }
                  - { id: terms, template: document, with: { content: terms.md }, revisions: terms-revisions.yaml }
                """ + $"\nvariables: {{ seats: {(isNew ? 53 : 52)} }}\n");
            terminal.Write($"{folder}/controls/other.yaml", "catalog: other\ntitle: 別の見本\nparts: [{ id: p, items: [{ id: b, number: 2, topic: 保管, requirement: 保管する }, { id: c, number: 3, topic: 廃棄, requirement: 廃棄する }] }]\n");
            terminal.Write($"{folder}/evidence.yaml", $"- {{ id: policy, title: 方針, url: 'https://example.jp/1', disclosure: public }}\n- {{ id: ledger, title: 台帳, url: 'https://example.jp/2', valid-to: {(isNew ? "2028-03-31" : "2027-03-31")} }}\n");
            terminal.Write($"{folder}/responses.yaml", $"- {{ item: own/a, status: {(isNew ? "met" : "partial")}, text: 記録する。, evidence: [policy] }}\n- {{ item: other/b, same-as: own/a }}\n- {{ item: other/c, status: met, text: 溶解する。, evidence: [ledger] }}\n");
            terminal.Write($"{folder}/terms.md", "# 目的\n\n見本は {{variables.seats}} 席で使う。\n");
            foreach (var document in new[] { "sheet", "second", "index", "terms" })
            {
                terminal.Write($"{folder}/{document}-revisions.yaml", "- edition: 第1.0版\n  date: 2026-01-01\n  changes: 初版\n");
            }
        }

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang en --write"));

        Assert.Equal("回答（変更1：1 記録）を改めた", Row("sheet"));
        Assert.Equal("回答（変更1：2 保管）を改めた", Row("second"));
        Assert.Equal("回答（変更2：1 記録ほか1項目）、証跡（変更1：台帳）を改めた", Row("index"));
        Assert.Equal("変数（変更1）を改めた", Row("terms"));

        string Row(string document) => File.ReadAllText(Path.Combine(terminal.Folder, "new", $"{document}-revisions.yaml")).Split("changes: \"")[^1].Split('"')[0];
    }

    [Fact]
    public void What_is_neither_a_folder_nor_a_revision_is_told()
    {
        using var terminal = Folders();

        Assert.Equal(ExitCode.Findings, terminal.Run("diff no-such-thing new"));
        Assert.Contains("CK9402", terminal.Error, StringComparison.Ordinal);
    }

    // The disclosure as somebody has rewritten it, with other words for what is open, which no class marks.
    private static void CopyDisclosure(Terminal terminal, string folder)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "templates", "disclosure");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file).Replace("template: disclosure", "template: plain", StringComparison.Ordinal);
            terminal.Write($"{folder}/{Path.GetRelativePath(source, file)}", text.Replace("（この項目の回答は準備中です。） {.unanswered}", "追って回答します。", StringComparison.Ordinal));
        }
    }

    private static Terminal Folders()
    {
        var terminal = new Terminal("diff");
        foreach (var (folder, answer) in new[] { ("old", "status: planned, planned: 2026-12-01"), ("new", "status: met") })
        {
            terminal.Write($"{folder}/compliancekit.yaml", Workspace);
            terminal.Write($"{folder}/organization.yaml", "name: 株式会社見本");
            terminal.Write($"{folder}/controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, number: 1, topic: 記録, requirement: 記録する }] }]\n");
            terminal.Write($"{folder}/responses.yaml", $"- {{ item: own/a, {answer} }}\n");
            terminal.Write($"{folder}/revisions.yaml", "- edition: 第1.0版\n  date: 2026-01-01\n  changes: 初版\n");
        }

        return terminal;
    }
}

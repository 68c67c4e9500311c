namespace ComplianceKit.Cli.Tests;

/// <summary>Two years of a hospital's own questionnaire: items without topics, and at first no crosswalk between them.</summary>
public sealed class OwnCatalogTests
{
    [Fact]
    public void A_migration_without_a_crosswalk_lists_the_answers_and_says_how_one_is_made()
    {
        using var terminal = Questionnaires();

        Assert.Equal(ExitCode.Findings, terminal.Run("migrate --from y1 --to y2 --lang ja"));

        Assert.Contains("対応が分かっていない項目：2\n  y1/a 1 責任者を置いていますか。\n  y1/b 2 ログを一年以上、改変できない場所に分けて保管していますか…\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("y1 と y2 の対応表がありません", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("下書きは書いていません", terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "drafts")));
    }

    [Fact]
    public void The_crosswalk_that_is_shown_as_an_example_is_one()
    {
        using var terminal = Questionnaires();
        _ = terminal.Run("migrate --from y1 --to y2 --lang ja");
        var lines = terminal.Error.Split('\n').SkipWhile(static line => line != "  crosswalk: y1--y2").TakeWhile(static line => line.StartsWith("  ", StringComparison.Ordinal)).Select(static line => line[2..]);
        terminal.Write("controls/y1--y2.yaml", string.Join('\n', lines) + "\n");

        Assert.Equal(ExitCode.Done, terminal.Run("migrate --from y1 --to y2 --lang ja"));

        Assert.Contains("番号が変わった項目：1", terminal.Output, StringComparison.Ordinal);
        var draft = File.ReadAllText(Path.Combine(terminal.Folder, "drafts", "y1--y2.yaml"));
        Assert.Contains("# 一 情報の責任者を置いていますか。\n", draft, StringComparison.Ordinal);
        Assert.Contains("# y1/b 2 ログを一年以上、", draft, StringComparison.Ordinal);
        Assert.Contains("# y2/y 二 通信を暗号化していますか。\n", draft, StringComparison.Ordinal);
    }

    [Fact]
    public void A_migration_says_how_many_old_answers_are_drafts_themselves_and_when_nothing_is_left_to_offer()
    {
        using var terminal = Questionnaires();
        terminal.Write("controls/map.yaml", "crosswalk: map\nfrom: y1\nto: y2\nmappings:\n  - { from: a, to: [x], relation: equal, rationale: 同じ }\n");
        terminal.Write("responses.yaml", "- item: y1/a\n  draft: true\n  status: met\n  text: 置いています。\n- item: y2/x\n  status: met\n  text: 置いています。\n");

        Assert.Equal(ExitCode.Done, terminal.Run("migrate --from y1 --to y2 --lang ja"));

        Assert.Contains("1 件は、それ自体がまだ下書き", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("下書きは書いていません", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_without_a_topic_are_named_by_number_and_first_words()
    {
        using var terminal = Questionnaires();
        terminal.Write("controls/map.yaml", "crosswalk: map\nfrom: y1\nto: y2\nmappings:\n  - { from: a, to: [x], relation: equal, rationale: 同じ }\n");
        terminal.Write("responses.yaml", "- item: y1/a\n  status: planned\n  planned: 2027-03-31\n  text: 置きます。\n");

        Assert.Equal(ExitCode.Done, terminal.Run("report --lang ja"));
        Assert.Contains("y1/a  1 責任者を置いていますか。", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("y2/y  二 通信を暗号化していますか。", terminal.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, terminal.Run("catalog compare y1 y2 --lang ja"));
        Assert.Contains("  a  1 責任者を置いていますか。（回答あり）\n    → x  一 情報の責任者を置いていますか。  同じ：同じ\n", terminal.Output.Replace(" （", "（", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, terminal.Run("draft --catalog y2 --lang ja"));
        Assert.Equal(ExitCode.Done, terminal.Run("show catalog y1 --items --lang ja"));
        Assert.Contains("ログを一年以上、改変できない場所に分けて保管していますか…", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_of_an_inherited_answer_names_the_number_and_not_the_id_that_an_import_gave()
    {
        using var terminal = Questionnaires();
        terminal.Write("controls/map.yaml", "crosswalk: map\nfrom: y1\nto: y2\nmappings:\n  - { from: a, to: [x], relation: equal, rationale: 同じ }\n");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [y1, y2]\nresponses: responses.yaml\n"
            + "documents:\n  - { id: sheet, template: conformance-sheet, title: 対照表, formats: [pdf], with: { catalog: y2, provenance: true } }\n");
        terminal.Write("responses.yaml", "- item: y1/a\n  status: met\n  text: 置いています。\n");

        Assert.Equal(ExitCode.Done, terminal.Run("build --lang ja"));
        Assert.Equal(ExitCode.Done, terminal.Run("transcript out/sheet.pdf"));

        Assert.Contains("調査票2025 1〔同じ要求〕", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_to_an_edition_that_is_not_listed_are_told_how_they_are_taken_over()
    {
        using var terminal = new Terminal(nameof(OwnCatalogTests));
        terminal.Run("init vendor new --lang ja");
        terminal.Write("new/responses/table-4-1.yaml", "- item: mic-meti-1.1/4.1.a.02\n  status: met\n  text: 一\n");

        Assert.Equal(ExitCode.Findings, terminal.Run("check new --lang ja"));

        Assert.Contains("catalogs: に mic-meti-1.1 を加えてください", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("compliancekit migrate --from mic-meti-1.1 --to mic-meti-2.0", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("`mic-meti-2.0` のことでは", terminal.Error, StringComparison.Ordinal);
    }

    private static Terminal Questionnaires()
    {
        var terminal = new Terminal(nameof(OwnCatalogTests));
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [y1, y2]\nresponses: responses.yaml\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("service.yaml", "name: 見本サービス\n");
        terminal.Write("controls/y1.yaml", """
            catalog: y1
            title: 調査票2025
            parts:
              - id: p
                items:
                  - { id: a, number: "1", requirement: 責任者を置いていますか。 }
                  - { id: b, number: "2", requirement: ログを一年以上、改変できない場所に分けて保管していますか、又は写しを置いていますか。 }
            """);
        terminal.Write("controls/y2.yaml", """
            catalog: y2
            title: 調査票2026
            parts:
              - id: p
                items:
                  - { id: x, number: 一, requirement: 情報の責任者を置いていますか。 }
                  - { id: y, number: 二, requirement: 通信を暗号化していますか。 }
            """);
        terminal.Write("responses.yaml", "- item: y1/a\n  status: met\n  text: 置いています。\n- item: y1/b\n  status: met\n  text: 分けています。\n");
        return terminal;
    }
}

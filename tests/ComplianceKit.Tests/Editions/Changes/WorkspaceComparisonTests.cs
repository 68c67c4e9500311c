using ComplianceKit.Builds;
using ComplianceKit.Composition.Data;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Loading.Revisions;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Tests.Editions.Changes;

/// <summary>What changed between two states is told by meaning: answers, evidence, organisation, service, documents, files.</summary>
public sealed class WorkspaceComparisonTests
{
    private const string Answers = """
        - { item: own/a, status: planned, planned: 2026-12-01, text: 記録を残す予定である。, responsibility: vendor }
        - { item: own/b, same-as: own/a }
        - { item: own/c, status: met, text: 対応している。, evidence: [policy] }
        """;

    [Fact]
    public void The_same_state_has_no_changes()
    {
        using var one = Workspace(Answers);
        using var other = Workspace(Answers);

        Assert.Empty(WorkspaceComparison.Of(one.Load(), other.Load()));
    }

    [Fact]
    public void An_answer_that_others_share_is_told_once_with_what_differs()
    {
        using var old = Workspace(Answers);
        using var now = Workspace(Answers.Replace("status: planned, planned: 2026-12-01, text: 記録を残す予定である。", "status: met, text: 記録を残す。, evidence: [policy]", StringComparison.Ordinal));

        var change = Assert.Single(WorkspaceComparison.Of(old.Load(), now.Load()));

        Assert.Equal((ChangeArea.Answer, ChangeKind.Changed, "own/a"), (change.Area, change.Kind, change.Id));
        Assert.Equal("own/b", Assert.Single(change.Also));
        Assert.Equal(
            ["status|planned|met", "text|記録を残す予定である。|記録を残す。", "planned|2026-12-01|", "evidence||方針"],
            change.Fields.Select(static field => $"{field.Field}|{field.Old}|{field.Now}"));
    }

    [Fact]
    public void A_new_date_of_the_check_is_a_change()
    {
        using var old = Workspace(Answers.Replace("text: 対応している。", "text: 対応している。, reviewed: 2026-04-01", StringComparison.Ordinal));
        using var now = Workspace(Answers.Replace("text: 対応している。", "text: 対応している。, reviewed: 2026-11-01", StringComparison.Ordinal));

        var change = Assert.Single(WorkspaceComparison.Of(old.Load(), now.Load()));

        Assert.Equal(("own/c", new FieldChange("reviewed", "2026-04-01", "2026-11-01")), (change.Id, Assert.Single(change.Fields)));
    }

    [Fact]
    public void A_crosswalk_that_claims_less_changes_the_way_of_what_is_inherited()
    {
        using var old = Workspace(Answers);
        using var now = Workspace(Answers);
        foreach (var (scratch, relation) in new[] { (old, "equal"), (now, "superset") })
        {
            scratch.Write("compliancekit.yaml", File.ReadAllText(Path.Combine(scratch.Folder, "compliancekit.yaml")).Replace("catalogs: [own]", "catalogs: [own, other]", StringComparison.Ordinal));
            scratch.Write("controls/other.yaml", "catalog: other\ntitle: 別の表\nparts:\n  - id: q\n    items:\n      - { id: x, requirement: 記録する。 }\n");
            scratch.Write("controls/walk.yaml", $"crosswalk: walk\nfrom: own\nto: other\nmappings:\n  - {{ from: c, to: x, relation: {relation}, rationale: 同じ }}\n");
        }

        var change = Assert.Single(WorkspaceComparison.Of(old.Load(), now.Load()), static change => change.Area == ChangeArea.Answer);

        Assert.Equal("other/x", change.Id);
        Assert.Equal("provenance", Assert.Single(change.Fields).Field);
        Assert.EndsWith("〔これを含む要求〕", change.Fields[0].Now, StringComparison.Ordinal);
    }

    [Fact]
    public void New_and_removed_answers_evidence_and_values_are_told()
    {
        using var old = Workspace(Answers);
        using var now = Workspace(Answers.Replace("- { item: own/c, status: met, text: 対応している。, evidence: [policy] }", "- { item: own/d, status: met }", StringComparison.Ordinal));
        now.Write("service.yaml", "name: 新サービス");
        now.Write("evidence.yaml", "- { id: policy, title: 方針, url: 'https://example.jp/2', disclosure: public }\n- { id: log, title: ログ, url: 'https://example.jp/log' }");
        now.Write("terms.md", "# 規約 第2版\n");

        Assert.Equal(
            [
                "Answer Added own/d", "Answer Removed own/c", "Evidence Added log", "Evidence Changed policy", "Service Changed name", "File Changed terms.md",
            ],
            WorkspaceComparison.Of(old.Load(), now.Load()).Select(static change => $"{change.Area} {change.Kind} {change.Id}").Order(StringComparer.Ordinal)
                .OrderBy(static line => Array.IndexOf(["Answer", "Evidence", "Service", "File"], line.Split(' ')[0])));
    }

    [Fact]
    public void A_draft_of_the_next_edition_names_what_changed_on_the_document()
    {
        using var old = Workspace(Answers);
        using var now = Workspace(Answers.Replace("対応している。", "対応を続けている。", StringComparison.Ordinal));
        var (before, after) = (old.Load(), now.Load());

        var draft = Assert.Single(RevisionDraft.Of(before.Workspace!, after.Workspace!, WorkspaceComparison.Of(before, after), new DateOnly(2026, 11, 21)));

        Assert.Equal("- edition: \"第1.1版\"\n  date: 2026-11-21\n  changes: \"回答（変更1：3 丙）を改めた\"\n", draft.ToYaml());
    }

    [Fact]
    public void A_document_with_a_new_edition_already_needs_no_draft()
    {
        using var old = Workspace(Answers);
        using var now = Workspace(Answers.Replace("対応している。", "対応を続けている。", StringComparison.Ordinal));
        now.Write("revisions.yaml", "- { edition: 第1.0版, date: 2026-01-01, changes: 初版 }\n- { edition: 第1.1版, date: 2026-11-01, changes: 改訂 }\n");
        var (before, after) = (old.Load(), now.Load());

        Assert.Empty(RevisionDraft.Of(before.Workspace!, after.Workspace!, WorkspaceComparison.Of(before, after), new DateOnly(2026, 11, 21)));
    }

    [Theory]
    [InlineData("第2.1版", "第2.2版")]
    [InlineData("第9版", "第10版")]
    [InlineData("1.0", "1.1")]
    [InlineData("初版", "初版 改")]
    public void The_next_edition_counts_on(string edition, string next) => Assert.Equal(next, RevisionDraft.After(edition));

    [Fact]
    public void A_row_is_added_and_every_other_byte_stays()
    {
        const string History = "# 改訂履歴\r\n  - edition: 第1版 # 最初\r\n    date: 2026-01-01\r\n    changes: 初版";
        var draft = new RevisionDraft("r.yaml", "d", "第2版", new DateOnly(2026, 11, 21), "「甲」を\"乙\"に改めた");

        var text = RevisionHistoryFile.Append("r.yaml", History, draft, new DiagnosticBag());

        Assert.Equal(History + "\r\n  - edition: \"第2版\"\r\n    date: 2026-11-21\r\n    changes: \"「甲」を\\\"乙\\\"に改めた\"\r\n", text);
    }

    [Theory]
    [InlineData("[{ edition: 第1版, date: 2026-01-01, changes: 初版 }]\n")]
    [InlineData("- edition: 第1版\n  date: 2026-01-01\n  changes: 初版\n...\n")]
    public void A_row_that_would_break_the_file_is_refused(string history)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(RevisionHistoryFile.Append("r.yaml", history, new RevisionDraft("r.yaml", "d", "第2版", new DateOnly(2026, 11, 21), "改訂"), diagnostics));

        Assert.Equal("CK9405", Assert.Single(diagnostics.ToImmutable()).Code);
    }

    [Fact]
    public void The_comparison_table_sets_new_beside_old()
    {
        var words = Table(new Change(ChangeArea.Answer, ChangeKind.Changed, "own/a", "1 甲", [new("text", "- 記録する|予定", "- 記録する\n- 見直す")]) { Also = ["own/b"] }, out _);

        Assert.Contains("回答（2件）\n対象\n新\n旧\n備考\nown/a\n1 甲\n回答：\n・記録する\n・見直す\n回答：・記録する|予定\n変更\n同じ変更：own/b", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_in_the_comparison_table_look_as_they_do_in_documents()
    {
        const string Now = "控えを**必ず**渡す。\n\n| 文書 | 保管 |\n|---|---|\n| 確認書 | **5年** |\n\n1. 申込み\n   - 窓口\n2. 確認\n\n![構成の図](a.png){width=80mm}\n";
        var words = Table(new Change(ChangeArea.Answer, ChangeKind.Changed, "own/a", "1 甲", [new("text", "控えを渡す。\n\n| 文書 | 保管 |\n|---|---|\n| 確認書 | **3年** |\n", Now)]), out var document);

        Assert.Equal("回答：\n控えを必ず渡す。\n・文書：確認書、保管：5年\n(1)　申込み\n　・窓口\n(2)　確認\n［図：構成の図］\n回答：\n控えを渡す。\n・文書：確認書、保管：3年\n変更", words[words.IndexOf("回答：", StringComparison.Ordinal)..]);
        Assert.DoesNotContain("**", words, StringComparison.Ordinal);
        Assert.Equal(["必ず", "5", "年", "3", "年"], DocumentWords.Strong(document));
    }

    [Fact]
    public void Texts_in_the_comparison_table_have_the_variables_of_their_state()
    {
        using var old = Workspace(Answers);
        using var now = Workspace(Answers.Replace("対応している。", "'{{service.name}}は対応を続けている。'", StringComparison.Ordinal));
        old.Write("service.yaml", "name: 旧サービス");
        now.Write("service.yaml", "name: 新サービス");
        var (before, after) = (old.Load(), now.Load());

        var changes = ExpandedChanges.Of(WorkspaceComparison.Of(before, after), before.Workspace!, after.Workspace!);

        Assert.Equal("対応している。|新サービスは対応を続けている。", changes.SelectMany(static change => change.Fields).Where(static field => field.Field == "text").Select(static field => $"{field.Old}|{field.Now}").Single());
    }

    [Fact]
    public void States_are_named_by_the_editions_of_their_histories()
    {
        using var old = Workspace(Answers);
        using var now = Workspace(Answers.Replace("対応している。", "対応を続けている。", StringComparison.Ordinal));
        var (before, after) = (old.Load(), now.Load());
        var drafts = RevisionDraft.Of(before.Workspace!, after.Workspace!, WorkspaceComparison.Of(before, after), new DateOnly(2026, 11, 21));

        Assert.Equal(new EditionNames("第1.0版（2026年1月1日）", "第1.1版（2026年11月21日、案）"), EditionNames.Of(before.Workspace!, after.Workspace!, drafts, added: false, ("a", "b")));
        Assert.Equal(new EditionNames("第1.0版（2026年1月1日）", "第1.1版（2026年11月21日）"), EditionNames.Of(before.Workspace!, after.Workspace!, drafts, added: true, ("a", "b")));
        Assert.Equal(new EditionNames("第1.0版（2026年1月1日） a", "第1.0版（2026年1月1日） b"), EditionNames.Of(before.Workspace!, after.Workspace!, [], added: false, ("a", "b")));
    }

    [Fact]
    public void Documents_with_editions_of_their_own_are_told_apart()
    {
        var place = SourceSpan.StartOf("r.yaml");
        DocumentRequest Document(string id, string edition) => new(id, "document", [], DataMap.Empty, [new(edition, new DateOnly(2026, 4, 1), new SourcedText("初版", place, 1))], place) { Title = id };
        var old = new Workspace("/a", "ja") { Documents = [Document("規程", "第1版"), Document("様式", "第1版"), Document("台帳", "第3版")] };
        var now = old with { Documents = [Document("規程", "第2版"), Document("様式", "第2版"), Document("台帳", "第4版")] };

        Assert.Equal(
            new EditionNames("規程ほか1文書 第1版（2026年4月1日）、台帳 第3版（2026年4月1日）", "規程ほか1文書 第2版（2026年4月1日）、台帳 第4版（2026年4月1日）"),
            EditionNames.Of(old, now, [], added: false, ("a", "b")));
        Assert.Equal(new EditionNames("a", "第1版（2026年4月1日）"), EditionNames.Of(old with { Documents = [] }, old with { Documents = [old.Documents[0]] }, [], added: false, ("a", "b")));
    }

    private static string Table(Change change, out Document document)
    {
        using var now = Workspace(Answers);
        var loaded = now.Load();
        loaded = loaded with { Workspace = loaded.Workspace! with { Documents = [new("c", "disclosure-comparison", [], new([new("old", "旧版"), new("new", "新版")]), [], SourceSpan.StartOf("diff"))] } };
        var writer = new AnchorWriter("pdf");

        var result = new Builder([writer, new AnchorWriter("xlsx")], new BuildOptions("0") { Changes = [change] }).Prepare(loaded);

        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        document = writer.Document!;
        return DocumentWords.Of(document);
    }

    private static Scratch Workspace(string answers) => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\nresponses: responses.yaml\nevidence: evidence.yaml\ndocuments: [{ id: sheet, template: conformance-sheet, with: { catalog: own }, formats: [pdf], revisions: revisions.yaml }]\n"),
        ("controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, number: 1, topic: 甲, requirement: 甲 }, { id: b, requirement: 乙 }, { id: c, number: 3, topic: 丙, requirement: 丙 }, { id: d, requirement: 丁 }] }]\n"),
        ("responses.yaml", answers),
        ("terms.md", "# 規約\n"),
        ("revisions.yaml", "- edition: 第1.0版\n  date: 2026-01-01\n  changes: 初版\n"),
        ("evidence.yaml", "- { id: policy, title: 方針, url: 'https://example.jp/1', disclosure: public }\n"));
}

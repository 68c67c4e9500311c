using ComplianceKit.Cli.Commands;
using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests;

public sealed class RulesCommandTests
{
    private const string Base = """
        ## 目的 {#purpose}

        目的である。

        ## 同意 {#consent}

        同意を得る。
        """;

    private const string Overlay = """
        overlay: city
        base: rulebook.yaml
        changes:
          - replace: consent
            text: 書面で同意を得る。
        """;

    [Fact]
    public void A_change_is_unrecorded_then_untouched_then_conflicting_with_the_change_shown()
    {
        using var folder = Workspace(nameof(A_change_is_unrecorded_then_untouched_then_conflicting_with_the_change_shown));
        Assert.StartsWith("not recorded  city: replace consent", Run(folder.Path, "rules", "status").Output, StringComparison.Ordinal);

        Assert.Equal((ExitCode.Done, "1 change recorded in overlay.accepted.yaml; keep it with the overlay\n"), Run(folder.Path, "rules", "accept", "consent"));
        Assert.StartsWith("untouched  city: replace consent", Run(folder.Path, "rules", "status").Output, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(folder.Path, "rules.md"), Base.Replace("同意を得る。", "あらかじめ同意を得る。", StringComparison.Ordinal));
        var (code, output) = Run(folder.Path, "rules", "status");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Equal("conflicting  city: replace consent  (overlay.yaml:4:14)\n    - 同意を得る。\n    + あらかじめ同意を得る。\n", output);

        Assert.Equal(ExitCode.Done, Run(folder.Path, "rules", "accept", "--all").Code);
        Assert.Equal(ExitCode.Done, Run(folder.Path, "rules", "status").Code);
    }

    [Fact]
    public void An_overlay_without_changes_is_said_to_have_none()
    {
        using var folder = Workspace(nameof(An_overlay_without_changes_is_said_to_have_none));
        File.WriteAllText(Path.Combine(folder.Path, "overlay.yaml"), "overlay: city\nbase: rulebook.yaml\n");

        Assert.Equal((ExitCode.Done, "The overlays change nothing in their bases.\n"), Run(folder.Path, "rules", "status"));
    }

    [Fact]
    public void Two_parts_of_one_id_are_told_and_not_compared()
    {
        using var folder = Workspace(nameof(Two_parts_of_one_id_are_told_and_not_compared));
        File.WriteAllText(Path.Combine(folder.Path, "twice.yaml"), "overlay: twice\nbase: overlay.yaml\nchanges:\n  - insert-after: purpose\n    text: |\n      ## 同意 {#consent}\n\n      同意を得る。\n");

        var (code, output) = Run(folder.Path, "rules", "compare", "twice.yaml", "overlay.yaml", "--format", "json");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("consent", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CK9999", output, StringComparison.Ordinal);
        Assert.DoesNotContain("tool itself", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("accept", "--all")]
    public void An_overlay_that_cannot_be_read_is_not_called_none(params string[] command)
    {
        using var folder = Workspace(nameof(An_overlay_that_cannot_be_read_is_not_called_none) + command[0]);
        File.AppendAllText(Path.Combine(folder.Path, "overlay.yaml"), "  - x\n: [\n");

        var (code, output) = Run(folder.Path, ["rules", .. command]);

        Assert.Equal(ExitCode.Findings, code);
        Assert.DoesNotContain("no overlays", output, StringComparison.Ordinal);
        Assert.DoesNotContain("recorded", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_beside_the_base_is_no_conflict()
    {
        using var folder = Workspace(nameof(A_change_beside_the_base_is_no_conflict));
        File.WriteAllText(Path.Combine(folder.Path, "overlay.yaml"), Overlay.Replace("replace", "append-to", StringComparison.Ordinal));
        Run(folder.Path, "rules", "accept", "--all");
        File.WriteAllText(Path.Combine(folder.Path, "rules.md"), Base.Replace("同意を得る。", "あらかじめ同意を得る。", StringComparison.Ordinal));

        Assert.StartsWith("base changed  city: append-to consent", Run(folder.Path, "rules", "status").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[](#consent.2)")]
    [InlineData("[](#consent.1){to=consent.2}")]
    public void A_part_that_a_change_names_by_position_is_watched_with_its_own_place(string reference)
    {
        using var folder = Workspace(nameof(A_part_that_a_change_names_by_position_is_watched_with_its_own_place) + reference.Length);
        void Consent(string paragraphs) => File.WriteAllText(Path.Combine(folder.Path, "rules.md"), Base.Replace("同意を得る。", paragraphs, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder.Path, "overlay.yaml"), "overlay: city\nbase: rulebook.yaml\nchanges:\n  - insert-after: purpose\n    text: |\n      ## 助言 {#advice}\n\n      市は、" + reference + "を助言する。\n");
        Consent("同意を得る。\n\n書面を保管する。");
        Run(folder.Path, "rules", "accept", "--all");
        Assert.StartsWith("untouched  city: insert-after purpose", Run(folder.Path, "rules", "status").Output, StringComparison.Ordinal);

        Consent("説明する。\n\n同意を得る。\n\n書面を保管する。");

        var status = Run(folder.Path, "rules", "status").Output;
        Assert.StartsWith("base changed  city: insert-after purpose  (overlay.yaml:4:19)\n", status, StringComparison.Ordinal);
        Assert.Contains("    - [](#consent.2) 書面を保管する。\n", status, StringComparison.Ordinal);
        Assert.Contains("    + [](#consent.2) 同意を得る。\n", status, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_changed_places_or_stand_elsewhere_too_are_shown_in_order()
    {
        using var folder = Workspace(nameof(Lines_that_changed_places_or_stand_elsewhere_too_are_shown_in_order));
        void Consent(params string[] items) => File.WriteAllText(Path.Combine(folder.Path, "rules.md"), $"{Base}\n\n{string.Concat(items.Select(static item => $"1. {item}\n"))}");
        Consent("氏名", "住所", "電話番号");
        Run(folder.Path, "rules", "accept", "--all");

        Consent("住所", "氏名", "電話番号");
        Assert.EndsWith("\n    - 氏名\n      住所\n    + 氏名\n", Run(folder.Path, "rules", "status").Output, StringComparison.Ordinal);

        Consent("氏名", "住所", "住所");
        Assert.EndsWith("\n    - 電話番号\n    + 住所\n", Run(folder.Path, "rules", "status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_article_is_in_conflict_only_when_its_heading_has_changed()
    {
        using var folder = Workspace(nameof(A_renamed_article_is_in_conflict_only_when_its_heading_has_changed));
        void Consent(string heading, string words) => File.WriteAllText(Path.Combine(folder.Path, "rules.md"), Base.Replace("## 同意", $"## {heading}", StringComparison.Ordinal).Replace("同意を得る。", words, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder.Path, "overlay.yaml"), "overlay: city\nbase: rulebook.yaml\nchanges:\n  - rename: consent\n    title: 本人の同意\n");
        Run(folder.Path, "rules", "accept", "--all");

        Consent("同意", "書面で同意を得る。");
        Assert.StartsWith("untouched  city: rename consent", Run(folder.Path, "rules", "status").Output, StringComparison.Ordinal);

        Consent("同意の取得", "同意を得る。");
        Assert.Equal("conflicting  city: rename consent  (overlay.yaml:4:13)\n    - 同意\n    + 同意の取得\n", Run(folder.Path, "rules", "status").Output);
    }

    [Fact]
    public void A_record_of_a_renamed_article_with_all_its_words_still_holds_for_its_heading()
    {
        using var folder = Workspace(nameof(A_record_of_a_renamed_article_with_all_its_words_still_holds_for_its_heading));
        File.WriteAllText(Path.Combine(folder.Path, "overlay.yaml"), "overlay: city\nbase: rulebook.yaml\nchanges:\n  - rename: consent\n    title: 本人の同意\n");
        void Record(string heading) => File.WriteAllText(Path.Combine(folder.Path, "overlay.accepted.yaml"), $"accepted: 1\nparts:\n  - change: rename consent\n    fingerprint: \"0123456789abcdef\"\n    text: |2\n      {heading}\n        前の文である。\n");

        Record("同意");
        Assert.StartsWith("untouched  city: rename consent", Run(folder.Path, "rules", "status").Output, StringComparison.Ordinal);

        Record("承諾");
        Assert.Equal("conflicting  city: rename consent  (overlay.yaml:4:13)\n    - 承諾\n    + 同意\n", Run(folder.Path, "rules", "status").Output);
    }

    [Fact]
    public void Coverage_shows_which_items_of_a_guideline_a_rulebook_answers_and_which_it_leaves_open()
    {
        using var folder = Workspace(nameof(Coverage_shows_which_items_of_a_guideline_a_rulebook_answers_and_which_it_leaves_open));
        File.WriteAllText(Path.Combine(folder.Path, "rules.md"), Base.Replace("{#consent}", "{#consent fulfils=\"mhlw-6.0/governance.1.4.01\"}", StringComparison.Ordinal));

        var (code, output) = Run(folder.Path, "coverage", "--by", "chapter", "--items");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("見本規程: items of mhlw-6.0 on the facility's side", output, StringComparison.Ordinal);
        Assert.Matches("(?m)^2 +1 +1 +50% +経営管理編 1.4 第三者提供における責任$", output);
        Assert.Matches("mhlw-6.0/governance.1.4.01 +① +consent +第三者提供の法令遵守と記録管理", output);
        Assert.Matches("mhlw-6.0/governance.1.4.02 +② +\\(open\\) +提供先との責任範囲の明確化", output);
    }

    [Fact]
    public void Coverage_names_items_that_there_are_not()
    {
        using var folder = Workspace(nameof(Coverage_names_items_that_there_are_not));
        File.WriteAllText(Path.Combine(folder.Path, "rules.md"), Base.Replace("{#consent}", "{#consent fulfils=\"mhlw-6.0/governance.1.4.1\"}", StringComparison.Ordinal));

        var (code, output) = Run(folder.Path, "coverage");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("CK7020", output, StringComparison.Ordinal);
        Assert.Contains("did you mean `mhlw-6.0/governance.1.4.01`?", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_do_not_fit_at_the_end_of_an_attachment_are_told_where_they_go()
    {
        using var folder = Workspace(nameof(Words_that_do_not_fit_at_the_end_of_an_attachment_are_told_where_they_go));
        File.WriteAllText(Path.Combine(folder.Path, "rules.md"), $"{Base}\n\n# 附則 {{#supplement .supplement}}\n\n## 施行 {{#effect}}\n\n公布の日から施行する。\n\n# 附則 {{#later .supplement}}\n\n公布の日から施行する。\n");
        File.WriteAllText(Path.Combine(folder.Path, "overlay.yaml"), "overlay: city\nbase: rulebook.yaml\nchanges:\n  - append-to: supplement\n    text: 従前の例による。\n  - append-to: later\n    text: |\n      ## 経過 {#transition}\n\n      従前の例による。\n");

        var (code, output) = Run(folder.Path, "build");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("CK7108", output, StringComparison.Ordinal);
        Assert.Contains("begin with `## heading {#id}`, or put words into one of them (`append-to: effect`)", output, StringComparison.Ordinal);
        Assert.Contains("write words alone, or put all of it in articles with `replace: later`", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_nothing_is_a_usage_fault() => Assert.Equal(ExitCode.Usage, Run(Path.GetTempPath(), "rules", "accept").Code);

    [Fact]
    public void A_slip_in_the_id_of_a_built_in_rulebook_is_told_with_those_that_there_are()
    {
        using var terminal = new Terminal(nameof(A_slip_in_the_id_of_a_built_in_rulebook_is_told_with_those_that_there_are));
        terminal.Run("init association rules");

        Assert.Equal(ExitCode.Findings, terminal.Run("rules compare operations-rules-artcles overlay.yaml --in rules"));

        Assert.Contains("CK7017", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("one of operations-rules-articles, operations-rules-manual", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_not_written_over_a_file_of_the_workspace()
    {
        using var terminal = new Terminal(nameof(A_table_is_not_written_over_a_file_of_the_workspace));
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nevidence: evidence.yaml\n");
        terminal.Write("organization.yaml", "name: 見本市\n");
        terminal.Write("evidence.yaml", "- { id: e, title: 規程, file: papers/comparison.pdf }\n");
        terminal.Write("papers/comparison.pdf", "the evidence");
        terminal.Write("rulebook.yaml", "rulebook: sample\ntitle: 見本規程\nnumbering: articles\ntext: [rules.md]\n");
        terminal.Write("rules.md", Base);

        Assert.Equal(ExitCode.Findings, terminal.Run("rules compare rulebook.yaml rulebook.yaml -o papers"));

        Assert.Contains("CK2027", terminal.Error, StringComparison.Ordinal);
        Assert.Equal("the evidence", File.ReadAllText(Path.Combine(terminal.Folder, "papers/comparison.pdf")));
    }

    [Fact]
    public void A_state_may_be_a_revision_of_git()
    {
        using var terminal = new Terminal(nameof(A_state_may_be_a_revision_of_git));
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\n");
        terminal.Write("organization.yaml", "name: 見本市\n");
        terminal.Write("rulebook.yaml", "rulebook: sample\ntitle: 見本規程\nnumbering: articles\ntext: [rules.md]\n");
        terminal.Write("rules.md", Base);
        Git(terminal.Folder, "init", "-q", ".");
        Git(terminal.Folder, "add", "-A");
        Git(terminal.Folder, "commit", "-qm", "one");
        terminal.Write("rules.md", Base.Replace("目的である。", "目的とする。", StringComparison.Ordinal));

        foreach (var states in new[] { "HEAD:rulebook.yaml rulebook.yaml", "HEAD ." })
        {
            Assert.Equal(ExitCode.Done, terminal.Run($"rules compare {states} -o table"));
            using var workbook = File.OpenRead(Path.Combine(terminal.Folder, "table", "comparison.xlsx"));
            var words = string.Join('\n', WorkbookDump.Texts(workbook));
            Assert.Contains("目的である。", words, StringComparison.Ordinal);
            Assert.Contains("目的とする。", words, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Findings, terminal.Run("rules compare no-such-tag rulebook.yaml"));
        Assert.Contains("CK9402", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_amending_sentences_can_be_made_the_document_and_the_terminal_say_so()
    {
        using var terminal = new Terminal(nameof(Where_no_amending_sentences_can_be_made_the_document_and_the_terminal_say_so));
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\n");
        terminal.Write("organization.yaml", "name: 見本市\n");
        foreach (var (state, chapters) in new[] { ("old", "# 管理 {#c}\n\n## 責務 {#b}\n\n乙。\n"), ("new", "## 責務 {#b}\n\n乙。\n\n# 管理 {#c}\n") })
        {
            terminal.Write($"{state}.yaml", $"rulebook: {state}\ntitle: 見本規程\nnumbering: articles\ntext: [{state}.md]\n");
            terminal.Write($"{state}.md", $"# 総則 {{#g}}\n\n## 目的 {{#a}}\n\n甲。\n\n{chapters}\n## 細則 {{#d}}\n\n丁。\n");
        }

        Assert.Equal(ExitCode.Done, terminal.Run("rules compare old.yaml new.yaml -o table"));

        Assert.Contains("CK7035", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("第2条の改正は、改め文では確実に表せないので、改め文を付けていません。", Table(terminal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_revision_stand_for_the_rulebook_that_their_documents_print()
    {
        using var terminal = Clinic("clinic.yaml");

        foreach (var states in new[] { "HEAD .", "HEAD clinic.yaml", "HEAD:./clinic.yaml ." })
        {
            Assert.Equal(ExitCode.Done, terminal.Run($"rules compare {states} -o table"));
            var words = Table(terminal);
            Assert.Contains("署名で同意を得る。", words, StringComparison.Ordinal);
            Assert.Contains("口頭で同意を得る。", words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_documents_print_several_rulebooks_the_one_to_compare_is_asked_for()
    {
        using var terminal = Clinic("clinic.yaml", "overlay.yaml", "clinic.yaml");

        Assert.Equal(ExitCode.Findings, terminal.Run("rules compare HEAD ."));

        Assert.Contains("CK7021", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("the documents in `HEAD` print several rulebooks: clinic.yaml, overlay.yaml", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("name the one to compare: `HEAD:./clinic.yaml`", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("name the one to compare: `clinic.yaml`", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("rules compare HEAD:./clinic.yaml clinic.yaml -o table"));
        Assert.Contains("口頭で同意を得る。", Table(terminal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_workspace_is_read_with_the_bases_beside_it()
    {
        using var terminal = Clinic("clinic.yaml", "overlay.yaml");
        foreach (var file in new[] { "compliancekit.yaml", "organization.yaml", "rulebook.yaml", "rules.md", "overlay.yaml" })
        {
            terminal.Write($"earlier/{file}", File.ReadAllText(Path.Combine(terminal.Folder, file)));
        }

        terminal.Write("earlier/clinic.yaml", "overlay: clinic\nbase: overlay.yaml\nchanges:\n  - replace: consent\n    text: 捺印で同意を得る。\n");

        Assert.Equal(ExitCode.Findings, terminal.Run("rules compare earlier ."));
        Assert.Contains("name the one to compare: `earlier/clinic.yaml`", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("rules compare earlier/clinic.yaml clinic.yaml -o table"));
        Assert.Contains("捺印で同意を得る。", Table(terminal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "「nothere.yaml」というファイルもフォルダーも、その名前の版もありません")]
    [InlineData("en", "there is no file or folder `nothere.yaml`, nor a revision of this name")]
    public void What_is_neither_a_file_nor_a_revision_is_told_in_the_language_of_the_reader(string language, string expected)
    {
        using var terminal = Clinic("clinic.yaml");

        Assert.Equal(ExitCode.Findings, terminal.Run($"rules compare nothere.yaml clinic.yaml --lang {language}"));

        Assert.Contains("CK9402", terminal.Error, StringComparison.Ordinal);
        Assert.Contains(expected, terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fatal", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("\n    reason: 記録を残すため。", true)]
    public void The_table_has_a_column_for_remarks_where_there_are_any(string reason, bool noted)
    {
        using var terminal = new Terminal($"{nameof(The_table_has_a_column_for_remarks_where_there_are_any)}-{noted}");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\n");
        terminal.Write("organization.yaml", "name: 見本市\n");
        terminal.Write("rulebook.yaml", "rulebook: sample\ntitle: 見本規程\nnumbering: articles\ntext: [rules.md]\n");
        terminal.Write("rules.md", Base);
        terminal.Write("overlay.yaml", Overlay + reason);

        Assert.Equal(ExitCode.Done, terminal.Run("rules compare rulebook.yaml overlay.yaml -o table"));

        using var workbook = File.OpenRead(Path.Combine(terminal.Folder, "table", "comparison.xlsx"));
        var words = string.Join('\n', WorkbookDump.Texts(workbook));
        Assert.Contains("書面で同意を得る。", words, StringComparison.Ordinal);
        Assert.Equal(noted, words.Contains("備考", StringComparison.Ordinal));
        Assert.Equal(noted, words.Contains("記録を残すため。", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_reason_stands_beside_what_it_changed()
    {
        using var terminal = new Terminal(nameof(Every_reason_stands_beside_what_it_changed));
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\n");
        terminal.Write("organization.yaml", "name: 見本市\n");
        terminal.Write("rulebook.yaml", "rulebook: sample\ntitle: 見本規程\nnumbering: articles\ntext: [rules.md]\n");
        terminal.Write("rules.md", "# 総則 {#c1}\n\n## 目的 {#a1}\n\n目的を定める。\n\n次のことを行う。\n\n1. 甲\n2. 乙\n\n# 附則 {#s .supplement}\n\n四月から施行する。\n");
        terminal.Write("overlay.yaml", """
            overlay: city
            base: rulebook.yaml
            changes:
              - { insert-after: a1.1, reason: 理由イ。, text: 挿入した項である。 }
              - { insert-after: a1.2.1, reason: 理由ロ。, text: "1. 挿入した号" }
              - { insert-before: a1.1, reason: 理由ハ。, text: 前の項である。 }
              - append-to: c1
                reason: 理由ニ。
                text: |
                  ## 追加 {#a2}

                  追加の条である。
              - { append-to: s, reason: 理由ホ。, text: 五月から適用する。 }
              - { remove: a1.2.2, reason: 理由ヘ。 }
            """);
        terminal.Write("above.yaml", "overlay: clinic\nbase: overlay.yaml\nchanges:\n  - { append-to: a1, reason: 理由ト。, text: 終わりの項である。 }\n");

        Assert.Equal(["理由イ。　理由ロ。　理由ハ。　理由ヘ。", "理由ニ。", "理由ホ。"], Reasons("rulebook.yaml", "overlay.yaml"));
        Assert.Equal(["理由ト。"], Reasons("overlay.yaml", "above.yaml"));

        IEnumerable<string> Reasons(string old, string now)
        {
            Assert.True(terminal.Run($"rules compare {old} {now} -o table") == ExitCode.Done, terminal.Error);
            using var workbook = File.OpenRead(Path.Combine(terminal.Folder, "table", "comparison.xlsx"));
            return [.. WorkbookDump.Texts(workbook).Where(static text => text.StartsWith("理由", StringComparison.Ordinal))];
        }
    }

    // An overlay over another, as it was committed and with other words since.
    private static Terminal Clinic(params IEnumerable<string> printed)
    {
        var terminal = new Terminal("clinic");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ndocuments:\n" + string.Concat(printed.Select(static (file, index) => $"  - {{ id: rules-{index}, template: rulebook, with: {{ rulebook: {file} }} }}\n")));
        terminal.Write("organization.yaml", "name: 見本市\n");
        terminal.Write("rulebook.yaml", "rulebook: sample\ntitle: 見本規程\nnumbering: articles\ntext: [rules.md]\n");
        terminal.Write("rules.md", Base);
        terminal.Write("overlay.yaml", Overlay);
        terminal.Write("clinic.yaml", "overlay: clinic\nbase: overlay.yaml\nchanges:\n  - replace: consent\n    text: 署名で同意を得る。\n");
        Git(terminal.Folder, "init", "-q", ".");
        Git(terminal.Folder, "add", "-A");
        Git(terminal.Folder, "commit", "-qm", "one");
        terminal.Write("clinic.yaml", "overlay: clinic\nbase: overlay.yaml\nchanges:\n  - replace: consent\n    text: 口頭で同意を得る。\n");
        return terminal;
    }

    private static string Table(Terminal terminal)
    {
        using var workbook = File.OpenRead(Path.Combine(terminal.Folder, "table", "comparison.xlsx"));
        return string.Join('\n', WorkbookDump.Texts(workbook));
    }

    private static void Git(string folder, params string[] arguments)
    {
        string[] all = ["-c", "user.name=sample", "-c", "user.email=sample@example.jp", "-c", "commit.gpgsign=false", .. arguments];
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", all) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static TemporaryFolder Workspace(string name)
    {
        var folder = new TemporaryFolder(name);
        void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.Path, file), text);
        Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ndocuments:\n  - { id: rules, template: rulebook, formats: [pdf], with: { rulebook: overlay.yaml } }\n");
        Write("organization.yaml", "name: 見本市\n");
        Write("rulebook.yaml", "rulebook: sample\ntitle: 見本規程\nnumbering: articles\ntext: [rules.md]\n");
        Write("rules.md", Base);
        Write("overlay.yaml", Overlay);
        return folder;
    }

    private static (int Code, string Output) Run(string folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "ComplianceKit.slnx")))
        {
            root = root.Parent;
        }

        var environment = new ProgramEnvironment(output, error, false, folder, root.FullName, new DateOnly(2026, 4, 1), static _ => null);
        var code = CommandLine.Run([.. arguments, "--lang", "en"], environment);
        return (code, (output.ToString() + error).ReplaceLineEndings("\n"));
    }
}

using System.Security.Cryptography;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>What a build writes, says and leaves alone.</summary>
public sealed class BuildTests
{
    private const string Rules = "kit: 1\norganization: organization.yaml\ndocuments:\n  - id: rules\n    template: document\n    title: 規程\n    formats: [pdf, xlsx]\n    with: { content: rules.md }\n";

    [Fact]
    public void A_build_says_what_it_wrote_and_nothing_to_the_error_stream()
    {
        using var terminal = Small();

        Assert.Equal(0, terminal.Run("build small"));

        Assert.Equal("wrote small/out/rules.pdf (1 page)\nwrote small/out/rules.xlsx (1 sheet)\n", terminal.Output);
        Assert.Equal(string.Empty, terminal.Error);
    }

    [Fact]
    public void A_document_that_is_no_form_may_look_like_one_and_has_no_code_to_hold_against_the_register()
    {
        using var terminal = Small();
        terminal.Write("small/compliancekit.yaml", Rules.Replace("content: rules.md", "content: rules.md, design: forms", StringComparison.Ordinal).Replace(", xlsx", string.Empty, StringComparison.Ordinal));

        Assert.Equal(0, terminal.Run("build small"));
        Assert.Equal(0, terminal.Run("transcript small/out/rules.pdf"));

        Assert.DoesNotContain("照合値", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_nothing_and_verbose_names_the_records_too()
    {
        using var terminal = Small();

        Assert.Equal(0, terminal.Run("build small --quiet"));
        Assert.Equal(string.Empty, terminal.Output + terminal.Error);

        Assert.Equal(0, terminal.Run("build small --verbose"));
        Assert.Contains("wrote small/out/manifest.json", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("wrote small/out/ledger.json", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_at_a_terminal_sees_progress_that_vanishes()
    {
        using var terminal = Small(watched: true);

        terminal.Run("build small");

        Assert.Contains("rules: pdf", terminal.Error, StringComparison.Ordinal);
        Assert.True(terminal.ErrorEndsInEmptyLine);
    }

    [Fact]
    public void A_broken_workspace_writes_nothing_and_leaves_earlier_documents()
    {
        using var terminal = Small();
        terminal.Run("build small");
        var before = Digests(terminal);
        terminal.Write("small/compliancekit.yaml", Rules + "colour: red\n");

        Assert.Equal(1, terminal.Run("build small"));

        Assert.Equal(before, Digests(terminal));
        Assert.Contains("CK1007", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_apart_from_a_mistake_of_the_user()
    {
        using var terminal = Small();
        terminal.Write("taken", "a file, not a folder");

        Assert.Equal(3, terminal.Run("build small --output taken/out"));

        Assert.Contains("CK60", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_cannot_all_be_put_in_place_stay_as_they_were()
    {
        using var terminal = Small();
        terminal.Run("build small");
        File.Delete(Path.Combine(terminal.Folder, "small/out/manifest.json"));
        terminal.Write("small/out/manifest.json/kept.txt", "a folder in the way");
        var before = Digests(terminal);
        terminal.Write("small/organization.yaml", "name: 別の見本\n");

        Assert.Equal(3, terminal.Run("build small"));

        Assert.Contains("manifest.json: a folder of this name is there", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, Digests(terminal));
    }

    [Fact]
    public void A_workspace_is_named_by_its_folder()
    {
        using var terminal = Small();

        Assert.Equal(1, terminal.Run("build small/compliancekit.yaml"));

        Assert.Contains("is a file, not the folder of a workspace", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_workspace_is_named()
    {
        using var terminal = new Terminal(nameof(A_folder_without_a_workspace_is_named));

        Assert.Equal(1, terminal.Run("build nowhere"));

        Assert.Contains("CK2016", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_folder_and_one_document_may_be_chosen()
    {
        using var terminal = Small();

        Assert.Equal(0, terminal.Run("build small -o elsewhere -d rules"));
        Assert.True(terminal.Has("elsewhere/rules.pdf"));

        Assert.Equal(1, terminal.Run("build small -d ruels"));
        Assert.Contains("did you mean `rules`", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_built_again_leaves_the_others_in_the_records()
    {
        using var terminal = Two();
        Assert.Equal(0, terminal.Run("build small"));
        terminal.Write("small/rules.md", "# 見本\n\n書き足した。\n");

        Assert.Equal(0, terminal.Run("build small -d rules"));
        Assert.Equal(0, terminal.Run("verify small/out"));
        Assert.Equal(0, terminal.Run("build small -d rules"));
        Assert.Equal(0, terminal.Run("verify small/out"));

        var records = File.ReadAllText(Path.Combine(terminal.Folder, "small/out/manifest.json"));
        Assert.Matches("\"earlier-outputs\": \\{\\s+\"other.pdf\"", records);
        File.AppendAllText(Path.Combine(terminal.Folder, "small/out/other.pdf"), "%");
        Assert.Equal(1, terminal.Run("verify small/out"));
        Assert.Contains("other.pdf", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_command_has_made_stays_in_the_records_of_a_build()
    {
        using var terminal = Two();
        terminal.Write("small/controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, requirement: 甲 }] }]\n");
        File.AppendAllText(Path.Combine(terminal.Folder, "small/compliancekit.yaml"), "catalogs: [own]\n");
        Assert.Equal(0, terminal.Run("build small"));
        Assert.Equal(0, terminal.Run("report small -o small/out"));
        Assert.Equal(0, terminal.Run("verify small/out"));

        Assert.Equal(0, terminal.Run("build small"));
        Assert.Equal(0, terminal.Run("verify small/out"));

        Assert.Contains("\"report.pdf\"", File.ReadAllText(Path.Combine(terminal.Folder, "small/out/manifest.json")), StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(terminal.Folder, "small/out/report.pdf"), "%");
        Assert.Equal(0, terminal.Run("build small"));
        Assert.Equal(1, terminal.Run("verify small/out"));
    }

    [Fact]
    public void A_document_that_the_workspace_no_longer_asks_for_is_none_of_a_build()
    {
        using var terminal = Two();
        Assert.Equal(0, terminal.Run("build small"));
        var settings = Path.Combine(terminal.Folder, "small/compliancekit.yaml");
        File.WriteAllText(settings, string.Join('\n', File.ReadAllLines(settings).Where(static line => !line.Contains("id: other", StringComparison.Ordinal))) + "\n");

        Assert.Equal(0, terminal.Run("build small"));

        Assert.Equal(1, terminal.Run("verify small/out"));
        Assert.Contains("other.pdf", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CK2027_a_document_is_not_written_over_a_file_of_the_workspace()
    {
        using var terminal = Two();
        terminal.Write("small/papers/rules.pdf", "the evidence");
        terminal.Write("small/evidence.yaml", "- { id: e, title: 規程, file: papers/rules.pdf }\n");
        File.AppendAllText(Path.Combine(terminal.Folder, "small/compliancekit.yaml"), "\nevidence: evidence.yaml\n");

        Assert.Equal(1, terminal.Run("build small -o small/papers"));

        Assert.Contains("papers/rules.pdf: error", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("CK2027", terminal.Error, StringComparison.Ordinal);
        Assert.Equal("the evidence", File.ReadAllText(Path.Combine(terminal.Folder, "small/papers/rules.pdf")));
    }

    [Fact]
    public void A_document_that_was_changed_by_hand_does_not_come_back_into_the_records()
    {
        using var terminal = Two();
        terminal.Run("build small");
        File.AppendAllText(Path.Combine(terminal.Folder, "small/out/other.pdf"), "%");

        Assert.Equal(0, terminal.Run("build small -d rules"));

        Assert.Equal(1, terminal.Run("verify small/out"));
    }

    [Fact]
    public void Records_that_nobody_can_read_are_written_anew()
    {
        using var terminal = Two();
        terminal.Run("build small");
        terminal.Write("small/out/manifest.json", "{ \"outputs\": { \"other.pdf\": \"1\", \"other.pdf\": \"2\" } }");

        Assert.Equal(0, terminal.Run("build small -d rules"));
        Assert.Equal(0, terminal.Run("build small"));
        Assert.Equal(0, terminal.Run("verify small/out"));
    }

    [Fact]
    public void The_manifest_names_what_went_in_and_came_out()
    {
        using var terminal = Small();
        terminal.Run("build small");

        var manifest = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(terminal.Folder, "small/out/manifest.json"))).RootElement;

        var pdf = Path.Combine(terminal.Folder, "small/out/rules.pdf");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(pdf))), manifest.GetProperty("outputs").GetProperty("rules.pdf").GetString());
        var rules = Path.Combine(terminal.Folder, "small/rules.md");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(rules))), manifest.GetProperty("inputs").GetProperty("rules.md").GetString());
        Assert.True(manifest.GetProperty("built-in").TryGetProperty("templates/document/template.yaml", out _));
    }

    [Fact]
    public void A_document_that_nobody_has_dated_prints_no_date()
    {
        using var terminal = Small();
        terminal.Run("build small");

        Assert.Equal(0, terminal.Run("transcript small/out/rules.pdf"));

        Assert.DoesNotContain("昭和", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1980", terminal.Output, StringComparison.Ordinal);
    }

    private static Terminal Two()
    {
        var terminal = Small();
        terminal.Write("small/compliancekit.yaml", Rules + "  - { id: other, template: document, title: 別の文書, formats: [pdf], with: { content: rules.md } }\n");
        return terminal;
    }

    private static string[] Digests(Terminal terminal) =>
        [.. Directory.EnumerateFiles(Path.Combine(terminal.Folder, "small", "out"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static file => $"{Path.GetFileName(file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private static Terminal Small(bool watched = false)
    {
        var terminal = new Terminal(nameof(BuildTests)) { Watched = watched };
        terminal.Write("small/compliancekit.yaml", Rules);
        terminal.Write("small/organization.yaml", "name: 見本市\n");
        terminal.Write("small/rules.md", "# 目的\n\nこの規程は、見本の規程である。\n");
        return terminal;
    }
}

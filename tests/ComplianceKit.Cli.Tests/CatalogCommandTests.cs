using ComplianceKit.Cli.Commands;
using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests;

/// <summary>The commands about catalogs tell at a glance what there is, what is missing and what a person has to decide.</summary>
public sealed class CatalogCommandTests
{
    private const string Workspace = """
        kit: 1
        organization: organization.yaml
        catalogs: [mhlw-6.0, mhlw-7.0]
        responses: responses/
        """;

    private const string Answers = """
        - item: mhlw-6.0/operations.17.02
          status: met
          text: ログを保護している。
        - item: mhlw-6.0/operations.14.05
          status: met
          text: 二要素認証を使っている。
        """;

    [Fact]
    public void A_catalog_shows_what_it_lacks()
    {
        using var folder = Folder();

        var (code, output, error) = Run(folder.Path, "show", "catalog", "mhlw-checklist-r8", "--lang", "en", "--items");

        Assert.Equal((ExitCode.Done, string.Empty), (code, error));
        Assert.Contains("Items: 3 (3 read in part or second-hand)", output, StringComparison.Ordinal);
        Assert.Contains("Known gaps:", output, StringComparison.Ordinal);
        Assert.Contains("facility.3.03  3-③  partly verified  サイバー攻撃を含むBCP", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_tells_how_complete_each_catalog_is()
    {
        using var folder = Folder();

        var (code, output, _) = Run(folder.Path, "list", "catalogs", "--lang", "ja");

        Assert.Equal(ExitCode.Done, code);
        Assert.Matches("mic-meti-2.0 +確認済み 89/89 +既知の欠け 5件", output);
    }

    [Fact]
    public void Coverage_counts_what_is_inherited()
    {
        using var folder = Folder();

        var (code, output, _) = Run(folder.Path, "coverage", "--lang", "en");

        Assert.Equal(ExitCode.Done, code);
        Assert.Matches("mhlw-7.0 +94 +0 +1 +93 +0", output);
    }

    [Fact]
    public void A_draft_is_written_once_and_never_over_what_somebody_has_edited()
    {
        using var folder = Folder();
        var path = Path.Combine(folder.Path, "drafts", "mhlw-7.0.yaml");

        var (first, _, _) = Run(folder.Path, "draft", "--catalog", "mhlw-7.0", "--lang", "en");
        var (again, _, _) = Run(folder.Path, "draft", "--catalog", "mhlw-7.0", "--lang", "en");
        Assert.Contains("- item: mhlw-7.0/operations.14.05\n  draft: true\n  status: partial\n", File.ReadAllText(path), StringComparison.Ordinal);
        File.AppendAllText(path, "# mine\n");
        var (refused, _, error) = Run(folder.Path, "draft", "--catalog", "mhlw-7.0", "--lang", "en");

        Assert.Equal((ExitCode.Done, ExitCode.Done, ExitCode.CannotReadOrWrite), (first, again, refused));
        Assert.Contains("exists and may have been edited", error, StringComparison.Ordinal);
        Assert.EndsWith("# mine\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_marks_the_answers_that_a_new_edition_touches()
    {
        using var folder = Folder();

        var (code, output, _) = Run(folder.Path, "catalog", "compare", "mhlw-6.0", "mhlw-7.0", "--lang", "en");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("operations.17.02  アクセスログの保護 (answered)", output, StringComparison.Ordinal);
        Assert.Contains("→ operations.14.05  intersects: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalogs_without_a_crosswalk_cannot_be_compared()
    {
        using var folder = Folder();

        var (code, _, error) = Run(folder.Path, "catalog", "compare", "meti-2012", "mhlw-7.0", "--lang", "en");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("no crosswalk between meti-2012 and mhlw-7.0", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_migration_says_what_becomes_of_each_answer()
    {
        using var folder = Folder();

        var (code, output, _) = Run(folder.Path, "migrate", "--from", "mhlw-6.0", "--to", "mhlw-7.0", "--lang", "en");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("the same item: 1", output, StringComparison.Ordinal);
        Assert.Contains("split: 1", output, StringComparison.Ordinal);
        Assert.Contains("items without an answer in the old edition either: ", output, StringComparison.Ordinal);
        Assert.Contains("# 旧：", File.ReadAllText(Path.Combine(folder.Path, "drafts", "mhlw-6.0--mhlw-7.0.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_migration_without_answers_says_so()
    {
        using var folder = Folder();

        var (code, output, _) = Run(folder.Path, "migrate", "--from", "mic-meti-1.1", "--to", "mic-meti-2.0", "--lang", "ja");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("このワークスペースに mic-meti-1.1 への回答がないので、mic-meti-2.0 に引き継ぐものはありません。\n", output);
    }

    [Fact]
    public void A_comparison_names_relations_in_the_language_of_the_reader()
    {
        using var folder = Folder();

        var (_, output, _) = Run(folder.Path, "catalog", "compare", "mhlw-6.0", "mhlw-7.0", "--lang", "ja");

        Assert.Contains("→ operations.14.05  一部が重なる：", output, StringComparison.Ordinal);
        Assert.DoesNotContain("intersects", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Candidates_are_counted_for_the_items_that_coverage_counts()
    {
        using var folder = Folder();
        File.WriteAllText(Path.Combine(folder.Path, "compliancekit.yaml"), Workspace.Replace("mhlw-7.0", "mic-meti-2.0", StringComparison.Ordinal));

        var (_, output, _) = Run(folder.Path, "draft", "--catalog", "mic-meti-2.0", "--lang", "en");
        var (_, coverage, _) = Run(folder.Path, "coverage", "--catalog", "mic-meti-2.0", "--lang", "en");

        Assert.Matches("mic-meti-2.0 +82 ", coverage);
        var counts = System.Text.RegularExpressions.Regex.Matches(output.Split('\n')[0], "[0-9]+").Select(static match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(82, counts.Sum());
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder(nameof(CatalogCommandTests));
        File.WriteAllText(Path.Combine(folder.Path, "compliancekit.yaml"), Workspace);
        File.WriteAllText(Path.Combine(folder.Path, "organization.yaml"), "name: 株式会社見本\n");
        _ = Directory.CreateDirectory(Path.Combine(folder.Path, "responses"));
        File.WriteAllText(Path.Combine(folder.Path, "responses", "a.yaml"), Answers);
        return folder;
    }

    private static (int Code, string Output, string Error) Run(string folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var environment = new ProgramEnvironment(output, error, false, folder, AppContext.BaseDirectory, new DateOnly(2026, 4, 1), static _ => null);
        var code = CommandLine.Run(arguments, environment);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}

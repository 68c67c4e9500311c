namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>The row that is proposed for a revision history says all that changed, and nothing is proposed of what cannot be read.</summary>
public sealed class DiffRowTests
{
    [Fact]
    public void The_row_of_a_document_that_goes_over_to_another_edition_tells_what_is_gone()
    {
        using var terminal = Folders("edition");
        foreach (var (folder, edition) in new[] { ("old", "own-1"), ("new", "own-2") })
        {
            terminal.Write($"{folder}/compliancekit.yaml", Workspace(edition));
            terminal.Write($"{folder}/responses.yaml", $"- {{ item: {edition}/a, status: met, text: {edition} の記録を取る。 }}\n");
        }

        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --lang ja"));

        var row = terminal.Output[terminal.Output.IndexOf("に書き加える行の案", StringComparison.Ordinal)..];
        Assert.Contains("回答（追加1、削除1", row, StringComparison.Ordinal);
        Assert.Contains("カタログ（追加1、削除1）", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old")]
    [InlineData("new")]
    public void Of_a_state_with_errors_nothing_is_proposed_or_written(string folder)
    {
        using var terminal = Folders("errors");
        terminal.Write("new/organization.yaml", "name: 株式会社新\n");
        terminal.Write($"{folder}/responses.yaml", "- { item: own-1/a, status: metto }\n");
        var before = File.ReadAllText(Path.Combine(terminal.Folder, "new/revisions.yaml"));

        Assert.Equal(ExitCode.Findings, terminal.Run("diff old new --write --lang en"));

        Assert.Contains("error[CK", terminal.Error, StringComparison.Ordinal);
        Assert.Contains($"{folder} has errors", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing has changed", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("A draft for", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(terminal.Folder, "new/revisions.yaml")));
    }

    [Fact]
    public void What_changes_after_the_row_was_added_is_told_with_the_row_that_is_there()
    {
        using var terminal = Folders("later");
        terminal.Write("new/responses.yaml", "- { item: own-1/a, status: met, text: 記録を毎週取る。 }\n");
        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --write --lang ja"));
        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --write --lang ja"));
        Assert.DoesNotContain("既にあり", terminal.Output, StringComparison.Ordinal);

        terminal.Write("new/responses.yaml", "- { item: own-1/a, status: met, text: 記録を毎週取る。 }\n- { item: own-1/b, status: met, text: 保管する。 }\n");
        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --write --lang ja"));

        Assert.Contains("revisions.yaml には「第1.1版」の行が既にあり", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("  回答（追加1、変更1：1 記録、2 保管）を改めた\n", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllText(Path.Combine(terminal.Folder, "new/revisions.yaml")).Split("edition:").Length - 1);
        Assert.Equal(ExitCode.Done, terminal.Run("diff old new --format json"));
        Assert.Equal("第1.1版", System.Text.Json.JsonDocument.Parse(terminal.Output).RootElement.GetProperty("present")[0].GetProperty("edition").GetString());
    }

    private static string Workspace(string catalog) =>
        $"kit: 1\norganization: organization.yaml\ncatalogs: [{catalog}]\nresponses: responses.yaml\ndocuments: [{{ id: sheet, template: conformance-sheet, with: {{ catalog: {catalog} }}, revisions: revisions.yaml }}]\n";

    private static Terminal Folders(string name)
    {
        var terminal = new Terminal("diff-row-" + name);
        foreach (var folder in new[] { "old", "new" })
        {
            terminal.Write($"{folder}/compliancekit.yaml", Workspace("own-1"));
            terminal.Write($"{folder}/organization.yaml", "name: 株式会社見本");
            foreach (var edition in new[] { "own-1", "own-2" })
            {
                terminal.Write($"{folder}/controls/{edition}.yaml", $"catalog: {edition}\ntitle: 見本 {edition}\nparts: [{{ id: p, items: [{{ id: a, number: 1, topic: 記録, requirement: 記録する }}, {{ id: b, number: 2, topic: 保管, requirement: 保管する }}] }}]\n");
            }

            terminal.Write($"{folder}/responses.yaml", "- { item: own-1/a, status: met, text: 記録を毎日取る。 }\n");
            terminal.Write($"{folder}/revisions.yaml", "- edition: 第1.0版\n  date: 2026-01-01\n  changes: 初版\n");
        }

        return terminal;
    }
}

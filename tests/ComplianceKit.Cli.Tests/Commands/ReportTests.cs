using System.Text.Json;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>The state of the answers as a table, as JSON and as a document.</summary>
public sealed class ReportTests
{
    [Fact]
    public void The_terminal_shows_counts_and_what_is_overdue()
    {
        using var terminal = Folder();

        Assert.Equal(ExitCode.Done, terminal.Run("report --today 2026-12-02 --lang en"));

        Assert.Equal(
            """
            catalog, chapter  met  partial  alternative  planned  not met  facility  n/a  unanswered  total  answered
            own               0    0        0            1        0        0         0    1           2      50%

            2 open, 1 of them overdue:
            OVERDUE  2026-12-01  planned     own/a  1 記録
                                 unanswered  own/b  2 見直し

            """.ReplaceLineEndings("\n"), terminal.Output);

        Assert.Equal(ExitCode.Done, terminal.Run("report --today 2026-11-30 --lang ja"));
        Assert.Contains("未完了 2 件（うち期日超過 0 件）：", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_same_and_a_folder_gets_the_document()
    {
        using var terminal = Folder();

        Assert.Equal(ExitCode.Done, terminal.Run("report --today 2026-12-02 --format json -o out"));

        using var json = JsonDocument.Parse(terminal.Output);
        Assert.Equal(1, json.RootElement.GetProperty("catalogs")[0].GetProperty("states").GetProperty("planned").GetInt32());
        Assert.True(json.RootElement.GetProperty("open")[0].GetProperty("overdue").GetBoolean());
        Assert.True(terminal.Has("out/report.pdf") && terminal.Has("out/report.xlsx"));
    }

    private static Terminal Folder()
    {
        var terminal = new Terminal("report");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ncatalogs: [own]\nresponses: responses.yaml\n");
        terminal.Write("organization.yaml", "name: 株式会社見本");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, number: 1, topic: 記録, requirement: 記録する }, { id: b, number: 2, topic: 見直し, requirement: 見直す }] }]\n");
        terminal.Write("responses.yaml", "- { item: own/a, status: planned, planned: 2026-12-01 }\n");
        return terminal;
    }
}

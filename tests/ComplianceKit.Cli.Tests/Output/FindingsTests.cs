using System.Text.Json;
using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Output;

/// <summary>Findings as people and programs read them.</summary>
public sealed class FindingsTests
{
    private const string Workspace =
        "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [mic-meti-2.0]\nresponses: answers.yaml\n";

    private const string Answers =
        "- item: mic-meti-2.0/4.1.a.1\n  status: met\n  text: はい\n- item: mic-meti-2.0/4.1.a.02\n  status: not-applicable\n" +
        "- item: mic-meti-2.0/4.1.a.03\n  statsu: met\n  reviewed: 2026-02-30\n";

    [Theory]
    [InlineData("text", "en")]
    [InlineData("text", "ja")]
    [InlineData("json", "en")]
    [InlineData("github", "ja")]
    [InlineData("sarif", "en")]
    public void All_that_is_wrong_is_said_at_once(string format, string language)
    {
        using var terminal = Broken();

        var transcript = terminal.Transcript($"check broken --format {format} --lang {language}");

        Snapshot.Match(transcript, $"{format}.{language}");
    }

    [Fact]
    public void Programs_can_read_the_findings()
    {
        using var terminal = Broken();

        terminal.Run("check broken --format sarif");
        var results = JsonDocument.Parse(terminal.Output).RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Contains(results.EnumerateArray(), static result => result.GetProperty("ruleId").GetString() == "CK1007");

        terminal.Run("check broken --format json");
        Assert.Contains("CK1007", terminal.Output, StringComparison.Ordinal);
        _ = JsonDocument.Parse(terminal.Output);
    }

    private static Terminal Broken()
    {
        var terminal = new Terminal(nameof(FindingsTests));
        terminal.Write("broken/compliancekit.yaml", Workspace);
        terminal.Write("broken/organization.yaml", "name: 株式会社見本\n");
        terminal.Write("broken/service.yaml", "name: 見本\n");
        terminal.Write("broken/answers.yaml", Answers);
        return terminal;
    }
}

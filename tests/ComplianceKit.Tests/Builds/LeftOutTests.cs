using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tests.Builds;

/// <summary>A layout may leave answers out, but not without a word.</summary>
public sealed class LeftOutTests
{
    private const string Workspace = """
        kit: 1
        organization: organization.yaml
        service: service.yaml
        catalogs: [own]
        responses: responses.yaml
        documents:
          - { id: sheet, template: disclosure, formats: [pdf], with: { layout: short } }
        """;

    private const string Catalog = """
        catalog: own
        title: 院内の確認表
        structure: [章]
        parts:
          - id: a
            title: 体制
            items:
              - { id: a.1, requirement: 責任者を置く。 }
              - { id: a.2, requirement: 規程を作る。 }
              - { id: a.3, requirement: 記録を残す。 }
              - { id: a.4, requirement: 訓練を行う。 }
          - id: b
            title: 設備
            items:
              - { id: b.1, requirement: 施錠する。 }
              - { id: b.2, requirement: 台帳を作る。 }
        """;

    private const string Responses = """
        - { item: own/a.1, status: met, text: 置いています。 }
        - { item: own/a.2, status: met, text: 定めています。 }
        - { item: own/a.3, same-as: own/a.2 }
        - { item: own/b.1, status: not-applicable, reason: 部屋を持ちません。 }
        - { item: own/b.2, status: met, text: 作っています。, draft: true }
        """;

    [Fact]
    public void Answers_that_the_layout_does_not_print_are_told_with_their_number_and_ids()
    {
        using var scratch = With("");

        var result = scratch.Build();

        var told = Assert.Single(result.Diagnostics, static d => d.Code == "CK3012");
        Assert.Equal(Severity.Warning, told.Severity);
        Assert.Equal("document `sheet` leaves out 2 answered items of `own`: own/a.3, own/b.1", told.Message.English);
        Assert.Equal("compliancekit.yaml:7", $"{told.Location!.Path}:{told.Location.Start.Line}");
        Assert.Equal("templates/disclosure/layouts/short.yaml", Assert.Single(told.Related).Location.Path);
        Assert.NotEmpty(result.Files);
    }

    [Theory]
    [InlineData("omit: [own/a.3, own/b.1]")]
    [InlineData("omit: [own/a.3, own/b]")]
    [InlineData("omit: [own]")]
    public void What_the_layout_names_as_left_out_is_not_told(string omit)
    {
        using var scratch = With(omit);

        Assert.DoesNotContain("CK3012", Scratch.Places(scratch.Build().Diagnostics));
    }

    [Fact]
    public void Only_the_first_ids_of_many_are_named()
    {
        using var scratch = With("");
        scratch.Write("controls/own.yaml", Catalog + "\n" + string.Concat(Enumerable.Range(1, 30).Select(static n => $"      - {{ id: c.{n}, requirement: 要求{n}。 }}\n")));
        scratch.Write("responses.yaml", Responses + "\n" + string.Concat(Enumerable.Range(1, 30).Select(static n => $"- {{ item: own/c.{n}, status: met, text: 回答{n}。 }}\n")));

        Assert.Contains(
            "document `sheet` leaves out 32 answered items of `own`: own/a.3, own/b.1, own/c.1, own/c.2, own/c.3 and 27 more",
            scratch.Build().Diagnostics.Select(static d => d.Message.English));
    }

    [Theory]
    [InlineData("omit: [own/a.9]")]
    [InlineData("omit: [other]")]
    public void What_a_layout_leaves_out_must_be_there(string omit)
    {
        using var scratch = With(omit);

        Assert.Contains("CK3009 templates/disclosure/layouts/short.yaml:1", Scratch.Places(scratch.Build().Diagnostics));
    }

    [Fact]
    public void The_ledger_lists_what_is_left_out_and_whether_that_was_said()
    {
        using var scratch = With("omit: [own/b]");

        var result = scratch.Build();

        var ledger = Assert.Single(result.Ledgers);
        Assert.Equal(["own/a.3 met False", "own/b.1 not-applicable True"], ledger.LeftOut.Select(static item => $"{item.Reference} {item.State} {item.OnPurpose}"));
        var json = System.Text.Encoding.UTF8.GetString(result.Files.Single(static file => file.Name == "ledger.json").Content.Span);
        Assert.Contains("\"own/a.3\": {\n      \"state\": \"met\",\n      \"left-out\": \"not-said\"\n    }", json, StringComparison.Ordinal);
        Assert.Contains("\"own/b.1\": {\n      \"state\": \"not-applicable\",\n      \"left-out\": \"on-purpose\"\n    }", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table-4-1")]
    [InlineData("classic-4-15")]
    public void The_layouts_that_come_along_leave_the_rest_of_their_guideline_out_on_purpose(string layout)
    {
        using var scratch = With("");
        scratch.Write("compliancekit.yaml", Workspace.Replace("catalogs: [own]", "catalogs: [mic-meti-2.0]", StringComparison.Ordinal).Replace("short", layout, StringComparison.Ordinal));
        scratch.Write("responses.yaml", string.Empty);
        var catalog = scratch.Load().Workspace!.Catalog("mic-meti-2.0")!;
        scratch.Write("responses.yaml", string.Concat(catalog.Items.Select(static placed => $"- {{ item: mic-meti-2.0/{placed.Item.Id}, status: met, text: 行っています。 }}\n")));

        var result = scratch.Build();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(catalog.Items.Length, Assert.Single(result.Ledgers).Entries.Length + result.Ledgers[0].LeftOut.Length);
    }

    private static Scratch With(string omit) => new(
        ("compliancekit.yaml", Workspace),
        ("controls/own.yaml", Catalog),
        ("responses.yaml", Responses),
        ("templates/disclosure/layouts/short.yaml", $"{omit}\nparts:\n  - title: 情報\n    sections:\n      - title: 体制\n        items: [own/a.1, own/a.2]"));
}

using ComplianceKit.Checks;

namespace ComplianceKit.Tests.Loading;

/// <summary>Each fault of answers, evidence and catalogs gives its diagnostic.</summary>
public sealed class ResponseDiagnosticTests
{
    private const string Catalog = """
        catalog: own
        title: 院内の確認表
        parts:
          - id: a
            number: "1"
            title: 体制
            items:
              - { id: a.1, number: "①", requirement: 責任者を置く。 }
              - { id: a.2, number: "②", requirement: 規程を作る。 }
              - { id: a.3, number: "③", requirement: 記録を残す。 }
        """;

    [Theory]
    [InlineData("- item: own/a.9\n  status: met", "CK2004 responses.yaml:1")]
    [InlineData("- item: own/a.1\n  status: met\n- item: own/a.1\n  status: met", "CK2005 responses.yaml:3")]
    [InlineData("- item: own/a.1\n  status: not-applicable", "CK2006 responses.yaml:2")]
    [InlineData("- item: own/a.1\n  status: planned", "CK2007 responses.yaml:2")]
    [InlineData("- item: own/a.1\n  status: facility", "CK2008 responses.yaml:2")]
    [InlineData("- item: own/a.1\n  text: x", "CK2009 responses.yaml:1")]
    [InlineData("- item: own/a.1\n  same-as: own/a.2\n  text: x\n- item: own/a.2\n  status: met", "CK2010 responses.yaml:2")]
    [InlineData("- item: own/a.1\n  same-as: own/a.2", "CK2011 responses.yaml:2")]
    [InlineData("- item: own/a.1\n  same-as: own/a.2\n- item: own/a.2\n  same-as: own/a.1", "CK2012 responses.yaml:2")]
    [InlineData("- item: own/a.1\n  status: met\n  evidence: [polcy]", "CK2013 responses.yaml:3")]
    [InlineData("- item: own/a.1\n  status: done", "CK1011 responses.yaml:2")]
    [InlineData("- item: own/a.1\n  status: met\n  text: |\n    甲\n\n    ## 乙\n", "CK2023 responses.yaml:6")]
    [InlineData("- item: own/a.1\n  status: met\n  facility: |\n    甲\n    ---\n", "CK2023 responses.yaml:5")]
    [InlineData("- status: met", "CK1008 responses.yaml:1")]
    [InlineData("- item: own/a.1\n  status: met\n  planned: 2027-03-31", "CK2210 responses.yaml:3")]
    [InlineData("- item: own/a.1\n  status: alternative\n  planned: 2027-03-31", "CK2210 responses.yaml:3")]
    [InlineData("- item: own/a.1\n  status: not-applicable\n  reason: x\n  planned: 2027-03-31", "CK2210 responses.yaml:4")]
    [InlineData("- item: own/a.1\n  answer: yes\n  planned: 2027-03-31", "CK2210 responses.yaml:3")]
    [InlineData("- item: own/a.1\n  status: planned\n  planned: 2027-03-31\n  variants:\n    own: { status: met, planned: 2027-03-31 }", "CK2210 responses.yaml:5")]
    public void An_answer_is_refused_at_its_fault(string responses, string expected)
    {
        using var scratch = Workspace(responses);

        Assert.Contains(expected, Scratch.Places(scratch.Load().Diagnostics));
    }

    [Theory]
    [InlineData("planned")]
    [InlineData("partial")]
    [InlineData("not-met")]
    public void A_date_by_which_something_will_be_met_suits_what_is_not_met_yet(string status)
    {
        using var scratch = Workspace($"- item: own/a.1\n  status: {status}\n  planned: 2027-03-31\n");

        Assert.DoesNotContain("CK2210", scratch.Load().Diagnostics.Select(static d => d.Code));
    }

    [Theory]
    [InlineData("番号は #12 です")]
    [InlineData("```\n    # コマンド\n    ```")]
    [InlineData("- 甲\n    - 乙\n\n    ---\n\n    丙")]
    public void What_is_no_heading_in_an_answer_is_not_taken_for_one(string text)
    {
        using var scratch = Workspace($"- item: own/a.1\n  status: met\n  text: |\n    {text}\n");

        Assert.DoesNotContain("CK2023", scratch.Load().Diagnostics.Select(static d => d.Code));
    }

    [Fact]
    public void An_absent_item_suggests_the_one_that_was_meant()
    {
        using var scratch = Workspace("- item: own/a1\n  status: met");

        var diagnostic = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK2004");
        Assert.StartsWith("did you mean `own/a.", diagnostic.Hint!.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Doubled_ids_and_lost_references_of_a_catalog_are_found()
    {
        using var scratch = Workspace("[]");
        scratch.Write("controls/own.yaml", Catalog + "\n      - { id: a.1, requirement: x, refs: [b.7] }");

        var found = Scratch.Places(scratch.Load().Diagnostics);
        Assert.Contains("CK2001 controls/own.yaml:11", found);
        Assert.Contains("CK2002 controls/own.yaml:11", found);
    }

    [Fact]
    public void Expired_evidence_is_a_warning()
    {
        using var scratch = Workspace("[]");
        scratch.Write("evidence.yaml", "- { id: policy, title: 方針, kind: policy, valid-to: 2026-11-20 }");

        Assert.Contains("CK2014 evidence.yaml:1", Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void Items_without_an_answer_are_counted()
    {
        using var scratch = Workspace("- item: own/a.1\n  status: met");

        var diagnostic = Assert.Single(CoverageChecks.Unanswered(scratch.Load().Workspace!));
        Assert.Equal("CK2015", diagnostic.Code);
        Assert.Contains("2 items of own have no answer, the first is own/a.2", diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_in_catalogs_load_without_a_fault()
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\ncatalogs: [mic-cloud-2018, mic-meti-2.0]"));

        var loaded = scratch.Load();
        Assert.Empty(loaded.Diagnostics);
        Assert.Equal(320, loaded.Workspace!.Catalog("mic-cloud-2018")!.Items.Length);
        Assert.Equal(Enumerable.Range(1, 320), loaded.Workspace.Catalog("mic-cloud-2018")!.Items.Select(static placed => placed.Item.Sequence));
    }

    private static Scratch Workspace(string responses) => new(
        ("compliancekit.yaml", "kit: 1\ncatalogs: [own]\nresponses: responses.yaml\nevidence: evidence.yaml"),
        ("controls/own.yaml", Catalog),
        ("evidence.yaml", "- { id: policy, title: 方針, kind: policy }"),
        ("responses.yaml", responses));
}

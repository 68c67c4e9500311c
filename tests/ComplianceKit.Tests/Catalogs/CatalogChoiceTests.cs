namespace ComplianceKit.Tests.Catalogs;

/// <summary>A workspace says which part of a catalog holds for it, and everything follows.</summary>
public sealed class CatalogChoiceTests
{
    private const string Own = """
        catalog: own
        title: 院内の確認表
        profiles:
          - { id: small, title: 小さな施設, parts: [a] }
        parts:
          - id: a
            title: 体制
            items:
              - { id: a.1, number: "①", requirement: 責任者を置く。, actors: [vendor] }
              - { id: a.2, number: "②", requirement: 規程を作る。, actors: [facility] }
          - id: b
            title: 記録
            items:
              - { id: b.1, number: "①", requirement: 記録を残す。, actors: [vendor] }
        """;

    [Theory]
    [InlineData("{ id: own, profile: small }", "a.1 a.2")]
    [InlineData("{ id: own, actors: [vendor] }", "a.1 b.1")]
    [InlineData("{ id: own, profile: small, actors: [vendor] }", "a.1")]
    [InlineData("own", "a.1 a.2 b.1")]
    public void A_choice_narrows_a_catalog(string choice, string expected)
    {
        using var scratch = Workspace(choice);

        var catalog = scratch.Load().Workspace!.Catalog("own")!;

        Assert.Equal(expected, string.Join(' ', catalog.Items.Select(static placed => placed.Item.Id)));
    }

    [Fact]
    public void An_answer_to_an_item_that_was_not_chosen_is_no_mistake()
    {
        using var scratch = Workspace("{ id: own, profile: small }");
        scratch.Write("responses.yaml", "- item: own/b.1\n  status: met");

        Assert.DoesNotContain(scratch.Load().Diagnostics, static d => d.Code == "CK2004");
    }

    [Theory]
    [InlineData("{ id: own, profile: smal }", "CK2202 compliancekit.yaml:7")]
    [InlineData("{ id: own, actors: [vender] }", "CK2203 compliancekit.yaml:7")]
    public void A_choice_that_leads_nowhere_is_reported(string choice, string expected)
    {
        using var scratch = Workspace(choice);

        Assert.Contains(expected, Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void A_number_that_stands_twice_in_a_part_is_reported()
    {
        using var scratch = Workspace("own");
        scratch.Write("controls/own.yaml", Own + "\n      - { id: b.2, number: \"①\", requirement: 記録を見直す。 }");

        Assert.Contains("CK2201 controls/own.yaml:15", Scratch.Places(scratch.Load().Diagnostics));
    }

    private static Scratch Workspace(string choice) => new(
        ("compliancekit.yaml", Scratch.Workspace + "responses: responses.yaml\n\ncatalogs:\n  - " + choice + "\n"),
        ("responses.yaml", "[]"),
        ("controls/own.yaml", Own));
}

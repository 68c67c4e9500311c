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
              - { id: a.1, number: "①", requirement: 責任者を置く。, patterns: [cloud], actors: [vendor] }
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
    [InlineData("{ id: own, actors: [planning-manager] }", "CK2203 compliancekit.yaml:7")]
    [InlineData("{ id: own, actors: [vendor, facilty] }", "CK2205 compliancekit.yaml:7")]
    [InlineData("{ id: own, parts: [a, c] }", "CK2205 compliancekit.yaml:7")]
    [InlineData("{ id: own, patterns: [cloud, clod] }", "CK2205 compliancekit.yaml:7")]
    [InlineData("{ id: own, tags: [nothing] }", "CK2205 compliancekit.yaml:7")]
    public void A_choice_that_leads_nowhere_is_reported(string choice, string expected)
    {
        using var scratch = Workspace(choice);

        Assert.Contains(expected, Scratch.Places(scratch.Load().Diagnostics));
    }

    [Theory]
    [InlineData("{ id: mhlw-6.0, patterns: [Ⅰ, IV] }", "Ⅳ")]
    [InlineData("{ id: mhlw-6.0, parts: [governance, opperations] }", "operations")]
    [InlineData("{ id: mhlw-6.0, actors: [vendor, system-operater] }", "system-operator")]
    public void A_word_that_selects_nothing_is_told_with_what_was_meant(string choice, string meant)
    {
        using var scratch = Workspace(choice);

        var told = Assert.Single(scratch.Load().Diagnostics, static d => d.Severity == Documents.Diagnostics.Severity.Error);

        Assert.Equal(("CK2205", 7), (told.Code, told.Location!.Start.Line));
        Assert.Contains($"`{meant}`", told.Hint!.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parts: [a] }", "patterns: [clod] }", "CK2205 controls/own.yaml:4")]
    [InlineData("parts: [a] }", "actors: [vender] }", "CK2205 controls/own.yaml:4")]
    [InlineData("規程を作る。, actors: [facility]", "規程を作る。, actors: [vender]", "CK1011 controls/own.yaml:10")]
    [InlineData("規程を作る。,", "規程を作る。, sequence: 1,", "CK2207 controls/own.yaml:10")]
    public void A_slip_in_ones_own_catalog_loses_no_item_in_silence(string old, string changed, string expected)
    {
        using var scratch = Workspace("own");
        scratch.Write("controls/own.yaml", Own.Replace(old, changed, StringComparison.Ordinal));

        Assert.Contains(expected, Scratch.Places(scratch.Load().Diagnostics));
    }

    [Theory]
    [InlineData("catalog: own\ntitle: 院内の確認表\n", "CK1008 controls/own.yaml:1")]
    [InlineData("catalog: own\ntitle: 院内の確認表\nparts: []\n", "CK2209 controls/own.yaml:3")]
    [InlineData("catalog: own\ntitle: 院内の確認表\nparts:\n  - { id: a, title: 体制 }\n", "CK2209 controls/own.yaml:4")]
    public void A_catalog_without_items_makes_no_empty_sheet(string catalog, string expected)
    {
        using var scratch = Workspace("own");
        scratch.Write("controls/own.yaml", catalog);

        Assert.Contains(expected, Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void A_catalog_that_takes_the_place_of_a_built_in_one_is_told()
    {
        using var scratch = Workspace("own");
        scratch.Write("compliancekit.yaml", Scratch.Workspace + "catalogs: [mhlw-7.0]\n");
        scratch.Write("controls/own.yaml", Own.Replace("catalog: own", "catalog: mhlw-7.0", StringComparison.Ordinal));

        Assert.Contains("CK2208 controls/own.yaml:1", Scratch.Places(scratch.Load().Diagnostics));
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

using ComplianceKit.Catalogs;

namespace ComplianceKit.Tests.Catalogs;

/// <summary>A workspace lays its own words and items over a catalog without copying it.</summary>
public sealed class CatalogOverlayTests
{
    [Fact]
    public void Official_words_take_the_place_of_ours_and_further_items_follow()
    {
        using var scratch = Workspace("""
            overlay: mhlw-checklist-r8
            items:
              - { id: facility.1.01, requirement: 公式の文言, verification: full }
            parts:
              - id: hospital
                title: 当院の追加項目
                items:
                  - { id: hospital.01, number: "追1", requirement: 緊急の連絡先を知らせる。 }
            """);

        var catalog = scratch.Load().Workspace!.Catalog("mhlw-checklist-r8")!;

        Assert.Equal("公式の文言", catalog.Find("facility.1.01")!.Item.Requirement);
        Assert.Equal(Verification.Full, catalog.Find("facility.1.01")!.Item.Verification);
        Assert.Equal("安全管理責任者", catalog.Find("facility.1.01")!.Item.Topic);
        Assert.Equal(["facility.1.01", "facility.3.03", "facility.4.01", "hospital.01"], catalog.Items.Select(static placed => placed.Item.Id));
        Assert.Equal(4, catalog.Find("hospital.01")!.Item.Sequence);
        Assert.Equal(["facility.3.03", "facility.4.01"], catalog.Items.Where(static placed => placed.Item.IsSummarized).Select(static placed => placed.Item.Id));
    }

    [Theory]
    [InlineData("overlay: mhlw-checklist-r8\nitems:\n  - { id: facility.1.1, requirement: x }\n", "CK2204 controls/overlay.yaml:3")]
    [InlineData("overlay: mhlw-checklist-r8\nitems:\n  - { id: facility.1.01, requirement: \"\" }\n", "CK1008 controls/overlay.yaml:3")]
    [InlineData("overlay: mhlw-7.0\nitems:\n  - { id: no.such, requirement: x }\n", "CK2216 controls/overlay.yaml:1")]
    [InlineData("overlay: mhlw-checklist-r9\nitems: []\n", "CK2003 controls/overlay.yaml:1")]
    [InlineData("overlay: mhlw-checklist-r8\nparts:\n  - id: facility\n    items: []\n", "CK2001 controls/overlay.yaml:3")]
    public void An_overlay_of_what_is_not_there_is_refused(string overlay, string expected)
    {
        using var scratch = Workspace(overlay);

        Assert.Contains(expected, Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void An_id_with_the_catalog_before_it_as_in_answers_is_understood()
    {
        using var scratch = Workspace("overlay: mhlw-checklist-r8\nitems:\n  - { id: mhlw-checklist-r8/facility.1.01, requirement: x }\n");

        Assert.Contains("`facility.1.01`", Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK2204").Hint!.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_overlays_may_change_an_item_and_not_the_same_of_it()
    {
        using var scratch = Workspace("overlay: mhlw-checklist-r8\nitems:\n  - { id: facility.1.01, requirement: 公式の文言, verification: full }\n");
        scratch.Write("controls/topic.yaml", "overlay: mhlw-checklist-r8\nitems:\n  - { id: facility.1.01, topic: 責任者 }\n");

        var loaded = scratch.Load();
        Assert.DoesNotContain(loaded.Diagnostics, static d => d.Code == "CK2206");
        Assert.Equal(("公式の文言", "責任者"), (loaded.Workspace!.Catalog("mhlw-checklist-r8")!.Find("facility.1.01")!.Item.Requirement, loaded.Workspace.Catalog("mhlw-checklist-r8")!.Find("facility.1.01")!.Item.Topic));

        scratch.Write("controls/second.yaml", "overlay: mhlw-checklist-r8\nitems:\n  - { id: facility.1.01, requirement: 別の文言 }\n");
        var told = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK2206");
        Assert.Equal(["controls/overlay.yaml", "controls/second.yaml"], new[] { told.Location!.Path, Assert.Single(told.Related).Location.Path }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_item_that_stands_twice_in_an_overlay_takes_what_differs_and_tells_what_does_not()
    {
        using var scratch = Workspace("overlay: mhlw-checklist-r8\nitems:\n  - { id: facility.1.01, requirement: 公式の文言 }\n  - { id: facility.1.01, requirement: 別の文言, topic: 責任者 }\n");

        var loaded = scratch.Load();

        Assert.Contains("CK2206 controls/overlay.yaml:4", Scratch.Places(loaded.Diagnostics));
        Assert.Equal("責任者", loaded.Workspace!.Catalog("mhlw-checklist-r8")!.Find("facility.1.01")!.Item.Topic);
    }

    private static Scratch Workspace(string overlay) => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [mhlw-checklist-r8]\n"),
        ("controls/overlay.yaml", overlay));
}

namespace ComplianceKit.Tests.Builds;

/// <summary>An edition does not announce for a day before its own, and its own day is near.</summary>
public sealed class PassedPlanTests
{
    [Theory]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    [InlineData("2027-04-01", false)]
    public void CK2032_a_plan_from_before_the_edition_is_told(string planned, bool isTold)
    {
        using var scratch = With("revisions: revisions.yaml", planned);

        var found = scratch.Build().Diagnostics;

        Assert.Equal(isTold ? ["CK2032 responses.yaml:1"] : [], Scratch.Places(found));
    }

    [Fact]
    public void A_document_without_editions_has_no_day_before_which_anything_could_be()
    {
        using var scratch = With("title: 対照表", "2020-04-01");

        Assert.Empty(scratch.Build().Diagnostics);
    }

    [Theory]
    [InlineData("2062-04-01", true)]
    [InlineData("2027-11-22", true)]
    [InlineData("2027-11-21", false)]
    public void CK2034_an_edition_of_a_year_that_is_far_ahead_is_told(string date, bool isTold)
    {
        using var scratch = With("revisions: revisions.yaml", "2099-01-01");
        scratch.Write("revisions.yaml", $"- edition: 第1版\n  date: {date}\n  changes: 作成\n");

        Assert.Equal(isTold ? ["CK2034 revisions.yaml:3"] : [], Scratch.Places(scratch.Load().Diagnostics));
    }

    private static Scratch With(string document, string planned) => new(
        ("compliancekit.yaml", $"kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [own]\nresponses: responses.yaml\ndocuments:\n  - {{ id: sheet, template: conformance-sheet, formats: [pdf], with: {{ catalog: own }}, {document} }}\n"),
        ("organization.yaml", "name: 見本株式会社\n"),
        ("service.yaml", "name: 見本サービス\n"),
        ("revisions.yaml", "- { edition: 第1版, date: 2025-04-01, changes: 作成 }\n- { edition: 第2版, date: 2026-04-01, changes: 改訂 }\n"),
        ("controls/own.yaml", "catalog: own\ntitle: 院内の確認表\nstructure: [章]\nparts:\n  - id: a\n    title: 体制\n    items:\n      - { id: a.1, requirement: 責任者を置く。 }\n      - { id: a.2, requirement: 規程を作る。 }\n"),
        ("responses.yaml", $"- {{ item: own/a.1, status: planned, planned: {planned}, text: 置く予定です。 }}\n- {{ item: own/a.2, same-as: own/a.1 }}\n"));
}

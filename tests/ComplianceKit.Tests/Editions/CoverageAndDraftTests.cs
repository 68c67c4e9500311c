using ComplianceKit.Coverage;
using ComplianceKit.Crosswalks;
using ComplianceKit.Drafts;
using ComplianceKit.Editions;

namespace ComplianceKit.Tests.Editions;

/// <summary>What is answered is counted apart from what is inherited or only drafted; comparisons say what is not known.</summary>
public sealed class CoverageAndDraftTests
{
    private const string Answers = "- item: old/i1\n  status: met\n- item: old/i2\n  status: met\n  text: 行っている。\n";

    [Fact]
    public void Coverage_counts_written_inherited_drafted_and_open_items()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "equal"), Answers, "- item: new/i2\n  draft: true\n  status: met\n");
        var workspace = Pair.Read(scratch).Workspace;

        Assert.Equal(
            ["old 4: 2 written, 0 inherited, 2 open, 0 drafts", "new 4: 0 written, 1 inherited, 3 open, 1 drafts"],
            CoverageReport.Of(workspace, CoverageGrouping.Catalog).Select(static line =>
                $"{line.Catalog} {line.Total}: {line.Written} written, {line.Inherited} inherited, {line.Open} open, {line.Drafts} drafts"));
        Assert.Equal(
            ["old facility 1/1", "old vendor 1/3", "new facility 1/1", "new vendor 0/3"],
            CoverageReport.Of(workspace, CoverageGrouping.Actor).Select(static line => $"{line.Catalog} {line.Group} {line.Total - line.Open}/{line.Total}"));
    }

    [Fact]
    public void A_draft_ranks_candidates_and_claims_only_a_part_where_only_a_part_is_known()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i2", "intersects") + Pair.Map("i2", "i2", "subset"), Answers);
        var (workspace, _, next, crosswalks) = Pair.Read(scratch);

        var (yaml, offered, without) = CandidateDraft.Of(next, workspace.Responses, new CrosswalkGraph(crosswalks));

        Assert.Equal((1, 3), (offered, without));
        Assert.True(yaml.IndexOf("候補1 subset：old/i2", StringComparison.Ordinal) < yaml.IndexOf("候補2 intersects：old/i1", StringComparison.Ordinal));
        Assert.Contains("候補2 intersects：old/i1（同じ事柄） status: met\n", yaml, StringComparison.Ordinal);
        Assert.Contains("- item: new/i2\n  draft: true\n  status: partial\n  text: |-\n    行っている。\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_inherit_or_have_a_draft_need_none()
    {
        using var scratch = Pair.Workspace(
            Pair.Map("i1", "i1", "equal") + Pair.Map("i2", "i2", "subset"), Answers, "- item: new/i2\n  draft: true\n  status: partial\n");
        var (workspace, _, next, crosswalks) = Pair.Read(scratch);

        Assert.Equal(0, CandidateDraft.Of(next, workspace.Responses, new CrosswalkGraph(crosswalks)).Offered);
    }

    [Fact]
    public void A_comparison_does_not_take_what_nobody_has_compared_for_gone()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "equal") + Pair.Map("i2", "i2", "superset") + Pair.Map("i3", "", "none"), Answers);
        var (_, old, next, crosswalks) = Pair.Read(scratch);

        var compared = CatalogComparison.Of(old, next, crosswalks);

        Assert.Equal(
            ["i1 Unchanged", "i2 Review", "i3 Gone", "i4 Unknown", "i3 New", "i4 New"],
            compared.Select(static item => $"{item.Item.Item.Id} {item.Class}"));
    }

    [Fact]
    public void A_draft_may_be_as_incomplete_as_it_is()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "equal"), Answers, "- item: new/i3\n  draft: true\n");

        Assert.DoesNotContain(scratch.Load().Diagnostics, static d => d.Code == "CK2009");
    }
}

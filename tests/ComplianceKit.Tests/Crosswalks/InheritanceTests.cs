using ComplianceKit.Crosswalks;
using ComplianceKit.Responses;

namespace ComplianceKit.Tests.Crosswalks;

/// <summary>An answer written once fills other sheets as far as it honestly can.</summary>
public sealed class InheritanceTests
{
    [Theory]
    [InlineData("equal", "met", "met")]
    [InlineData("equal", "partial", "partial")]
    [InlineData("superset", "met", "met")]
    [InlineData("superset", "partial", "")]
    [InlineData("subset", "met", "")]
    [InlineData("intersects", "met", "")]
    [InlineData("none", "met", "")]
    public void An_answer_travels_along_an_equal_or_wider_requirement_only(string relation, string status, string expected)
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", relation), Answer("a/a.1", status));

        Assert.Equal(expected, StateOf(scratch, "b/b.1"));
    }

    [Fact]
    public void A_mapping_works_in_both_directions()
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", "subset"), Answer("b/b.1", "met"));

        Assert.Equal("met", StateOf(scratch, "a/a.1"));
    }

    [Fact]
    public void An_answer_says_in_a_variant_what_holds_for_another_edition()
    {
        using var scratch = Workspace(
            Mapping("a.1", "b.1", "equal"),
            "- item: a/a.1\n  status: met\n  text: 変更を求めない。\n  variants:\n    b: { status: alternative, text: 二要素認証による。 }\n");

        var book = scratch.Load().Workspace!.Responses;

        Assert.Equal((ResponseStatus.Met, "変更を求めない。"), (book.Resolve("a/a.1")!.Effective.Status, book.Resolve("a/a.1")!.Effective.Text!.Value));
        Assert.Equal((ResponseStatus.Alternative, "二要素認証による。"), (book.Resolve("b/b.1")!.Effective.Status, book.Resolve("b/b.1")!.Effective.Text!.Value));
    }

    [Fact]
    public void The_same_answer_for_items_of_two_editions_differs_where_a_variant_says_so()
    {
        using var scratch = Workspace(
            Mapping("a.1", "b.2", "none"),
            "- items: [a/a.1, b/b.1]\n  status: planned\n  planned: 2027-03-31\n  text: 導入する。\n  variants:\n    b: { status: met }\n- item: b/b.2\n  same-as: a/a.1\n");

        var book = scratch.Load().Workspace!.Responses;

        Assert.Equal(ResponseStatus.Planned, book.Resolve("a/a.1")!.Effective.Status);
        Assert.Equal((ResponseStatus.Met, null, "導入する。"), (book.Resolve("b/b.1")!.Effective.Status, book.Resolve("b/b.1")!.Effective.Planned, book.Resolve("b/b.1")!.Effective.Text!.Value));
        Assert.Equal(ResponseStatus.Met, book.Resolve("b/b.2")!.Effective.Status);
        Assert.True(book.Resolve("b/b.2")!.IsShared);
        Assert.False(book.Resolve("b/b.1")!.IsShared);
    }

    [Fact]
    public void A_tick_of_No_is_not_met_without_a_date_and_planned_with_one_and_travels_as_such()
    {
        using var scratch = Workspace(
            Mapping("a.1", "b.1", "equal") + Mapping("a.2", "b.2", "equal"),
            "- item: a/a.1\n  answer: no\n- item: a/a.2\n  answer: いいえ\n  planned: 2027-03-31\n");

        Assert.Equal(nameof(ResponseStatus.NotMet), StateOf(scratch, "b/b.1"));
        Assert.Equal(nameof(ResponseStatus.Planned), StateOf(scratch, "b/b.2"));
    }

    [Fact]
    public void Its_own_answer_goes_before_an_inherited_one()
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", "equal"), Answer("a/a.1", "met") + Answer("b/b.1", "partial"));

        Assert.Equal("partial", StateOf(scratch, "b/b.1"));
    }

    [Fact]
    public void Over_several_hops_the_weakest_relation_decides_and_the_path_is_kept()
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", "superset"), Answer("a/a.1", "met"));
        scratch.Write("controls/bc.yaml", Crosswalk("b", "c", Mapping("b.1", "c.1", "equal") + Mapping("b.2", "c.2", "subset")));

        var resolved = scratch.Load().Workspace!.Responses.Resolve("c/c.1")!;

        Assert.Equal(Relation.Superset, resolved.Path!.Relation);
        Assert.Equal(["a/a.1", "b/b.1", "c/c.1"], resolved.Path.Items);
    }

    [Fact]
    public void A_direct_mapping_overrules_a_longer_path_that_claims_more()
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", "equal"), Answer("a/a.1", "met"));
        scratch.Write("controls/bc.yaml", Crosswalk("b", "c", Mapping("b.1", "c.1", "equal")));
        scratch.Write("controls/ac.yaml", Crosswalk("a", "c", Mapping("a.1", "c.1", "intersects")));

        Assert.Equal(string.Empty, StateOf(scratch, "c/c.1"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("intersects")]
    public void What_a_direct_mapping_has_ruled_out_is_no_way_to_items_behind_it(string relation)
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", "superset"), Answer("a/a.1", "met"));
        scratch.Write("compliancekit.yaml", Scratch.Workspace + "responses: responses.yaml\ncatalogs: [a, b, c, d]\n");
        scratch.Write("controls/d.yaml", Catalog("d"));
        scratch.Write("controls/bc.yaml", Crosswalk("b", "c", Mapping("b.1", "c.1", "superset")));
        scratch.Write("controls/cd.yaml", Crosswalk("c", "d", Mapping("c.1", "d.1", "equal")));
        Assert.Equal(("met", "met"), (StateOf(scratch, "c/c.1"), StateOf(scratch, "d/d.1")));

        scratch.Write("controls/ac.yaml", Crosswalk("a", "c", Mapping("a.1", "c.1", relation)));

        Assert.Equal((string.Empty, string.Empty), (StateOf(scratch, "c/c.1"), StateOf(scratch, "d/d.1")));
    }

    [Fact]
    public void Another_way_of_the_same_length_stays_open()
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", "superset") + Mapping("a.1", "b.2", "superset"), Answer("a/a.1", "met"));
        scratch.Write("compliancekit.yaml", Scratch.Workspace + "responses: responses.yaml\ncatalogs: [a, b, c, d]\n");
        scratch.Write("controls/d.yaml", Catalog("d"));
        scratch.Write("controls/bc.yaml", Crosswalk("b", "c", Mapping("b.1", "c.1", "superset") + Mapping("b.2", "c.2", "superset")));
        scratch.Write("controls/cd.yaml", Crosswalk("c", "d", Mapping("c.1", "d.1", "equal") + Mapping("c.2", "d.1", "equal")));
        scratch.Write("controls/ac.yaml", Crosswalk("a", "c", Mapping("a.1", "c.1", "none")));

        Assert.Equal(["a/a.1", "b/b.2", "c/c.2", "d/d.1"], scratch.Load().Workspace!.Responses.Resolve("d/d.1")!.Path!.Items);
    }

    [Fact]
    public void Same_as_an_item_that_inherits_is_told_with_the_item_that_was_answered()
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", "equal"), Answer("a/a.1", "met") + "- item: b/b.2\n  same-as: b/b.1\n");

        var told = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK2011");

        Assert.Contains("`same-as: a/a.1`", told.Hint!.English, StringComparison.Ordinal);
        Assert.Contains("引き継いで", told.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_disagree_give_nothing_and_are_reported_with_both_places()
    {
        using var scratch = Workspace(
            Mapping("a.1", "b.1", "equal") + Mapping("a.2", "b.1", "superset"),
            Answer("a/a.1", "met") + "- item: a/a.2\n  status: not-applicable\n  reason: 使っていない。\n");

        var loaded = scratch.Load();

        Assert.Null(loaded.Workspace!.Responses.Resolve("b/b.1"));
        var conflict = Assert.Single(loaded.Diagnostics, static d => d.Code == "CK2304");
        Assert.Equal(1, conflict.Location!.Start.Line);
        Assert.Equal(3, Assert.Single(conflict.Related).Location.Start.Line);
    }

    [Theory]
    [InlineData("equal", "met", "partial", true)]
    [InlineData("equal", "met", "met", false)]
    [InlineData("superset", "met", "partial", true)]
    [InlineData("superset", "met", "not-met", true)]
    [InlineData("subset", "partial", "met", true)]
    [InlineData("superset", "partial", "met", false)]
    [InlineData("intersects", "met", "partial", false)]
    public void Written_answers_that_contradict_each_other_are_found(string relation, string first, string second, bool expected)
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", relation), Answer("a/a.1", first) + Answer("b/b.1", second));

        Assert.Equal(expected, scratch.Load().Diagnostics.Any(static d => d.Code == "CK2305"));
    }

    [Theory]
    [InlineData("a.9", "b.1", "CK2301 controls/ab.yaml:5")]
    [InlineData("a.1", "b.9", "CK2301 controls/ab.yaml:6")]
    public void A_mapping_of_an_absent_item_is_refused(string from, string to, string expected)
    {
        using var scratch = Workspace(Mapping(from, to, "equal"), "[]");

        Assert.Contains(expected, Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void A_pair_that_is_mapped_twice_is_refused()
    {
        using var scratch = Workspace(Mapping("a.1", "b.1", "equal") + Mapping("a.1", "b.1", "subset"), "[]");

        Assert.Contains("CK2302 controls/ab.yaml:10", Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void Items_that_contain_each_other_in_a_circle_are_refused_once()
    {
        using var scratch = Workspace(
            Mapping("a.1", "b.1", "superset") + Mapping("a.2", "b.1", "equal") + Mapping("a.2", "b.2", "superset") + Mapping("a.1", "b.2", "subset"), "[]");

        Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK2303");
    }

    private static string StateOf(Scratch scratch, string item) => scratch.Load().Workspace!.Responses.Resolve(item)?.Effective.Status switch
    {
        null => string.Empty,
        ResponseStatus.Met => "met",
        ResponseStatus.Partial => "partial",
        var other => other.Value.ToString(),
    };

    private static string Mapping(string from, string to, string relation) =>
        $"  - from: {from}\n    to: {to}\n    relation: {relation}\n    rationale: 同じ事柄\n";

    private static string Answer(string item, string status) => $"- item: {item}\n  status: {status}\n";

    private static string Crosswalk(string source, string target, string mappings) =>
        $"crosswalk: {source}-{target}\nfrom: {source}\nto: {target}\nmappings:\n{mappings}";

    private static Scratch Workspace(string mappings, string responses) => new(
        ("compliancekit.yaml", Scratch.Workspace + "responses: responses.yaml\ncatalogs: [a, b, c]\n"),
        ("responses.yaml", responses),
        ("controls/a.yaml", Catalog("a")),
        ("controls/b.yaml", Catalog("b")),
        ("controls/c.yaml", Catalog("c")),
        ("controls/ab.yaml", Crosswalk("a", "b", mappings)));

    private static string Catalog(string id) =>
        $"catalog: {id}\ntitle: 確認表{id}\nparts:\n  - id: {id}\n    items:\n      - {{ id: {id}.1, requirement: 記録する。 }}\n      - {{ id: {id}.2, requirement: 見直す。 }}\n";
}

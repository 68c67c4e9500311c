using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Editing;
using ComplianceKit.RoundTrip;
using ComplianceKit.Tests.Editions;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>Whoever changes an answer is told which others change with it.</summary>
public sealed class FollowingAnswersTests
{
    [Fact]
    public void Answers_that_are_shared_over_several_items_and_inherited_along_crosswalks_follow()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "equal") + Pair.Map("i3", "i2", "equal"), """
            - item: old/i1
              status: met
            - item: old/i2
              same-as: old/i1
            - item: old/i3
              same-as: old/i2
            - item: old/i4
              status: met
            """);

        var following = Assert.Single(Following(scratch, Edit("old/i1", "status", "partial")));

        Assert.Equal("old/i1", following.Item);
        Assert.Equal(["new/i1", "new/i2", "old/i2", "old/i3"], following.Items.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_item_that_inherits_only_from_now_on_follows_as_well()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "equal"), "- item: old/i2\n  status: met\n");

        Assert.Equal("new/i1", Assert.Single(Assert.Single(Following(scratch, Edit("old/i1", "status", "met"))).Items));
    }

    [Fact]
    public void A_row_with_a_remark_of_its_own_still_follows_and_one_with_a_status_does_not()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "equal"), """
            - item: old/i1
              status: met
            - item: old/i2
              same-as: old/i1
            - item: old/i3
              same-as: old/i1
            - item: new/i1
              status: met
            """);

        var remark = new AnswerEdit("old/i2", Changes(("remark", "見た。")), Whole(("same-as", "old/i1"), ("remark", "見た。")), []);
        var own = new AnswerEdit("old/i3", Changes(("same-as", null), ("status", "not-met")), Whole(("status", "not-met")), []);

        Assert.Equal("old/i2", Assert.Single(Assert.Single(Following(scratch, Edit("old/i1", "status", "partial"), remark, own)).Items));
        Assert.Empty(Following(scratch, remark));
    }

    [Fact]
    public void Of_many_answers_ten_are_named()
    {
        var change = new AnswerChange("back.xlsx", 3, "own/a", "status", "met", "partial");

        var warning = new FollowingAnswer("own/a", [.. Enumerable.Range(1, 12).Select(static number => $"own/b{number}")]).Warn([change]);

        Assert.Equal(("CK9227", Severity.Warning), (warning.Code, warning.Severity));
        Assert.EndsWith("12 項目の回答も変わります：own/b1、own/b2、own/b3、own/b4、own/b5、own/b6、own/b7、own/b8、own/b9、own/b10…", warning.Message.Japanese, StringComparison.Ordinal);
    }

    private static ImmutableArray<FollowingAnswer> Following(Scratch scratch, params ImmutableArray<AnswerEdit> edits)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = Pair.Read(scratch).Workspace;
        var files = new ResponseFiles(workspace);
        var after = files.After(files.Prepare(edits, diagnostics));
        Assert.Empty(diagnostics.ToImmutable());
        return FollowingAnswers.Of(workspace, after, edits);
    }

    private static AnswerEdit Edit(string item, string key, string value) => new(item, Changes((key, value)), Whole((key, value)), []);

    private static ImmutableSortedDictionary<string, string?> Changes(params (string Key, string? Value)[] pairs) =>
        pairs.ToImmutableSortedDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, string> Whole(params (string Key, string Value)[] pairs) =>
        pairs.ToImmutableSortedDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
}

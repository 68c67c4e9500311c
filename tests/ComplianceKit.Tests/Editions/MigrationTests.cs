using ComplianceKit.Editions;

namespace ComplianceKit.Tests.Editions;

/// <summary>A move to another edition carries what it honestly can, and only as drafts.</summary>
public sealed class MigrationTests
{
    private const string Answers = """
        - item: old/i1
          status: met
          text: 一を行っている。
        - item: old/i2
          status: met
          text: |
            |列|値|
            |---|---|

              字下げした行
        - item: old/i3
          status: met
        - item: old/i4
          status: met
        """;

    [Fact]
    public void Each_answer_falls_into_the_class_that_the_mappings_say()
    {
        using var scratch = Pair.Workspace(
            Pair.Map("i1", "i1", "equal") + Pair.Map("i2", "i2, i3", "superset") + Pair.Map("i3", "", "none"), Answers);

        var migration = Migrate(scratch);

        Assert.Equal(
            ["old/i1 Carried", "old/i2 Split", "old/i3 Dropped", "old/i4 Unknown"],
            migration.Answers.Select(static answer => $"{answer.Item} {answer.Class}"));
        Assert.Equal(["i4"], migration.New.Select(static placed => placed.Item.Id));
    }

    [Fact]
    public void The_same_item_under_another_number_is_moved_and_items_that_become_one_are_merged()
    {
        using var scratch = Pair.Workspace(
            Pair.Map("i2", "i3", "equal") + Pair.Map("i3", "i1", "subset") + Pair.Map("i4", "i1", "subset") + Pair.Map("i1", "i4", "intersects"), Answers);

        Assert.Equal(
            [MigrationClass.Reworded, MigrationClass.Moved, MigrationClass.Merged, MigrationClass.Merged],
            Migrate(scratch).Answers.Select(static answer => answer.Class));
    }

    [Fact]
    public void Of_several_answers_that_become_one_those_that_are_no_draft_stand_above_it()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "subset") + Pair.Map("i2", "i1", "intersects") + Pair.Map("i3", "i1", "intersects"), """
            - item: old/i1
              status: met
              text: 一を行っている。
            - item: old/i2
              status: not-applicable
              reason: |
                装置が無い。

                借りてもいない。
            - item: old/i3
              status: met
              text: 一を行っている。
            """);

        var yaml = Yaml(scratch);

        Assert.Contains("# old/i2 への回答（下書きに含めていない）：\n#  status: not-applicable\n#  reason: |-\n#    装置が無い。\n#    借りてもいない。\n# old/i3 への回答も同じ\n- item: new/i1\n", yaml, StringComparison.Ordinal);
        scratch.Write("responses/b.yaml", yaml);
        Assert.Equal("一を行っている。", Pair.Read(scratch).Workspace.Responses.Drafts["new/i1"].Text!.Value);
    }

    [Fact]
    public void What_is_carried_counts_only_after_a_person_accepts_it()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "subset") + Pair.Map("i2", "i2", "subset"), Answers);
        scratch.Write("responses/b.yaml", Yaml(scratch));

        var (workspace, _, _, _) = Pair.Read(scratch);

        Assert.Null(workspace.Responses.Resolve("new/i1"));
        Assert.Equal("一を行っている。", workspace.Responses.Drafts["new/i1"].Text!.Value);
        scratch.Write("responses/b.yaml", File.ReadAllText(Path.Combine(scratch.Folder, "responses", "b.yaml")).Replace("  draft: true\n", string.Empty, StringComparison.Ordinal));
        Assert.Equal(ComplianceKit.Responses.ResponseStatus.Partial, Pair.Read(scratch).Workspace.Responses.Resolve("new/i1")!.Effective.Status);
    }

    [Fact]
    public void Texts_come_through_as_they_were_written()
    {
        using var scratch = Pair.Workspace(Pair.Map("i2", "i2", "intersects"), Answers);
        var before = Pair.Read(scratch).Workspace.Responses.ByItem["old/i2"].Text!.Value;

        scratch.Write("responses/b.yaml", Yaml(scratch));

        Assert.Equal(before.TrimEnd('\n'), Pair.Read(scratch).Workspace.Responses.Drafts["new/i2"].Text!.Value);
    }

    [Fact]
    public void What_an_answer_says_for_the_new_edition_is_what_is_offered()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "equal"), """
            - item: old/i1
              status: met
              text: 旧版への文。
              remark: 社内の備考
              variants:
                new: { status: partial, text: 新版では復元試験が未了。, planned: 2027-03-31 }
            """);
        scratch.Write("responses/b.yaml", Yaml(scratch));

        var draft = Pair.Read(scratch).Workspace.Responses.Drafts["new/i1"];

        Assert.Equal((ComplianceKit.Responses.ResponseStatus.Partial, "新版では復元試験が未了。", new DateOnly(2027, 3, 31)), (draft.Status, draft.Text?.Value, draft.Planned));
        Assert.Equal("社内の備考", draft.Remark?.Value);
    }

    [Fact]
    public void An_old_answer_that_is_a_draft_itself_is_offered_and_told()
    {
        using var scratch = Pair.Workspace(Pair.Map("i1", "i1", "equal") + Pair.Map("i2", "i2", "equal"), """
            - item: old/i1
              draft: true
              status: met
              text: 下書きの文。
            - item: old/i2
              draft: true
              same-as: old/i3
            - item: old/i3
              status: met
              text: 共通の文。
            """);

        var yaml = Yaml(scratch);

        Assert.Contains("# old/i1 への回答もまだ下書き（draft: true）\n- item: new/i1\n", yaml, StringComparison.Ordinal);
        Assert.Contains("下書きの文。", yaml, StringComparison.Ordinal);
        Assert.Contains("# old/i2 への回答もまだ下書き（draft: true）\n- item: new/i2\n  draft: true\n  status: met\n  text: |-\n    共通の文。\n", yaml, StringComparison.Ordinal);
        Assert.Equal(2, Migrate(scratch).Drafts);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_the_mappings_each_answer_has_one_class_and_a_second_run_adds_nothing(int seed)
    {
        using var scratch = Pair.Workspace(RandomMappings(seed), Answers);

        var migration = Migrate(scratch);
        var first = Yaml(scratch);

        Assert.Equal(["old/i1", "old/i2", "old/i3", "old/i4"], migration.Answers.Select(static answer => answer.Item));
        Assert.Equal(first, Yaml(scratch));
        scratch.Write("responses/b.yaml", first);
        var (workspace, old, next, crosswalks) = Pair.Read(scratch);
        Assert.Equal(0, Migration.Of(old, next, workspace.Responses, crosswalks).ToResponses(old, next, workspace.Responses).Offered);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_the_mappings_each_item_that_waits_for_an_answer_is_a_draft_or_listed_once(int seed)
    {
        string[] few = ["- item: old/i1\n  status: met\n", "- item: new/i2\n  status: met\n- item: new/i3\n  draft: true\n  status: met\n"];
        using var scratch = Pair.Workspace(RandomMappings(seed), few[0], seed % 2 == 0 ? "[]" : few[1]);
        var edition = File.ReadAllText(Path.Combine(scratch.Folder, "controls/new.yaml"));
        scratch.Write("controls/new.yaml", seed % 3 == 0 ? edition.Replace("id: i4,", "id: i4, kind: scope,", StringComparison.Ordinal) : edition);
        string[] waiting = ["new/i1", .. seed % 2 == 0 ? ["new/i2", "new/i3"] : Array.Empty<string>(), .. seed % 3 == 0 ? Array.Empty<string>() : ["new/i4"]];

        var lines = Yaml(scratch).Split('\n');

        var named = lines.Where(static line => line.StartsWith("- item: new/", StringComparison.Ordinal) || line.StartsWith("# new/", StringComparison.Ordinal))
            .Select(static line => line[line.IndexOf("new/", StringComparison.Ordinal)..].Split(' ')[0])
            .Where(item => item != "new/i4" || seed % 3 != 0);
        Assert.Equal(waiting, named.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(lines, line => seed % 3 == 0 && line.StartsWith("# new/i4", StringComparison.Ordinal));
    }

    [Fact]
    public void Items_whose_old_items_have_no_answer_are_listed_apart_from_new_ones()
    {
        using var scratch = Pair.Workspace(
            Pair.Map("i1", "i1", "equal") + Pair.Map("i2", "i2", "equal") + Pair.Map("i3", "i3", "equal"), "- item: old/i1\n  status: met\n");

        var yaml = Yaml(scratch);

        Assert.Contains("# 新しい項目（1件）\n# new/i4 ⑤ 項目4\n\n# 旧版でも回答のない項目（2件）\n# new/i2 ③ 項目2\n# new/i3 ④ 項目3\n", yaml, StringComparison.Ordinal);
    }

    private static string RandomMappings(int seed)
    {
        var state = (uint)seed * 2654435761u;
        var seen = new HashSet<(int, int)>();
        var yaml = string.Empty;
        for (var index = 0; index < 6; index++)
        {
            var (from, to) = (Next(4) + 1, Next(4) + 1);
            if (seen.Add((from, to)))
            {
                yaml += Pair.Map($"i{from}", $"i{to}", ((string[])["subset", "intersects", "none"])[Next(3)]);
            }
        }

        return yaml;

        int Next(int below)
        {
            state = (state * 1664525u) + 1013904223u;
            return (int)((state >> 16) % (uint)below);
        }
    }

    private static Migration Migrate(Scratch scratch)
    {
        var (workspace, old, next, crosswalks) = Pair.Read(scratch);
        return Migration.Of(old, next, workspace.Responses, crosswalks);
    }

    private static string Yaml(Scratch scratch)
    {
        var (workspace, old, next, _) = Pair.Read(scratch);
        return Migrate(scratch).ToResponses(old, next, workspace.Responses).Yaml;
    }
}

namespace ComplianceKit.Tests.Composition;

/// <summary>The commonest slips in a template are told at the line where they are, with what mends them.</summary>
public sealed class TemplateSlipTests
{
    [Theory]
    [InlineData("# あ\n\n本文\n\n{{#if document.title}}\n閉じていない\n", 5, "「{{#if}}」が閉じていません")]
    [InlineData("# あ\n\n{{#each document.revisions}}\n{{#if document.title}}\n文\n{{/each}}\n", 4, "「{{#if}}」が閉じていません")]
    [InlineData("# あ\n\n本文\n\n{{/if}}\n", 5, "「{{/if}}」に当たる「{{#…}}」がありません")]
    [InlineData("# あ\n\n{{#if document.title}}文{{/each}}\n", 3, "「{{/each}}」に当たる「{{#…}}」がありません")]
    [InlineData("# あ\n\n{{!-- {{#if}} --}}\n{{! 注 }}\n\n{{/if}}\n", 6, "「{{/if}}」に当たる「{{#…}}」がありません")]
    [InlineData("# あ\n\n文{{service.name\n\n文\n", 3, "「{{」が閉じていません")]
    [InlineData("# あ\n\n文\n{{!-- 注釈\n文\n", 4, "「{{!」が閉じていません")]
    public void A_tag_that_is_not_closed_is_told_at_its_line(string text, int line, string words)
    {
        var found = Assert.Single(OwnTemplate.Findings(text));

        Assert.Equal([$"CK3002 templates/own/main.md.hbs:{line}"], Scratch.Places([found]));
        Assert.Equal($"テンプレートを読めません：{words}", found.Message.Japanese);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    [InlineData(20_000, 1)]
    public void What_nobody_nests_is_told_before_it_is_tried(int depth, int findings)
    {
        var functions = $"文{{{{#if {string.Concat(Enumerable.Repeat("(not ", depth))}document.title{new string(')', depth)}}}}}文{{{{/if}}}}\n";
        var blocks = string.Concat(Enumerable.Repeat("{{#if document.title}}", depth)) + "文" + string.Concat(Enumerable.Repeat("{{/if}}", depth)) + "\n";

        Assert.Equal(Enumerable.Repeat("CK3002 templates/own/main.md.hbs:3", findings), Scratch.Places(OwnTemplate.Findings($"# あ\n\n{functions}")));
        Assert.Equal(Enumerable.Repeat("CK3002 templates/own/main.md.hbs:3", findings), Scratch.Places(OwnTemplate.Findings($"# あ\n\n{blocks}")));
    }

    [Fact]
    public void All_unknown_names_are_told_at_once() => Assert.Equal(
        ["CK3001 templates/own/main.md.hbs:3", "CK3001 templates/own/main.md.hbs:5", "CK3001 templates/own/main.md.hbs:8"],
        Scratch.Places(OwnTemplate.Findings("# あ\n\n{{a.b}}\n\n文{{document.titel}}\n\n{{#each document.revisions}}{{/each}}\n{{nothing}}\n")));

    [Theory]
    [InlineData("# あ\n\n:field[氏名]{shape=line{{value document.title}}}\n\n本文\n", 3, 22)]
    [InlineData("# あ\n\n{{#if document.title}}\n:field[氏名]{shape=line{{value document.title}}}\n{{/if}}\n", 4, 22)]
    public void Three_braces_where_two_and_one_are_meant_are_told_with_the_blank_that_is_needed(string text, int line, int column)
    {
        var found = Assert.Single(OwnTemplate.Findings(text));

        Assert.Equal(("CK3002", line, column), (found.Code, found.Location!.Start.Line, found.Location.Start.Column));
        Assert.Contains("「}}}」", found.Message.Japanese, StringComparison.Ordinal);
        Assert.Contains("「}} }」", found.Hint!.Japanese, StringComparison.Ordinal);
        Assert.Contains("`}} }`", found.Hint.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_braces_that_two_close_are_told()
    {
        var found = Assert.Single(OwnTemplate.Findings("# あ\n\n{{{document.title}}\n"));

        Assert.Equal(["CK3002 templates/own/main.md.hbs:3"], Scratch.Places([found]));
        Assert.Contains("「}}}」", found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_a_part_is_told_in_the_file_of_the_part()
    {
        using var scratch = OwnTemplate.Of("# あ\n\n{{> part}}\n");
        scratch.Write("templates/own/part.md.hbs", "文\n\n{{#if document.title}}\n文\n");

        Assert.Equal(["CK3002 templates/own/part.md.hbs:3"], Scratch.Places(scratch.Build().Diagnostics));
    }

    [Theory]
    [InlineData("part", "{{> part}}")]
    [InlineData("part", "{{~> part ~}}")]
    [InlineData("part", "{{#> part}}既定の文{{/part}}")]
    [InlineData("挨拶", "{{> 挨拶}}")]
    public void A_part_is_found_however_it_is_named_and_included(string name, string tag)
    {
        using var scratch = OwnTemplate.Of($"# あ\n\n{tag}\n");
        scratch.Write($"templates/own/{name}.md.hbs", "部品の文\n");
        var writer = new AnchorWriter("pdf");

        Assert.Empty(scratch.Build(writer).Diagnostics);
        Assert.Contains("部品の文", DocumentWords.Of(writer.Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_part_is_missing_the_words_for_that_are_printed() =>
        Assert.Contains("既定の文", OwnTemplate.Words("# あ\n\n{{#> part}}既定の文{{/part}}\n"), StringComparison.Ordinal);

    [Fact]
    public void A_part_named_in_quotation_marks_is_told_with_the_name_that_is_meant()
    {
        var found = Assert.Single(OwnTemplate.Findings("# あ\n\n文 {{> \"part\"}}\n"));

        Assert.Equal(["CK3002 templates/own/main.md.hbs:3"], Scratch.Places([found]));
        Assert.Equal("引用符を取って「{{> part}}」と書いてください", found.Hint!.Japanese);
    }
}

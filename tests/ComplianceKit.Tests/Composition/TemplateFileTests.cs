using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tests.Composition;

/// <summary>What is wrong with the files of a template as a whole.</summary>
public sealed class TemplateFileTests
{
    private const string Fields = "fields:\n  name: { label: 氏名, required: true }\n  sex: { label: 性別, kind: choice, choices: [男, 女, 答えない] }\n  way: { label: 方法 }\n";

    [Fact]
    public void A_design_that_there_is_not_is_told_in_template_yaml()
    {
        var found = Assert.Single(OwnTemplate.Findings("# あ\n", design: "standrad"));

        Assert.Equal(["CK3007 templates/own/template.yaml:4"], Scratch.Places([found]));
        Assert.Equal("もしかして「standard」ですか", found.Hint!.Japanese);
    }

    [Fact]
    public void A_default_that_is_no_choice_is_told_in_template_yaml() =>
        Assert.Equal(["CK3007 templates/own/template.yaml:6"], Scratch.Places(OwnTemplate.Findings("# あ\n", "parameters:\n  v: { choices: [a, b], default: c }")));

    [Fact]
    public void A_short_value_that_is_like_any_other_is_answered_with_the_choices() =>
        Assert.Equal("a、b のいずれかです", Assert.Single(OwnTemplate.Findings("# あ\n", "parameters:\n  v: { choices: [a, b] }", with: "{ v: c }")).Hint!.Japanese);

    [Fact]
    public void A_choice_of_a_template_that_offers_none_is_told_without_an_empty_list()
    {
        var found = Assert.Single(OwnTemplate.Findings("# あ\n", with: "{ design: slides }"));

        Assert.Equal("CK3007", found.Code);
        Assert.Contains("parameters:", found.Hint!.Japanese, StringComparison.Ordinal);
        Assert.DoesNotContain("使えるのは", found.Hint.Japanese, StringComparison.Ordinal);
        Assert.DoesNotContain("known are", found.Hint.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_design_without_pages_is_told_without_an_empty_list()
    {
        using var scratch = OwnTemplate.Of("%section {page=body}\n\n# あ\n", design: "bare");
        scratch.Write("templates/designs/bare.yaml", "design: bare\n");

        var found = Assert.Single(scratch.Build().Diagnostics);

        Assert.Equal("CK3102", found.Code);
        Assert.Contains("pages:", found.Hint!.Japanese, StringComparison.Ordinal);
        Assert.DoesNotContain("使えるのは", found.Hint.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_fields_that_answer_to_one_name_are_told()
    {
        var found = Assert.Single(OwnTemplate.Findings("# あ\n\n{{person.name}}{{person.kana}}\n", "fields:\n  name: { label: 氏名, also: [名前] }\n  kana: { label: ふりがな, also: [名 前] }"));

        Assert.Equal(["CK1022 templates/own/template.yaml:7"], Scratch.Places([found]));
    }

    [Fact]
    public void A_day_that_should_follow_another_one_names_a_field_with_a_day()
    {
        var found = Assert.Single(OwnTemplate.Findings("# あ\n\n{{person.from}}{{person.to}}\n", "fields:\n  from: { label: 始め, kind: date }\n  to: { label: 終わり, kind: date, not-before: form }"));

        Assert.Equal(["CK1023 templates/own/template.yaml:7"], Scratch.Places([found]));
        Assert.Equal("もしかして「from」ですか", found.Hint!.Japanese);
    }

    [Theory]
    [InlineData("staff-pledge")]
    [InlineData("own")]
    public void A_template_without_template_yaml_is_told_and_the_built_in_one_is_not_printed(string template)
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + $"documents:\n  - {{ id: a, template: {template}, formats: [pdf] }}"),
            ($"templates/{template}/main.md.hbs", "上書き"));

        var found = Assert.Single(scratch.Build().Diagnostics);

        Assert.Equal([$"CK3013 templates/{template}/main.md.hbs"], Scratch.Places([found]));
        Assert.Contains($"templates/{template}/template.yaml", found.Message.Japanese + found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_built_in_template_may_be_one_s_own_without_template_yaml()
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "documents:\n  - { id: a, template: consent-home-care, formats: [pdf], with: { system: 見本, variant: plain } }"),
            ("templates/consent-home-care/plain.md.hbs", "%section {page=plain-front}\n\n自分の文です。\n"));
        var writer = new AnchorWriter("pdf");

        Assert.DoesNotContain(scratch.Build(writer).Diagnostics, static found => found.Severity == Severity.Error);

        Assert.Contains("自分の文です。", DocumentWords.Of(writer.Document!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("%section {page=body name=\"本文\"}\n\n{{#if service.url}}文{{/if}}\n")]
    public void A_template_that_prints_nothing_is_an_error(string text) =>
        Assert.Equal(["CK3014 templates/own/main.md.hbs"], Scratch.Places(OwnTemplate.Findings(text)));

    [Theory]
    [InlineData("{{choice \"答えたくない\" person.sex}}", 4)]
    [InlineData("文\n\n　{{#if person.name}}{{choice '答えたくない' person.sex}}{{/if}}", 6)]
    public void A_box_for_a_choice_that_the_field_does_not_have_is_an_error(string text, int line)
    {
        var found = Assert.Single(OwnTemplate.Findings($"%section {{page=single}}\n\n\n{text}\n", Fields, "forms"));

        Assert.Equal([$"CK3015 templates/own/main.md.hbs:{line}"], Scratch.Places([found]));
        Assert.Contains("男、女、答えない", found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{choice \"答えない\" person.sex}}")]
    [InlineData("{{choice \"郵送\" person.way}}")]
    public void A_box_for_a_choice_of_the_field_or_for_words_is_none(string text) =>
        Assert.Empty(OwnTemplate.Findings($"%section {{page=single}}\n\n{text}\n", Fields, "forms"));

    [Theory]
    [InlineData("{{#if (contains person.sex \"男性\")}}文{{/if}}", "この条件は誰についても同じ", "男、女、答えない")]
    [InlineData("{{#unless (eq person.sex '男性')}}文{{/unless}}", "この条件は誰についても同じ", "男、女、答えない")]
    [InlineData("{{choice \"大\" person.size}}", "印が付くことはありません", "choices: [大, 小]")]
    public void CK3015_a_condition_that_no_choice_fulfils_is_an_error(string text, string message, string hint)
    {
        var found = Assert.Single(OwnTemplate.Findings($"%section {{page=single}}\n\n　{text}\n", Fields + "  size: { label: 大きさ, kind: choice, choices: [大、小] }\n", "forms"));

        Assert.Equal(["CK3015 templates/own/main.md.hbs:3"], Scratch.Places([found]));
        Assert.Contains(message, found.Message.Japanese, StringComparison.Ordinal);
        Assert.Contains(hint, found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("氏名:field[氏名]{shape=line} {{value person.name}}", "{{value person.name}} }")]
    [InlineData("氏名:field[氏名]{shape=line width=20mm {{person.name}} }", "{{value person.name}}")]
    [InlineData("{{choice person.sex \"男\"}}", "{{choice \"男\" person.sex}}")]
    public void CK3017_a_tag_that_does_not_fill_its_field_is_an_error(string text, string hint)
    {
        var found = Assert.Single(OwnTemplate.Findings($"%section {{page=single}}\n\n文{text}\n", Fields, "forms"));

        Assert.Equal(["CK3017 templates/own/main.md.hbs:3"], Scratch.Places([found]));
        Assert.Contains(hint, found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("氏名:field[氏名]{shape=line value=\"{{person.name}}\" }")]
    [InlineData("氏名:field[氏名]{shape=line note=\"}\" {{#if person.name}}{{value person.name}}{{/if}} }")]
    [InlineData("{{person.name}}:field[氏名]{shape=line{{value person.name}} }{{person.name}}")]
    [InlineData("{{!-- {{value person.name}} {{person.nmae}} --}}文")]
    [InlineData("\\{{value person.name}}と書く。")]
    [InlineData("{{#if (contains person.sex \"男\")}}文{{else}}{{person.number}}{{/if}}文")]
    public void Tags_that_fill_fields_and_words_are_well(string text) =>
        Assert.DoesNotContain(OwnTemplate.Findings($"%section {{page=single}}\n\n{text}\n", Fields, "forms"), static found => found.Code is "CK3001" or "CK3002" or "CK3015" or "CK3017");

    [Theory]
    [InlineData("文{{#if person.name}}{{person.nmae}}{{/if}}", "CK3001 templates/own/main.md.hbs:3", "person.name")]
    [InlineData("氏名：{person.name}", "CK3002 templates/own/main.md.hbs:3", "{{person.name}}")]
    [InlineData("氏名：｛｛person.name｝｝", "CK3002 templates/own/main.md.hbs:3", "{{person.name}}")]
    [InlineData("文{{#if person.name}}甲{{ｅｌｓｅ}}乙{{/if}}", "CK3002 templates/own/main.md.hbs:3", "else")]
    [InlineData("文{{#if person.name}}{{／if}}{{/if}}", "CK3002 templates/own/main.md.hbs:3", "/if")]
    public void A_slip_where_no_blank_form_comes_is_told(string text, string expected, string hint)
    {
        var found = Assert.Single(OwnTemplate.Findings($"%section {{page=single}}\n\n{text}\n", Fields, "forms"));

        Assert.Equal([expected], Scratch.Places([found]));
        Assert.Contains(hint, found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_in_a_part_and_in_the_rows_of_a_table_is_looked_at_too()
    {
        using var scratch = OwnTemplate.Of("%section {page=single}\n\n{{#each sheets}}{{#each rows}}{{> row}}{{/each}}{{/each}}\n", "rows-per-sheet: 2\n" + Fields, "forms");
        scratch.Write("templates/own/row.md.hbs", "文\n\n{{choice \"答えたくない\" sex}}\n\n");

        Assert.Equal(["CK3015 templates/own/row.md.hbs:3"], Scratch.Places(scratch.Build().Diagnostics));
    }

    [Theory]
    [InlineData("本文[^a]と[^a]。\n\n::: note-definition {#a term=\"あ\"}\n大切な注です。\n:::\n", "CK3016 templates/own/main.md.hbs:3")]
    [InlineData("本文[^a]。\n\n::: note-definition {#a foot}\n大切な注です。\n:::\n", null)]
    [InlineData("本文[^a]。\n\n%notes\n\n::: note-definition {#a}\n大切な注です。\n:::\n", null)]
    [InlineData("| あ |\n|---|\n| 表[^a] |\n\n::: note-definition {#a}\n大切な注です。\n:::\n", "CK3016 templates/own/main.md.hbs:5")]
    public void A_mark_of_a_note_that_is_printed_nowhere_is_told(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Scratch.Places(OwnTemplate.Findings($"# あ\n\n{text}")));
}

namespace ComplianceKit.Tests.Composition;

/// <summary>A fault is told where somebody wrote it, and in the language of who reads it.</summary>
public sealed class FaultPlaceTests
{
    [Fact]
    public void A_fault_in_a_text_that_a_template_puts_into_a_line_is_told_at_the_text()
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "documents:\n  - { id: own, template: own, formats: [pdf], revisions: revisions.yaml }"),
            ("revisions.yaml", "- edition: 第1版\n  date: 2026-04-01\n  changes: 初版\n- edition: 第2版\n  date: 2026-10-01\n  changes: 表を<b>改めた</b>"),
            ("templates/own/template.yaml", "template: own\ntitle: 見本\nentry: main.md.hbs\ndesign: standard"),
            ("templates/own/main.md.hbs", "{{> history}}\n\n経過は{{#each document.revisions}}{{{changes}}}、{{/each}}である。"));

        Assert.Equal(["revisions.yaml"], scratch.Build().Diagnostics.Where(static found => found.Code == "CK3105").Select(static found => found.Location!.Path).Distinct());
        Assert.Contains("CK3105 revisions.yaml:6", Scratch.Places(scratch.Build().Diagnostics));
    }

    [Theory]
    [InlineData("文{{/if}}", "テンプレートを読めません：「{{/if}}」に当たる「{{#…}}」がありません")]
    [InlineData("{{#if service.name}}文", "テンプレートを読めません：「{{#if}}」が閉じていません")]
    [InlineData("{{service.name", "テンプレートを読めません：「{{」が閉じていません")]
    [InlineData("文{{!-- 注釈", "テンプレートを読めません：「{{!」が閉じていません")]
    [InlineData("{{wareki service.name}}", "テンプレートの関数に使えない値が渡されました（日付ではない「見本サービス」）")]
    public void A_template_that_cannot_be_read_is_told_in_Japanese(string text, string expected)
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "documents:\n  - { id: own, template: own, formats: [pdf] }"),
            ("templates/own/template.yaml", "template: own\ntitle: 見本\nentry: main.md.hbs\ndesign: standard"),
            ("templates/own/main.md.hbs", text));

        Assert.Equal([expected], scratch.Build().Diagnostics.Select(static found => found.Message.Japanese));
    }
}

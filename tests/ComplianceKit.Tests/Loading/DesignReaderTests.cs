namespace ComplianceKit.Tests.Loading;

/// <summary>What is wrong with a design is told where it stands, before a page is made.</summary>
public sealed class DesignReaderTests
{
    [Theory]
    [InlineData("pages: { body: { columns: 0 } }", "`columns` cannot be `0`", "it is from 1 to 6")]
    [InlineData("pages: { body: { columns: 50 } }", "`columns` cannot be `50`", "it is from 1 to 6")]
    [InlineData("pages: { body: { maximum-pages: 0 } }", "`maximum-pages` cannot be `0`", "it is from 1 to 100000")]
    [InlineData("pages: { body: { margins: { top: -5mm } } }", "`top` cannot be `-5mm`", "it is from 0mm to 297mm")]
    [InlineData("pages: { body: { column-gap: 300mm } }", "`column-gap` cannot be `300mm`", "it is from 0mm to 210mm")]
    [InlineData("pages: { body: { landscape: true, margins: { top: 120mm, bottom: 90mm } } }", "the margins leave no room on the paper", "make `margins` smaller, or take a larger paper")]
    [InlineData("styles: { document: { size: 0 } }", "`size` cannot be `0`", "it is from 3 to 200")]
    [InlineData("styles: { document: { size: -3 } }", "`size` cannot be `-3`", "it is from 3 to 200")]
    [InlineData("styles: { document: { line-height: 0 } }", "`line-height` cannot be `0`", "it is from 0.5 to 10")]
    [InlineData("styles: { paragraph: { space-after: -4 } }", "`space-after` cannot be `-4`", "it is from 0 to 1000")]
    [InlineData("styles: { far: { start-indent: 40mm } }", "`start-indent` cannot be `40mm`", "it is from -100 to 100")]
    [InlineData("styles: { far: { start-indent: 40, end-indent: 40 } }", "the indents of the style `far` are wider than any page", "indents are em")]
    [InlineData("numbering: { headings: [\"第{1}章\", \"{2}\", \"{9}\"] }", "the number pattern `{9}` of level 3 cannot have `{9}`", "{1} to {3}")]
    [InlineData("numbering: { headings: [\"{1:xyz}\"] }", "the number pattern `{1:xyz}` of level 1 cannot have `{1:xyz}`", "half, full, kanji")]
    public void CK3008_a_measure_that_no_page_can_have_is_refused(string line, string message, string hint)
    {
        using var scratch = Own(line);

        var found = Assert.Single(scratch.Build().Diagnostics);

        Assert.Equal(("CK3008", message, "templates/designs/ours.yaml", 3), (found.Code, found.Message.English, found.Location!.Path, found.Location.Start.Line));
        Assert.Contains(hint, found.Hint!.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("header: { end: \"{{document.nothing}}\" }", "CK3001 templates/designs/ours.yaml:7")]
    [InlineData("header: { end: \"![印](images/none.png)\" }", "CK1012 templates/designs/ours.yaml:7")]
    [InlineData("footer: { center: \":pag[x] / :pages\" }", "CK3101 templates/designs/ours.yaml:7")]
    [InlineData("footer: { start: \"{{#if\" }", "CK3002 templates/designs/ours.yaml:7")]
    public void A_fault_in_a_running_line_is_told_in_the_design(string line, string expected)
    {
        using var scratch = Own($"pages:\n  body:\n    paper: A4\n    margins: {{ top: 20mm }}\n    {line}");

        Assert.Equal([expected], Scratch.Places(scratch.Build().Diagnostics));
    }

    [Theory]
    [InlineData("一行\n二 :nonsense[三]", "2:3")]
    [InlineData("{{document.title}}の :nonsense[三]", "1:1")]
    [InlineData("前の :nonsense[三] {{document.title}}", "1:4")]
    public void A_fault_in_a_line_of_a_template_has_its_column_where_nothing_before_it_was_filled_in(string text, string expected)
    {
        using var scratch = Own("pages: {}", text);

        Assert.Equal([$"templates/own/main.md.hbs:{expected}"], scratch.Build().Diagnostics.Select(static found => found.Location!.ToString()));
    }

    private static Scratch Own(string design, string text = "文") => new(
        ("compliancekit.yaml", Scratch.Workspace + "documents:\n  - { id: own, template: own, formats: [pdf] }"),
        ("templates/own/template.yaml", "template: own\ntitle: 見本\nentry: main.md.hbs\ndesign: ours"),
        ("templates/own/main.md.hbs", text),
        ("templates/designs/ours.yaml", $"design: ours\nextends: standard\n{design}"));
}

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
    [InlineData("styles: { document: { line-height: 0 } }", "`line-height` cannot be `0`", "it is from 0.8 to 10")]
    [InlineData("styles: { document: { line-height: 0.5 } }", "`line-height` cannot be `0.5`", "it is from 0.8 to 10")]
    [InlineData("styles: { far: { letter-spacing: -2 } }", "`letter-spacing` cannot be `-2`", "it is from -0.5 to 10")]
    [InlineData("styles: { far: { first-line-indent: -100 } }", "the indents of the style `far` reach beyond the edge of the paper", "`start-indent: 1, first-line-indent: -1`")]
    [InlineData("styles: { far: { start-indent: -20, end-indent: -20 } }", "the indents of the style `far` reach beyond the edge of the paper", "indents are em")]
    [InlineData("styles: { far: { first-line-indent: 90 } }", "the indents of the style `far` are wider than any page", "indents are em")]
    [InlineData("pages: { body: { paper: A4, columns: 6, column-gap: 60mm, margins: { start: 23mm, end: 23mm } } }", "6 columns with gaps of 60 mm leave 0 mm for each column", "at least 10 mm")]
    [InlineData("pages: { body: { paper: A4, columns: 4, column-gap: 45mm, margins: { start: 23mm, end: 23mm } } }", "4 columns with gaps of 45 mm leave 7.3 mm for each column", "at least 10 mm")]
    [InlineData("styles: { far: { color: red } }", "`color` cannot be `red`", "\"#1f3864\"")]
    [InlineData("styles: { paragraph: { space-after: -4 } }", "`space-after` cannot be `-4`", "it is from 0 to 1000")]
    [InlineData("styles: { far: { start-indent: 40mm } }", "`start-indent` cannot be `40mm`", "it is from -100 to 100")]
    [InlineData("styles: { far: { start-indent: 40, end-indent: 40 } }", "the indents of the style `far` are wider than any page", "indents are em")]
    [InlineData("numbering: { headings: [\"第{1}章\", \"{2}\", \"{9}\"] }", "the number pattern `{9}` of level 3 cannot have `{9}`", "{1} to {3}")]
    [InlineData("numbering: { headings: [\"{1:xyz}\"] }", "the number pattern `{1:xyz}` of level 1 cannot have `{1:xyz}`", "half, full, kanji")]
    [InlineData("numbering: { items: [\"{1}\", \"{2}\"] }", "the number pattern `{2}` of level 1 cannot have `{2}`", "{1} is the number of the level")]
    [InlineData("numbering: { tables: \"Table {n}\" }", "the number pattern `Table {n}` of level 1 cannot have `{n}`", "{1} is the number of the level")]
    public void CK3008_a_measure_that_no_page_can_have_is_refused(string line, string message, string hint)
    {
        using var scratch = Own(line);

        var found = Assert.Single(scratch.Build().Diagnostics);

        Assert.Equal(("CK3008", message, "templates/designs/ours.yaml", 3), (found.Code, found.Message.English, found.Location!.Path, found.Location.Start.Line));
        Assert.Contains(hint, found.Hint!.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("styles: { far: { first-line-indent: -1, start-indent: 1 } }")]
    [InlineData("styles: { far: { start-indent: -2, end-indent: -2 } }")]
    [InlineData("styles: { far: { letter-spacing: -0.1 } }")]
    [InlineData("pages: { body: { paper: A4, columns: 3, column-gap: 8mm, margins: { start: 23mm, end: 23mm } } }")]
    public void A_measure_that_a_page_can_have_is_taken(string line)
    {
        using var scratch = Own(line);

        Assert.Empty(scratch.Build().Diagnostics);
    }

    [Fact]
    public void CK3020_lines_that_stand_closer_than_their_type_is_high_are_told()
    {
        using var scratch = Own("styles: { far: { line-height: 0.9 } }");

        Assert.Equal(["CK3020 templates/designs/ours.yaml:3"], Scratch.Places(scratch.Build().Diagnostics));
    }

    [Theory]
    [InlineData("standrad", "体裁「standrad」がありません", "もしかして「standard」ですか")]
    [InlineData("xyzxyz", "体裁「xyzxyz」がありません", "forms、forms-large、ours、slides、standard")]
    [InlineData("ours", "体裁「ours」が自分自身に続いています（ours → ours）", "extends を消す")]
    public void CK3008_says_which_design_was_meant(string extends, string message, string hint)
    {
        using var scratch = Own("styles: {}");
        scratch.Write("templates/designs/ours.yaml", $"design: ours\nextends: {extends}\n");

        var found = Assert.Single(scratch.Build().Diagnostics);

        Assert.Equal("CK3008 templates/designs/ours.yaml:2", Scratch.Places([found])[0]);
        Assert.Contains(message, found.Message.Japanese, StringComparison.Ordinal);
        Assert.Contains(hint, found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void CK3008_names_the_circle_of_designs()
    {
        using var scratch = Own("styles: {}");
        scratch.Write("templates/designs/ours.yaml", "design: ours\nextends: b\n");
        scratch.Write("templates/designs/b.yaml", "design: b\nextends: ours\n");

        var found = scratch.Build().Diagnostics;

        Assert.Contains(found, static one => one.Message.English.Contains("ours → b → ours", StringComparison.Ordinal));
        Assert.All(found, static one => Assert.Equal("CK3008", one.Code));
    }

    [Theory]
    [InlineData("mincho", null)]
    [InlineData("Gothic", "もしかして「gothic」ですか")]
    [InlineData("meiryo", "使えるのは gothic、mincho です")]
    public void CK3021_a_font_that_is_not_there_is_told(string font, string? hint)
    {
        using var scratch = Own($"styles: {{ far: {{ font: {font} }} }}");

        var found = scratch.Build().Diagnostics;

        Assert.Equal(hint is null ? [] : ["CK3021 templates/designs/ours.yaml:3"], Scratch.Places(found));
        Assert.All(found, one => Assert.Contains(hint!, one.Hint!.Japanese, StringComparison.Ordinal));
    }

    [Fact]
    public void A_font_of_the_workspace_is_known()
    {
        using var scratch = Own("styles: { far: { font: meiryo } }");
        File.Copy(Path.Combine(Scratch.ProgramFolder, "assets", "fonts", "BIZUDGothic-Regular.ttf"), Path.Combine(scratch.Folder, "own.ttf"));
        scratch.Write("compliancekit.yaml", Scratch.Workspace + "fonts:\n  - { name: meiryo, regular: own.ttf }\ndocuments:\n  - { id: own, template: own, formats: [pdf] }");

        Assert.Empty(scratch.Build().Diagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a font")]
    [InlineData("wOFF is for browsers")]
    public void CK4103_a_file_that_is_no_font_is_told_where_it_is_named(string content)
    {
        using var scratch = Own("styles: {}");
        scratch.Write("fonts/x.ttf", content);
        scratch.Write("compliancekit.yaml", Scratch.Workspace + "fonts:\n  - { name: meiryo, regular: fonts/x.ttf }\ndocuments:\n  - { id: own, template: own, formats: [pdf] }");

        Assert.Equal(["CK4103 compliancekit.yaml:5"], Scratch.Places(scratch.Load().Diagnostics));
    }

    [Theory]
    [InlineData(2400, "2400 バイト", "300 バイト以下")]
    [InlineData(0, "中身がありません", "qr:")]
    public void CK4037_a_QR_code_that_cannot_be_made_is_told(int length, string message, string hint)
    {
        using var scratch = Own("styles: {}", $"一行\n\n:image[案内]{{src=\"qr:{new string('a', length)}\"}}");

        var found = Assert.Single(scratch.Build().Diagnostics);

        Assert.Equal("CK4037 templates/own/main.md.hbs:3", Scratch.Places([found])[0]);
        Assert.Contains(message, found.Message.Japanese, StringComparison.Ordinal);
        Assert.Contains(hint, found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("header: { end: \"{{document.nothing}}\" }", "CK3001 templates/designs/ours.yaml:7")]
    [InlineData("header: { end: \"![印](images/none.png)\" }", "CK1012 templates/designs/ours.yaml:7")]
    [InlineData("footer: { center: \":pag[x] / :pages\" }", "CK3101 templates/designs/ours.yaml:7")]
    [InlineData("footer: { center: \"：page／:Pages\" }", "CK3115 templates/designs/ours.yaml:7", "CK3115 templates/designs/ours.yaml:7")]
    [InlineData("footer: { start: \"{{#if\" }", "CK3002 templates/designs/ours.yaml:7")]
    public void A_fault_in_a_running_line_is_told_in_the_design(string line, params string[] expected)
    {
        using var scratch = Own($"pages:\n  body:\n    paper: A4\n    margins: {{ top: 20mm }}\n    {line}");

        Assert.Equal(expected, Scratch.Places(scratch.Build().Diagnostics));
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

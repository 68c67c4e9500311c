using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;

namespace ComplianceKit.Documents.Tests.Markdown;

/// <summary>Each fault gives its diagnostic at its line.</summary>
public sealed class MarkdownDiagnosticTests
{
    [Theory]
    [InlineData("text\n\n%pagebrake", "CK3101:3")]
    [InlineData("::: nonsense\n:::", "CK3101:1")]
    [InlineData("a :nonsense[b]", "CK3101:1")]
    [InlineData("%section {page=cover}\n# A", "CK3102:1")]
    [InlineData("%spacer {height=10cm}", "CK3103:1")]
    [InlineData("::: table {widths=\"1 wide\"}\n%row {}\n%cell a\n%cell b\n:::", "CK3103:1")]
    [InlineData("::: table {widths=\"1 1\"}\n%row {}\n%cell a\n:::", "CK3104:2")]
    [InlineData("::: table {widths=\"1 1\"}\n%row {}\n%cell {rowspan=2} a\n%cell b\n%row {}\n%cell c\n%cell d\n:::", "CK3104:5")]
    [InlineData("a <b>c</b>", "CK3105:1")]
    [InlineData("# A {.nosuch}", "CK3106:1")]
    [InlineData("text\n\n::: note\ntext", "CK3107:3")]
    [InlineData("![](a.png)", "CK3109:1")]
    [InlineData("[](#nowhere)", "CK3201:1")]
    [InlineData("# A {#x}\n\n# B {#x}", "CK3202:3")]
    [InlineData("text[^nowhere]", "CK3203:1")]
    [InlineData("# A {#x .unnumbered}\n\n[](#x)", "CK3204:3")]
    [InlineData("::: table {#x widths=\"1\"}\n%row {}\n%cell a\n:::\n\n[](#x)", "CK3204:6")]
    [InlineData("a[^x]\n\n::: note-definition {#x}\nb\n:::\n::: note-definition {#x}\nc\n:::", "CK3205:6")]
    [InlineData("::: table {widths=\"1\"}\n%row {}\n%cell {valign=center} a\n:::", "CK3103:3")]
    [InlineData("::: table {widths=\"1\"}\n%row {}\n%cell {scope=column} a\n:::", "CK3103:3")]
    [InlineData("::: table {widths=\"1\"}\n%row {}\n%cell {align=left} a\n:::", "CK3103:3")]
    [InlineData("%section {sheet=split-9}\n# A", "CK3103:1")]
    [InlineData("%notes {as=tabel}", "CK3103:1")]
    [InlineData("文\n\n[1]: 文献", "CK3113:3")]
    [InlineData("[乙][2]\n\n[2]: https://example.jp\n[3]: 文献", "CK3113:4")]
    [InlineData("::: table {widths=\"1\"}\n%row 甲\n%cell 乙\n:::", "CK3113:2")]
    [InlineData("::: table {widths=\"1\"}\n%cell 甲\n%row\n%cell 乙\n:::", "CK3113:2")]
    [InlineData("::: note 題\n文\n:::", "CK3113:1")]
    [InlineData("::: note\n文\n::: 終わり", "CK3113:3")]
    [InlineData("甲:br[乙]丙", "CK3113:1")]
    public void A_fault_is_found_at_its_line(string markdown, string expected)
    {
        var bag = new DiagnosticBag();
        var settings = MarkdownSettings.Default with { KnownStyles = ["known"] };

        MarkdownReader.Read(markdown, settings, bag);

        Assert.Contains(expected, bag.ToImmutable().Select(static d => $"{d.Code}:{d.Location!.Start.Line}"));
    }

    [Theory]
    [InlineData("甲 :nonsense[乙]", "CK3101:1:3")]
    [InlineData("一行\n二 <b>行</b>", "CK3105:2:3")]
    [InlineData("- 項\n  - 目 [](#nowhere)", "CK3201:2:7")]
    [InlineData("> 引用[^nowhere]", "CK3203:1:5")]
    [InlineData("# 題 {#x .unnumbered}\n\n次の[](#x)", "CK3204:3:3")]
    [InlineData("::: table {widths=\"1\"}\n%row\n%cell {align=end} 甲<b>\n:::", "CK3105:3:20")]
    [InlineData("::: table {widths=\"1 1\"}\n%row\n%cell 甲\n%cell\n- 乙<b>\n\n  ::: note\n:::", "CK3105:5:4")]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁<b> |", "CK3105:3:8")]
    [InlineData("甲:u[乙:s[丙<b>]]", "CK3105:1:10")]
    [InlineData("次は:field[欄]{width=3}", "CK3103:1:3")]
    public void A_fault_in_a_line_is_found_at_its_column(string markdown, string expected) => Assert.Contains(expected, Places(markdown));

    [Theory]
    [InlineData("%section {page=body nmae=\"x\"}\n文", "nmae", "name", "1:21")]
    [InlineData("%toc {dpeth=2}", "dpeth", "depth", "1:7")]
    [InlineData("%spacer {hieght=40mm}", "hieght", "height", "1:10")]
    [InlineData("::: columns {cuont=2}\n文\n:::", "cuont", "count", "1:14")]
    [InlineData("::: table {widths=\"1\" captoin=\"表\"}\n%row\n%cell 甲\n:::", "captoin", "caption", "1:23")]
    [InlineData("::: table {widths=\"1\"}\n%row {haed}\n%cell 甲\n:::", "haed", "head", "2:7")]
    [InlineData("::: table {widths=\"1\"}\n%row\n%cell {alingn=center} 甲\n:::", "alingn", "align", "3:8")]
    [InlineData("::: chart {alt=\"3\"}\n%bar {toatl=3} 甲\n:::", "toatl", "total", "2:7")]
    [InlineData("# 題 {litsing=x}", "litsing", "listing", "1:6")]
    [InlineData("一行\n二行 {.known makrer=1}", "makrer", "marker", "2:12")]
    [InlineData("# 題 {#x}\n\n[](#x){.page}の {makrer=1}", "makrer", "marker", "3:17")]
    [InlineData("![図](a.png){widht=10mm}", "widht", "width", "1:13")]
    [InlineData("文の![図](a.png){hieght=10mm}中", "hieght", "height", "1:15")]
    [InlineData("甲:field[欄]{shpae=box}", "shpae", "shape", "1:12")]
    [InlineData("甲:ruby[漢]{raeding=かん}", "raeding", "reading", "1:11")]
    public void CK3111_names_the_attribute_that_was_meant_at_its_place(string markdown, string wrong, string meant, string place)
    {
        var found = Assert.Single(Diagnostics(markdown), static diagnostic => diagnostic.Code == "CK3111");

        Assert.Contains($"`{wrong}`", found.Message.English, StringComparison.Ordinal);
        Assert.Equal($"did you mean `{meant}`?", found.Hint!.English);
        Assert.Equal($"markdown:{place}", found.Location!.ToString());
    }

    [Fact]
    public void CK3111_names_what_a_paragraph_knows() =>
        Assert.Contains("ここで使えるのは marker、lang", Assert.Single(Diagnostics("中央 {align=center}")).Hint!.Japanese, StringComparison.Ordinal);

    [Theory]
    [InlineData(":ruby[漢字]{か|ん|じ}")]
    [InlineData(":ruby[今日は]{きょう|は}")]
    [InlineData(":ruby[]{あ}")]
    [InlineData(":ruby[漢]{}")]
    [InlineData(":ruby[漢]")]
    public void CK3112_readings_fit_their_characters(string markdown) =>
        Assert.Equal(["CK3112:1:2"], Places("甲" + markdown));

    [Fact]
    public void CK3103_names_the_shapes_of_fields() =>
        Assert.Equal("one of line, box, comb, checkbox, seal, blank", Assert.Single(Diagnostics(":field[欄]{shape=circle}")).Hint!.English);

    [Fact]
    public void A_column_is_told_only_where_the_line_is_as_the_file_has_it()
    {
        var settings = MarkdownSettings.Default with
        {
            OriginOf = static (line, _) => SourceSpan.At("t.hbs", line + 10, 1),
            LineOfFile = static place => place.Start.Line == 11 ? "甲 :nonsense[乙] {{name}}" : "{{name}} :nonsense[丁]",
        };
        var bag = new DiagnosticBag();

        MarkdownReader.Read("甲 :nonsense[乙] 丙\n丙 :nonsense[丁]", settings, bag);

        Assert.Equal(["t.hbs:11:3", "t.hbs:12:1"], bag.ToImmutable().Select(static diagnostic => diagnostic.Location!.ToString()));
    }

    [Fact]
    public void CK3201_says_what_was_probably_meant()
    {
        var bag = new DiagnosticBag();

        MarkdownReader.Read("# 目的 {#purpose}\n\n[](#purpsoe)", MarkdownSettings.Default, bag);

        Assert.Contains("did you mean `purpose`", Assert.Single(bag.ToImmutable()).Hint!.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_nested_without_end_is_refused()
    {
        var bag = new DiagnosticBag();

        MarkdownReader.Read(string.Concat(Enumerable.Repeat("::: group\n", 200)), MarkdownSettings.Default, bag);

        Assert.Contains("CK3110", bag.ToImmutable().Select(static d => d.Code));
    }

    private static IEnumerable<string> Places(string markdown) =>
        Diagnostics(markdown).Select(static found => $"{found.Code}:{found.Location!.Start.Line}:{found.Location.Start.Column}");

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics(string markdown)
    {
        var bag = new DiagnosticBag();
        var settings = MarkdownSettings.Default with
        {
            KnownStyles = ["known"],
            Images = static (source, _) => new Documents.Tree.ImageResource(source, "image/png", 100, 50, default),
        };
        MarkdownReader.Read(markdown, settings, bag);
        return bag.ToImmutable();
    }
}

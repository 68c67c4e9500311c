using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Documents.Tests.Markdown;

/// <summary><c>::: chart</c>: bars in parts, what the colours mean, and all numbers in words.</summary>
public sealed class ChartReaderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var chart = Read("""
            ::: chart {label=56mm total=20mm alt="甲 4項目のうち3、乙 2項目のうち0" .small #progress}
            %legend {.bar-met} ○ 適合
            %legend {.bar-open} ？ **未回答**
            %bar {total="3/4"} 甲 & 乙
            %part {.bar-met value=3} 3

            %part {.bar-open value=0.5}
            %bar 乙
            :::
            """, out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal("甲 4項目のうち3、乙 2項目のうち0", chart.AlternativeText);
        Assert.Equal((56 * 72 / 25.4, 20 * 72 / 25.4), (chart.LabelWidth, chart.TotalWidth), Close);
        Assert.Equal("progress", chart.Id);
        Assert.Equal("small", Assert.Single(chart.Classes));
        Assert.Equal(["○ 適合|bar-met", "？ 未回答|bar-open"], chart.Legend.Select(static part => $"{part.Text}|{part.Classes[0]}"));
        Assert.Equal(["甲 & 乙|3/4", "乙|"], chart.Bars.Select(static bar => $"{bar.Label}|{bar.Total}"));
        Assert.Equal([(3.0, "3", "bar-met"), (0.5, "", "bar-open")], chart.Bars[0].Parts.Select(static part => (part.Value, part.Text, part.Classes[0])));
        Assert.Empty(chart.Bars[1].Parts);
    }

    [Fact]
    public void Room_for_labels_and_totals_has_a_usual_size()
    {
        var chart = Read("::: chart {alt=甲1}\n%bar 甲\n%part {value=1} 1\n:::\n", out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal((150.0, 50.0), (chart.LabelWidth, chart.TotalWidth));
    }

    [Fact]
    public void All_that_is_wrong_is_told_with_its_line()
    {
        _ = Read("""
            ::: chart {label=wide total=3kg}
            %part {value=1} 早すぎる
            %bar 甲
            %part {value=0} 0
            %part {value=-1} -1
            %part {value=多} 多
            %part 値がない
            %slice 一片
            行のほか
            :::
            """, out var diagnostics);

        Assert.Equal(
            [
                "1 CK3103 label", "1 CK3103 total", "1 CK3109", "2 CK3101 %part", "4 CK3103 value", "5 CK3103 value", "6 CK3103 value", "7 CK3103 value", "8 CK3101 %slice", "9 CK3101 行のほか",
            ],
            diagnostics.OrderBy(static problem => problem.Location!.Start.Line).ThenBy(static problem => problem.Code, StringComparer.Ordinal).ThenBy(static problem => problem.Message.English, StringComparer.Ordinal)
                .Select(static problem => $"{problem.Location!.Start.Line} {problem.Code} {(problem.Message.English.Split('`') is { Length: > 1 } parts ? parts[1] : string.Empty)}".TrimEnd()));
    }

    [Fact]
    public void A_chart_that_is_not_closed_is_told()
    {
        _ = Read("::: chart {alt=甲1}\n%bar 甲\n%part {value=1} 1\n", out var diagnostics);

        Assert.Equal(("CK3107", 1), (Assert.Single(diagnostics).Code, diagnostics[0].Location!.Start.Line));
    }

    private static BarChart Read(string markdown, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var blocks = MarkdownReader.ReadBlocks(markdown, MarkdownSettings.Default, bag);
        diagnostics = bag.ToImmutable();
        return Assert.IsType<BarChart>(Assert.Single(blocks));
    }

    private static bool Close((double Label, double Total) one, (double Label, double Total) other) => Math.Abs(one.Label - other.Label) < 0.01 && Math.Abs(one.Total - other.Total) < 0.01;
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Typesetting.Tests.Pages;

/// <summary>What stands at the head and the foot of every page never runs into its neighbour, whatever the title of the document is.</summary>
public sealed class RunningLineTests
{
    private const double Body = 50;

    [Theory]
    [InlineData("短い題", "", "第１版")]
    [InlineData("題がたいへん長いために版と並んでは入らない説明書", "", "第１版")]
    [InlineData("題", "", "版と照合値がたいへん長いために題と並んでは入らない")]
    [InlineData("題がたいへん長いために入らない説明書", "", "改訂次数及び照合用桁列を併記し幅超過")]
    [InlineData("題がたいへん長いために入らない説明書", "１／２", "改訂次数及び照合用桁列を併記し幅超過")]
    [InlineData("", "題がたいへん長いために入らない説明書の柱を中央に置いたもの", "")]
    public void Nothing_at_the_head_of_a_page_overlaps(string start, string center, string end)
    {
        var runs = RunsOf(Page(300, 200) with { Margins = PageMargins.Uniform(Body), Header = Line(start, center, end) });

        Assert.Equal(start + center + end, string.Concat(runs.OrderBy(run => (start + center + end).IndexOf(run.Text, StringComparison.Ordinal)).Select(static run => run.Text)));
        AssertApart(runs);
        Assert.All(runs, static run => Assert.InRange(run.Baseline, 0, Body));
    }

    [Fact]
    public void A_long_foot_grows_downward()
    {
        var runs = RunsOf(Page(300, 200) with { Margins = PageMargins.Uniform(Body), Footer = Line("部署の名前がたいへん長いために並んでは入らない場合", "", "版と照合値") });

        AssertApart(runs);
        Assert.All(runs, static run => Assert.InRange(run.Baseline - run.Size, 200 - Body, 200));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void All_lines_of_a_head_or_foot_are_printed(bool atTop)
    {
        ImmutableArray<TreeInline> Two(string one, string other) => [new Text(one), new LineBreak(), new Text(other)];
        var line = new RunningLine(Two("甲", "乙"), Two("丙", "丁"), Two("戊", "己"));
        var page = Page(300, 200) with { Margins = PageMargins.Uniform(Body) };
        var runs = RunsOf(atTop ? page with { Header = line } : page with { Footer = line });

        Assert.Equal("甲乙丙丁戊己".Order(), runs.SelectMany(static run => run.Text).Order());
        AssertApart(runs);
        Assert.All(["甲乙", "丙丁", "戊己"], pair => Assert.True(
            runs.Single(run => run.Text[0] == pair[0]).Baseline < runs.Single(run => run.Text[0] == pair[1]).Baseline, pair));
    }

    private static RunningLine Line(string start, string center, string end) => new(Of(start), Of(center), Of(end));

    private static ImmutableArray<TreeInline> Of(string text) => text.Length == 0 ? [] : [new Text(text)];

    private static List<GlyphRun> RunsOf(PageSettings page) =>
        [.. Typesetter.LayOut(Document([new Section(page, [])]), Trees.Fonts).Pages.Single().Items.OfType<GlyphRun>()];

    private static void AssertApart(List<GlyphRun> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            for (var j = i + 1; j < runs.Count; j++)
            {
                var (one, other) = (runs[i], runs[j]);
                var sideBySide = one.X + WidthOf(one) <= other.X || other.X + WidthOf(other) <= one.X;
                Assert.True(sideBySide || Math.Abs(one.Baseline - other.Baseline) >= one.Size, $"{one.Text} / {other.Text}");
            }
        }
    }

    private static double WidthOf(GlyphRun run) => run.Offsets.Max() + run.Size - 0.01;
}

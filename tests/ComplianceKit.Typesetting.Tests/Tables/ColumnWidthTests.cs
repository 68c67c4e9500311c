using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Typesetting.Tables;

namespace ComplianceKit.Typesetting.Tests.Tables;

/// <summary>How columns divide the width of a table that is 100 points wide.</summary>
public sealed class ColumnWidthTests
{
    private static readonly ImmutableArray<ColumnWidth> ThreeByContent = [ColumnWidth.Content, ColumnWidth.Content, ColumnWidth.Content];

    [Fact]
    public void A_column_of_short_words_keeps_its_least_width_beside_words_that_are_broken_anyway()
    {
        Assert.Equal([45, 10, 45], Widths(ThreeByContent, (400, 400), (10, 30), (300, 300)));
        Assert.Equal([60, 10, 30], Widths(ThreeByContent, (400, 400), (10, 30), (30, 30)));
    }

    [Fact]
    public void Columns_whose_least_widths_just_find_room_have_them() =>
        Assert.Equal([60, 10, 30], Widths(ThreeByContent, (60, 400), (10, 30), (30, 90)));

    [Fact]
    public void Columns_that_are_all_too_wide_share_alike() =>
        Assert.Equal([50, 50], Widths([ColumnWidth.Content, ColumnWidth.Content], (400, 400), (200, 200)));

    [Fact]
    public void Columns_by_content_leave_those_by_share_their_reserve()
    {
        var widths = Widths([ColumnWidth.Content, ColumnWidth.Content, ColumnWidth.Share(1)], (400, 400), (10, 30), (0, 0));

        Assert.Equal(10, widths[1], 6);
        Assert.Equal(100, widths.Sum(), 6);
        Assert.True(widths[2] > 10);
    }

    [Theory]
    [InlineData(400, "50 50 50 50 50 150")]
    [InlineData(340, "50 50 50 50 40 100")]
    [InlineData(120, "20 20 20 20 20 20")]
    public void Where_words_find_no_room_the_longest_breaks_first_and_running_text_keeps_a_few_characters(double available, string expected)
    {
        var word = ColumnWidth.Share(1) with { KeepsWords = true };

        var widths = ColumnWidths.Resolve([word, word, word, word, word, word], [(50, 50), (50, 50), (50, 50), (50, 50), (12, 300), (150, 150)], available);

        Assert.Equal(expected, string.Join(' ', widths.Select(static width => Math.Round(width, 3))));
    }

    private static double[] Widths(ImmutableArray<ColumnWidth> wanted, params (double Minimum, double Maximum)[] extents) => ColumnWidths.Resolve(wanted, extents, 100);
}

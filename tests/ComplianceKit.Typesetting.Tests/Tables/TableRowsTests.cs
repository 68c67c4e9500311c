using ComplianceKit.Typesetting.Tables;

namespace ComplianceKit.Typesetting.Tests.Tables;

/// <summary>A table of any length is in memory a few rows at a time.</summary>
public sealed class TableRowsTests
{
    private readonly List<(int Start, int End)> composed = [];

    [Fact]
    public void Rows_are_composed_a_window_at_a_time_when_the_first_of_it_is_asked_for()
    {
        var rows = Rows(1000, 300);

        Assert.Empty(composed);
        Assert.Equal("5", rows[5].Id);
        Assert.Equal([(0, 300)], composed);
        Assert.Equal("300", rows[300].Id);
        Assert.Equal("999", rows[999].Id);
        Assert.Equal([(0, 300), (300, 600), (600, 900), (900, 1000)], composed);
    }

    [Fact]
    public void Rows_that_are_asked_for_again_are_the_same()
    {
        var rows = Rows(10, 3);

        Assert.Equal(Enumerable.Range(0, 10).Select(static row => $"{row}"), rows.Select(static row => row.Id));
        Assert.Same(rows[4], rows[4]);
        Assert.Equal(4, composed.Count);
    }

    [Fact]
    public void Rows_that_have_been_let_go_of_are_not_composed_again()
    {
        var rows = Rows(10, 3);
        _ = rows[4];

        rows.Forget(4);

        Assert.Equal("4", rows[4].Id);
        Assert.Throws<InvalidOperationException>(() => rows[3]);
        Assert.Equal([(0, 3), (3, 6)], composed);
    }

    private TableRows Rows(int count, int window) => new(count, window, (start, end) =>
    {
        composed.Add((start, end));
        return [.. Enumerable.Range(start, end - start).Select(static row => new GridRow([], true, false, $"{row}", 10))];
    });
}

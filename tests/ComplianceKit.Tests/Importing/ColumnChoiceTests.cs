using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Tests.Importing;

/// <summary>Of columns that might hold the same, the one that says so most surely is taken; what a user says of a column always holds.</summary>
public sealed class ColumnChoiceTests
{
    private static readonly Dictionary<string, ColumnRole> NoMap = [];

    [Theory]
    [InlineData("項目ID,当社の対応,対応状況", ColumnRole.Answer, ColumnRole.Status)]
    [InlineData("項目ID,対応状況,当社の対応", ColumnRole.Status, ColumnRole.Answer)]
    [InlineData("項目ID,対応,実施状況", ColumnRole.Answer, ColumnRole.Status)]
    [InlineData("項目ID,貴社の対応状況,対応可否", ColumnRole.Answer, ColumnRole.Status)]
    [InlineData("項目ID,ご回答欄,回答", ColumnRole.Other, ColumnRole.Answer)]
    [InlineData("要求事項,対応,", ColumnRole.Answer, ColumnRole.Other)]
    public void A_heading_that_is_known_as_it_stands_wins_over_one_that_is_only_alike(string head, ColumnRole second, ColumnRole third)
    {
        var columns = SheetColumns.From(Line(head), null, NoMap)!;

        Assert.Equal((second, third), (columns.Roles[1], columns.Roles[2]));
    }

    [Theory]
    [InlineData("項目ID,対応状況,自社評価", "自社評価", ColumnRole.Status)]
    [InlineData("項目ID,回答,社内の回答", "社内の回答", ColumnRole.Answer)]
    [InlineData("要求事項,備考,補記", "補記", ColumnRole.Remark)]
    public void What_is_said_of_a_column_holds_whatever_stands_before_it(string head, string name, ColumnRole role)
    {
        var map = new Dictionary<string, ColumnRole>(StringComparer.Ordinal) { [name] = role };

        Assert.Equal(role, SheetColumns.From(Line(head + ",対応内容"), null, map)!.Roles[2]);
    }

    [Fact]
    public void A_heading_of_two_rows_may_be_given_a_role_although_its_half_has_another()
    {
        var map = new Dictionary<string, ColumnRole>(StringComparer.Ordinal) { ["貴社対応状況"] = ColumnRole.Remark };

        var columns = SheetColumns.Below(Line(",内容,状況"), Line("要求事項,貴社対応,"), map)!;

        Assert.Equal((ColumnRole[])[ColumnRole.Requirement, ColumnRole.Answer, ColumnRole.Remark], columns.Roles);
    }

    [Fact]
    public void Two_columns_of_one_role_are_told_where_the_second_stands()
    {
        var diagnostics = new DiagnosticBag();
        var headings = new MappedHeadings(new Dictionary<string, ColumnRole>(StringComparer.Ordinal) { ["甲"] = ColumnRole.Answer, ["乙"] = ColumnRole.Answer, ["丙"] = ColumnRole.Part, ["丁"] = ColumnRole.Part });

        Assert.Equal(2, headings.Watch([Line("丙,丁,甲,乙", 3), Line("一,二,三,四", 4)]).Count());
        headings.Tell("a.csv", diagnostics);

        Assert.Equal(["CK9222 a.csv:3:4"], diagnostics.ToImmutable().Select(static found => $"{found.Code} {found.Location}"));
    }

    private static TableLine Line(string cells, int row = 1) => new(row, [.. cells.Split(',')]);
}

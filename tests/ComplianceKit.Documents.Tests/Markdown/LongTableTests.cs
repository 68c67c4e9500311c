using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tests.Markdown;

public class LongTableTests
{
    private const int RowCount = 500;

    [Fact]
    public void Rows_read_by_several_cores_are_those_that_one_reads()
    {
        var (bySeveral, problems) = Read(Long(), null);
        var (byOne, sameProblems) = Read(Long(), new ReadingMemory());

        Assert.Equal(byOne, bySeveral);
        Assert.Equal(sameProblems, problems);
        Assert.Equal(Enumerable.Range(1, RowCount).Select(static row => $"row{row}"), bySeveral.Select(static row => row.Split('|')[0]));
    }

    [Fact]
    public void A_slip_in_a_long_table_is_reported_with_its_own_line()
    {
        var (_, problems) = Read(Long().Replace("要求400", "[](#nowhere)", StringComparison.Ordinal).Replace("rowspan=2 .cell77", "rowspan=x .cell77", StringComparison.Ordinal), null);

        Assert.Equal([$"CK3103:{LineOf(77) + 1}", $"CK3201:{LineOf(400) + 3}"], problems);
    }

    private static int LineOf(int row) => 2 + ((row - 1) * 4);

    private static string Long()
    {
        var text = new StringBuilder("::: table {widths=\"1 3\"}\n");
        for (var row = 1; row <= RowCount; row++)
        {
            text.Append($"%row {{#row{row}}}\n%cell {{scope=row}} **章{row}**\n%cell {{rowspan=1}}\n要求{row}、`log` と ![図](figure.png)\n");
        }

        return text.Append(":::\n").ToString().Replace("%row {#row77}\n%cell {scope=row}", "%row {#row77}\n%cell {rowspan=2 .cell77}", StringComparison.Ordinal);
    }

    private static (List<string> Rows, List<string> Problems) Read(string markdown, ReadingMemory? memory)
    {
        var diagnostics = new DiagnosticBag();
        var pictures = 0;
        var settings = MarkdownSettings.Default with
        {
            Memory = memory,
            Images = (source, _) =>
            {
                pictures++;
                return null;
            },
        };
        var table = (Table)MarkdownReader.ReadBlocks(markdown, settings, diagnostics)[0];
        Assert.Equal(RowCount, pictures);
        return ([.. table.Rows.Select(Words)], [.. diagnostics.ToImmutable().Select(static problem => $"{problem.Code}:{problem.Location?.Start.Line}")]);
    }

    private static string Words(TableRow row) =>
        $"{row.Id}|{row.Origin}|{string.Join('|', row.Cells.Select(static cell => $"{cell.Scope} {cell.RowSpan} {cell.Origin} {string.Concat(cell.Blocks.OfType<Paragraph>().SelectMany(static paragraph => paragraph.Content).Select(Words))}"))}";

    private static string Words(Inline inline) => inline switch
    {
        Text text => text.Value,
        Strong strong => $"<{string.Concat(strong.Content.Select(Words))}>",
        _ => inline.GetType().Name,
    };
}

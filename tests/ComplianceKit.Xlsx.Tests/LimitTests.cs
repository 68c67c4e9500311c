using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Xlsx.Tests;

public sealed class LimitTests
{
    [Fact]
    public void A_text_too_long_for_a_cell_is_an_error_with_its_place()
    {
        var cell = Sample.Cell(new string('長', 32_768)) with { Origin = Sample.At(7) };
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([cell])]);

        var (bytes, result) = Sample.Write(Sample.Of(table));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("CK5001", Severity.Error, Sample.At(7)), (diagnostic.Code, diagnostic.Severity, diagnostic.Location));
        Assert.Empty(bytes);
    }

    [Fact]
    public void A_record_too_tall_for_a_row_is_a_warning_with_its_place()
    {
        var cell = Sample.Cell(string.Join('\n', Enumerable.Repeat("行", 200))) with { Origin = Sample.At(9) };
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [Sample.Row("回答")], [new TableRow([cell])]) { Register = true };

        var diagnostic = Assert.Single(Sample.Write(Sample.Of(table)).Result.Diagnostics);

        Assert.Equal(("CK5002", Severity.Warning, Sample.At(9)), (diagnostic.Code, diagnostic.Severity, diagnostic.Location));
    }

    [Fact]
    public void A_running_line_too_long_for_a_spreadsheet_is_cut_with_a_warning()
    {
        var page = PageSettings.A4 with { Footer = new RunningLine([new Text(new string('&', 300))], [], []) };

        var (_, result) = Sample.Write(Sample.Of(new Section(page, [Sample.Words("本文")])));

        Assert.Equal("CK5003", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_sheet_with_more_rows_than_a_spreadsheet_has_is_an_error()
    {
        var diagnostic = WorkbookDiagnostics.TooManyRows("全項目", 1_048_577);

        Assert.Equal(("CK5004", Severity.Error), (diagnostic.Code, diagnostic.Severity));
    }
}

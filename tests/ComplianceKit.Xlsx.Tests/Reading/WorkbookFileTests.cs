using System.IO.Compression;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Testing;
using ComplianceKit.Xlsx.Reading;

namespace ComplianceKit.Xlsx.Tests.Reading;

/// <summary>Workbooks of all kinds are read within limits, or refused with their reason; nothing is computed, run or fetched.</summary>
public sealed class WorkbookFileTests
{
    [Fact]
    public void Cells_are_the_texts_that_people_see()
    {
        const string Shared = "<si><r><t>共</t></r><r><t>有</t></r><rPh sb=\"0\" eb=\"1\"><t>キョウユウ</t></rPh></si>";
        const string Styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"General\"/><numFmt numFmtId=\"165\" formatCode=\"[$-411]ge.m.d\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>";
        var rows = RawWorkbook.Row(1, "<c r=\"B1\" t=\"s\"><v>0</v></c>", "<c r=\"D1\"><v>12</v></c>", "<c r=\"E1\" s=\"1\"><v>46113</v></c>", "<c r=\"F1\" t=\"b\"><v>1</v></c>")
            + RawWorkbook.Row(7, RawWorkbook.Text("一行目_x000D_\n二行目_x005F_x000D_"), "<c><v>0.1</v></c>");

        var (read, diagnostics) = Read(RawWorkbook.Of(rows, Shared, Styles));

        Assert.Empty(diagnostics);
        Assert.Equal([1, 7], read.Select(static row => row.Number));
        Assert.Equal(["", "共有", "", "12", "2026-04-01", "TRUE"], read[0].Cells);
        Assert.Equal(["一行目\n二行目_x000D_", "0.1"], read[1].Cells);
    }

    [Fact]
    public void What_is_struck_through_is_known_by_the_font_of_the_cell_and_of_each_run()
    {
        const string Shared = "<si><r><t>残す</t></r><r><rPr><strike/><b/></rPr><t>消す</t></r></si><si><r><rPr><strike/></rPr><t>消す</t></r></si><si><t>そのまま</t></si><si><r><rPr><b/></rPr><t>残す</t></r></si>";
        const string Styles = "<fonts><font><b/></font><font><strike/></font><font><strike val=\"0\"/></font></fonts><dxfs><dxf><font><strike/></font></dxf></dxfs><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/></cellXfs>";
        string[] styleAndText = ["0|0", "0|1", "0|2", "1|2", "1|3", "2|2"];
        var cells = styleAndText.Select(static (cell, index) => $"<c r=\"{(char)('A' + index)}1\" t=\"s\" s=\"{cell[0]}\"><v>{cell[2]}</v></c>");
        var rows = RawWorkbook.Row(1, string.Concat(cells), "<c r=\"G1\" s=\"1\"><v>12</v></c>", "<c r=\"H1\" t=\"inlineStr\" s=\"1\"><is><t>行内</t></is></c>", "<c r=\"I1\" s=\"1\"/>");

        var (read, diagnostics) = Read(RawWorkbook.Of(rows, Shared, Styles));

        Assert.Empty(diagnostics);
        Assert.Equal([(0, StruckPart.Some), (1, StruckPart.Whole), (3, StruckPart.Whole), (6, StruckPart.Whole), (7, StruckPart.Whole)], read[0].Struck);
    }

    [Theory]
    [InlineData("0000", "1", "0001")]
    [InlineData("&quot;S-&quot;000", "1", "S-001")]
    [InlineData("\\S\\-000", "1234", "S-1234")]
    [InlineData("000-0000", "1000001", "100-0001")]
    [InlineData("000\\-0000", "600000", "060-0000")]
    [InlineData("[&lt;=999]000;[&lt;=9999]000\\-00;000\\-0000", "600000", "060-0000")]
    [InlineData("[&lt;=99999999]####\\-####;\\(00\\)\\ ####\\-####", "312345678", "(03) 1234-5678")]
    [InlineData("General&quot;号&quot;", "12", "12号")]
    [InlineData("0.00", "1.1", "1.10")]
    [InlineData("0.0#", "2.5", "2.5")]
    [InlineData("0%", "0.5", "50%")]
    [InlineData("#,##0_ ;[Red]\\-#,##0\\ ", "-12345", "-12345")]
    [InlineData("0;-0", "-7", "-7")]
    [InlineData("0", "0", "0")]
    [InlineData("@", "12", "12")]
    [InlineData("[$¥-411]#,##0", "1200", "¥1200")]
    public void Numbers_keep_the_zeros_and_the_words_of_their_formats(string code, string stored, string seen)
    {
        var (rows, diagnostics) = Formatted(code, stored);

        Assert.Empty(diagnostics);
        Assert.Equal([seen], rows[0].Cells);
    }

    [Theory]
    [InlineData("3.3000000000000003", "3.3")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1E-4", "0.0001")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("1234567", "1234567")]
    [InlineData("1.2345678901234568E+17", "1.2345678901234568E+17")]
    [InlineData("0", "0")]
    public void A_number_without_a_format_has_the_figures_that_people_see(string stored, string seen) =>
        Assert.Equal([seen], Read(RawWorkbook.Of(RawWorkbook.Row(3, $"<c r=\"A3\"><v>{stored}</v></c>"))).Rows[0].Cells);

    [Theory]
    [InlineData("[DBNum1]General", "12")]
    [InlineData("# ?/?", "0.5")]
    [InlineData("h:mm", "0.5")]
    [InlineData("#,##0,", "12000")]
    [InlineData(";;;", "12")]
    [InlineData("0.00000000000000000000000000000", "12")]
    [InlineData("0.000000000000000000000000000000", "12")]
    public void A_number_in_a_format_that_is_not_read_stays_as_it_is_stored_with_a_doubt(string code, string stored)
    {
        var (rows, diagnostics) = Formatted(code, stored);

        Assert.Equal([stored], rows[0].Cells);
        var told = Assert.Single(diagnostics);
        Assert.Equal(("CK5108", "book.xlsx:3:1", Severity.Warning), (told.Code, told.Location!.ToString(), told.Severity));
    }

    [Theory]
    [InlineData("yyyy&quot;年&quot;m&quot;月&quot;", "2026年4月")]
    [InlineData("yyyy/m", "2026年4月")]
    [InlineData("yyyy&quot;年&quot;", "2026年")]
    [InlineData("m&quot;月&quot;d&quot;日&quot;", "2026-04-01")]
    [InlineData("[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", "2026-04-01")]
    public void A_date_has_no_more_days_than_its_cell_shows(string code, string seen) =>
        Assert.Equal([seen], Formatted(code, "46113").Rows[0].Cells);

    [Theory]
    [InlineData(14, "2026-04-01")]
    [InlineData(17, "2026年4月")]
    [InlineData(55, "2026年4月")]
    [InlineData(2, "46113.00")]
    public void Formats_that_every_program_knows_need_no_code(int id, string seen) =>
        Assert.Equal([seen], Read(RawWorkbook.Of(RawWorkbook.Row(3, "<c r=\"A3\" s=\"0\"><v>46113</v></c>"), styles: $"<cellXfs><xf numFmtId=\"{id}\"/></cellXfs>")).Rows[0].Cells);

    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("60", "60")]
    [InlineData("61", "1900-03-01")]
    public void Days_before_March_1900_are_those_that_people_see(string stored, string seen) =>
        Assert.Equal([seen], Formatted("yyyy/m/d", stored).Rows[0].Cells);

    [Fact]
    public void Columns_that_people_do_not_see_are_known()
    {
        using var stream = RawWorkbook.Of(
            "</sheetData><cols><col min=\"1\" max=\"1\"/><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"?\" hidden=\"1\"/></cols><sheetData>" + RawWorkbook.Row(1, RawWorkbook.Text("一")));
        using var file = WorkbookFile.Open(stream, "book.xlsx", ReadingLimits.Default, new DiagnosticBag())!;

        _ = Assert.Single(file.Rows(file.Sheets[0]));
        Assert.Equal([1, 2], file.HiddenColumns(file.Sheets[0]));
    }

    [Fact]
    public void Rows_and_cells_that_people_see_otherwise_are_known()
    {
        using var stream = RawWorkbook.Of(
            RawWorkbook.Row(1, RawWorkbook.Text("一")) + RawWorkbook.Row(2, RawWorkbook.Text("二")).Replace("<row", "<row hidden=\"1\"", StringComparison.Ordinal)
            + "</sheetData><mergeCells><mergeCell ref=\"A1:AB2\"/><mergeCell ref=\"?\"/></mergeCells><sheetData>");
        using var file = WorkbookFile.Open(stream, "book.xlsx", ReadingLimits.Default, new DiagnosticBag())!;

        Assert.Equal([false, true], file.Rows(file.Sheets[0]).Select(static row => row.Hidden));
        Assert.Equal([new MergedRange(1, 2, 0, 27)], file.Merged(file.Sheets[0]));
    }

    [Fact]
    public void An_encrypted_workbook_and_one_of_another_kind_say_what_they_are()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]];

        Assert.Equal("CK5101", Fault(new MemoryStream(compound)));
        Assert.Equal("CK5102", Fault(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, .. new byte[2000]])));
        Assert.Equal("CK5102", Fault(Archive(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"))));
    }

    [Fact]
    public void A_workbook_that_was_cut_off_is_damaged_wherever_it_was_cut()
    {
        var whole = RawWorkbook.Of(string.Concat(Enumerable.Range(1, 400).Select(static row => RawWorkbook.Row(row, RawWorkbook.Text($"{row * 7919 % 1000} 行目"))))).ToArray();
        for (var length = 4; length < whole.Length; length += whole.Length / 23)
        {
            Assert.Equal("CK5103", Fault(new MemoryStream(whole[..length])));
        }

        Assert.Equal("CK5103", Fault(RawWorkbook.Of("<row r=\"1\"><c><is><t>閉じない</row>")));
        Assert.Equal("CK5103", Fault(RawWorkbook.Of(RawWorkbook.Row(1, "<c r=\"ZZZZ1\"><v>1</v></c>"))));
        Assert.Equal("CK5103", Fault(RawWorkbook.Of("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><row/>")));
    }

    [Fact]
    public void What_grows_beyond_the_limits_is_refused()
    {
        var small = ReadingLimits.Default with { SmallPartBytes = 1 << 16, Ratio = 50 };
        var bomb = string.Concat(Enumerable.Repeat(RawWorkbook.Row(1, RawWorkbook.Text("同じ文")), 20_000));

        Assert.Equal("CK5104", Fault(RawWorkbook.Of(bomb), small));
        Assert.Equal("CK5104", Fault(RawWorkbook.Of(bomb), small with { Ratio = 1_000, PartBytes = 100_000 }));
        Assert.Equal("CK5104", Fault(RawWorkbook.Of(RawWorkbook.Row(1)), small with { Entries = 3 }));
        Assert.Equal("CK5104", Fault(RawWorkbook.Of("<row r=\"2000000\"><c><v>1</v></c></row>")));
        Assert.Equal("CK5104", Fault(RawWorkbook.Of(RawWorkbook.Row(1, RawWorkbook.Text("a"), RawWorkbook.Text("b"))), small with { Cells = 1 }));
        Assert.Equal("CK5104", Fault(RawWorkbook.Of(RawWorkbook.Row(1, RawWorkbook.Text("abc"), RawWorkbook.Text("abc"))), small with { SheetCharacters = 5 }));
        Assert.Equal("CK5104", Fault(RawWorkbook.Of(string.Empty, "<si><t>a</t></si><si><t>b</t></si>"), small with { SharedTexts = 1 }));
        Assert.Equal("CK5104", Fault(RawWorkbook.Of(RawWorkbook.Row(1, RawWorkbook.Text(new string('長', 32_768))))));
    }

    [Fact]
    public void The_longest_cell_of_a_workbook_is_read() =>
        Assert.Equal(32_767, Read(RawWorkbook.Of(RawWorkbook.Row(1, RawWorkbook.Text(new string('長', 32_767))))).Rows[0].Cells[0].Length);

    [Fact]
    public void Texts_that_are_not_held_are_read_as_often_as_they_are_asked_for()
    {
        string[] texts = ["一", "二二二", "𠮷_xD842_", string.Empty, "終わりの文"];
        var rows = string.Concat(Enumerable.Range(0, 20).Select(row => RawWorkbook.Row(row + 1, $"<c t=\"s\"><v>{row * 7 % texts.Length}</v></c>", "<c><f>1</f><v>1</v></c>")));
        var diagnostics = new DiagnosticBag();
        using var stream = RawWorkbook.Of(rows, string.Concat(texts.Select(static text => $"<si><t>{text}</t></si>")));
        using var file = WorkbookFile.Open(stream, "book.xlsx", ReadingLimits.Default with { HeldCharacters = 2 }, diagnostics)!;

        var first = file.Rows(file.Sheets[0]).Select(static row => row.Cells[0]).ToList();
        var second = file.Rows(file.Sheets[0]).Select(static row => row.Cells[0]).ToList();

        texts[2] = "𠮷\uD842";
        Assert.Equal(Enumerable.Range(0, 20).Select(row => texts[row * 7 % texts.Length]), first);
        Assert.Equal(first, second);
        Assert.Equal("CK5107", Assert.Single(diagnostics.ToImmutable()).Code);
        Assert.Equal(1, diagnostics.Count);
    }

    [Fact]
    public void Macros_and_links_are_told_and_left_alone()
    {
        var (rows, diagnostics) = Read(RawWorkbook.Of(
            RawWorkbook.Row(1, RawWorkbook.Text("回答")), more: [("xl/vbaProject.bin", "x"), ("xl/externalLinks/externalLink1.xml", "<externalLink/>")]));

        Assert.Equal(["CK5105", "CK5106"], diagnostics.Select(static diagnostic => diagnostic.Code));
        Assert.Equal("回答", rows[0].Cells[0]);
    }

    [Fact]
    public void Formulas_are_read_as_they_were_saved_with_a_doubt()
    {
        var (rows, diagnostics) = Read(RawWorkbook.Of(RawWorkbook.Row(3, "<c r=\"A3\" t=\"str\"><f>WEBSERVICE(\"https://example.jp\")</f><v>保存された値</v></c>", "<c r=\"B3\"><f>1+1</f></c>")));

        Assert.Equal("CK5107", Assert.Single(diagnostics).Code);
        Assert.Equal(["保存された値", ""], rows[0].Cells);
        Assert.Equal([0], rows[0].Computed);
        Assert.Equal([1], rows[0].WithoutValue);
    }

    private static (List<WorkbookRow> Rows, IReadOnlyList<Diagnostic> Diagnostics) Read(Stream stream, ReadingLimits? limits = null)
    {
        var diagnostics = new DiagnosticBag();
        using var file = WorkbookFile.Open(stream, "book.xlsx", limits ?? ReadingLimits.Default, diagnostics);
        var rows = file?.Sheets.SelectMany(file.Rows).ToList() ?? [];
        return (rows, diagnostics.ToImmutable());
    }

    private static (List<WorkbookRow> Rows, IReadOnlyList<Diagnostic> Diagnostics) Formatted(string code, string stored) => Read(RawWorkbook.Of(
        RawWorkbook.Row(3, $"<c r=\"A3\" s=\"0\"><v>{stored}</v></c>"),
        styles: $"<numFmts><numFmt numFmtId=\"164\" formatCode=\"{code}\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"));

    private static string Fault(Stream stream, ReadingLimits? limits = null) =>
        Assert.Single(Read(stream, limits).Diagnostics, static diagnostic => diagnostic.Severity == Severity.Error).Code;

    private static MemoryStream Archive(params (string Path, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = archive.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }
}

using System.IO.Compression;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>Forms filled from rosters, as a user at the terminal sees it.</summary>
public sealed class FormsTests : IDisposable
{
    private const string LongKana = "サンプル・マリア・デ・ラ・コンセプシオン・エジェンプロ・ムエストラ";
    private readonly Terminal terminal = WithPledge(nameof(FormsTests));

    /// <summary>A terminal in a workspace with a pledge and a roster of two people.</summary>
    internal static Terminal WithPledge(string name)
    {
        var terminal = new Terminal(name);
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ndocuments:\n  - { id: pledge, template: staff-pledge, revisions: revisions.yaml }\n  - { id: bulk, template: application-bulk, with: { recipient: 見本市長 } }\n");
        terminal.Write("organization.yaml", "name: みほんクリニック\nrepresentative: 院長\n");
        terminal.Write("revisions.yaml", "- { edition: 第1版, date: 2026-04-01, changes: 作成 }\n");
        terminal.Write("staff.csv", "職員番号,氏名\nS-1,見本 花子\nS-2,例示 太郎\n");
        return terminal;
    }

    [Fact]
    public void Everybody_gets_a_form_and_a_second_run_has_nothing_to_do()
    {
        terminal.Write("staff.csv", $"職員番号,氏名\nS-1,髙見﨑 例\nS-2,{LongKana}\n");

        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.csv"));
        Assert.Equal("wrote 2 files (4 pages) to ./out/forms/pledge\n", terminal.Output);
        Assert.True(terminal.Has("out/forms/pledge/pledge-1.pdf"));

        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.csv"));
        Assert.Equal("wrote 0 files (0 pages) to ./out/forms/pledge; 2 were there already\n", terminal.Output);
    }

    [Theory]
    [InlineData("--only s-2", "pledge-2.pdf")]
    [InlineData("--only 例示太郎", "pledge-2.pdf")]
    [InlineData("--only 3行目", "pledge-2.pdf")]
    [InlineData("--only S-2 --one-file", "pledge-only.pdf")]
    public void One_person_of_the_roster_can_be_chosen(string only, string file)
    {
        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.csv"));
        var other = File.GetLastWriteTimeUtc(Path.Combine(terminal.Folder, "out/forms/pledge/pledge-1.pdf"));

        Assert.Equal(0, terminal.Run($"forms fill pledge --roster staff.csv {only}"));

        Assert.Equal("wrote 1 file (2 pages) to ./out/forms/pledge\n", terminal.Output);
        Assert.Contains("例示", Transcript.Of(PdfReader.Read(Bytes($"out/forms/pledge/{file}"), file).Document!, Language.Japanese), StringComparison.Ordinal);
        Assert.Equal(other, File.GetLastWriteTimeUtc(Path.Combine(terminal.Folder, "out/forms/pledge/pledge-1.pdf")));
        Assert.Equal(file != "pledge-2.pdf", terminal.Error.Contains("CK8040", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "3 pages")]
    [InlineData(" --single-sided", "2 pages")]
    public void Empty_backs_are_left_away_where_paper_is_printed_on_one_side(string sides, string pages)
    {
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ndocuments: [{ id: stop, template: account-termination, revisions: revisions.yaml }]\n");
        terminal.Write("staff.csv", "整理番号,氏名\nS-1,見本 花子\nS-2,例示 太郎\n");

        Assert.Equal(0, terminal.Run($"forms fill stop --roster staff.csv --one-file{sides}"));

        Assert.Contains(pages, terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("forms fill stop --roster staff.csv --single-sided"));
    }

    [Theory]
    [InlineData("--only S-9", "CK8056", "nobody")]
    [InlineData("--only S-1 --only 9行目", "CK8056", "(number 2)")]
    [InlineData("--only 同名", "CK8056", "rows 4, 5")]
    public void Whoever_is_not_in_the_roster_or_not_told_apart_is_not_chosen(string only, string code, string words)
    {
        terminal.Write("staff.csv", "職員番号,氏名\nS-1,見本 花子\nS-2,例示 太郎\nS-3,同名\nS-4,同名\n");

        Assert.Equal(1, terminal.Run($"forms fill pledge --roster staff.csv {only}"));

        Assert.Contains(code, terminal.Error, StringComparison.Ordinal);
        Assert.Contains(words, terminal.Error, StringComparison.Ordinal);
        Assert.False(terminal.Has("out/forms/pledge"));
    }

    [Fact]
    public void Where_no_form_can_be_made_the_people_are_named_all_the_same()
    {
        terminal.Write("staff.csv", "職員番号,氏名\nS-1,見本 𠮷\nS-2,𠮷 見本\n");

        Assert.Equal(1, terminal.Run("forms fill pledge --roster staff.csv"));

        Assert.StartsWith("wrote 0 files (0 pages) to ./out/forms/pledge; ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("rows 2, 3", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" --sort department", false)]
    public void A_value_that_would_have_several_separating_sheets_is_told(string sort, bool isTold)
    {
        terminal.Write("staff.csv", "職員番号,氏名,所属\nS-1,見本 一,看護部\nS-2,見本 二,総務部\nS-3,見本 三,看護部\n");

        Assert.Equal(0, terminal.Run($"forms fill pledge --roster staff.csv --one-file --separators department{sort}"));

        Assert.Equal(isTold, terminal.Error.Contains("CK8046", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cover_before_the_sheet_of_a_roster_is_passed_over()
    {
        var people = RawWorkbook.Row(1, RawWorkbook.Text("職員番号"), RawWorkbook.Text("氏名")) + RawWorkbook.Row(2, RawWorkbook.Text("S-1"), RawWorkbook.Text("見本 花子"));
        using (var workbook = RawWorkbook.OfSheets(("表紙", false, RawWorkbook.Row(3, RawWorkbook.Text("職員名簿"))), ("名簿", false, people)))
        {
            File.WriteAllBytes(Path.Combine(terminal.Folder, "staff.xlsx"), workbook.ToArray());
        }

        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.xlsx"));

        Assert.Contains("wrote 1 file ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("CK8047", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("the sheet `名簿` was read; the first rows of those before it name no field of the form: 表紙", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_something_is_wrong_with_a_person_the_forms_of_the_others_are_made()
    {
        terminal.Write("staff.csv", "職員番号,氏名,入職日\nS-1,見本 一,2024-04-01\nS-2,見本 二,不明\nS-3,見本 𠮷,2024-04-01\nS-4,見本 四,2024-04-01\n");

        Assert.Equal(1, terminal.Run("forms fill pledge --roster staff.csv"));

        Assert.Contains("staff.csv:3:3: error[CK8006]", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("staff.csv:4:2: error[CK8011]", terminal.Error, StringComparison.Ordinal);
        Assert.Equal("wrote 2 files (4 pages) to ./out/forms/pledge; 2 forms are missing: those of rows 3, 4\n", terminal.Output);
        Assert.Equal(["pledge-1.pdf", "pledge-4.pdf"], Names("out/forms/pledge"));

        terminal.Write("staff.csv", "職員番号,氏名,入職日\nS-1,見本 一,2024-04-01\nS-2,見本 二,2025-04-01\nS-3,見本 吉,2024-04-01\nS-4,見本 四,2024-04-01\n");
        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.csv"));
        Assert.Equal(["pledge-1.pdf", "pledge-2.pdf", "pledge-3.pdf", "pledge-4.pdf"], Names("out/forms/pledge"));
    }

    [Fact]
    public void One_file_for_everybody_is_made_for_all_or_for_none()
    {
        terminal.Write("staff.csv", "氏名,入職日\n見本 一,2024-04-01\n見本 二,不明\n");

        Assert.Equal(1, terminal.Run("forms fill pledge --roster staff.csv --one-file"));

        Assert.Contains("CK8006", terminal.Error, StringComparison.Ordinal);
        Assert.Equal("wrote nothing: one file is for everybody, and 1 form cannot be made, that of row 3\n", terminal.Output);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "out")));
    }

    [Fact]
    public void What_does_not_fit_is_told_beside_what_is_wrong_with_others()
    {
        terminal.Write("staff.csv", $"氏名,入職日\n{string.Concat(Enumerable.Repeat("見本", 200))},2024-04-01\n見本 二,不明\n");

        Assert.Equal(1, terminal.Run("forms check pledge --roster staff.csv"));

        Assert.Contains("staff.csv:3:2: error[CK8006]", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("staff.csv:2:1: warning[CK8020]", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(-3)]
    public void A_form_of_which_a_copy_lost_the_end_is_made_again(int lost)
    {
        terminal.Run("forms fill pledge --roster staff.csv");
        var whole = Bytes("out/forms/pledge/pledge-2.pdf");
        File.WriteAllBytes(Path.Combine(terminal.Folder, "out/forms/pledge/pledge-2.pdf"), lost > 0 ? whole[..^lost] : whole[..-lost]);

        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.csv"));

        Assert.Equal("wrote 1 file (2 pages) to ./out/forms/pledge; 1 was there already\n", terminal.Output);
        Assert.Equal(whole, Bytes("out/forms/pledge/pledge-2.pdf"));
    }

    [Fact]
    public void The_same_roster_gives_the_same_bytes()
    {
        terminal.Write("staff.csv", "氏名\n見本\n例示\n試験\n");
        terminal.Run("forms fill pledge -r staff.csv -o a");
        terminal.Run("forms fill pledge -r staff.csv -o b --shard 1/2");
        terminal.Run("forms fill pledge -r staff.csv -o b --shard 2/2");

        Assert.All(Enumerable.Range(1, 3), number => Assert.Equal(Bytes($"a/pledge-{number}.pdf"), Bytes($"b/pledge-{number}.pdf")));
    }

    [Fact]
    public void A_roster_may_be_a_workbook_with_dates_formulas_and_readings()
    {
        WriteWorkbook("staff.xlsx", """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>入職日</t></is></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>46113</v></c></row>
            <row r="4"><c r="A4" t="str"><f>A3&amp;"子"</f><v>例示 花子</v></c></row>
            """);

        Assert.Equal(0, terminal.Run("forms check pledge --roster staff.xlsx"));
        Assert.Equal("2 forms can be printed\n", terminal.Output);
    }

    [Fact]
    public void A_text_that_a_spreadsheet_program_has_made_a_date_is_told()
    {
        WriteWorkbook("staff.xlsx", """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>所属</t></is></c></row>
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46113</v></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="d"><v>2026-04-01T00:00:00</v></c></row>
            <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>46113</v></c></row>
            """);

        Assert.Equal(0, terminal.Run("forms check pledge --roster staff.xlsx"));

        Assert.Contains("staff.xlsx:2:2: warning[CK8048]", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("staff.xlsx:3:2: warning[CK8048]", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("staff.xlsx:4:2", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("姓,名,セイ,メイ\n見本,花子,ミホン,ハナコ\n")]
    [InlineData("Last name,First name\n見本,花子\n")]
    public void A_name_in_two_columns_fills_every_form(string csv)
    {
        string[] forms = ["staff-pledge", "account-termination", "device-takeout-request", "consent-home-care", "consent-information-sharing"];
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ndocuments:\n" + string.Concat(forms.Select(static form => $"  - {{ id: {form}, template: {form}, revisions: revisions.yaml }}\n")));
        terminal.Write("staff.csv", csv);

        foreach (var form in forms)
        {
            Assert.Equal(0, terminal.Run($"forms fill {form} --roster staff.csv"));
            Assert.Contains("見本　花子", Transcript.Of(PdfReader.Read(Bytes($"out/forms/{form}/{form}-1.pdf"), "form.pdf").Document!, Language.Japanese), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Fields_may_be_called_by_their_labels_wherever_one_is_named()
    {
        terminal.Write("staff.csv", "職員番号,職員の名\nS-1,見本 花子\n");
        terminal.Write("map.yaml", "氏名: 職員の名\n");

        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.csv --map map.yaml --name 誓約書-{職員番号} --sort 職員番号"));

        Assert.Equal(["誓約書-S-1.pdf"], Names("out/forms/pledge"));
    }

    [Fact]
    public void CK8050_a_field_that_a_map_names_twice_is_an_error()
    {
        terminal.Write("staff.csv", "職員番号,甲,乙\nS-1,見本 花子,例示\n");
        terminal.Write("map.yaml", "氏名: 甲\nname: 乙\n");

        Assert.Equal(1, terminal.Run("forms check pledge --roster staff.csv --map map.yaml"));

        Assert.Contains("map.yaml:2:1: error[CK8050]", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_without_its_result_is_named_by_row_and_column()
    {
        WriteWorkbook("staff.xlsx", """
            <row r="1"><c r="A1" t="s"><v>0</v></c></row>
            <row r="2"><c r="A2"><f>VLOOKUP(1,B:C,2)</f></c></row>
            """);

        Assert.Equal(1, terminal.Run("forms check pledge --roster staff.xlsx"));
        Assert.Contains("staff.xlsx:2:1: error[CK8014]", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\U000F0000", "CK8011")]
    [InlineData("葛\U000E01EF", "CK8011")]
    public void A_character_without_a_glyph_is_named_by_place_and_never_shown(string character, string code)
    {
        terminal.Write("staff.csv", $"職員番号,氏名\nS-1,見本{character}朗\n");

        Assert.Equal(1, terminal.Run("forms check pledge --roster staff.csv"));
        Assert.Contains($"staff.csv:2:2: error[{code}] row 2: no font has character 3 of `氏名`", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("見本", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pledge", "氏名", 3)]
    [InlineData("bulk", "氏名", 2)]
    public void A_value_that_cannot_shrink_or_wrap_any_further_stands_whole_on_an_addendum_sheet(string form, string column, int pages)
    {
        var name = string.Concat(Enumerable.Repeat("寿限無", 120));
        terminal.Write("staff.csv", $"{column}\n見本\n{name}\n");

        Assert.Equal(0, terminal.Run($"forms check {form} --roster staff.csv"));
        Assert.Contains("staff.csv:3:1: warning[CK8020]", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("寿限無", terminal.Error, StringComparison.Ordinal);

        Assert.Equal(0, terminal.Run($"forms fill {form} --roster staff.csv"));
        var file = form == "bulk" ? "bulk.pdf" : "pledge-2.pdf";
        var read = PdfReader.Read(Bytes($"out/forms/{form}/{file}"), file).Document!.Pages;
        Assert.Equal(pages, read.Length);
        Assert.Contains("※別紙1", string.Concat(read[pages - 2].Texts.Select(static text => text.Text)), StringComparison.Ordinal);
        Assert.Contains(name, string.Concat(read[^1].Texts.Select(static text => text.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_goes_on_on_further_sheets()
    {
        terminal.Write("staff.csv", $"氏名,メール\n{string.Concat(Enumerable.Range(1, 13).Select(static n => $"見本{n},m{n}@example.jp\n"))}");

        Assert.Equal(0, terminal.Run("forms fill bulk --roster staff.csv"));
        Assert.Equal("wrote 1 file (2 pages) to ./out/forms/bulk\n", terminal.Output);
    }

    [Theory]
    [InlineData("--shard 1/2")]
    [InlineData("--one-file --separators")]
    [InlineData("--per-person")]
    [InlineData("--name {name}")]
    public void CK8044_a_table_of_everybody_has_no_options_of_single_forms(string option)
    {
        terminal.Write("staff.csv", "氏名,メール\n見本,m@example.jp\n");

        Assert.Equal(1, terminal.Run($"forms fill bulk --roster staff.csv {option}"));

        Assert.Contains("CK8044", terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "out")));
    }

    [Fact]
    public void A_name_for_the_files_of_single_people_is_refused_beside_one_file_and_not_ignored()
    {
        terminal.Write("staff.csv", "氏名\n見本\n");

        Assert.Equal(2, terminal.Run("forms fill pledge --roster staff.csv --one-file --name x{row}"));

        Assert.Contains("--name", terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "out")));
    }

    [Fact]
    public void A_run_that_was_killed_leaves_whole_files_only_and_the_next_one_completes_them()
    {
        terminal.Write("staff.csv", "氏名\n見本\n例示\n");
        terminal.Run("forms fill pledge -r staff.csv -o out");
        var whole = Bytes("out/pledge-2.pdf");
        File.Delete(Path.Combine(terminal.Folder, "out", "pledge-2.pdf"));
        File.WriteAllBytes(Path.Combine(terminal.Folder, "out", "pledge-2.pdf.1.unfinished"), whole.AsSpan(0, 100).ToArray());

        Assert.Equal(0, terminal.Run("forms fill pledge -r staff.csv -o out"));
        Assert.Equal(whole, Bytes("out/pledge-2.pdf"));
        Assert.False(terminal.Has("out/pledge-2.pdf.1.unfinished"));
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("sjis")]
    [InlineData("cp932")]
    public void The_encoding_may_be_called_as_people_call_it(string name)
    {
        File.WriteAllBytes(Path.Combine(terminal.Folder, "staff.csv"), [0x8E, 0x81, 0x96, 0xBC, 0x0A, 0x8C, 0xA9, 0x96, 0x7B, 0x0A]);

        Assert.Equal(0, terminal.Run($"forms check pledge --roster staff.csv --encoding {name}"));
    }

    [Fact]
    public void People_on_a_second_sheet_are_told_unless_it_is_hidden_or_names_only_columns()
    {
        var head = RawWorkbook.Row(1, RawWorkbook.Text("氏名"));
        var people = head + RawWorkbook.Row(2, RawWorkbook.Text("見本"));
        using (var staff = RawWorkbook.OfSheets(("本院", false, people), ("控え", true, people), ("空", false, head)))
        {
            File.WriteAllBytes(Path.Combine(terminal.Folder, "staff.xlsx"), staff.ToArray());
        }

        Assert.Equal(0, terminal.Run("forms check pledge --roster staff.xlsx --lang ja"));
        Assert.Empty(terminal.Error);

        using (var staff = RawWorkbook.OfSheets(("本院", false, people), ("分院", false, people)))
        {
            File.WriteAllBytes(Path.Combine(terminal.Folder, "staff.xlsx"), staff.ToArray());
        }

        Assert.Equal(1, terminal.Run("forms fill pledge --roster staff.xlsx --lang ja"));
        Assert.Contains("staff.xlsx: 誤り[CK8030]", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("そこに載っている人は読みません：分院", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_roster()
    {
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "staff"));

        Assert.Equal(3, terminal.Run("forms check pledge --roster staff"));

        Assert.Contains("is a folder, not a file", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_to_be_made_where_nothing_could_be()
    {
        terminal.Write("staff.csv", "氏名\n見本\n");
        terminal.Write("out/pledge-1.pdf/kept.txt", "a folder in the way");

        Assert.Equal(3, terminal.Run("forms fill pledge --roster staff.csv --output out"));

        Assert.Empty(terminal.Output);
        Assert.Contains("row 2 of the roster", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forms fill pledge")]
    [InlineData("forms fill pledge --roster staff.csv --shard 3/2")]
    [InlineData("forms fill pledge --roster staff.csv --one-file --per-person")]
    [InlineData("forms check pledge --roster staff.csv --encoding latin1")]
    public void A_command_line_that_makes_no_sense_is_a_fault_of_usage(string command) => Assert.Equal(2, terminal.Run(command));

    [Fact]
    public void A_roster_that_is_not_there_is_a_fault_of_reading() => Assert.Equal(3, terminal.Run("forms check pledge --roster nobody.csv"));

    public void Dispose() => terminal.Dispose();

    private IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(terminal.Folder, folder), "*.pdf").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(terminal.Folder, path));

    private void WriteWorkbook(string path, string rows)
    {
        using var archive = ZipFile.Open(Path.Combine(terminal.Folder, path), ZipArchiveMode.Create);
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        void Part(string name, string text)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }

        Part("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/sheet.xml\" ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/strings.xml\" ContentType=\"{Types}.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/></Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"r2\" Type=\"{Office}/sharedStrings\" Target=\"strings.xml\"/><Relationship Id=\"r3\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"名簿\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Part("xl/strings.xml", $"<sst xmlns=\"{Main}\"><si><t>氏名</t><rPh sb=\"0\" eb=\"2\"><t>シメイ</t></rPh></si><si><r><t>見本</t></r><r><t> 花</t></r></si></sst>");
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        Part("xl/sheet.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");
    }
}

using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>Forms that somebody wrote, filled from rosters: what stands in the roster stands on paper, or is told.</summary>
public sealed class OwnFormTests : IDisposable
{
    private const string Heading = "%section {page=single name=\"書式\"}\n\n";
    private const string Name = ":field[氏名]{shape=line width=80mm{{value person.name}} }\n\n";
    private const string NameField = "  name: { label: 氏名, required: true, identifies: true }\n";
    private const string Table = Heading + """
        {{#each sheets}}
        {{#if continued}}
        %pagebreak

        {{/if}}
        ::: table {widths="10mm 1"}
        %row {head}
        %cell 番
        %cell 名
        {{#each rows}}
        %row
        %cell {{number}}
        %cell {{name}}
        {{/each}}
        :::

        {{/each}}
        """;

    private readonly Terminal terminal = new(nameof(OwnFormTests));

    public OwnFormTests()
    {
        terminal.Write("compliancekit.yaml", "kit: 1\nlanguage: ja\norganization: organization.yaml\ndocuments:\n  - { id: own, template: own, revisions: revisions.yaml }\n");
        terminal.Write("organization.yaml", "name: みほんクリニック\n");
        terminal.Write("revisions.yaml", "- { edition: 第1版, date: 2026-04-01, changes: 作成 }\n");
    }

    [Fact]
    public void A_limit_of_pages_holds_for_each_sheet_of_a_table()
    {
        Form(Table, NameField, "rows-per-sheet: 3\n");
        terminal.Write("staff.csv", "氏名\n" + string.Concat(Enumerable.Range(1, 7).Select(static number => $"氏{number}\n")));

        Assert.Equal(0, terminal.Run("forms check own --roster staff.csv"));
        Assert.Equal(0, terminal.Run("forms fill own --roster staff.csv"));

        Assert.Equal("wrote 1 file (3 pages) to ./out/forms/own\n", terminal.Output);
        Assert.Contains("氏7", Page("own", 2), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bulk_application_keeps_to_one_page_a_sheet_where_a_design_says_so()
    {
        terminal.Write("compliancekit.yaml", "kit: 1\nlanguage: ja\norganization: organization.yaml\ndocuments:\n  - { id: bulk, template: application-bulk, with: { recipient: 見本市長, design: ours } }\n");
        terminal.Write("templates/designs/ours.yaml", "design: ours\nextends: forms\npages:\n  sheet-landscape:\n    paper: A4\n    landscape: true\n    margins: { top: 29mm, bottom: 15mm, start: 15mm, end: 15mm }\n    maximum-pages: 1\n    minimum-scale: 0.85\n");
        terminal.Write("staff.csv", "氏名\n" + string.Concat(Enumerable.Range(1, 20).Select(static number => $"氏{number}\n")));

        Assert.Equal(0, terminal.Run("forms fill bulk --roster staff.csv"));

        Assert.Equal("wrote 1 file (2 pages) to ./out/forms/bulk\n", terminal.Output);
    }

    [Theory]
    [InlineData("fill")]
    [InlineData("check")]
    public void A_sheet_that_does_not_fit_its_page_is_told_with_its_rows_and_nothing_is_called_done(string command)
    {
        Form(Table, NameField, "rows-per-sheet: 3\n");
        var long30 = string.Concat(Enumerable.Repeat("寿限無", 380));
        terminal.Write("staff.csv", $"氏名\n一\n二\n三\n{long30}\n{long30}甲\n{long30}乙\n");

        Assert.Equal(1, terminal.Run($"forms {command} own --roster staff.csv"));

        Assert.Empty(terminal.Output);
        Assert.Contains("staff.csv:5:1: error[CK8012] rows 5 to 7", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("寿限無", terminal.Error, StringComparison.Ordinal);
        Assert.False(terminal.Has("out/forms/own/own.pdf"));
    }

    [Theory]
    [InlineData("同意する", "同意済")]
    [InlineData("同意しない", "未同意")]
    [InlineData("同意する、同意しない", "未同意")]
    [InlineData("", "未同意")]
    public void A_choice_is_compared_with_what_was_taken(string taken, string printed)
    {
        Form(Heading + Name + "意思：{{person.agree}}{{#if (eq person.agree \"同意する\")}}同意済{{else}}未同意{{/if}}", NameField + "  agree: { label: 同意, kind: choice, choices: [同意する, 同意しない] }\n");
        terminal.Write("staff.csv", $"氏名,同意\n甲,{taken}\n");

        Assert.Equal(0, terminal.Run("forms fill own --roster staff.csv"));

        Assert.Contains($"意思：{taken}{printed}", Page("own-1", 0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" --one-file")]
    public void Headers_and_footers_bear_the_values_of_each_person(string how)
    {
        terminal.Write("templates/partials/whose.md.hbs", "{{person.reference}}");
        terminal.Write(
            "templates/designs/ours.yaml",
            "design: ours\nextends: forms\npages:\n  single:\n    paper: A4\n    margins: { top: 29mm, bottom: 15mm, start: 20mm, end: 20mm }\n"
            + "    header: { start: \"{{person.name}}　殿\", end: \"番号 {{> whose}}\" }\n    footer: { center: \":field[氏名]{shape=line width=40mm{{value person.name}} }\" }\n");
        Form(Heading + Name, "  reference: { label: 番号, identifies: true }\n" + NameField, design: "ours");
        terminal.Write("staff.csv", "番号,氏名\nS-1,甲野 花子\nS-2,乙山 太郎\n");

        Assert.Equal(0, terminal.Run("forms fill own --roster staff.csv" + how));

        Assert.Empty(terminal.Error);
        var (first, second) = how.Length == 0 ? (Page("own-1", 0), Page("own-2", 0)) : (Page("own", 0), Page("own", 2));
        Assert.Contains("甲野 花子　殿", first, StringComparison.Ordinal);
        Assert.Contains("番号 S-1", first, StringComparison.Ordinal);
        Assert.Contains("乙山 太郎　殿", second, StringComparison.Ordinal);
        Assert.Contains("番号 S-2", second, StringComparison.Ordinal);
        Assert.Equal(3, second.Split("乙山 太郎").Length - 1);
        Assert.DoesNotContain("甲野", second, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_the_form_prints_nowhere_is_told()
    {
        Form(Heading + Name, NameField + "  note: { label: 備考 }\n  room: { label: 部屋 }\n");
        terminal.Write("staff.csv", "氏名,備考,部屋\n甲,,\n乙,必ず通訳を付けること,\n");

        Assert.Equal(0, terminal.Run("forms check own --roster staff.csv"));

        AssertTold("CK8041", "staff.csv:1:2: warning");
        Assert.Contains("`note`", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("通訳", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("部屋", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("`room`", terminal.Error, StringComparison.Ordinal);

        Assert.Equal(0, terminal.Run("forms fill own --roster staff.csv"));
        AssertTold("CK8041", "warning");
    }

    [Fact]
    public void A_number_that_tells_people_apart_need_not_be_printed_but_a_name_that_everybody_has_must()
    {
        Form(Heading + "本文", "  reference: { label: 番号, identifies: true }\n" + NameField);
        terminal.Write("staff.csv", "番号,氏名\nS-1,甲\n");

        Assert.Equal(0, terminal.Run("forms check own --roster staff.csv"));

        AssertTold("CK8041", "staff.csv:1:2: warning");
        Assert.DoesNotContain("`reference`", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{#if person.note}}あり{{/if}}", "")]
    [InlineData("{{#if (eq person.name \"乙\")}}{{person.note}}{{/if}}", "")]
    [InlineData("", " --name {document}-{note}")]
    public void A_column_that_matters_for_somebody_is_not_told(string text, string options)
    {
        Form(Heading + Name + text, NameField + "  note: { label: 備考 }\n");
        terminal.Write("staff.csv", "氏名,備考\n甲,一\n乙,二\n");

        Assert.Equal(0, terminal.Run("forms fill own --roster staff.csv" + options));

        Assert.Empty(terminal.Error);
    }

    [Fact]
    public void A_choice_that_the_form_prints_nowhere_is_told_at_its_row()
    {
        Form(Heading + Name + "{{choice \"男\" person.sex}} {{choice \"女\" person.sex}}", NameField + "  sex: { label: 性別, kind: choice, choices: [男, 女, 答えない] }\n");
        terminal.Write("staff.csv", "氏名,性別\n甲,男\n乙,答えない\n丙,女\n");

        Assert.Equal(0, terminal.Run("forms fill own --roster staff.csv"));

        AssertTold("CK8042", "staff.csv:3:2: warning");
        Assert.DoesNotContain("答えない", terminal.Error, StringComparison.Ordinal);
        Assert.Single(terminal.Error.Split("warning["), static part => part.StartsWith("CK", StringComparison.Ordinal));
    }

    [Fact]
    public void A_choice_without_a_box_is_told_as_that_where_nobody_has_made_another()
    {
        Form(Heading + Name + "{{choice \"男\" person.sex}} {{choice \"女\" person.sex}}", NameField + "  sex: { label: 性別, kind: choice, choices: [男, 女, 答えない] }\n");
        terminal.Write("staff.csv", "氏名,性別\n乙,答えない\n");

        Assert.Equal(0, terminal.Run("forms fill own --roster staff.csv"));

        AssertTold("CK8042", "staff.csv:2:2: warning");
        Assert.DoesNotContain("CK8041", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fill")]
    [InlineData("check")]
    public void A_sheet_for_long_values_that_leaves_them_out_is_an_error_before_anything_is_made(string command)
    {
        Form(Heading + Name, NameField);
        terminal.Write("templates/partials/form-addendum.md.hbs", "# 別紙\n\nなし\n");
        terminal.Write("staff.csv", "氏名\n甲\n");

        Assert.Equal(1, terminal.Run($"forms {command} own --roster staff.csv"));

        AssertTold("CK8043", "templates/partials/form-addendum.md.hbs:1:1: error");
        Assert.False(terminal.Has("out/forms/own/own-1.pdf"));
    }

    [Fact]
    public void Who_has_no_form_is_said_where_others_have_theirs()
    {
        Form(Heading + Name + "{{person.note}}", NameField + "  note: { label: 備考 }\n");
        terminal.Write("staff.csv", $"氏名,備考\n甲,短い\n乙,{string.Concat(Enumerable.Repeat("長い備考です。", 600))}\n丙,\n");

        Assert.Equal(1, terminal.Run("forms fill own --roster staff.csv"));

        Assert.Equal("wrote 2 files (2 pages) to ./out/forms/own; 1 form is missing: that of row 3\n", terminal.Output);
        Assert.True(terminal.Has("out/forms/own/own-3.pdf"));
        Assert.False(terminal.Has("out/forms/own/own-2.pdf"));

        Assert.Equal(1, terminal.Run("forms fill own --roster staff.csv --lang ja"));
        Assert.Equal("./out/forms/own に 0 ファイル（0 ページ）を作りました（2 ファイルは前回できていました）。3 行目の 1 人分は作れませんでした\n", terminal.Output);
    }

    public void Dispose() => terminal.Dispose();

    private void AssertTold(string code, string how) => Assert.Contains($"{how}[{code}]", terminal.Error, StringComparison.Ordinal);

    private void Form(string text, string fields, string settings = "", string design = "forms")
    {
        terminal.Write("templates/own/template.yaml", $"template: own\ntitle: 同意書\nentry: main.md.hbs\ndesign: {design}\nformats: [pdf]\n{settings}fields:\n{fields}");
        terminal.Write("templates/own/main.md.hbs", text);
    }

    private string Page(string file, int number)
    {
        var pages = PdfReader.Read(File.ReadAllBytes(Path.Combine(terminal.Folder, "out", "forms", "own", file + ".pdf")), file).Document!.Pages;
        return string.Concat(pages[number].Texts.Select(static text => text.Text));
    }
}

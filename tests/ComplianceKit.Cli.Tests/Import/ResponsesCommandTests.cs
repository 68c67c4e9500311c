using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Import;

/// <summary><c>import responses</c> says what is still in the way between a filled-in sheet and a document.</summary>
public sealed class ResponsesCommandTests
{
    [Fact]
    public void What_is_to_do_next_is_said_until_it_is_done()
    {
        using var terminal = new Terminal("responses-next");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, number: ①, requirement: 責任者を置き、役割を文書に定める。 }\n      - { id: b, number: ②, requirement: 記録を五年のあいだ保管する。 }\n");
        terminal.Write("sheet.csv", "番号,要求事項,回答\n①,責任者を置き、役割を文書に定める。,部長を充てている。\n②,記録を五年のあいだ保管する。,保管庫に置いている。\n");

        Assert.Equal(ExitCode.Done, terminal.Run("import responses sheet.csv --catalog own --lang en"));
        Assert.Contains("documents leave drafts out: write the `status` of each", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("next: name responses/imported-own.yaml or its folder under `responses:`", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("next: add own to `catalogs:` in compliancekit.yaml, and a document with", terminal.Output, StringComparison.Ordinal);

        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ncatalogs: [own]\nresponses: responses/\n");
        Assert.Equal(ExitCode.Done, terminal.Run("check --lang en"));
        Assert.Contains("2 items of own have no answer (2 drafts among them)", terminal.Output + terminal.Error, StringComparison.Ordinal);

        terminal.Write("second.csv", "番号,要求事項,対応状況,回答\n①,責任者を置き、役割を文書に定める。,適合,部長を充てている。\n");
        File.Delete(Path.Combine(terminal.Folder, "responses/imported-own.yaml"));
        Assert.Equal(ExitCode.Done, terminal.Run("import responses second.csv --catalog own --lang en -o responses/second.yaml"));
        Assert.DoesNotContain("drafts out", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("next:", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_merged_over_rows_of_a_workbook_answers_all_of_them()
    {
        using var terminal = new Terminal("responses-merged");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, number: ①, requirement: 責任者を置き、役割を文書に定める。 }\n      - { id: b, number: ②, requirement: 記録を五年のあいだ保管する。 }\n");
        string[] rows = [
            RawWorkbook.Row(1, RawWorkbook.Text("番号"), RawWorkbook.Text("要求事項"), RawWorkbook.Text("対応状況"), RawWorkbook.Text("回答")),
            RawWorkbook.Row(2, RawWorkbook.Text("①"), RawWorkbook.Text("責任者を置き、役割を文書に定める。"), RawWorkbook.Text("○"), RawWorkbook.Text("管理規程の第三章に定めている。")),
            RawWorkbook.Row(3, RawWorkbook.Text("②"), RawWorkbook.Text("記録を五年のあいだ保管する。"))];
        using (var workbook = RawWorkbook.Of(string.Concat(rows), behind: "<mergeCells count=\"2\"><mergeCell ref=\"C2:C3\"/><mergeCell ref=\"D2:D3\"/></mergeCells>"))
        {
            File.WriteAllBytes(Path.Combine(terminal.Folder, "sheet.xlsx"), workbook.ToArray());
        }

        Assert.Equal(ExitCode.Done, terminal.Run("import responses sheet.xlsx --catalog own -o answers.yaml"));

        var made = File.ReadAllText(Path.Combine(terminal.Folder, "answers.yaml"));
        Assert.Contains("item: own/b", made, StringComparison.Ordinal);
        Assert.Contains("same-as: own/a", made, StringComparison.Ordinal);
        Assert.DoesNotContain("\n  draft: true", made, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_outside_of_the_workspace_are_to_be_moved_into_it()
    {
        using var terminal = new Terminal("responses-outside");
        terminal.Write("ws/compliancekit.yaml", "kit: 1\norganization: organization.yaml\ncatalogs: [own]\nresponses: responses/\n");
        terminal.Write("ws/organization.yaml", "name: 株式会社見本\n");
        terminal.Write("ws/responses/others.yaml", "[]\n");
        terminal.Write("ws/controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, number: ①, requirement: 責任者を置き、役割を文書に定める。 }\n");
        terminal.Write("sheet.csv", "番号,要求事項,対応状況,回答\n①,責任者を置き、役割を文書に定める。,適合,部長を充てている。\n");

        Assert.Equal(ExitCode.Done, terminal.Run("import responses sheet.csv ws --catalog own --lang en -o answers.yaml"));
        Assert.Contains("next: move answers.yaml into the workspace, to responses/ for instance", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("../answers.yaml", terminal.Output, StringComparison.Ordinal);

        // What it says leads to the end.
        File.Move(Path.Combine(terminal.Folder, "answers.yaml"), Path.Combine(terminal.Folder, "ws/responses/answers.yaml"));
        Assert.Equal(ExitCode.Done, terminal.Run("check ws --lang en"));
        Assert.DoesNotContain("have no answer", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_formulas_become_neither_answers_nor_requirements()
    {
        using var terminal = new Terminal("responses-errors");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ncatalogs: [own]\nresponses: responses/\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, number: ①, requirement: 責任者を置き、役割を文書に定める。 }\n");
        terminal.Write("sheet.csv", "番号,要求事項,対応状況,回答\n①,責任者を置き、役割を文書に定める。,適合,#REF!\n");
        terminal.Write("responses/others.yaml", "[]\n");
        terminal.Write("list.csv", "番号,確認内容\n1,責任者を置く。\n2,#N/A\n");

        Assert.Equal(ExitCode.Done, terminal.Run("import responses sheet.csv --catalog own"));
        Assert.Contains("CK9109", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("REF", File.ReadAllText(Path.Combine(terminal.Folder, "responses/imported-own.yaml")), StringComparison.Ordinal);
        Assert.Contains("#REF!", File.ReadAllText(Path.Combine(terminal.Folder, "responses/imported-own.yaml.report.tsv")), StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, terminal.Run("import catalog list.csv --id other --map 確認内容=requirement"));
        Assert.Contains("CK9109", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("N/A", File.ReadAllText(Path.Combine(terminal.Folder, "controls/other.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_no_bytes_is_damaged_and_no_empty_sheet()
    {
        using var terminal = new Terminal("responses-empty");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ncatalogs: [own]\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, requirement: 責任者を置く。 }] }]\n");
        terminal.Write("sheet.xlsx", string.Empty);

        Assert.Equal(ExitCode.Findings, terminal.Run("import responses sheet.xlsx --catalog own"));
        Assert.Contains("it has 0 bytes: it is damaged or was cut off", terminal.Error, StringComparison.Ordinal);
    }
}

namespace ComplianceKit.Cli.Tests.Import;

/// <summary>A hospital's own questionnaire becomes a sheet to answer the same day, and official wording stands on the sheets of a catalog.</summary>
public sealed class CatalogCommandTests
{
    private const string Questionnaire = "見本病院 調査票,,,\n大項目,番号,質問,はい・いいえ・対象外\n1 体制,①,責任者を置いていますか。,\n,②,連絡先を届け出ていますか。,\n2 運用,①,記録を残していますか。,\n";

    [Fact]
    public void A_questionnaire_is_imported_checked_and_printed()
    {
        using var terminal = Workspace("import-catalog");
        terminal.Write("questionnaire.csv", Questionnaire);

        Assert.Equal(0, terminal.Run("import catalog questionnaire.csv --id hospital --dry-run"));
        Assert.False(terminal.Has("controls/hospital.yaml"));
        Assert.Equal(0, terminal.Run("import catalog questionnaire.csv --id hospital"));
        Assert.Equal("""
            13 cells read: 4 in heads, 9 used, 0 refused and reported
            3 items under 大項目, answered as yes-no-notes; 0 doubts
            made ./controls/hospital.yaml
            made ./controls/hospital.yaml.report.tsv
            add `hospital` to `catalogs:` in compliancekit.yaml to use it

            """.ReplaceLineEndings("\n"), terminal.Output);
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [hospital]\nresponses: responses/\ndocuments:\n  - { id: sheet, template: conformance-sheet, formats: [pdf, xlsx], with: { catalog: hospital } }\n");
        terminal.Write("responses/own.yaml", "- item: hospital/1.1\n  answer: はい\n");

        Assert.Equal(0, terminal.Run("check"));
        Assert.Equal(0, terminal.Run("build"));
        Assert.Equal(0, terminal.Run("transcript out/sheet.pdf"));
        Assert.Contains("責任者を置いていますか。", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("（※原文未照合）", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("二次資料", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import sheet out/sheet.xlsx --dry-run"));
    }

    [Theory]
    [InlineData("yes-no-notes", "備考記載欄")]
    [InlineData("yes-no-dates", "項目ごとに「はい」")]
    public void A_questionnaire_without_headings_has_plain_ids_and_no_empty_columns(string form, string last)
    {
        using var terminal = Workspace("import-catalog-flat-" + form);
        terminal.Write("flat.csv", "番号,質問,回答\n1,責任者を置いていますか。,\n2,記録を残していますか。,\n");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [flat]\nresponses: responses/\ndocuments:\n  - { id: sheet, template: conformance-sheet, formats: [pdf, xlsx], with: { catalog: flat } }\n");
        terminal.Write("responses/own.yaml", "- item: flat/1\n  answer: はい\n  text: 部長が務めています。\n- item: flat/2\n  answer: いいえ\n");

        Assert.Equal(0, terminal.Run($"import catalog flat.csv --id flat --form {form}"));
        Assert.Equal(0, terminal.Run("build"));
        Assert.Equal(0, terminal.Run("transcript out/sheet.pdf"));

        Assert.DoesNotContain("区分", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("column header：対象", terminal.Output, StringComparison.Ordinal);
        var spoken = terminal.Output[terminal.Output.LastIndexOf(last, StringComparison.Ordinal)..];
        Assert.Contains("責任者を置いていますか。", spoken, StringComparison.Ordinal);
        Assert.Contains("部長が務めています。", spoken, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import sheet out/sheet.xlsx --dry-run"));
        Assert.Contains("0 answers changed", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_the_sheet_does_not_have_is_told()
    {
        using var terminal = Workspace("import-catalog-map");
        terminal.Write("questionnaire.csv", Questionnaire);

        Assert.Equal(1, terminal.Run("import catalog questionnaire.csv --id hospital --map 存在しない=topic --map 質問=requirement"));
        Assert.Contains("error[CK9102] no column of the sheet is called `存在しない`", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("`質問`", terminal.Error, StringComparison.Ordinal);
        Assert.False(terminal.Has("controls/hospital.yaml"));
    }

    [Fact]
    public void What_a_person_has_held_against_the_source_carries_no_mark()
    {
        using var terminal = Workspace("import-catalog-verified");
        terminal.Write("questionnaire.csv", Questionnaire);

        Assert.Equal(0, terminal.Run("import catalog questionnaire.csv --id hospital --verified --title 見本病院の調査票"));

        var catalog = File.ReadAllText(Path.Combine(terminal.Folder, "controls/hospital.yaml"));
        Assert.Contains("title: 見本病院の調査票\n", catalog, StringComparison.Ordinal);
        Assert.DoesNotContain("partial", catalog, StringComparison.Ordinal);
        Assert.DoesNotContain("known-gaps", catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_that_somebody_has_edited_and_a_built_in_one_stay()
    {
        using var terminal = Workspace("import-catalog-again");
        terminal.Write("questionnaire.csv", Questionnaire);
        terminal.Write("controls/hospital.yaml", "catalog: hospital\n# mine\ntitle: 見本\nparts: []\n");

        Assert.Equal(3, terminal.Run("import catalog questionnaire.csv --id hospital"));
        Assert.Contains("exists and may have been edited", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(1, terminal.Run("import catalog questionnaire.csv --id mhlw-7.0"));
        Assert.Contains("CK9105", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(1, terminal.Run("import catalog questionnaire.csv --id 調査票"));
        Assert.Contains("CK9105", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_of_a_workbook_is_chosen_and_the_others_are_named()
    {
        using var terminal = Workspace("import-catalog-sheet");
        Assert.Equal(0, terminal.Run("build"));

        Assert.Equal(1, terminal.Run("import catalog out/sheet.xlsx --id again --sheet nowhere"));
        Assert.Contains("CK9106", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import catalog out/sheet.xlsx --id again --sheet 適合表"));
        Assert.Contains("other sheets are not read: ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("2 items", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_asks_nothing_before_the_one_that_does_is_passed_over()
    {
        using var terminal = Workspace("import-behind-cover");
        Assert.Equal(0, terminal.Run("build"));

        Assert.Equal(0, terminal.Run("import catalog out/sheet.xlsx --id again"));
        Assert.Contains("other sheets are not read: 集計", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("2 items", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import responses out/sheet.xlsx --catalog own -o again.yaml"));
        Assert.Contains("other sheets are not read: 集計", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_prints_the_official_wording_that_was_laid_over()
    {
        using var terminal = Workspace("overlay");
        terminal.Write("official.tsv", "章\t番号\t要求事項\n1 体制\t①\t医療機関等は、責任者を必ず置かなければならない。\n\t②\t何人も知らない項目。\n\t③\tまったく違うこと\n");

        Assert.Equal(0, terminal.Run("catalog overlay own --from official.tsv"));
        Assert.Contains("2 of 2 items paired with 3 rows", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("まったく違うこと", File.ReadAllText(Path.Combine(terminal.Folder, "controls/own.overlay.yaml.report.tsv")), StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("build"));
        Assert.Equal(0, terminal.Run("transcript out/sheet.pdf"));

        Assert.Contains("医療機関等は、責任者を必ず置かなければならない。", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(1, terminal.Run("catalog overlay own --from organization.yaml"));
        Assert.Contains("CK9104", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_that_is_made_again_is_the_same()
    {
        using var terminal = Workspace("overlay-again");
        terminal.Write("official.csv", "番号,要求事項\n①,【公式】責任者を置くこと\n②,【公式】何人にも知られぬ項目\n");
        Assert.Equal(0, terminal.Run("catalog overlay own --from official.csv"));
        var (first, report) = (File.ReadAllText(Path.Combine(terminal.Folder, "controls/own.overlay.yaml")), File.ReadAllText(Path.Combine(terminal.Folder, "controls/own.overlay.yaml.report.tsv")));
        Assert.Contains("確かでない", report, StringComparison.Ordinal);

        Assert.Equal(0, terminal.Run("catalog overlay own --from official.csv"));

        Assert.Contains("is as it would be written", terminal.Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(terminal.Folder, "controls/own.overlay.yaml.report.tsv"));
        Assert.Equal(0, terminal.Run("catalog overlay own --from official.csv -o controls/own.overlay.yaml"));
        Assert.Equal((first, report), (File.ReadAllText(Path.Combine(terminal.Folder, "controls/own.overlay.yaml")), File.ReadAllText(Path.Combine(terminal.Folder, "controls/own.overlay.yaml.report.tsv"))));
    }

    [Theory]
    [InlineData("own-2.yaml")]
    [InlineData("catalogs/own-2.yaml")]
    public void A_catalog_beside_the_folder_of_catalogs_is_to_be_moved_there(string path)
    {
        using var terminal = Workspace("import-catalog-beside");
        terminal.Write("questionnaire.csv", Questionnaire);

        Assert.Equal(0, terminal.Run($"import catalog questionnaire.csv --id own-2 -o {path}"));

        Assert.Contains($"move {path} to controls/", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_among_the_catalogs_is_only_to_be_listed()
    {
        using var terminal = Workspace("import-catalog-among");
        terminal.Write("questionnaire.csv", Questionnaire);

        Assert.Equal(0, terminal.Run("import catalog questionnaire.csv --id own-2 -o controls/hospitals/own-2.yaml"));

        Assert.Contains("add `own-2` to `catalogs:`", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("move", terminal.Output, StringComparison.Ordinal);
    }

    private static Terminal Workspace(string name)
    {
        var terminal = new Terminal(name);
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [own]\nresponses: responses/\ndocuments:\n  - { id: sheet, template: conformance-sheet, formats: [pdf, xlsx], with: { catalog: own } }\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("service.yaml", "name: 見本サービス\n");
        terminal.Write("responses/own.yaml", "- item: own/1.1\n  status: met\n  text: 置いている。\n");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: '1'\n    number: '1'\n    items:\n      - { id: '1.1', number: ①, requirement: 責任者を置く。 }\n      - { id: '1.2', number: ②, requirement: 誰も知らない項目。 }\n");
        return terminal;
    }
}

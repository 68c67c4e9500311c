using ComplianceKit.Builds;
using ComplianceKit.Builds.Filling;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Furigana;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Forms;

namespace ComplianceKit.Tests.Forms;

/// <summary>Forms with a reading above every kanji (<c>furigana: all</c>).</summary>
public sealed class FuriganaTests
{
    [Theory]
    [InlineData("standard")]
    [InlineData("english")]
    public void All_words_of_the_consent_have_readings(string variant) =>
        Assert.Empty(Build($"variant: {variant}, section: 地域連携室, person-in-charge: 事務長").Diagnostics);

    [Fact]
    public void A_word_of_the_facility_without_a_reading_is_told_and_can_be_added()
    {
        var found = Build("section: 総務課");

        var told = Assert.Single(found.Diagnostics);
        Assert.Equal(("CK3010", Severity.Warning), (told.Code, told.Severity));
        Assert.Contains("総務課", told.Message.English, StringComparison.Ordinal);
        Assert.Equal("compliancekit.yaml", told.Location!.Path);
        Assert.StartsWith("templates/", Assert.Single(told.Related).Location.Path, StringComparison.Ordinal);
        Assert.Empty(Build("section: 総務課", "readings:\n  総務課: そう|む|か\n").Diagnostics);
    }

    [Fact]
    public void The_words_of_a_caption_are_told_at_its_line_and_its_number_has_a_reading()
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "documents:\n  - { id: own, template: own, formats: [pdf], with: { furigana: all } }"),
            ("templates/own/template.yaml", "template: own\ntitle: 見本\nentry: main.md.hbs\ndesign: standard\nparameters:\n  furigana: { default: none, choices: [none, all] }\n"),
            ("templates/own/main.md.hbs", "[](#list)\n\n::: table {#list widths=\"1\" caption=\"鸞\"}\n%row {head}\n%cell あ\n%row\n%cell い\n:::\n"));

        var told = Assert.Single(scratch.Build().Diagnostics);

        Assert.Equal(["CK3010 templates/own/main.md.hbs:3"], Scratch.Places([told]));
        Assert.Contains("`鸞`", told.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_furigana_no_reading_is_asked_for() => Assert.Empty(Build("section: 総務課, furigana: none").Diagnostics);

    [Fact]
    public void A_reading_that_does_not_fit_is_told_where_it_is_written() =>
        Assert.Contains("CK3011 templates/readings.yaml:2", Scratch.Places(Build("section: 事務長", "readings:\n  総務課: そう|む\n").Diagnostics));

    [Fact]
    public void A_form_that_is_filled_has_the_same_readings_and_tells_nothing_of_a_person()
    {
        using var scratch = new Scratch(("compliancekit.yaml", """
            kit: 1
            organization: organization.yaml
            documents:
              - id: form
                template: consent-home-care
                formats: [pdf]
                with: { design: forms-large, furigana: all, section: 総務課 }
            """));
        var diagnostics = new DiagnosticBag();

        var form = FormSource.Open(scratch.Load(), "form", new BuildOptions("0"), diagnostics)!.Prepare(diagnostics)!;
        var row = new FormRow(1, new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = "髙見﨑 例", ["address"] = "見本郡" });
        var filled = form.Fill(new FormEntries([row]), diagnostics);

        Assert.NotNull(filled);
        var name = new Field(FieldShape.Line, "氏名") { Value = [new Text("見本 医療")] };
        var sheet = form.WithAddendum(filled, new FormEntries([row]), [MovedValue.Of(name, 1)])!.Sections[^1];
        Assert.Contains("医療", MissingReadings.In([sheet]).Select(static word => word.Word));
        Assert.Equal("総務課", Assert.Single(diagnostics.ToImmutable()).Message.English.Split('`')[1]);
    }

    private static BuildResult Build(string with, string? readings = null)
    {
        using var scratch = new Scratch(("compliancekit.yaml", $$"""
            kit: 1
            organization: organization.yaml
            documents:
              - id: form
                template: consent-home-care
                formats: [pdf]
                with: { design: forms-large, {{(with.Contains("furigana", StringComparison.Ordinal) ? with : "furigana: all, " + with)}} }
            """));
        if (readings is not null)
        {
            scratch.Write("templates/readings.yaml", readings);
        }

        return scratch.Build(new AnchorWriter("pdf"));
    }
}

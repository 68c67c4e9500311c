namespace ComplianceKit.Tests.Builds;

/// <summary>The number of an answer is its whole point where an item asks for one: it stands with its unit wherever the answer stands.</summary>
public sealed class NumericAnswerTests
{
    [Theory]
    [InlineData("conformance-sheet", "catalog: own", "numeric")]
    [InlineData("conformance-sheet", "catalog: own", "yes-no-dates")]
    [InlineData("conformance-sheet", "catalog: own", "yes-no-notes")]
    [InlineData("all-catalogs", "provenance: false", "numeric")]
    [InlineData("responsibility-table", "catalog: own", "numeric")]
    [InlineData("disclosure", "layout: own", "numeric")]
    public void It_is_printed_with_its_unit_before_the_words(string template, string parameters, string form)
    {
        using var scratch = Workspace(template, parameters, form, "value: 99.95\n  text: 月ごとに測る。");
        var writer = new AnchorWriter("pdf");

        var result = scratch.Build(writer);

        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Documents.Diagnostics.Severity.Error);
        Assert.Contains("99.95%\n月ごとに測る。", DocumentWords.Of(writer.Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void Zero_is_a_number_and_an_answer_of_its_own()
    {
        using var scratch = Workspace("disclosure", "layout: own", "numeric", "value: 0");
        var writer = new AnchorWriter("pdf");

        _ = scratch.Build(writer);

        Assert.Contains("\n0%", DocumentWords.Of(writer.Document!), StringComparison.Ordinal);
        Assert.DoesNotContain("対応状況：", DocumentWords.Of(writer.Document!), StringComparison.Ordinal);
    }

    private static Scratch Workspace(string template, string parameters, string form, string answer) => new(
        ("compliancekit.yaml", Scratch.Workspace + $$"""
            catalogs: [own]
            responses: responses.yaml
            documents:
              - { id: sheet, template: {{template}}, formats: [pdf], with: { {{parameters}} } }
            """),
        ("responses.yaml", $"- item: own/a.1\n  status: met\n  reviewed: 2026-11-01\n  {answer}\n"),
        ("templates/disclosure/layouts/own.yaml", "parts:\n  - title: 稼働\n    sections:\n      - title: 稼働率\n        items: [own/a.1]\n"),
        ("controls/own.yaml", $$"""
            catalog: own
            title: 指標の表
            parts:
              - id: a
                title: 稼働
                items:
                  - { id: a.1, number: "①", requirement: 稼働率を示す。, answer-form: {{form}}, unit: "%" }
            """));
}

using ComplianceKit.Checks;

namespace ComplianceKit.Tests.Builds;

/// <summary>What documents print for an item without an answer, and what is said of it.</summary>
public sealed class UnansweredTests
{
    [Theory]
    [InlineData("template: conformance-sheet, with: { catalog: mic-meti-2.0 }", "未回答")]
    [InlineData("template: disclosure", "準備中")]
    public void The_warning_names_the_word_that_the_document_prints(string document, string word)
    {
        using var scratch = new Scratch(("compliancekit.yaml", Scratch.Workspace + $"catalogs: [mic-meti-2.0]\ndocuments:\n  - {{ id: own, formats: [pdf], {document} }}"));
        var writer = new AnchorWriter("pdf");
        scratch.Build(writer);

        var warning = Assert.Single(CoverageChecks.Unanswered(scratch.Load().Workspace!));
        Assert.Equal("CK2015", warning.Code);
        Assert.Contains(word, DocumentWords.Of(writer.Document!), StringComparison.Ordinal);
        Assert.Contains(word, warning.Hint!.Japanese, StringComparison.Ordinal);
        Assert.Contains(word, warning.Hint.English, StringComparison.Ordinal);
    }
}

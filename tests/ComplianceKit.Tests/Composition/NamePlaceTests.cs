namespace ComplianceKit.Tests.Composition;

/// <summary>An unknown name in a text of one line is told where it stands, not at the start of its line.</summary>
public sealed class NamePlaceTests
{
    [Theory]
    [InlineData("text: 前の{{service.nam}}です", 13)]
    [InlineData("text: \"service.nam {{service.nam}}\"", 24)]
    [InlineData("text: '{{service.name}}の{{ service.nam }}'", 30)]
    [InlineData("text: \"a\\u0041\\tb{{service.nam}}\"", 1)]
    [InlineData("text: |\n    {{service.nam}}", 1)]
    public void The_column_is_that_of_the_name(string text, int column)
    {
        using var scratch = Workspace(text);

        var found = Assert.Single(scratch.Build().Diagnostics, static diagnostic => diagnostic.Code == "CK3001");

        Assert.Equal(column, found.Location!.Start.Column);
    }

    [Fact]
    public void Two_names_on_a_line_are_told_both()
    {
        using var scratch = Workspace("text: \"{{service.nam}} {{organization.titel}}\"");

        Assert.Equal([12, 28], scratch.Build().Diagnostics.Where(static diagnostic => diagnostic.Code == "CK3001").Select(static diagnostic => diagnostic.Location!.Start.Column));
    }

    private static Scratch Workspace(string text) => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\nresponses: responses.yaml\ndocuments: [{ id: sheet, template: conformance-sheet, formats: [pdf], with: { catalog: own } }]\n"),
        ("controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, requirement: 要求 }] }]\n"),
        ("responses.yaml", $"- item: own/a\n  status: met\n  {text}\n"));
}

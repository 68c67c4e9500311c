using System.Text.Json;

namespace ComplianceKit.Cli.Tests.Output;

/// <summary>A finding names the line where it is, the file where no line is meant, and nothing where it is about no file.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly Terminal terminal = new(nameof(PlaceTests));

    public PlaceTests() => Assert.Equal(0, terminal.Run("init vendor new"));

    [Theory]
    [InlineData("rules compare operations-rules-artcles operations-rules-manual --in new", "error[CK7017] there is no rulebook `operations-rules-artcles`")]
    [InlineData("show catalog nothing new", "error[CK2003] there is no catalog `nothing`")]
    public void What_was_asked_for_on_the_command_line_stands_in_no_file(string command, string line)
    {
        Assert.Equal(1, terminal.Run(command));
        Assert.Contains("\n" + line, "\n" + terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(":1:1", terminal.Error, StringComparison.Ordinal);

        terminal.Run(command + " --format json");
        Assert.False(Assert.Single(JsonDocument.Parse(terminal.Output).RootElement.EnumerateArray()).TryGetProperty("file", out _));

        terminal.Run(command + " --format github");
        Assert.StartsWith("::error title=CK", terminal.Output, StringComparison.Ordinal);

        terminal.Run(command + " --format sarif");
        Assert.False(Assert.Single(Results()).TryGetProperty("locations", out _));
    }

    [Fact]
    public void What_is_wrong_with_a_whole_file_names_the_file_and_no_line()
    {
        terminal.Write("new/responses/table-4-1.yaml", string.Empty);

        Assert.Equal(1, terminal.Run("check new"));
        Assert.Contains("\nresponses/table-4-1.yaml: error[CK1015]", "\n" + terminal.Error, StringComparison.Ordinal);

        terminal.Run("check new --format json");
        var found = JsonDocument.Parse(terminal.Output).RootElement.EnumerateArray().Single(static one => one.GetProperty("code").GetString() == "CK1015");
        Assert.Equal("responses/table-4-1.yaml", found.GetProperty("file").GetString());
        Assert.False(found.TryGetProperty("line", out _));

        terminal.Run("check new --format github");
        Assert.Contains("::error file=new/responses/table-4-1.yaml,title=CK1015::", terminal.Output, StringComparison.Ordinal);

        terminal.Run("check new --format sarif");
        var place = Results().Single(static one => one.GetProperty("ruleId").GetString() == "CK1015").GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("new/responses/table-4-1.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(place.TryGetProperty("region", out _));
    }

    [Theory]
    [InlineData("import sheet given/bad.xlsx new")]
    [InlineData("import catalog given/bad.xlsx new --id own-2026")]
    [InlineData("import responses given/bad.xlsx new --catalog mic-meti-2.0")]
    [InlineData("catalog overlay mic-meti-2.0 new --from given/bad.xlsx")]
    [InlineData("assign new --gather given")]
    [InlineData("forms check staff-pledge -w new --roster given/bad.xlsx")]
    [InlineData("forms fill staff-pledge -w new --roster given/bad.xlsx")]
    public void Programs_find_a_file_that_was_named_on_the_command_line(string command)
    {
        terminal.Write("given/bad.xlsx", "no workbook");
        terminal.Write("new/bad.xlsx", "another one");

        Assert.Equal(1, terminal.Run(command));
        Assert.Contains("\nbad.xlsx: error[", "\n" + terminal.Error, StringComparison.Ordinal);

        terminal.Run(command + " --format github");
        Assert.Contains("::error file=given/bad.xlsx,title=", terminal.Output, StringComparison.Ordinal);

        terminal.Run(command + " --format sarif");
        Assert.Contains("given/bad.xlsx", Results().Select(static one => one.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()));

        terminal.Run(command + " --format json");
        Assert.Contains("../given/bad.xlsx", JsonDocument.Parse(terminal.Output).RootElement.EnumerateArray().Select(static one => one.GetProperty("file").GetString()));
    }

    [Theory]
    [InlineData("list catalogs new")]
    [InlineData("coverage new")]
    [InlineData("show catalog mic-meti-2.0 new")]
    [InlineData("rules status new")]
    public void A_program_that_reads_findings_reads_nothing_else(string command)
    {
        Assert.Equal(0, terminal.Run(command + " --format json"));

        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(terminal.Output).RootElement.ValueKind);
        Assert.NotEmpty(terminal.Error);
    }

    [Theory]
    [InlineData("report new --output reports", "management-report")]
    [InlineData("evidence bundle new --output bundle.zip", "evidence-index")]
    public void What_is_wrong_with_a_template_names_the_template(string command, string template)
    {
        terminal.Write($"new/templates/{template}/template.yaml", $"template: {template}\ntitle: 見本\nentry: nothing.md.hbs\n");

        Assert.Equal(1, terminal.Run(command));
        Assert.Contains($"\ntemplates/{template}/template.yaml:3:8: error[CK1012]", "\n" + terminal.Error, StringComparison.Ordinal);
        Assert.Contains($"relative to the template's folder, templates/{template}/", terminal.Error, StringComparison.Ordinal);
    }

    public void Dispose() => terminal.Dispose();

    private IEnumerable<JsonElement> Results() => [.. JsonDocument.Parse(terminal.Output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
}

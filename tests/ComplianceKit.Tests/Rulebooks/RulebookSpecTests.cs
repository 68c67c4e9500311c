using ComplianceKit.Builds;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Testing;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>Runs every example of the specifications of rulebooks: what is printed, and what is wrong.</summary>
public sealed class RulebookSpecTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string, string> Examples => SpecTitles.Of("rulebooks.md", "overlays.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rulebook_is_printed_or_refused_as_specified(string file, string title)
    {
        var example = SpecFile.Read(file).Single(example => example.Title == title);
        using var folder = new TemporaryFolder($"{file} {title}");
        var writer = new AnchorWriter("pdf");
        var loaded = WorkspaceLoader.Load(example.WriteTo(folder.Path), Scratch.ProgramFolder, Today);
        var options = new BuildOptions("0") { AllowUnreviewed = title.Contains("allowed", StringComparison.Ordinal) };
        var result = new Builder([writer], options).Prepare(loaded);

        var actual = string.Join('\n', result.Diagnostics.Select(Line));
        Assert.True(example.Expected == actual, $"expected:\n{example.Expected}\nbut the build says:\n{actual}");
        if (example.Files.TryGetValue("printed", out var printed))
        {
            Assert.Equal(printed.TrimEnd('\n'), writer.Document is null ? string.Empty : PrintedLines.Of(writer.Document));
        }
    }

    private static string Line(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var related = string.Concat(diagnostic.Related.Select(static place => $" (see {place.Location})"));
        var hint = diagnostic.Hint?.English.StartsWith("write [", StringComparison.Ordinal) == true ? $"; {diagnostic.Hint.English}" : string.Empty;
        return $"{diagnostic.Location?.ToString() ?? "-"} {severity}[{diagnostic.Code}] {diagnostic.Message.English}{hint}{related}";
    }
}

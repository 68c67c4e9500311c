using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Testing;

namespace ComplianceKit.Tests.Loading;

/// <summary>Runs every example of <c>Specs/</c>: a workspace, and all that loading says about it.</summary>
public sealed class LoadingSpecTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string, string> Examples => SpecTitles.Of("yaml.md", "loading.md", "answers.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Loading_says_what_is_wrong_and_where(string file, string title)
    {
        var example = SpecFile.Read(file).Single(example => example.Title == title);
        using var folder = new TemporaryFolder($"{file} {title}");
        using var program = new TemporaryFolder($"{file} {title} program");
        var loaded = WorkspaceLoader.Load(example.WriteTo(folder.Path), program.Path, Today);

        var actual = string.Join('\n', loaded.Diagnostics.Select(Line));
        Assert.True(example.Expected == actual, $"expected:\n{example.Expected}\nbut loading says:\n{actual}");
    }

    // The hint is part of what a user reads, so it is part of what is specified wherever it names something.
    private static string Line(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var head = $"{diagnostic.Location?.ToString() ?? "-"} {severity}[{diagnostic.Code}] {diagnostic.Message.English}";
        var hint = diagnostic.Hint?.English.StartsWith("did you mean", StringComparison.Ordinal) == true ? $"; {diagnostic.Hint.English}" : string.Empty;
        var related = string.Concat(diagnostic.Related.Select(static place => $" (see {place.Location})"));
        return head + hint + related;
    }
}

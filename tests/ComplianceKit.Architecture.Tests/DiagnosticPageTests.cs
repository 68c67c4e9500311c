using System.Text.RegularExpressions;

namespace ComplianceKit.Architecture.Tests;

/// <summary>Every diagnostic is explained in both languages, and covered by a test.</summary>
public sealed partial class DiagnosticPageTests
{
    private static readonly string[] EnglishParts = ["## What it means", "## Why it matters", "## Wrong", "## Right"];
    private static readonly string[] JapaneseParts = ["## 意味", "## なぜ問題か", "## 誤った例", "## 正しい例"];

    public static TheoryData<string> Codes => [.. CodesIn("src")];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_has_a_page_in_both_languages(string code)
    {
        AssertPage(code, "en", EnglishParts);
        AssertPage(code, "ja", JapaneseParts);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_is_raised_by_a_test(string code) => Assert.Contains(code, CodesInTests);

    [Fact]
    public void A_code_says_one_thing()
    {
        var severities = Repository.SourceFiles("src").SelectMany(static path => GivenCode().Matches(File.ReadAllText(path)).Select(static match => (Code: match.Groups[1].Value, Severity: match.Groups[2].Value))).ToLookup(static given => given.Code, static given => given.Severity, StringComparer.Ordinal);

        Assert.True(severities.Count > 100);
        Assert.Empty(severities.Where(static code => code.Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(static code => code.Key));
    }

    [Fact]
    public void No_page_is_left_of_a_code_that_is_gone()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "CK*.md", SearchOption.AllDirectories)
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(CodesIn("src"), pages);
    }

    private static HashSet<string> CodesInTests { get; } =
        [.. CodesIn("tests"), .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.*", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(static path => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".verified.txt", StringComparison.Ordinal))
            .SelectMany(static path => Code().Matches(File.ReadAllText(path)).Select(static match => match.Value))];

    private static List<string> CodesIn(string folder) =>
        [.. Repository.SourceFiles(folder)
            .Where(static path => !path.EndsWith("DiagnosticPageTests.cs", StringComparison.Ordinal))
            .SelectMany(static path => QuotedCode().Matches(File.ReadAllText(path)).Select(static match => match.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    private static void AssertPage(string code, string language, string[] parts)
    {
        var path = Path.Combine(Repository.Root, "docs", "diagnostics", language, $"{code}.md");
        Assert.True(File.Exists(path), $"docs/diagnostics/{language}/{code}.md is missing");
        var page = File.ReadAllText(path);
        Assert.StartsWith($"# {code}: ", page, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [GeneratedRegex("\"(CK[0-9]{4})")]
    private static partial Regex QuotedCode();

    [GeneratedRegex("CK[0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex("\"(CK[0-9]{4})\", Severity\\.([A-Za-z]+)")]
    private static partial Regex GivenCode();
}

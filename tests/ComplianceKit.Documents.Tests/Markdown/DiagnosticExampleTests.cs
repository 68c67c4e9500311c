using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Documents.Tests.Markdown;

/// <summary>The examples on the pages about Markdown show what they say they show.</summary>
public sealed partial class DiagnosticExampleTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Codes =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs", "diagnostics", "en"), "CK31*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_gives_the_code_and_the_right_one_does_not(string code)
    {
        AssertExamples("en", code);
        AssertExamples("ja", code);
    }

    private static void AssertExamples(string language, string code)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", language, $"{code}.md"));
        var examples = Example().Matches(page).Select(static match => match.Groups[1].Value).ToList();

        Assert.Equal(2, examples.Count);
        Assert.DoesNotContain(code, CodesOf(examples[1]));

        // The example of text that is nested too deeply would be too long to read.
        Assert.Equal(code != "CK3110", CodesOf(examples[0]).Contains(code));
    }

    private static IEnumerable<string> CodesOf(string markdown)
    {
        var bag = new DiagnosticBag();
        var settings = MarkdownSettings.Default with
        {
            Pages = MarkdownSettings.Default.Pages.Add("landscape", PageSettings.A4),
            KnownStyles = [.. StyleName().Matches(File.ReadAllText(Path.Combine(Root, "templates", "designs", "standard.yaml"))).Select(static match => match.Groups[1].Value)],
            Images = static (source, _) => new ImageResource(source, "image/png", 1, 1, default),
        };
        MarkdownReader.Read(markdown, settings, bag);
        return bag.ToImmutable().Select(static found => found.Code);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ComplianceKit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex("^```\n(.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("^  ([a-z0-9-]+): \\{", RegexOptions.Multiline)]
    private static partial Regex StyleName();
}

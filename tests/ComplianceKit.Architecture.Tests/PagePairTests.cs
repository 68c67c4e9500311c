using System.Text.RegularExpressions;

namespace ComplianceKit.Architecture.Tests;

/// <summary>What users read says the same in both languages.</summary>
public sealed partial class PagePairTests
{
    private static readonly string[] English = Sections("format.md");
    private static readonly string[] Japanese = Sections("format.ja.md");

    public static TheoryData<int> Each => [.. Enumerable.Range(0, English.Length)];

    [Fact]
    public void Both_pages_have_as_many_sections() => Assert.Equal(English.Length, Japanese.Length);

    [Theory]
    [MemberData(nameof(Each))]
    public void A_section_names_the_same_keys_words_and_codes_in_both_languages(int section)
    {
        var names = Names(English[section]);

        Assert.NotEmpty(names);
        Assert.Equal(names, Names(Japanese[section]));
    }

    [Theory]
    [InlineData("docs/guide.md", "docs/guide.ja.md")]
    [InlineData("README.md", "README.ja.md")]
    public void The_guide_names_the_same_options_and_codes_in_both_languages(string english, string japanese)
    {
        var names = OptionsAndCodes(english);

        Assert.NotEmpty(names);
        Assert.Equal(names, OptionsAndCodes(japanese));
    }

    private static List<string> OptionsAndCodes(string page) =>
        [.. OptionOrCode().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(static match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string[] Sections(string page) => File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).Split("\n## ");

    private static List<string> Names(string section) =>
        [.. Name().Matches(section).Select(static match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"`[^`\n]+`|CK\d{4}")]
    private static partial Regex Name();

    [GeneratedRegex(@"--[a-z][a-z-]+|CK\d{4}")]
    private static partial Regex OptionOrCode();
}

using System.Text.RegularExpressions;

namespace ComplianceKit.Architecture.Tests;

/// <summary>The formats of files are described in both languages.</summary>
public sealed partial class FormatPageTests
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

    private static string[] Sections(string page) => File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).Split("\n## ");

    private static List<string> Names(string section) =>
        [.. Name().Matches(section).Select(static match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"`[^`\n]+`|CK\d{4}")]
    private static partial Regex Name();
}

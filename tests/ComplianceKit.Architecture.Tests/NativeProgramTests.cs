using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComplianceKit.Architecture.Tests;

/// <summary>What a library looks up while it runs must be named to the native compiler, which keeps nothing else.</summary>
public sealed partial class NativeProgramTests
{
    [Fact]
    public void Every_set_of_words_that_workbooks_use_is_kept_in_the_native_program()
    {
        var kept = XDocument.Load(Path.Combine(Repository.Root, "src", "ComplianceKit.Cli", "native.rd.xml")).Descendants()
            .SelectMany(static element => element.Attributes("Name"))
            .Select(static name => name.Value)
            .Where(static name => name.EndsWith("[]", StringComparison.Ordinal))
            .Select(static name => name[(name.LastIndexOf('.') + 1)..^2]);

        var used = Repository.SourceFiles("src/ComplianceKit.Xlsx/Workbooks")
            .SelectMany(static path => Words().Matches(File.ReadAllText(path)).Select(static match => match.Groups[1].Value))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(kept, StringComparer.Ordinal));
    }

    // The Open XML SDK ends the names of all its enumerations like this.
    [GeneratedRegex(@"\b([A-Z]\w+Values)\.[A-Z]")]
    private static partial Regex Words();
}

using System.Text.RegularExpressions;

namespace ComplianceKit.Architecture.Tests;

/// <summary>The ledgers of standards name tests that exist, so that "checked" stays true.</summary>
public sealed partial class ConformanceLedgerTests
{
    private static readonly HashSet<string> Tests =
        [.. Repository.SourceFiles("tests").SelectMany(static path => Declared().Matches(File.ReadAllText(path))
            .Select(match => $"{Path.GetFileNameWithoutExtension(path)}.{match.Groups[1].Value}"))];

    public static TheoryData<string> Ledgers => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "conformance"), "*.md")
        .Select(static path => Path.GetFileName(path)).Where(static name => name != "README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void A_test_that_a_ledger_names_exists(string ledger)
    {
        var named = Named().Matches(Read(ledger)).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, static name => !Tests.Contains(name));
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void What_is_checked_names_its_test(string ledger) =>
        Assert.DoesNotContain(Read(ledger).Split('\n'), static line => line.Contains("| checked |", StringComparison.Ordinal) && !Named().IsMatch(line));

    private static string Read(string ledger) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "conformance", ledger));

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:async )?\w+ (\w+)\(")]
    private static partial Regex Declared();

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex Named();
}

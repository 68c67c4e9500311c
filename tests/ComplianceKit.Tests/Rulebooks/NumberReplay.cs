using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>Follows amending sentences on nothing but the numbers of articles, as a reader with a pencil would.</summary>
internal static partial class NumberReplay
{
    /// <summary>Every sentence finds the number that it names, none gives a number that is in use, and what comes of it are the new numbers.</summary>
    public static void Check(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now, IEnumerable<string> sentences)
    {
        var labels = Labels(old);
        foreach (var sentence in sentences)
        {
            Follow(sentence, labels);
        }

        Assert.Equal(Labels(now).Order(StringComparer.Ordinal), labels.Order(StringComparer.Ordinal));
    }

    private static void Follow(string sentence, HashSet<string> labels)
    {
        if (Words().IsMatch(sentence))
        {
            return;
        }

        if (Deleted().Match(sentence) is { Success: true } deleted)
        {
            Assert.True(labels.Remove(deleted.Groups[1].Value), sentence);
        }
        else if (Added().Match(sentence) is { Success: true } added)
        {
            Assert.Contains(added.Groups[1].Value, labels);
            Assert.True(labels.Add(added.Groups[2].Value), sentence);
        }
        else if (Range().Match(sentence) is { Success: true } range)
        {
            var (first, last, distance) = (Number(range.Groups[1]), Number(range.Groups[2]), range.Groups[4].Value == "下" ? Number(range.Groups[3]) : -Number(range.Groups[3]));
            var style = char.IsAsciiDigit(range.Groups[1].Value[0]) ? "half" : char.IsDigit(range.Groups[1].Value[0]) ? "full" : "kanji";
            var numbers = Enumerable.Range(first, last - first + 1).ToList();
            numbers.ForEach(number => Assert.True(labels.Remove($"第{NumberWords.Of(number, style)}条"), sentence));
            numbers.ForEach(number => Assert.True(labels.Add($"第{NumberWords.Of(number + distance, style)}条"), sentence));
        }
        else
        {
            foreach (Match move in Moved().Matches(sentence))
            {
                Assert.True(labels.Remove(move.Groups[1].Value), sentence);
                Assert.True(labels.Add(move.Groups[2].Value), sentence);
            }
        }
    }

    private static HashSet<string> Labels(ImmutableArray<RuleUnit> units) => [.. units.Where(static unit => unit.Label.Length > 0).Select(static unit => unit.Label)];

    private static int Number(Group group) => Numerals.Value(group.Value);

    // Words that are changed and what is stated anew bear no number away.
    [GeneratedRegex("^[^\n]*(?:中「|改める。)")]
    private static partial Regex Words();

    [GeneratedRegex("^(.+)を削る。$")]
    private static partial Regex Deleted();

    [GeneratedRegex(@"^(.+)の[次前]に次の(?:[1１一]条を|ように)加える。\n(?:　（.*\n)?　([^　]+)　")]
    private static partial Regex Added();

    [GeneratedRegex("^第([0-9０-９一二三四五六七八九十]+)条から第([0-9０-９一二三四五六七八九十]+)条までを([0-9０-９一二三四五六七八九十]+)条ずつ繰り([上下])げる。$")]
    private static partial Regex Range();

    [GeneratedRegex("([^を、。]+)を([^を、。]+)と(?:し、|する。)")]
    private static partial Regex Moved();
}

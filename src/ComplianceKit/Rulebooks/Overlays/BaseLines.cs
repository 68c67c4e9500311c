using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>A line of a base that somebody has looked at, or of the base as it is now.</summary>
/// <param name="Sign"><c>-</c> for one that is gone, <c>+</c> for one that is new, a blank for one between them that both have.</param>
/// <param name="Words">Its words, indented by depth.</param>
public sealed record BaseLine(char Sign, string Words);

/// <summary>Shows how a base has changed, line by line and in order.</summary>
public static class BaseLines
{
    private const int MostBetween = 3;
    private const char Both = ' ';

    /// <summary>What is gone and what is new, with what stands between them, cut short where that is much.</summary>
    public static ImmutableArray<BaseLine> Between(string before, string now)
    {
        var all = All(Of(before), Of(now)).ToList();
        var (first, last) = (all.FindIndex(static line => line.Sign != Both), all.FindLastIndex(static line => line.Sign != Both));
        return first < 0 ? [] : Outdented(Shortened(all[first..(last + 1)]));
    }

    private static ImmutableArray<string> Of(string text) => [.. text.TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd())];

    private static IEnumerable<BaseLine> All(ImmutableArray<string> old, ImmutableArray<string> now)
    {
        var (oldEnd, nowEnd) = (0, 0);
        foreach (var (i, j) in OrderedPairs.Of(old.Length, now.Length, (i, j) => old[i] == now[j] ? 1 : 0).Add((old.Length, now.Length)))
        {
            foreach (var line in old[oldEnd..i].Select(static words => new BaseLine('-', words)).Concat(now[nowEnd..j].Select(static words => new BaseLine('+', words))))
            {
                yield return line;
            }

            if (i < old.Length)
            {
                yield return new BaseLine(Both, old[i]);
            }

            (oldEnd, nowEnd) = (i + 1, j + 1);
        }
    }

    private static IEnumerable<BaseLine> Shortened(List<BaseLine> lines)
    {
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && (lines[end].Sign == Both) == (lines[start].Sign == Both))
            {
                end++;
            }

            foreach (var line in lines[start].Sign == Both && end - start > MostBetween ? [lines[start], lines[start] with { Words = "…" }, lines[end - 1]] : lines[start..end])
            {
                yield return line;
            }

            start = end;
        }
    }

    private static ImmutableArray<BaseLine> Outdented(IEnumerable<BaseLine> lines)
    {
        ImmutableArray<BaseLine> all = [.. lines];
        var least = all.Where(static line => line.Words != "…").Min(static line => line.Words.Length - line.Words.TrimStart(' ').Length);
        return [.. all.Select(line => line with { Words = line.Words == "…" ? line.Words : line.Words[least..] })];
    }
}

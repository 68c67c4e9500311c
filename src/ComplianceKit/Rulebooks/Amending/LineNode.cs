using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>A 項, 号 or part of a 号 of an article with what stands in it.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Children">What stands in it.</param>
internal sealed record LineNode(RuleLine Line, ImmutableArray<LineNode> Children)
{
    /// <summary>Its name in what it stands in: 第2項, 第3号, ア. Empty for the only 項 of an article.</summary>
    /// <param name="place">The place of what it stands in.</param>
    public string Below(string place) => Line.Place.StartsWith(place, StringComparison.Ordinal) ? Line.Place[place.Length..] : Line.Place;

    /// <summary>Its line and all that stand in it.</summary>
    public IEnumerable<RuleLine> Lines => Children.SelectMany(static child => child.Lines).Prepend(Line);

    /// <summary>The 項 of an article; <see langword="null"/> where it holds what is none: a table, or words that stand in no 項.</summary>
    public static ImmutableArray<LineNode>? Of(RuleUnit article)
    {
        var body = article.Lines.RemoveAll(static line => line.IsHeading);
        if (body.IsEmpty || body[0].Depth != 0 || body.Any(static line => line.Row is not null) || (body.Count(static line => line.Depth == 0) > 1 && body.Any(static line => line.Place.Length == 0)))
        {
            return null;
        }

        return Level(body, 0);
    }

    private static ImmutableArray<LineNode> Level(ImmutableArray<RuleLine> lines, int depth)
    {
        var nodes = ImmutableArray.CreateBuilder<LineNode>();
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            while (end < lines.Length && lines[end].Depth > depth)
            {
                end++;
            }

            nodes.Add(new LineNode(lines[start], Level(lines[(start + 1)..end], depth + 1)));
            start = end;
        }

        return nodes.ToImmutable();
    }
}

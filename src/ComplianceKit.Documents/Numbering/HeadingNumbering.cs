using System.Collections.Immutable;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Documents.Numbering;

/// <summary>Gives headings their numbers, in reading order, once for all writers.</summary>
internal static class HeadingNumbering
{
    private const string Unnumbered = "unnumbered";

    /// <summary>The sections with numbered headings. That no level is skipped is seen to where pages are made.</summary>
    public static ImmutableArray<Section> Number(ImmutableArray<Section> sections, NumberingScheme scheme)
    {
        var counts = new int[6];
        // Layout tells headings apart as objects, so that each is one of its own, even where a text stands in two places.
        return TreeRewriter.Blocks(sections, block => block is Heading heading ? NumberOne(heading) : block);

        Heading NumberOne(Heading heading)
        {
            if (heading.Classes.Contains(Unnumbered))
            {
                Array.Clear(counts, heading.Level, counts.Length - heading.Level);
                return heading with { Classes = heading.Classes.Remove(Unnumbered) };
            }

            counts[heading.Level - 1]++;
            Array.Clear(counts, heading.Level, counts.Length - heading.Level);
            return heading.Level > scheme.Headings.Length || scheme.Headings[heading.Level - 1].Length == 0
                ? heading with { }
                : heading with { Number = NumberPattern.Fill(scheme.Headings[heading.Level - 1], counts) };
        }
    }
}

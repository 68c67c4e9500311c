using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Documents.Numbering;

/// <summary>Gives headings their numbers, in reading order, once for all writers.</summary>
internal static class HeadingNumbering
{
    private const string Unnumbered = "unnumbered";

    /// <summary>The sections with numbered headings. Jumps in level are reported (PDF/UA-1 §7.4.2).</summary>
    public static ImmutableArray<Section> Number(ImmutableArray<Section> sections, NumberingScheme scheme, DiagnosticBag diagnostics)
    {
        var counts = new int[6];
        var previous = 0;
        // Layout tells headings apart as objects, so that each is one of its own, even where a text stands in two places.
        return TreeRewriter.Blocks(sections, block => block is Heading heading ? NumberOne(heading) : block);

        Heading NumberOne(Heading heading)
        {
            if (previous > 0 && heading.Level > previous + 1)
            {
                diagnostics.Add(MarkdownDiagnostics.HeadingJump(previous, heading.Level, heading.Origin));
            }

            previous = heading.Level;
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

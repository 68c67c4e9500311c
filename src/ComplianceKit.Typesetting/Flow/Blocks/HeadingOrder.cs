using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Typesetting.Flow.Blocks;

/// <summary>Checks that headings begin at the first level and that none is skipped on the way down (ISO 14289-1 §7.4.2).</summary>
internal static class HeadingOrder
{
    /// <summary>Reports every heading that lies more than one level below the one before it.</summary>
    public static void Check(IReadOnlyList<HeadingEntry> headings, DiagnosticBag diagnostics)
    {
        var level = 0;
        foreach (var heading in headings)
        {
            if (heading.Level > level + 1)
            {
                diagnostics.Add(LayoutDiagnostics.HeadingSkipped(heading.Title, heading.Level, level, heading.Node.Origin));
            }

            level = heading.Level;
        }
    }
}

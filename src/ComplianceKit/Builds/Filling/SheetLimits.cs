using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Builds.Filling;

/// <summary>
/// Lets a limit of pages hold for every sheet of a table, not for all of them together: the template prints its sheets one after the other
/// in a section, and the limit of the section is meant for one.
/// </summary>
internal static class SheetLimits
{
    /// <summary>The document with the limits of the sections that hold its sheets.</summary>
    /// <param name="filled">The document.</param>
    /// <param name="blank">The same with one sheet.</param>
    /// <param name="sheets">How many sheets it has.</param>
    public static Document Widened(Document filled, Document blank, int sheets) =>
        // Sheets that are sections of their own have a limit each already.
        filled.Sections.Length != blank.Sections.Length
            ? filled
            : filled with { Sections = [.. filled.Sections.Select((section, index) => Length(section.Blocks) > Length(blank.Sections[index].Blocks) ? Widened(section, sheets) : section)] };

    private static Section Widened(Section section, int sheets) =>
        section.Page.MaximumPages is { } most ? section with { Page = section.Page with { MaximumPages = most * sheets } } : section;

    private static int Length(ImmutableArray<Block> blocks) => blocks.Sum(static block => block switch
    {
        Table table => 1 + table.Rows.Length,
        Container container => 1 + Length(container.Blocks),
        List list => 1 + list.Items.Length,
        _ => 1,
    });
}

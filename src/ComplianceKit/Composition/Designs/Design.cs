using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Designs;

/// <summary>How the pages of a document look: papers, running lines, numbers and styles.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pages">The pages by name.</param>
/// <param name="Numbering">How headings, lists, notes, tables and figures are numbered.</param>
/// <param name="Words">The words that documents print of themselves.</param>
/// <param name="Styles">The styles by name.</param>
public sealed record Design(
    string Name,
    ImmutableSortedDictionary<string, PageDesign> Pages,
    NumberingScheme Numbering,
    DocumentWords Words,
    ImmutableSortedDictionary<string, Style> Styles);

/// <summary>A kind of page.</summary>
/// <param name="Settings">Paper and margins; running lines are added when the document's data is known.</param>
/// <param name="Header">The header's three texts.</param>
/// <param name="Footer">The footer's three texts.</param>
public sealed record PageDesign(PageSettings Settings, RunningText? Header, RunningText? Footer);

/// <summary>The texts of a header or footer: Markdown over Handlebars; <see langword="null"/> for none.</summary>
public sealed record RunningText(SourcedText? Start, SourcedText? Center, SourcedText? End, bool Ruled)
{
    /// <summary>Where they stand in the design, if known.</summary>
    public SourceSpan? Origin { get; init; }
}

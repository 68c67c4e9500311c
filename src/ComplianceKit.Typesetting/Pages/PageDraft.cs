using ComplianceKit.Documents.Tree;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>A page whose text is set and whose running lines and page numbers are still to come.</summary>
/// <param name="Section">The section to which it belongs.</param>
/// <param name="Canvas">What is drawn on it.</param>
/// <param name="IndexInSection">Which page of the section it is, from 0.</param>
/// <param name="Number">Its number.</param>
/// <param name="Label">Its number as printed.</param>
internal sealed record PageDraft(Section Section, PageCanvas Canvas, int IndexInSection, int Number, string Label)
{
    /// <summary>The page with what is drawn on it, now and later.</summary>
    public Page Finished() => new(Section.Page.Width, Section.Page.Height, Label, Canvas.Items, Canvas.Links);

    /// <summary>Whether nothing is printed on it, so that what follows begins on the front of a sheet.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Left margin in points; start and end change places on the backs of sheets where the margins are mirrored.</summary>
    public double Left => IsMirrored ? Section.Page.Margins.End : Section.Page.Margins.Start;

    /// <summary>Whether it is a left-hand page of paper that is bound.</summary>
    public bool IsMirrored => Section.Page.Margins.Mirrored && Canvas.Index % 2 == 1;
}

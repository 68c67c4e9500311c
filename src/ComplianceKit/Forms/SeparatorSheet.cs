using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Forms;

/// <summary>A sheet that separates people in a stack of paper: a few large words and nothing else, without a number.</summary>
internal static class SeparatorSheet
{
    /// <summary>The sheet, on the paper of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="title">The large words: a name, or what a group has in common. Styled by <c>separator-title</c>.</param>
    /// <param name="detail">The words below them. Styled by <c>separator-detail</c>.</param>
    public static Document Of(Document form, string title, string detail)
    {
        ImmutableArray<Block> blocks =
        [
            new Paragraph([new Text(title)]) { Classes = ["separator-title"] },
            new Paragraph([new Text(detail)]) { Classes = ["separator-detail"] },
        ];
        var page = form.Sections[0].Page with
        {
            Header = null,
            Footer = null,
            CountsInTotal = false,
            PageNumberStyle = PageNumberStyle.None,
            VerticalAlignment = VerticalAlignment.Middle,
            MaximumPages = 1,
            MinimumScale = 0.5,
        };
        return form with { Sections = [new Section(page, blocks)] };
    }
}

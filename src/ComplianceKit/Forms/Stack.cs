using System.Collections.Immutable;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Forms;

/// <summary>Puts the forms of many people into one document, so that each begins on the front of a sheet.</summary>
internal static class Stack
{
    /// <summary>The document; ids and references of each person get a mark of their own, and an odd number of pages is filled up with an empty one.</summary>
    /// <param name="forms">The form of each person.</param>
    /// <param name="pagesOf">The number of pages that a form takes.</param>
    public static Document Of(IReadOnlyList<Document> forms, Func<Document, int> pagesOf)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var index = 0; index < forms.Count; index++)
        {
            var own = IdMarks.Apply(forms[index].Sections, $"-{index + 1}");
            sections.Add(own[0] with { Page = own[0].Page with { FirstPageNumber = own[0].Page.FirstPageNumber ?? 1 } });
            sections.AddRange(own[1..]);
            if (index < forms.Count - 1 && pagesOf(forms[index]) % 2 == 1)
            {
                sections.Add(Filler(forms[index]));
            }
        }

        return forms[0] with { Sections = sections.ToImmutable() };
    }

    // Nothing is on it: no running lines, no number, and nothing that a screen reader could stop at.
    private static Section Filler(Document form) => new(
        form.Sections[0].Page with
        {
            Header = null,
            Footer = null,
            CountsInTotal = false,
            PageNumberStyle = PageNumberStyle.None,
            MaximumPages = null,
            FirstPageNumber = null,
        },
        [new Spacer(1)]);
}

using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Forms;

/// <summary>Finds the fields in a document tree.</summary>
internal static class FieldSearch
{
    /// <summary>All fields in reading order.</summary>
    public static IEnumerable<Field> In(Document document) => InlineSearch.In(document.Sections).OfType<Field>();
}

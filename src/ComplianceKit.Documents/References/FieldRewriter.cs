using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.References;

/// <summary>Changes the fields of a form.</summary>
public static class FieldRewriter
{
    /// <summary>The document with <paramref name="change"/> done to every field.</summary>
    public static Document Change(Document document, Func<Field, Field> change) => document with
    {
        Sections = TreeRewriter.Everything(document.Sections, static _ => null, inlines => Inside(inlines, change)),
    };

    private static ImmutableArray<Inline> Inside(ImmutableArray<Inline> inlines, Func<Field, Field> change) =>
        inlines.IsDefaultOrEmpty
            ? inlines
            : [.. inlines.Select(inline => inline is Field field ? change(field) : InlineContent.Change(inline, content => Inside(content, change)))];
}

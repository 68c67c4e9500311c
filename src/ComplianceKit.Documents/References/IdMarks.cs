using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.References;

/// <summary>Makes the ids of a document differ from those of its other copies, for documents that are bound together.</summary>
public static class IdMarks
{
    /// <summary>Puts <paramref name="mark"/> behind every id and every reference to one.</summary>
    public static ImmutableArray<Section> Apply(ImmutableArray<Section> sections, string mark) =>
        [.. TreeRewriter.Everything(sections, block => [OfBlock(block, mark)], inlines => OfInlines(inlines, mark))
            .Select(section => section with { Id = Marked(section.Id, mark) })];

    private static Block OfBlock(Block block, string mark)
    {
        var marked = block is Table table ? table with { Rows = [.. table.Rows.Select(row => row with { Id = Marked(row.Id, mark) })] } : block;
        return marked.Id is null ? marked : marked with { Id = Marked(marked.Id, mark) };
    }

    private static ImmutableArray<Inline> OfInlines(ImmutableArray<Inline> inlines, string mark) =>
        inlines.IsDefaultOrEmpty ? inlines : [.. inlines.Select(inline => OfInline(inline, mark))];

    private static Inline OfInline(Inline inline, string mark)
    {
        var marked = inline switch
        {
            Reference reference => reference with { TargetId = reference.TargetId + mark },
            PageReference reference => reference with { TargetId = reference.TargetId + mark },
            Span span => span with { Content = OfInlines(span.Content, mark) },
            Strong strong => strong with { Content = OfInlines(strong.Content, mark) },
            _ => inline,
        };
        return marked.Id is null ? marked : marked with { Id = Marked(marked.Id, mark) };
    }

    private static string? Marked(string? id, string mark) => id is null ? null : id + mark;
}

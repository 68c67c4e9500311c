using System.Collections.Immutable;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Numbering;

/// <summary>Gives tables and figures with a caption their numbers, in reading order, once for all writers. The class <c>unnumbered</c> leaves one out.</summary>
internal static class CaptionNumbering
{
    private const string Unnumbered = "unnumbered";

    /// <summary>The sections with numbered captions.</summary>
    public static ImmutableArray<Section> Number(ImmutableArray<Section> sections, NumberingScheme scheme)
    {
        var (tables, figures) = (0, 0);
        return TreeRewriter.Blocks(sections, block => block switch
        {
            _ when block.Classes.Contains(Unnumbered) && block is Table or Figure => block with { Classes = block.Classes.Remove(Unnumbered) },
            Table { Caption.IsEmpty: false } table when scheme.Tables.Length > 0 && NumberPattern.Fill(scheme.Tables, [++tables]) is var number =>
                table with { Number = number, Caption = Begin(table.Caption, number) },
            Figure { Caption.IsEmpty: false } figure when scheme.Figures.Length > 0 && NumberPattern.Fill(scheme.Figures, [++figures]) is var number =>
                figure with { Number = number, Caption = Begin(figure.Caption, number) },
            _ => block,
        });
    }

    private static ImmutableArray<Inline> Begin(ImmutableArray<Inline> caption, string number) => caption.Insert(0, new Text(number + "　"));
}

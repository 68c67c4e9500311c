using System.Collections.Immutable;
using ComplianceKit.Documents.Furigana;
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
    /// <param name="sections">The sections.</param>
    /// <param name="scheme">How tables and figures are numbered.</param>
    /// <param name="readings">The readings that stand above kanji; <see langword="null"/> for none.</param>
    public static ImmutableArray<Section> Number(ImmutableArray<Section> sections, NumberingScheme scheme, ReadingDictionary? readings)
    {
        var (tables, figures) = (0, 0);
        return TreeRewriter.Blocks(sections, block => block switch
        {
            _ when block.Classes.Contains(Unnumbered) && block is Table or Figure => block with { Classes = block.Classes.Remove(Unnumbered) },
            Table { Caption.IsEmpty: false } table when scheme.Tables.Length > 0 && NumberPattern.Fill(scheme.Tables, [++tables]) is var number =>
                table with { Number = number, Caption = Begin(table.Caption, number, readings) },
            Figure { Caption.IsEmpty: false } figure when scheme.Figures.Length > 0 && NumberPattern.Fill(scheme.Figures, [++figures]) is var number =>
                figure with { Number = number, Caption = Begin(figure.Caption, number, readings) },
            _ => block,
        });
    }

    private static ImmutableArray<Inline> Begin(ImmutableArray<Inline> caption, string number, ReadingDictionary? readings)
    {
        ImmutableArray<Inline> words = [new Text(number + "　") { Origin = caption[0].Origin }];
        return caption.InsertRange(0, readings?.Annotate(words) ?? words);
    }
}

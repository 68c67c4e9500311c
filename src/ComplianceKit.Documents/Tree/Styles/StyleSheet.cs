using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Documents.Tree.Styles;

/// <summary>The styles of a document by name. Names of a node's default style stand in that node's documentation.</summary>
public sealed record StyleSheet(ImmutableSortedDictionary<string, Style> Styles)
{
    /// <summary>A sheet without any style of its own.</summary>
    public static StyleSheet Empty { get; } = new(ImmutableSortedDictionary.Create<string, Style>(StringComparer.Ordinal));

    /// <summary>What every document starts from: 10.5 point gothic, black, justified, lines 1.7 apart.</summary>
    public static Style Root { get; } = new()
    {
        FontFamily = "gothic",
        FontSize = 10.5,
        Bold = false,
        Color = Color.Black,
        LineHeight = 1.7,
        Alignment = TextAlignment.Justify,
        LatinSpacing = true,
        WordBreak = WordBreak.Normal,
        FirstLineIndent = 0,
        LetterSpacing = 0,
    };

    /// <summary>
    /// What the blocks of a section inherit: <see cref="Root"/>, then the sheet's style <c>document</c>, then <c>section</c>, then the
    /// section's own classes. The more special one wins, for every writer.
    /// </summary>
    public Style ResolveSection(Section section) =>
        Resolve(Resolve(Root, "document", []), "section", section.Classes.IsDefault ? [] : section.Classes);

    /// <summary>
    /// The style of a table cell whose row has the style <paramref name="row"/>: then <c>table-cell</c>, for headers <c>table-head</c>, what
    /// the column and the row say, the cell's own classes, and its own alignment. The more special one wins, for every writer.
    /// </summary>
    /// <param name="row">The style of the row, or of the table where the row has none.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="isHead">Whether the cell is a header.</param>
    /// <param name="column">How the column aligns its cells; headers follow it only where their style says nothing.</param>
    /// <param name="rowBackground">The colour of the row.</param>
    public Style ResolveCell(Style row, TableCell cell, bool isHead, TextAlignment? column, Color? rowBackground)
    {
        var style = Resolve(row, "table-cell", isHead ? ["table-head"] : []);
        style = style with
        {
            Alignment = column is not null && (!isHead || style.Alignment == row.Alignment) ? column : style.Alignment,
            Background = rowBackground ?? style.Background,
        };
        foreach (var name in cell.Classes.IsDefault ? [] : cell.Classes)
        {
            style = Styles.TryGetValue(name, out var more) ? style.With(more) : style;
        }

        return cell.Alignment is null ? style : style with { Alignment = cell.Alignment };
    }

    /// <summary>
    /// The style of a node: what is inherited from <paramref name="parent"/>, then the sheet's style called
    /// <paramref name="defaultName"/>, then those called by <paramref name="classes"/> in order. Unknown names change nothing;
    /// that they exist is checked when the document is composed.
    /// </summary>
    public Style Resolve(Style parent, string defaultName, ImmutableArray<string> classes)
    {
        var style = parent.Inherited();
        if (Styles.TryGetValue(defaultName, out var own))
        {
            style = style.With(own);
        }

        foreach (var name in classes)
        {
            if (Styles.TryGetValue(name, out var more))
            {
                style = style.With(more);
            }
        }

        return style;
    }
}

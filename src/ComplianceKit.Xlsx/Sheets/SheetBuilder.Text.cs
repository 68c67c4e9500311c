using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Paragraphs, headings, lists and their like.</summary>
internal sealed partial class SheetBuilder
{
    /// <summary>Columns for marks are multiples of this, so that lists of one depth share them.</summary>
    private const double MarkerStep = 18;

    private void AddParagraph(Paragraph paragraph, Style parent, double left)
    {
        var style = document.Styles.Resolve(parent, "paragraph", paragraph.Classes);
        AddMarked(paragraph.Marker, paragraph, paragraph.Content, style, left + Indent(style));
    }

    private void AddMarked(string? marker, Node origin, ImmutableArray<Inline> content, Style style, double left)
    {
        // The cell is the box: brackets in it would have to be deleted before anybody can write.
        var text = InputFields.IsBox(origin) && content is [Field { Value.IsDefaultOrEmpty: true }] ? CellText.Empty : texts.OfInlines(content, style);
        if (string.IsNullOrEmpty(marker))
        {
            AddText(text, style, left, origin);
        }
        else
        {
            AddText(text, style, left + MarkerWidth([marker], style), origin, MakeMarker(marker, MarkerWidth([marker], style), style, left));
        }
    }

    private PlacedCell MakeMarker(string marker, double markerWidth, Style style, double left)
    {
        var text = CellText.Of(marker, RunLook.Of(style));
        var look = CellLook.Of(style) with { Horizontal = TextAlignment.Start, Literal = Literals.IsNeeded(text) };
        var edges = (Grid.Place(left), Grid.Place(left + markerWidth));
        return new PlacedCell(edges.Item1, edges.Item2, text, look);
    }

    private double MarkerWidth(IEnumerable<string> markers, Style style)
    {
        var look = RunLook.Of(style);
        var widest = markers.Select(marker => measurer.NaturalWidth(CellText.Of(marker, look))).DefaultIfEmpty(0).Max();
        return Math.Ceiling(widest / MarkerStep) * MarkerStep;
    }

    private void AddHeading(Heading heading, Style parent, double left)
    {
        var style = document.Styles.Resolve(parent, $"heading-{Math.Clamp(heading.Level, 1, 6)}", heading.Classes);
        var number = string.IsNullOrEmpty(heading.Number) ? null : heading.Number + " ";
        AddText(texts.OfInlines(heading.Content, style, number), style, left + Indent(style), heading);
    }

    private void AddList(List list, Style parent, double left)
    {
        var listStyle = document.Styles.Resolve(parent, "list", list.Classes);
        var inner = left + Indent(listStyle);
        var markerWidth = MarkerWidth(list.Items.Select(static item => item.Marker), listStyle);
        foreach (var item in list.Items)
        {
            var (row, node) = (Plan.Rows.Count, Plan.Nodes.Count);
            var style = document.Styles.Resolve(listStyle, "list-item", item.Classes);
            AddItem(item.Marker, item, item.Blocks, style, inner + Indent(style), markerWidth);
            NotePlace(item, row, node);
        }
    }

    private void AddNote(NoteText note, Style parent, double left)
    {
        var style = document.Styles.Resolve(parent, "note-text", note.Classes);
        AddItem(note.Marker, note, note.Blocks, style, left + Indent(style), MarkerWidth([note.Marker], style));
    }

    /// <summary>A mark with blocks beside it. The first paragraph stands in the mark's row.</summary>
    private void AddItem(string marker, Node origin, ImmutableArray<Block> blocks, Style style, double left, double markerWidth)
    {
        var inner = left + markerWidth;
        var mark = MakeMarker(marker, markerWidth, style, left);
        if (blocks is [Paragraph { Marker: null } first, ..])
        {
            var (row, node) = (Plan.Rows.Count, Plan.Nodes.Count);
            var firstStyle = document.Styles.Resolve(style, "paragraph", first.Classes);
            mark.Look = mark.Look with { Type = RunLook.Of(firstStyle) };
            mark.Text = CellText.Of(marker, RunLook.Of(firstStyle));
            AddText(texts.OfInlines(first.Content, firstStyle), firstStyle, inner, first, mark);
            NotePlace(first, row, node);
            blocks = blocks.RemoveAt(0);
        }
        else
        {
            AddText(CellText.Empty, style, inner, origin, mark);
        }

        Add(blocks, style, inner);
    }

    private void AddDefinitions(DefinitionList list, Style parent, double left)
    {
        var listStyle = document.Styles.Resolve(parent, "definition-list", list.Classes);
        foreach (var definition in list.Definitions)
        {
            var (row, node) = (Plan.Rows.Count, Plan.Nodes.Count);
            var term = document.Styles.Resolve(listStyle, "term", definition.Classes);
            AddText(texts.OfInlines(definition.Term, term), term, left + Indent(listStyle) + Indent(term), definition);
            var meaning = document.Styles.Resolve(listStyle, "definition", []);
            Add(definition.Blocks, meaning, left + Indent(listStyle) + Indent(meaning));
            NotePlace(definition, row, node);
        }
    }

    private void AddContents(TableOfContents toc, Style parent, double left)
    {
        foreach (var heading in contents.Where(heading => heading.InContents && heading.Level <= toc.DeepestLevel))
        {
            var style = document.Styles.Resolve(parent, $"contents-{Math.Clamp(heading.Level, 1, 6)}", []);
            var words = texts.OfInlines([new Text(heading.Listing ?? SheetDivision.Words(heading))], style) with { Target = heading };
            AddText(words, style, left + Indent(style), toc);
        }
    }
}

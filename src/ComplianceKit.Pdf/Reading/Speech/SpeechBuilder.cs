using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>Turns the logical structure into what is spoken, in order.</summary>
internal sealed class SpeechBuilder(Language language, string documentLanguage, NoteMarks notes)
{
    private readonly InlineSpeech inline = new(language, documentLanguage);

    /// <summary>What an element's kids say.</summary>
    public ImmutableArray<Spoken> Of(ReadElement element)
    {
        var spoken = ImmutableArray.CreateBuilder<Spoken>();
        var line = new List<ReadKid>();
        foreach (var kid in element.Kids)
        {
            if (kid is ReadElementKid { Element: var below } && IsBlock(below, element))
            {
                Flush(line, spoken);
                spoken.AddRange(Block(below));
            }
            else
            {
                line.Add(kid);
            }
        }

        Flush(line, spoken);
        return spoken.ToImmutable();
    }

    private void Flush(List<ReadKid> line, ImmutableArray<Spoken>.Builder spoken)
    {
        if (inline.Of(line) is { Length: > 0 } words)
        {
            spoken.Add(new SpokenParagraph(words));
        }

        line.Clear();
    }

    // An inline picture stands among words; a picture of its own stands among blocks and is read as one.
    private static bool IsBlock(ReadElement element, ReadElement parent) => element.Role is not ("Span" or "Lbl" or "Link" or "Reference" or "Ruby" or "RB" or "RT" or "RP" or "Quote" or "Code" or "Annot" or "Form" or "BibEntry")
        && !(element.Role == "Figure" && (element.Kids.IsEmpty || parent.Role == "P"));

    private IEnumerable<Spoken> Block(ReadElement element) => element.Role switch
    {
        ['H', >= '1' and <= '6'] => [new SpokenHeading(element.Role[1] - '0', inline.Of(element))],
        "H" => [new SpokenHeading(1, inline.Of(element))],
        "L" => [new SpokenList(false, Items(element, "LI"))],
        "TOC" => [new SpokenList(true, Items(element, "TOCI"))],
        "LI" or "TOCI" => [Item(element, isNote: false)],
        "Note" => [Item(element, isNote: true)],
        "Table" => [Table(element)],
        "Figure" => [new SpokenFigure(element.AlternativeText ?? SpeechWording.FigureWithoutWords.In(language)), .. element.Elements.Where(static e => e.Role == "Caption").SelectMany(Block)],
        "Caption" => [new SpokenCaption(inline.Of(element))],
        "BlockQuote" => [new SpokenQuotation(Of(element))],
        _ => Of(element),
    };

    private ImmutableArray<SpokenItem> Items(ReadElement element, string role) =>
        [.. element.Elements.Where(item => item.Role == role).Select(item => Item(item, isNote: false))];

    private SpokenItem Item(ReadElement element, bool isNote)
    {
        var label = element.Elements.FirstOrDefault(static below => below.Role == "Lbl");
        var rest = element with { Kids = [.. element.Kids.Where(kid => kid is not ReadElementKid below || !ReferenceEquals(below.Element, label))] };
        return new SpokenItem(isNote, label is null ? string.Empty : inline.Of(label), Of(rest));
    }

    private SpokenTable Table(ReadElement table)
    {
        var grid = CellGrid.Of(table);
        var headers = new Dictionary<PlacedCell, string>();
        return new SpokenTable(
            grid.Rows,
            grid.Columns,
            table.Summary ?? string.Empty,
            [.. table.Elements.Where(static below => below.Role == "Caption").SelectMany(Block)],
            [.. grid.Cells.Select(cell => Cell(cell, grid, headers))]);
    }

    private SpokenCell Cell(PlacedCell cell, CellGrid grid, Dictionary<PlacedCell, string> headers) => new(
        cell.Row + 1,
        cell.Column + 1,
        cell.Element.Role == "TH" ? cell.Element.Scope ?? "Column" : string.Empty,
        [.. grid.HeadersOf(cell).Select(header => Header(header, headers)).Where(static words => words.Length > 0)],
        Of(cell.Element));

    private string Header(PlacedCell header, Dictionary<PlacedCell, string> known) =>
        known.TryGetValue(header, out var words) ? words : known[header] = string.Join(' ', Of(notes.Without(header.Element)).Select(Words));

    private static string Words(Spoken spoken) => spoken switch
    {
        SpokenParagraph paragraph => paragraph.Text,
        SpokenHeading heading => heading.Text,
        SpokenFigure figure => figure.Text,
        SpokenCaption caption => caption.Text,
        SpokenItem item => string.Join(' ', item.Content.Select(Words).Prepend(item.Label).Where(static words => words.Length > 0)),
        SpokenList list => string.Join(' ', list.Items.Select(Words)),
        _ => string.Empty,
    };
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>Turns the logical structure into what is spoken, in order.</summary>
internal sealed class SpeechBuilder(Language language, string documentLanguage, NoteMarks notes)
{
    private readonly InlineSpeech inline = new(language, documentLanguage);

    /// <summary>What the kids of the element at the root say.</summary>
    public ImmutableArray<Spoken> Of(ReadElement root) => Of(root, documentLanguage);

    private ImmutableArray<Spoken> Of(ReadElement element, string around)
    {
        var own = element.Language ?? around;
        var spoken = ImmutableArray.CreateBuilder<Spoken>();
        var line = new List<ReadKid>();
        foreach (var kid in element.Kids)
        {
            if (kid is ReadElementKid { Element: var below } && IsBlock(below, element))
            {
                Flush(line, own, spoken);
                spoken.AddRange(Block(below, own));
            }
            else
            {
                line.Add(kid);
            }
        }

        Flush(line, own, spoken);
        return spoken.ToImmutable();
    }

    private void Flush(List<ReadKid> line, string own, ImmutableArray<Spoken>.Builder spoken)
    {
        if (inline.Line(line, own) is { Length: > 0 } words)
        {
            spoken.Add(new SpokenParagraph(words));
        }

        line.Clear();
    }

    // An inline picture stands among words; a picture of its own stands among blocks and is read as one.
    private static bool IsBlock(ReadElement element, ReadElement parent) =>
        element.Role is not ("Span" or "Lbl" or "Link" or "Reference" or "Ruby" or "RB" or "RT" or "RP" or "Quote" or "Code" or "Annot" or "Form" or "BibEntry")
        && !(element.Role == "Figure" && (element.Kids.IsEmpty || parent.Role == "P"));

    private ImmutableArray<Spoken> Block(ReadElement element, string around)
    {
        var own = element.Language ?? around;
        return element.Role switch
        {
            ['H', >= '1' and <= '6'] => [new SpokenHeading(element.Role[1] - '0', inline.Line(element.Kids, own))],
            "H" => [new SpokenHeading(1, inline.Line(element.Kids, own))],
            "L" => [new SpokenList(false, Items(element, "LI", own))],
            "TOC" => [new SpokenList(true, Items(element, "TOCI", own))],
            "LI" or "TOCI" => [Item(element, isNote: false, own)],
            "Note" => [Item(element, isNote: true, own)],
            "Table" => [Table(element, own)],
            "Figure" => [Figure(element, own), .. Captions(element, own)],
            "Caption" => [new SpokenCaption(inline.Line(element.Kids, own))],
            "BlockQuote" => [new SpokenQuotation(Of(element, own))],
            _ => Of(element, own),
        };
    }

    private SpokenFigure Figure(ReadElement element, string own) =>
        new(element.AlternativeText is { } words ? inline.Line(words, own) : SpeechWording.FigureWithoutWords.In(language));

    private IEnumerable<Spoken> Captions(ReadElement element, string own) =>
        element.Elements.Where(static below => below.Role == "Caption").SelectMany(caption => Block(caption, own));

    private ImmutableArray<SpokenItem> Items(ReadElement element, string role, string own) =>
        [.. element.Elements.Where(item => item.Role == role).Select(item => Item(item, isNote: false, own))];

    private SpokenItem Item(ReadElement element, bool isNote, string around)
    {
        var own = element.Language ?? around;
        var label = element.Elements.FirstOrDefault(static below => below.Role == "Lbl");
        var rest = element with { Kids = [.. element.Kids.Where(kid => kid is not ReadElementKid below || !ReferenceEquals(below.Element, label))] };
        return new SpokenItem(isNote, label is null ? string.Empty : inline.Of(label.Kids, own), Of(rest, own));
    }

    private SpokenTable Table(ReadElement table, string own)
    {
        var grid = CellGrid.Of(table);
        var headers = new Dictionary<PlacedCell, string>();
        return new SpokenTable(
            grid.Rows,
            grid.Columns,
            inline.Line(table.Summary ?? string.Empty, own),
            [.. Captions(table, own)],
            [.. grid.Cells.Select(cell => Cell(cell, own, grid, headers))]);
    }

    private SpokenCell Cell(PlacedCell cell, string around, CellGrid grid, Dictionary<PlacedCell, string> headers) => new(
        cell.Row + 1,
        cell.Column + 1,
        cell.Element.Role == "TH" ? cell.Element.Scope ?? "Column" : string.Empty,
        [.. grid.HeadersOf(cell).Select(header => Header(header, around, headers)).Where(static words => words.Length > 0)],
        Of(cell.Element, cell.LanguageOfRow ?? around));

    private string Header(PlacedCell header, string around, Dictionary<PlacedCell, string> known) => known.TryGetValue(header, out var words)
        ? words
        : known[header] = string.Join(' ', Of(notes.Without(header.Element), header.LanguageOfRow ?? around).Select(Words));

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

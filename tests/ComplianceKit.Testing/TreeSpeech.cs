using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Pdf.Reading.Speech;

namespace ComplianceKit.Testing;

/// <summary>
/// What ought to be spoken of a document, told from its tree alone, so that it can be held against what a reader finds in the file.
/// Headers of cells are left out on both sides; they have tests of their own.
/// </summary>
/// <param name="pageOfId">The label of the page on which a node stands.</param>
/// <param name="pagesOfHeadings">The labels of the pages of all listed headings, in order.</param>
public sealed class TreeSpeech(Func<string, string> pageOfId, IReadOnlyList<string> pagesOfHeadings)
{
    private readonly TreeWords words = new(pageOfId);
    private List<Heading> headings = [];

    /// <summary>What ought to be spoken.</summary>
    public ImmutableArray<Spoken> Of(Document document)
    {
        headings = [.. document.Sections.SelectMany(static section => Headings(section.Blocks)).Where(static heading => heading.InContents)];
        words.DocumentLanguage = document.Properties.Language;
        return [.. document.Sections.SelectMany(section => Blocks(section.Blocks, section.Language ?? document.Properties.Language))];
    }

    /// <summary>What a file says, without the headers of cells.</summary>
    public static ImmutableArray<Spoken> WithoutHeaders(ImmutableArray<Spoken> spoken) => [.. spoken.Select(static one => one switch
    {
        SpokenTable table => table with { Caption = WithoutHeaders(table.Caption), Cells = [.. table.Cells.Select(static cell => cell with { Headers = [], Content = WithoutHeaders(cell.Content) })] },
        SpokenList list => list with { Items = [.. list.Items.Select(static item => item with { Content = WithoutHeaders(item.Content) })] },
        SpokenItem item => item with { Content = WithoutHeaders(item.Content) },
        SpokenQuotation quotation => new SpokenQuotation(WithoutHeaders(quotation.Content)),
        _ => one,
    })];

    private ImmutableArray<Spoken> Blocks(IEnumerable<Block> blocks, string around) => [.. blocks.SelectMany(block => Block(block, block.Language ?? around))];

    private IEnumerable<Spoken> Block(Block block, string own) => block switch
    {
        Heading heading => [new SpokenHeading(heading.Level, words.Labelled(heading.Number, heading.Content, own))],
        Paragraph paragraph => Line(words.Labelled(paragraph.Marker, paragraph.Content, own)),
        // What holds nothing says nothing.
        List { Items.IsEmpty: true } or Container { Blocks.IsEmpty: true } or Table { HeadRows.IsEmpty: true, Rows.IsEmpty: true, Caption.IsEmpty: true } => [],
        List list => [new SpokenList(false, [.. list.Items.Select(item => new SpokenItem(false, item.Marker.Trim(), Blocks(item.Blocks, item.Language ?? own)))])],
        DefinitionList list => [new SpokenList(false, [.. list.Definitions.Select(one => new SpokenItem(false, words.Of(one.Term, one.Language ?? own), Blocks(one.Blocks, one.Language ?? own)))])],
        Table table => [Table(table, own)],
        Figure figure => [new SpokenFigure(words.Line(figure.AlternativeText, own)), .. Caption(figure.Caption, own)],
        BarChart chart => [new SpokenFigure(words.Line(chart.AlternativeText, own))],
        Container { Role: ContainerRole.Quotation } quotation => [new SpokenQuotation(Blocks(quotation.Blocks, own))],
        Container container => Blocks(container.Blocks, own),
        TableOfContents contents => [Contents(contents)],
        NoteText note => [new SpokenItem(true, note.Marker, Blocks(note.Blocks, own))],
        ThematicBreak { Label: { } label } => Line(label),
        _ => [],
    };

    private static IEnumerable<Spoken> Line(string text) => text.Length > 0 ? [new SpokenParagraph(text)] : [];

    private IEnumerable<Spoken> Caption(ImmutableArray<Documents.Tree.Inlines.Inline> caption, string own) =>
        caption.IsDefaultOrEmpty ? [] : [new SpokenCaption(words.Line(words.Of(caption, own), own))];

    private SpokenList Contents(TableOfContents contents) => new(true, [.. headings.Index()
        .Where(entry => entry.Item.Level <= contents.DeepestLevel)
        .Select(entry => new SpokenItem(false, string.Empty, [new SpokenParagraph($"［リンク：{TreeWords.Title(entry.Item)} {pagesOfHeadings[entry.Index]}］")]))]);

    private SpokenTable Table(Table table, string own)
    {
        var rows = table.HeadRows.Concat(table.Rows).ToList();
        var places = Places(table, rows, out var columns);
        var cells = places.Where(place => Shown(table, place.Column, place.Span) > 0).Select(place => place.Cell is { } cell
            ? new SpokenCell(place.Row + 1, Shown(table, 0, place.Column) + 1, Scope(cell, place.Row < table.HeadRows.Length), [], Blocks(cell.Blocks, cell.Language ?? rows[place.Row].Language ?? own))
            : new SpokenCell(place.Row + 1, Shown(table, 0, place.Column) + 1, string.Empty, [], []));
        return new SpokenTable(rows.Count, Shown(table, 0, columns), words.Line(table.Summary ?? string.Empty, own), [.. Caption(table.Caption, own)], [.. cells]);
    }

    // A cell takes the first free place of its row; places at the ends of rows that no cell takes are empty cells.
    private static List<(TableCell? Cell, int Row, int Column, int Span)> Places(Table table, List<TableRow> rows, out int columns)
    {
        var (places, taken, width) = (new List<(TableCell? Cell, int Row, int Column, int Span)>(), new HashSet<(int Row, int Column)>(), Math.Max(1, table.Columns.Length));
        foreach (var (index, row) in rows.Index())
        {
            var end = index < table.HeadRows.Length ? table.HeadRows.Length : rows.Count;
            var column = 0;
            foreach (var cell in row.Cells)
            {
                while (taken.Contains((index, column)))
                {
                    column++;
                }

                width = Math.Max(width, column + 1);
                var span = 1;
                while (span < cell.ColumnSpan && column + span < width && !taken.Contains((index, column + span)))
                {
                    span++;
                }

                places.Add((cell, index, column, span));
                for (var down = index; down < Math.Min(index + cell.RowSpan, end); down++)
                {
                    for (var right = column; right < column + span; right++)
                    {
                        taken.Add((down, right));
                    }
                }
            }
        }

        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < width; column++)
            {
                if (!taken.Contains((row, column)))
                {
                    places.Add((null, row, column, 1));
                }
            }
        }

        columns = width;
        return [.. places.OrderBy(static place => place.Row).ThenBy(static place => place.Column)];
    }

    private static string Scope(TableCell cell, bool inHead) => cell.Scope == HeaderScope.None ? inHead ? "Column" : string.Empty : cell.Scope.ToString();

    private static bool IsHidden(Table table, int column) => column < table.Columns.Length && table.Columns[column].IsOffPage;

    private static int Shown(Table table, int first, int count) => Enumerable.Range(first, count).Count(column => !IsHidden(table, column));

    private static IEnumerable<Heading> Headings(IEnumerable<Block> blocks) => blocks.SelectMany(static block => block switch
    {
        Heading heading => [heading],
        Container container => Headings(container.Blocks),
        List list => list.Items.SelectMany(static item => Headings(item.Blocks)),
        Table table => table.HeadRows.Concat(table.Rows).SelectMany(static row => row.Cells).SelectMany(static cell => Headings(cell.Blocks)),
        _ => Enumerable.Empty<Heading>(),
    });
}

using System.Collections.Immutable;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>A cell at its place in the grid, from 0.</summary>
internal sealed class PlacedCell(ReadElement element, int row, int column)
{
    /// <summary>The cell.</summary>
    public ReadElement Element => element;

    /// <summary>Its first row.</summary>
    public int Row => row;

    /// <summary>Its first column.</summary>
    public int Column => column;

    /// <summary>BCP 47 tag of the language of its row, or of the rows around that, where one has its own.</summary>
    public string? LanguageOfRow { get; init; }

    /// <summary>The headers of its columns, found by their scope.</summary>
    public List<PlacedCell> Above { get; } = [];

    /// <summary>The headers of its rows, found by their scope.</summary>
    public List<PlacedCell> Beside { get; } = [];

    /// <summary>Whether it is a header of its columns.</summary>
    public bool HeadsColumn => element is { Role: "TH", Scope: not "Row" };

    /// <summary>Whether it is a header of its rows.</summary>
    public bool HeadsRow => element is { Role: "TH", Scope: "Row" or "Both" };
}

/// <summary>
/// The cells of a table at their places, and which of them are the headers of which (PDF 32000-1 §14.8.5.7): going from a cell to the
/// left and upwards, the headers met, up to the next cell with data behind them.
/// </summary>
internal sealed class CellGrid
{
    // A cell may say that it covers thousands of rows and columns; where a table has not the cells for that, it covers its own place only.
    private const int SpannedPerCell = 50;
    private const int SpannedAnyway = 100;

    // As many headers in a row stand before no data that anybody reads.
    private const int MostHeaders = 100;

    private readonly Dictionary<(int Row, int Column), PlacedCell> taken = [];
    private readonly Dictionary<string, PlacedCell> byId = new(StringComparer.Ordinal);

    private long spannable = SpannedAnyway;

    private CellGrid(ReadElement table)
    {
        var cells = ImmutableArray.CreateBuilder<PlacedCell>();
        var rows = RowsOf(table).ToList();
        Rows = rows.Count;
        spannable += rows.Sum(static row => (long)row.Row.Kids.Length) * SpannedPerCell;
        foreach (var (row, (element, language)) in rows.Index())
        {
            Place(element, language, row, cells);
        }

        Cells = cells.ToImmutable();
        Columns = taken.Keys.Select(static place => place.Column + 1).DefaultIfEmpty(0).Max();
        foreach (var row in taken.OrderBy(static place => place.Key).GroupBy(static place => place.Key.Row, static place => place.Value))
        {
            Walk(row, static cell => cell.HeadsRow, static cell => cell.Beside);
        }

        foreach (var column in taken.OrderBy(static place => (place.Key.Column, place.Key.Row)).GroupBy(static place => place.Key.Column, static place => place.Value))
        {
            Walk(column, static cell => cell.HeadsColumn, static cell => cell.Above);
        }
    }

    /// <summary>The cells in reading order.</summary>
    public ImmutableArray<PlacedCell> Cells { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Places the cells of a table.</summary>
    public static CellGrid Of(ReadElement table) => new(table);

    /// <summary>The headers of a cell: those that it names, else those of its columns and then of its rows.</summary>
    public IEnumerable<PlacedCell> HeadersOf(PlacedCell cell) => cell.Element.Headers.IsEmpty
        ? cell.Above.Concat(cell.Beside)
        : cell.Element.Headers.Select(id => byId.GetValueOrDefault(id)).OfType<PlacedCell>();

    private static IEnumerable<(ReadElement Row, string? Language)> RowsOf(ReadElement table) => table.Elements.SelectMany(static below => below.Role switch
    {
        "TR" => [(below, below.Language)],
        "THead" or "TBody" or "TFoot" => below.Elements.Where(static row => row.Role == "TR").Select(row => (row, row.Language ?? below.Language)),
        _ => Enumerable.Empty<(ReadElement, string?)>(),
    });

    private void Place(ReadElement row, string? language, int index, ImmutableArray<PlacedCell>.Builder cells)
    {
        var column = 0;
        foreach (var element in row.Elements.Where(static below => below.Role is "TH" or "TD"))
        {
            while (taken.ContainsKey((index, column)))
            {
                column++;
            }

            var cell = new PlacedCell(element, index, column) { LanguageOfRow = language };
            cells.Add(cell);
            if (element.Id is { } id)
            {
                byId.TryAdd(id, cell);
            }

            var (height, width) = SpanOf(element, index);
            for (var down = index; down < index + height; down++)
            {
                for (var right = column; right < column + width; right++)
                {
                    taken.TryAdd((down, right), cell);
                }
            }

            column += width;
        }
    }

    private (int Height, int Width) SpanOf(ReadElement element, int row)
    {
        var (height, width) = (Math.Min(element.RowSpan, Rows - row), element.ColumnSpan);
        var others = ((long)height * width) - 1;
        if (others > spannable)
        {
            return (1, 1);
        }

        spannable -= others;
        return (height, width);
    }

    private static void Walk(IEnumerable<PlacedCell> cells, Func<PlacedCell, bool> isHeader, Func<PlacedCell, List<PlacedCell>> headersOf)
    {
        var headers = new List<PlacedCell>();
        var behindData = false;
        PlacedCell? before = null;
        foreach (var cell in cells)
        {
            if (ReferenceEquals(cell, before))
            {
                continue;
            }

            before = cell;
            var known = headersOf(cell);
            known.AddRange(headers.Where(header => !known.Contains(header)));
            if (isHeader(cell))
            {
                headers = behindData ? [cell] : [.. headers.TakeLast(MostHeaders - 1), cell];
            }

            behindData = cell.Element.Role == "TD" || (behindData && !isHeader(cell));
        }
    }
}

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
    private readonly Dictionary<(int Row, int Column), PlacedCell> taken = [];
    private readonly Dictionary<string, PlacedCell> byId = new(StringComparer.Ordinal);

    private CellGrid(ReadElement table)
    {
        var cells = ImmutableArray.CreateBuilder<PlacedCell>();
        var rows = RowsOf(table).ToList();
        Rows = rows.Count;
        foreach (var (row, (element, language)) in rows.Index())
        {
            Place(element, language, row, cells);
        }

        Cells = cells.ToImmutable();
        Columns = Cells.Select(static cell => cell.Column + cell.Element.ColumnSpan).DefaultIfEmpty(0).Max();
        for (var row = 0; row < Rows; row++)
        {
            Walk(Enumerable.Range(0, Columns).Select(column => (row, column)), static cell => cell.HeadsRow, static cell => cell.Beside);
        }

        for (var column = 0; column < Columns; column++)
        {
            Walk(Enumerable.Range(0, Rows).Select(row => (row, column)), static cell => cell.HeadsColumn, static cell => cell.Above);
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

            for (var down = index; down < Math.Min(index + element.RowSpan, Rows); down++)
            {
                for (var right = column; right < column + element.ColumnSpan; right++)
                {
                    taken.TryAdd((down, right), cell);
                }
            }

            column += element.ColumnSpan;
        }
    }

    private void Walk(IEnumerable<(int Row, int Column)> places, Func<PlacedCell, bool> isHeader, Func<PlacedCell, List<PlacedCell>> headersOf)
    {
        var headers = new List<PlacedCell>();
        var behindData = false;
        PlacedCell? before = null;
        foreach (var place in places)
        {
            if (!taken.TryGetValue(place, out var cell) || ReferenceEquals(cell, before))
            {
                continue;
            }

            before = cell;
            var known = headersOf(cell);
            known.AddRange(headers.Where(header => !known.Contains(header)));
            if (isHeader(cell))
            {
                headers = behindData ? [cell] : [.. headers, cell];
            }

            behindData = cell.Element.Role == "TD" || (behindData && !isHeader(cell));
        }
    }
}

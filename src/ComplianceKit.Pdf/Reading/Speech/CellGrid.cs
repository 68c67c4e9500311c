using System.Collections.Immutable;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>A cell at its place in the grid, from 0.</summary>
internal sealed record PlacedCell(ReadElement Element, int Row, int Column)
{
    /// <summary>Whether it covers any row of <paramref name="other"/>.</summary>
    public bool SharesRow(PlacedCell other) => Row < other.Row + other.Element.RowSpan && other.Row < Row + Element.RowSpan;

    /// <summary>Whether it covers any column of <paramref name="other"/>.</summary>
    public bool SharesColumn(PlacedCell other) => Column < other.Column + other.Element.ColumnSpan && other.Column < Column + Element.ColumnSpan;
}

/// <summary>The cells of a table at their places, and which of them are the headers of which (PDF 32000-1 §14.8.5.7).</summary>
internal sealed class CellGrid
{
    private readonly Dictionary<int, List<PlacedCell>> columnHeaders = [];
    private readonly Dictionary<int, List<PlacedCell>> rowHeaders = [];
    private readonly Dictionary<string, PlacedCell> byId = new(StringComparer.Ordinal);

    private CellGrid(ImmutableArray<PlacedCell> cells, int rows)
    {
        Cells = cells;
        Rows = rows;
        Columns = cells.Select(static cell => cell.Column + cell.Element.ColumnSpan).DefaultIfEmpty(0).Max();
        foreach (var cell in cells.Where(static cell => cell.Element.Role == "TH"))
        {
            Register(cell);
        }
    }

    /// <summary>The cells in reading order.</summary>
    public ImmutableArray<PlacedCell> Cells { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Places the cells of a table.</summary>
    public static CellGrid Of(ReadElement table)
    {
        var cells = ImmutableArray.CreateBuilder<PlacedCell>();
        var taken = new HashSet<(int Row, int Column)>();
        var rows = RowsOf(table).ToList();
        foreach (var (row, element) in rows.Index())
        {
            var column = 0;
            foreach (var cell in element.Elements.Where(static below => below.Role is "TH" or "TD"))
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                cells.Add(new PlacedCell(cell, row, column));
                Take(taken, cell, row, column, rows.Count);
                column += cell.ColumnSpan;
            }
        }

        return new CellGrid(cells.ToImmutable(), rows.Count);
    }

    /// <summary>The headers of a cell: those that it names, else those of its columns and then of its rows.</summary>
    public IEnumerable<PlacedCell> HeadersOf(PlacedCell cell)
    {
        if (!cell.Element.Headers.IsEmpty)
        {
            return cell.Element.Headers.Select(id => byId.GetValueOrDefault(id)).OfType<PlacedCell>();
        }

        var above = Enumerable.Range(cell.Column, cell.Element.ColumnSpan).SelectMany(column => columnHeaders.GetValueOrDefault(column, [])).Where(header => header.Row < cell.Row);
        var beside = Enumerable.Range(cell.Row, cell.Element.RowSpan).SelectMany(row => rowHeaders.GetValueOrDefault(row, [])).Where(header => header.Column < cell.Column);
        return above.Concat(beside).Where(header => !ReferenceEquals(header, cell)).Distinct();
    }

    private void Register(PlacedCell header)
    {
        if (header.Element.Id is { } id)
        {
            byId.TryAdd(id, header);
        }

        if (header.Element.Scope is not "Row")
        {
            Add(columnHeaders, header.Column, header.Element.ColumnSpan, header);
        }

        if (header.Element.Scope is "Row" or "Both")
        {
            Add(rowHeaders, header.Row, header.Element.RowSpan, header);
        }
    }

    private static void Add(Dictionary<int, List<PlacedCell>> headers, int first, int count, PlacedCell header)
    {
        for (var index = first; index < first + count; index++)
        {
            if (!headers.TryGetValue(index, out var known))
            {
                headers.Add(index, known = []);
            }

            known.Add(header);
        }
    }

    private static IEnumerable<ReadElement> RowsOf(ReadElement table) => table.Elements.SelectMany(static below => below.Role switch
    {
        "TR" => [below],
        "THead" or "TBody" or "TFoot" => below.Elements.Where(static row => row.Role == "TR"),
        _ => Enumerable.Empty<ReadElement>(),
    });

    private static void Take(HashSet<(int Row, int Column)> taken, ReadElement cell, int row, int column, int rows)
    {
        for (var below = row; below < Math.Min(row + cell.RowSpan, rows); below++)
        {
            for (var right = column; right < column + cell.ColumnSpan; right++)
            {
                taken.Add((below, right));
            }
        }
    }
}

using ComplianceKit.Importing.Pairing;
using ComplianceKit.Tables;


namespace ComplianceKit.Importing.Columns;

/// <summary>Finds the head rows of a sheet as its rows come: wherever they stand, of one row or two, and however often they come again.</summary>
/// <param name="map">Roles of columns by their names, for names that are not known.</param>
internal sealed class SheetHeads(IReadOnlyDictionary<string, ColumnRole> map)
{
    private const int ShortestLike = 12;
    private const double LeastLikeness = 0.8;
    private TableLine? above;
    private TableLine? head;

    /// <summary>The columns of the last head; <see langword="null"/> above the first.</summary>
    public SheetColumns? Columns { get; private set; }

    /// <summary>Takes the next row.</summary>
    /// <returns>Whether it is a head, the second row of one, or the line that a table in Markdown has below it.</returns>
    public bool Enter(TableLine line)
    {
        if (Columns is not null && SheetLayout.IsRule(line))
        {
            return true;
        }

        var found = (head is null ? null : SheetColumns.Below(line, head, map))
            ?? SheetColumns.From(line, above, map)
            ?? (Columns is null && above is not null ? SheetColumns.Below(line, above, map) : null);
        head = found is null ? null : line;
        var isFirstRowAgain = found is null && Columns is not null && above is not null && Repeats(line, above);

        // A head that comes again further down leaves out the same names.
        above = (Columns ?? found) is null ? line : above;
        Columns = found ?? Columns;
        return found is not null || isFirstRowAgain;
    }

    // Slips included: the first row of a head comes again with a cell less, or with another edition of the guideline in it.
    private static bool Repeats(TableLine line, TableLine first) =>
        Texts(line).Any() && Texts(line).All(text => Texts(first).Any(other => other == text || (text.Length >= ShortestLike && Likeness.Of(Likeness.PairsOf(other), Likeness.PairsOf(text)) >= LeastLikeness)));

    private static IEnumerable<string> Texts(TableLine line) => line.Cells.Where(static cell => !string.IsNullOrWhiteSpace(cell));
}

using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceKit.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Row">Its number in the file, from 1.</param>
/// <param name="Cells">Its cells from the first column on.</param>
public sealed record TableLine(int Row, ImmutableArray<string> Cells)
{
    private const int LettersInAlphabet = 26;

    /// <summary>The indices of cells with a formula that the file gives no value for.</summary>
    public ImmutableArray<int> WithoutValue { get; init; } = [];

    /// <summary>The indices of cells that hold a day, which a text file does not say.</summary>
    public ImmutableArray<int> Dates { get; init; } = [];

    /// <summary>How many cells a text file gives the row; <see langword="null"/> in a workbook, where empty cells need not be written.</summary>
    public int? CellsInFile { get; init; }

    /// <summary>How many lines of a text file the row takes: more than one where a cell in quotation marks holds line breaks.</summary>
    public int FileLines { get; init; } = 1;

    /// <summary>Whether a quotation mark stands inside a cell that is not in quotation marks; it is kept as text.</summary>
    public bool HasLooseMark { get; init; }

    /// <summary>Whether people do not see the row in its sheet, as where a filter leaves it out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The cells whose text is struck through, by which people mean that it does not hold any more.</summary>
    public ImmutableArray<StruckCell> Struck { get; init; } = [];

    /// <summary>The cells whose text cannot be used; they are empty in <see cref="Cells"/>.</summary>
    public ImmutableArray<UnusableCell> Unusable { get; init; } = [];

    /// <summary>The cell of a column, without blanks around it; empty behind the last one.</summary>
    public string Cell(int column) => column < Cells.Length ? Cells[column].Trim() : string.Empty;

    /// <summary>The cells whose formulas have no value, as spreadsheet programs name them: E3.</summary>
    public string NamesWithoutValue => string.Join('、', WithoutValue.Select(NameOf));

    /// <summary>The name of a cell as spreadsheet programs have it: E3.</summary>
    public string NameOf(int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{Row}");

    private static string Letters(int column) =>
        (column < LettersInAlphabet ? string.Empty : Letters((column / LettersInAlphabet) - 1)) + (char)('A' + (column % LettersInAlphabet));
}

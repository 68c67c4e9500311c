namespace ComplianceKit.Xlsx.Reading;

/// <summary>How much a workbook may ask for before it is refused: a file of a few kilobytes can unpack to any size.</summary>
public sealed record ReadingLimits
{
    /// <summary>The limits of the program.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>The most entries of the archive.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>The most bytes that one part unpacks to.</summary>
    public long PartBytes { get; init; } = 1L << 30;

    /// <summary>The size from which on a part must not be <see cref="Ratio"/> times as large as it is packed.</summary>
    public long SmallPartBytes { get; init; } = 16L << 20;

    /// <summary>How many times a large part may grow; sheets of equal rows reach 150.</summary>
    public int Ratio { get; init; } = 400;

    /// <summary>The most rows of a sheet.</summary>
    public int Rows { get; init; } = 1_048_576;

    /// <summary>The most cells of a sheet.</summary>
    public int Cells { get; init; } = 20_000_000;

    /// <summary>The most characters of all cells of a sheet together: cells that share one long text take nothing in the file.</summary>
    public long SheetCharacters { get; init; } = 1L << 27;

    /// <summary>The most texts that cells share.</summary>
    public int SharedTexts { get; init; } = 2_000_000;

    /// <summary>How many characters of the texts that cells share are held in memory; more of them wait in a temporary file.</summary>
    public long HeldCharacters { get; init; } = 4L << 20;

    /// <summary>The most characters of a cell, those of the spreadsheet programs.</summary>
    public int CellCharacters { get; init; } = 32_767;
}

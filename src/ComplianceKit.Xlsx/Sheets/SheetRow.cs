namespace ComplianceKit.Xlsx.Sheets;

/// <summary>A row as the document means it. A row too tall for a spreadsheet becomes several.</summary>
internal sealed class SheetRow
{
    /// <summary>The cells that begin here, from left to right.</summary>
    public List<PlacedCell> Cells { get; } = [];

    /// <summary>Free space in points that is added to the height that the cells need.</summary>
    public double Space { get; set; }

    /// <summary>Whether the row is a record of a register and must stay one row of the sheet.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Whether a paragraph or the like stands alone in the row, so that nothing there must be one cell.</summary>
    public bool IsRunningText { get; set; }

    /// <summary>Whether it begins a page when the sheet is printed.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>Height in points; known when the sheet is arranged.</summary>
    public double Height { get; set; }

    /// <summary>The number of spreadsheet rows that it takes; known when the sheet is arranged.</summary>
    public int Parts { get; set; } = 1;

    /// <summary>The first spreadsheet row, counted from 1; known when the sheet is arranged.</summary>
    public int Number { get; set; }
}

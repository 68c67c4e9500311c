using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>A sheet of a workbook that has come back.</summary>
/// <param name="File">The file's name, for diagnostics.</param>
/// <param name="Name">The sheet's name.</param>
/// <param name="Lines">Its rows that are not empty.</param>
public sealed record ReturnedSheet(string File, string Name, IEnumerable<TableLine> Lines)
{
    /// <summary>The cells that are merged; asked for once the rows have been read to their end.</summary>
    public Func<ImmutableArray<MergedCells>> Merged { get; init; } = static () => [];
}

/// <summary>A row that answers an item.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">The row's number as spreadsheet programs show it.</param>
/// <param name="Item">The full reference of the item.</param>
internal sealed record FormRow(string File, int Row, string Item)
{
    /// <summary>The digests of the fields of the answer from which the row was made.</summary>
    public required ImmutableDictionary<string, string> State { get; init; }

    /// <summary>The inputs that have been typed into since, by name.</summary>
    public required ImmutableDictionary<string, FormInput> Touched { get; init; }

    /// <summary>The texts of columns that somebody has added, by their heads.</summary>
    public ImmutableArray<(string Head, string Text)> Foreign { get; init; } = [];

    /// <summary>The item of the row above; <see langword="null"/> at the top.</summary>
    public string? Above { get; init; }

    /// <summary>Whether its sheet was sent with running numbers.</summary>
    public bool HasSequence { get; init; }

    /// <summary>The name of its sheet.</summary>
    public string Sheet { get; init; } = string.Empty;

    /// <summary>Whether the row prints another item than its id says.</summary>
    public bool IsMisplaced { get; init; }

    /// <summary>Whether columns of its sheet bear one head, so that nobody knows which of its cells are the answer.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>The columns of the sheet's inputs with their heads; as one for all rows below a head.</summary>
    public IReadOnlyDictionary<string, (int Column, string Head)> Inputs { get; init; } = ImmutableDictionary<string, (int, string)>.Empty;

    /// <summary>Why nothing of the row can be read; <see langword="null"/> where it can.</summary>
    public Diagnostic? Refusal { get; init; }

    /// <summary>The row in messages.</summary>
    public LocalizedText Name => RowName.Of(Sheet, Row);

    /// <summary>Where the row is.</summary>
    public SourceSpan Place => SourceSpan.At(File, Row, 1);
}

/// <summary>What has been typed into a cell.</summary>
/// <param name="Head">The head of its column.</param>
/// <param name="Text">The text.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Row">Its row in messages.</param>
internal sealed record FormInput(string Head, string Text, SourceSpan Place, LocalizedText Row);

using System.Collections.Immutable;

namespace ComplianceKit.Tables;

/// <summary>A table whose rows are read anew each time they are asked for, so that one of any length takes the memory of a row.</summary>
public interface IRowSource : IDisposable
{
    /// <summary>The file's name without its folder, for diagnostics.</summary>
    string Name { get; }

    /// <summary>The rows that are not empty, in their order. Where the file turns out to be damaged they end, with a diagnostic.</summary>
    IEnumerable<TableLine> Rows { get; }

    /// <summary>The cells that are merged over several rows; known once the rows have been read to their end.</summary>
    ImmutableArray<MergedCells> Merged => [];

    /// <summary>The indices of the columns that people do not see; known once the rows have been read to their end.</summary>
    ImmutableArray<int> HiddenColumns => [];

    /// <summary>The sheets with several rows that people see beside the one that is read.</summary>
    ImmutableArray<OtherSheet> Others => [];
}

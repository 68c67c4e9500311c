using System.Collections.Immutable;
using ComplianceKit.Forms;

namespace ComplianceKit.Builds.Filling;

/// <summary>How a roster becomes files.</summary>
/// <param name="FileNames">The names of the files.</param>
public sealed record FillOptions(FileNamePattern FileNames)
{
    /// <summary>Whether all people go into one file, each beginning on the front of a sheet.</summary>
    public bool OneFile { get; init; }

    /// <summary>Whether paper is printed on one side only, so that people of a file for all need not begin on the front of a sheet.</summary>
    public bool SingleSided { get; init; }

    /// <summary>Whether a file for each person was asked for in words.</summary>
    public bool IsPerPerson { get; init; }

    /// <summary>The sheets between people of a file for everybody; <see langword="null"/> for none.</summary>
    public Separation? Separators { get; init; }

    /// <summary>The field that gave the order of the people; <see langword="null"/> for that of the roster.</summary>
    public FormField? SortedBy { get; init; }

    /// <summary>The part of the roster to do.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>The lines of the people to do; <see langword="null"/> for everybody.</summary>
    public ImmutableHashSet<int>? Lines { get; init; }

    /// <summary>How many forms are made at the same time.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Is told how many of how many forms are made. May be called from several threads.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>The options that ask for something that a table of everybody has not.</summary>
    internal IEnumerable<string> NotForATable => new[]
    {
        Shard.IsPart ? "--shard" : null,
        Separators is not null ? "--separators" : null,
        IsPerPerson ? "--per-person" : null,
        FileNames.IsDefault ? null : "--name",
    }.OfType<string>();

    /// <summary>Whether the values of a field are of use besides being printed: a number that tells people apart may well stand in the roster alone.</summary>
    internal bool Uses(FormField field) => field is { Identifies: true, Required: false } || field == SortedBy || field == Separators?.Group || FileNames.Uses(field);
}

/// <summary>Sheets that separate people in a stack of paper.</summary>
/// <param name="Group">The field whose value makes a group, which gets one sheet; <see langword="null"/> for a sheet before everybody.</param>
public sealed record Separation(FormField? Group);

/// <summary>What filling has given.</summary>
/// <param name="Written">The number of files written now.</param>
/// <param name="Kept">The number of files that an earlier, interrupted run had finished.</param>
/// <param name="Pages">The number of pages written now.</param>
public sealed record FillResult(int Written, int Kept, int Pages)
{
    /// <summary>The lines of the roster with people whose forms could not be made, in order.</summary>
    public ImmutableArray<int> Missing { get; init; } = [];

    /// <summary>Whether the one file for all was not made because of them.</summary>
    public bool IsHeldBack { get; init; }
}

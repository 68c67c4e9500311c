using System.Collections.Immutable;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>The columns of a form that has come back, wherever they stand now.</summary>
/// <param name="Row">The row of the head.</param>
/// <param name="Item">The column of the item's id.</param>
/// <param name="State">The column that remembers what the row was made from.</param>
/// <param name="Inputs">The columns of the inputs, by name.</param>
/// <param name="Missing">The inputs whose columns are gone: the name and the head.</param>
/// <param name="Foreign">The columns that somebody has added, with their heads.</param>
internal sealed record FormHead(
    int Row,
    int Item,
    int State,
    ImmutableDictionary<string, (int Column, string Head)> Inputs,
    ImmutableArray<(string Name, string Head)> Missing,
    ImmutableArray<(int Column, string Head)> Foreign)
{
    /// <summary>What stands for the head of a column that somebody has added without one.</summary>
    public const string NoHead = "（無題）";

    /// <summary>The columns that have a head.</summary>
    public ImmutableHashSet<int> Named { get; init; } = [];

    /// <summary>The heads of the form that stand over more columns than it was sent with, and these columns: which of them is meant is not known.</summary>
    public ImmutableArray<(string Head, ImmutableArray<int> Columns)> Twice { get; init; } = [];

    /// <summary>The columns that print what is asked.</summary>
    public PrintedColumns Printed { get; init; } = PrintedColumns.None;

    /// <summary>Whether the form was sent with running numbers, by which its rows may point at others (連番12に同じ).</summary>
    public bool HasSequence { get; init; }

    /// <summary>The head of the column of ids.</summary>
    public const string ItemHead = "項目ID";

    /// <summary>How the head of the column of states begins; names and heads of the inputs follow, then a bar and the other heads.</summary>
    public const string StateHead = "元の状態";

    /// <summary>Whether a row is the head of a form.</summary>
    public static bool Is(TableLine line) =>
        line.Cells.Any(static cell => IsState(OneLine(cell))) && line.Cells.Any(static cell => FormColumns.IsSame(OneLine(cell), ItemHead));

    /// <summary>The columns that a row names; <see langword="null"/> where it is no head of a form.</summary>
    /// <param name="line">The row.</param>
    /// <param name="known">The heads of columns that somebody has added before.</param>
    public static FormHead? From(TableLine line, IReadOnlySet<string> known)
    {
        if (!Is(line))
        {
            return null;
        }

        var heads = line.Cells.Select(static cell => OneLine(cell)).ToList();
        var states = Enumerable.Range(0, heads.Count).Where(column => IsState(heads[column])).ToImmutableArray();
        var parts = heads[states[0]][StateHead.Length..].Split('|', 2);
        var pairs = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=', 2)).Where(static pair => pair.Length == 2).ToList();
        var printed = (parts.Length > 1 ? parts[1] : string.Empty).Split('、', StringSplitOptions.TrimEntries).Where(static head => head.Length > 0 && head != ItemHead);
        List<string> own = [ItemHead, .. printed, .. pairs.Select(static pair => pair[1])];
        var columns = new FormColumns(heads, states[0], own, known);
        var inputs = pairs.Select(pair => (Name: pair[0], Head: pair[1], Column: columns.Of(pair[1]))).DistinctBy(static input => input.Name).ToList();
        var typed = inputs.Select(static input => input.Column).ToHashSet();
        string OwnHead(int column) => columns.IsAdded(column) ? string.Empty : own.Find(head => FormColumns.IsSame(head, heads[column])) ?? string.Empty;
        var named = Enumerable.Range(0, heads.Count).Where(column => heads[column].Length > 0).ToImmutableHashSet();
        return new FormHead(
            line.Row,
            columns.Of(ItemHead),
            states[0],
            inputs.Where(static input => input.Column >= 0).ToImmutableDictionary(static input => input.Name, static input => (input.Column, input.Head), StringComparer.Ordinal),
            [.. inputs.Where(static input => input.Column < 0).Select(static input => (input.Name, input.Head))],
            [.. named.Order().Where(column => !states.Contains(column) && OwnHead(column).Length == 0).Select(column => (column, heads[column]))])
        {
            Printed = PrintedColumns.Of([.. heads.Select((_, column) => typed.Contains(column) ? string.Empty : OwnHead(column))]),
            HasSequence = own.Exists(PrintedColumns.IsSequence),
            Named = named,
            Twice = [.. columns.Twice, .. states.Length > 1 ? [(StateHead, states)] : ImmutableArray<(string, ImmutableArray<int>)>.Empty],
        };
    }

    // A column whose head only begins as that of the states does has no names of inputs.
    private static bool IsState(string head) => head.StartsWith(StateHead, StringComparison.Ordinal) && head.Contains('=', StringComparison.Ordinal);

    private static string OneLine(string cell) => cell.ReplaceLineEndings(" ").Trim();
}

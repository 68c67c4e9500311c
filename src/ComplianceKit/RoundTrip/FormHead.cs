using System.Collections.Immutable;
using ComplianceKit.Importing;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip;

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

    /// <summary>The columns that print what is asked.</summary>
    public PrintedColumns Printed { get; init; } = PrintedColumns.None;

    /// <summary>The head of the column of ids.</summary>
    public const string ItemHead = "項目ID";

    /// <summary>How the head of the column of states begins; names and heads of the inputs follow, then a bar and the other heads.</summary>
    public const string StateHead = "元の状態";

    /// <summary>The columns that a row names; <see langword="null"/> where it is no head of a form.</summary>
    public static FormHead? From(TableLine line)
    {
        var heads = line.Cells.Select(static cell => OneLine(cell)).ToList();
        var state = heads.FindIndex(static head => head.StartsWith(StateHead, StringComparison.Ordinal));
        var item = state < 0 ? -1 : heads.FindIndex(static head => IsSame(head, ItemHead));
        if (item < 0)
        {
            return null;
        }

        var parts = heads[state][StateHead.Length..].Split('|', 2);
        var inputs = ImmutableDictionary.CreateBuilder<string, (int, string)>(StringComparer.Ordinal);
        var missing = ImmutableArray.CreateBuilder<(string, string)>();
        var own = new HashSet<string>(StringComparer.Ordinal) { ItemHead };
        own.UnionWith((parts.Length > 1 ? parts[1] : string.Empty).Split('、', StringSplitOptions.TrimEntries));
        foreach (var pair in parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=', 2)).Where(static pair => pair.Length == 2))
        {
            _ = own.Add(pair[1]);
            if (heads.FindIndex(head => IsSame(head, pair[1])) is var column and >= 0)
            {
                inputs[pair[0]] = (column, pair[1]);
            }
            else
            {
                missing.Add((pair[0], pair[1]));
            }
        }

        var foreign = heads.Select(static (head, column) => (column, head))
            .Where(column => column.head.Length > 0 && column.column != state && !own.Any(head => IsSame(head, column.head)));
        return new FormHead(line.Row, item, state, inputs.ToImmutable(), missing.ToImmutable(), [.. foreign])
        {
            Printed = PrintedColumns.Of([.. heads.Select((head, column) => own.FirstOrDefault(known => IsSame(known, head)) is { } known && inputs.Values.All(input => input.Item1 != column) ? known : string.Empty)]),
            Named = [.. heads.Select(static (head, column) => (head, column)).Where(static pair => pair.head.Length > 0).Select(static pair => pair.column)],
        };
    }

    // Blanks between the letters of a head (備　考) only spread them over the cell.
    private static bool IsSame(string one, string other) =>
        one == other || string.Equals(Bare(one), Bare(other), StringComparison.Ordinal);

    private static string Bare(string head) => string.Concat(Folding.Of(head).Where(static character => !char.IsWhiteSpace(character)));

    private static string OneLine(string cell) => cell.ReplaceLineEndings(" ").Trim();
}

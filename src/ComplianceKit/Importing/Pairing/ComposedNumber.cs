using System.Text.RegularExpressions;
using ComplianceKit.Importing.Checklists;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Pairing;

/// <summary>
/// The numbers of the rows of a sheet, of which forms often print the first part in one column and the second beside it, under one merged head:
/// 1, then (1) and (2) in the rows below.
/// </summary>
internal sealed partial class ComposedNumber
{
    private readonly List<string> parts = [];

    /// <summary>Whether a cell of a column without a head of its own is part of a number.</summary>
    public static bool IsPart(string text) => Mark().IsMatch(text) || PrintedLabel.Of(text) is { Number.Length: > 0, Title: "" };

    /// <summary>The next row.</summary>
    /// <param name="line">The row.</param>
    /// <param name="columns">The columns of its head.</param>
    /// <returns>Its running number and its number as printed; no running number where one column prints both and the row has a further part.</returns>
    public (string Sequence, string Number) Enter(TableLine line, SheetColumns columns)
    {
        var (sequence, number) = (Cell(ColumnRole.Sequence), Cell(ColumnRole.Number));
        if (columns.Of(ColumnRole.SubNumber) < 0)
        {
            return (sequence, number);
        }

        var isOwnColumn = columns.Of(ColumnRole.Number) >= 0;
        var (level, deepest) = (0, -1);
        Take(isOwnColumn ? number : sequence);
        for (var column = 0; column < columns.Roles.Length; column++)
        {
            if (columns.Roles[column] == ColumnRole.SubNumber)
            {
                Take(IsPart(line.Cell(column)) ? line.Cell(column) : string.Empty);
            }
        }

        return deepest < 1 ? (sequence, number) : (isOwnColumn ? sequence : string.Empty, string.Join('-', parts.Take(deepest + 1).Where(static part => part.Length > 0)));

        void Take(string part)
        {
            if (part.Length > 0)
            {
                parts.RemoveRange(Math.Min(level, parts.Count), Math.Max(0, parts.Count - level));
                parts.AddRange(Enumerable.Repeat(string.Empty, level - parts.Count));
                parts.Add(part.TrimEnd('.', '．'));
                deepest = level;
            }

            level++;
        }

        string Cell(ColumnRole role) => columns.Of(role) is var column and >= 0 ? line.Cell(column) : string.Empty;
    }

    [GeneratedRegex("^[(（]?([0-9０-９]{1,3}|[\\u2460-\\u2473\\u3251-\\u325F]|[ア-ンa-zA-Zａ-ｚＡ-Ｚ\\u2160-\\u217B])[)）.．]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}

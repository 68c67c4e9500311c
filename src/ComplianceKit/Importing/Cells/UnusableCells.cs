using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Cells;

/// <summary>
/// Takes cells out of the rows of a sheet that nobody has written or means any more: errors of formulas, and texts that are struck through
/// as a whole. They go to the report.
/// </summary>
public sealed class UnusableCells
{
    private const string Error = "数式のエラー値。取り込まない / the error of a formula; not taken";
    private const string StruckOut = "全体に取り消し線がある。取り込まない / struck through; not taken";
    private readonly SortedDictionary<int, ImmutableArray<string>> errors = [];
    private readonly SortedDictionary<int, ImmutableArray<string>> struckOut = [];
    private readonly SortedDictionary<int, ImmutableArray<string>> struck = [];

    /// <summary>The rows without such cells; they may be asked for several times.</summary>
    public IEnumerable<TableLine> Watch(IEnumerable<TableLine> lines) => lines.Select(Cleaned);

    /// <summary>Reports them.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="diagnostics">Takes what is told.</param>
    public void Tell(string name, DiagnosticBag diagnostics)
    {
        if (errors.Count > 0)
        {
            diagnostics.Add(ImportDiagnostics.ErrorCells(name, errors.Keys.First(), [.. errors.Values.SelectMany(static cells => cells)]));
        }

        if (struckOut.Count > 0)
        {
            diagnostics.Add(ImportDiagnostics.StruckCells(name, struckOut.Keys.First(), [.. struckOut.Values.SelectMany(static cells => cells)], isWhole: true));
        }

        if (struck.Count > 0)
        {
            diagnostics.Add(ImportDiagnostics.StruckCells(name, struck.Keys.First(), [.. struck.Values.SelectMany(static cells => cells)], isWhole: false));
        }
    }

    private TableLine Cleaned(TableLine line)
    {
        var inError = Enumerable.Range(0, line.Cells.Length).Where(column => ErrorValue.Is(line.Cell(column))).ToImmutableArray();
        if (inError.IsEmpty && line.Struck.IsEmpty)
        {
            return line;
        }

        var whole = line.Struck
            .Where(cell => cell.IsWhole && !inError.Contains(cell.Column) && line.Cell(cell.Column).Length > 0)
            .Select(static cell => cell.Column)
            .ToImmutableArray();
        Remember(errors, line, inError);
        Remember(struckOut, line, whole);
        Remember(struck, line, [.. line.Struck.Where(static cell => !cell.IsWhole).Select(static cell => cell.Column)]);
        ImmutableArray<UnusableCell> unusable =
        [
            .. inError.Select(column => new UnusableCell(column, line.Cell(column), $"{line.NameOf(column)}：{Error}")),
            .. whole.Select(column => new UnusableCell(column, line.Cell(column), $"{line.NameOf(column)}：{StruckOut}")),
        ];
        return line with
        {
            Cells = [.. line.Cells.Select((cell, column) => inError.Contains(column) || whole.Contains(column) ? string.Empty : cell)],
            Unusable = unusable,
        };
    }

    private static void Remember(SortedDictionary<int, ImmutableArray<string>> found, TableLine line, ImmutableArray<int> columns)
    {
        if (!columns.IsEmpty)
        {
            found[line.Row] = [.. columns.Select(line.NameOf)];
        }
    }
}

using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Writes the cells of a comparison table as Markdown.</summary>
/// <param name="reasons">Why parts changed, by id.</param>
public sealed class ComparisonTable(IReadOnlyDictionary<string, string> reasons)
{
    /// <summary>The rows, each of which says where it belongs: what does not say it itself stands below the heading of its part.</summary>
    /// <param name="shown">The rows in their order.</param>
    /// <param name="old">The whole old state.</param>
    /// <param name="now">The whole new state.</param>
    public IEnumerable<(string Now, string Old, string Note)> Rows(IEnumerable<ComparedUnit> shown, ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now)
    {
        var (before, after) = (new EnclosingHeads(old), new EnclosingHeads(now));
        var (severalBefore, severalAfter) = (HasSeveralSupplements(old), HasSeveralSupplements(now));
        ComparedUnit? last = null;
        foreach (var row in shown)
        {
            // What stands in one column alone is called as its own state calls it.
            var isTold = (severalBefore && row.Old is not null) || (severalAfter && row.Now is not null);
            var cells = Row(isTold ? row with { Old = Told(row.Old), Now = Told(row.Now) } : row, Note(row));
            // What is new in an annex, or gone from it, stands below its heading in both columns, since the annex itself is in both.
            var (isNow, wasOld) = (row.Now ?? row.Old, row.Old ?? row.Now);
            yield return last is not null && after.GoesOn(last.Now ?? last.Old, isNow) && before.GoesOn(last.Old ?? last.Now, wasOld)
                ? cells
                : (Head(isNow, after, row.Move) + cells.Now, Head(wasOld, before, row.Move) + cells.Old, cells.Note);
            last = row;
        }
    }

    /// <summary>The new text, the old text and the note of a row.</summary>
    public (string Now, string Old, string Note) Row(ComparedUnit row) => Row(row, Note(row));

    private static (string Now, string Old, string Note) Row(ComparedUnit row, string note)
    {
        var (now, old) = row.Kind switch
        {
            UnitChange.Added => (Whole(row.Now!, marked: true), "（新設）"),
            UnitChange.Deleted => ("（削る）", Whole(row.Old!, marked: true)),
            UnitChange.Unchanged or UnitChange.Moved => (Whole(row.Now!, marked: false), Whole(row.Old!, marked: false)),
            _ => Changed(row.Old!, row.Now!),
        };
        return (now, old, note);
    }

    // Each of several supplements begins with 第1条. In both columns alike: a further supplement changes nothing in the articles of the first.
    private static RuleUnit? Told(RuleUnit? unit) => unit is null ? null : unit with { Label = unit.LabelAmongSupplements };

    private static bool HasSeveralSupplements(ImmutableArray<RuleUnit> state) => state.Count(static unit => unit.Kind == RuleKind.Supplement) > 1;

    // What went over into another chapter says in which it stands, though its number alone would be enough.
    private static string Head(RuleUnit? unit, EnclosingHeads heads, UnitMove? move) =>
        unit is not null && (move is { IsAcross: true } ? heads.Around(unit) : heads.Of(unit)) is { } head
            ? $"{CharacterChanges.Plain(head)} {{.comparison-label}}\n\n"
            : string.Empty;

    private string Note(ComparedUnit row)
    {
        var renumbered = row is { Old.Label: { Length: > 0 } old, Now.Label: { Length: > 0 } now } && old != now ? $"{old}を{now}とする。" : string.Empty;
        var moved = row.Move is { } move && (move.IsAcross || row.Kind == UnitChange.Moved) ? move.Words : string.Empty;
        return CharacterChanges.Plain(renumbered) + CharacterChanges.Plain(moved) + CharacterChanges.Plain(reasons.GetValueOrDefault(row.WrittenId, string.Empty));
    }

    private static string Whole(RuleUnit unit, bool marked)
    {
        Func<string, string> written = marked ? CharacterChanges.Marked : CharacterChanges.Plain;
        return new UnitMarkdown(unit, (_, words) => written(words), line => [.. line.Row!.Cells.Select(cell => written(cell.Words))]).Write();
    }

    private static (string Now, string Old) Changed(RuleUnit old, RuleUnit now)
    {
        var pairs = LinePairs.Of(old, now);
        var was = pairs.ToDictionary<(RuleLine Old, RuleLine Now), RuleLine, RuleLine>(static pair => pair.Now, static pair => pair.Old, ReferenceEqualityComparer.Instance);
        var became = pairs.ToDictionary<(RuleLine Old, RuleLine Now), RuleLine, RuleLine>(static pair => pair.Old, static pair => pair.Now, ReferenceEqualityComparer.Instance);
        return (
            Column(now, Printed(old), was, static (mine, other) => CharacterChanges.Underline(other, mine).Now),
            Column(old, Printed(now), became, static (mine, other) => CharacterChanges.Underline(mine, other).Old));
    }

    private static Dictionary<RuleLine, string> Printed(RuleUnit unit) =>
        unit.Lines.Zip(
            unit.Printed).ToDictionary<(RuleLine Line, string Text), RuleLine, string>(static pair => pair.Line, static pair => pair.Text, ReferenceEqualityComparer.Instance);

    private static string Column(RuleUnit unit, Dictionary<RuleLine, string> others, Dictionary<RuleLine, RuleLine> counterparts, Func<string, string, string> underlined) =>
        new UnitMarkdown(
            unit,
            (line, words) => counterparts.TryGetValue(line, out var other) ? underlined(words, others[other]) : CharacterChanges.Marked(words),
            line => Cells(line.Row!, counterparts.GetValueOrDefault(line)?.Row, underlined)).Write();

    // Where the columns are others, the cells that stood in the row before are those that say the same.
    private static ImmutableArray<string> Cells(RuleTableRow row, RuleTableRow? other, Func<string, string, string> underlined) =>
        other is not null && other.Columns == row.Columns && other.Cells.Length == row.Cells.Length
            ? [.. row.Cells.Zip(other.Cells, (cell, was) => underlined(cell.Words, was.Words))]
            : [.. row.Cells.Select(cell => other is not null && other.Cells.Any(was => was.Words == cell.Words) ? CharacterChanges.Plain(cell.Words) : CharacterChanges.Marked(cell.Words))];
}

using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Writes the cells of a comparison table as Markdown.</summary>
/// <param name="reasons">Why parts changed, by id.</param>
public sealed class ComparisonTable(IReadOnlyDictionary<string, string> reasons)
{
    private const int DeepestItem = 4;

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
            yield return last is not null && after.GoesOn(last.Now, row.Now) && before.GoesOn(last.Old, row.Old)
                ? cells
                : (Head(row.Now, after, row.Move) + cells.Now, Head(row.Old, before, row.Move) + cells.Old, cells.Note);
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
        return CharacterChanges.Plain(renumbered) + CharacterChanges.Plain(moved) + CharacterChanges.Plain(reasons.GetValueOrDefault(row.Id, string.Empty));
    }

    private static string Whole(RuleUnit unit, bool marked)
    {
        var text = new StringBuilder();
        foreach (var (line, words) in unit.Lines.Zip(unit.Printed))
        {
            text.Append(marked ? CharacterChanges.Marked(words) : CharacterChanges.Plain(words)).Append(StyleOf(unit, line)).Append("\n\n");
        }

        return text.ToString();
    }

    private static (string Now, string Old) Changed(RuleUnit old, RuleUnit now)
    {
        var pairs = LinePairs.Of(old, now);
        var (before, after) = (Printed(old), Printed(now));
        var was = pairs.ToDictionary<(RuleLine Old, RuleLine Now), RuleLine, string>(static pair => pair.Now, pair => before[pair.Old], ReferenceEqualityComparer.Instance);
        var became = pairs.ToDictionary<(RuleLine Old, RuleLine Now), RuleLine, string>(static pair => pair.Old, pair => after[pair.Now], ReferenceEqualityComparer.Instance);
        return (
            Column(now, after, (line, text) => was.TryGetValue(line, out var counterpart) ? CharacterChanges.Underline(counterpart, text).Now : CharacterChanges.Marked(text)),
            Column(old, before, (line, text) => became.TryGetValue(line, out var counterpart) ? CharacterChanges.Underline(text, counterpart).Old : CharacterChanges.Marked(text)));
    }

    private static Dictionary<RuleLine, string> Printed(RuleUnit unit) =>
        unit.Lines.Zip(
            unit.Printed).ToDictionary<(RuleLine Line, string Text), RuleLine, string>(static pair => pair.Line, static pair => pair.Text, ReferenceEqualityComparer.Instance);

    private static string Column(RuleUnit unit, Dictionary<RuleLine, string> printed, Func<RuleLine, string, string> marked) =>
        string.Concat(unit.Lines.Select(line => $"{marked(line, printed[line])}{StyleOf(unit, line)}\n\n"));

    // A heading stays with the words below it where a row goes on over the page; what is numbered hangs by its number, items as deep as they stand.
    private static string StyleOf(RuleUnit unit, RuleLine line) =>
        unit.Lines.Length == 1 ? string.Empty
        : ReferenceEquals(line, unit.Lines[0]) ? " {.comparison-label}"
        : line.Depth > 0 ? $" {{.comparison-item-{Math.Min(line.Depth, DeepestItem)}}}"
        : line.Number.Length > 0 || ReferenceEquals(line, unit.Labelled) ? " {.comparison-item}"
        : string.Empty;
}

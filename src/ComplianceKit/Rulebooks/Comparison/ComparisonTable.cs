using System.Text;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Writes the cells of a comparison table as Markdown.</summary>
/// <param name="reasons">Why parts changed, by id.</param>
public sealed class ComparisonTable(IReadOnlyDictionary<string, string> reasons)
{
    /// <summary>The new text, the old text and the note of a row.</summary>
    public (string Now, string Old, string Note) Row(ComparedUnit row)
    {
        var (now, old) = row.Kind switch
        {
            UnitChange.Added => (Whole(row.Now!, marked: true), "（新設）"),
            UnitChange.Deleted => ("（削る）", Whole(row.Old!, marked: true)),
            UnitChange.Unchanged => (Whole(row.Now!, marked: false), Whole(row.Old!, marked: false)),
            _ => Changed(row.Old!, row.Now!),
        };
        return (now, old, Note(row));
    }

    private string Note(ComparedUnit row)
    {
        var moved = row is { Old.Label: { Length: > 0 } old, Now.Label: { Length: > 0 } now } && old != now ? $"{old}を{now}とする。" : string.Empty;
        return CharacterChanges.Plain(moved) + CharacterChanges.Plain(reasons.GetValueOrDefault(row.Id, string.Empty));
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
        var (left, right) = (new StringBuilder(), new StringBuilder());
        var before = old.Lines.Zip(old.Printed, (line, text) => (line.Id, Text: text, Style: StyleOf(old, line))).ToList();
        var after = now.Lines.Zip(now.Printed, (line, text) => (line.Id, Text: text, Style: StyleOf(now, line))).ToList();
        foreach (var (id, text, style) in after)
        {
            var counterpart = before.Find(line => line.Id == id).Text;
            right.Append(counterpart is null ? CharacterChanges.Marked(text) : CharacterChanges.Underline(counterpart, text).Now).Append(style).Append("\n\n");
        }

        foreach (var (id, text, style) in before)
        {
            var counterpart = after.Find(line => line.Id == id).Text;
            left.Append(counterpart is null ? CharacterChanges.Marked(text) : CharacterChanges.Underline(text, counterpart).Old).Append(style).Append("\n\n");
        }

        return (right.ToString(), left.ToString());
    }

    // A heading stays with the words below it where a row goes on over the page; what is numbered hangs by its number.
    private static string StyleOf(RuleUnit unit, RuleLine line) =>
        unit.Lines.Length == 1 ? string.Empty
        : ReferenceEquals(line, unit.Lines[0]) ? " {.comparison-label}"
        : line.Number.Length > 0 || ReferenceEquals(line, unit.Labelled) ? " {.comparison-item}"
        : string.Empty;
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Responses;
using ComplianceKit.RoundTrip.Rows;
using ComplianceKit.RoundTrip.Sheets;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip;

/// <summary>Settles what the rows of each item come to: what was typed, merged with what has changed in the files since, key by key.</summary>
internal sealed class ItemSettlement
{
    private static readonly ImmutableDictionary<string, string[]> KeysOf = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["status"] = ["status", "answer", "same-as", "planned"],
        ["tick"] = ["status", "answer", "same-as", "planned"],
        ["target"] = ["planned"],
        ["answer"] = ["text", "value", "reason", "facility", "planned", "same-as"],
        ["responsibility"] = ["responsibility"],
        ["evidence"] = ["evidence"],
        ["remark"] = ["remark"],
        ["reviewed"] = ["reviewed"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly Workspace workspace;
    private readonly RowInterpreter interpreter;
    private readonly Dictionary<string, List<FormRow>> claims;
    private readonly Dictionary<string, SettledItem> settled = new(StringComparer.Ordinal);

    /// <param name="workspace">The workspace as it is now.</param>
    /// <param name="rows">The rows of all sheets.</param>
    /// <param name="printer">Says how the words of answers print in cells.</param>
    public ItemSettlement(Workspace workspace, IEnumerable<FormRow> rows, AnswerPrinter printer)
    {
        this.workspace = workspace;
        interpreter = new RowInterpreter(workspace, printer, new SharedRow(workspace, FieldsOf));
        claims = rows.GroupBy(static row => row.Item, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>What the rows of an item come to.</summary>
    public SettledItem Of(string item)
    {
        if (settled.TryGetValue(item, out var known))
        {
            return known;
        }

        // Rows that point at each other in a circle find what the files say.
        settled[item] = SettledItem.Unchanged;
        var changes = ImmutableArray.CreateBuilder<AnswerChange>();
        var problems = new DiagnosticBag();
        var edit = One(claims[item], changes, problems, out var refused);
        return settled[item] = new SettledItem(edit?.Edit, edit?.Row, changes.ToImmutable(), problems.ToImmutable()) { Refused = refused };
    }

    // The keys of an answer as they will be: a row that points at another may stand above or below it.
    private IReadOnlyDictionary<string, string> FieldsOf(string item) =>
        claims.ContainsKey(item) && Of(item).Edit is { } edit ? edit.Whole : AnswerFields.Of(workspace.Responses.ByItem.GetValueOrDefault(item));

    private (AnswerEdit Edit, FormRow Row)? One(List<FormRow> all, ImmutableArray<AnswerChange>.Builder changes, DiagnosticBag diagnostics, out int refused)
    {
        if (workspace.Catalog(all[0].Item.Split('/', 2)[0])?.Find(all[0].Item[(all[0].Item.IndexOf('/', StringComparison.Ordinal) + 1)..]) is not { } placed)
        {
            var near = Nearest.To(all[0].Item, workspace.Catalogs.SelectMany(static catalog => catalog.Items.Select(item => $"{catalog.Id}/{item.Item.Id}")));
            diagnostics.AddRange(all.Select(row => RoundTripDiagnostics.UnknownItem(row.Name, row.Item, near, row.Place)));
            refused = all.Count;
            return null;
        }

        diagnostics.AddRange(all.Select(static row => row.Refusal).OfType<Diagnostic>());
        refused = all.RemoveAll(static row => row.Refusal is not null);
        if (all.Count == 0)
        {
            return null;
        }

        var speaking = all.Count(static row => !row.Touched.IsEmpty);
        if (Merge(all, diagnostics) is not { } row)
        {
            refused += speaking;
            return null;
        }

        if (row.Touched.IsEmpty)
        {
            return null;
        }

        var own = workspace.Responses.ByItem.GetValueOrDefault(row.Item);
        var before = AnswerFields.Of(own);
        var changedSince = ChangedSince(row, own);
        var reading = interpreter.Read(row, placed.Item, row.Touched);
        var conflicts = reading.Refusal is null ? Conflicts(row, before, reading.Fields, changedSince) : [];
        if (conflicts.Count > 0)
        {
            reading = interpreter.Read(row, placed.Item, row.Touched.RemoveRange(conflicts));
        }

        if (reading.Refusal is not null)
        {
            diagnostics.Add(reading.Refusal);
            refused += speaking;
            return null;
        }

        diagnostics.AddRange(conflicts.Select(name => RoundTripDiagnostics.Conflict(row.Name, row.Item, row.Touched[name].Head, row.Touched[name].Place, own?.Origin)));
        if (IsReviewOutdated(before, reading.Fields))
        {
            diagnostics.Add(RoundTripDiagnostics.ReviewedBefore(row.Name, row.Item, reading.Fields["reviewed"], row.Place));
        }

        if (Edit(row, before, reading.Fields, conflicts, changes) is not { } edit)
        {
            return null;
        }

        diagnostics.AddRange(reading.Told is null ? [] : [reading.Told]);
        return (edit, row);
    }

    // What somebody has looked at is not what the sheet says now.
    private static bool IsReviewOutdated(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        before.TryGetValue("reviewed", out var known) && after.GetValueOrDefault("reviewed") == known && !AnswerFields.SayTheSame(before, after);

    private static AnswerEdit? Edit(
        FormRow row, SortedDictionary<string, string> before, SortedDictionary<string, string> after, List<string> conflicts, ImmutableArray<AnswerChange>.Builder changes)
    {
        var changed = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(key => !AnswerFields.Same(before.GetValueOrDefault(key), after.GetValueOrDefault(key))))
        {
            changed[key] = after.GetValueOrDefault(key);
            changes.Add(new AnswerChange(row.File, row.Row, row.Item, key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)));
        }

        return changed.Count + conflicts.Count == 0 ? null : new AnswerEdit(
            row.Item,
            changed.ToImmutable(),
            after.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. conflicts.Select(name => (KeysOf[name].FirstOrDefault(before.ContainsKey) ?? string.Empty, Remark(row, name)))]);
    }

    private static string Remark(FormRow row, string name) =>
        $"取り込みの競合（{row.File} {row.Row}行目、{row.Item} の{row.Touched[name].Head}）：「{MarkdownPatch.Printable(row.Touched[name].Text.Replace('\n', '⏎'))}」。どちらかを選び、この行を消す。";

    // Rows that claim the same item are one, where they do not contradict each other.
    private static FormRow? Merge(List<FormRow> rows, DiagnosticBag diagnostics)
    {
        var merged = rows[0];
        foreach (var row in rows.Skip(1))
        {
            foreach (var (name, input) in row.Touched)
            {
                if (!merged.Touched.TryGetValue(name, out var first))
                {
                    merged = merged with
                    {
                        Touched = merged.Touched.Add(name, input),
                        Row = merged.Touched.IsEmpty ? row.Row : merged.Row,
                        File = merged.Touched.IsEmpty ? row.File : merged.File,
                        Sheet = merged.Touched.IsEmpty ? row.Sheet : merged.Sheet,
                        Above = row.Above,
                        HasSequence = name == "answer" ? row.HasSequence : merged.HasSequence,
                        State = row.State,
                    };
                }
                else if (first.Text != input.Text)
                {
                    diagnostics.Add(RoundTripDiagnostics.TwoClaims(row.Item, input, first));
                    return null;
                }
            }
        }

        return merged;
    }

    private static HashSet<string> ChangedSince(FormRow row, Response? own)
    {
        var now = ResponseDigest.Fields(own)
            .Where(static field => field.Value.Length > 0)
            .ToDictionary(static field => field.Name, static field => InputDigest.Of(field.Value), StringComparer.Ordinal);
        return now.Keys.Union(row.State.Keys, StringComparer.Ordinal)
            .Where(key => now.GetValueOrDefault(key) != row.State.GetValueOrDefault(key)).ToHashSet(StringComparer.Ordinal);
    }

    // Status and words hang together: where one of them is in conflict, none of them is taken.
    private static List<string> Conflicts(FormRow row, SortedDictionary<string, string> before, SortedDictionary<string, string> after, HashSet<string> changedSince)
    {
        var names = row.Touched.Keys.Order(StringComparer.Ordinal).ToList();
        var inConflict = names
            .Where(name => KeysOf.GetValueOrDefault(name, []).Any(key => changedSince.Contains(key) && !AnswerFields.Same(before.GetValueOrDefault(key), after.GetValueOrDefault(key))))
            .ToList();
        string[] together = ["status", "tick", "target", "answer"];
        return inConflict.Exists(together.Contains) ? [.. names.Where(name => inConflict.Contains(name) || together.Contains(name))] : inConflict;
    }
}

/// <summary>What the rows of an item come to.</summary>
/// <param name="Edit">What changes in its answer; <see langword="null"/> for nothing.</param>
/// <param name="Row">The row from which that comes.</param>
/// <param name="Changes">The changes of its keys.</param>
/// <param name="Problems">What is wrong with the rows, or to be told.</param>
internal sealed record SettledItem(AnswerEdit? Edit, FormRow? Row, ImmutableArray<AnswerChange> Changes, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>An item that stays as it is.</summary>
    public static SettledItem Unchanged { get; } = new(null, null, [], []);

    /// <summary>How many of its rows are refused.</summary>
    public int Refused { get; init; }
}

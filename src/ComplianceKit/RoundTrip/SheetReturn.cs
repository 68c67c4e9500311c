using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Responses;
using ComplianceKit.Rosters;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip;

/// <summary>
/// Takes forms back: finds their rows, reads what has been typed into them, and merges it with what has changed in the files since, key by key.
/// </summary>
public static class SheetReturn
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

    // What a review looks at.
    private static readonly ImmutableArray<string> Said = ["status", "answer", "text", "value", "reason", "facility", "planned", "same-as"];

    /// <summary>Whether a row is the head of a form.</summary>
    public static bool IsHead(RosterLine line) => FormHead.From(line) is not null;

    /// <summary>What the sheets change.</summary>
    /// <param name="workspace">The workspace as it is now.</param>
    /// <param name="sheets">The sheets of one or more workbooks.</param>
    /// <param name="cellText">Says how blocks print in a cell.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ReturnedAnswers Read(Workspace workspace, IEnumerable<ReturnedSheet> sheets, Func<ImmutableArray<Block>, string> cellText, DiagnosticBag diagnostics)
    {
        var (rows, read) = Claims(sheets.SelectMany(sheet => FormReader.Read(sheet, diagnostics)));
        var interpreter = new RowInterpreter(workspace, new AnswerPrinter(workspace, cellText));
        var edits = new List<(AnswerEdit Edit, FormRow Row)>();
        var changes = ImmutableArray.CreateBuilder<AnswerChange>();
        var refused = RefuseStrangers(workspace, rows, diagnostics);
        foreach (var claims in rows.GroupBy(static row => row.Item, StringComparer.Ordinal))
        {
            var problems = new DiagnosticBag();
            if (One(workspace, claims, interpreter, changes, problems) is { } edit)
            {
                edits.Add(edit);
            }

            refused += problems.HasErrors ? 1 : 0;
            diagnostics.AddRange(problems.ToImmutable());
        }

        var held = SharedAnswers.Held(workspace, edits, diagnostics);
        var items = held.Select(static edit => edit.Item).ToHashSet(StringComparer.Ordinal);
        return new ReturnedAnswers([.. changes.Where(change => items.Contains(change.Item))], read, refused + edits.Count - held.Length)
        {
            Edits = held,
            Foreign = [.. rows.SelectMany(static row => row.Foreign.Select(cell => (row.Item, cell.Head, cell.Text))).Where(cell => cell.Text.Length > 0 || IsKept(workspace, cell.Item, cell.Head))],
        };
    }

    // A whole sheet of a catalog that is not here is told once, and not row by row.
    private static int RefuseStrangers(Workspace workspace, List<FormRow> rows, DiagnosticBag diagnostics)
    {
        var strange = rows.Where(row => workspace.Catalog(CatalogOf(row)) is null).GroupBy(static row => (row.File, Catalog: CatalogOf(row))).Where(static group => group.Skip(1).Any()).ToList();
        foreach (var group in strange)
        {
            diagnostics.Add(RoundTripDiagnostics.UnknownCatalog(group.Key.Catalog, group.Count(), group.First().Place));
        }

        var refused = strange.SelectMany(static group => group).ToHashSet(ReferenceEqualityComparer.Instance);
        _ = rows.RemoveAll(refused.Contains);
        return refused.Count;
    }

    private static string CatalogOf(FormRow row) => row.Item.Split('/', 2)[0];

    // A row that says what another has said already is read, and not kept: sheets may hold the same rows any number of times.
    private static (List<FormRow> Rows, int Read) Claims(IEnumerable<FormRow> all)
    {
        var (rows, read) = (new List<FormRow>(), 0);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in all)
        {
            read++;
            if (known.Add(row.Item) || row.Refusal is not null || !row.Touched.IsEmpty || row.Foreign.Any(static cell => cell.Text.Length > 0))
            {
                rows.Add(row);
            }
        }

        return (rows, read);
    }

    // An empty cell says something only where there was a text.
    private static bool IsKept(Workspace workspace, string item, string head) => workspace.SheetColumns.Any(column => column.Heading == head && column.Cells.ContainsKey(item));

    private static (AnswerEdit Edit, FormRow Row)? One(
        Workspace workspace, IEnumerable<FormRow> claims, RowInterpreter interpreter, ImmutableArray<AnswerChange>.Builder changes, DiagnosticBag diagnostics)
    {
        var all = claims.ToList();
        if (workspace.Catalog(CatalogOf(all[0]))?.Find(all[0].Item[(all[0].Item.IndexOf('/', StringComparison.Ordinal) + 1)..]) is not { } placed)
        {
            var near = Nearest.To(all[0].Item, workspace.Catalogs.SelectMany(static catalog => catalog.Items.Select(item => $"{catalog.Id}/{item.Item.Id}")));
            diagnostics.AddRange(all.Select(row => RoundTripDiagnostics.UnknownItem(row.Row, row.Item, near, row.Place)));
            return null;
        }

        diagnostics.AddRange(all.Select(static row => row.Refusal).OfType<Diagnostic>());
        _ = all.RemoveAll(static row => row.Refusal is not null);
        if (all.Count == 0 || Merge(all, diagnostics) is not { } row || row.Touched.IsEmpty)
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
            return null;
        }

        diagnostics.AddRange(conflicts.Select(name => RoundTripDiagnostics.Conflict(row.Row, row.Item, row.Touched[name].Head, row.Touched[name].Place, own?.Origin)));
        if (IsReviewOutdated(row, before, reading.Fields))
        {
            diagnostics.Add(RoundTripDiagnostics.ReviewedBefore(row.Row, row.Item, reading.Fields["reviewed"], row.Place));
        }

        return Edit(row, before, reading.Fields, conflicts, changes) is { } edit ? (edit, row) : null;
    }

    // What somebody has looked at is not what the sheet says now; an answer that was shared brings the date of the other along.
    private static bool IsReviewOutdated(FormRow row, SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        after.TryGetValue("reviewed", out var reviewed)
        && (before.TryGetValue("reviewed", out var known) ? known == reviewed : !row.Touched.Keys.Any(static name => KeysOf.GetValueOrDefault(name, []).Contains("reviewed")))
        && Said.Any(key => !Same(before.GetValueOrDefault(key), after.GetValueOrDefault(key)));

    private static AnswerEdit? Edit(
        FormRow row, SortedDictionary<string, string> before, SortedDictionary<string, string> after, List<string> conflicts, ImmutableArray<AnswerChange>.Builder changes)
    {
        var changed = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(key => !Same(before.GetValueOrDefault(key), after.GetValueOrDefault(key))))
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
                    merged = merged with { Touched = merged.Touched.Add(name, input), Row = merged.Touched.IsEmpty ? row.Row : merged.Row, File = merged.Touched.IsEmpty ? row.File : merged.File, Above = row.Above, State = row.State };
                }
                else if (first.Text != input.Text)
                {
                    diagnostics.Add(RoundTripDiagnostics.TwoClaims(row.Row, row.Item, input.Head, input.Place, first.Place));
                    return null;
                }
            }
        }

        return merged;
    }

    private static HashSet<string> ChangedSince(FormRow row, Response? own)
    {
        var now = ResponseDigest.Fields(own).Where(static field => field.Value.Length > 0).ToDictionary(static field => field.Name, static field => InputDigest.Of(field.Value), StringComparer.Ordinal);
        return now.Keys.Union(row.State.Keys, StringComparer.Ordinal)
            .Where(key => now.GetValueOrDefault(key) != row.State.GetValueOrDefault(key)).ToHashSet(StringComparer.Ordinal);
    }

    // Status and words hang together: where one of them is in conflict, none of them is taken.
    private static List<string> Conflicts(FormRow row, SortedDictionary<string, string> before, SortedDictionary<string, string> after, HashSet<string> changedSince)
    {
        var names = row.Touched.Keys.Order(StringComparer.Ordinal).ToList();
        var inConflict = names.Where(name => KeysOf.GetValueOrDefault(name, []).Any(key => changedSince.Contains(key) && !Same(before.GetValueOrDefault(key), after.GetValueOrDefault(key)))).ToList();
        string[] together = ["status", "tick", "target", "answer"];
        return inConflict.Exists(together.Contains) ? [.. names.Where(name => inConflict.Contains(name) || together.Contains(name))] : inConflict;
    }

    private static bool Same(string? one, string? other) => one?.ReplaceLineEndings("\n").TrimEnd('\n') == other?.ReplaceLineEndings("\n").TrimEnd('\n');
}

/// <summary>What sheets that have come back change.</summary>
/// <param name="Changes">Every change of a key, in the order of the sheets.</param>
/// <param name="Rows">How many rows of items they have.</param>
/// <param name="Refused">How many items are refused.</param>
public sealed record ReturnedAnswers(ImmutableArray<AnswerChange> Changes, int Rows, int Refused)
{
    /// <summary>The texts of columns that people have added: item, head, text.</summary>
    public ImmutableArray<(string Item, string Head, string Text)> Foreign { get; init; } = [];

    /// <summary>The edits of the files.</summary>
    public ImmutableArray<AnswerEdit> Edits { get; init; } = [];
}

/// <summary>A change of a key of an answer.</summary>
/// <param name="File">The workbook.</param>
/// <param name="Row">The row.</param>
/// <param name="Item">The full reference of the item.</param>
/// <param name="Key">The key.</param>
/// <param name="Before">Its value now; <see langword="null"/> for none.</param>
/// <param name="After">Its value afterwards; <see langword="null"/> for none.</param>
public sealed record AnswerChange(string File, int Row, string Item, string Key, string? Before, string? After);

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Importing.Rows;
using ComplianceKit.Loading.Editing;
using ComplianceKit.RoundTrip.Rows;
using ComplianceKit.RoundTrip.Sheets;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip;

/// <summary>
/// Takes forms back: finds their rows, reads what has been typed into them, and merges it with what has changed in the files since, key by key.
/// </summary>
public static class SheetReturn
{
    /// <summary>Whether a row is the head of a form.</summary>
    public static bool IsHead(TableLine line) => FormHead.Is(line);

    /// <summary>What the sheets change.</summary>
    /// <param name="workspace">The workspace as it is now.</param>
    /// <param name="sheets">The sheets of one or more workbooks.</param>
    /// <param name="cellText">Says how blocks print in a cell.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ReturnedAnswers Read(Workspace workspace, IEnumerable<ReturnedSheet> sheets, Func<ImmutableArray<Block>, string> cellText, DiagnosticBag diagnostics)
    {
        var identity = new ItemIdentity(workspace);
        var (rows, read) = (new List<FormRow>(), 0);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var added = workspace.SheetColumns.Select(static column => column.Heading).ToHashSet(StringComparer.Ordinal);
        var refused = 0;
        foreach (var sheet in sheets)
        {
            var claims = new List<FormRow>();
            read += Claim(FormReader.Read(sheet, identity, added, diagnostics), known, claims);
            refused += claims.RemoveAll(static row => row.IsUnclear) + RefuseMerged(sheet, claims, diagnostics);
            rows.AddRange(claims);
        }

        refused += RefuseStrangers(workspace, rows, diagnostics) + RefuseMisplaced(rows, diagnostics);
        var settlement = new ItemSettlement(workspace, rows, new AnswerPrinter(workspace, cellText));
        var settled = rows.Select(static row => row.Item).Distinct(StringComparer.Ordinal).Select(settlement.Of).ToList();
        foreach (var item in settled)
        {
            refused += item.Refused;
            diagnostics.AddRange(item.Problems);
        }

        var edits = settled.Where(static item => item.Edit is not null).Select(static item => (item.Edit!, item.Row!)).ToList();
        var held = SharedAnswers.Held(workspace, edits, diagnostics);
        var items = held.Select(static edit => edit.Item).ToHashSet(StringComparer.Ordinal);
        return new ReturnedAnswers([.. settled.SelectMany(static item => item.Changes).Where(change => items.Contains(change.Item))], read, refused + edits.Count - held.Length)
        {
            Edits = held,
            Foreign = [.. rows
                .SelectMany(static row => row.Foreign.Select(cell => new AddedCell(row.File, row.Row, row.Item, cell.Head, cell.Text)))
                .Where(cell => cell.Text.Length > 0 || IsKept(workspace, cell.Item, cell.Head))],
        };
    }

    // A whole sheet of a catalog that is not here is told once, and not row by row.
    private static int RefuseStrangers(Workspace workspace, List<FormRow> rows, DiagnosticBag diagnostics)
    {
        var strange = rows
            .Where(row => workspace.Catalog(CatalogOf(row)) is null)
            .GroupBy(static row => (row.File, Catalog: CatalogOf(row)))
            .Where(static group => group.Skip(1).Any())
            .ToList();
        foreach (var group in strange)
        {
            diagnostics.Add(RoundTripDiagnostics.UnknownCatalog(group.Key.Catalog, group.Count(), group.First().Place));
        }

        var refused = strange.SelectMany(static group => group).ToHashSet(ReferenceEqualityComparer.Instance);
        _ = rows.RemoveAll(refused.Contains);
        return refused.Count;
    }

    // Rows whose visible cells were sorted or moved without the hidden ones.
    private static int RefuseMisplaced(List<FormRow> rows, DiagnosticBag diagnostics)
    {
        foreach (var sheet in rows.Where(static row => row.IsMisplaced).GroupBy(static row => (row.File, row.Sheet)))
        {
            var numbers = sheet.Select(static row => row.Row).Distinct().Order().ToList();
            diagnostics.Add(RoundTripDiagnostics.Misplaced(sheet.Key.Sheet, numbers.Count, Ranges(numbers), sheet.First().Place));
        }

        return rows.RemoveAll(static row => row.IsMisplaced);
    }

    private static string CatalogOf(FormRow row) => row.Item.Split('/', 2)[0];

    // A row that says what another has said already is read, and not kept: sheets may hold the same rows any number of times.
    private static int Claim(IEnumerable<FormRow> all, HashSet<string> known, List<FormRow> claims)
    {
        var read = 0;
        foreach (var row in all)
        {
            read++;
            if (row.IsUnclear || known.Add(row.Item) || row.Refusal is not null || !row.Touched.IsEmpty || row.Foreign.Any(static cell => cell.Text.Length > 0))
            {
                claims.Add(row);
            }
        }

        return read;
    }

    // Rows of which an input lies under merged cells.
    private static int RefuseMerged(ReturnedSheet sheet, List<FormRow> claims, DiagnosticBag diagnostics)
    {
        var covered = MergedInputs.Find(claims, sheet.Merged());
        if (!covered.IsEmpty)
        {
            var heads = covered.Values.Distinct(StringComparer.Ordinal).ToList();
            diagnostics.Add(RoundTripDiagnostics.MergedRows(sheet.Name, heads, covered.Count, Ranges(covered.Keys), SourceSpan.At(sheet.File, covered.Keys.First(), 1)));
        }

        return claims.RemoveAll(row => covered.ContainsKey(row.Row));
    }

    private static LocalizedText Ranges(IEnumerable<int> rows)
    {
        var ranges = new RowRanges();
        foreach (var row in rows)
        {
            ranges.Add(row);
        }

        return ranges.Text;
    }

    // An empty cell says something only where there was a text.
    private static bool IsKept(Workspace workspace, string item, string head) => workspace.SheetColumns.Any(column => column.Heading == head && column.Cells.ContainsKey(item));
}

/// <summary>What sheets that have come back change.</summary>
/// <param name="Changes">Every change of a key, in the order of the sheets.</param>
/// <param name="Rows">How many rows of items they have.</param>
/// <param name="Refused">How many of them are refused.</param>
public sealed record ReturnedAnswers(ImmutableArray<AnswerChange> Changes, int Rows, int Refused)
{
    /// <summary>The cells of columns that people have added.</summary>
    public ImmutableArray<AddedCell> Foreign { get; init; } = [];

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

/// <summary>A cell of a column that somebody has added.</summary>
/// <param name="File">The workbook.</param>
/// <param name="Row">The row.</param>
/// <param name="Item">The full reference of the item.</param>
/// <param name="Head">The head of the column.</param>
/// <param name="Text">The text; empty where it was emptied.</param>
public sealed record AddedCell(string File, int Row, string Item, string Head, string Text);

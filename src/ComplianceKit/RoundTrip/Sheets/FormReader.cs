using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Responses;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>Finds the rows of forms that have come back, by the hidden ids, and what in them has been typed into.</summary>
internal static class FormReader
{
    // What a row was made from is asked for only where something has been typed into it.
    private static ImmutableDictionary<string, string> Untouched { get; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    private static ImmutableDictionary<string, FormInput> NoInputs { get; } = ImmutableDictionary.Create<string, FormInput>(StringComparer.Ordinal);

    /// <summary>The rows of a sheet, each as it is asked for; none where the sheet is no form.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="identity">Says whether rows print what their ids say.</param>
    /// <param name="known">The heads of columns that somebody has added before.</param>
    /// <param name="diagnostics">Takes what is wrong with the sheet as a whole.</param>
    public static IEnumerable<FormRow> Read(ReturnedSheet sheet, ItemIdentity identity, IReadOnlySet<string> known, DiagnosticBag diagnostics)
    {
        FormHead? head = null;
        string? above = null;
        var added = new AddedRows(sheet, diagnostics);
        var findings = new CellFindings(sheet, diagnostics);
        foreach (var line in sheet.Lines)
        {
            if (FormHead.From(line, known) is { } found)
            {
                added.End();
                head = found;
                above = null;
                TellColumns(sheet, line, found, known, diagnostics);
            }
            else if (head is { Twice.IsEmpty: false })
            {
                if (line.Cell(head.Item) is { Length: > 0 } item)
                {
                    yield return new FormRow(sheet.File, line.Row, item) { Sheet = sheet.Name, State = Untouched, Touched = NoInputs, IsUnclear = true };
                }
            }
            else if (head is not null && line.Cell(head.Item).Length == 0)
            {
                added.Pass(line, head);
            }
            else if (head is not null)
            {
                added.End();
                var row = Row(sheet, line, head, above, findings) with { IsMisplaced = identity.IsAnother(line.Cell(head.Item), head.Printed.Of(line)) };
                yield return row;
                // Whoever writes 同上 below rows that are filtered away may mean the last one that is seen or the last one of all.
                above = line.IsHidden ? null : row.Item;
            }
        }

        added.End();
        findings.End();
    }

    // A column that was only taken out is meant; one that is there under another name is not.
    private static void TellColumns(ReturnedSheet sheet, TableLine line, FormHead head, IReadOnlySet<string> known, DiagnosticBag diagnostics)
    {
        var place = SourceSpan.At(sheet.File, line.Row, 1);
        var others = head.Foreign.Select(static column => column.Head).Where(name => !known.Contains(name))
            .Concat(head.Twice.Select(static twice => twice.Head)).Distinct(StringComparer.Ordinal).ToList();
        diagnostics.AddRange(head.Missing.Select(missing => others.Count > 0
            ? RoundTripDiagnostics.ColumnRenamed(sheet.Name, missing.Head, others, place)
            : RoundTripDiagnostics.ColumnMissing(sheet.Name, missing.Head, place)));
        diagnostics.AddRange(head.Twice.Select(twice => RoundTripDiagnostics.HeadTwice(
            sheet.Name, twice.Head, [.. twice.Columns.Select(line.NameOf)], SourceSpan.At(sheet.File, line.Row, twice.Columns[^1] + 1))));
    }

    private static FormRow Row(ReturnedSheet sheet, TableLine line, FormHead head, string? above, CellFindings findings)
    {
        var item = line.Cell(head.Item);
        var name = RowName.Of(sheet.Name, line.Row);
        var note = line.Cell(head.State);
        var cut = note.IndexOf('|', StringComparison.Ordinal);
        var written = cut < 0 ? null : Digests(note[(cut + 1)..]);
        if (written is null || !head.Inputs.Keys.All(written.ContainsKey))
        {
            return Refused(RoundTripDiagnostics.StateLost(name, item, SourceSpan.At(sheet.File, line.Row, 1)));
        }

        var state = Digests(note[..cut]);
        var touched = ImmutableDictionary.CreateBuilder<string, FormInput>(StringComparer.Ordinal);
        foreach (var (input, (column, label)) in head.Inputs)
        {
            var text = column < line.Cells.Length ? InputDigest.Normal(line.Cells[column]) : string.Empty;
            var isStruckOut = findings.IsStruckOut(line, column);
            if (isStruckOut
                || InputDigest.Of(text) == written[input]
                || (input == "status" && StatusWords.IsUnanswered(text) && !state.ContainsKey("status") && !state.ContainsKey("same-as")))
            {
                continue;
            }

            var at = SourceSpan.At(sheet.File, line.Row, column + 1);
            if (line.WithoutValue.Contains(column))
            {
                return Refused(RoundTripDiagnostics.NotUnderstood(name, label, "=", new("a formula whose result is not in the file", "計算結果がファイルにない数式です"), at));
            }

            if (ErrorValue.Is(text))
            {
                return Refused(RoundTripDiagnostics.NotUnderstood(name, label, text, new("the error of a formula", "数式のエラー値です"), at));
            }

            touched.Add(input, new FormInput(label, text, at, name));
        }

        return new FormRow(sheet.File, line.Row, item)
        {
            State = touched.Count == 0 ? Untouched : state,
            Touched = touched.ToImmutable(),
            Foreign = [.. head.Foreign
                .Where(column => findings.IsUsable(line, column.Column))
                .Select(column => (column.Head, line.Cell(column.Column))), .. Unnamed(line, head, findings)],
            Inputs = head.Inputs,
            Above = above,
            HasSequence = head.HasSequence,
            Sheet = sheet.Name,
        };

        FormRow Refused(Diagnostic why) => new(sheet.File, line.Row, item) { State = Untouched, Touched = NoInputs, Inputs = head.Inputs, Sheet = sheet.Name, Refusal = why };
    }

    private static IEnumerable<(string Head, string Text)> Unnamed(TableLine line, FormHead head, CellFindings findings) => Enumerable.Range(0, line.Cells.Length)
        .Where(column => !head.Named.Contains(column) && line.Cell(column).Length > 0 && findings.IsUsable(line, column))
        .Select(column => (FormHead.NoHead, line.Cell(column)));

    private static ImmutableDictionary<string, string> Digests(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Split('=', 2)).Where(static pair => pair.Length == 2)
        .GroupBy(static pair => pair[0], StringComparer.Ordinal)
        .ToImmutableDictionary(static group => group.Key, static group => group.First()[1], StringComparer.Ordinal);
}

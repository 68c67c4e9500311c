using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Unicode;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Forms;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Rosters;

/// <summary>The room's door: the cells of a table become the people whom a form is filled for, with everything that is wrong.</summary>
/// <param name="form">The form.</param>
/// <param name="glyphs">Tells which characters can be printed.</param>
/// <param name="diagnostics">Takes what is wrong, by row and column only; what is wrong with single people stays with the roster.</param>
public sealed class RosterReader(FormDefinition form, IGlyphCheck glyphs, DiagnosticBag diagnostics)
{
    // What programs put in the place of a character that they could not read.
    private const char Broken = '\uFFFD';

    // Between a family name and a given name, as Japanese forms write them.
    private const char Between = '　';

    private const int MostLinesAbove = 20;

    private readonly DiagnosticBag ofPeople = new();

    /// <summary>The present day, before which what is past must lie; <see langword="null"/> where it is not known.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether the first of some rows names a field of the form: workbooks often begin with a cover, or with how to fill them in.</summary>
    /// <param name="lines">The rows.</param>
    /// <param name="form">The form.</param>
    /// <param name="map">The names of columns by the names of fields, where the user says so.</param>
    public static bool HasHead(IEnumerable<TableLine> lines, FormDefinition form, ImmutableDictionary<string, SourcedText> map) =>
        lines.FirstOrDefault() is { } head && form.Fields.Any(field => ColumnMatcher.HasColumn(head, field, map));

    /// <summary>Reads a file; <see langword="null"/> where it cannot be read, has no people or no usable header, or it is not clear which column is which.</summary>
    /// <param name="stream">The file; it must be able to go back to its start.</param>
    /// <param name="name">The file's name without its folder.</param>
    /// <param name="readers">The readers in the order in which they are asked.</param>
    /// <param name="map">The names of columns by the names of fields, where the user says so.</param>
    public Roster? Read(Stream stream, string name, ImmutableArray<ITableReader> readers, ImmutableDictionary<string, SourcedText> map)
    {
        // Of a file that is damaged nothing else is said: what stands in its rows may not be what was written.
        var (damage, found) = (new DiagnosticBag(), new DiagnosticBag());
        using var source = TableFile.Open(stream, name, readers, damage);
        var roster = source is null ? null : new RosterReader(form, glyphs, found) { Today = Today }.Read(source, map, () => damage.HasErrors);
        diagnostics.AddRange(damage.ToImmutable());
        if (source is null || damage.HasErrors)
        {
            return null;
        }

        diagnostics.AddRange(found.ToImmutable());
        return roster;
    }

    private Roster? Read(IRowSource source, ImmutableDictionary<string, SourcedText> map, Func<bool> isDamaged)
    {
        using var lines = source.Rows.GetEnumerator();
        var header = lines.MoveNext() ? lines.Current : null;
        if (header is null || !lines.MoveNext())
        {
            return Unusable(source, RosterDiagnostics.NoRows(source.Name));
        }

        var columns = ColumnMatcher.Match(source.Name, header, form, map, diagnostics);
        new OtherSheets(source.Name, form, map, diagnostics).Check(source.Others, columns);
        if (columns.IsEmpty)
        {
            return Unusable(source, RosterDiagnostics.NoHeader(source.Name, header.Row, HeadingsBelow(lines, map), form.Fields));
        }

        ImmutableArray<FormField> fields = [.. form.Fields.Where(field => columns.ContainsKey(field.Name))];
        var store = new CellStore(fields.Length);
        var cells = new string[fields.Length];
        var checks = new RowChecks(source.Name, header, diagnostics);
        var lengths = new RowLengths(source.Name, header, diagnostics);
        var days = new DayChecks(source.Name, fields, columns, Today);
        var seen = new SeenRows(source.Name, header, diagnostics);
        var struck = new List<(int Row, string Cell)>();
        var identifying = fields.Where(static field => field.Identifies).SelectMany(field => columns[field.Name]).ToList();
        checks.CheckQuotes(header);
        do
        {
            checks.CheckQuotes(lines.Current);
            checks.CheckHeadings(lines.Current);
            lengths.Check(lines.Current);
            seen.Check(lines.Current);
            if (TotalRows.ColumnIn(lines.Current, identifying) is { } total)
            {
                // Nothing else is wrong with what is nobody.
                ofPeople.Add(RosterDiagnostics.Total(RosterDiagnostics.Place(source.Name, lines.Current.Row, total)));
                Array.Fill(cells, string.Empty);
            }
            else
            {
                for (var field = 0; field < cells.Length; field++)
                {
                    cells[field] = Checked(source.Name, lines.Current, fields[field], columns[fields[field].Name]);
                }

                ofPeople.AddRange(days.Check(lines.Current.Row, cells));
            }

            struck.AddRange(lines.Current.Struck.Where(cell => columns.Values.Any(parts => parts.Contains(cell.Column))).Select(cell => (lines.Current.Row, lines.Current.NameOf(cell.Column))));
            store.Add(lines.Current.Row, cells);
        }
        while (lines.MoveNext());

        checks.End();
        lengths.End();
        if (struck.Count > 0)
        {
            diagnostics.Add(RosterDiagnostics.Struck(source.Name, struck[0].Row, struck.ConvertAll(static cell => cell.Cell)));
        }

        seen.End(source, fields, columns, store);
        var roster = new Roster(source.Name, new RosterPeople(store, fields), columns);
        if (!isDamaged())
        {
            PeopleChecks.Run(roster, form, ofPeople);
        }

        if (diagnostics.HasErrors)
        {
            diagnostics.AddRange(ofPeople.ToImmutable());
            return null;
        }

        return roster with { Findings = ofPeople.ToImmutable() };
    }

    // Lists often bear a title above their headings. One column alone may be called like somebody's department.
    private int? HeadingsBelow(IEnumerator<TableLine> lines, ImmutableDictionary<string, SourcedText> map)
    {
        var left = MostLinesAbove;
        do
        {
            var line = lines.Current;
            if (form.Fields.Count(field => ColumnMatcher.HasColumn(line, field, map)) >= Math.Min(2, form.Fields.Length))
            {
                return line.Row;
            }
        }
        while (--left > 0 && lines.MoveNext());

        return null;
    }

    // A table in a text file is read whatever it is called; where it is none either, its name says what it should have been.
    private Roster? Unusable(IRowSource source, Diagnostic what)
    {
        var isMisnamed = source is CsvRows && source.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        diagnostics.Add(isMisnamed ? RosterDiagnostics.NoWorkbook(source.Name) : what);
        return null;
    }

    // Who has but a family name stands in one column: an empty half is more often a slip.
    private string Checked(string name, TableLine line, FormField field, ImmutableArray<int> columns)
    {
        var isEmpty = columns.All(column => line.Cell(column).Length == 0);
        return string.Join(Between, columns.Select(column => Checked(name, line, field, column, !isEmpty || column == columns[0])).Where(static part => part.Length > 0));
    }

    private string Checked(string name, TableLine line, FormField field, int column, bool tellsEmpty)
    {
        var place = RosterDiagnostics.Place(name, line.Row, column);
        var text = Normalization.Composed(line.Cell(column).ReplaceLineEndings(" "));
        if (line.WithoutValue.Contains(column))
        {
            ofPeople.Add(RosterDiagnostics.FormulaWithoutValue(place, field));
        }
        else if (text.Length == 0 && field.Required && tellsEmpty)
        {
            ofPeople.Add(RosterDiagnostics.EmptyCell(place, field));
        }

        CheckCharacters(text, place, field);
        if (ErrorValue.Is(text))
        {
            // It is nobody's name or number, so that two of them are not the same person's either.
            ofPeople.Add(RosterDiagnostics.ErrorInCell(place, field));
            return string.Empty;
        }

        if (!CellValue.IsKnown(text, field))
        {
            ofPeople.Add(field.Kind == FormFieldKind.Date ? RosterDiagnostics.NotADate(place, field, text) : RosterDiagnostics.NotAChoice(place, field));
        }
        else if (field.Kind is FormFieldKind.Text or FormFieldKind.Phone && line.Dates.Contains(column))
        {
            ofPeople.Add(RosterDiagnostics.DateInText(place, field));
        }
        else if (SpreadsheetTraces.IsShortened(text, field))
        {
            ofPeople.Add(RosterDiagnostics.Shortened(place, field));
        }
        else if (SpreadsheetTraces.DoubtIn(text, field) is { } doubt)
        {
            ofPeople.Add(RosterDiagnostics.DoubtfulValue(place, field, doubt));
        }

        return text;
    }

    private void CheckCharacters(string text, SourceSpan place, FormField field)
    {
        if (text.Contains(Broken, StringComparison.Ordinal))
        {
            ofPeople.Add(RosterDiagnostics.BrokenCharacter(place, field, text.EnumerateRunes().TakeWhile(static rune => rune.Value != Broken).Count() + 1));
        }
        else if (glyphs.FirstMissing(text) is > 0 and var missing)
        {
            ofPeople.Add(RosterDiagnostics.NoGlyph(place, field, missing));
        }
        else if (RightToLeft.WordsIn(text) is not null)
        {
            ofPeople.Add(RosterDiagnostics.RightToLeft(place, field));
        }
        else if (DoubtfulCharacters.First(text) is { } doubtful)
        {
            ofPeople.Add(RosterDiagnostics.Doubtful(place, field, doubtful.Place, doubtful.Kind));
        }
    }
}

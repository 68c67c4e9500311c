using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;

namespace ComplianceKit.Rosters;

/// <summary>The room's door: the cells of a table become the people whom a form is filled for, with everything that is wrong.</summary>
/// <param name="form">The form.</param>
/// <param name="glyphs">Tells which characters can be printed.</param>
/// <param name="diagnostics">Takes what is wrong, by row and column only.</param>
public sealed class RosterReader(FormDefinition form, IGlyphCheck glyphs, DiagnosticBag diagnostics)
{
    private static readonly char[] Dividers = ['、', ';', '；', '|', ','];

    /// <summary>Reads <paramref name="table"/>; <see langword="null"/> where it has no people or no usable header.</summary>
    /// <param name="table">The cells.</param>
    /// <param name="map">The names of columns by the names of fields, where the user says so.</param>
    public Roster? Read(RosterTable table, ImmutableDictionary<string, string> map)
    {
        if (table.Lines.Count < 2)
        {
            diagnostics.Add(RosterDiagnostics.NoRows(table.Name));
            return null;
        }

        var columns = ColumnMatcher.Match(table, form, map, diagnostics);
        if (columns.IsEmpty)
        {
            diagnostics.Add(RosterDiagnostics.NoHeader(table.Name, table.Lines[0].Row, form.Fields));
            return null;
        }

        ImmutableArray<FormField> fields = [.. form.Fields.Where(field => columns.ContainsKey(field.Name))];
        ImmutableArray<string> names = [.. fields.Select(static field => field.Name)];
        var rows = ImmutableArray.CreateBuilder<FormRow>(table.Lines.Count - 1);
        for (var index = 1; index < table.Lines.Count; index++)
        {
            var line = table.Lines[index];
            rows.Add(new FormRow(index, new FormValues(names, [.. fields.Select(field => Read(table, line, field, columns[field.Name]))])) { Line = line.Row });
        }

        var roster = new Roster(table.Name, rows.MoveToImmutable(), columns);
        PeopleChecks.Run(roster, form, diagnostics);
        return roster;
    }

    private object? Read(RosterTable table, RosterLine line, FormField field, int column)
    {
        var place = RosterDiagnostics.Place(table.Name, line.Row, column);
        var text = line.Cell(column).ReplaceLineEndings(" ");
        if (line.WithoutValue.Contains(column))
        {
            diagnostics.Add(RosterDiagnostics.FormulaWithoutValue(place, field));
        }
        else if (text.Length == 0 && field.Required)
        {
            diagnostics.Add(RosterDiagnostics.EmptyCell(place, field));
        }

        CheckCharacters(text, place, field);
        return Value(text, field, place);
    }

    private void CheckCharacters(string text, SourceSpan place, FormField field)
    {
        if (glyphs.FirstMissing(text) is > 0 and var missing)
        {
            diagnostics.Add(RosterDiagnostics.NoGlyph(place, field, missing));
        }
        else if (DoubtfulCharacters.First(text) is { } doubtful)
        {
            diagnostics.Add(RosterDiagnostics.Doubtful(place, field, doubtful.Place, doubtful.Kind));
        }
    }

    private object? Value(string text, FormField field, SourceSpan place)
    {
        if (text.Length == 0)
        {
            return string.Empty;
        }

        switch (field.Kind)
        {
            case FormFieldKind.Date:
                if (RosterDate.Parse(text) is { } date)
                {
                    return date;
                }

                diagnostics.Add(RosterDiagnostics.NotADate(place, field));
                return string.Empty;
            case FormFieldKind.Choice:
                return Choices(text, field, place);
            default:
                return text;
        }
    }

    private List<object?> Choices(string text, FormField field, SourceSpan place)
    {
        if (field.Choices.Contains(text))
        {
            return [text];
        }

        var chosen = text.Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!field.Choices.IsEmpty && !chosen.All(choice => field.Choices.Contains(choice)))
        {
            diagnostics.Add(RosterDiagnostics.NotAChoice(place, field));
        }

        return [.. chosen];
    }
}

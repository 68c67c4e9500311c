using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Importing.Pairing;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Checklists;

/// <summary>Reads a published checklist or questionnaire: its head rows wherever they stand, its hierarchy and what it asks.</summary>
public sealed partial class ChecklistReader
{
    private const int LongestHeading = 30;
    private static readonly string[] BeginningsOfNotes = ["注）", "注)", "注：", "（注", "(注"];
    private readonly CellLedger ledger = new();
    private readonly AnswerFormSigns signs = new();
    private readonly ChecklistPath path;
    private readonly NumberedHeadings numberedHeadings;
    private readonly ImmutableArray<ChecklistRow>.Builder rows = ImmutableArray.CreateBuilder<ChecklistRow>();
    private readonly SortedDictionary<int, string> levels = [];
    private readonly ComposedNumber numbers = new();
    private readonly List<int> hidden = [];
    private SheetColumns? columns;
    private TableLine? head;
    private TableLine? previous;
    private bool afterHead;

    private ChecklistReader() => (path, numberedHeadings) = (new ChecklistPath(ledger), new NumberedHeadings(ledger));

    /// <summary>What the sheet asks; <see langword="null"/> where no row names a column for it.</summary>
    /// <param name="table">The sheet.</param>
    /// <param name="map">Roles of columns by their names, for names that are not known.</param>
    public static Checklist? Read(TableContent table, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var reader = new ChecklistReader();
        var above = new List<TableLine>();
        foreach (var line in table.Lines)
        {
            reader.ledger.Read(line);
            if (line.IsHidden)
            {
                reader.hidden.Add(line.Row);
            }

            if (reader.columns is not null && SheetLayout.IsRule(line))
            {
                reader.ledger.Head(line);
            }
            else if (SheetColumns.OfChecklist(line, reader.columns is null ? reader.previous : reader.head, map) is { } found && !reader.IsData(line, found))
            {
                reader.Head(line, found, above);
            }
            else if (reader.columns is null)
            {
                above.Add(line);
                reader.previous = line;
            }
            else
            {
                reader.Row(line);
            }
        }

        reader.path.End();
        return reader.columns is null ? null : reader.Finish(above);
    }

    /// <summary>Whether a row of a sheet names a column for what is asked.</summary>
    /// <param name="lines">The rows, of which none is read behind the first that does.</param>
    /// <param name="map">Roles of columns by their names, for names that are not known.</param>
    public static bool HasHead(IEnumerable<TableLine> lines, IReadOnlyDictionary<string, ColumnRole> map)
    {
        TableLine? above = null;
        foreach (var line in lines)
        {
            if (SheetColumns.OfChecklist(line, above, map) is not null)
            {
                return true;
            }

            above = line;
        }

        return false;
    }

    // Under a head that names columns, a row whose names came from that head alone is no head.
    private bool IsData(TableLine line, SheetColumns found) => columns is not null
        && line.Cell(found.Of(ColumnRole.Requirement)) != head!.Cell(columns.Of(ColumnRole.Requirement));

    private void Head(TableLine line, SheetColumns found, List<TableLine> above)
    {
        // The first row of a head of two names what the second leaves empty.
        if (columns is null
            && above.Count > 0
            && CellLedger.Filled(above[^1]).Skip(1).Any()
            && Enumerable.Range(0, found.Roles.Length).Any(column => found.Roles[column] != ColumnRole.Other && line.Cell(column).Length == 0))
        {
            Signs(above[^1], found);
            ledger.Head(above[^1]);
            above.RemoveAt(above.Count - 1);
        }

        var isFirst = columns is null;
        (columns, head, afterHead) = (found, line, true);
        ledger.Head(line);
        Signs(line, found);
        if (isFirst && above.Count > 0 && IsNumberedHeading(above[^1]))
        {
            path.Heading(above[^1], [.. CellLedger.Filled(above[^1])]);
            above.RemoveAt(above.Count - 1);
        }
    }

    // １．組織 directly above the first head is the first chapter, and no title of the whole.
    private static bool IsNumberedHeading(TableLine line) =>
        CellLedger.Filled(line).ToList() is [var only] && PrintedLabel.Of(line.Cell(only)) is { Number.Length: > 0, Title.Length: > 0 };

    private void Signs(TableLine line, SheetColumns found)
    {
        foreach (var column in CellLedger.Filled(line))
        {
            signs.Head(line.Cell(column), column < found.Roles.Length ? found.Roles[column] : ColumnRole.Other);
        }
    }

    private void Row(TableLine line)
    {
        var isSecondHead = afterHead;
        afterHead = false;
        if (!line.WithoutValue.IsEmpty)
        {
            ledger.Tell(line, line.NamesWithoutValue, "値のない数式がある / a formula without a value");
        }

        var filled = CellLedger.Filled(line).ToList();
        var requirement = columns!.Of(ColumnRole.Requirement);
        var (_, composed) = numbers.Enter(line, columns);
        if (line.Cell(requirement).Length > 0)
        {
            if (filled.Count == 1 && IsNoteBesideNumbers(line.Cell(requirement)))
            {
                ledger.Refuse(line, "番号がなく※などで始まるので注記と見た / taken for a note, beginning as one and without a number");
                return;
            }

            if (filled.Count == 1 && IsHeadingBesideNumbers(line.Cell(requirement)))
            {
                ledger.Tell(line, line.Cell(requirement), "番号がなく短いので見出しと見た / taken for a heading, being short and without a number");
                path.Heading(line, filled);
                return;
            }

            Item(line, filled, composed);
        }
        else if (isSecondHead && filled.TrueForAll(column => RoleOf(column) is not (ColumnRole.Part or ColumnRole.Number or ColumnRole.Sequence)))
        {
            Signs(line, columns);
            ledger.Head(line);
        }
        else if (filled.Count > 1 && filled.TrueForAll(column => RoleOf(column) == ColumnRole.Part))
        {
            filled.ForEach(column => path.Cell(line, column));
        }
        else if (filled.TrueForAll(column => column < requirement && RoleOf(column) is ColumnRole.Part or ColumnRole.Number or ColumnRole.SubNumber or ColumnRole.Sequence or ColumnRole.Topic or ColumnRole.Other)
            && filled.Count <= 2 && line.Cell(filled[0])[0] is not ('※' or '注' or '*') && filled.Exists(column => IsTitle(line.Cell(column))))
        {
            Heading(line, filled, composed);
        }
        else
        {
            ledger.Refuse(line, "要求事項がない / nothing is asked in this row");
        }
    }

    private void Heading(TableLine line, List<int> filled, string composed)
    {
        var number = NumberOf(line, composed);
        if (number.Length == 0 || filled.Count == 1)
        {
            path.Heading(line, filled);
            return;
        }

        var parts = filled.FindAll(column => RoleOf(column) == ColumnRole.Part);
        if (parts.Count == 0 || !numberedHeadings.GoesOn(number))
        {
            numberedHeadings.Heading(line, number);
            path.Heading(line, filled);
            return;
        }

        numberedHeadings.Item(number);
        parts.ForEach(column => path.Cell(line, column));
        foreach (var column in filled.Except(parts))
        {
            ledger.Refuse(line, column, "番号が続いているのに質問がなく、項目にしなかった / goes on in number and asks nothing: no item was made");
        }
    }

    // A number whose question was left out is no part.
    private static bool IsTitle(string text) => PrintedLabel.Of(text) is { Title.Length: > 0 } || text.Any(static character => char.IsLetter(character));

    private bool HasNumbers => columns!.Of(ColumnRole.Number) >= 0 || columns.Of(ColumnRole.Sequence) >= 0;

    private bool IsNoteBesideNumbers(string text) =>
        HasNumbers && (text[0] is '※' or '*' or '＊' || Array.Exists(BeginningsOfNotes, begin => text.StartsWith(begin, StringComparison.Ordinal)));

    // A merged heading may begin in the column that asks; where headings have a column of their own, what fills only this one is asked.
    private bool IsHeadingBesideNumbers(string text) => HasNumbers && columns!.Of(ColumnRole.Part) < 0 && IsShort(text);

    private static bool IsShort(string text) =>
        text.Length <= LongestHeading && text[^1] is not ('。' or 'か' or '？' or '?' or '.' or 'る' or 'い' or 'と');

    private ColumnRole RoleOf(int column) => column < columns!.Roles.Length ? columns.Roles[column] : ColumnRole.Other;

    private void Item(TableLine line, List<int> filled, string number)
    {
        foreach (var column in filled)
        {
            Account(line, column);
        }

        path.Settle();
        foreach (var level in path.Levels)
        {
            _ = levels.TryAdd(level, ChecklistPath.ColumnOf(level) is var column and >= 0 ? NameOf(column) : level == 0 ? "区分" : "小区分");
        }

        // Beside a number that stands in a cell of its own, one in the words is part of what is asked: 「②の場合、…」, 「(3)で「はい」の場合…」.
        var asked = Cell(ColumnRole.Requirement);
        number = NumberOf(line, number);
        if (number.Length == 0
            && columns!.Of(ColumnRole.Number) < 0
            && PrintedLabel.Of(asked) is { Number.Length: > 0, Title.Length: > 0 } label
            && !asked.Contains('\n', StringComparison.Ordinal))
        {
            (number, asked) = (label.Number, label.Title);
        }

        numberedHeadings.Item(number);
        if (SheetLayout.DateInNumber(number) is { } date)
        {
            ledger.Tell(line, number, date);
        }

        rows.Add(new ChecklistRow(line, path.Parts, number, asked)
        {
            Id = Cell(ColumnRole.Item),
            Sequence = Cell(ColumnRole.Sequence),
            Topic = Cell(ColumnRole.Topic),
            Target = Cell(ColumnRole.Target),
            Remark = Cell(ColumnRole.Remark),
        });

        string Cell(ColumnRole role) => columns!.Of(role) is var column and >= 0 ? line.Cell(column) : string.Empty;
    }

    private string NumberOf(TableLine line, string composed) =>
        composed.Length == 0 && columns!.Of(ColumnRole.Number) < 0 && columns.Of(ColumnRole.Sequence) is var column and >= 0 ? line.Cell(column) : composed;

    private string NameOf(int column) => head!.Cell(column) is { Length: > 0 } name ? name : "区分";

    private void Account(TableLine line, int column)
    {
        switch (RoleOf(column))
        {
            case ColumnRole.Part:
                path.Cell(line, column);
                break;
            case ColumnRole.SubNumber when ComposedNumber.IsPart(line.Cell(column)):
                ledger.Use();
                break;
            case ColumnRole.Answer or ColumnRole.Status or ColumnRole.Reviewed or ColumnRole.Planned or ColumnRole.Other or ColumnRole.SubNumber when AnswerFormSigns.IsBlank(line.Cell(column)):
                signs.Look(line.Cell(column));
                ledger.Use();
                break;
            case ColumnRole.Answer or ColumnRole.Status or ColumnRole.Reviewed or ColumnRole.Planned:
                ledger.Refuse(line, column, "回答の欄に書かれている。回答は import responses で取り込む / written where answers go; import responses takes answers");
                break;
            case ColumnRole.Other or ColumnRole.SubNumber:
                ledger.Refuse(line, column, "この列の見出しは使わない / a column that is not used");
                break;
            default:
                ledger.Use();
                break;
        }
    }

    private Checklist Finish(List<TableLine> above)
    {
        var title = string.Empty;
        foreach (var line in above)
        {
            foreach (var column in CellLedger.Filled(line))
            {
                if (title.Length == 0 && !Addressee().IsMatch(line.Cell(column)))
                {
                    ledger.Use();
                    title = line.Cell(column);
                }
                else
                {
                    ledger.Refuse(line, column, "見出しの行より上にある / above the head row");
                }
            }
        }

        if (signs.IsUncertain)
        {
            ledger.Tell(head!, string.Empty, "「はい」「いいえ」の欄に日付も対象外もない。yes-no-notes とした / はい and いいえ without dates or 対象外: taken for yes-no-notes");
        }

        TellMissingNumbers();
        return new Checklist(title, [.. levels.Values], signs.Form, rows.ToImmutable(), ledger.Doubts, ledger.Counts) { Hidden = [.. hidden] };
    }

    // The name of those to whom the questionnaire was sent is no title.
    [GeneratedRegex("(御中|様|殿)\\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Addressee();

    private void TellMissingNumbers()
    {
        var without = rows.Where(static row => row.Number.Length == 0).ToList();
        if (without.Count < rows.Count)
        {
            without.ForEach(row => ledger.Tell(row.Line, row.Requirement, IsShort(row.Requirement)
                ? "番号がなく短い。見出しでないか確かめる / short and without a number, which others have; see that it is no heading"
                : "番号がない / without a number, which others have"));
        }
    }
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Typesetting.Frames;
using FsCheck;
using FsCheck.Fluent;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Pages;

/// <summary>Whatever the table, each of its notes is printed once, on the page of its mark or behind it, and no page is wasted.</summary>
public sealed class FootnotesInTablesTests
{
    private sealed record Line(int? NoteLines);

    [Fact]
    public void Notes_of_random_tables_are_printed_once_and_not_before_their_marks()
    {
        var property = Prop.ForAll(Tables().ToArbitrary(), table =>
        {
            var notes = new List<(string Mark, string Note, int Lines)>();
            var pages = LayOut(P("前"), Table(table, notes), P("後")).Pages;
            var texts = pages.Select(static page => TextOf(page) + "\n").ToList();
            return texts.TrueForAll(static text => text.Trim().Length > 0)
                && notes.TrueForAll(note => Enumerable.Range(1, note.Lines).All(line => PagesWith(texts, $"{note.Note}{line}\n").Count == 1)
                    && PagesWith(texts, note.Mark)[0] <= PagesWith(texts, $"{note.Note}1\n")[0])
                && pages.All(static page => page.Items.OfType<GlyphRun>().All(static run => run.Baseline <= 100));
        });

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(3, 9));
    }

    private static List<int> PagesWith(List<string> texts, string words) =>
        [.. Enumerable.Range(0, texts.Count).Where(page => texts[page].Contains(words, StringComparison.Ordinal))];

    private static Gen<Line[][][]> Tables() =>
        Gen.Choose(1, 4).SelectMany(rows => Gen.Choose(1, 3).SelectMany(columns => Lines().ArrayOf(columns).ArrayOf(rows)));

    private static Gen<Line[]> Lines() => Gen.Choose(1, 14).SelectMany(count => Gen.Frequency(
        (5, Gen.Constant(new Line(null))),
        (1, Gen.Choose(1, 14).Select(static lines => new Line(lines)))).ArrayOf(count));

    private static Table Table(Line[][][] rows, List<(string Mark, string Note, int Lines)> notes) => new(
        [.. Enumerable.Repeat(new TableColumn(ColumnWidth.Share(1)), rows[0].Length)],
        [],
        [.. rows.Select(row => Row([.. row.Select(lines => new TableCell([.. lines.SelectMany(line => Blocks(line, notes))]))]))]);

    private static ImmutableArray<Block> Blocks(Line line, List<(string Mark, string Note, int Lines)> notes)
    {
        if (line.NoteLines is not { } length)
        {
            return [P("行")];
        }

        var (id, mark, note) = ($"note:{notes.Count}", $"印{notes.Count}*", $"注{notes.Count}の");
        notes.Add((mark, note, length));
        return
        [
            new Paragraph([new Text(mark[..^1]), new Reference(id, [new Text("*")]) { Kind = ReferenceKind.Footnote }]),
            new NoteText("*", [Trees.Lines(length, note)], NotePlacement.Foot) { Id = id },
        ];
    }
}

using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.References;

/// <summary>Puts words in the place of references: numbers of headings, marks of notes, pages; and prints the notes where they are wanted.</summary>
internal sealed class ReferenceResolver
{
    private const string NotePrefix = "note:";

    private readonly MarkdownSettings settings;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, Node> targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NoteDefinition> notes = new(StringComparer.Ordinal);
    private readonly List<string> marked = [];
    private readonly List<string> markedAtFoot = [];
    private readonly List<string> waitingAtFoot = [];
    private readonly Stack<List<string>> waitingForCaptions = new();

    private ReferenceResolver(MarkdownSettings settings, DiagnosticBag diagnostics)
    {
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /// <summary>The sections with everything resolved.</summary>
    public static ImmutableArray<Section> Resolve(ImmutableArray<Section> sections, MarkdownSettings settings, DiagnosticBag diagnostics)
    {
        var resolver = new ReferenceResolver(settings, diagnostics);
        var withoutDefinitions = TreeRewriter.Everything(sections, resolver.Collect, static inlines => inlines);
        var resolved = TreeRewriter.Everything(withoutDefinitions, resolver.WithFootnotes, resolver.Inlines, resolver.Captions);
        return TreeRewriter.Everything([.. resolved.Where(resolver.SaysSomething)], resolver.PrintNotes, static inlines => inlines);
    }

    // A page that has only the heading of notes and no note to print is left out.
    private bool SaysSomething(Section section) =>
        marked.Count > 0
        || !section.Blocks.Any(static block => block is PendingNotes { All: false })
        || section.Blocks.Any(static block => block is not (PendingNotes { All: false } or Heading));

    private IEnumerable<Block>? Collect(Block block)
    {
        if (block is NoteDefinition note)
        {
            var own = note with { Blocks = TreeRewriter.Each(note.Blocks, InsideNote, static inlines => inlines) };
            if (!notes.TryAdd(note.NoteId, own))
            {
                diagnostics.Add(MarkdownDiagnostics.DoubledNote(note.NoteId, note.Origin, notes[note.NoteId].Origin));
            }

            return [];
        }

        Remember(block);
        if (block is Table table)
        {
            foreach (var row in table.HeadRows.Concat(table.Rows))
            {
                Remember(row);
                foreach (var cell in row.Cells)
                {
                    Remember(cell);
                }
            }
        }

        return null;
    }

    // A note that is not closed swallows the next one, which is known all the same: its marks are not at fault.
    private IEnumerable<Block>? InsideNote(Block block)
    {
        if (block is not (NoteDefinition or PendingNotes))
        {
            return null;
        }

        diagnostics.Add(MarkdownDiagnostics.InsideOfNote(block is PendingNotes ? "%notes" : "::: note-definition", block.Origin));
        return block is NoteDefinition ? Collect(block) : [];
    }

    private void Remember(Node node)
    {
        if (node.Id is { } id && !targets.TryAdd(id, node))
        {
            diagnostics.Add(MarkdownDiagnostics.DoubledId(id, node.Origin, targets[id].Origin));
        }
    }

    private ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        for (var index = 0; index < inlines.Length; index++)
        {
            var changed = One(inlines[index]);
            if (!ReferenceEquals(changed, inlines[index]))
            {
                inlines = inlines.SetItem(index, changed);
            }
        }

        return inlines;
    }

    private Inline One(Inline inline) => inline switch
    {
        PendingReference reference => Refer(reference),
        PendingNoteMark mark => Mark(mark),
        _ => InlineContent.Change(inline, Inlines),
    };

    private Inline Refer(PendingReference reference)
    {
        if (!targets.TryGetValue(reference.TargetId, out var target))
        {
            diagnostics.Add(MarkdownDiagnostics.UnknownTarget(reference.TargetId, Nearest.To(reference.TargetId, targets.Keys), reference.Origin));
            return new Text(string.Empty);
        }

        if (reference.ToPage)
        {
            return new PageReference(reference.TargetId) { Origin = reference.Origin };
        }

        if (!reference.Content.IsEmpty)
        {
            return new Reference(reference.TargetId, Inlines(reference.Content)) { Origin = reference.Origin };
        }

        if (NumberOf(target) is not { } number)
        {
            diagnostics.Add(MarkdownDiagnostics.TargetWithoutNumber(reference.TargetId, reference.Origin));
            return new Text(string.Empty);
        }

        ImmutableArray<Inline> words = [new Text(number.TrimEnd('.', '．'))];
        return new Reference(reference.TargetId, settings.Readings?.Annotate(words) ?? words) { Origin = reference.Origin };
    }

    private static string? NumberOf(Node target) => target switch
    {
        Heading heading => heading.Number,
        Table table => table.Number,
        Figure figure => figure.Number,
        _ => null,
    };

    private Inline Mark(PendingNoteMark mark)
    {
        if (!notes.TryGetValue(mark.NoteId, out var note))
        {
            diagnostics.Add(MarkdownDiagnostics.UnknownNote(mark.NoteId, mark.Origin));
            return new Text(string.Empty);
        }

        var series = note.AtFoot ? markedAtFoot : marked;
        if (!series.Contains(mark.NoteId, StringComparer.Ordinal))
        {
            series.Add(mark.NoteId);
            if (note.AtFoot)
            {
                waitingAtFoot.Add(mark.NoteId);
            }
        }

        return new Reference(NotePrefix + mark.NoteId, [new Superscript([new Text(MarkOf(mark.NoteId))]) { Classes = ["note-mark"] }])
        {
            Kind = note.AtFoot ? ReferenceKind.Footnote : ReferenceKind.Note,
            Origin = mark.Origin,
        };
    }

    private string MarkOf(string id) => notes[id].AtFoot
        ? NumberPattern.Fill(settings.Numbering.FootnoteMark, [markedAtFoot.IndexOf(id) + 1])
        : NumberPattern.Fill(settings.Numbering.NoteMark, [marked.IndexOf(id) + 1]);

    // Notes of a caption stand behind its table or figure, not in the first cell: they wait until that is done.
    private ImmutableArray<Inline> Captions(ImmutableArray<Inline> caption)
    {
        var before = waitingAtFoot.Count;
        var changed = Inlines(caption);
        waitingForCaptions.Push(waitingAtFoot[before..]);
        waitingAtFoot.RemoveRange(before, waitingAtFoot.Count - before);
        return changed;
    }

    // Notes for the foot of the page stand in the tree behind the block that first refers to them, so that they are read there.
    private List<Block>? WithFootnotes(Block block)
    {
        if (block is Table or Figure)
        {
            waitingAtFoot.InsertRange(0, waitingForCaptions.Pop());
        }

        if (waitingAtFoot.Count == 0)
        {
            return null;
        }

        var found = new List<Block> { block };

        // A note may refer to another one: the list grows while it is walked.
        for (var index = 0; index < waitingAtFoot.Count; index++)
        {
            var id = waitingAtFoot[index];
            var blocks = TreeRewriter.Each(notes[id].Blocks, static _ => null, Inlines);
            found.Add(Here(id, blocks) with { Placement = NotePlacement.Foot, Sequence = markedAtFoot.IndexOf(id) + 1 });
        }

        waitingAtFoot.Clear();
        return found;
    }

    private IEnumerable<Block>? PrintNotes(Block block)
    {
        if (block is not PendingNotes wanted)
        {
            return null;
        }

        if (wanted.All)
        {
            marked.AddRange(notes.Keys.Where(id => !notes[id].AtFoot).Except(marked, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList());
        }

        var printed = new List<(string Id, ImmutableArray<Block> Blocks)>();

        // A note may refer to another one, which then gets the next mark: the list grows while it is walked.
        for (var index = 0; index < marked.Count; index++)
        {
            printed.Add((marked[index], TreeRewriter.Each(notes[marked[index]].Blocks, WithFootnotes, Inlines, Captions)));
        }

        if (printed.Count == 0)
        {
            return [];
        }

        return wanted.AsTable ? [AsTable(printed)] : printed.Select(note => Here(note.Id, note.Blocks));
    }

    private NoteText Here(string id, ImmutableArray<Block> blocks)
    {
        var term = notes[id].Term;
        var body = term is null ? blocks : blocks.Insert(0, new Paragraph([new Strong([new Text(term)])]));
        return new NoteText(MarkOf(id), body) { Id = NotePrefix + id };
    }

    private Table AsTable(List<(string Id, ImmutableArray<Block> Blocks)> printed)
    {
        TableCell Head(string words) => new([new Paragraph([new Text(words)])]) { Scope = HeaderScope.Column };
        var rows = printed.Select(note => new TableRow(
        [
            new TableCell([new Paragraph([new Text(MarkOf(note.Id))])]) { Alignment = Tree.Styles.TextAlignment.Center },
            new TableCell([new Paragraph([new Text(notes[note.Id].Term ?? string.Empty)])]) { Scope = HeaderScope.Row, Classes = ["term-cell"] },
            new TableCell(note.Blocks),
        ])
        { Id = NotePrefix + note.Id });
        return new Table(
            [new TableColumn(ColumnWidth.Fixed(40)), new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(2.2))],
            [new TableRow([Head(settings.Words.Note), Head(settings.Words.Term), Head(settings.Words.Explanation)])],
            [.. rows])
        { Summary = settings.Words.Glossary, Continued = settings.Words.Continued };
    }
}

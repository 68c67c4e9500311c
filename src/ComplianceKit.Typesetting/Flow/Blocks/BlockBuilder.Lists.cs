using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow.Notes;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Flow.Blocks;

/// <content>Lists, definitions and notes.</content>
internal sealed partial class BlockBuilder
{
    /// <summary>Markers that end in one of these bring their own space.</summary>
    private const string SpacedMarkerEnds = "．、　 ";

    private void AddList(List list, Style parent, BlockTarget target, StructureNode node)
    {
        var style = context.Styles.Resolve(parent, "list", list.Classes);
        var own = Child(node, new StructureNode(StructureRole.List) { Id = list.Id, Language = list.Language, Numbering = ListMarkers.NumberingOf(list.Items) });
        Boxed(list, style, target, false, inner =>
        {
            var hang = MarkerWidth(list, style);
            foreach (var item in list.Items)
            {
                AddItem(item, hang, style, inner, own);
            }
        });
    }

    private void AddItem(ListItem item, double hang, Style parent, BlockTarget target, StructureNode list)
    {
        var style = context.Styles.Resolve(parent, "list-item", item.Classes);
        var own = Child(list, new StructureNode(StructureRole.ListItem) { Id = item.Id, Language = item.Language });
        target.Anchor(item.Id);
        target.Space((style.SpaceBefore ?? 0) * context.Scale);
        if (item.Marker.Length > 0)
        {
            var marker = Marker(item.Marker, style, Child(own, new StructureNode(StructureRole.Label)), out var width);
            target.Hang(marker, 0, width + GapBehind(item.Marker, context.FormatOf(style)));
        }

        var body = Child(own, new StructureNode(StructureRole.ListBody));
        var inner = target.Indented(hang, LeastMeasure(style));
        AddAll(item.Blocks, style, inner, body);
        inner.FinishMarkers();
        target.SpaceAfter((style.SpaceAfter ?? 0) * context.Scale);
    }

    /// <summary>The indent that leaves room for the widest marker of a list.</summary>
    private double MarkerWidth(List list, Style style)
    {
        double widest = 0;
        foreach (var item in list.Items)
        {
            if (item.Marker.Length == 0)
            {
                continue;
            }

            var format = context.FormatOf(context.Styles.Resolve(style, "list-item", item.Classes));
            var width = context.WidthOf([new Inline.TextPiece(item.Marker, format, PlacedItem.Artifact)]);
            widest = Math.Max(widest, width + GapBehind(item.Marker, format));
        }

        return widest;
    }

    private static double GapBehind(string marker, Inline.TextFormat format) =>
        SpacedMarkerEnds.Contains(marker[^1], StringComparison.Ordinal) ? 0 : format.Size * 0.5;

    private void AddDefinitions(DefinitionList list, Style parent, BlockTarget target, StructureNode node)
    {
        var style = context.Styles.Resolve(parent, "definition-list", list.Classes);
        var own = Child(node, new StructureNode(StructureRole.List) { Id = list.Id, Language = list.Language });
        Boxed(list, style, target, false, inner =>
        {
            foreach (var definition in list.Definitions)
            {
                AddDefinition(definition, style, inner, own);
            }
        });
    }

    private void AddDefinition(Definition definition, Style parent, BlockTarget target, StructureNode list)
    {
        var item = Child(list, new StructureNode(StructureRole.ListItem) { Id = definition.Id, Language = definition.Language });
        var termStyle = context.Styles.Resolve(parent, "term", definition.Classes);
        var meaningStyle = context.Styles.Resolve(parent, "definition", []);
        target.Anchor(definition.Id);
        var term = new Paragraph(definition.Term);
        var label = Child(item, new StructureNode(StructureRole.Label));
        Boxed(term, termStyle with { KeepWithNext = true }, target, true, inner => AddLines(definition.Term, null, termStyle, inner, label));
        var body = Child(item, new StructureNode(StructureRole.ListBody));
        Boxed(term, meaningStyle, target, false, inner => AddAll(definition.Blocks, meaningStyle, inner, body));
    }

    /// <summary>Composes a note for the foot of the page that refers to it; in the structure it stands here.</summary>
    private void AddFootnote(string id, NoteText note, StructureNode node)
    {
        if (context.Repeating)
        {
            return;
        }

        var foot = new BlockTarget(new FlowStack(), 0, context.ColumnWidth, context.TextHeight, false);
        AddNote(note, context.SectionStyle, "footnote", foot, node);
        foot.Finish();
        var others = new List<string>();
        foot.Stack.CollectNotes(StackPlan.Everything(0), others);
        context.Footnotes[id] = new Footnote(foot.Stack, others);
    }

    private void AddNote(NoteText note, Style parent, string styleName, BlockTarget target, StructureNode node)
    {
        var style = context.Styles.Resolve(parent, styleName, note.Classes);
        var own = Child(node, new StructureNode(StructureRole.Note) { Id = note.Id, Language = note.Language });
        Boxed(note, style, target, false, inner =>
        {
            double hang = 0;
            if (note.Marker.Length > 0)
            {
                var marker = Marker(note.Marker, style, Child(own, new StructureNode(StructureRole.Label)), out hang);
                hang += context.FormatOf(style).Size * 0.5;
                inner.Hang(marker, 0, hang);
            }

            var body = inner.Indented(hang, LeastMeasure(style));
            AddAll(note.Blocks, style, body, own);
            body.FinishMarkers();
        });
    }
}

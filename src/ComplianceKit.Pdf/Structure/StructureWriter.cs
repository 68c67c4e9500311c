using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Structure;

/// <summary>Writes the logical structure of a document (PDF 32000-1 §14.7 and §14.8): elements, their attributes, and what leads from its content back to them.</summary>
/// <param name="file">The file.</param>
/// <param name="tree">The structure of the whole file.</param>
/// <param name="part">The document.</param>
internal sealed class StructureWriter(PdfFile file, StructureTree tree, DocumentPart part)
{
    // No object has the number 0: it stands for slots without an element.
    private readonly int[] elementOfSlot = new int[part.Marks.SlotCount];

    // A sheet has ten thousand elements, each of a few dozen bytes: they are put together in the same places again and again.
    private readonly Stack<ByteText> spare = [];
    private readonly ByteText element = new();
    private readonly ByteText attributes = new();

    /// <summary>Writes it.</summary>
    public void Write()
    {
        foreach (var child in part.Document.Structure.Children)
        {
            if (child.Node is { } node && IsWorthAnElement(node))
            {
                tree.Add(WriteElement(node, tree.Parent));
                file.Divide();
            }
        }

        for (var page = 0; page < part.PageKeys.Count; page++)
        {
            tree.Attach(part.PageKeys[page], file.Write(ElementsOf(page)));
        }

        tree.EndDocument();
    }

    private int WriteElement(StructureNode node, int parent)
    {
        var number = file.Reserve();
        var inner = node.Role == StructureRole.Reference && part.Links.ContainsKey(node) ? file.Reserve() : number;
        var kids = spare.TryPop(out var used) ? used : new ByteText();
        kids.Clear();
        foreach (var child in node.Children)
        {
            if (child.Node is { } below)
            {
                if (IsWorthAnElement(below))
                {
                    kids.Reference(WriteElement(below, inner)).Raw(" ");
                }
            }
            else
            {
                WriteMarks(kids, child.Slot, inner);
            }
        }

        WriteAnnotations(kids, node, inner);
        if (inner != number)
        {
            element.Clear();
            file.Write(inner, element.Raw("<</Type/StructElem/S/Link/P ").Reference(number).Raw("/K[").Raw(kids.Written).Raw("]>>"));
            kids.Clear();
            kids.Reference(inner);
        }

        file.Write(number, Element(node, parent, number, kids));
        spare.Push(kids);
        return number;
    }

    // An element without content says nothing, but for rows and cells, which keep their table whole, and fields and figures, which have words of their own.
    private static bool IsWorthAnElement(StructureNode node) =>
        node.HasChildren || node.AlternativeText is not null || node.ActualText is not null
        || node.Role is StructureRole.TableRow or StructureRole.TableDataCell or StructureRole.TableHeaderCell;

    private ByteText Element(StructureNode node, int parent, int number, ByteText kids)
    {
        element.Clear();
        var body = element.Raw("<</Type/StructElem/S/").Raw(RoleNames.Of(node.Role)).Raw("/P ").Reference(parent);
        if (kids.Length > 0)
        {
            body.Raw("/K[").Raw(kids.Written).Raw("]");
        }

        Words(body, "/Alt", node.AlternativeText);
        Words(body, "/ActualText", node.ActualText);
        Words(body, "/Lang", node.Language);
        Words(body, "/T", node.Title);
        if (node.Role == StructureRole.Note)
        {
            body.Raw("/ID").Text(tree.Identify(number));
        }

        WriteAttributes(node);
        return attributes.Length == 0 ? body.Raw(">>") : body.Raw("/A<<").Raw(attributes.Written).Raw(">>>>");
    }

    private static void Words(ByteText body, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            body.Raw(key).Text(value);
        }
    }

    private void WriteAttributes(StructureNode node)
    {
        attributes.Clear();
        switch (node.Role)
        {
            case StructureRole.List:
                attributes.Raw("/O/List/ListNumbering/").Raw(NameOf(node.Numbering));
                break;
            case StructureRole.TableHeaderCell:
                attributes.Raw("/O/Table/Scope/").Raw(node.Scope == HeaderScope.Row ? "Row" : "Column");
                Spans(node);
                break;
            case StructureRole.TableDataCell when node.RowSpan > 1 || node.ColumnSpan > 1:
                attributes.Raw("/O/Table");
                Spans(node);
                break;
            case StructureRole.Table when node.Summary is not null:
                attributes.Raw("/O/Table/Summary").Text(node.Summary);
                break;
            case StructureRole.FormField:
                // A field that is printed, not interactive, has a role (PDF 32000-1 §14.8.5.6); without one it would have to be a widget.
                attributes.Raw("/O/PrintField/Role/").Raw(node.Ticked is null ? "tv" : "cb");
                attributes.Raw(node.Ticked is { } ticked ? ticked ? "/checked/on" : "/checked/off" : string.Empty);
                Words(attributes, "/Desc", node.AlternativeText ?? node.Title);
                break;
            case StructureRole.Figure when node.Children
                .Where(static c => c.Node is null)
                .Select(c => part.Boxes.GetValueOrDefault(c.Slot))
                .FirstOrDefault(static b => b is not null) is { } box:
                attributes.Raw("/O/Layout/Placement/Block/BBox[").Numbers(box).Raw("]");
                break;
        }
    }

    private static string NameOf(ListNumbering numbering) => numbering switch
    {
        ListNumbering.Disc => "Disc",
        ListNumbering.Circle => "Circle",
        ListNumbering.Square => "Square",
        ListNumbering.Decimal => "Decimal",
        ListNumbering.UpperRoman => "UpperRoman",
        ListNumbering.LowerRoman => "LowerRoman",
        ListNumbering.UpperAlpha => "UpperAlpha",
        ListNumbering.LowerAlpha => "LowerAlpha",
        _ => "None",
    };

    private void Spans(StructureNode node)
    {
        if (node.RowSpan > 1)
        {
            attributes.Raw("/RowSpan ").Number(node.RowSpan);
        }

        if (node.ColumnSpan > 1)
        {
            attributes.Raw("/ColSpan ").Number(node.ColumnSpan);
        }
    }

    private void WriteMarks(ByteText kids, int slot, int element)
    {
        if (slot < elementOfSlot.Length)
        {
            elementOfSlot[slot] = element;
        }

        foreach (var (page, mark) in part.Marks.Of(slot))
        {
            kids.Raw("<</Type/MCR/Pg ").Reference(part.PageNumbers[page]).Raw("/MCID ").Number(mark).Raw(">>");
        }
    }

    private void WriteAnnotations(ByteText kids, StructureNode node, int element)
    {
        foreach (var annotation in part.Links.GetValueOrDefault(node) ?? [])
        {
            tree.Attach(annotation.Key, element);
            kids.Raw("<</Type/OBJR/Obj ").Reference(annotation.Number).Raw("/Pg ").Reference(part.PageNumbers[annotation.Page]).Raw(">>");
        }
    }

    private ByteText ElementsOf(int page)
    {
        var body = new ByteText().Raw("[");
        foreach (var slot in part.Marks.SlotsOfPage(page))
        {
            if (elementOfSlot[slot] is > 0 and var element)
            {
                body.Reference(element).Raw(" ");
            }
            else
            {
                body.Raw("null ");
            }
        }

        return body.Raw("]");
    }
}

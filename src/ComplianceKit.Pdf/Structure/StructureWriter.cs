using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Structure;

/// <summary>Writes the logical structure (PDF 32000-1 §14.7 and §14.8): elements, their attributes, and the tree that leads from content back to them.</summary>
/// <param name="file">The file.</param>
/// <param name="marks">Where each content slot was drawn.</param>
/// <param name="links">The annotations of each node.</param>
/// <param name="pageNumbers">The object numbers of the pages.</param>
/// <param name="boxes">The rectangle of each slot that holds a picture, as the numbers of a PDF rectangle.</param>
internal sealed class StructureWriter(
    PdfFile file,
    MarkedContent marks,
    IReadOnlyDictionary<StructureNode, List<PlacedAnnotation>> links,
    int[] pageNumbers,
    IReadOnlyDictionary<int, double[]> boxes)
{
    private readonly Dictionary<int, int> elementOfSlot = [];
    private readonly Dictionary<int, int> elementOfAnnotation = [];
    private readonly List<(string Id, int Element)> identified = [];
    private int notes;

    /// <summary>Writes the whole tree and returns the number of its root.</summary>
    public int Write(StructureNode root)
    {
        var number = file.Reserve();
        var document = WriteElement(root, number);
        var parents = file.Write(ParentTree());
        var body = new ByteText().Raw("<</Type/StructTreeRoot/K[").Reference(document).Raw("]/ParentTree ").Reference(parents)
            .Raw("/ParentTreeNextKey ").Number(pageNumbers.Length + elementOfAnnotation.Count);
        if (identified.Count > 0)
        {
            body.Raw("/IDTree ").Reference(file.Write(Identifiers()));
        }

        file.Write(number, body.Raw(">>"));
        return number;
    }

    private int WriteElement(StructureNode node, int parent)
    {
        var number = file.Reserve();
        var inner = node.Role == StructureRole.Reference && links.ContainsKey(node) ? file.Reserve() : number;
        var kids = new ByteText();
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
            file.Write(inner, new ByteText().Raw("<</Type/StructElem/S/Link/P ").Reference(number).Raw("/K[").Raw(kids.Written).Raw("]>>"));
            kids = new ByteText().Reference(inner);
        }

        file.Write(number, Element(node, parent, number, kids));
        return number;
    }

    // An element without content says nothing, but for rows and cells, which keep their table whole, and fields and figures, which have words of their own.
    private static bool IsWorthAnElement(StructureNode node) =>
        node.Children.Count > 0 || node.AlternativeText is not null || node.ActualText is not null
        || node.Role is StructureRole.TableRow or StructureRole.TableDataCell or StructureRole.TableHeaderCell;

    private ByteText Element(StructureNode node, int parent, int number, ByteText kids)
    {
        var body = new ByteText().Raw("<</Type/StructElem/S/").Raw(RoleNames.Of(node.Role)).Raw("/P ").Reference(parent);
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
            // Every note needs an identifier (ISO 14289-1 §7.9).
            var id = $"note{++notes:D6}";
            body.Raw("/ID").Text(id);
            identified.Add((id, number));
        }

        return body.Raw(AttributesOf(node)).Raw(">>");
    }

    private static void Words(ByteText body, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            body.Raw(key).Text(value);
        }
    }

    private ReadOnlySpan<byte> AttributesOf(StructureNode node)
    {
        var attributes = new ByteText();
        switch (node.Role)
        {
            case StructureRole.List:
                attributes.Raw("/O/List/ListNumbering/").Raw(node.Ordered ? "Decimal" : "Disc");
                break;
            case StructureRole.TableHeaderCell:
                attributes.Raw("/O/Table/Scope/").Raw(node.Scope == HeaderScope.Row ? "Row" : "Column");
                Spans(attributes, node);
                break;
            case StructureRole.TableDataCell when node.RowSpan > 1 || node.ColumnSpan > 1:
                attributes.Raw("/O/Table");
                Spans(attributes, node);
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
            case StructureRole.Figure when node.Children.Where(static c => c.Node is null).Select(c => boxes.GetValueOrDefault(c.Slot)).FirstOrDefault(static b => b is not null) is { } box:
                attributes.Raw("/O/Layout/Placement/Block/BBox[").Numbers(box).Raw("]");
                break;
        }

        return attributes.Length == 0 ? [] : new ByteText().Raw("/A<<").Raw(attributes.Written).Raw(">>").Written;
    }

    private static void Spans(ByteText attributes, StructureNode node)
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
        elementOfSlot[slot] = element;
        foreach (var (page, mark) in marks.Of(slot))
        {
            kids.Raw("<</Type/MCR/Pg ").Reference(pageNumbers[page]).Raw("/MCID ").Number(mark).Raw(">>");
        }
    }

    private void WriteAnnotations(ByteText kids, StructureNode node, int element)
    {
        foreach (var annotation in links.GetValueOrDefault(node) ?? [])
        {
            elementOfAnnotation[annotation.Key] = element;
            kids.Raw("<</Type/OBJR/Obj ").Reference(annotation.Number).Raw("/Pg ").Reference(pageNumbers[annotation.Page]).Raw(">>");
        }
    }

    private ByteText ParentTree()
    {
        var body = new ByteText().Raw("<</Nums[");
        for (var page = 0; page < pageNumbers.Length; page++)
        {
            body.Number(page).Raw("[");
            foreach (var slot in marks.SlotsOfPage(page))
            {
                if (elementOfSlot.TryGetValue(slot, out var element))
                {
                    body.Reference(element).Raw(" ");
                }
                else
                {
                    body.Raw("null ");
                }
            }

            body.Raw("]");
        }

        foreach (var (key, element) in elementOfAnnotation.OrderBy(static pair => pair.Key))
        {
            body.Number(key).Raw(" ").Reference(element).Raw(" ");
        }

        return body.Raw("]>>");
    }

    private ByteText Identifiers()
    {
        var body = new ByteText().Raw("<</Names[");
        foreach (var (id, element) in identified.OrderBy(static pair => pair.Id, StringComparer.Ordinal))
        {
            body.Text(id).Reference(element).Raw(" ");
        }

        return body.Raw("]>>");
    }
}

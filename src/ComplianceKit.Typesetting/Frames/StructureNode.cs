namespace ComplianceKit.Typesetting.Frames;

/// <summary>
/// A node of the logical structure. Its children are nodes and content slots in reading order; the items that are drawn name
/// the slot to which they belong. A slot may have items on several pages. Built by layout, read by writers.
/// </summary>
public sealed class StructureNode(StructureRole role)
{
    // Most nodes have one child, and a long document has hundreds of thousands of nodes.
    private StructureChild[] children = [];
    private int count;
    private PackedStructure? packed;

    /// <summary>What the node is.</summary>
    public StructureRole Role { get; } = role;

    /// <summary>Nodes and content slots in reading order.</summary>
    public ArraySegment<StructureChild> Children => packed is null ? new ArraySegment<StructureChild>(children, 0, count) : packed.Unpack();

    /// <summary>Whether there is anything below it.</summary>
    public bool HasChildren => count > 0;

    /// <summary>Words instead of what is drawn (figures).</summary>
    public string? AlternativeText { get; init; }

    /// <summary>The exact characters that the content stands for, where glyphs do not say it.</summary>
    public string? ActualText { get; init; }

    /// <summary>BCP 47 tag where the language differs from the document's.</summary>
    public string? Language { get; init; }

    /// <summary>The id of the tree node, for references.</summary>
    public string? Id { get; init; }

    /// <summary>Title of a heading or part.</summary>
    public string? Title { get; init; }

    /// <summary>Rows that a table cell covers.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Columns that a table cell covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>What a header cell is the header of.</summary>
    public Documents.Tree.Blocks.HeaderScope Scope { get; init; }

    /// <summary>What a table shows.</summary>
    public string? Summary { get; init; }

    /// <summary>How a list's items are marked.</summary>
    public ListNumbering Numbering { get; init; }

    /// <summary>Whether a check box is ticked; <see langword="null"/> for other fields.</summary>
    public bool? Ticked { get; init; }

    /// <summary>Adds a node behind the children so far.</summary>
    public StructureNode Add(StructureNode child)
    {
        Append(new StructureChild(child, PlacedItem.Artifact));
        return child;
    }

    /// <summary>Adds a content slot behind the children so far.</summary>
    public void AddSlot(int slot) => Append(new StructureChild(null, slot));

    /// <summary>Keeps what stands below it, to which nothing comes any more, in fewer bytes.</summary>
    internal void Pack(StructurePacker packer)
    {
        packed = packer.Pack(Children);
        children = [];
    }

    /// <summary>Takes all children at once.</summary>
    internal void Take(StructureChild[] all) => (children, count) = (all, all.Length);

    private void Append(StructureChild child)
    {
        if (packed is not null)
        {
            throw new InvalidOperationException("the node is packed");
        }

        if (count == children.Length)
        {
            Array.Resize(ref children, Math.Max(1, count * 2));
        }

        children[count++] = child;
    }
}

/// <summary>A child of a structure node: either a node or a content slot.</summary>
/// <param name="Node">The node, or <see langword="null"/> for a slot.</param>
/// <param name="Slot">The slot, or <see cref="PlacedItem.Artifact"/> for a node.</param>
public readonly record struct StructureChild(StructureNode? Node, int Slot);

/// <summary>What a node of the structure is. Names follow the standard structure types of PDF 32000-1 §14.8.4.</summary>
public enum StructureRole
{
    /// <summary>The whole document.</summary>
    Document,

    /// <summary>A section.</summary>
    Section,

    /// <summary>Blocks that only share a style.</summary>
    Division,

    /// <summary>Quoted text.</summary>
    BlockQuotation,

    /// <summary>Heading of level 1.</summary>
    Heading1,

    /// <summary>Heading of level 2.</summary>
    Heading2,

    /// <summary>Heading of level 3.</summary>
    Heading3,

    /// <summary>Heading of level 4.</summary>
    Heading4,

    /// <summary>Heading of level 5.</summary>
    Heading5,

    /// <summary>Heading of level 6.</summary>
    Heading6,

    /// <summary>Paragraph.</summary>
    Paragraph,

    /// <summary>List.</summary>
    List,

    /// <summary>Item of a list.</summary>
    ListItem,

    /// <summary>The marker of an item, note or heading.</summary>
    Label,

    /// <summary>What an item of a list holds.</summary>
    ListBody,

    /// <summary>Table.</summary>
    Table,

    /// <summary>The head rows of a table.</summary>
    TableHead,

    /// <summary>The other rows of a table.</summary>
    TableBody,

    /// <summary>Row of a table.</summary>
    TableRow,

    /// <summary>Header cell.</summary>
    TableHeaderCell,

    /// <summary>Data cell.</summary>
    TableDataCell,

    /// <summary>Caption of a table or figure.</summary>
    Caption,

    /// <summary>Picture.</summary>
    Figure,

    /// <summary>Table of contents.</summary>
    Contents,

    /// <summary>Entry of a table of contents.</summary>
    ContentsItem,

    /// <summary>Link to a place outside the document.</summary>
    Link,

    /// <summary>Reference to a place inside the document.</summary>
    Reference,

    /// <summary>Note.</summary>
    Note,

    /// <summary>Stretch of text.</summary>
    Span,

    /// <summary>Characters with reading.</summary>
    Ruby,

    /// <summary>The characters of a ruby.</summary>
    RubyBase,

    /// <summary>The reading of a ruby.</summary>
    RubyText,

    /// <summary>Field of a form that is printed, not interactive.</summary>
    FormField,
}

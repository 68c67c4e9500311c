namespace ComplianceKit.Typesetting.Frames;

/// <summary>Packs what stands below nodes that are complete. See <see cref="PackedStructure"/>.</summary>
internal sealed class StructurePacker
{
    /// <summary>A child that is a content slot.</summary>
    public const int Slot = 0;

    /// <summary>A child that is a link, which is kept as it is.</summary>
    public const int Link = 1;

    /// <summary>A child whose role is the first one; the others follow.</summary>
    public const int FirstRole = 2;

    private readonly List<byte> bytes = [];
    private readonly List<object> kept = [];
    private int slot;

    /// <summary>Packs some children.</summary>
    public PackedStructure Pack(ReadOnlySpan<StructureChild> children)
    {
        bytes.Clear();
        kept.Clear();
        slot = 0;
        Children(children);
        return new PackedStructure([.. bytes], [.. kept]);
    }

    private void Children(ReadOnlySpan<StructureChild> children)
    {
        Number(children.Length);
        foreach (var child in children)
        {
            switch (child.Node)
            {
                case null:
                    Number(Slot);
                    var step = child.Slot - slot;
                    Number((step << 1) ^ (step >> 31));
                    slot = child.Slot;
                    break;
                case { Role: StructureRole.Link or StructureRole.Reference } link:
                    Number(Link);
                    kept.Add(link);
                    break;
                case { } node:
                    Node(node);
                    break;
            }
        }
    }

    private void Node(StructureNode node)
    {
        Number((int)node.Role + FirstRole);
        Number((int)PartsOf(node));
        foreach (var words in (ReadOnlySpan<string?>)[node.AlternativeText, node.ActualText, node.Language, node.Id, node.Title, node.Summary])
        {
            if (words is not null)
            {
                kept.Add(words);
            }
        }

        Unless(node.RowSpan, 1);
        Unless(node.ColumnSpan, 1);
        Unless((int)node.Scope, 0);
        Unless((int)node.Numbering, 0);
        Children(node.Children);
    }

    private static PackedParts PartsOf(StructureNode node) =>
        Part(node.AlternativeText is not null, PackedParts.AlternativeText)
        | Part(node.ActualText is not null, PackedParts.ActualText)
        | Part(node.Language is not null, PackedParts.Language)
        | Part(node.Id is not null, PackedParts.Id)
        | Part(node.Title is not null, PackedParts.Title)
        | Part(node.Summary is not null, PackedParts.Summary)
        | Part(node.RowSpan != 1, PackedParts.RowSpan)
        | Part(node.ColumnSpan != 1, PackedParts.ColumnSpan)
        | Part(node.Scope != 0, PackedParts.Scope)
        | Part(node.Numbering != 0, PackedParts.Numbering)
        | Part(node.Ticked == true, PackedParts.Ticked)
        | Part(node.Ticked == false, PackedParts.NotTicked);

    private static PackedParts Part(bool has, PackedParts part) => has ? part : PackedParts.None;

    private void Unless(int number, int usual)
    {
        if (number != usual)
        {
            Number(number);
        }
    }

    private void Number(int number)
    {
        var rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7)
        {
            bytes.Add((byte)(rest | 0x80));
        }

        bytes.Add((byte)rest);
    }
}

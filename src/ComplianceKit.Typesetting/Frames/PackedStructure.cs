using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Typesetting.Frames;

/// <summary>
/// What stands below a node in a few bytes a node: a long table has hundreds of thousands. Links stay as they are, because pages name them.
/// </summary>
internal sealed class PackedStructure
{
    private readonly byte[] bytes;
    private readonly ImmutableArray<object> kept;

    /// <summary>What <see cref="StructurePacker"/> has packed.</summary>
    /// <param name="bytes">The nodes.</param>
    /// <param name="kept">Links and words in the order in which the nodes name them.</param>
    public PackedStructure(byte[] bytes, ImmutableArray<object> kept) => (this.bytes, this.kept) = (bytes, kept);

    /// <summary>The children again.</summary>
    public StructureChild[] Unpack() => new Unpacking(bytes, kept).Children();

    private sealed class Unpacking(byte[] bytes, ImmutableArray<object> kept)
    {
        private int position;
        private int next;
        private int slot;

        public StructureChild[] Children()
        {
            var children = new StructureChild[Number()];
            for (var index = 0; index < children.Length; index++)
            {
                children[index] = Child(Number());
            }

            return children;
        }

        private StructureChild Child(int kind)
        {
            if (kind == StructurePacker.Slot)
            {
                var step = Number();
                slot += (step >> 1) ^ -(step & 1);
                return new StructureChild(null, slot);
            }

            return new StructureChild(
                kind == StructurePacker.Link ? (StructureNode)kept[next++] : Node((StructureRole)(kind - StructurePacker.FirstRole)), PlacedItem.Artifact);
        }

        private StructureNode Node(StructureRole role)
        {
            var parts = (PackedParts)Number();
            var node = new StructureNode(role)
            {
                AlternativeText = Words(parts, PackedParts.AlternativeText),
                ActualText = Words(parts, PackedParts.ActualText),
                Language = Words(parts, PackedParts.Language),
                Id = Words(parts, PackedParts.Id),
                Title = Words(parts, PackedParts.Title),
                Summary = Words(parts, PackedParts.Summary),
                RowSpan = Number(parts, PackedParts.RowSpan, 1),
                ColumnSpan = Number(parts, PackedParts.ColumnSpan, 1),
                Scope = (HeaderScope)Number(parts, PackedParts.Scope, 0),
                Numbering = (ListNumbering)Number(parts, PackedParts.Numbering, 0),
                Ticked = parts.HasFlag(PackedParts.Ticked) ? true : parts.HasFlag(PackedParts.NotTicked) ? false : null,
            };
            node.Take(Children());
            return node;
        }

        private string? Words(PackedParts parts, PackedParts part) => parts.HasFlag(part) ? (string)kept[next++] : null;

        private int Number(PackedParts parts, PackedParts part, int otherwise) => parts.HasFlag(part) ? Number() : otherwise;

        private int Number()
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = bytes[position++];
                number |= (part & 0x7F) << shift;
                if (part < 0x80)
                {
                    return number;
                }
            }
        }
    }
}

/// <summary>What a packed node says beside its role and children.</summary>
[Flags]
internal enum PackedParts
{
    None = 0,
    AlternativeText = 1,
    ActualText = 2,
    Language = 4,
    Id = 8,
    Title = 16,
    Summary = 32,
    RowSpan = 64,
    ColumnSpan = 128,
    Scope = 256,
    Numbering = 512,
    Ticked = 1024,
    NotTicked = 2048,
}

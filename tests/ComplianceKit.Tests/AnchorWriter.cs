using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Tests;

/// <summary>A writer that writes nothing but says where every id of a row or container stands.</summary>
public sealed class AnchorWriter(string format) : IDocumentWriter
{
    public string Format => format;

    /// <summary>The last document that was written.</summary>
    public Document? Document { get; private set; }

    public WriteResult Write(Document document, Stream output)
    {
        Document = document;
        var ids = document.Sections.SelectMany(static section => section.Blocks).SelectMany(IdsIn);
        return new WriteResult([], [.. ids.Select(static id => new Anchor(id, 1, "1"))], 1);
    }

    private static IEnumerable<string> IdsIn(Block block)
    {
        IEnumerable<string?> own = [block.Id];
        var inside = block switch
        {
            Table table => table.Rows.Select(static row => row.Id),
            Container container => container.Blocks.SelectMany(IdsIn),
            _ => [],
        };
        return own.Concat(inside).OfType<string>();
    }
}

using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Builds.Filling;

/// <summary>A form as it was laid out. Its bytes are good until the next is laid out on the same paper.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Result">What the writer said.</param>
internal sealed record Laid(ReadOnlyMemory<byte> Content, WriteResult Result)
{
    /// <summary>Lays a form out.</summary>
    public static Laid Out(IDocumentWriter writer, Document document, MemoryStream paper)
    {
        paper.SetLength(0);
        var result = writer.Write(document, paper);
        return new Laid(paper.GetBuffer().AsMemory(0, (int)paper.Length), result);
    }
}

using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Tests.Forms;

/// <summary>Writes the filled fields and what separates people as text, and finds fault with a value as layout and disks do.</summary>
internal sealed class TextWriterOfFields : IDocumentWriter
{
    /// <summary>How a whole file of this format ends.</summary>
    public const string End = "%%EOF\n";

    public string Format => "pdf";

    public string? Refuses { get; init; }

    public string Fault { get; init; } = "CK4003";

    public string? DiskFullAt { get; init; }

    public int Holds { get; init; } = int.MaxValue;

    public WriteResult Write(Document document, Stream output)
    {
        var ready = Prepare(document);
        output.Write(Encoding.UTF8.GetBytes(ready.Text + End));
        return new WriteResult(ready.Diagnostics, [], 1);
    }

    public IDocumentBinder Bind(Document pattern, Stream output) => new Binder(this, output);

    private Ready Prepare(Document document)
    {
        var fields = FormFields.In(document).Where(static field => !field.Value.IsEmpty).ToList();
        var lines = fields.ConvertAll(field => $"{field.Name}={FormFields.Value(document, field.Name)}");
        lines.AddRange(document.Sections[0].Blocks.OfType<Paragraph>().Where(static block => block.Classes.Any(static name => name.StartsWith("separator", StringComparison.Ordinal))).Select(static block => ((Text)block.Content[0]).Value));
        if (DiskFullAt is not null && lines.Contains($"氏名={DiskFullAt}"))
        {
            throw new IOException("no space left");
        }

        var refused = Refuses is null ? null : fields.Find(field => FormFields.Value(document, field.Name) == Refuses);
        return new Ready(string.Concat(lines.Select(static line => line + "\n")), refused is null ? [] : [new Diagnostic(Fault, Severity.Error, new("too wide", "長すぎます"), refused.Origin)]);
    }

    private sealed record Ready(string Text, ImmutableArray<Diagnostic> Diagnostics) : IReadyDocument
    {
        public int PageCount => 1;
    }

    private sealed class Binder(TextWriterOfFields writer, Stream output) : IDocumentBinder
    {
        public int PageCount { get; private set; }

        public bool IsFull => PageCount > writer.Holds;

        public IReadyDocument Prepare(Document document) => writer.Prepare(document);

        public void Add(IReadyDocument document, string bookmark)
        {
            output.Write(Encoding.UTF8.GetBytes(((Ready)document).Text));
            PageCount++;
        }

        public void TurnToFront()
        {
            if (PageCount % 2 == 1)
            {
                output.Write("(turn)\n"u8);
                PageCount++;
            }
        }

        public void Finish() => output.Flush();
    }
}

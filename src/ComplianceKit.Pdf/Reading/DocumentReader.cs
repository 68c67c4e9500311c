using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Structure;
using ComplianceKit.Pdf.Reading.Syntax;
using ComplianceKit.Pdf.Reading.Text;

namespace ComplianceKit.Pdf.Reading;

/// <summary>Reads an opened file into records.</summary>
internal sealed class DocumentReader(ObjectStore store, string name, DiagnosticBag diagnostics)
{
    private readonly FontShelf fonts = new(store);

    /// <summary>Reads everything.</summary>
    public ReadDocument Read()
    {
        var catalog = store.Dictionary(store.Trailer, "Root");
        var entries = PageTree.Read(store, catalog);
        if (entries.IsEmpty)
        {
            throw new DamageException("it has no pages", "ページがありません");
        }

        var targets = new TargetReader(store, entries);
        var labels = PageLabels.Of(store, catalog, entries.Length);
        ImmutableArray<ReadPage> pages = [.. entries.Select((entry, index) => ReadPage(entry, labels[index], targets))];
        return new ReadDocument(
            Metadata(catalog),
            fonts.Descriptions,
            pages,
            new StructureReader(store, targets, entries, TextOfMarks(pages)).Read(catalog),
            new BookmarkReader(store, targets).Read(catalog));
    }

    private ReadPage ReadPage(PageEntry entry, string label, TargetReader targets)
    {
        var (width, height) = (entry.Box.Right - entry.Box.Left, entry.Box.Top - entry.Box.Bottom);
        var toPage = Matrix3x2.CreateTranslation((float)-entry.Box.Left, (float)-entry.Box.Bottom);
        var shown = Contents(entry, label, toPage, height);
        var annotations = store.Array(entry.Dictionary, "Annots");
        store.Nodes.Spend(annotations.Length);
        ImmutableArray<ReadLink> links = [.. annotations.Select(annotation => targets.LinkOf(annotation, entry.Box)).OfType<ReadLink>()];
        return new ReadPage(width, height, label, shown.Texts, shown.Images, links) { Strokes = shown.Strokes, Areas = shown.Areas };
    }

    // The contents of one page may be damaged while the others can be read.
    private ReadContents Contents(PageEntry entry, string label, Matrix3x2 toPage, double height)
    {
        try
        {
            using var content = new MemoryStream();
            var parts = store.Array(entry.Dictionary, "Contents");
            store.Nodes.Spend(parts.Length);
            foreach (var part in parts.Select(store.Resolve).OfType<StreamValue>())
            {
                content.Write(store.Decode(part).Span);
                content.WriteByte((byte)'\n');
            }

            return ContentReader.Read(store, fonts, content.ToArray(), entry.Resources, toPage, height);
        }
        catch (Exception exception) when (exception is DamageException or InvalidDataException)
        {
            diagnostics.Add(ReadingDiagnostics.UnreadablePage(name, label, DamageException.Of(exception)));
            return new ReadContents([], [], [], []);
        }
    }

    private ReadMetadata Metadata(DictionaryValue catalog)
    {
        var information = store.Dictionary(store.Trailer, "Info");
        var marked = store.Get(store.Dictionary(catalog, "MarkInfo"), "Marked") is BooleanValue { Value: true };
        var packet = store.Get(catalog, "Metadata") is StreamValue stream ? Encoding.UTF8.GetString(store.Decode(stream).Span) : string.Empty;
        return new ReadMetadata(
            store.Text(information, "Title"), store.Text(information, "Author"), store.Text(information, "Subject"),
            store.Text(information, "Producer"), store.Text(catalog, "Lang"), marked, packet);
    }

    private static Dictionary<(int Page, int Mark), string> TextOfMarks(ImmutableArray<ReadPage> pages) => pages
        .SelectMany(static (page, index) => page.Texts.Where(static text => text.Mark is not null).Select(text => (Key: (index, text.Mark!.Value), text.Text)))
        .GroupBy(static entry => entry.Key)
        .ToDictionary(static group => group.Key, static group => string.Concat(group.Select(static entry => entry.Text)));
}

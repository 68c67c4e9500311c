using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Evidence;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds.Bundles;

/// <summary>What an auditor is given: the documents, the evidence that may be shown, an index of it, and a manifest with the digest of every file.</summary>
public static class EvidenceBundle
{
    private const string IndexName = "index";
    private const string IndexTemplate = "evidence-index";
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const int RegularFile = 0x8000;
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The index that goes in: it lists no more than what may be shown.</summary>
    public static DocumentRequest IndexOf(Workspace workspace, Disclosure most) => new(
        IndexName, IndexTemplate, [], new DataMap([new("evidence", most == Disclosure.Public ? "public" : "individual")]),
        workspace.Documents.FirstOrDefault(static document => document.Template == IndexTemplate)?.Revisions ?? [], SourceSpan.Nowhere)
    {
        IsBundled = true,
    };

    /// <summary>The ids of the documents that go in.</summary>
    public static IEnumerable<string> WithoutIndexes(Workspace workspace) =>
        workspace.Documents.Where(static document => document.Template != IndexTemplate).Select(static document => document.Id);

    /// <summary>Its files in order, the manifest last.</summary>
    /// <param name="loaded">The workspace with its files.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="documents">The files of a build.</param>
    /// <param name="index">The files of the index.</param>
    /// <param name="most">How far evidence may be disclosed that goes in: to everybody, or to those who ask as well.</param>
    public static IReadOnlyList<OutputFile> Of(LoadResult loaded, Workspace workspace, IEnumerable<OutputFile> documents, IEnumerable<OutputFile> index, Disclosure most)
    {
        var shown = workspace.Evidence.Values.Where(evidence => evidence.Disclosure <= most).OrderBy(static evidence => evidence.Id, NumberedOrder.Instance).ToList();
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            files[$"documents/{document.Name}"] = document.Content;
        }

        foreach (var page in index.Where(static file => file.PageCount > 0))
        {
            files[page.Name] = page.Content;
        }

        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var evidence in shown)
        {
            if (evidence.File is { } file && EvidenceFiles.Locate(loaded, file) is { } full)
            {
                places[evidence.Id] = EvidencePlaces.InBundle(evidence);
                files[places[evidence.Id]] = OrdinaryFile.Read(full);
            }
        }

        files["index.csv"] = Index(shown, places);
        var manifest = ManifestOf(files);
        return [.. files.Select(static file => new OutputFile(file.Key, file.Value, 0)), new OutputFile(Manifest.Name, manifest, 0)];
    }

    /// <summary>The files as a ZIP archive; equal files give equal bytes.</summary>
    public static byte[] Zip(IEnumerable<OutputFile> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                // Stored, for compressed bytes differ between versions of the runtime.
                var entry = archive.CreateEntry(file.Name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Epoch;
                entry.ExternalAttributes = (RegularFile | (int)Readable) << 16;
                using var content = entry.Open();
                content.Write(file.Content.Span);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Index(List<EvidenceItem> shown, Dictionary<string, string> places)
    {
        var text = new StringBuilder("﻿id,題名,種類,所在,管理,有効期間の始め,有効期限,開示\r\n");
        foreach (var evidence in shown)
        {
            string[] cells =
            [
                evidence.Id, evidence.Title, EvidenceWords.Of(evidence.Kind), places.GetValueOrDefault(evidence.Id) ?? evidence.Url ?? string.Empty, evidence.Owner ?? string.Empty,
                Date(evidence.ValidFrom), Date(evidence.ValidTo), EvidenceWords.Of(evidence.Disclosure),
            ];
            _ = text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Quoted(string cell) => $"\"{SpreadsheetText.Of(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static byte[] ManifestOf(SortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("tool", "compliancekit");
            json.WriteStartObject(Manifest.Outputs);
            foreach (var (name, content) in files)
            {
                json.WriteString(name, Manifest.DigestOf(content.Span));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        return stream.ToArray();
    }
}

using System.Buffers.Binary;
using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Composition;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Furigana;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Evidence;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Loading.Templates;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>Reads the pictures and texts of a workspace.</summary>
internal sealed class WorkspaceResources(SourceFiles files, SourceFiles builtIn, bool allowUnreviewed = false) : IDocumentResources
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Rulebooks outside of the workspace, by name.</summary>
    public ImmutableSortedDictionary<string, KeptRulebook> RulebookFiles { get; init; } = ImmutableSortedDictionary.Create<string, KeptRulebook>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <inheritdoc/>
    public ImageResource? Image(string source, SourceSpan? place, DiagnosticBag diagnostics)
    {
        var at = place ?? SourceSpan.File(source);
        if (source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(LoadingDiagnostics.PictureOnTheWeb(source, at));
            return null;
        }

        if (files.Resolve(source, at, diagnostics) is not { } full || files.ReadBytes(full, source, at, diagnostics) is not { } bytes)
        {
            return null;
        }

        if (SizeOf(bytes) is not { } size)
        {
            diagnostics.Add(LoadingDiagnostics.NotAPicture(source, at));
            return null;
        }

        var (width, height) = size.Orientation.IsOnItsSide() ? (size.Height, size.Width) : (size.Width, size.Height);
        return new ImageResource(source, size.MediaType, width, height, bytes) { Orientation = size.Orientation, Origin = place };
    }

    /// <inheritdoc/>
    public SourcedText? Text(string file, SourceSpan place, DiagnosticBag diagnostics) =>
        files.Resolve(file, place, diagnostics) is { } full && files.ReadText(full, file, place, diagnostics) is { } text
            ? new SourcedText(text, SourceSpan.StartOf(file), 1) { IsWholeFile = true }
            : null;

    /// <inheritdoc/>
    public Rulebook? Rulebook(string name, SourceSpan place, DiagnosticBag diagnostics)
    {
        var outside = RulebookFiles.GetValueOrDefault(name);
        var folder = outside is null ? files : new SourceFiles(outside.Folder);
        var stack = new RulebookLibrary(folder, builtIn, diagnostics).Load(outside?.Name ?? name, place);
        stack?.Report(allowUnreviewed, diagnostics);
        if (stack is not null && stack.Rulebook.Everything().Any(static node => !node.Fulfils.IsEmpty))
        {
            FulfilmentReview.Check(stack.Rulebook, new CatalogLibrary(builtIn, files), diagnostics);
        }

        return stack?.Rulebook;
    }

    /// <inheritdoc/>
    public Catalog? Catalog(string id, SourceSpan place, DiagnosticBag diagnostics) => new CatalogLibrary(builtIn, files).Load(id, place, diagnostics);

    /// <inheritdoc/>
    public EvidenceLock? EvidenceLock(DiagnosticBag diagnostics) => EvidenceFiles.ReadLock(files, diagnostics);

    /// <inheritdoc/>
    public ReadingDictionary Readings(DiagnosticBag diagnostics) => ReadingsReader.Read(builtIn, files, diagnostics);

    private static (string MediaType, int Width, int Height, ImageOrientation Orientation)? SizeOf(byte[] bytes)
    {
        if (bytes.Length > 24 && bytes.AsSpan().StartsWith(PngSignature))
        {
            var width = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16));
            var height = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20));
            return width > 0 && height > 0 ? ("image/png", width, height, ImageOrientation.Upright) : null;
        }

        return bytes is [0xFF, 0xD8, ..] ? JpegSize(bytes) : null;
    }

    // ISO/IEC 10918-1 B.2.2: the frame header (SOF0…SOF15 but for DHT, JPG and DAC) holds the height and the width.
    private static (string MediaType, int Width, int Height, ImageOrientation Orientation)? JpegSize(byte[] bytes)
    {
        var position = 2;
        var orientation = ImageOrientation.Upright;
        while (position + 9 < bytes.Length && bytes[position] == 0xFF)
        {
            var marker = bytes[position + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(position + 5));
                var width = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(position + 7));
                return width > 0 && height > 0 ? ("image/jpeg", width, height, orientation) : null;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(position + 2));
            if (marker == 0xE1 && length >= 2 && position + 2 + length <= bytes.Length && ExifOrientation.Of(bytes.AsSpan(position + 4, length - 2)) is { } found)
            {
                orientation = found;
            }

            position += 2 + length;
        }

        return null;
    }
}

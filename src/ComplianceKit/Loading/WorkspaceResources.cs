using System.Buffers.Binary;
using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Composition;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Furigana;
using ComplianceKit.Documents.Images;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Evidence;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Responses;
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

        return JpegHead.Read(bytes) is { Width: > 0, Height: > 0 } head ? ("image/jpeg", head.Width, head.Height, head.Orientation) : null;
    }
}

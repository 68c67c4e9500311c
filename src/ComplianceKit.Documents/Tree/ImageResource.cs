using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Documents.Tree;

/// <summary>The bytes of a picture, as they are in the file.</summary>
/// <param name="Name">The file's path, for messages.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="PixelWidth">Width in pixels as it is shown, at least 1.</param>
/// <param name="PixelHeight">Height in pixels as it is shown, at least 1.</param>
/// <param name="Data">The whole file.</param>
public sealed record ImageResource(string Name, string MediaType, int PixelWidth, int PixelHeight, ReadOnlyMemory<byte> Data)
{
    /// <summary>The same picture as squares, for formats that can draw them; <see langword="null"/> for other pictures.</summary>
    public SquarePattern? Squares { get; init; }

    /// <summary>How the rows of the file are turned where it is shown.</summary>
    public ImageOrientation Orientation { get; init; } = ImageOrientation.Upright;

    /// <summary>Where it was named first, if known.</summary>
    public SourceSpan? Origin { get; init; }

    /// <summary>Width of the file's rows in pixels.</summary>
    public int StoredWidth => Orientation.IsOnItsSide() ? PixelHeight : PixelWidth;

    /// <summary>How many rows the file has.</summary>
    public int StoredHeight => Orientation.IsOnItsSide() ? PixelWidth : PixelHeight;
}

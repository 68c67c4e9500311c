namespace ComplianceKit.Documents.Tree;

/// <summary>The bytes of a picture, as they are in the file.</summary>
/// <param name="Name">The file's path, for messages.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="PixelWidth">Width in pixels, at least 1.</param>
/// <param name="PixelHeight">Height in pixels, at least 1.</param>
/// <param name="Data">The whole file.</param>
public sealed record ImageResource(string Name, string MediaType, int PixelWidth, int PixelHeight, ReadOnlyMemory<byte> Data)
{
    /// <summary>The same picture as squares, for formats that can draw them; <see langword="null"/> for other pictures.</summary>
    public SquarePattern? Squares { get; init; }
}

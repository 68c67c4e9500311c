using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using QRCoder;

namespace ComplianceKit.Forms;

/// <summary>The seam to the QR library: a text becomes squares to draw, and a picture for formats that have pictures only.</summary>
internal static class QrPicture
{
    // How the source of such a picture begins.
    private const string Scheme = "qr:";

    /// <summary>More bytes than this make modules too small for a telephone to read from paper.</summary>
    private const int MostBytes = 300;

    // Each module becomes a square of several pixels, because viewers smooth pictures that they enlarge.
    private const int PixelsPerModule = 8;

    /// <summary>The text of which the source of a picture asks for a code; <see langword="null"/> for other sources.</summary>
    public static string? TextOf(string source) => source.StartsWith(Scheme, StringComparison.Ordinal) ? source[Scheme.Length..] : null;

    /// <summary>Why there is no code of a text.</summary>
    public static Diagnostic Refusal(string text, SourceSpan? place) => FormsDiagnostics.NoQrCode(LengthOf(text), MostBytes, place);

    /// <summary>The picture, or <see langword="null"/> where the text is empty or too long.</summary>
    public static ImageResource? Of(string text)
    {
        if (LengthOf(text) is 0 or > MostBytes)
        {
            return null;
        }

        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var modules = code.ModuleMatrix.Count;
        using var png = new PngByteQRCode(code);
        return new ImageResource($"{Scheme}{text}", "image/png", modules * PixelsPerModule, modules * PixelsPerModule, png.GetGraphic(PixelsPerModule))
        {
            Squares = new SquarePattern(modules, [.. code.ModuleMatrix.SelectMany(static row => row.Cast<bool>())]),
        };
    }

    private static int LengthOf(string text) => System.Text.Encoding.UTF8.GetByteCount(text);
}

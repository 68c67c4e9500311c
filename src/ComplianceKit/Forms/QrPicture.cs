using ComplianceKit.Documents.Tree;
using QRCoder;

namespace ComplianceKit.Forms;

/// <summary>The seam to the QR library: a text becomes squares to draw, and a picture for formats that have pictures only.</summary>
internal static class QrPicture
{
    /// <summary>How the source of such a picture begins.</summary>
    public const string Scheme = "qr:";

    /// <summary>More bytes than this make modules too small for a telephone to read from paper.</summary>
    public const int MostBytes = 300;

    // Each module becomes a square of several pixels, because viewers smooth pictures that they enlarge.
    private const int PixelsPerModule = 8;

    /// <summary>The length of a text in bytes, as the code holds it.</summary>
    public static int LengthOf(string text) => System.Text.Encoding.UTF8.GetByteCount(text);

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
}

using ComplianceKit.Documents.Images;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Images;

/// <summary>Embeds a JPEG file as it is (DCTDecode, PDF 32000-1 §7.4.8).</summary>
internal static class JpegImage
{
    /// <summary>Packs it.</summary>
    /// <exception cref="DamageException">The file is cut off or has colours that an archive file must not have.</exception>
    public static PackedImage Pack(ImageResource image)
    {
        var frame = JpegHead.Read(image.Data.Span) ?? throw new DamageException("no frame header", "フレームヘッダーがありません");
        if (!frame.HasEnd)
        {
            throw new DamageException("the file is cut off", "ファイルが途中で切れています");
        }

        if (frame is not { Precision: 8, Kind: <= 0xC2 } || (frame.Width, frame.Height) != (image.StoredWidth, image.StoredHeight))
        {
            throw new DamageException("this kind of JPEG is not supported", "この種類の JPEG には対応していません");
        }

        var space = frame.Components switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",
            _ => throw new DamageException("only grey and RGB pictures are supported, not CMYK", "使えるのは灰色と RGB の画像だけで、CMYK は使えません"),
        };
        var entries = $"/Type/XObject/Subtype/Image/Width {image.StoredWidth}/Height {image.StoredHeight}/ColorSpace{space}/BitsPerComponent 8/Filter/DCTDecode";
        return new PackedImage(new PackedStream(entries, image.Data), null);
    }
}

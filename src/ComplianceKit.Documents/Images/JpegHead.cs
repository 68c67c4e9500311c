using System.Buffers.Binary;
using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Documents.Images;

/// <summary>What a JPEG file says of itself before its pixels begin (ISO/IEC 10918-1 B.2.2, the frame header).</summary>
/// <param name="Kind">The marker of the frame without its 0xFF: 0xC0 baseline, 0xC1 extended, 0xC2 progressive, others rare.</param>
/// <param name="Precision">Bits of a sample.</param>
/// <param name="Width">Pixels of a row as the file holds them.</param>
/// <param name="Height">Its rows.</param>
/// <param name="Components">Colours of a pixel: 1 for grey, 3 for RGB, 4 for CMYK.</param>
/// <param name="Orientation">How the camera was held.</param>
public sealed record JpegHead(int Kind, int Precision, int Width, int Height, int Components, ImageOrientation Orientation)
{
    private const int FrameLength = 10;

    /// <summary>Whether the image ends somewhere behind its frame header. Cameras append more to the file: previews, sound, depth.</summary>
    public bool HasEnd { get; private init; }

    /// <summary>Reads the head of a file; <see langword="null"/> where it is none or has no frame.</summary>
    public static JpegHead? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return null;
        }

        var orientation = ImageOrientation.Upright;
        for (var position = 2; position + FrameLength <= file.Length && file[position] == 0xFF;)
        {
            var marker = file[position + 1];
            if (marker == 0xFF)
            {
                // Any number of fill bytes may stand before a marker (B.1.1.2).
                position++;
                continue;
            }

            if (IsFrame(marker))
            {
                return Frame(file[position..], orientation);
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(position + 2)..]);
            if (marker == 0xE1 && length >= 2 && position + 2 + length <= file.Length && ExifOrientation.Of(file.Slice(position + 4, length - 2)) is { } found)
            {
                orientation = found;
            }

            position += 2 + length;
        }

        return null;
    }

    // SOF0 to SOF15 but for DHT, JPG and DAC (B.1.1.3, Table B.1).
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // 0xFF of the coded pixels is followed by 0, so that the marker of the end cannot stand among them (B.1.1.5).
    private static JpegHead Frame(ReadOnlySpan<byte> frame, ImageOrientation orientation) =>
        new(frame[1], frame[4], BinaryPrimitives.ReadUInt16BigEndian(frame[7..]), BinaryPrimitives.ReadUInt16BigEndian(frame[5..]), frame[9], orientation)
        {
            HasEnd = frame[FrameLength..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0,
        };
}

using System.Buffers.Binary;
using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Documents.Images;

/// <summary>
/// Reads how the camera was held from the APP1 segment of a JPEG file: Exif 2.32 §4.5 (the segment holds a TIFF file), §4.6.2 (a directory is a
/// count and entries of twelve bytes) and §4.6.4 (tag 0x0112). What cannot be read counts as upright.
/// </summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int EntryLength = 12;

    /// <summary>The orientation that the bytes of a segment say, without its marker and length; <see langword="null"/> where they say none.</summary>
    public static ImageOrientation? Of(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8))
        {
            return null;
        }

        var tiff = segment[6..];
        var isLittle = tiff.StartsWith("II"u8);
        if ((!isLittle && !tiff.StartsWith("MM"u8)) || Long(tiff, 4, isLittle) is not { } directory || Short(tiff, directory, isLittle) is not { } count)
        {
            return null;
        }

        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2 + ((long)i * EntryLength);
            if (Short(tiff, entry, isLittle) == Tag)
            {
                return Short(tiff, entry + 8, isLittle) is { } value and >= 1 and <= 8 ? (ImageOrientation)value : null;
            }
        }

        return null;
    }

    private static int? Short(ReadOnlySpan<byte> bytes, long at, bool isLittle) => at < 0 || at + 2 > bytes.Length
        ? null
        : isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)at..]);

    private static long? Long(ReadOnlySpan<byte> bytes, int at, bool isLittle) => at + 4 > bytes.Length
        ? null
        : isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}

using System.Buffers.Binary;
using System.Text;

namespace ComplianceKit.Pdf.Conformance;

/// <summary>
/// A small sRGB profile for the output intent of PDF/A (ISO 19005-2 §6.2.3), made of the primaries of IEC 61966-2-1 adapted to D50, with a
/// gamma of 2.2, in version 2.1 of the ICC format.
/// </summary>
internal static class ColorProfile
{
    private const int HeaderLength = 128;

    /// <summary>The bytes of the profile.</summary>
    public static byte[] Create()
    {
        (string Signature, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")),
            ("cprt", TextTag("No copyright, use freely")),
            ("wtpt", Point(0.9642, 1, 0.8249)),
            ("rXYZ", Point(0.4361, 0.2225, 0.0139)),
            ("gXYZ", Point(0.3851, 0.7169, 0.0971)),
            ("bXYZ", Point(0.1431, 0.0606, 0.7141)),
            ("rTRC", Curve()),
            ("gTRC", Curve()),
            ("bTRC", Curve()),
        ];
        var offset = HeaderLength + 4 + (tags.Length * 12);
        var profile = new byte[offset + tags.Sum(static tag => tag.Data.Length)];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        for (var index = 0; index < tags.Length; index++)
        {
            var entry = profile.AsSpan(HeaderLength + 4 + (index * 12));
            Encoding.ASCII.GetBytes(tags[index].Signature, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[index].Data.Length);
            tags[index].Data.CopyTo(profile, offset);
            offset += tags[index].Data.Length;
        }

        return profile;
    }

    private static void WriteHeader(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile[8..], 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile[12..]);
        BinaryPrimitives.WriteInt16BigEndian(profile[24..], 2000);
        BinaryPrimitives.WriteInt16BigEndian(profile[26..], 1);
        BinaryPrimitives.WriteInt16BigEndian(profile[28..], 1);
        Encoding.ASCII.GetBytes("acsp", profile[36..]);
        Point(0.9642, 1, 0.8249).AsSpan(8).CopyTo(profile[68..]);
    }

    private static byte[] Point(double x, double y, double z)
    {
        var data = new byte[20];
        Encoding.ASCII.GetBytes("XYZ ", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), Fixed(x));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), Fixed(y));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(16), Fixed(z));
        return data;
    }

    private static int Fixed(double value) => (int)Math.Round(value * 65536);

    private static byte[] Curve()
    {
        var data = new byte[16];
        Encoding.ASCII.GetBytes("curv", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12), (ushort)Math.Round(2.2 * 256));
        return data;
    }

    private static byte[] TextTag(string text)
    {
        var data = new byte[(8 + text.Length + 1 + 3) / 4 * 4];
        Encoding.ASCII.GetBytes("text", data);
        Encoding.ASCII.GetBytes(text, data.AsSpan(8));
        return data;
    }

    // textDescriptionType: the ASCII name, then empty Unicode and ScriptCode names (67 bytes for the latter).
    private static byte[] Description(string text)
    {
        var data = new byte[(12 + text.Length + 1 + 8 + 3 + 67 + 3) / 4 * 4];
        Encoding.ASCII.GetBytes("desc", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), text.Length + 1);
        Encoding.ASCII.GetBytes(text, data.AsSpan(12));
        return data;
    }
}

using System.Buffers.Binary;
using System.Text;

namespace ComplianceKit.Pdf.Tests.Conformance;

/// <summary>The widths that an embedded TrueType font gives its glyphs (tables head, hhea and hmtx), in thousandths of an em.</summary>
internal sealed class EmbeddedWidths(ReadOnlyMemory<byte> font)
{
    public double Of(int glyph)
    {
        var metrics = BinaryPrimitives.ReadUInt16BigEndian(Table("hhea")[34..]);
        var unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(Table("head")[18..]);
        return BinaryPrimitives.ReadUInt16BigEndian(Table("hmtx")[(Math.Min(glyph, metrics - 1) * 4)..]) * 1000.0 / unitsPerEm;
    }

    private ReadOnlySpan<byte> Table(string tag)
    {
        var data = font.Span;
        var count = BinaryPrimitives.ReadUInt16BigEndian(data[4..]);
        for (var index = 0; index < count; index++)
        {
            var entry = data.Slice(12 + (index * 16), 16);
            if (Encoding.ASCII.GetString(entry[..4]) == tag)
            {
                return data[(int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..])..];
            }
        }

        throw new InvalidDataException($"no table {tag}");
    }
}

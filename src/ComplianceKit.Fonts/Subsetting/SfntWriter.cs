using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ComplianceKit.Fonts.Subsetting;

/// <summary>Puts tables together to a font file with a directory and check sums.</summary>
internal static class SfntWriter
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    /// <summary>OpenType specification, <c>head</c>: the sum of the whole file is taken from this number.</summary>
    private const uint WholeFileSum = 0xB1B0AFBA;

    /// <summary>The length filled up to a multiple of four, as tables must be.</summary>
    public static int Padded(int length) => (length + 3) & ~3;

    /// <summary>The file of some tables, which stand in it in the order of their tags.</summary>
    public static byte[] Write(List<FontTable> tables)
    {
        tables.Sort(static (one, other) => string.CompareOrdinal(one.Tag, other.Tag));
        var start = HeaderLength + RecordLength * tables.Count;
        var file = new byte[start + tables.Sum(static table => Padded(table.Data.Length))];
        WriteHeader(file, tables.Count);

        var (record, at, headAt) = (HeaderLength, start, -1);
        foreach (var (tag, table) in tables)
        {
            var target = file.AsSpan(at, Padded(table.Length));
            table.Span.CopyTo(target);
            if (tag == "head")
            {
                headAt = at;
                BinaryPrimitives.WriteUInt32BigEndian(target[8..], 0);
            }

            Encoding.ASCII.GetBytes(tag, file.AsSpan(record, 4));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 4), Sum(target));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 12), table.Length);
            record += RecordLength;
            at += target.Length;
        }

        if (headAt >= 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(WholeFileSum - Sum(file)));
        }

        return file;
    }

    private static void WriteHeader(Span<byte> file, int count)
    {
        var log = BitOperations.Log2((uint)count);
        var range = (1 << log) * RecordLength;
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)range);
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)(count * RecordLength - range));
    }

    private static uint Sum(ReadOnlySpan<byte> padded)
    {
        uint sum = 0;
        for (var i = 0; i < padded.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(padded[i..]));
        }

        return sum;
    }
}

/// <summary>A table of a font file.</summary>
/// <param name="Tag">Its four letters.</param>
/// <param name="Data">Its bytes.</param>
internal sealed record FontTable(string Tag, ReadOnlyMemory<byte> Data);

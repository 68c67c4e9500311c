using System.Buffers.Binary;

namespace ComplianceKit.Fonts.Subsetting;

/// <summary>Writes the structures of a CFF table (Adobe Technical Note 5176).</summary>
internal static class CompactWriter
{
    /// <summary>Length of a number in a dictionary that can be written before it is known.</summary>
    public const int NumberLength = 5;

    /// <summary>A number in a dictionary, always of the same length.</summary>
    public static byte[] Number(int value)
    {
        var bytes = new byte[NumberLength];
        bytes[0] = 29;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), value);
        return bytes;
    }

    /// <summary>An operator behind its operands.</summary>
    public static byte[] Operator(ReadOnlySpan<byte> operands, int code) => code > 0xFF ? [.. operands, (byte)(code >> 8), (byte)(code & 0xFF)] : [.. operands, (byte)code];

    /// <summary>An operator behind numbers.</summary>
    public static byte[] Operator(int code, params ReadOnlySpan<int> numbers)
    {
        var operands = new byte[numbers.Length * NumberLength];
        for (var index = 0; index < numbers.Length; index++)
        {
            Number(numbers[index]).CopyTo(operands, index * NumberLength);
        }

        return Operator(operands, code);
    }

    /// <summary>An INDEX.</summary>
    public static byte[] Index(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        if (entries.Count == 0)
        {
            return [0, 0];
        }

        var length = entries.Sum(static entry => entry.Length);
        var size = (length + 1) switch { <= 0xFF => 1, <= 0xFFFF => 2, <= 0xFFFFFF => 3, _ => 4 };
        var bytes = new byte[3 + (size * (entries.Count + 1)) + length];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)entries.Count);
        bytes[2] = (byte)size;
        var (offset, data) = (1, 3 + (size * (entries.Count + 1)));
        for (var entry = 0; entry <= entries.Count; entry++)
        {
            for (var place = 0; place < size; place++)
            {
                bytes[3 + (entry * size) + place] = (byte)((offset >> (8 * (size - 1 - place))) & 0xFF);
            }

            if (entry == entries.Count)
            {
                break;
            }

            entries[entry].CopyTo(bytes.AsMemory(data + offset - 1));
            offset += entries[entry].Length;
        }

        return bytes;
    }
}

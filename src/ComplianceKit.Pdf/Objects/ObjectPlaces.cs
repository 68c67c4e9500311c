using System.Buffers.Binary;
using System.IO.Compression;

namespace ComplianceKit.Pdf.Objects;

/// <summary>
/// Where each indirect object stands, and the cross-reference stream that says so (PDF 32000-1 §7.5.8). A file for thousands of people has
/// millions of objects, so each takes eight bytes here, in blocks that are never copied.
/// </summary>
internal sealed class ObjectPlaces
{
    /// <summary>The most objects that a file may have with the free one (ISO 19005-2 §6.1.13).</summary>
    public const int Most = 8_388_607;

    /// <summary>The widths of the fields of a row, as the dictionary of the stream has them.</summary>
    public const string Widths = "[1 4 2]";

    private const int RowLength = 7;
    private const int BlockLength = 8192;
    private const int IndexBits = 16;
    private const ulong InStream = 1UL << 63;

    private readonly List<ulong[]> blocks = [];

    /// <summary>Begins with the free object that every file has.</summary>
    public ObjectPlaces() => Add();

    /// <summary>The number of objects with the free one.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for an object and returns its number.</summary>
    public int Add()
    {
        if (Count % BlockLength == 0)
        {
            blocks.Add(new ulong[BlockLength]);
        }

        return Count++;
    }

    /// <summary>Says that an object stands at a place of the file.</summary>
    public void SetOffset(int number, long offset) => Set(number, (ulong)offset << IndexBits);

    /// <summary>Says that an object is one of those in an object stream.</summary>
    public void SetInStream(int number, int stream, int index) => Set(number, InStream | ((ulong)stream << IndexBits) | (ushort)index);

    /// <summary>
    /// The rows, compressed. Each is written as its difference from the row above (filter 2 of PNG), which compresses to a third of the
    /// plain rows.
    /// </summary>
    public byte[] Compress(CompressionLevel level)
    {
        using var buffer = new MemoryStream();
        using (var deflate = new ZLibStream(buffer, level, leaveOpen: true))
        {
            Span<byte> row = stackalloc byte[RowLength];
            Span<byte> above = stackalloc byte[RowLength];
            Span<byte> difference = stackalloc byte[RowLength + 1];
            difference[0] = 2;
            for (var number = 0; number < Count; number++)
            {
                Row(number, row);
                for (var column = 0; column < RowLength; column++)
                {
                    difference[column + 1] = (byte)(row[column] - above[column]);
                }

                deflate.Write(difference);
                row.CopyTo(above);
            }
        }

        return buffer.ToArray();
    }

    private void Set(int number, ulong place) => blocks[number / BlockLength][number % BlockLength] = place;

    private void Row(int number, Span<byte> row)
    {
        var place = blocks[number / BlockLength][number % BlockLength];
        row[0] = (byte)(place == 0 ? 0 : (place & InStream) != 0 ? 2 : 1);
        BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)((place & ~InStream) >> IndexBits));
        BinaryPrimitives.WriteUInt16BigEndian(row[5..], number == 0 ? ushort.MaxValue : (ushort)place);
    }
}

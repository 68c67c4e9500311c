using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ComplianceKit.Pdf.Objects;

/// <summary>
/// Where each indirect object stands, and the cross-reference stream that says so (PDF 32000-1 §7.5.8). A file for thousands of people has
/// millions of objects: a block of them whose places are all known is packed until the end.
/// </summary>
internal sealed class ObjectPlaces
{
    /// <summary>The most objects that a file may have with the free one (ISO 19005-2 §6.1.13).</summary>
    public const int Most = 8_388_607;

    /// <summary>The widths of the fields of a row, as the dictionary of the stream has them.</summary>
    public const string Widths = "[1 4 2]";

    /// <summary>The last byte at which an object may begin: places are written in four bytes.</summary>
    public const long Farthest = uint.MaxValue;

    // Objects and bytes for one more document, and for what leads through the file at its end.
    private const int ReservedObjects = 200_000;
    private const long ReservedBytes = 512L << 20;

    private const int RowLength = 7;
    private const int BlockLength = 8192;
    private const int IndexBits = 16;
    private const ulong InStream = 1UL << 63;

    private readonly List<Block> blocks = [];

    /// <summary>Begins with the free object that every file has.</summary>
    public ObjectPlaces() => Add();

    /// <summary>The number of objects with the free one.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes that are kept for all of them.</summary>
    public long KeptBytes => blocks.Sum(static block => (block.Open?.Length * sizeof(ulong)) ?? block.Packed!.LongLength);

    /// <summary>Makes room for an object and returns its number.</summary>
    public int Add()
    {
        if (Count % BlockLength == 0)
        {
            blocks.Add(new Block());
        }

        return Count++;
    }

    /// <summary>Whether a file of so many objects and bytes has no room for another document of the usual size.</summary>
    public static bool IsFull(int objects, long bytes) => objects > Most - ReservedObjects || bytes > Farthest - ReservedBytes;

    /// <summary>Says that an object stands at a place of the file.</summary>
    /// <exception cref="IOException">It lies too far behind.</exception>
    public void SetOffset(int number, long offset) =>
        Set(number, offset <= Farthest ? (ulong)offset << IndexBits : throw new IOException("a PDF file of more than 4 GB cannot say where its objects are"));

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
            WriteRows(deflate);
        }

        return buffer.ToArray();
    }

    private void WriteRows(ZLibStream deflate)
    {
        Span<byte> row = stackalloc byte[RowLength];
        Span<byte> above = stackalloc byte[RowLength];
        Span<byte> difference = stackalloc byte[RowLength + 1];
        difference[0] = 2;
        for (var first = 0; first < Count; first += BlockLength)
        {
            var open = blocks[first / BlockLength].Opened();
            for (var number = first; number < Math.Min(Count, first + BlockLength); number++)
            {
                Row(number, open[number - first], row);
                for (var column = 0; column < RowLength; column++)
                {
                    difference[column + 1] = (byte)(row[column] - above[column]);
                }

                deflate.Write(difference);
                row.CopyTo(above);
            }
        }
    }

    private void Set(int number, ulong place) => blocks[number / BlockLength].Set(number % BlockLength, place);

    private static void Row(int number, ulong place, Span<byte> row)
    {
        row[0] = (byte)(place == 0 ? 0 : (place & InStream) != 0 ? 2 : 1);
        BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)((place & ~InStream) >> IndexBits));
        BinaryPrimitives.WriteUInt16BigEndian(row[5..], number == 0 ? ushort.MaxValue : (ushort)place);
    }

    /// <summary>The places of objects whose numbers follow each other.</summary>
    private sealed class Block
    {
        private int known;

        /// <summary>The places; <see langword="null"/> where they are packed.</summary>
        public ulong[]? Open { get; private set; } = new ulong[BlockLength];

        /// <summary>The places packed, each as its difference from the one before.</summary>
        public byte[]? Packed { get; private set; }

        public void Set(int index, ulong place)
        {
            var open = Open ?? Opened();
            known += open[index] == 0 ? 1 : 0;
            open[index] = place;
            Open = known == BlockLength ? null : open;
            Packed = known == BlockLength ? Pack(open) : null;
        }

        public ulong[] Opened() => Open ?? Unpack(Packed!);

        private static byte[] Pack(ulong[] places)
        {
            var differences = new ulong[BlockLength];
            for (var index = 0; index < BlockLength; index++)
            {
                differences[index] = places[index] - (index > 0 ? places[index - 1] : 0);
            }

            using var buffer = new MemoryStream();
            using (var deflate = new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            {
                deflate.Write(MemoryMarshal.AsBytes(differences.AsSpan()));
            }

            return buffer.ToArray();
        }

        private static ulong[] Unpack(byte[] packed)
        {
            var places = new ulong[BlockLength];
            using (var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress))
            {
                inflate.ReadExactly(MemoryMarshal.AsBytes(places.AsSpan()));
            }

            for (var index = 1; index < BlockLength; index++)
            {
                places[index] += places[index - 1];
            }

            return places;
        }
    }
}

using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using ComplianceKit.Pdf.Encryption;

namespace ComplianceKit.Pdf.Objects;

/// <summary>
/// Writes indirect objects to a stream: small ones gathered in object streams, the table of places as a cross-reference stream
/// (PDF 32000-1 §7.5.7 and §7.5.8). The file's identifier is a digest of its own bytes.
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 200;
    private const int ObjectsWorthAStream = 40;
    private const int MostWaiting = 32;

    private readonly Stream output;
    private readonly FileEncryption? encryption;
    private readonly StreamStock? stock;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ObjectPlaces places = new();
    private readonly List<(int Number, int Offset)> gathered = [];
    private readonly ByteText gatheredBytes = new();
    private readonly ByteText scratch = new();
    private readonly Queue<(int Number, Task<PackedStream> Stream)> waiting = new();
    private long written;

    /// <summary>Begins a file of version 1.7.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="encryption">Encrypts it.</param>
    /// <param name="stock">Streams that it shares with other files. Then the others are made at the same time as this one, and its own streams one after the other.</param>
    public PdfFile(Stream output, FileEncryption? encryption = null, StreamStock? stock = null)
    {
        (this.output, this.encryption, this.stock) = (output, encryption, stock);
        Put("%PDF-1.7\n%"u8);
        Put([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Whether it has no room for another document of the usual size.</summary>
    public bool IsFull => ObjectPlaces.IsFull(places.Count, written);

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve() => places.Add();

    /// <summary>Writes an object that is not a stream.</summary>
    public void Write(int number, ByteText body)
    {
        gathered.Add((number, gatheredBytes.Length));
        gatheredBytes.Raw(body.Written).Raw("\n");
        if (gathered.Count == ObjectsPerStream)
        {
            FlushGathered();
        }
    }

    /// <summary>Writes an object that is not a stream under a new number.</summary>
    public int Write(ByteText body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    /// <summary>Says that what follows may differ between files of a series, so that what stands before can be the same stream in all of them.</summary>
    public void Divide()
    {
        if (stock is not null && gathered.Count >= ObjectsWorthAStream)
        {
            FlushGathered();
        }
    }

    /// <summary>Writes a stream under a new number.</summary>
    /// <param name="entries">The entries of its dictionary but for the length and filter.</param>
    /// <param name="data">Its bytes before compression.</param>
    /// <param name="compress">Whether they are compressed; what is compressed already is not.</param>
    public int WriteStream(string entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        var number = Reserve();
        WriteStream(number, entries, data, compress);
        return number;
    }

    /// <summary>Writes a stream under a new number.</summary>
    public int WriteStream(PackedStream stream) => WriteStream(Task.FromResult(stream));

    /// <summary>Writes a stream that another core still makes under a new number.</summary>
    public int WriteStream(Task<PackedStream> stream)
    {
        var number = Reserve();
        Enqueue(number, stream);
        return number;
    }

    /// <summary>Writes a stream under a reserved number.</summary>
    /// <remarks>Other cores compress while this one goes on; the file's bytes are the same as if each stream had been waited for.</remarks>
    public void WriteStream(int number, string entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        if (stock is not null && compress)
        {
            Enqueue(number, Task.FromResult(stock.Compress(entries, data)));
            return;
        }

        Enqueue(number, compress ? Task.Run(Compression(entries, data)) : Task.FromResult(new PackedStream(entries, data.ToArray())));
    }

    // The bytes are copied, because the place they stand in is used again.
    private static Func<PackedStream> Compression(string entries, ReadOnlySpan<byte> data)
    {
        var length = data.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        data.CopyTo(bytes);
        return () =>
        {
            var packed = PackedStream.Compress(entries, bytes.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(bytes);
            return packed;
        };
    }

    private void Enqueue(int number, Task<PackedStream> stream)
    {
        waiting.Enqueue((number, stream));
        while (waiting.Count > MostWaiting || (waiting.TryPeek(out var first) && first.Stream.IsCompleted))
        {
            PutFirst();
        }
    }

    private void PutAll()
    {
        while (waiting.Count > 0)
        {
            PutFirst();
        }
    }

    private void PutFirst()
    {
        var (number, task) = waiting.Dequeue();
        var stream = task.GetAwaiter().GetResult();
        PutStream(number, encryption is null ? stream : stream with { Data = encryption.Encrypt(stream.Data.Span) });
    }

    private void PutStream(int number, PackedStream stream)
    {
        places.SetOffset(number, written);
        scratch.Clear();
        scratch.Number(number).Raw(" 0 obj\n<<").Raw(stream.Entries).Raw("/Length ").Number(stream.Data.Length).Raw(">>stream\n");
        Put(scratch.Written);
        Put(stream.Data.Span);
        Put("\nendstream\nendobj\n"u8);
    }

    /// <summary>Ends the file.</summary>
    /// <param name="catalog">The number of the document catalog.</param>
    /// <param name="information">The number of the information dictionary.</param>
    public void Finish(int catalog, int information)
    {
        FlushGathered();
        PutAll();
        var lockNumber = encryption is null ? 0 : WriteInTheClear(encryption.Dictionary());
        var number = Reserve();
        var start = written;
        places.SetOffset(number, start);
        var identifier = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        var entries = new ByteText();
        entries.Raw("/Type/XRef/Size ").Number(places.Count).Raw("/W").Raw(ObjectPlaces.Widths).Raw("/Root ").Reference(catalog).Raw("/Info ").Reference(information)
            .Raw("/ID[<").Raw(identifier).Raw("><").Raw(identifier).Raw(">]");
        if (lockNumber > 0)
        {
            entries.Raw("/Encrypt ").Reference(lockNumber);
        }

        entries.Raw("/DecodeParms<</Predictor 12/Columns 7>>/Filter/FlateDecode");
        PutStream(number, new PackedStream(System.Text.Encoding.ASCII.GetString(entries.Written), places.Compress(stock is null ? CompressionLevel.Optimal : CompressionLevel.Fastest)));
        scratch.Clear();
        scratch.Raw("startxref\n").Raw(start.ToString(System.Globalization.CultureInfo.InvariantCulture)).Raw("\n%%EOF\n");
        Put(scratch.Written);
    }

    // The encryption dictionary must lie outside object streams (ISO 32000-2 §7.5.7), because it is read before they can be.
    private int WriteInTheClear(ByteText body)
    {
        var number = Reserve();
        places.SetOffset(number, written);
        scratch.Clear();
        scratch.Number(number).Raw(" 0 obj\n").Raw(body.Written).Raw("\nendobj\n");
        Put(scratch.Written);
        return number;
    }

    private void FlushGathered()
    {
        if (gathered.Count == 0)
        {
            return;
        }

        var head = new ByteText();
        foreach (var (number, offset) in gathered)
        {
            head.Number(number).Raw(" ").Number(offset).Raw(" ");
        }

        var first = head.Length;
        head.Raw(gatheredBytes.Written);
        var stream = Reserve();
        for (var index = 0; index < gathered.Count; index++)
        {
            places.SetInStream(gathered[index].Number, stream, index);
        }

        var count = gathered.Count;
        gathered.Clear();
        gatheredBytes.Clear();
        WriteStream(stream, $"/Type/ObjStm/N {count}/First {first}", head.Written);
    }

    private void Put(ReadOnlySpan<byte> data)
    {
        output.Write(data);
        hash.AppendData(data);
        written += data.Length;
    }
}

using System.IO.Compression;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Files;

/// <summary>Undoes the filters of streams. What a file may unpack to is bounded, so that a small file cannot fill the memory.</summary>
internal sealed class StreamDecoder
{
    private const int LargestStream = 64 << 20;
    private const long LargestFile = 512L << 20;

    private long unpacked;

    /// <summary>The bytes of a stream.</summary>
    /// <param name="data">The bytes as they are in the file.</param>
    /// <param name="filters">Its filters, outermost first, each with its parameters.</param>
    public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> data, IEnumerable<(string Name, PredictorSettings Predictor)> filters)
    {
        // Many pages may name the same contents; what is read again counts again, as what is unpacked again does.
        Count(data.Length);
        foreach (var (name, predictor) in filters)
        {
            data = name switch
            {
                "FlateDecode" or "Fl" => Predictor.Undo(Inflate(data), predictor),
                "ASCIIHexDecode" or "AHx" => Strings.Hexadecimal(new ByteScanner((byte[])[(byte)'<', .. data.Span], 0)),
                _ => throw new DamageException($"the filter {name} is not known", $"知らないフィルター {name} が使われています"),
            };
        }

        return data;
    }

    private void Count(int count)
    {
        unpacked += count;
        if (unpacked > LargestFile)
        {
            throw TooMuch();
        }
    }

    private static DamageException TooMuch() => new("it unpacks to more than can be read", "展開すると大きくなりすぎます");

    private byte[] Inflate(ReadOnlyMemory<byte> data)
    {
        using var packed = new MemoryStream(data.ToArray(), writable: false);
        using var inflate = new ZLibStream(packed, CompressionMode.Decompress);
        using var result = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (inflate.Read(buffer) is var count and > 0)
        {
            Count(count);
            if (result.Length + count > LargestStream)
            {
                throw TooMuch();
            }

            result.Write(buffer, 0, count);
        }

        return result.ToArray();
    }
}

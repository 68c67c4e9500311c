using System.IO.Compression;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Images;

/// <summary>The rows of a PNG picture, one behind the other.</summary>
/// <param name="file">The picture.</param>
internal sealed class PngRows(PngFile file) : IDisposable
{
    private readonly ZLibStream rows = new(new MemoryStream(file.Pixels, writable: false), CompressionMode.Decompress);
    private byte[] current = [];
    private byte[] above = [];

    /// <summary>Begins a pass of rows of so many columns.</summary>
    public void Begin(int columns)
    {
        current = new byte[((columns * file.Channels * file.Depth) + 7) / 8];
        above = new byte[current.Length];
    }

    /// <summary>The next row, as it was before it was filtered; good until the next is asked for.</summary>
    /// <exception cref="DamageException">There is none, or its filter is not known.</exception>
    public ReadOnlySpan<byte> Next()
    {
        RowFilter.Undo(ReadFiltered(), current, above, Math.Max(1, file.Channels * file.Depth / 8));
        (current, above) = (above, current);
        return above;
    }

    /// <summary>Passes over the next row.</summary>
    /// <exception cref="DamageException">There is none, or its filter is not known.</exception>
    public void Skip()
    {
        if (ReadFiltered() > RowFilter.Last)
        {
            throw RowFilter.Unknown();
        }
    }

    /// <summary>Whether nothing comes behind the rows that have been read, and their sum is right.</summary>
    public bool AreAll()
    {
        try
        {
            return rows.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();

    private int ReadFiltered()
    {
        var filter = rows.ReadByte();
        return filter >= 0 && rows.ReadAtLeast(current, current.Length, throwOnEndOfStream: false) == current.Length ? filter : throw PngFile.CutOff();
    }
}

namespace ComplianceKit.Pdf.Objects;

/// <summary>
/// Streams that many files have in common, compressed once: a file whose stream has the very bytes of one of them takes it from here. So the
/// files are the same with and without it. It learns until it is sealed; then it is safe for use from several threads.
/// </summary>
internal sealed class StreamStock
{
    private readonly Dictionary<int, List<Entry>> known = [];
    private bool isSealed;

    /// <summary>Ends the learning, so that what is kept does not grow with the number of files.</summary>
    public void Seal() => isSealed = true;

    /// <summary>The compressed stream.</summary>
    /// <param name="entries">The entries of its dictionary but for the length and filter.</param>
    /// <param name="data">Its bytes before compression.</param>
    public PackedStream Compress(string entries, ReadOnlySpan<byte> data)
    {
        var hash = new HashCode();
        hash.AddBytes(data);
        var key = hash.ToHashCode();
        foreach (var entry in known.GetValueOrDefault(key) ?? [])
        {
            if (entry.Entries == entries && data.SequenceEqual(entry.Data))
            {
                return entry.Packed;
            }
        }

        var packed = PackedStream.Compress(entries, data, quick: isSealed);
        if (!isSealed)
        {
            known.TryAdd(key, []);
            known[key].Add(new Entry(entries, data.ToArray(), packed));
        }

        return packed;
    }

    private sealed record Entry(string Entries, byte[] Data, PackedStream Packed);
}

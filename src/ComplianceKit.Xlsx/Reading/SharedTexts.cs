using System.Runtime.InteropServices;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>
/// The texts that cells share. Rows point at any of them, so that all must be at hand; where there are very many, those behind the first
/// millions of characters wait in a temporary file that goes with the reader.
/// </summary>
/// <param name="heldCharacters">How many characters are held in memory.</param>
internal sealed class SharedTexts(long heldCharacters) : IDisposable
{
    private readonly List<string> held = [];
    private readonly List<long> ends = [];
    private readonly Dictionary<int, Strike> struck = [];
    private FileStream? others;
    private long characters;

    public int Count => held.Count + ends.Count;

    public string this[int index]
    {
        get
        {
            if (index < held.Count)
            {
                return held[index];
            }

            others!.Flush();
            var start = index == held.Count ? 0 : ends[index - held.Count - 1];
            var bytes = new byte[ends[index - held.Count] - start];
            _ = RandomAccess.Read(others.SafeFileHandle, bytes, start);
            return MemoryMarshal.Cast<byte, char>(bytes).ToString();
        }
    }

    /// <summary>What of a text is struck through.</summary>
    public Strike StrikeOf(int index) => struck.GetValueOrDefault(index, Strike.Inherited);

    public void Add(string text, Strike strike)
    {
        if (strike.HasStruck || strike.HasPlain)
        {
            struck[Count] = strike;
        }

        characters += text.Length;
        if (characters <= heldCharacters)
        {
            held.Add(text);
            return;
        }

        // Characters are kept as they are: an escaped text may hold halves of pairs, which no encoding takes.
        others ??= TemporaryStream.Create();
        others.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        ends.Add(others.Position);
    }

    public void Dispose() => others?.Dispose();
}

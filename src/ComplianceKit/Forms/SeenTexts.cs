namespace ComplianceKit.Forms;

/// <summary>
/// Finds texts that come a second time among very many. Only a fingerprint of each is kept; where two agree, the earlier text is made anew
/// and compared.
/// </summary>
/// <param name="count">How many texts there will be.</param>
/// <param name="textOf">Makes the text of a number anew.</param>
/// <param name="ignoresCase">Whether capital and small letters are the same.</param>
internal sealed class SeenTexts(int count, Func<int, string> textOf, bool ignoresCase = false)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private readonly Dictionary<ulong, int> seen = new(count);

    /// <summary>The number of the first equal text; <see langword="null"/> where this one is the first.</summary>
    public int? FirstOf(string text, int number)
    {
        if (seen.TryAdd(Fingerprint(text), number))
        {
            return null;
        }

        var first = seen[Fingerprint(text)];
        return string.Equals(textOf(first), text, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) ? first : null;
    }

    // FNV-1a of 64 bits: among a million texts two differ and agree in it once in 37 million rosters.
    private ulong Fingerprint(string text)
    {
        var hash = Basis;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ (ignoresCase ? char.ToUpperInvariant(character) : character)) * Prime);
        }

        return hash;
    }
}

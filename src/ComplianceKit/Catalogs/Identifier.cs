namespace ComplianceKit.Catalogs;

/// <summary>What may stand as an id in references, and as the name of a place in documents.</summary>
public static class Identifier
{
    /// <summary>Whether <paramref name="text"/> has only letters, digits, <c>.</c>, <c>-</c>, <c>_</c>, <c>:</c> and <c>/</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool Fits(string text) => text.All(IsPart);

    /// <summary>Whether <paramref name="text"/> fits as the id of a catalog, behind which a <c>/</c> stands in references.</summary>
    /// <param name="text">The text.</param>
    public static bool FitsCatalog(string text) => Fits(text) && !text.Contains('/', StringComparison.Ordinal);

    /// <summary>The text with <c>-</c> in the place of what no id has.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => string.Concat(text.Select(static character => IsPart(character) ? character : '-'));

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or ':' or '/';
}

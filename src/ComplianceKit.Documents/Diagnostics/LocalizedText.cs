namespace ComplianceKit.Documents.Diagnostics;

/// <summary>The same sentence in every language in which the tool speaks, side by side so that none is forgotten.</summary>
public sealed record LocalizedText(string English, string Japanese)
{
    /// <summary>The sentence in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.Japanese ? Japanese : English;

    /// <inheritdoc/>
    public override string ToString() => English;
}

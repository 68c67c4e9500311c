namespace ComplianceKit.Documents.Diagnostics;

/// <summary>Tags of languages, such as <c>ja</c>, <c>ja-JP</c> or <c>en</c>.</summary>
public static class LanguageTag
{
    /// <summary>Whether a tag means Japanese: its first part counts, in whatever case it is written (BCP 47 §2.1.1).</summary>
    public static bool IsJapanese(string tag) =>
        tag.StartsWith("ja", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || !char.IsAsciiLetterOrDigit(tag[2]));
}

namespace ComplianceKit.Documents.Writing;

/// <summary>The beginning of a text that is too long to be shown.</summary>
public static class Shortened
{
    /// <summary><paramref name="text"/>, or at most its first <paramref name="longest"/> UTF-16 units with … behind them: no blank stands before it, and no character is cut in half.</summary>
    public static string To(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd() + "…";
}

namespace ComplianceKit.Rulebooks.References;

/// <summary>What kind of rules a rulebook is, as its title says it: 要綱, 規則.</summary>
internal static class RulebookKind
{
    private const string Usual = "規程";
    private static readonly string[] Kinds = [Usual, "規則", "細則", "要綱", "要領", "条例", "規約", "基準", "指針"];

    /// <summary>The words with which rules name themselves, with the kind that the title says last in the place of 規程: この要綱.</summary>
    /// <param name="words">The words of the numbering style: この規程.</param>
    /// <param name="title">The title of the rules.</param>
    public static string In(string words, string title) =>
        Kinds.Where(title.Contains).MaxBy(kind => title.LastIndexOf(kind, StringComparison.Ordinal)) is { } kind ? words.Replace(Usual, kind, StringComparison.Ordinal) : words;
}

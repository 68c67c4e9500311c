namespace ComplianceKit.Documents.Tree;

/// <summary>The words that documents print of themselves, which nobody writes in their text: data, so that another language is another file.</summary>
/// <param name="Continued">What stands behind a cell that goes on on the next page; empty for nothing.</param>
/// <param name="Note">The head of the column with the marks, where notes are printed as a table.</param>
/// <param name="Term">The head of the column with the terms.</param>
/// <param name="Explanation">The head of the column with the notes' texts.</param>
/// <param name="Glossary">What screen readers say of that table.</param>
public sealed record DocumentWords(string Continued, string Note, string Term, string Explanation, string Glossary)
{
    /// <summary>Those of Japanese documents. A word joiner keeps the letters behind a cell on one line.</summary>
    public static DocumentWords Japanese { get; } = new("（続\u2060き）", "注", "用語", "説明", "用語：注の番号、用語、説明");
}

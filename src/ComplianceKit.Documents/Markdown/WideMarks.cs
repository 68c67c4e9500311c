using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Finds in words what was probably meant as a table or a reference, and is printed as it stands: ｜甲｜乙｜, [第2条]（#terms）.</summary>
internal static partial class WideMarks
{
    /// <summary>Without one of these characters a paragraph holds nothing of the kind.</summary>
    public static SearchValues<char> Signs { get; } = SearchValues.Create("|｜[［］（）＃{｛");

    /// <summary>What was written so in a paragraph, and how it is meant; <see langword="null"/> for none.</summary>
    /// <param name="paragraph">The paragraph as it was written.</param>
    /// <returns>The characters, where they begin in the paragraph, and the right ones; <see langword="null"/> of a table.</returns>
    public static (string Written, int Index, string? Meant)? In(string paragraph)
    {
        if (Rows().Match(paragraph) is { Success: true } rows)
        {
            return (rows.Groups["row"].Value.Trim(), rows.Groups["row"].Index, null);
        }

        if (Reference().Match(paragraph) is { Success: true } reference && reference.Groups["mark"].Captures.Any(static mark => mark.ValueSpan.ContainsAny("［］（）＃")))
        {
            return (reference.Value, reference.Index, "[…](#id)");
        }

        if (RuleOfTable().Match(paragraph) is { Success: true } rule)
        {
            return (rule.Groups["row"].Value.Trim(), rule.Groups["row"].Index, null);
        }

        if (Name().Match(paragraph) is { Success: true } name)
        {
            return (name.Value, name.Index, $"{{{{{name.Groups["name"].Value}}}}}");
        }

        if (OpenReference().Match(paragraph) is { Success: true } open)
        {
            return (open.Value, open.Index, "[…](#id)");
        }

        return Attributes().Match(paragraph) is { Success: true } attributes
            ? (attributes.Groups["braces"].Value, attributes.Groups["braces"].Index, $" {{{attributes.Groups["words"].Value.Replace('．', '.').Replace('＃', '#')}}}")
            : null;
    }

    // One row between bars may be words; two of them, or one in full width, are a table without its rule.
    [GeneratedRegex(@"^\s*(?<row>｜[^\n]*｜|\|[^\n]*\|)[ 　]*(\n|$)(?(?<=｜[ 　]*(\n|$))|\s*[|｜])", RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();

    [GeneratedRegex(@"(?<mark>[\[［])[^\[\]［］\n]{0,40}(?<mark>[\]］][(（][#＃])[A-Za-z0-9_.:-]+(?<mark>[)）])", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    // A table ends where a line has no bar, and its rows have as many cells as its head.
    [GeneratedRegex(@"\n[ ]*(?<row>\|[ :]*-{3,}[ :|-]*\|[ ]*)(\n|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex RuleOfTable();

    [GeneratedRegex(@"(?<![\\{｛`])[{｛]{1,2}[ 　]*(?<name>(organization|service|variables|document)[.．][A-Za-z0-9_.-]+)[ 　]*[}｝]{1,2}", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"\[[^\[\]\n]{0,40}\]\(#[A-Za-z0-9_.-]+(?![A-Za-z0-9_.:)-])")]
    private static partial Regex OpenReference();

    // Half-width ones at the end are read. Before the words they belong to nothing.
    [GeneratedRegex(@"^(?<braces>\{(?<words>[.#][A-Za-z][A-Za-z0-9_-]*)\})[ ]*\n|(?<!\\)(?<braces>[{｛](?<words>[.#．＃][A-Za-z][A-Za-z0-9_-]*)[}｝]?)(?<!\{[.#][A-Za-z0-9_-]*\})\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Attributes();
}

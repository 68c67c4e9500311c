using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Finds in words what was probably meant as a table or a reference, and is printed as it stands: ｜甲｜乙｜, [第2条]（#terms）.</summary>
internal static partial class WideMarks
{
    /// <summary>Without one of these characters a paragraph holds nothing of the kind.</summary>
    public static SearchValues<char> Signs { get; } = SearchValues.Create("|｜［］（）＃");

    /// <summary>What was written so in a paragraph, and how it is meant; <see langword="null"/> for none.</summary>
    /// <param name="paragraph">The paragraph as it was written.</param>
    /// <returns>The characters, where they begin in the paragraph, and the right ones.</returns>
    public static (string Written, int Index, string Meant)? In(string paragraph)
    {
        if (Rows().Match(paragraph) is { Success: true } rows)
        {
            return (rows.Groups["row"].Value.Trim(), rows.Groups["row"].Index, "| … | … |, |---|---|");
        }

        return Reference().Match(paragraph) is { Success: true } reference && reference.Groups["mark"].Captures.Any(static mark => mark.ValueSpan.ContainsAny("［］（）＃"))
            ? (reference.Value, reference.Index, "[…](#id)")
            : null;
    }

    // One row between bars may be words; two of them, or one in full width, are a table without its rule.
    [GeneratedRegex(@"^\s*(?<row>｜[^\n]*｜|\|[^\n]*\|)[ 　]*(\n|$)(?(?<=｜[ 　]*(\n|$))|\s*[|｜])", RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();

    [GeneratedRegex(@"(?<mark>[\[［])[^\[\]［］\n]{0,40}(?<mark>[\]］][(（][#＃])[A-Za-z0-9_.:-]+(?<mark>[)）])", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}

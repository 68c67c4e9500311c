using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>Reads the language of the documents. A language that nothing is made in would only be claimed, and a screen reader would believe it.</summary>
internal static partial class DocumentLanguage
{
    /// <summary>The language where none is named.</summary>
    public const string Default = "ja";

    private const int LettersOfRegion = 2;
    private const int LettersOfScript = 4;
    private static readonly YamlShape Tag = new(
        new("a language tag, such as ja or en", "「ja」や「en」のような言語の符号"), new("write `ja` or `en`", "ja か en と書いてください"));

    private static readonly string[] Known = [Default, "en"];

    /// <summary>The tag as RFC 5646 recommends to write it: <c>ja</c>, <c>ja-JP</c>, <c>en-GB</c>. Others are reported.</summary>
    /// <param name="language">The tag as it stands in the file; <see langword="null"/> for none.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static string Read(SourcedText? language, DiagnosticBag diagnostics)
    {
        if (language is null)
        {
            return Default;
        }

        if (!WellFormed().IsMatch(language.Value))
        {
            diagnostics.Add(LoadingDiagnostics.WrongType("language", Tag, language.Origin));
            return language.Value;
        }

        var parts = language.Value.ToLowerInvariant().Split('-');
        if (!Known.Contains(parts[0], StringComparer.Ordinal))
        {
            diagnostics.Add(LoadingDiagnostics.UnknownValue("language", language.Value, Nearest.To(parts[0], Known), Known, language.Origin));
        }

        return string.Join('-', parts.Select(static (part, index) => index == 0 ? part : Written(part)));
    }

    private static string Written(string part) => part.Length switch
    {
        LettersOfRegion => part.ToUpperInvariant(),
        LettersOfScript when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..],
        _ => part,
    };

    // The shape of RFC 5646 without its registry: PDF/UA asks for a well-formed tag.
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex WellFormed();
}

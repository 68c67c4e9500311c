using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Rulebooks.Checks;

/// <summary>Follows defined terms (以下「…」という。) through a rulebook: defined twice, used before, never used.</summary>
internal static partial class TermChecks
{
    /// <summary>Checks the articles, and each form for itself, because a form is read alone.</summary>
    public static void Run(PreparedRulebook prepared, DiagnosticBag diagnostics)
    {
        foreach (var scope in prepared.Index.Places.GroupBy(static place => place.OwnAttachment is { Node.Kind: RuleKind.Form } form ? form.Id : string.Empty))
        {
            CheckScope([.. scope], diagnostics);
        }

        CheckCutTerms(prepared, diagnostics);
    }

    private static void CheckCutTerms(PreparedRulebook prepared, DiagnosticBag diagnostics)
    {
        foreach (var (term, place) in prepared.Rulebook.CutTerms)
        {
            var use = prepared.Index.Places.FirstOrDefault(candidate => candidate.Node.Text.Contains(term, StringComparison.Ordinal));
            if (use is not null && !prepared.Index.Places.Any(candidate => DefinedIn(candidate.Node.Text).Contains(term, StringComparer.Ordinal)))
            {
                diagnostics.Add(RulebookDiagnostics.TermCutOff(term, use.Node.WordsOrigin, place));
            }
        }
    }

    private static void CheckScope(List<RulePlace> places, DiagnosticBag diagnostics)
    {
        var defined = new Dictionary<string, (int Place, int Index)>(StringComparer.Ordinal);
        for (var number = 0; number < places.Count; number++)
        {
            foreach (Match match in Definition().Matches(places[number].Node.Text))
            {
                var term = match.Groups["term"].Value;
                if (defined.TryGetValue(term, out var first))
                {
                    diagnostics.Add(RulebookDiagnostics.TermDefinedTwice(term, places[number].Node.WordsOrigin, places[first.Place].Node.WordsOrigin));
                }
                else
                {
                    defined.Add(term, (number, match.Index));
                }
            }
        }

        foreach (var (term, at) in defined)
        {
            CheckUses(term, at, places, diagnostics);
        }
    }

    private static void CheckUses(string term, (int Place, int Index) at, List<RulePlace> places, DiagnosticBag diagnostics)
    {
        var used = false;

        // A heading may name what its first sentence defines.
        for (var number = 0; number < places.Count; number++)
        {
            var text = places[number].Node.Text;
            for (var index = text.IndexOf(term, StringComparison.Ordinal); index >= 0; index = text.IndexOf(term, index + term.Length, StringComparison.Ordinal))
            {
                if (IsDefinition(text, index, term))
                {
                    continue;
                }

                used |= number > at.Place || (number == at.Place && index > at.Index);
                if (number < at.Place && places[number].Node.Kind is RuleKind.Paragraph or RuleKind.Item or RuleKind.Block && StandsAlone(text, index, term))
                {
                    diagnostics.Add(RulebookDiagnostics.TermUsedBefore(term, places[number].Node.WordsOrigin, places[at.Place].Node.WordsOrigin));
                    return;
                }
            }
        }

        if (!used)
        {
            diagnostics.Add(RulebookDiagnostics.TermNeverUsed(term, places[at.Place].Node.WordsOrigin));
        }
    }

    private static bool IsDefinition(string text, int index, string term) =>
        index > 0 && text[index - 1] == '「' && index + term.Length < text.Length && text[index + term.Length] == '」';

    // A short term is part of many words (市 of 市民), and kanji or katakana beside it make another word of it.
    private static bool StandsAlone(string text, int index, string term) =>
        term.Length > 2 && (index == 0 || !JoinsWords(text[index - 1])) && (index + term.Length >= text.Length || !JoinsWords(text[index + term.Length]));

    private static bool JoinsWords(char character) => character is (>= '\u3400' and <= '\u9FFF') or (>= 'ァ' and <= 'ヿ') || char.IsAsciiLetterOrDigit(character);

    /// <summary>The terms that a text defines, also those of a list of definitions: 利用者　…をいう。</summary>
    public static IEnumerable<string> DefinedIn(string text) => Definition().Matches(text).Concat(Listed().Matches(text)).Select(static match => match.Groups["term"].Value);

    [GeneratedRegex("^(?:(?<term>[^　\\s、。「」（）]{2,20})　|「(?<term>[^「」]{2,20})」とは、).*をいう")]
    private static partial Regex Listed();

    [GeneratedRegex("以下(?:、|,|，)?(?:単に)?「(?<term>[^「」]+)」と(?:いう|総称する)")]
    private static partial Regex Definition();
}

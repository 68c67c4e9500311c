using System.Buffers;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Rulebooks.Checks;

/// <summary>
/// Finds annexes and tables that are called by hand what the only one of its kind is called: 別表. In its own heading that would be printed twice; in the
/// text it is wrong as soon as there is a second one, and the heading does not name the article that speaks of it.
/// </summary>
internal static partial class HandwrittenNames
{
    private static readonly SearchValues<char> BehindName = SearchValues.Create(" 　（(");
    private static readonly SearchValues<char> KanjiBehindName = SearchValues.Create("中上下左右及又並若");

    /// <summary>Checks every text.</summary>
    public static void Run(PreparedRulebook prepared, DiagnosticBag diagnostics)
    {
        var style = prepared.Rulebook.Numbering;
        foreach (var (kind, name) in new[] { (RuleKind.Annex, style.OnlyAnnex), (RuleKind.AnnexTable, style.OnlyAnnexTable), (RuleKind.Form, style.OnlyForm) })
        {
            ReadOnlySpan<RulePlace> targets = [.. prepared.Index.Places.Where(place => place.Node.Kind == kind).Take(2)];
            if (targets.IsEmpty || string.IsNullOrEmpty(name))
            {
                continue;
            }

            if (targets.Length == 1 && IsHeadedBy(name, targets[0].Node.Text.Trim()))
            {
                diagnostics.Add(RulebookDiagnostics.HandwrittenNumber(name, true, null, targets[0].Node.WordsOrigin));
            }

            // What applicants enclose is a 別紙, too; an annex speaks of itself by its name.
            var suggestion = targets.Length == 1 ? $"[](#{targets[0].Id})" : null;
            foreach (var place in prepared.Index.Places.Where(place => !place.Node.IsAttachment && place.Attachment?.Node.Kind is not RuleKind.Form && place.Attachment?.Node.Kind != kind))
            {
                Check(place, name, suggestion, diagnostics);
            }
        }
    }

    private static void Check(RulePlace place, string name, string? suggestion, DiagnosticBag diagnostics)
    {
        if (!place.Node.Text.Contains(name, StringComparison.Ordinal))
        {
            return;
        }

        // Of the same length, so that what is found stands at the same place in the text itself.
        var text = Link().Replace(place.Node.Text, static link => new string('\n', link.Length));
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (StandsAlone(text, at, at + name.Length) && !BehindOther().IsMatch(text.AsSpan(0, at)) && !HandwrittenNumbers.BeforeLaw().IsMatch(text.AsSpan(0, at)))
            {
                diagnostics.Add(RulebookDiagnostics.HandwrittenNumber(name, false, suggestion, place.Node.WordsOrigin) with { WordsBefore = HandwrittenNumbers.Before(place.Node.Text, text, at) });
            }
        }
    }

    private static bool IsHeadedBy(string name, string text) => text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || BehindName.Contains(text[name.Length]));

    // 個別表示 and 種別表 hold the characters; 別表第1 and 別紙様式 are other names.
    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !IsKanji(text[start - 1])) && (end == text.Length || !(IsKanji(text[end]) || char.IsDigit(text[end])) || KanjiBehindName.Contains(text[end]));

    private static bool IsKanji(char character) => character is >= '\u4E00' and <= '\u9FFF' or '々';

    [GeneratedRegex(NumberBehindReference.AnyLink)]
    private static partial Regex Link();

    [GeneratedRegex("(?:この|その)$")]
    private static partial Regex BehindOther();
}

using System.Buffers;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.Preparation;
using ComplianceKit.Rulebooks.References;

namespace ComplianceKit.Rulebooks.Checks;

/// <summary>Finds numbers of articles that were written by hand, which go wrong with the next insertion.</summary>
internal static partial class HandwrittenNumbers
{
    private const string Digits = "0-9０-９一二三四五六七八九十百千";
    private static readonly SearchValues<char> Units = SearchValues.Create("条項号章節式表");

    /// <summary>Checks every text.</summary>
    public static void Run(PreparedRulebook prepared, DiagnosticBag diagnostics)
    {
        Dictionary<string, string>? names = null;
        foreach (var place in prepared.Index.Places)
        {
            if (!MayHoldNumber(place.Node.Text))
            {
                continue;
            }

            // Of the same length, so that what is found stands at the same place in the text itself.
            var text = Link().Replace(place.Node.Text, static link => new string('\n', link.Length));
            var behind = new NumberBehindReference(place, prepared);
            var end = -1;
            foreach (Match match in Number().Matches(text))
            {
                // 法律第57号, 同法第2条第1項: the numbers of other laws are nobody's references, nor is what follows them directly.
                // A form may be headed by what forms are called: 様式二.
                if (GoesOn(text, end, match) || (place.Node.IsAttachment && match.Length == text.Trim().Length && !IsOwn(match.Value, place, prepared)) || BeforeLaw().IsMatch(text.AsSpan(0, match.Index)))
                {
                    end = match.Index + match.Length;
                    continue;
                }

                names ??= Names(prepared);
                var suggestion = behind.Belongs(match, out var whole) ? whole : Suggestion(match.Value, place, prepared, names);
                diagnostics.Add(RulebookDiagnostics.HandwrittenNumber(match.Value, place.Node.HasHeading && match.Index == 0, suggestion, place.Node.WordsOrigin) with { WordsBefore = Before(place.Node.Text, text, match.Index) });
            }
        }
    }

    // 医療法第25条第1項及び第2項: a 項 or 号 behind those of another law is one of that law, too.
    private static bool GoesOn(string text, int end, Match number) =>
        number.Index == end || (end >= 0 && !number.Value.Contains('条', StringComparison.Ordinal) && number.Value[0] == '第' && Between().IsMatch(text.AsSpan(end..number.Index)));

    // The number of an annex is printed above its heading.
    private static bool IsOwn(string words, RulePlace place, PreparedRulebook prepared) =>
        Numerals.InDigits(words) is var written && (written == Numerals.InDigits(prepared.NumberOf(place.Node)) || written == Numerals.InDigits(prepared.Labels.AmongItsLike(place)));

    // As far as the line, or the reference before it; directly behind one, that reference itself.
    internal static string Before(string text, string withoutLinks, int index)
    {
        var start = withoutLinks.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
        return start < index ? text[start..index] : Link().Matches(text[..index]).LastOrDefault()?.Value ?? string.Empty;
    }

    private static bool MayHoldNumber(string text) => text.AsSpan().IndexOfAny(Units) >= 0;

    private static Dictionary<string, string> Names(PreparedRulebook prepared)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in prepared.Index.Places.Where(static place => place.Node.Kind is not (RuleKind.Block or RuleKind.Preamble)))
        {
            names.TryAdd(prepared.Labels.Full(place, null), place.Id);
        }

        return names;
    }

    private static string? Suggestion(string words, RulePlace source, PreparedRulebook prepared, Dictionary<string, string> names)
    {
        if (names.TryGetValue(words, out var id))
        {
            return $"[](#{id})";
        }

        var relative = new RelativeWords(prepared.Labels);
        var found = prepared.Index.Places.FirstOrDefault(place =>
            place.Node.Kind is RuleKind.Article or RuleKind.Paragraph or RuleKind.Item or RuleKind.Chapter
                && relative.Of(place, source, null).Contains(words, StringComparer.Ordinal));
        return found is null ? null : $"[{words}](#{found.Id})";
    }

    [GeneratedRegex(NumberBehindReference.AnyLink)]
    private static partial Regex Link();

    [GeneratedRegex("^(?:及び|又は|並びに|若しくは|から|、|・)$")]
    private static partial Regex Between();

    [GeneratedRegex($"(?:(?:附則)?(?:第[{Digits}]+(?:条|項|号|章|節)(?:の[{Digits}]+)*)+|(?:前|次|同)(?:各|[{Digits}]+)?(?:条|項|号)(?:第[{Digits}]+(?:項|号))*|(?:別紙)?様式第?[{Digits}]+号?|別表第[{Digits}]+)(?![件例約文目線室数])")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:法|律|令|(?<!この|本)(?:規則|条例|告示|要綱|要領|規約)|ガイドライン|ガイダンス|通知|発|号）|[0-9A-Za-z])\s*$")]
    internal static partial Regex BeforeLaw();
}

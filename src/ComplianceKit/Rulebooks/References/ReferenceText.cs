using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;

namespace ComplianceKit.Rulebooks.References;

/// <summary>
/// Puts numbers in the place of references: <c>[](#consent.2)</c> becomes 第6条第2項, <c>[](#consent){.relative}</c> 前条 where that is right,
/// <c>[](#a){to=b}</c> 第3条から第5条まで. Relative words that an author wrote (<c>[前条](#consent)</c>) are held against the place that the id names.
/// </summary>
internal sealed partial class ReferenceText(Rulebook rulebook, RuleIndex index, RuleLabels labels, DiagnosticBag diagnostics)
{
    private readonly RelativeWords relative = new(labels);
    private readonly HashSet<string> foreign = [.. rulebook.Everything()
        .Where(static node => node.Kind == RuleKind.Block)
        .SelectMany(static node => ForeignId().Matches(node.Text).Select(static match => match.Groups[1].Value))];

    /// <summary>Resolves the references of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where it stands.</param>
    /// <returns>The text as Markdown with links, and without them.</returns>
    public (string Linked, string Plain) Resolve(string text, RulePlace source)
    {
        if (!text.Contains("](#", StringComparison.Ordinal))
        {
            return (text, text);
        }

        var (linked, plain) = (new StringBuilder(), new StringBuilder());
        RulePlace? mentioned = null;
        var end = 0;
        foreach (Match match in ReferencePattern().Matches(text))
        {
            // 同条 is the article that was named last, be it that of another law.
            mentioned = ArticleInWords().IsMatch(text.AsSpan(end, match.Index - end)) ? null : mentioned;
            linked.Append(text, end, match.Index - end);
            plain.Append(text, end, match.Index - end);
            end = match.Index + match.Length;
            if (Words(match, source, ref mentioned) is { } words)
            {
                linked.Append('[').Append(words.Text).Append("](#").Append(words.Target).Append(')');
                plain.Append(words.Text);
            }
            else
            {
                linked.Append(match.Value);
                plain.Append(match.Groups["words"].Value);
            }
        }

        linked.Append(text, end, text.Length - end);
        plain.Append(text, end, text.Length - end);
        return (linked.ToString(), plain.ToString());
    }

    /// <summary>The ids that a text refers to, those at which a range ends among them.</summary>
    public static IEnumerable<string> Targets(string text) => ReferencePattern().Matches(text).SelectMany(static match =>
        ToPattern().Match(match.Groups["attributes"].Value) is { Success: true } to ? new[] { match.Groups["id"].Value, to.Groups[1].Value } : [match.Groups["id"].Value]);

    private (string Text, string Target)? Words(Match match, RulePlace source, ref RulePlace? mentioned)
    {
        var id = match.Groups["id"].Value;
        var words = match.Groups["words"].Value;
        if (Target(id, source) is not { } target)
        {
            return null;
        }

        if (target.Node.Kind is RuleKind.Block or RuleKind.Preamble)
        {
            return words.Length > 0 ? (words, target.HeadingId) : null;
        }

        var attributes = match.Groups["attributes"].Value;
        var wanted = attributes.Contains(".relative", StringComparison.Ordinal);
        string printed;
        if (ToPattern().Match(attributes) is { Success: true } to)
        {
            if (Target(to.Groups[1].Value, source) is not { } last || !IsRange(target, last, source))
            {
                return null;
            }

            var right = relative.OfRange(target, last, source).ToList();
            printed = Choose(words, right, wanted, $"{labels.Full(target, source)}から{labels.Last(last)}まで", id, source);
        }
        else
        {
            var right = relative.Of(target, source, mentioned).ToList();
            printed = Choose(words, right, wanted, labels.Full(target, source), id, source);
        }

        mentioned = target;
        return (printed, target.HeadingId);
    }

    private string Choose(string words, List<string> right, bool wanted, string full, string id, RulePlace source)
    {
        if (words.Length > 0 && !LooksLikeReference().IsMatch(words))
        {
            return words;
        }

        var best = wanted && right.Count > 0 ? right[0] : full;
        if (words.Length == 0 || words == full || right.Contains(words, StringComparer.Ordinal))
        {
            return words.Length == 0 ? best : words;
        }

        // The author's words in the numerals of another style, such as those of a base under an overlay with its own.
        var meant = Numerals.InDigits(words);
        if (right.Prepend(full).FirstOrDefault(printed => Numerals.InDigits(printed) == meant) is { } same)
        {
            return same;
        }

        best = right.Count > 0 ? right[0] : full;
        diagnostics.Add(RulebookDiagnostics.WrongRelativeWord(words, best, id, source.Node.Origin));
        return best;
    }

    private RulePlace? Target(string id, RulePlace source)
    {
        // Whoever wrote this below the replacing overlay counted other parts; the base itself is below all.
        if (rulebook.Displaced.TryGetValue(id, out var displaced)
            && index.Find(id) is { Node.IdByPlace: true }
            && rulebook.Layers.IndexOf(source.Node.Layer) < rulebook.Layers.IndexOf(displaced.Layer))
        {
            diagnostics.Add(RulebookDiagnostics.ReferenceByPosition(id, source.Node.Origin, displaced.Origin));
        }

        if (index.Find(id) is { } place)
        {
            if (place.Node.Deleted && !source.Node.Deleted)
            {
                diagnostics.Add(RulebookDiagnostics.RemovedTarget(id, source.Node.Origin, place.Node.Origin));
            }

            return place;
        }

        if (rulebook.Removed.TryGetValue(id, out var removed))
        {
            diagnostics.Add(RulebookDiagnostics.RemovedTarget(id, source.Node.Origin, removed));
        }
        else if (!foreign.Contains(id))
        {
            diagnostics.Add(RulebookDiagnostics.UnknownTarget(id, Nearest.To(id, index.Ids), source.Node.Origin));
        }

        return null;
    }

    private bool IsRange(RulePlace first, RulePlace last, RulePlace source)
    {
        var siblings = first.Node.Kind == last.Node.Kind && first.Attachment == last.Attachment && first.Article == last.Article &&
            first.Paragraph == last.Paragraph && first.Items.SequenceEqual(last.Items) && first.Position < last.Position;
        if (!siblings)
        {
            diagnostics.Add(RulebookDiagnostics.NoRange(first.Id, last.Id, source.Node.Origin));
        }

        return siblings;
    }

    [GeneratedRegex(@"\[(?<words>[^\[\]]*)\]\(#(?<id>[^()\s]+)\)(?:\{(?<attributes>[^{}]*)\})?")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"第[0-9０-９一二三四五六七八九十百千]+(?:条|項)")]
    private static partial Regex ArticleInWords();

    [GeneratedRegex(@"\bto=([^\s}]+)")]
    private static partial Regex ToPattern();

    [GeneratedRegex(@"\{#([^\s}]+)")]
    private static partial Regex ForeignId();

    [GeneratedRegex(@"^(?:この|本)?(?:(?:前|次|同|この)(?:各|[0-9０-９一二三四五六七八九十]+)?(?:条|項|号|章|節)|第[0-9０-９一二三四五六七八九十百千]+(?:条|項|号|章|節))")]
    private static partial Regex LooksLikeReference();
}

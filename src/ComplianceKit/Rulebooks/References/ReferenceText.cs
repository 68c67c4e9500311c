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
    private readonly OtherRightWords others = new(index, labels, new RelativeWords(labels));
    private readonly Continuation continuation = new(index, labels);
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
        Printed? before = null;
        var end = 0;
        foreach (var reference in WrittenReference.In(text))
        {
            var between = text.AsSpan(end, reference.Start - end);

            // 同条 is the article that was named last, be it that of another law.
            mentioned = ArticleInWords().IsMatch(between) ? null : mentioned;
            before = before is not null && Continuation.Joins(between) ? before with { Between = between.ToString() } : null;
            linked.Append(between);
            plain.Append(between);
            end = reference.End;
            before = Print(reference, source, mentioned, before);
            if (before is not null)
            {
                linked.Append('[').Append(before.Words).Append("](#").Append(before.Target.HeadingId).Append(')');
                plain.Append(before.Words);
                mentioned = IsNumbered(before.Target) ? before.Target : mentioned;
            }
            else
            {
                linked.Append(reference.Text);
                plain.Append(reference.Words);
            }
        }

        linked.Append(text, end, text.Length - end);
        plain.Append(text, end, text.Length - end);
        return (linked.ToString(), plain.ToString());
    }

    /// <summary>The ids that a text refers to, those at which a range ends among them.</summary>
    public static IEnumerable<string> Targets(string text) =>
        WrittenReference.In(text).SelectMany(static reference => reference.Last is { } last ? new[] { reference.Id, last } : [reference.Id]);

    private static bool IsNumbered(RulePlace place) => place.Node.Kind is not (RuleKind.Block or RuleKind.Preamble);

    private Printed? Print(WrittenReference reference, RulePlace source, RulePlace? mentioned, Printed? before)
    {
        if (Target(reference.Id, reference, source) is not { } target)
        {
            return null;
        }

        if (!IsNumbered(target))
        {
            return reference.Words.Length > 0 ? new(reference, target, reference.Words, string.Empty) : null;
        }

        foreach (var unknown in reference.Unknown)
        {
            var near = Nearest.To(unknown[..(unknown.IndexOf('=', StringComparison.Ordinal) is var sign and >= 0 ? sign + 1 : unknown.Length)], [WrittenReference.Relative, WrittenReference.Range]);
            diagnostics.Add(RulebookDiagnostics.UnknownReferenceAttribute(unknown, near, source.Node.WordsOrigin) with
            {
                WordsBefore = reference.Text[..reference.Text.IndexOf(unknown, StringComparison.Ordinal)],
            });
        }

        var last = reference.Last is { } end ? Target(end, reference, source) : null;
        if (reference.Last is not null && (last is null || !IsRange(target, last, reference, source)))
        {
            return null;
        }

        if (labels.IsOneOfSeveral(target, source))
        {
            diagnostics.Add(RulebookDiagnostics.OneOfSeveralSupplements(labels.Full(target, source), source.Node.WordsOrigin) with { Words = reference.Text });
        }

        var whole = Whole(target, last, null);
        if (reference.Words.Length > 0 && before?.IsOneWith(reference.Words, target, whole) == true)
        {
            return new(reference, target, reference.Words, whole);
        }

        var right = (last is null ? relative.Of(target, source, mentioned) : relative.OfRange(target, last, source)).ToList();
        var also = last is null ? others.Of(target, source, right) : others.OfAll(target, last, source, mentioned);
        var words = Choose(reference, right, also, Whole(target, last, source), source);
        if (before is not null && continuation.IsRead(before.Target, words, target) && !before.IsOneWith(words, target, whole))
        {
            diagnostics.Add(Misread(before, words, reference, source));
        }

        return new(reference, target, words, whole);
    }

    private string Whole(RulePlace target, RulePlace? last, RulePlace? source) =>
        last is null ? labels.Full(target, source) : $"{labels.Full(target, source)}から{labels.Last(last)}まで";

    private Diagnostic Misread(Printed before, string words, WrittenReference reference, RulePlace source)
    {
        var meant = before.Reference.Last is null ? continuation.Find(before.Target, words) : null;
        return RulebookDiagnostics.ReadWithReferenceBefore(
            before.Words + before.Between.Trim() + words, before.Target.Id, words, reference.Id, meant is null ? null : before.Reference.GoneOn(words, meant.Id), source.Node.WordsOrigin) with
        {
            Words = reference.Text,
            WordsBefore = before.Reference.Text + before.Between,
        };
    }

    private string Choose(WrittenReference reference, List<string> right, IEnumerable<string> also, string full, RulePlace source)
    {
        if (reference.Words.Length == 0)
        {
            return reference.IsRelative && right.Count > 0 ? right[0] : full;
        }

        if (WrittenWords.Of(reference.Words) is not var (ahead, words, behind))
        {
            return reference.Words;
        }

        if (words == full || right.Contains(words, StringComparer.Ordinal))
        {
            return reference.Words;
        }

        // The author's words in the numerals of another style, such as those of a base under an overlay with its own.
        var meant = Numerals.InDigits(words);
        if (right.Prepend(full).Concat(also).FirstOrDefault(printed => Numerals.InDigits(printed) == meant) is { } same)
        {
            return ahead + same + behind;
        }

        var best = ahead + (right.Count > 0 && ahead.Length == 0 ? right[0] : full) + behind;
        diagnostics.Add(RulebookDiagnostics.WrongRelativeWord(reference.Words, best, reference.Id, reference.Last, source.Node.WordsOrigin));
        return best;
    }

    private RulePlace? Target(string id, WrittenReference reference, RulePlace source)
    {
        // Whoever wrote this below the replacing overlay counted other parts; the base itself is below all.
        if (rulebook.Displaced.TryGetValue(id, out var displaced)
            && index.Find(id) is { Node.IdByPlace: true }
            && rulebook.Layers.IndexOf(source.Node.Layer) < rulebook.Layers.IndexOf(displaced.Layer))
        {
            diagnostics.Add(reference.At(id, RulebookDiagnostics.ReferenceByPosition(id, source.Node.WordsOrigin, displaced.Origin)));
        }

        if (index.Find(id) is { } place)
        {
            if (place.Node.Deleted && !source.Node.Deleted)
            {
                diagnostics.Add(reference.At(id, RulebookDiagnostics.RemovedTarget(id, source.Node.WordsOrigin, place.Node.Origin)));
            }

            return place;
        }

        if (rulebook.Removed.TryGetValue(id, out var removed))
        {
            diagnostics.Add(reference.At(id, RulebookDiagnostics.RemovedTarget(id, source.Node.WordsOrigin, removed)));
        }
        else if (!foreign.Contains(id))
        {
            diagnostics.Add(reference.At(id, RulebookDiagnostics.UnknownTarget(id, Nearest.To(id, index.Ids), source.Node.WordsOrigin)));
        }

        return null;
    }

    private bool IsRange(RulePlace first, RulePlace last, WrittenReference reference, RulePlace source)
    {
        var siblings = first.Node.Kind == last.Node.Kind && first.Attachment == last.Attachment && first.Article == last.Article &&
            first.Paragraph == last.Paragraph && first.Items.SequenceEqual(last.Items) && first.Position < last.Position;
        if (!siblings)
        {
            diagnostics.Add(RulebookDiagnostics.NoRange(first.Id, last.Id, source.Node.WordsOrigin) with { Words = reference.Text });
        }

        return siblings;
    }

    [GeneratedRegex(@"第[0-9０-９一二三四五六七八九十百千]+(?:条|項)")]
    private static partial Regex ArticleInWords();

    [GeneratedRegex(@"\{#([^\s}]+)")]
    private static partial Regex ForeignId();

    /// <summary>A reference with the words that are printed for it.</summary>
    /// <param name="Reference">The reference.</param>
    /// <param name="Target">What it leads to.</param>
    /// <param name="Words">The words.</param>
    /// <param name="Whole">The whole words for what it leads to, wherever they stand.</param>
    private sealed record Printed(WrittenReference Reference, RulePlace Target, string Words, string Whole)
    {
        /// <summary>What stands between it and the reference behind it.</summary>
        public string Between { get; init; } = string.Empty;

        public bool IsOneWith(string words, RulePlace target, string whole) => target.OwnAttachment == Target.OwnAttachment && Continuation.Names(Whole, words, whole);
    }
}

using System.Text.RegularExpressions;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;

namespace ComplianceKit.Rulebooks.References;

/// <summary>
/// Words directly behind a reference, or behind の, that go on with it, whoever wrote them and whatever they lead to: a reader takes 第2項 behind 前条
/// for a part of that article.
/// </summary>
/// <param name="index">The places.</param>
/// <param name="labels">The words for them.</param>
internal sealed partial class Continuation(RuleIndex index, RuleLabels labels)
{
    /// <summary>Whether what stands between a reference and the words behind it leaves them one expression: 第1条第2項, 第1条の第2項.</summary>
    public static bool Joins(ReadOnlySpan<char> between) => between.Trim() is "" or "の";

    /// <summary>Whether words behind a reference to a place are read as a part of that place.</summary>
    /// <param name="before">The place.</param>
    /// <param name="words">The words behind it.</param>
    /// <param name="target">What the words lead to, if anything.</param>
    public bool IsRead(RulePlace before, string words, RulePlace? target) => before.Node switch
    {
        { IsAttachment: true } => InAttachment().IsMatch(words),
        { Kind: RuleKind.Article or RuleKind.Paragraph or RuleKind.Item } => InArticle().IsMatch(words) || (target?.Node.Kind == RuleKind.Item && words == labels.Last(target)),
        _ => false,
    };

    /// <summary>What words behind a reference to a place name; <see langword="null"/> where that has no such part.</summary>
    public RulePlace? Find(RulePlace before, string words) => index.Places.FirstOrDefault(place =>
        place.Node.Kind is RuleKind.Section or RuleKind.Article or RuleKind.Paragraph or RuleKind.Item
        && place.OwnAttachment == before.OwnAttachment
        && Names(labels.Full(before, null), words, labels.Full(place, null)));

    /// <summary>Whether words behind those of a place are the words of another, in whatever numerals they are written.</summary>
    public static bool Names(string before, string words, string whole) => Numerals.InDigits(before + words) == Numerals.InDigits(whole);

    [GeneratedRegex("^第[0-9０-９一二三四五六七八九十百千]+(?:項|号|段落)")]
    private static partial Regex InArticle();

    [GeneratedRegex("^第[0-9０-９一二三四五六七八九十百千]+(?:条|項|号|段落)")]
    private static partial Regex InAttachment();
}

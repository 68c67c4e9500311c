using System.Text.RegularExpressions;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.Preparation;
using ComplianceKit.Rulebooks.References;

namespace ComplianceKit.Rulebooks.Checks;

/// <summary>
/// Numbers of a text that belong to the reference behind which they stand: the 第2項 of <c>[前条](#consent)第2項</c> is one of that article and
/// not of the one in which the words stand.
/// </summary>
/// <param name="source">Where the text stands.</param>
/// <param name="prepared">The rulebook.</param>
internal sealed partial class NumberBehindReference(RulePlace source, PreparedRulebook prepared)
{
    /// <summary>A link of any kind, to a place of the rulebook or out of it.</summary>
    public const string AnyLink = @"\[[^\[\]]*\]\([^()\s]*\)(?:\{[^{}]*\})?";

    private readonly string text = source.Node.Text;
    private readonly Continuation continuation = new(prepared.Index, prepared.Labels);
    private int end = -1;

    /// <summary>Whether a number belongs to the reference before it; they are asked about in the order of the text.</summary>
    /// <param name="number">The number.</param>
    /// <param name="suggestion">The reference that says both; <see langword="null"/> where none can be told.</param>
    public bool Belongs(Match number, out string? suggestion)
    {
        suggestion = null;
        var belongs = Link().Matches(text[..number.Index]).LastOrDefault() is { } link && IsBehind(link, number, ref suggestion);
        end = belongs ? number.Index + number.Length : end;
        return belongs;
    }

    private bool IsBehind(Match link, Match number, ref string? suggestion)
    {
        var between = text.AsSpan((link.Index + link.Length)..number.Index);
        var reference = WrittenReference.In(link.Value).FirstOrDefault();
        var target = reference is null ? null : prepared.Index.Find(reference.Id);
        if (!Continuation.Joins(between))
        {
            // 前条第1項及び第2項: both are of that article.
            return Part().IsMatch(number.Value) && ((end > link.Index && Joint().IsMatch(text.AsSpan(end..number.Index)))
                || (Joint().IsMatch(between) && target is { Node.Kind: RuleKind.Paragraph or RuleKind.Item } && target.OwnArticle != source.OwnArticle));
        }

        if (reference is null || target is null)
        {
            return true;
        }

        if (reference.Last is null && continuation.Find(target, number.Value) is { } meant)
        {
            suggestion = reference.GoneOn(number.Value, meant.Id);
            return true;
        }

        return Part().IsMatch(number.Value) || continuation.IsRead(target, number.Value, null);
    }

    [GeneratedRegex(AnyLink)]
    private static partial Regex Link();

    [GeneratedRegex("^第[0-9０-９一二三四五六七八九十百千]+(?:項|号)")]
    private static partial Regex Part();

    [GeneratedRegex("^(?:、|・|から|及び|並びに|又は|若しくは)$")]
    private static partial Regex Joint();
}

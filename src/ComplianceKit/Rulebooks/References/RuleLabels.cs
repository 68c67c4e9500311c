using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;

namespace ComplianceKit.Rulebooks.References;

/// <summary>The words for places: before headings and paragraphs, and in references.</summary>
/// <param name="style">How the rulebook is numbered.</param>
/// <param name="index">Its places.</param>
/// <param name="title">Its title, which says what it calls itself.</param>
public sealed class RuleLabels(NumberingStyle style, RuleIndex index, string title)
{
    private const char Stop = '．';
    private const string Marks = "[]{}*`<>";

    private readonly bool hasOnlyAnnex = index.HasOnlyOne(RuleKind.Annex);
    private readonly bool hasOnlyAnnexTable = index.HasOnlyOne(RuleKind.AnnexTable);
    private readonly bool hasOnlyForm = index.HasOnlyOne(RuleKind.Form);
    private readonly ImmutableArray<RulePlace> supplements = [.. index.Supplements];

    /// <summary>What the rulebook calls itself: この要綱.</summary>
    public string Self { get; } = RulebookKind.In(style.References.Main, title);

    /// <summary>The style.</summary>
    public NumberingStyle Style => style;

    /// <summary>The words of supplements' headings; one that is not among them has those that its author wrote.</summary>
    public IReadOnlyDictionary<RulePlace, string> SupplementHeadings { get; init; } = ImmutableDictionary<RulePlace, string>.Empty;

    /// <summary>The number that stands before a part: 第6条, ２, (1); empty for none.</summary>
    public string NumberOf(RulePlace place) => place.Node.Kind switch
    {
        RuleKind.Chapter => Branched(style.Chapter, place),
        RuleKind.Section => Branched(style.Section, place),
        RuleKind.Article => Article(place, place.Attachment?.Node.Kind is RuleKind.Annex or RuleKind.AnnexTable ? style.AnnexArticle : style.Article),
        RuleKind.Paragraph => place.Number > 1 || style.FirstParagraph || CountsFromOne(place) ? Fill(style.Paragraph, place.Number) : string.Empty,
        RuleKind.Item => Fill(At(style.Items, place.Items.Length), place.Number),
        RuleKind.Supplement => style.Supplement,
        RuleKind.Annex or RuleKind.AnnexTable or RuleKind.Form => AloneOf(place) ?? AmongItsLike(place),
        _ => string.Empty,
    };

    /// <summary>What an annex, a table or a form is called where it is the only one of its kind and so bears no number: 別表; <see langword="null"/> for others.</summary>
    public string? AloneOf(RulePlace place) => place.Node.Kind switch
    {
        RuleKind.Annex => hasOnlyAnnex ? style.OnlyAnnex : null,
        RuleKind.AnnexTable => hasOnlyAnnexTable ? style.OnlyAnnexTable : null,
        RuleKind.Form => hasOnlyForm ? style.OnlyForm : null,
        _ => null,
    };

    /// <summary>The number that an annex, a table or a form bears as one of several: 別表第1.</summary>
    public string AmongItsLike(RulePlace place) => place.Node.Kind switch
    {
        RuleKind.Annex => Branched(style.Annex, place),
        RuleKind.AnnexTable => Branched(style.AnnexTable, place),
        _ => Branched(style.Form, place),
    };

    /// <summary>The whole name of a place as a reference from <paramref name="source"/> prints it: 第6条第2項第1号.</summary>
    public string Full(RulePlace target, RulePlace? source) => target.Node.Kind switch
    {
        RuleKind.Chapter => Branched(style.References.Chapter, target),
        RuleKind.Section => (target.Chapter is null ? string.Empty : Branched(style.References.Chapter, target.Chapter)) + Branched(style.References.Section, target),
        RuleKind.Supplement => SupplementWords(target, source),
        var _ when target.Node.IsAttachment => NumberOf(target),
        _ => Prefix(target, source) + InArticle(target),
    };

    /// <summary>The whole name of a place as it is told from those of other supplements, though there may be but one: 附則（令和9年3月1日）第1条.</summary>
    public string AmongSupplements(RulePlace target) =>
        target.Attachment is { Node.Kind: RuleKind.Supplement } supplement ? TellingWords(supplement) + InArticle(target) : Full(target, null);

    /// <summary>The article, 項 and items of a place without what precedes them.</summary>
    public string InArticle(RulePlace target) =>
        (target.OwnArticle is { } article ? ArticleWords(article) : string.Empty) + BelowArticle(target);

    /// <summary>The 項 and items of a place.</summary>
    public string BelowArticle(RulePlace target) => ParagraphWords(target) + ItemWords(target);

    /// <summary>第2項; empty where the place is in no 項 or its article has but one.</summary>
    public string ParagraphWords(RulePlace target) =>
        target.OwnParagraph is { } paragraph && NamesParagraph(paragraph, target) ? Fill(style.References.Paragraph, paragraph.Number) : string.Empty;

    /// <summary>第1号イ; without the outermost <paramref name="from"/> of them, イ.</summary>
    public string ItemWords(RulePlace target, int from = 0)
    {
        var words = new StringBuilder();
        var items = target.OwnItems;
        for (var depth = from; depth < items.Length; depth++)
        {
            words.Append(Fill(At(style.References.Items, depth), items[depth].Number));
        }

        return words.ToString();
    }

    /// <summary>The words for the last step of a place alone: 第4条, 第3項, 第2号, ロ.</summary>
    public string Last(RulePlace target) => target.Node.Kind switch
    {
        RuleKind.Article => ArticleWords(target),
        RuleKind.Paragraph => Fill(style.References.Paragraph, target.Number),
        RuleKind.Item => Fill(At(style.References.Items, target.Items.Length), target.Number),
        _ => Full(target, null),
    };

    /// <summary>A count in relative words: the 2 of 前2項.</summary>
    public string Count(int number) => Fill(style.References.Relative, number);

    // The 項 of a supplement without articles are counted from the first one.
    private static bool CountsFromOne(RulePlace paragraph) =>
        paragraph.Article is null && paragraph.Attachment?.Node is { Kind: RuleKind.Supplement } supplement &&
        supplement.Children.Count(static child => child.Kind == RuleKind.Paragraph) > 1;

    // A reference goes on behind the number, so that the stop that ends it in a heading falls away.
    private string ArticleWords(RulePlace article) =>
        Article(article, article.Attachment?.Node.Kind is RuleKind.Annex or RuleKind.AnnexTable ? style.AnnexArticle : style.References.Article).TrimEnd(Stop);

    private string Article(RulePlace article, string pattern)
    {
        // A pattern that begins with the chapter's number says nothing where there is no chapter, as in a form.
        var fitting = article.Chapter is null && pattern.Contains("{2", StringComparison.Ordinal) ? style.AnnexArticle : pattern;
        return Branched(NumberPattern.Fill(fitting, [article.Number, article.Chapter?.Number ?? 0]), article.Branches);
    }

    private string Branched(string pattern, RulePlace place) => Branched(Fill(pattern, place.Number), place.Branches);

    private string Branched(string number, ImmutableArray<int> branches)
    {
        var words = new StringBuilder(number.TrimEnd(Stop));
        foreach (var branch in branches)
        {
            words.Append(Fill(style.Branch, branch));
        }

        return words.Append(number.EndsWith(Stop) ? Stop.ToString() : string.Empty).ToString();
    }

    /// <summary>
    /// Whether the words for a place are also those for one of another supplement: regulations have one with every amendment, all of which
    /// may be called 附則.
    /// </summary>
    /// <param name="target">The place.</param>
    /// <param name="source">Where the words stand.</param>
    public bool IsOneOfSeveral(RulePlace target, RulePlace source)
    {
        if ((target.Node.Kind == RuleKind.Supplement ? target : target.Attachment) is not { Node.Kind: RuleKind.Supplement } supplement || supplement == source.OwnAttachment)
        {
            return false;
        }

        var words = SupplementWords(supplement, source);
        return supplements.Count(other => other == source.OwnAttachment ? NumberOf(other) == words : TellingWords(other) == words) > 1;
    }

    private string SupplementWords(RulePlace supplement, RulePlace? source) =>
        supplements.Length < 2 || supplement == source?.OwnAttachment ? NumberOf(supplement) : TellingWords(supplement);

    // Rules that were amended have several supplements, each of which counts from 1: another one than that which speaks bears its whole heading,
    // 附則（令和9年3月1日）, or, where it has no words of its own, is the one with which the rules were made.
    private string TellingWords(RulePlace supplement)
    {
        var usual = NumberOf(supplement);
        var heading = SupplementHeadings.GetValueOrDefault(supplement, supplement.Node.Text).Trim();
        return heading.Length > usual.Length
            && heading.StartsWith(usual, StringComparison.Ordinal)
            && !heading.Any(static character => Marks.Contains(character, StringComparison.Ordinal))
            ? heading
            : supplement == supplements[0] ? style.References.FirstSupplement : usual;
    }

    // Articles of an annex are counted like points, so that 別紙 and a bare number would run together.
    private string Prefix(RulePlace target, RulePlace? source) => target.Attachment switch
    {
        null => source?.OwnAttachment?.Node.Kind == RuleKind.Form ? Self : string.Empty,
        { Node.Kind: RuleKind.Supplement } supplement => SupplementWords(supplement, source),
        var attachment when attachment == source?.OwnAttachment => string.Empty,
        { Node.Kind: RuleKind.Form } form => NumberOf(form),
        var annex => NumberOf(annex) + "の",
    };

    // 第6条 stands for its only 項; where paragraphs bear no number, only one that is not the only one with items needs naming.
    private bool NamesParagraph(RulePlace paragraph, RulePlace target)
    {
        var owner = (paragraph.Article ?? paragraph.Attachment)?.Node;
        if (owner is null)
        {
            return false;
        }

        var paragraphs = owner.Children.Where(static child => child.Kind == RuleKind.Paragraph);
        return style.Paragraph.Length > 0 || target.Node.Kind == RuleKind.Paragraph
            ? paragraphs.Skip(1).Any()
            : paragraphs.Where(static child => !child.Children.IsEmpty).Skip(1).Any();
    }

    private static string Fill(string pattern, int number) => NumberPattern.Fill(pattern, [number]);

    private static string At(ImmutableArray<string> patterns, int depth) => patterns[Math.Min(depth, patterns.Length - 1)];
}

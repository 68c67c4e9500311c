using System.Collections.Immutable;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>A part of a rulebook that a comparison table sets against its counterpart: an article, a heading of a chapter, an attachment's head or block.</summary>
/// <param name="Id">The id by which the counterparts are found.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">Its name: 第3条.</param>
/// <param name="Lines">Its lines.</param>
public sealed record RuleUnit(string Id, RuleKind Kind, string Label, ImmutableArray<RuleLine> Lines)
{
    // No part can have an id with a space in it.
    private const string TitleId = "the title";

    /// <summary>The id that the author wrote, or its place gave it, where it is compared under another; <see langword="null"/> where that is its id.</summary>
    public string? WrittenId { get; init; }

    /// <summary>What it is called among its like, without what it stands in: 第3条, 第1節.</summary>
    public string Called { get; init; } = Label;

    /// <summary>Its name where rules have several supplements: 附則（令和9年3月1日）第1条.</summary>
    public string LabelAmongSupplements { get; init; } = Label;

    /// <summary>The id of the chapter, section or attachment in which it stands; empty outside of them.</summary>
    public string Owner { get; init; } = string.Empty;

    /// <summary>Whether it is a supplement, annex or form.</summary>
    public bool IsAttachment => Kind is RuleKind.Supplement or RuleKind.Annex or RuleKind.AnnexTable or RuleKind.Form;

    /// <summary>Whether it is the heading of a part that holds others.</summary>
    public bool IsHead => IsAttachment || Kind is RuleKind.Chapter or RuleKind.Section;

    /// <summary>The line that bears the number: a heading, or of an article its first 項, or its heading where that is on the same line or items follow it.</summary>
    public RuleLine? Labelled =>
        Lines.IsEmpty || !(Kind == RuleKind.Article || (IsHead && Kind != RuleKind.Supplement)) ? null
        : Lines[0].Words.StartsWith('（') && Lines is [_, { Number: "" } paragraph, ..] ? paragraph
        : Lines[0];

    /// <summary>Its lines as they are printed.</summary>
    public ImmutableArray<string> Printed => [.. Lines.Select(line => ReferenceEquals(line, Labelled) ? $"{Label}　{line.Words}" : line.Text)];

    /// <summary>The units of a rulebook, which together hold every word of it.</summary>
    public static ImmutableArray<RuleUnit> Of(PreparedRulebook prepared)
    {
        var units = ImmutableArray.CreateBuilder<RuleUnit>();
        units.Add(new RuleUnit(TitleId, RuleKind.Title, string.Empty, [new RuleLine(TitleId, string.Empty, prepared.Rulebook.Title, string.Empty)]));
        foreach (var part in prepared.Rulebook.Parts)
        {
            Add(part, string.Empty, prepared, units);
        }

        return units.ToImmutable();
    }

    /// <summary>Whether the words of two units are the same, whatever their numbers are.</summary>
    public bool SaysTheSame(RuleUnit other) =>
        Lines.Length == other.Lines.Length && Lines.Zip(other.Lines).All(static pair => pair.First.Words == pair.Second.Words && pair.First.Number == pair.Second.Number);

    // Of several supplements, each calls its own articles as if it were the only one, so that a further one gives the articles of the first no other
    // name; which is meant is for the sentences and the table to say.
    private static string Named(RulePlace place, PreparedRulebook prepared) =>
        prepared.Labels.Full(place, place.OwnAttachment?.Node.Kind == RuleKind.Supplement ? place : null);

    private static void Add(RuleNode node, string owner, PreparedRulebook prepared, ImmutableArray<RuleUnit>.Builder units)
    {
        var place = prepared.Index.Of(node);
        if (node.Kind is RuleKind.Article or RuleKind.Preamble or RuleKind.Block or RuleKind.Paragraph)
        {
            var label = node.Kind == RuleKind.Article ? Named(place, prepared) : node.Kind == RuleKind.Preamble ? "前文" : string.Empty;
            var called = node.Kind == RuleKind.Article ? prepared.Labels.InArticle(place) : label;
            units.Add(new RuleUnit(node.Id, node.Kind, label, [.. LinesOf(node, prepared)])
            {
                Called = called,
                LabelAmongSupplements = node.Kind == RuleKind.Article ? prepared.Labels.AmongSupplements(place) : label,
                Owner = owner,
            });
            return;
        }

        var before = node.Kind == RuleKind.Section && place.Chapter is { } chapter ? prepared.Labels.Full(chapter, null) : string.Empty;
        units.Add(new RuleUnit(node.Id, node.Kind, prepared.NumberOf(node), [.. HeadOf(node, prepared)])
        {
            Called = Named(place, prepared)[before.Length..],
            Owner = owner,
        });
        foreach (var child in node.Children)
        {
            Add(child, node.Id, prepared, units);
        }
    }

    private static IEnumerable<RuleLine> HeadOf(RuleNode node, PreparedRulebook prepared)
    {
        yield return new RuleLine(node.Id, string.Empty, Words(prepared.Plain(node)), string.Empty);
        if (node.IsAttachment && prepared.Related(node, article => prepared.Labels.Full(article, null)) is { Length: > 0 } related)
        {
            yield return new RuleLine($"{node.Id}/related", string.Empty, related, string.Empty);
        }
    }

    private static IEnumerable<RuleLine> LinesOf(RuleNode node, PreparedRulebook prepared)
    {
        if (node.Kind == RuleKind.Article)
        {
            yield return new RuleLine(node.Id, string.Empty, node.Deleted ? "削除" : prepared.Rulebook.Numbering.HeadingAbove ? $"（{Words(prepared.Plain(node))}）" : Words(prepared.Plain(node)), RuleLine.Heading);
        }
        else if (node.Kind == RuleKind.Block)
        {
            foreach (var (key, words, row) in BlockWords.Of(prepared.Plain(node)))
            {
                yield return new RuleLine($"{node.Id}/{key}", string.Empty, words, string.Empty) { Row = row is null ? null : row with { Table = $"{node.Id}/{row.Table}" } };
            }
        }
        else if (node.Text.Length > 0)
        {
            yield return new RuleLine(
                node.Id, node.Kind is RuleKind.Paragraph or RuleKind.Item ? prepared.NumberOf(node) : string.Empty, Words(prepared.Plain(node)), PlaceOf(node, prepared))
            {
                Depth = node.Kind == RuleKind.Item ? prepared.Index.Of(node).OwnItems.Length : 0,
            };
        }

        foreach (var line in node.Children.SelectMany(child => LinesOf(child, prepared)))
        {
            yield return line;
        }
    }

    private static string PlaceOf(RuleNode node, PreparedRulebook prepared) =>
        node.Kind is RuleKind.Paragraph or RuleKind.Item ? prepared.Labels.BelowArticle(prepared.Index.Of(node)) : string.Empty;

    private static string Words(string markdown) =>
        PlainWords.Of(MarkdownReader.ReadInlines(markdown, MarkdownSettings.Default, new Documents.Diagnostics.DiagnosticBag())) is { Length: > 0 } words ? words : markdown;
}

/// <summary>A line of a unit.</summary>
/// <param name="Id">The id of the part that it is.</param>
/// <param name="Number">Its number inside the unit.</param>
/// <param name="Words">Its words.</param>
/// <param name="Place">Its place in the article as references name it: 第2項第1号.</param>
public sealed record RuleLine(string Id, string Number, string Words, string Place)
{
    /// <summary>The place of an article's heading.</summary>
    public const string Heading = "見出し";

    /// <summary>How many items it stands in, itself included: 0 for a paragraph, 1 for a 号, 2 for ア.</summary>
    public int Depth { get; init; }

    /// <summary>The row of a table that it is; <see langword="null"/> for other lines.</summary>
    public RuleTableRow? Row { get; init; }

    /// <summary>Whether it is an article's heading.</summary>
    public bool IsHeading => Place == Heading;

    /// <summary>Number and words.</summary>
    public string Text => Number.Length == 0 ? Words : $"{Number}　{Words}";
}

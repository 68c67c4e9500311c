using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Overlays;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>A part of a rulebook while its text is read: it still grows.</summary>
internal sealed class RuleNodeDraft(RuleKind kind, string id, string text, SourceSpan origin)
{
    private readonly List<RuleNodeDraft> children = [];

    /// <summary>What it is.</summary>
    public RuleKind Kind => kind;

    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>Its id by place.</summary>
    public required string PlaceId { get; init; }

    /// <summary>The line on which it begins, as it was written.</summary>
    public string Line { get; init; } = string.Empty;

    /// <summary>Its attributes.</summary>
    public RuleAttributes Attributes { get; init; } = RuleAttributes.Empty;

    /// <summary>The number that the author wrote before an item; 0 for none.</summary>
    public int Written { get; set; }

    /// <summary>How many parts of this kind it has.</summary>
    public int Count(RuleKind wanted) => children.Count(child => child.Kind == wanted);

    /// <summary>Adds a part at its end.</summary>
    public RuleNodeDraft Add(RuleNodeDraft child)
    {
        children.Add(child);
        return child;
    }

    /// <summary>Adds a paragraph, an item or a block; without an id of its own it gets one from its place.</summary>
    public RuleNodeDraft Add(RuleKind childKind, string words, RuleAttributes attributes, SourceSpan place)
    {
        var number = (children.Count(child => child.Kind == childKind) + 1).ToString(CultureInfo.InvariantCulture);
        var suffix = childKind == RuleKind.Block ? $"block-{number}" : number;
        return Add(new RuleNodeDraft(childKind, attributes.Id ?? $"{id}.{suffix}", words, place) { PlaceId = $"{PlaceId}.{suffix}", Attributes = attributes });
    }

    /// <summary>The last child if it is of this kind.</summary>
    public RuleNodeDraft? Last(RuleKind wanted) => children.Count > 0 && children[^1].Kind == wanted ? children[^1] : null;

    /// <summary>The last child of this kind, also with others behind it.</summary>
    public RuleNodeDraft? LastOf(RuleKind wanted) => children.FindLast(child => child.Kind == wanted);

    /// <summary>The finished part.</summary>
    public RuleNode Finish(string layer)
    {
        var node = Whole(layer);
        return node.Deleted && KeptNumber.IsUsual(node) ? KeptNumber.Of(node, origin) : node;
    }

    private RuleNode Whole(string layer) => new(kind, id, text, [.. children.Select(child => child.Finish(layer))], origin)
    {
        IdByPlace = Attributes.Id is null && kind is RuleKind.Paragraph or RuleKind.Item or RuleKind.Block,
        PlaceId = PlaceId == id ? null : PlaceId,
        When = Attributes.Values.GetValueOrDefault("when"),
        Branch = Attributes.Has(HeadingClasses.Branch),
        Deleted = Attributes.Has(HeadingClasses.Deleted),
        Fulfils = [.. (Attributes.Values.GetValueOrDefault("fulfils") ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Fulfilment)],
        Classes = [.. Attributes.Classes.Where(static name => name != "plain" && !HeadingClasses.Kinds.Contains(name) && !HeadingClasses.OfEvery.Contains(name))],
        Layer = layer,
    };

    private RuleFulfilment Fulfilment(string item) =>
        new(item, SourceSpan.At(origin.Path, origin.Start.Line, Math.Max(Line.IndexOf(item, StringComparison.Ordinal), 0) + 1));
}

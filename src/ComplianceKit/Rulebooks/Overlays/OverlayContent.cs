using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>Fits the parts that a change brings to the place where they go.</summary>
internal static class OverlayContent
{
    /// <summary>The change with its words as they are where it puts them: numbered ones (項) in articles, loose ones in the preamble, annexes and forms.</summary>
    public static OverlayChange Placed(OverlayChange change, RuleNode target, RuleNode? holder)
    {
        var into = change.Action == OverlayAction.Append || HoldsLooseWords(target) ? target : holder;
        return into is not null && HoldsLooseWords(into) && !change.LooseContent.IsEmpty ? change with { Content = change.LooseContent } : change;
    }

    /// <summary>The parts as they go to their place; <see langword="null"/> where they do not fit.</summary>
    public static ImmutableArray<RuleNode>? Fit(OverlayChange change, RuleNode target)
    {
        if (change.Action is OverlayAction.Remove or OverlayAction.Rename)
        {
            return [];
        }

        var content = change.Content;
        if (change.Action == OverlayAction.Append && target.IsAttachment && (HoldArticles(target.Children) || (target.Children.IsEmpty && HoldArticles(content))))
        {
            // Words alone would follow the last article as if they were its own; a table, or words that are marked as unnumbered, are meant so.
            return !content.IsEmpty && content.All(static part => part.Kind is RuleKind.Article or RuleKind.Block) ? content : null;
        }

        // Behind the last section of a chapter an article would look as if it stood in that section.
        if (change.Action == OverlayAction.Append && target.Kind == RuleKind.Chapter && target.Children.Any(static child => child.Kind == RuleKind.Section))
        {
            return !content.IsEmpty && content.All(static part => part.Kind == RuleKind.Section) ? content : null;
        }

        var wanted = change.Action == OverlayAction.Append ? ChildKind(target.Kind) : target.Kind;
        if (wanted == RuleKind.Item)
        {
            // Items without words before them are read as items of a 項 of no words; words alone are an item themselves.
            content = [.. content.SelectMany(static part => part is { Kind: RuleKind.Paragraph, Text.Length: 0 } ? part.Children : [part with { Kind = RuleKind.Item }])];
        }

        if (change.Action == OverlayAction.Replace)
        {
            var whole = content.Length == 1 && content[0].Kind == target.Kind;
            var inside = (target.Kind == RuleKind.Article || HoldsLooseWords(target)) && !content.IsEmpty && content.All(static part => part.Kind is RuleKind.Paragraph or RuleKind.Block);
            return whole || inside ? content : null;
        }

        return !content.IsEmpty && content.All(part => GoesBeside(part.Kind, wanted)) ? content : null;
    }

    /// <summary>Whether a change puts words into a part of which a layer below left no more than its number: they would have no heading, and nothing would print them.</summary>
    public static bool IsIntoNothing(OverlayChange change, RuleNode target) => target.Deleted && change.Action switch
    {
        OverlayAction.Append or OverlayAction.Rename => true,
        OverlayAction.Replace => change.Content.IsEmpty || change.Content[0].Kind != target.Kind,
        _ => false,
    };

    /// <summary>The part that takes the place of <paramref name="node"/>, with its id.</summary>
    public static RuleNode Replacement(RuleNode node, ImmutableArray<RuleNode> content, OverlayChange change)
    {
        if (content[0].Kind != node.Kind)
        {
            return node with { Children = content, Origin = change.Origin };
        }

        // A 項 or 号 that had the id of its place only takes the one that it is given, and goes on to be found by its place.
        var whole = content[0];
        var isNamed = node.IdByPlace && !whole.IdByPlace;
        return whole with
        {
            Id = isNamed ? whole.Id : node.Id,
            PlaceId = isNamed ? node.Id : node.PlaceId,
            IdByPlace = node.IdByPlace && !isNamed,
            When = whole.When ?? node.When,
            Branch = node.Branch || whole.Branch,
            Fulfils = whole.Fulfils.IsEmpty ? node.Fulfils : whole.Fulfils,
        };
    }

    private static bool HoldsLooseWords(RuleNode node) =>
        node.Kind is RuleKind.Preamble or RuleKind.Annex or RuleKind.AnnexTable or RuleKind.Form && !HoldArticles(node.Children);

    private static bool HoldArticles(ImmutableArray<RuleNode> parts) => parts.Any(static part => part.Kind == RuleKind.Article);

    private static RuleKind ChildKind(RuleKind kind) => kind switch
    {
        RuleKind.Chapter or RuleKind.Section => RuleKind.Article,
        RuleKind.Paragraph or RuleKind.Item => RuleKind.Item,
        _ => RuleKind.Paragraph,
    };

    private static bool GoesBeside(RuleKind part, RuleKind wanted) =>
        part == wanted || wanted switch
        {
            RuleKind.Paragraph or RuleKind.Block => part is RuleKind.Block or RuleKind.Paragraph,
            RuleKind.Chapter or RuleKind.Supplement or RuleKind.Annex or RuleKind.AnnexTable or RuleKind.Form =>
                part is RuleKind.Chapter or RuleKind.Supplement or RuleKind.Annex or RuleKind.AnnexTable or RuleKind.Form,
            _ => false,
        };
}

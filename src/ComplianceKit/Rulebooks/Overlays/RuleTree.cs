using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>Finds and changes parts of a tree.</summary>
internal static class RuleTree
{
    /// <summary>The part of an id, or <see langword="null"/>.</summary>
    public static RuleNode? Find(ImmutableArray<RuleNode> nodes, string id) => First(nodes, id, static node => node.Id) ?? First(nodes, id, static node => node.PlaceId);

    /// <summary>The part that holds a node; <see langword="null"/> for those of the rulebook itself.</summary>
    public static RuleNode? HolderOf(ImmutableArray<RuleNode> nodes, RuleNode held)
    {
        foreach (var node in nodes)
        {
            if (node.Children.Any(child => ReferenceEquals(child, held)))
            {
                return node;
            }

            if (HolderOf(node.Children, held) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    /// <summary>
    /// The id of what a comparison sets against its counterpart with a part in it: the article, the words or the heading; <see langword="null"/> where the
    /// part is not in the tree.
    /// </summary>
    public static string? UnitOf(ImmutableArray<RuleNode> nodes, string id)
    {
        foreach (var node in nodes)
        {
            var isUnit = node.Kind is RuleKind.Article or RuleKind.Preamble or RuleKind.Block or RuleKind.Paragraph;
            if (isUnit ? Holds(node, id) : node.Id == id || node.PlaceId == id)
            {
                return node.Id;
            }

            if (!isUnit && UnitOf(node.Children, id) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    /// <summary>The tree with others in the place of a part.</summary>
    public static ImmutableArray<RuleNode> Replace(ImmutableArray<RuleNode> nodes, RuleNode target, ImmutableArray<RuleNode> others)
    {
        for (var index = 0; index < nodes.Length; index++)
        {
            var node = nodes[index];
            if (ReferenceEquals(node, target))
            {
                return [.. nodes[..index], .. others, .. nodes[(index + 1)..]];
            }

            var children = Replace(node.Children, target, others);
            if (children != node.Children)
            {
                return nodes.SetItem(index, node with { Children = children });
            }
        }

        return nodes;
    }

    private static RuleNode? First(ImmutableArray<RuleNode> nodes, string id, Func<RuleNode, string?> idOf)
    {
        foreach (var node in nodes)
        {
            if (idOf(node) == id)
            {
                return node;
            }

            if (First(node.Children, id, idOf) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    private static bool Holds(RuleNode node, string id) => node.Id == id || node.PlaceId == id || node.Children.Any(child => Holds(child, id));
}

using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>Finds and changes parts of a tree.</summary>
internal static class RuleTree
{
    /// <summary>The part of an id, or <see langword="null"/>.</summary>
    public static RuleNode? Find(ImmutableArray<RuleNode> nodes, string id)
    {
        var all = nodes.SelectMany(static node => node.Everything()).ToList();
        return all.Find(node => node.Id == id) ?? all.Find(node => node.PlaceId == id);
    }

    /// <summary>The id of the article in which a part stands; its own where it stands in none.</summary>
    public static string ArticleOf(ImmutableArray<RuleNode> nodes, string id) =>
        nodes.SelectMany(static node => node.Everything())
            .FirstOrDefault(node => node.Kind == RuleKind.Article && node.Everything().Any(inner => inner.Id == id || inner.PlaceId == id))?.Id ?? id;

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
}

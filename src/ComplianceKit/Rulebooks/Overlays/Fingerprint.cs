using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>Tells states of a part apart by its words alone, not by where it stands.</summary>
public static class Fingerprint
{
    /// <summary>The fingerprint of a part with all in it.</summary>
    public static string Of(RuleNode node) => Of(Words(node));

    /// <summary>The fingerprint of words.</summary>
    public static string Of(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16];

    /// <summary>The part alone, without what is below it: all that a change of its heading is about.</summary>
    public static RuleNode HeadingOf(RuleNode node) => node with { Children = [] };

    /// <summary>The words of a part, a line for each 項 and item, indented by depth.</summary>
    public static string Words(RuleNode node)
    {
        var words = new StringBuilder();
        Append(node, 0, words);
        return words.ToString();
    }

    private static void Append(RuleNode node, int depth, StringBuilder words)
    {
        words.Append(' ', depth * 2).Append(node.Text);
        if (node.When is not null)
        {
            words.Append(" (").Append(node.When).Append(')');
        }

        words.Append('\n');
        foreach (var child in node.Children)
        {
            Append(child, depth + 1, words);
        }
    }
}

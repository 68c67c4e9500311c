using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>The attributes in braces at the end of a heading, a paragraph or an item: <c>{#id .class key=value}</c>.</summary>
/// <param name="Id">The id, or <see langword="null"/>.</param>
/// <param name="Classes">The classes.</param>
/// <param name="Values">The values by key.</param>
internal sealed partial record RuleAttributes(string? Id, ImmutableArray<string> Classes, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>None.</summary>
    public static RuleAttributes Empty { get; } = new(null, [], ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>What stands in the braces and is neither an id nor a class nor a value; empty for nothing.</summary>
    public string Unread { get; init; } = string.Empty;

    /// <summary>Takes the attributes off the end of <paramref name="text"/>. Behind a link, a blank must precede them, so that its own stay with it.</summary>
    public static (string Text, RuleAttributes Attributes) Split(string text)
    {
        var match = AtEnd().Match(text);
        if (!match.Success)
        {
            return (text.Trim(), Empty);
        }

        string? id = null;
        var classes = ImmutableArray.CreateBuilder<string>();
        var values = Empty.Values;
        foreach (Match word in Word().Matches(match.Groups["inside"].Value))
        {
            if (word.Groups["id"].Success)
            {
                id = word.Groups["id"].Value;
            }
            else if (word.Groups["class"].Success)
            {
                classes.Add(word.Groups["class"].Value);
            }
            else
            {
                values = values.SetItem(word.Groups["key"].Value, word.Groups["value"].Value.Trim('"'));
            }
        }

        return (text[..match.Index].Trim(), new RuleAttributes(id, classes.ToImmutable(), values) { Unread = Word().Replace(match.Groups["inside"].Value, string.Empty).Trim() });
    }

    /// <summary>Whether a class is among them.</summary>
    public bool Has(string name) => Classes.Contains(name, StringComparer.Ordinal);

    [GeneratedRegex("""(?:^|[ \t　]|(?<=[^\s\]){}`\\]))\{(?<inside>(?:[#.][^{}]*|[a-z-]+=[^{}]*))\}\s*$""")]
    private static partial Regex AtEnd();

    [GeneratedRegex("""#(?<id>[^\s}]+)|\.(?<class>[^\s}]+)|(?<key>[a-z-]+)=(?<value>"[^"]*"|[^\s}]+)""")]
    private static partial Regex Word();
}

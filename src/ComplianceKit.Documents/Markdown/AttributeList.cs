using System.Collections.Immutable;
using System.Text;

namespace ComplianceKit.Documents.Markdown;

/// <summary>The attributes in braces: <c>{#id .class key=value key="a value" flag}</c>.</summary>
/// <param name="Id">The id, or <see langword="null"/>.</param>
/// <param name="Classes">The classes in order.</param>
/// <param name="Values">The keys with values; a flag has an empty value.</param>
internal sealed record AttributeList(string? Id, ImmutableArray<string> Classes, ImmutableDictionary<string, string> Values)
{
    /// <summary>No attributes.</summary>
    public static AttributeList Empty { get; } = new(null, [], ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Whether a class is among them.</summary>
    public bool HasClass(string name) => Classes.Contains(name);

    /// <summary>Whether a flag or key is among them.</summary>
    public bool Has(string key) => Values.ContainsKey(key);

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public string? Get(string key) => Values.GetValueOrDefault(key);

    /// <summary>
    /// Reads attributes that begin at <paramref name="start"/> with a brace. Quotes and backslashes in quoted values are escaped with a backslash.
    /// </summary>
    /// <returns>The attributes and the index behind the closing brace, or <see langword="null"/> where these are no attributes.</returns>
    public static (AttributeList Attributes, int End)? Read(string text, int start)
    {
        if (start >= text.Length || text[start] != '{')
        {
            return null;
        }

        string? id = null;
        var classes = ImmutableArray.CreateBuilder<string>();
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var index = start + 1;
        while (index < text.Length && text[index] != '}')
        {
            if (text[index] is ' ' or '\t')
            {
                index++;
                continue;
            }

            var word = ReadWord(text, ref index);
            if (word is null)
            {
                return null;
            }

            Add(word.Value, ref id, classes, values);
        }

        return index < text.Length ? (new AttributeList(id, classes.ToImmutable(), values.ToImmutable()), index + 1) : null;
    }

    private static void Add(
        (string Key, string? Value) word, ref string? id, ImmutableArray<string>.Builder classes, ImmutableDictionary<string, string>.Builder values)
    {
        if (word.Value is not null)
        {
            values[word.Key] = word.Value;
        }
        else if (word.Key.Length > 1 && word.Key[0] == '#')
        {
            id = word.Key[1..];
        }
        else if (word.Key.Length > 1 && word.Key[0] == '.')
        {
            classes.Add(word.Key[1..]);
        }
        else
        {
            values[word.Key] = string.Empty;
        }
    }

    private static (string Key, string? Value)? ReadWord(string text, ref int index)
    {
        var start = index;
        while (index < text.Length && text[index] is not (' ' or '\t' or '}' or '='))
        {
            index++;
        }

        var key = text[start..index];
        if (index >= text.Length || text[index] != '=')
        {
            return key.Length == 0 ? null : (key, null);
        }

        index++;
        return ReadValue(text, ref index) is { } value ? (key, value) : null;
    }

    private static string? ReadValue(string text, ref int index)
    {
        var value = new StringBuilder();
        if (index < text.Length && text[index] == '"')
        {
            for (index++; index < text.Length && text[index] != '"'; index++)
            {
                index += text[index] == '\\' && index + 1 < text.Length ? 1 : 0;
                value.Append(text[index]);
            }

            index++;
            return index <= text.Length ? value.ToString() : null;
        }

        while (index < text.Length && text[index] is not (' ' or '\t' or '}'))
        {
            value.Append(text[index++]);
        }

        return value.ToString();
    }
}

using System.Collections.Immutable;
using System.Text;

namespace ComplianceKit.Documents.Markdown;

/// <summary>The attributes in braces: <c>{#id .class key=value key="a value" flag}</c>.</summary>
/// <param name="Id">The id, or <see langword="null"/>.</param>
/// <param name="Classes">The classes in order.</param>
/// <param name="Values">The keys with values, each once; a flag has an empty value.</param>
internal sealed record AttributeList(string? Id, ImmutableArray<string> Classes, ImmutableArray<AttributeValue> Values)
{
    /// <summary>The words that a flag may have as its value.</summary>
    public static ImmutableArray<string> FlagWords { get; } = ["true", "yes", "false", "no"];

    /// <summary>No attributes.</summary>
    public static AttributeList Empty { get; } = new(null, [], []);

    /// <summary>Whether a class is among them.</summary>
    public bool HasClass(string name) => Classes.Contains(name);

    /// <summary>Whether a flag or key is among them.</summary>
    public bool Has(string key) => Get(key) is not null;

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public string? Get(string key)
    {
        foreach (var value in Values)
        {
            if (value.Key == key)
            {
                return value.Text;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a flag is set; <see langword="null"/> where its value is none of <see cref="FlagWords"/>. A flag that stands alone is set; an
    /// empty value is none, as where a template fills in a value that a record does not have.
    /// </summary>
    public bool? Flag(string key) => Values.FirstOrDefault(value => value.Key == key) switch
    {
        null => false,
        { IsAlone: true } => true,
        { Text: "true" or "yes" or "1" } => true,
        { Text: "" or "false" or "no" or "0" } => false,
        _ => null,
    };

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
        List<string>? classes = null;
        List<AttributeValue>? values = null;
        var index = start + 1;
        while (index < text.Length && text[index] != '}')
        {
            if (text[index] is ' ' or '\t')
            {
                index++;
                continue;
            }

            var wordStart = index;
            if (ReadWord(text, ref index) is not { } word)
            {
                return null;
            }

            Add(word, wordStart, text[index - 1] == '"', ref id, ref classes, ref values);
        }

        return index < text.Length ? (new AttributeList(id, [.. classes ?? []], [.. values ?? []]), index + 1) : null;
    }

    private static void Add((string Key, string? Value) word, int start, bool isQuoted, ref string? id, ref List<string>? classes, ref List<AttributeValue>? values)
    {
        if (word.Value is null && word.Key.Length > 1 && word.Key[0] == '#')
        {
            id = word.Key[1..];
        }
        else if (word.Value is null && word.Key.Length > 1 && word.Key[0] == '.')
        {
            (classes ??= []).Add(word.Key[1..]);
        }
        else
        {
            values ??= [];
            values.RemoveAll(value => value.Key == word.Key);
            values.Add(new AttributeValue(word.Key, word.Value ?? string.Empty, start) { IsAlone = word.Value is null, IsQuoted = isQuoted });
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

/// <summary>A key of an attribute list.</summary>
/// <param name="Key">The key.</param>
/// <param name="Text">Its value; empty for a flag.</param>
/// <param name="Start">The index at which it begins in the text that was read.</param>
internal sealed record AttributeValue(string Key, string Text, int Start)
{
    /// <summary>Whether it stands in quotation marks, so that any sign may be part of it.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it stands alone, without an equals sign.</summary>
    public bool IsAlone { get; init; }
}

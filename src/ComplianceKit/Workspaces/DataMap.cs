using System.Collections.Immutable;

namespace ComplianceKit.Workspaces;

/// <summary>
/// Plain data for templates, by key in the order of the file. Values are <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>,
/// <see cref="DateOnly"/>, <see cref="DataMap"/>, lists of such values, or <see langword="null"/>.
/// </summary>
/// <param name="Values">The values.</param>
public sealed record DataMap(ImmutableArray<KeyValuePair<string, object?>> Values)
{
    /// <summary>Nothing.</summary>
    public static DataMap Empty { get; } = new(ImmutableArray<KeyValuePair<string, object?>>.Empty);

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public object? this[string key] => Values.FirstOrDefault(pair => pair.Key == key).Value;

    /// <summary>Whether there is such a key.</summary>
    public bool Has(string key) => Values.Any(pair => pair.Key == key);
}

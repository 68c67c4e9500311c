using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ComplianceKit.Forms;

/// <summary>The values of one of very many people: the names of the fields are kept once for all of them.</summary>
/// <param name="names">The names of the fields.</param>
/// <param name="values">The value of each.</param>
internal sealed class FormValues(ImmutableArray<string> names, ImmutableArray<object?> values) : IReadOnlyDictionary<string, object?>
{
    /// <inheritdoc/>
    public int Count => names.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => names;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => values;

    /// <inheritdoc/>
    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    /// <inheritdoc/>
    public bool ContainsKey(string key) => names.IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var index = names.IndexOf(key);
        value = index < 0 ? null : values[index];
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        Enumerable.Range(0, names.Length).Select(index => KeyValuePair.Create(names[index], values[index])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

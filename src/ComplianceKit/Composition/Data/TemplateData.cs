using System.Collections.Immutable;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Turns the model into the plain dictionaries and lists that templates walk.</summary>
internal static class TemplateData
{
    /// <summary>A map as a dictionary.</summary>
    public static Dictionary<string, object?> Of(DataMap map)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Values)
        {
            result[key] = Value(value);
        }

        return result;
    }

    /// <summary>A value: maps become dictionaries, lists lists, the rest stays.</summary>
    public static object? Value(object? value) => value switch
    {
        DataMap map => Of(map),
        ImmutableArray<object?> list => list.Select(Value).ToList(),
        _ => value,
    };
}

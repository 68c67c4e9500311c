using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>Turns YAML into plain data for templates.</summary>
internal static class DataReader
{
    /// <summary>A mapping as data.</summary>
    public static DataMap Map(YamlMapping mapping) =>
        new([.. mapping.Entries.Select(static entry => KeyValuePair.Create(entry.Key.Value, Value(entry.Value)))]);

    /// <summary>Any node as data.</summary>
    public static object? Value(YamlNode node) => node switch
    {
        YamlMapping mapping => Map(mapping),
        YamlSequence sequence => sequence.Items.Select(static item => Value(item)).ToImmutableArray(),
        YamlScalar scalar => Scalar(scalar),
        _ => null,
    };

    private static object? Scalar(YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            return null;
        }

        if (!scalar.Plain)
        {
            return scalar.Value;
        }

        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        // Numbers stay text: 007 and 1.10 must be printed as they were written.
        return scalar.Truth is { } truth ? truth : scalar.Value;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Forms;

/// <summary>A value that finds no room in its field and stands on an addendum sheet instead.</summary>
/// <param name="Field">The field with the value.</param>
/// <param name="Mark">What the field shows in its place.</param>
internal sealed record MovedValue(Field Field, string Mark)
{
    /// <summary>The value.</summary>
    public string Text => TextOf(Field);

    /// <summary>The first, second … value of a form that is moved.</summary>
    public static MovedValue Of(Field field, int number) => new(field, string.Create(CultureInfo.InvariantCulture, $"※別紙{number}"));

    /// <summary>The value of a field.</summary>
    public static string TextOf(Field field) => string.Concat(field.Value.OfType<Text>().Select(static piece => piece.Value));
}

/// <summary>What the partial <c>form-addendum</c> prints.</summary>
internal static class AddendumData
{
    /// <summary>The data: whose form it is, and the values with their marks.</summary>
    /// <param name="form">The form.</param>
    /// <param name="entries">What is written into it.</param>
    /// <param name="moved">The values.</param>
    /// <param name="page">The page design of the sheet.</param>
    public static Dictionary<string, object?> Of(FormDefinition form, FormEntries entries, IEnumerable<MovedValue> moved, string page) => new(StringComparer.Ordinal)
    {
        ["page"] = page,
        ["people"] = entries.Rows.Length == 1 ? People(form, entries.Rows[0]) : [],
        ["moved"] = moved.Select(static value => Entry(("mark", value.Mark), ("label", value.Field.Name), ("value", value.Text))).ToList(),
    };

    private static List<Dictionary<string, object?>> People(FormDefinition form, FormRow row) =>
        [.. form.Fields.Where(static field => field.Identifies)
            .Select(field => Entry(("label", field.Label), ("value", row.Values.GetValueOrDefault(field.Name))))
            .Where(static entry => entry["value"] is string { Length: > 0 })];

    private static Dictionary<string, object?> Entry(params ReadOnlySpan<(string Key, object? Value)> pairs)
    {
        var entry = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            entry.Add(key, value);
        }

        return entry;
    }
}

using ComplianceKit.Forms;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>What the text of a cell means to a field: a text, a date, or choices; an empty text where it means nothing.</summary>
internal static class CellValue
{
    private static readonly char[] Dividers = ['、', ';', '；', '|', ','];

    /// <summary>The value.</summary>
    public static object? Of(string text, FormField field) => (text.Length, field.Kind) switch
    {
        (0, _) => string.Empty,
        (_, FormFieldKind.Date) => WrittenDate.Parse(text) is { } date ? date : string.Empty,
        (_, FormFieldKind.Choice) => Choices(text, field),
        _ => text,
    };

    /// <summary>Whether the text is one that the field can take.</summary>
    public static bool IsKnown(string text, FormField field) => (text.Length, field.Kind) switch
    {
        (0, _) => true,
        (_, FormFieldKind.Date) => WrittenDate.Parse(text) is not null,
        (_, FormFieldKind.Choice) => field.Choices.IsEmpty || Choices(text, field).TrueForAll(choice => field.Choices.Contains((string)choice!)),
        _ => true,
    };

    private static List<object?> Choices(string text, FormField field) => Own(text, field) is { } whole
        ? [whole]
        : [.. text.Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Own(part, field) ?? part)];

    // The choice as the form writes it: circles and the width of letters and brackets differ from one keyboard to the next.
    private static string? Own(string text, FormField field) =>
        field.Choices.FirstOrDefault(choice => choice == text) ?? field.Choices.FirstOrDefault(choice => Compared(choice) == Compared(text));

    private static string Compared(string text) => ComparedText.Of(text).Replace('〇', '○').Replace('◯', '○');
}

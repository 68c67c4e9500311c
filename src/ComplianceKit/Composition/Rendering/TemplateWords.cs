using System.Collections;
using System.Globalization;
using HandlebarsDotNet;

namespace ComplianceKit.Composition.Rendering;

/// <summary>The words of a value: what a template prints of it, and what its functions compare.</summary>
internal static class TemplateWords
{
    /// <summary>The words; dates as files write them, the parts of a list one after the other. What is no text is an error.</summary>
    public static string Of(object? value) => Of(value, static date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The same with dates in the form of <paramref name="dates"/>.</summary>
    public static string Of(object? value, Func<DateOnly, string> dates) => value switch
    {
        null => string.Empty,
        string text => text,
        DateOnly date => dates(date),
        bool truth => truth ? "true" : "false",
        IConvertible or UndefinedBindingResult => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        IEnumerable list when !IsMap(list) => string.Join('、', list.Cast<object?>().Select(one => one is IEnumerable and not string ? throw NoText() : Of(one, dates))),
        _ => throw NoText(),
    };

    // Maps of any kind are sequences, too; only their pairs tell them from lists where the interface without types is missing.
    private static bool IsMap(IEnumerable list) =>
        list is IDictionary or IReadOnlyDictionary<string, object?> or IDictionary<string, object?>;

    private static ArgumentFormatException NoText() => new(new("a group of data, or a list of groups, is no text", "まとまったデータや、その一覧は、文字ではありません"))
    {
        Hint = new(
            "write one of the names in it, such as `{{document.title}}`, and print a list with `{{#each …}}`",
            "中の名前まで書いてください（例：「{{document.title}}」）。一覧は「{{#each …}}」で一つずつ印刷します"),
    };
}

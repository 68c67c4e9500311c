using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Writing;
using HandlebarsDotNet;

namespace ComplianceKit.Composition.Rendering;

/// <summary>The functions that templates may call; <c>docs/format.md</c> lists them with examples.</summary>
internal static class TemplateFunctions
{
    private static readonly ImmutableArray<TemplateFunction> All =
    [
        new("wareki", 1, "{{wareki document.date}}", FunctionKind.Text, static a => Dated(a[0], JapaneseDate.InEra)),
        new("western-date", 1, "{{western-date document.date}}", FunctionKind.Text, static a => Dated(a[0], JapaneseDate.InWesternYears)),
        new("iso-date", 1, "{{iso-date document.date}}", FunctionKind.Text, static a => TemplateWords.Of(Date(a[0]))),
        new("full-width", 1, "{{full-width \"123\"}}", FunctionKind.Text, static a => FullWidth.Of(TemplateWords.Of(a[0]))),
        new("join", 2, "{{join items \"、\"}}", FunctionKind.Text, static a => string.Join(TemplateWords.Of(a[1]), Items(a[0]).Select(TemplateWords.Of))),
        new("identifier", 1, "{{identifier id}}", FunctionKind.Markup, static a => Identifier(TemplateWords.Of(a[0]))),
        new("quoted", 1, "{{quoted document.title}}", FunctionKind.Markup, static a => "\"" + TemplateWords.Of(a[0]).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""),
        new("note-mark", 1, "{{note-mark \"id\"}}", FunctionKind.Markup, static a => $"[^{Identifier(TemplateWords.Of(a[0]))}]"),
        new("link-to", 1, "{{link-to \"id\"}}", FunctionKind.Markup, static a => $"[](#{Identifier(TemplateWords.Of(a[0]))})"),
        new("eq", 2, "{{#if (eq state \"met\")}}", FunctionKind.Value, static a => TemplateWords.Of(a[0]) == TemplateWords.Of(a[1])),
        new("ne", 2, "{{#if (ne state \"met\")}}", FunctionKind.Value, static a => TemplateWords.Of(a[0]) != TemplateWords.Of(a[1])),
        new("not", 1, "{{#if (not service.url)}}", FunctionKind.Value, static a => !Truth(a[0])),
        new("and", 1, "{{#if (and service.name service.url)}}", FunctionKind.Value, static a => a.All(Truth)) { Most = int.MaxValue },
        new("or", 1, "{{#if (or service.name service.url)}}", FunctionKind.Value, static a => a.Any(Truth)) { Most = int.MaxValue },
        new("more-than-one", 1, "{{#if (more-than-one document.revisions)}}", FunctionKind.Value, static a => Items(a[0]).Skip(1).Any()),
        new("contains", 2, "{{#if (contains person.shared \"電話番号\")}}", FunctionKind.Value, static a => Items(a[0]).Select(TemplateWords.Of).Contains(TemplateWords.Of(a[1]), StringComparer.Ordinal)),
        new("begins-with-block", 1, "{{#if (begins-with-block facility)}}", FunctionKind.Value, static a => LeadingBlock.IsOtherThanWords(OriginMarkers.Plain(TemplateWords.Of(a[0]))!)),
        new("value", 1, "{{value person.name}}", FunctionKind.Markup, static a => FormFunctions.Value(a[0])),
        new("choice", 2, "{{choice \"退職\" person.reason}}", FunctionKind.Markup, static a => FormFunctions.Choice(TemplateWords.Of(a[0]), a[1])),
        new("date-blank", 2, "{{date-blank person.joined \"令和\"}}", FunctionKind.Markup, static a => FormFunctions.DateBlank(a[0], TemplateWords.Of(a[1]))),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Select(static function => function.Name);

    /// <summary>Makes all functions known to <paramref name="handlebars"/>.</summary>
    /// <param name="handlebars">The library.</param>
    /// <param name="failed">Takes what is wrong with a call, which then prints nothing; <see langword="null"/> where a wrong call ends the work.</param>
    public static void Register(IHandlebars handlebars, Action<Exception>? failed = null)
    {
        foreach (var function in All)
        {
            (failed is null ? function : function with { Failed = failed }).Register(handlebars);
        }
    }

    private static bool Truth(object? value) => value switch
    {
        null or false or "" or UndefinedBindingResult => false,
        ICollection list => list.Count > 0,
        _ => true,
    };

    private static IEnumerable<object?> Items(object? value) => value switch
    {
        null or "" or UndefinedBindingResult => [],
        string text => [text],
        IEnumerable list => list.Cast<object?>(),
        _ => throw new ArgumentFormatException(new($"not a list: {TemplateWords.Of(value)}", $"一覧ではない「{TemplateWords.Of(value)}」")),
    };

    // A document for which nobody has given a date prints none.
    private static string Dated(object? value, Func<DateOnly, string> words) => value is "" ? string.Empty : words(Date(value));

    private static DateOnly Date(object? value) => value switch
    {
        DateOnly date => date,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new ArgumentFormatException(new($"not a date: {TemplateWords.Of(value)}", $"日付ではない「{TemplateWords.Of(value)}」")),
    };

    private static string Identifier(string text) =>
        Catalogs.Identifier.Fits(text)
            ? text
            : throw new ArgumentFormatException(new($"not an id: {text}", $"id ではない「{text}」"));
}

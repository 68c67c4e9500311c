using System.Collections;
using System.Globalization;
using ComplianceKit.Composition.Writing;
using HandlebarsDotNet;

namespace ComplianceKit.Composition.Rendering;

/// <summary>The functions that templates may call; <c>docs/format.md</c> lists them with examples.</summary>
internal static class TemplateFunctions
{
    /// <summary>Makes all functions known to <paramref name="handlebars"/>.</summary>
    public static void Register(IHandlebars handlebars)
    {
        RegisterDates(handlebars);
        RegisterText(handlebars);
        RegisterConditions(handlebars);
        RegisterForms(handlebars);
    }

    private static void RegisterDates(IHandlebars handlebars)
    {
        Text(handlebars, "wareki", static a => Dated(a[0], JapaneseDate.InEra));
        Text(handlebars, "western-date", static a => Dated(a[0], JapaneseDate.InWesternYears));
        Text(handlebars, "iso-date", static a => Date(a[0]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void RegisterText(IHandlebars handlebars)
    {
        Text(handlebars, "full-width", static a => FullWidth.Of(Words(a[0])));
        Text(handlebars, "join", static a => string.Join(Words(a[1]), Items(a[0]).Select(Words)));
        Markup(handlebars, "identifier", static a => Identifier(Words(a[0])));
        Markup(handlebars, "quoted", static a => "\"" + Words(a[0]).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"");
        Markup(handlebars, "note-mark", static a => $"[^{Identifier(Words(a[0]))}]");
        Markup(handlebars, "link-to", static a => $"[](#{Identifier(Words(a[0]))})");
    }

    private static void RegisterConditions(IHandlebars handlebars)
    {
        Value(handlebars, "eq", static a => Words(a[0]) == Words(a[1]));
        Value(handlebars, "ne", static a => Words(a[0]) != Words(a[1]));
        Value(handlebars, "not", static a => !Truth(a[0]));
        Value(handlebars, "and", static a => a.All(Truth));
        Value(handlebars, "or", static a => a.Any(Truth));
        Value(handlebars, "more-than-one", static a => Items(a[0]).Skip(1).Any());
        Value(handlebars, "contains", static a => Items(a[0]).Select(Words).Contains(Words(a[1]), StringComparer.Ordinal));
    }

    private static void RegisterForms(IHandlebars handlebars)
    {
        Markup(handlebars, "value", static a => FormFunctions.Value(a[0]));
        Markup(handlebars, "choice", static a => FormFunctions.Choice(Words(a[0]), a[1]));
        Markup(handlebars, "date-blank", static a => FormFunctions.DateBlank(a[0], Words(a[1])));
    }

    private static void Text(IHandlebars handlebars, string name, Func<object?[], string> function) =>
        handlebars.RegisterHelper(name, (EncodedTextWriter writer, Context _, Arguments arguments) => writer.Write(function(Values(name, arguments)), true));

    private static void Markup(IHandlebars handlebars, string name, Func<object?[], string> function) =>
        handlebars.RegisterHelper(name, (EncodedTextWriter writer, Context _, Arguments arguments) => writer.WriteSafeString(function(Values(name, arguments))));

    private static void Value(IHandlebars handlebars, string name, Func<object?[], object> function) =>
        handlebars.RegisterHelper(name, (in HelperOptions _, in Context _, in Arguments arguments) => function(Values(name, arguments)));

    // A name alone is a name of the data to its author: a function of that name would hide it and give nothing.
    private static object?[] Values(string name, Arguments arguments)
    {
        if (arguments.Length == 0)
        {
            throw new MissingArgumentException(name);
        }

        var values = new object?[Math.Max(arguments.Length, 2)];
        for (var index = 0; index < arguments.Length; index++)
        {
            values[index] = arguments[index];
        }

        return arguments.Length >= 2 ? values : [values[0]];
    }

    private static bool Truth(object? value) => value switch
    {
        null or false or "" or UndefinedBindingResult => false,
        ICollection list => list.Count > 0,
        _ => true,
    };

    private static string Words(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static IEnumerable<object?> Items(object? value) => value is string or null ? [] : ((IEnumerable)value).Cast<object?>();

    // A document for which nobody has given a date prints none.
    private static string Dated(object? value, Func<DateOnly, string> words) => value is "" ? string.Empty : words(Date(value));

    private static DateOnly Date(object? value) => value switch
    {
        DateOnly date => date,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new ArgumentFormatException(new($"not a date: {Words(value)}", $"日付ではない「{Words(value)}」")),
    };

    private static string Identifier(string text) =>
        text.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '/')
            ? text
            : throw new ArgumentFormatException(new($"not an id: {text}", $"id ではない「{text}」"));
}

using System.Collections;
using System.Globalization;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Composition.Rendering;

/// <summary>The functions that templates of forms may call: each gives Markdown for a filled or a blank form alike.</summary>
internal static class FormFunctions
{
    /// <summary><c>{{value person.name}}</c>: what a field holds, as an attribute of <c>:field</c>; nothing on a blank form.</summary>
    public static string Value(object? value) =>
        Words(value) is { Length: > 0 } text ? $" value=\"{Quoted(text)}\"" : string.Empty;

    /// <summary><c>{{choice "電話番号" person.shared}}</c>: a box to tick with its label, ticked where the value is or holds the label.</summary>
    public static string Choice(string label, object? value) =>
        $":field[{Plain(label)}]{{shape=checkbox{(Holds(value, label) ? " ticked" : string.Empty)}}} {MarkdownEscape.Escape(label)}";

    /// <summary><c>{{date-blank person.signed "令和"}}</c>: the date, or blanks for year, month and day after the era or 西暦.</summary>
    public static string DateBlank(object? value, string era)
    {
        if (value is DateOnly date)
        {
            return era == "西暦" ? JapaneseDate.InWesternYears(date) : JapaneseDate.InEra(date);
        }

        if (Words(value) is { Length: > 0 } text)
        {
            return MarkdownEscape.Escape(text);
        }

        var year = era == "令和" ? 9 : 15;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{MarkdownEscape.Escape(era)}:field[年]{{shape=blank width={year}mm}}年:field[月]{{shape=blank width=8mm}}月:field[日]{{shape=blank width=8mm}}日");
    }

    private static bool Holds(object? value, string label) => value switch
    {
        string text => text == label,
        IEnumerable list => list.Cast<object?>().Any(one => Words(one) == label),
        _ => false,
    };

    private static string Words(object? value) => TemplateWords.Of(value, JapaneseDate.InEra);

    private static string Quoted(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Plain(string text) => text.Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);
}

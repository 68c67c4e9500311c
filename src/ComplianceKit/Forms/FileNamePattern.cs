using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Forms;

/// <summary>
/// Names of files from a pattern such as <c>{document}-{number}</c>: <c>{document}</c>, <c>{number}</c> (padded, from 1), <c>{row}</c>, and any
/// field of the form, by its name or label. The default holds no personal data. Names are safe on Windows as on other systems.
/// </summary>
/// <param name="pattern">The pattern, without the extension.</param>
/// <param name="document">The id of the document.</param>
/// <param name="form">The form.</param>
public sealed partial class FileNamePattern(string pattern, string document, FormDefinition form)
{
    /// <summary>The pattern where the user gives none.</summary>
    public const string Default = "{document}-{number}";

    // Windows takes 255 UTF-16 units a name, other systems 255 bytes; what is left is for the extension and the mark of unfinished files.
    private const int MostCharacters = 200;
    private const int MostBytes = 228;

    /// <summary>Whether it is the one that is used where the user gives none.</summary>
    public bool IsDefault => pattern == Default;

    /// <summary>The names in the pattern that nothing stands behind.</summary>
    public ImmutableArray<string> UnknownNames => [.. Asked.Where(name => !IsOwn(name) && form.Called(name) is null)];

    /// <summary>Whether names of files bear the value of a field.</summary>
    public bool Uses(FormField field) => Asked.Any(name => !IsOwn(name) && form.Called(name) == field);

    /// <summary>The name of the file of one person.</summary>
    /// <param name="row">The person.</param>
    /// <param name="people">How many people the whole roster has, so that numbers sort as names do.</param>
    public string NameOf(FormRow row, int people)
    {
        var digits = people.ToString(CultureInfo.InvariantCulture).Length;
        return Safe(Names().Replace(pattern, match => match.Groups[1].Value switch
        {
            "document" => document,
            "number" => row.Number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'),
            "row" => row.Line.ToString(CultureInfo.InvariantCulture),
            var field => Words(row.Values.GetValueOrDefault(form.Called(field)?.Name ?? field)),
        }));
    }

    /// <summary>What is wrong with the pattern, or with two names that it makes the same.</summary>
    public IEnumerable<Diagnostic> Check(IReadOnlyList<FormRow> rows, string roster, int people)
    {
        var unknown = UnknownNames;
        foreach (var name in unknown)
        {
            yield return FormsDiagnostics.UnknownInPattern(name, form.Fields);
        }

        var names = new SeenTexts(rows.Count, number => NameOf(rows[number], people), ignoresCase: true);
        for (var number = 0; unknown.IsEmpty && number < rows.Count; number++)
        {
            var row = rows[number];
            if (names.FirstOf(NameOf(row, people), number) is { } first)
            {
                yield return FormsDiagnostics.SameFileName(roster, row.Line, rows[first].Line);
            }
        }
    }

    private IEnumerable<string> Asked => Names().Matches(pattern).Select(static match => match.Groups[1].Value);

    // A field called 番号 is not what {number} means.
    private static bool IsOwn(string name) => name is "document" or "number" or "row";

    private static string Words(object? value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<object?> list => string.Join('-', list.Select(Words)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            safe.Append(character < ' ' || character == '\u007F' || "<>:\"/\\|?*".Contains(character, StringComparison.Ordinal) ? '_' : character);
        }

        var text = Short(safe.ToString()).Trim(' ', '　').TrimEnd('.', ' ');
        // Files whose names begin with a dot are hidden from people.
        return text.Length == 0 || text[0] == '.' || FileNames.IsDevice(text) ? $"_{text}" : text;
    }

    private static string Short(string name)
    {
        var (units, bytes) = (0, 0);
        foreach (var character in name.EnumerateRunes())
        {
            (units, bytes) = (units + character.Utf16SequenceLength, bytes + character.Utf8SequenceLength);
            if (units > MostCharacters || bytes > MostBytes)
            {
                return name[..(units - character.Utf16SequenceLength)];
            }
        }

        return name;
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Names();
}

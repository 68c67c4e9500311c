using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Gives out names of sheets: no forbidden characters, at most 31 UTF-16 code units, each once without regard to case.</summary>
internal sealed class SheetNames(string language)
{
    private const int MaximumLength = 31;
    private const string Forbidden = "[]:*?/\\";
    private const string FullWidth = "［］：＊？／＼";
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A legal name that is not taken yet, as close to <paramref name="wish"/> as can be.</summary>
    public string Take(string? wish)
    {
        var name = Legal(wish ?? string.Empty);
        if (name.Length == 0)
        {
            name = LanguageTag.IsJapanese(language) ? $"シート{taken.Count + 1}" : $"Sheet{taken.Count + 1}";
        }

        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            var suffix = $" ({number})";
            unique = Cut(name, MaximumLength - suffix.Length) + suffix;
        }

        return unique;
    }

    private static string Legal(string wish)
    {
        var name = string.Create(wish.Length, wish, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var at = Forbidden.IndexOf(source[i], StringComparison.Ordinal);
                target[i] = at >= 0 ? FullWidth[at] : char.IsControl(source[i]) || source[i] >= '\uFFFE' ? ' ' : source[i];
            }
        });
        name = Cut(WithoutLoneSurrogates(name).Trim().Trim('\'').Trim(), MaximumLength).TrimEnd().TrimEnd('\'');

        // Spreadsheet programs keep these for the record of changes.
        return string.Equals(name, "History", StringComparison.OrdinalIgnoreCase) || name == "履歴" ? name + "_" : name;
    }

    private static string WithoutLoneSurrogates(string name) =>
        string.Concat(name.EnumerateRunes().Select(static rune => rune.ToString()));

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}

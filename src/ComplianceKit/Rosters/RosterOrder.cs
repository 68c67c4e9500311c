using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Puts the people of a roster in the order of a field, so that stacks of paper come out as they are handed out.</summary>
public static class RosterOrder
{
    /// <summary>
    /// The people in the order of <paramref name="key"/>, numbered anew; people of equal values keep their order, those without a value come
    /// last. An unknown field is a diagnostic.
    /// </summary>
    /// <param name="roster">The people.</param>
    /// <param name="form">The form.</param>
    /// <param name="key">The name of a field, or what its column may be called.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Roster Sort(Roster roster, FormDefinition form, string key, DiagnosticBag diagnostics)
    {
        if (Field(form, key, diagnostics) is not { } field)
        {
            return roster;
        }

        var words = roster.Rows.Select(row => Words(row.Values.GetValueOrDefault(field.Name))).ToArray();
        var keys = Array.ConvertAll(words, KanaOrder.KeyOf);
        var places = Enumerable.Range(0, words.Length)
            .OrderBy(place => words[place].Length == 0)
            .ThenBy(place => keys[place], Comparer<string>.Create(Compare))
            .ThenBy(place => words[place], StringComparer.Ordinal);
        return roster with { Rows = roster.Rows.InOrder(places) };
    }

    /// <summary>The field of a name that a user gives; <see langword="null"/> with a diagnostic where there is none.</summary>
    public static FormField? Field(FormDefinition form, string name, DiagnosticBag diagnostics)
    {
        var found = form.Called(name);
        if (found is null)
        {
            diagnostics.Add(RosterDiagnostics.UnknownKey(name, form.Fields));
        }

        return found;
    }

    /// <summary>A value as it is compared and shown.</summary>
    public static string Words(object? value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<object?> list => string.Join('、', list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    /// <summary>Whether two values are the same to a reader: the width of letters and blanks do not matter, as in Ａ棟 and A棟.</summary>
    public static bool AreAlike(string first, string second) => ComparedText.Of(first) == ComparedText.Of(second);

    /// <summary>The first value of a field that comes again behind people of another one; <see langword="null"/> where all people of a value stand together.</summary>
    public static string? Scattered(Roster roster, FormField field)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? last = null;
        foreach (var words in roster.Rows.Select(row => Words(row.Values.GetValueOrDefault(field.Name))))
        {
            if ((last is null || !AreAlike(words, last)) && !seen.Add(ComparedText.Of(words)))
            {
                return words;
            }

            last = words;
        }

        return null;
    }

    // Digits count as numbers, so that S-2 comes before S-10; all else by code points, which is the order of plain hiragana.
    private static int Compare(string first, string second)
    {
        var (a, b) = (0, 0);
        while (a < first.Length && b < second.Length)
        {
            if (char.IsAsciiDigit(first[a]) && char.IsAsciiDigit(second[b]))
            {
                var (x, y) = (Digits(first, ref a), Digits(second, ref b));
                var byNumber = x.Length != y.Length ? x.Length.CompareTo(y.Length) : string.CompareOrdinal(x, y);
                if (byNumber != 0)
                {
                    return byNumber;
                }
            }
            else if (first[a] != second[b])
            {
                return first[a].CompareTo(second[b]);
            }
            else
            {
                a++;
                b++;
            }
        }

        return (first.Length - a).CompareTo(second.Length - b);
    }

    private static string Digits(string text, ref int index)
    {
        var start = index;
        while (index < text.Length && char.IsAsciiDigit(text[index]))
        {
            index++;
        }

        return text[start..index].TrimStart('0');
    }
}

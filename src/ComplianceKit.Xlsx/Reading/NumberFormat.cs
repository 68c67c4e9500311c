using System.Collections.Immutable;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>A format that shows numbers with zeros and texts of its own: S-001, 100-0001. What it cannot show, such as times and fractions, it says.</summary>
/// <param name="sections">Its parts, of which each number takes one; <see langword="null"/> for one that is not read.</param>
internal sealed class NumberFormat(ImmutableArray<NumberSection?> sections)
{
    private const int Negative = 1;
    private const int Zero = 2;

    /// <summary>The format of a code; <see langword="null"/> for the one that shows numbers as they are.</summary>
    public static NumberFormat? Of(string code)
    {
        var parts = Parts(code);
        return parts is [""] || parts[0].Contains('@', StringComparison.Ordinal) || parts[0].Trim().Equals(FormatMark.PlainFormat, StringComparison.OrdinalIgnoreCase)
            ? null
            : new NumberFormat([.. parts.Where(static part => !part.Contains('@', StringComparison.Ordinal)).Select(NumberSection.Of)]);
    }

    /// <summary>The format of a number that every program knows; <see langword="null"/> for those that show numbers as they are.</summary>
    public static NumberFormat? Of(int id) => id switch
    {
        // ECMA-376 Part 1, 18.8.30. The others are fractions, times, powers of ten and amounts of money, which differ by country.
        1 => Of("0"),
        2 => Of("0.00"),
        3 => Of("#,##0"),
        4 => Of("#,##0.00"),
        9 => Of("0%"),
        10 => Of("0.00%"),
        37 or 38 => Of("#,##0;-#,##0"),
        39 or 40 => Of("#,##0.00;-#,##0.00"),
        (>= 5 and <= 8) or (>= 11 and <= 13) or (>= 18 and <= 21) or (>= 41 and <= 48) => new NumberFormat([null]),
        _ => null,
    };

    /// <summary>The number as people see it; <see langword="null"/> where that is not known.</summary>
    public string? Show(double number, string plain)
    {
        if (sections.Any(static section => section?.Condition is not null))
        {
            return number < 0 ? null : sections.FirstOrDefault(section => section?.Takes(number) != false)?.Show(number, plain);
        }

        if (number < 0 && sections.Length > Negative)
        {
            return sections[Negative]?.Show(-number, plain.TrimStart('-'));
        }

        return number == 0 && sections.Length > Zero
            ? sections[Zero]?.Show(number, plain)
            : (sections.IsEmpty ? null : sections[0])?.Show(number, plain);
    }

    private static List<string> Parts(string code)
    {
        var (parts, start, quoted) = (new List<string>(), 0, false);
        for (var at = 0; at < code.Length; at++)
        {
            quoted ^= code[at] == '"';
            if (!quoted && code[at] == '\\')
            {
                at++;
            }
            else if (!quoted && code[at] == ';')
            {
                parts.Add(code[start..at]);
                start = at + 1;
            }
        }

        parts.Add(code[start..]);
        return parts;
    }
}

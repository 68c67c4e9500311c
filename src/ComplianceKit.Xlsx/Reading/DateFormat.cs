namespace ComplianceKit.Xlsx.Reading;

/// <summary>How a day is written that a cell holds: with no more of it than the cell shows.</summary>
internal static class DateFormat
{
    private const string Day = "yyyy-MM-dd";
    private const string Month = "yyyy年M月";
    private const string Year = "yyyy年";

    /// <summary>The format of a code of one's own; <see langword="null"/> where it is none for dates.</summary>
    public static string? Of(string code)
    {
        var marks = new string([.. FormatMarks.Of(code)]);
        if (marks.AsSpan().ContainsAny('d', 'D'))
        {
            return Day;
        }

        return marks.AsSpan().IndexOfAny("yYe") < 0 ? null : marks.AsSpan().ContainsAny('m', 'M') ? Month : Year;
    }

    /// <summary>The format of a number that every program knows, or those of East Asia; <see langword="null"/> where it is none for dates.</summary>
    public static string? Of(int id) => id switch
    {
        // ECMA-376 Part 1, 18.8.30: mmm-yy, and yyyy"年"m"月" in Japan.
        17 or 34 or 52 or 55 => Month,
        (>= 14 and <= 16) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => Day,
        _ => null,
    };
}

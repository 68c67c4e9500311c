using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>A part of a number format: places for digits among texts.</summary>
/// <param name="Marks">Its places, its point and its texts.</param>
internal sealed record NumberSection(ImmutableArray<FormatMark> Marks)
{
    // Beyond these digits spreadsheets keep no number.
    private const double Largest = 1e15;
    private const decimal Hundred = 100;

    // As many decimals as a decimal number can have; Excel writes up to 30.
    private const int MostDecimals = 28;

    /// <summary>The numbers that it is for, as <c>&lt;=999</c>; <see langword="null"/> where it does not say so.</summary>
    public string? Condition { get; init; }

    /// <summary>Reads a part; <see langword="null"/> where it asks for something that is not known.</summary>
    public static NumberSection? Of(string code)
    {
        var marks = FormatMark.Read(code, out var condition);
        var points = marks?.Count(static mark => mark.Kind == FormatMarkKind.Point);
        var (isPlain, hasPlaces) = (marks?.Exists(static mark => mark.Kind == FormatMarkKind.Plain) == true, marks?.Exists(static mark => mark.IsPlace) == true);
        return marks is null || marks.Count == 0 || points > 1 || (isPlain && (hasPlaces || points > 0))
            ? null
            : new NumberSection([.. marks]) { Condition = condition };
    }

    /// <summary>Whether it is for a number.</summary>
    public bool Takes(double number)
    {
        var sign = Condition?.TrimEnd("0123456789.".ToCharArray());
        if (sign is null || !double.TryParse(Condition.AsSpan(sign.Length), CultureInfo.InvariantCulture, out var bound))
        {
            return true;
        }

        return sign switch
        {
            "<=" => number <= bound,
            "<" => number < bound,
            ">=" => number >= bound,
            ">" => number > bound,
            "=" => number.Equals(bound),
            _ => !number.Equals(bound),
        };
    }

    /// <summary>The number as people see it; <see langword="null"/> for one that is too large or has too many decimals.</summary>
    /// <param name="number">The number.</param>
    /// <param name="plain">How it is written without a format.</param>
    public string? Show(double number, string plain)
    {
        if (Math.Abs(number) >= Largest)
        {
            return null;
        }

        if (!Marks.Any(static mark => mark.IsPlace))
        {
            return string.Concat(Marks.Select(mark => mark.Kind == FormatMarkKind.Plain ? plain : mark.Text));
        }

        var point = Marks.TakeWhile(static mark => mark.Kind != FormatMarkKind.Point).Count();
        var decimals = Marks.Skip(point).Count(static mark => mark.IsPlace);
        if (decimals > MostDecimals)
        {
            return null;
        }

        var scale = Marks.Any(static mark => mark.Kind == FormatMarkKind.Percent) ? Hundred : 1;
        var rounded = Math.Round((decimal)Math.Abs(number) * scale, decimals, MidpointRounding.AwayFromZero);
        var digits = rounded.ToString($"F{decimals}", CultureInfo.InvariantCulture).Split('.');
        return (number < 0 && rounded > 0 ? "-" : string.Empty) + Whole(Marks.AsSpan()[..point], digits[0] == "0" ? string.Empty : digits[0])
            + Fraction(Marks.AsSpan()[point..], digits[^1]);
    }

    // Digits go into their places from the right; those that find none stand at the first one.
    private static string Whole(ReadOnlySpan<FormatMark> marks, string digits)
    {
        var (text, left, places) = (string.Empty, digits.Length, 0);
        foreach (var mark in marks)
        {
            places += mark.IsPlace ? 1 : 0;
        }

        for (var at = marks.Length - 1; at >= 0; at--)
        {
            if (!marks[at].IsPlace)
            {
                text = marks[at].Text + text;
            }
            else if (--places == 0)
            {
                text = (left > 0 ? digits[..left] : marks[at].Empty) + text;
            }
            else
            {
                text = (left > 0 ? digits[--left].ToString() : marks[at].Empty) + text;
            }
        }

        return text;
    }

    private static string Fraction(ReadOnlySpan<FormatMark> marks, string digits)
    {
        var (text, used) = (string.Empty, 0);
        foreach (var mark in marks)
        {
            if (!mark.IsPlace)
            {
                text += mark.Text;
                continue;
            }

            text += digits.AsSpan(used).ContainsAnyExcept('0') ? digits[used].ToString() : mark.Empty;
            used++;
        }

        return text;
    }
}

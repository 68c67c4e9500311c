namespace ComplianceKit.Xlsx.Reading;

/// <summary>What stands in a part of a number format.</summary>
internal enum FormatMarkKind
{
    /// <summary>A text that is printed.</summary>
    Text,

    /// <summary>A place that shows a zero where no digit falls.</summary>
    ZeroPlace,

    /// <summary>A place that shows nothing where no digit falls.</summary>
    Place,

    /// <summary>The decimal point.</summary>
    Point,

    /// <summary>A percent sign, before which a hundred times the number stands.</summary>
    Percent,

    /// <summary>The whole number without a format.</summary>
    Plain,
}

/// <summary>A mark of a number format.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it prints; nothing for places.</param>
internal readonly record struct FormatMark(FormatMarkKind Kind, string Text)
{
    /// <summary>The name of the format that shows numbers as they are.</summary>
    public const string PlainFormat = "General";

    private const string Signs = "-+() :$~^'&={}";
    private static readonly string[] Colours = ["Black", "Blue", "Cyan", "Green", "Magenta", "Red", "White", "Yellow"];

    /// <summary>Whether a digit falls into it.</summary>
    public bool IsPlace => Kind is FormatMarkKind.ZeroPlace or FormatMarkKind.Place;

    /// <summary>What stands in a place into which no digit falls.</summary>
    public string Empty => Kind == FormatMarkKind.ZeroPlace ? "0" : string.Empty;

    /// <summary>The marks of a part; <see langword="null"/> where one of them is not known.</summary>
    /// <param name="code">The part.</param>
    /// <param name="condition">The numbers that it is for, where it says so.</param>
    public static List<FormatMark>? Read(string code, out string? condition)
    {
        condition = null;
        var marks = new List<FormatMark>();
        for (var at = 0; at < code.Length;)
        {
            if (code[at] == '[')
            {
                var end = code.IndexOf(']', at);
                var order = end < 0 ? string.Empty : code[(at + 1)..end];
                condition = order.StartsWith('<') || order.StartsWith('>') || order.StartsWith('=') ? order : condition;
                if (condition != order && !IsHarmless(order, marks))
                {
                    return null;
                }

                at = end + 1;
                continue;
            }

            // A comma between thousands is left out, so that the numbers of rows stay numbers.
            var (mark, length) = code[at] == ',' && IsPlaceAt(code, at - 1) && IsPlaceAt(code, at + 1)
                ? (new FormatMark(FormatMarkKind.Text, string.Empty), 1)
                : Next(code, at);
            if (mark is null)
            {
                return null;
            }

            marks.Add(mark.Value);
            at += length;
        }

        return marks;
    }

    private static (FormatMark? Mark, int Length) Next(string code, int at)
    {
        var rest = code.AsSpan(at);
        if (rest.StartsWith(PlainFormat, StringComparison.OrdinalIgnoreCase))
        {
            return (new(FormatMarkKind.Plain, string.Empty), PlainFormat.Length);
        }

        return rest[0] switch
        {
            '"' when rest[1..].IndexOf('"') is >= 0 and var length => (new(FormatMarkKind.Text, rest.Slice(1, length).ToString()), length + 2),
            '\\' or '!' when rest.Length > 1 => (new(FormatMarkKind.Text, rest[1].ToString()), 2),
            '_' when rest.Length > 1 => (new(FormatMarkKind.Text, " "), 2),
            '*' when rest.Length > 1 => (new(FormatMarkKind.Text, string.Empty), 2),
            '0' => (new(FormatMarkKind.ZeroPlace, string.Empty), 1),
            '#' or '?' => (new(FormatMarkKind.Place, string.Empty), 1),
            '.' => (new(FormatMarkKind.Point, "."), 1),
            '%' => (new(FormatMarkKind.Percent, "%"), 1),
            var sign when Signs.Contains(sign, StringComparison.Ordinal) || sign > '\u007F' => (new(FormatMarkKind.Text, sign.ToString()), 1),
            _ => (null, 0),
        };
    }

    private static bool IsPlaceAt(string code, int at) => at >= 0 && at < code.Length && code[at] is '0' or '#' or '?';

    // Colours print nothing, and a currency its sign: [$¥-411].
    private static bool IsHarmless(string order, List<FormatMark> marks)
    {
        if (order.StartsWith('$'))
        {
            marks.Add(new(FormatMarkKind.Text, order[1..].Split('-')[0]));
            return true;
        }

        return order.StartsWith("Color", StringComparison.OrdinalIgnoreCase) || Colours.Contains(order, StringComparer.OrdinalIgnoreCase);
    }
}

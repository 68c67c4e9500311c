using System.Text;
using ComplianceKit.Xlsx.Cells;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>
/// Sets the left, middle and right part of a running line beside each other. Spreadsheet programs print each as it is, one over the other
/// where they are too long, so that a long one is broken into lines here.
/// </summary>
internal static class RunningLineParts
{
    private const double Apart = 2;
    private const double LeastLine = 8;

    /// <summary>The parts with line ends where they are needed.</summary>
    /// <param name="parts">Left, middle and right, with their codes.</param>
    /// <param name="width">The room in em.</param>
    public static string[] Beside(IReadOnlyList<string> parts, double width)
    {
        var result = parts.ToArray();
        var widths = parts.Select(static part => Characters(part).Sum(static character => character.Advance)).ToArray();
        var broken = new bool[parts.Count];
        while (Overlap(widths, width) is > 0 and var overlap && Array.IndexOf(broken, false) >= 0)
        {
            var longest = Enumerable.Range(0, parts.Count).Where(part => !broken[part]).MaxBy(part => widths[part]);

            // What is taken from the middle is gained on either side.
            var gained = widths[1] > 0 && longest != 1 ? overlap / 2 : overlap;
            widths[longest] = Math.Max(LeastLine, widths[longest] - gained);
            (result[longest], broken[longest]) = (Broken(parts[longest], widths[longest]), true);
        }

        return result;
    }

    private static double Overlap(double[] widths, double room) => widths switch
    {
        [var start, > 0 and var middle, var end] => middle + (2 * (Math.Max(start, end) + Apart)) - room,
        [> 0 and var start, _, > 0 and var end] => start + Apart + end - room,
        [var start, _, var end] => start + end - room,
        _ => 0,
    };

    private static string Broken(string part, double width)
    {
        var starts = new List<int>();
        var line = new LineFiller(width) { Starts = starts };
        foreach (var (character, advance) in Characters(part))
        {
            line.Add(character, advance);
        }

        line.Finish();
        var result = new StringBuilder(part);
        foreach (var start in starts.AsEnumerable().Reverse())
        {
            result.Insert(start, '\n');
        }

        return result.ToString();
    }

    // A code such as &P is taken as two figures, between which no line ends. Fonts of workbooks give full-width characters an em and all others half of it.
    private static IEnumerable<(int Character, double Advance)> Characters(string part)
    {
        for (var index = 0; index < part.Length; index++)
        {
            if (part[index] == '&' && index + 1 < part.Length)
            {
                yield return ('0', 0.5);
                yield return ('0', 0.5);
                index++;
            }
            else if (char.IsHighSurrogate(part[index]) && index + 1 < part.Length)
            {
                yield return (char.ConvertToUtf32(part[index], part[index + 1]), 1);
                index++;
            }
            else
            {
                yield return (part[index], part[index] is < '\u1100' or (>= '\uFF61' and <= '\uFF9F') ? 0.5 : 1);
            }
        }
    }
}

using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Typesetting.Characters;
using ComplianceKit.Typesetting.Inline.Breaking;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>
/// Tabs go to their stops (JLREQ §3.6): those of the author, with what follows beginning, centred, ending or with its decimal point there, or
/// usual ones four em apart. The rest of a line goes to boxes without a width and to the last tab, if that has no stop of its own.
/// </summary>
internal static class LineFiller
{
    private const double StopDistance = 4;

    /// <summary>Widens what fills in <paramref name="line"/>. Whether there was anything of the kind.</summary>
    public static bool Fill(Span<Cell> line, double available)
    {
        var lastTab = -1;
        var fillers = 0;
        for (var index = 0; index < line.Length; index++)
        {
            if (!line[index].Fills)
            {
                continue;
            }

            fillers += line[index].Class == CharacterClass.Tab ? 0 : 1;
            lastTab = line[index].Class == CharacterClass.Tab ? index : lastTab;
        }

        if (fillers == 0 && lastTab < 0)
        {
            return false;
        }

        MoveToStops(line, lastTab, available);
        if (lastTab >= 0 && line[lastTab].Piece is TabPiece { Stop: > 0 })
        {
            lastTab = -1;
        }

        fillers += lastTab >= 0 ? 1 : 0;
        if (fillers == 0)
        {
            return true;
        }

        var rest = Math.Max(0, available - WidthOf(line)) / fillers;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index].Fills && (index == lastTab || line[index].Class != CharacterClass.Tab))
            {
                line[index].Width += rest;
            }
        }

        return true;
    }

    /// <summary>Natural width of cells and the gaps between them.</summary>
    public static double WidthOf(ReadOnlySpan<Cell> line)
    {
        var width = 0.0;
        for (var index = 0; index < line.Length; index++)
        {
            width += line[index].Width + (index + 1 < line.Length ? line[index].Gap.Natural : 0);
        }

        return width;
    }

    /// <summary>How much of what follows a tab stands before its stop.</summary>
    private static double BeforeStop(ReadOnlySpan<Cell> rest, TabAlignment alignment)
    {
        var end = 0;
        var point = -1;
        while (end < rest.Length && rest[end].Class != CharacterClass.Tab)
        {
            point = rest[end].Piece is TextPiece text && text.Text[rest[end].Start] == '.' ? end : point;
            end++;
        }

        return alignment switch
        {
            TabAlignment.Center => WidthOf(rest[..end]) / 2,
            TabAlignment.End => WidthOf(rest[..end]),
            TabAlignment.Decimal => WidthOf(rest[..(point < 0 ? end : point)]),
            _ => 0,
        };
    }

    private static void MoveToStops(Span<Cell> line, int lastTab, double available)
    {
        var place = 0.0;
        for (var index = 0; index <= lastTab; index++)
        {
            if (line[index].Piece is TabPiece tab && (index < lastTab || tab.Stop > 0))
            {
                var stop = StopDistance * tab.Format.Size;
                var wanted = tab.Stop > 0
                    ? tab.Stop - BeforeStop(line[(index + 1)..], tab.Alignment) - place
                    : (Math.Floor((place + LineBreaker.Tolerance) / stop) * stop) + stop - place;
                var room = Math.Max(0, available - WidthOf(line));
                line[index].Width += Math.Clamp(wanted - line[index].Width, 0, room);
            }

            place += line[index].Width + line[index].Gap.Natural;
        }
    }
}

using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>Gives the rest of a line to its last tab and to boxes without a width; earlier tabs go to stops four em apart.</summary>
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
                continue;
            if (line[index].Class != CharacterClass.Tab || lastTab < 0)
                fillers++;
            lastTab = line[index].Class == CharacterClass.Tab ? index : lastTab;
        }

        if (fillers == 0)
            return false;
        MoveToStops(line, lastTab, available);
        var rest = Math.Max(0, available - WidthOf(line)) / fillers;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index].Fills && (index == lastTab || line[index].Class != CharacterClass.Tab))
                line[index].Width += rest;
        }

        return true;
    }

    /// <summary>Natural width of cells and the gaps between them.</summary>
    public static double WidthOf(ReadOnlySpan<Cell> line)
    {
        var width = 0.0;
        for (var index = 0; index < line.Length; index++)
            width += line[index].Width + (index + 1 < line.Length ? line[index].Gap.Natural : 0);
        return width;
    }

    private static void MoveToStops(Span<Cell> line, int lastTab, double available)
    {
        var place = 0.0;
        for (var index = 0; index < lastTab; index++)
        {
            if (line[index].Piece is TabPiece tab)
            {
                var stop = StopDistance * tab.Format.Size;
                var wanted = (Math.Floor((place + LineBreaker.Tolerance) / stop) * stop) + stop - place;
                var room = Math.Max(0, available - WidthOf(line));
                line[index].Width += Math.Clamp(wanted - line[index].Width, 0, room);
            }

            place += line[index].Width + line[index].Gap.Natural;
        }
    }
}

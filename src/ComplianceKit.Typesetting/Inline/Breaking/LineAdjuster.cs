namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>Brings a line to the measure by taking or giving space in the order of JLREQ §3.8.3 and §3.8.4.</summary>
internal static class LineAdjuster
{
    // Characters torn apart are no words any more: where each gap between them would get more than half of one (twice what JLREQ gives a gap), or
    // each blank of a line of Latin words would become three times as wide, the line stays as long as it is.
    private const double MostOfStretch = 2;
    private const double MostOfBlanks = 2;

    /// <summary>Changes the gaps of <paramref name="line"/> (all but the last) by <paramref name="difference"/> altogether, as far as they allow.</summary>
    public static void Justify(Span<Cell> line, double difference)
    {
        if (difference < 0)
        {
            Shrink(line, -difference);
        }
        else if (difference > 0)
        {
            Stretch(line, difference);
        }
    }

    /// <summary>Spreads the characters evenly (均等割り付け, JIS X 4051:2004); words of Latin letters are kept whole where there is something else.</summary>
    public static void Distribute(Span<Cell> line, double difference)
    {
        if (difference <= 0 || line.Length < 2)
        {
            Justify(line, difference);
            return;
        }

        if (!GiveEvenly(line, difference, static cell => cell.Gap.StretchStep != StretchStep.Never))
        {
            GiveEvenly(line, difference, static _ => true);
        }
    }

    private static void Shrink(Span<Cell> line, double needed)
    {
        for (var step = ShrinkStep.WordSpace; step <= ShrinkStep.Quarter && needed > 0; step++)
        {
            var total = 0.0;
            foreach (ref readonly var cell in line[..^1])
            {
                total += cell.Gap.ShrinkStep == step ? cell.Gap.Shrink : 0;
            }

            if (total <= 0)
            {
                continue;
            }

            var share = Math.Min(1, needed / total);
            foreach (ref var cell in line[..^1])
            {
                cell.Added -= cell.Gap.ShrinkStep == step ? cell.Gap.Shrink * share : 0;
            }

            needed -= total * share;
        }
    }

    private static void Stretch(Span<Cell> line, double needed)
    {
        if (TearsApart(line, needed))
        {
            return;
        }

        for (var step = StretchStep.WordSpace; step <= StretchStep.Characters && needed > 0; step++)
        {
            var total = 0.0;
            foreach (ref readonly var cell in line[..^1])
            {
                total += cell.Gap.StretchStep == step ? cell.Gap.Stretch : 0;
            }

            if (total <= 0)
            {
                continue;
            }

            var share = Math.Min(1, needed / total);
            foreach (ref var cell in line[..^1])
            {
                cell.Added += cell.Gap.StretchStep == step ? cell.Gap.Stretch * share : 0;
            }

            needed -= total * share;
        }

        if (needed > LineBreaker.Tolerance)
        {
            GiveEvenly(line, needed, static cell => cell.Gap.StretchStep != StretchStep.Never);
        }
    }

    private static bool TearsApart(Span<Cell> line, double needed)
    {
        var (all, blanks, between) = (0.0, 0.0, 0.0);
        foreach (ref readonly var cell in line[..^1])
        {
            all += cell.Gap.StretchStep == StretchStep.Never ? 0 : cell.Gap.Stretch;
            blanks += cell.Gap.StretchStep == StretchStep.WordSpace ? cell.Width : 0;
            between += cell.Gap.StretchStep == StretchStep.Characters ? cell.Gap.Stretch : 0;
        }

        return between > 0 ? needed - all > between * (MostOfStretch - 1) : blanks > 0 && needed > blanks * MostOfBlanks;
    }

    private static bool GiveEvenly(Span<Cell> line, double amount, Func<Cell, bool> takes)
    {
        var count = 0;
        foreach (ref readonly var cell in line[..^1])
        {
            count += takes(cell) ? 1 : 0;
        }

        if (count == 0)
        {
            return false;
        }

        foreach (ref var cell in line[..^1])
        {
            cell.Added += takes(cell) ? amount / count : 0;
        }

        return true;
    }
}

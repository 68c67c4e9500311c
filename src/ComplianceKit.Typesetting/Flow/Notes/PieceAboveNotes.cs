using ComplianceKit.Typesetting.Flow.Items;

namespace ComplianceKit.Typesetting.Flow.Notes;

/// <summary>
/// Looks for the largest piece of an item that stands above the notes to which it refers. Less of an item refers to fewer notes, so that what
/// does not fit with its notes is tried in lower and lower places, and not without all of its notes at once.
/// </summary>
internal static class PieceAboveNotes
{
    /// <summary>Less than any line is high, in points.</summary>
    private const double Precision = 0.5;

    /// <summary>The largest piece, or <see langword="null"/> where none leaves room for its notes.</summary>
    /// <param name="tooLarge">Height of a piece that does not.</param>
    /// <param name="plan">What of the item stands in a place of some height.</param>
    /// <param name="fits">Whether a piece leaves room for its notes.</param>
    public static SpacePlan? Largest(double tooLarge, Func<double, SpacePlan> plan, Func<SpacePlan, bool> fits)
    {
        var smaller = plan(tooLarge - Precision);
        if (smaller.Kind == SpaceKind.Refused)
        {
            return null;
        }

        SpacePlan? best = fits(smaller) ? smaller : null;
        var (low, high) = best is null ? (0, tooLarge - Precision) : (tooLarge, tooLarge);
        while (high - low > Precision)
        {
            var middle = (low + high) / 2;
            var piece = plan(middle);
            if (piece.Kind == SpaceKind.Refused)
            {
                low = middle;
            }
            else if (fits(piece))
            {
                best = piece;
                low = Math.Max(middle, piece.Height);
            }
            else
            {
                high = Math.Min(middle, piece.Height);
            }
        }

        return best;
    }
}

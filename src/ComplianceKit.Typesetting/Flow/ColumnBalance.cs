using ComplianceKit.Typesetting.Flow.Items;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>
/// Divides the rest of a stack between columns of equal height, so that the text ends level. What stays together or with the next block does so
/// in columns as it does on pages, even where they end less level for it.
/// </summary>
internal static class ColumnBalance
{
    /// <summary>Columns differ from the best height by less than this many points.</summary>
    private const double Precision = 0.5;

    /// <summary>The parts of <paramref name="stack"/> from <paramref name="start"/> on in the lowest columns that hold them; <see langword="null"/> where they are taller than <paramref name="most"/>.</summary>
    public static List<StackPlan>? Fit(FlowStack stack, StackPosition start, int columns, double most)
    {
        var all = stack.Plan(start, double.MaxValue, force: true);
        if (all.Kind != SpaceKind.Full)
        {
            return null;
        }

        return Lowest(all.Height / columns, Math.Min(most, all.Height), height => Fill(stack, start, columns, height));
    }

    /// <summary>What <paramref name="fill"/> makes at the least height at which it makes something; <see langword="null"/> where it makes nothing at <paramref name="high"/>.</summary>
    public static T? Lowest<T>(double low, double high, Func<double, T?> fill)
        where T : class
    {
        var best = fill(high);
        while (best is not null && high - low > Precision)
        {
            var middle = (low + high) / 2;
            if (fill(middle) is { } better)
            {
                (best, high) = (better, middle);
            }
            else
            {
                low = middle;
            }
        }

        return best;
    }

    private static List<StackPlan>? Fill(FlowStack stack, StackPosition start, int columns, double height)
    {
        var parts = new List<StackPlan>(columns);
        StackPosition? position = start;
        while (position is not null && parts.Count < columns)
        {
            var plan = new StackFiller(stack, position, height, force: false) { MayPartLines = true }.Fill();
            if (plan.Kind == SpaceKind.Refused || plan.Height > height + FlowStack.Tolerance)
            {
                return null;
            }

            parts.Add(plan);
            position = plan.Remainder;
        }

        return position is null ? parts : null;
    }
}

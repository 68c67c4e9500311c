using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Items;

namespace ComplianceKit.Typesetting.Tests.Flow;

/// <summary>A stack that is filled as it is asked for, so that a long text is never in memory whole.</summary>
public class FlowStackTests
{
    [Fact]
    public void Only_what_a_page_shows_and_what_follows_it_is_asked_for()
    {
        var asked = 0;
        FlowStack stack = null!;
        stack = new FlowStack(() =>
        {
            stack.Add(new SpaceItem(10));
            return ++asked < 1000;
        });

        var first = stack.Plan(StackPosition.Start, 100, force: true);
        Assert.Equal((SpaceKind.Partial, 10), (first.Kind, first.Entries!.Count));
        Assert.Equal(11, asked);

        var second = stack.Plan(first.Remainder!, 100, force: true);
        Assert.Equal((SpaceKind.Partial, 10), (second.Kind, second.Entries!.Count));
        Assert.Equal(21, asked);
    }

    [Fact]
    public void What_fits_is_whole_where_nothing_is_left_to_ask_for()
    {
        var asked = 0;
        FlowStack stack = null!;
        stack = new FlowStack(() =>
        {
            if (asked == 5)
            {
                return false;
            }

            asked++;
            stack.Add(new SpaceItem(10));
            return true;
        });

        var plan = stack.Plan(StackPosition.Start, 100, force: true);

        Assert.Equal((SpaceKind.Full, 50.0), (plan.Kind, plan.Height));
        Assert.False(stack.Has(5));
    }

    [Fact]
    public void Text_that_adds_nothing_at_the_end_makes_no_further_page()
    {
        var asked = 0;
        FlowStack stack = null!;
        stack = new FlowStack(() =>
        {
            if (asked++ < 10)
            {
                stack.Add(new SpaceItem(10));
            }

            return asked < 20;
        });

        Assert.Equal(SpaceKind.Full, stack.Plan(StackPosition.Start, 100, force: true).Kind);
        Assert.Equal(20, asked);
    }
}

using System.Collections.Concurrent;

namespace ComplianceKit.Builds.Filling;

/// <summary>Makes things on several threads and takes them in their order, with no more of them in memory than the threads need to be busy.</summary>
internal static class InOrder
{
    // While one thing is taken, this many for each thread may wait or be in the making.
    private const int AheadPerWorker = 4;

    /// <summary>Runs it.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="workers">How many threads make them.</param>
    /// <param name="tool">Makes a tool, which only one thread uses at a time.</param>
    /// <param name="make">Makes the thing of a number with a tool.</param>
    /// <param name="take">Takes the things, on the caller's thread; false ends it.</param>
    public static void Run<TTool, TThing>(int count, int workers, Func<TTool> tool, Func<TTool, int, TThing> make, Func<int, TThing, bool> take)
    {
        var tools = new ConcurrentBag<TTool>();
        var waiting = new Queue<Task<TThing>>();
        var next = 0;
        for (var taken = 0; taken < count; taken++)
        {
            for (; next < count && next < taken + (workers * AheadPerWorker); next++)
            {
                var number = next;
                waiting.Enqueue(Task.Run(() => Make(number)));
            }

            if (!take(taken, waiting.Dequeue().GetAwaiter().GetResult()))
            {
                return;
            }
        }

        TThing Make(int number)
        {
            var own = tools.TryTake(out var free) ? free : tool();
            var thing = make(own, number);
            tools.Add(own);
            return thing;
        }
    }
}

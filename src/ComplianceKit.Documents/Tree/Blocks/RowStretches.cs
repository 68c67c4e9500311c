namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>Divides the rows of a long table between the cores, for work in which rows do not know of each other.</summary>
public static class RowStretches
{
    /// <summary>A core that takes fewer rows than these saves less time than it takes to call it.</summary>
    private const int FewestRows = 64;

    /// <summary>The number of stretches in which so many rows are best worked on; 1 where dividing them is not worth it.</summary>
    public static int Count(int rows) => Math.Max(1, Math.Min(Environment.ProcessorCount, rows / FewestRows));

    /// <summary>Works on all stretches at the same time, and returns when the last is done.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="stretches">The number of stretches.</param>
    /// <param name="work">Takes the number of a stretch, its first row and the row behind its last.</param>
    public static void Each(int rows, int stretches, Action<int, int, int> work) =>
        Parallel.For(0, stretches, stretch => work(stretch, FirstOf(stretch, rows, stretches), FirstOf(stretch + 1, rows, stretches)));

    private static int FirstOf(int stretch, int rows, int stretches) => (int)((long)stretch * rows / stretches);
}

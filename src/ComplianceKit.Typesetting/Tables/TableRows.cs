using System.Collections;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>
/// The rows of a table in their places. A long table composes a window of them when the first of it is asked for and lets go of rows
/// that are drawn, so that what a page needs while it is made does not grow with the table.
/// </summary>
/// <param name="count">How many there are.</param>
/// <param name="window">How many are composed at a time.</param>
/// <param name="compose">Composes those from the first number up to but not including the second; it is asked for each row once, in order.</param>
internal sealed class TableRows(int count, int window, Func<int, int, GridRow[]> compose) : IReadOnlyList<GridRow>
{
    private readonly GridRow?[] rows = new GridRow?[count];
    private int composed;
    private int firstKept;

    /// <summary>No rows.</summary>
    public static TableRows None { get; } = new(0, 1, static (_, _) => []);

    /// <inheritdoc/>
    public int Count => count;

    /// <summary>A row that has not been let go of.</summary>
    public GridRow this[int index]
    {
        get
        {
            while (composed <= index)
            {
                Compose(Math.Min(composed + window, count));
            }

            return rows[index] ?? throw new InvalidOperationException("the row has been let go of");
        }
    }

    /// <summary>Composes all that are not composed yet.</summary>
    public void ComposeAll() => Compose(count);

    /// <summary>Lets go of the rows before <paramref name="end"/>.</summary>
    public void Forget(int end)
    {
        for (; firstKept < end; firstKept++)
        {
            rows[firstKept] = null;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<GridRow> GetEnumerator()
    {
        for (var index = 0; index < count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Compose(int end)
    {
        if (end > composed)
        {
            compose(composed, end).CopyTo(rows, composed);
            composed = end;
        }
    }
}

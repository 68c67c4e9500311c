using System.Buffers;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>The cells of a paragraph in rented memory.</summary>
internal sealed class PreparedParagraph(int capacity) : IDisposable
{
    private Cell[] cells = ArrayPool<Cell>.Shared.Rent(Math.Max(capacity, 16));

    /// <summary>Number of cells.</summary>
    public int Count { get; private set; }

    /// <summary>The cells.</summary>
    public Span<Cell> Cells => cells.AsSpan(0, Count);

    /// <summary>Adds a cell that is empty but for what the caller fills in.</summary>
    public ref Cell Add()
    {
        if (Count == cells.Length)
        {
            Grow();
        }

        ref var cell = ref cells[Count++];
        cell = default;
        return ref cell;
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<Cell>.Shared.Return(cells, clearArray: true);

    private void Grow()
    {
        var larger = ArrayPool<Cell>.Shared.Rent(cells.Length * 2);
        cells.AsSpan().CopyTo(larger);
        ArrayPool<Cell>.Shared.Return(cells, clearArray: true);
        cells = larger;
    }
}

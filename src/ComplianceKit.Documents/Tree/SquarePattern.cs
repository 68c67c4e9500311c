using System.Collections.Immutable;

namespace ComplianceKit.Documents.Tree;

/// <summary>A picture of black squares in a grid, such as a QR code, which is sharp at any size where it is drawn as such.</summary>
/// <param name="Side">The number of squares along each side.</param>
/// <param name="Dark">Whether each square is black, row by row from the top.</param>
public sealed record SquarePattern(int Side, ImmutableArray<bool> Dark)
{
    /// <summary>The stretches of black squares: the row from the top, the first square of it, and the number of squares.</summary>
    public IEnumerable<(int Row, int Column, int Length)> Stretches()
    {
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var start = column;
                while (column < Side && Dark[(row * Side) + column])
                {
                    column++;
                }

                if (column > start)
                {
                    yield return (row, start, column - start);
                }
            }
        }
    }
}

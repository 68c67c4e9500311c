using System.Text;

namespace ComplianceKit.Rosters;

/// <summary>
/// The cells of very many people, packed: UTF-8 in large pieces of memory and one place for each person, so that a person takes little more
/// than the bytes of the text. Once it is filled, several threads may read it.
/// </summary>
/// <param name="width">The number of cells of a person.</param>
internal sealed class CellStore(int width)
{
    private const int PieceBytes = 1 << 20;
    private readonly List<byte[]> pieces = [];
    private readonly List<(int Piece, int Start, int Line)> places = [];
    private int used = PieceBytes;

    /// <summary>The number of people.</summary>
    public int Count => places.Count;

    /// <summary>Adds a person.</summary>
    /// <param name="line">The row of the file.</param>
    /// <param name="cells">The cells.</param>
    public void Add(int line, ReadOnlySpan<string> cells)
    {
        var length = 0;
        foreach (var cell in cells)
        {
            length += sizeof(int) + Encoding.UTF8.GetByteCount(cell);
        }

        if (used + length > PieceBytes)
        {
            // A person with more text than a piece holds gets a piece alone.
            pieces.Add(new byte[Math.Max(PieceBytes, length)]);
            used = 0;
        }

        var piece = pieces[^1];
        places.Add((pieces.Count - 1, used, line));
        foreach (var cell in cells)
        {
            var bytes = Encoding.UTF8.GetBytes(cell, piece.AsSpan(used + sizeof(int)));
            BitConverter.TryWriteBytes(piece.AsSpan(used), bytes);
            used += sizeof(int) + bytes;
        }
    }

    /// <summary>The row of the file that a person stands in.</summary>
    public int LineOf(int person) => places[person].Line;

    /// <summary>The cells of a person.</summary>
    public string[] CellsOf(int person)
    {
        var (piece, at, _) = places[person];
        var cells = new string[width];
        for (var index = 0; index < width; index++)
        {
            var length = BitConverter.ToInt32(pieces[piece], at);
            cells[index] = Encoding.UTF8.GetString(pieces[piece], at + sizeof(int), length);
            at += sizeof(int) + length;
        }

        return cells;
    }
}

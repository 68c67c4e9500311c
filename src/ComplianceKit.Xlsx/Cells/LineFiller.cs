namespace ComplianceKit.Xlsx.Cells;

/// <summary>
/// Counts the lines of a paragraph that is filled character by character. Breaks between Japanese characters and at spaces; keeps
/// Latin words together, and keeps punctuation away from the start of a line (JIS X 4051 §4.3) as the programs do.
/// </summary>
internal sealed class LineFiller(double width)
{
    private const string NotAtStart = "、。，．・：；？！）］｝〕〉》」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ゛゜々,.:;?!)]}%％’”";
    private const string NotAtEnd = "（［｛〔〈《「『【([{‘“";
    private int lines = 1;
    private double onLine;
    private double chunk;
    private int previous;
    private int position;
    private int chunkStart;

    /// <summary>Where lines begin, in UTF-16 units of all that was added, after the first; <see langword="null"/> where nobody asks.</summary>
    public List<int>? Starts { get; init; }

    /// <summary>Adds a character with its width.</summary>
    public void Add(int character, double advance)
    {
        if (previous != 0 && MayBreak(previous, character))
        {
            EndChunk();
        }

        previous = character;
        var start = position;
        position += character < 0x10000 ? 1 : 2;
        chunk += advance;
        if (chunk <= width)
        {
            return;
        }

        // What cannot be broken decently is longer than a line, and is broken anywhere.
        if (onLine > 0)
        {
            StartLine(chunkStart);
        }

        onLine = 0;
        if (chunk > advance)
        {
            StartLine(start);
            (chunk, chunkStart) = (advance, start);
        }
    }

    /// <summary>The number of lines of all that was added.</summary>
    public int Finish()
    {
        EndChunk();
        return lines;
    }

    /// <summary>Begins to count anew behind a line feed.</summary>
    public void Reset()
    {
        (lines, onLine, chunk, previous) = (1, 0, 0, 0);
        chunkStart = ++position;
        Starts?.Add(position);
    }

    private void StartLine(int start)
    {
        lines++;
        Starts?.Add(start);
    }

    private void EndChunk()
    {
        if (onLine > 0 && onLine + chunk > width)
        {
            StartLine(chunkStart);
            onLine = 0;
        }

        onLine += chunk;
        chunk = 0;
        chunkStart = position;
    }

    private static bool MayBreak(int before, int after) =>
        after < 0x10000 && NotAtStart.Contains((char)after, StringComparison.Ordinal) ? false
        : before < 0x10000 && NotAtEnd.Contains((char)before, StringComparison.Ordinal) ? false
        : before is ' ' or '-' or '\u3000' || IsWide(before) || (IsWide(after) && after != ' ');

    private static bool IsWide(int character) => character >= 0x2E80 || character is >= 0x2000 and < 0x2C00;
}

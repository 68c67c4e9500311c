namespace ComplianceKit.Loading.Editing;

/// <summary>The lines of a text with the offsets at which they begin, by the line ends that YAML 1.1 knows.</summary>
internal sealed class YamlLines
{
    private readonly List<int> starts = [0];

    public YamlLines(string text)
    {
        Text = text;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
            {
                starts.Add(index + 1);
            }
        }

        End = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    public string Text { get; }

    /// <summary>How the file ends its lines.</summary>
    public string End { get; }

    public int Count => starts.Count;

    /// <summary>The offset of a place; both counted from 1.</summary>
    public int Offset(long line, long column) => starts[(int)line - 1] + (int)column - 1;

    /// <summary>Where a line begins; behind the last line the end of the text.</summary>
    public int Start(int line) => line <= starts.Count ? starts[line - 1] : Text.Length;

    /// <summary>The line without its end, counted from 1.</summary>
    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(Start(line), Start(line + 1) - Start(line)).TrimEnd("\r\n\u0085\u2028\u2029");

    /// <summary>The line on which an offset stands.</summary>
    public int LineOf(int offset) => starts.BinarySearch(offset) is var found && found >= 0 ? found + 1 : ~found;
}

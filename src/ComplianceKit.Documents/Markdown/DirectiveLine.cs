namespace ComplianceKit.Documents.Markdown;

/// <summary>A line that begins with <c>%name</c> or <c>::: name</c>.</summary>
/// <param name="Name">The name; empty for a line that closes a container.</param>
/// <param name="Fence">The number of colons; 0 for a <c>%</c> directive.</param>
/// <param name="Attributes">The attributes.</param>
/// <param name="Rest">What stands behind them on the line.</param>
/// <param name="RestColumn">The column of that, counted from 1.</param>
internal sealed record DirectiveLine(string Name, int Fence, AttributeList Attributes, string Rest, int RestColumn)
{
    /// <summary>The directive as it is written.</summary>
    public string Written => Fence == 0 ? $"%{Name}" : $"::: {Name}".TrimEnd();

    /// <summary>Whether a line begins a row or a cell, or closes a container, which is known without reading its attributes.</summary>
    public static bool EndsCell(string line)
    {
        if (line.Length < 2 || line[0] is not ('%' or ':'))
        {
            return false;
        }

        return line[0] == ':' ? ReadFence(line) is { Name: "" } : line.AsSpan(1, EndOfName(line, 1) - 1) is "row" or "cell";
    }

    /// <summary>Reads a line; <see langword="null"/> where it is no directive.</summary>
    public static DirectiveLine? Read(string line)
    {
        if (line.Length < 2 || line[0] is not ('%' or ':'))
        {
            return null;
        }

        return line[0] == '%' ? char.IsAsciiLetter(line[1]) ? ReadFrom(line, 1, 0) : null : ReadFence(line);
    }

    private static DirectiveLine? ReadFence(string line)
    {
        var fence = 0;
        while (fence < line.Length && line[fence] == ':')
        {
            fence++;
        }

        return fence >= 3 ? ReadFrom(line, fence, fence) : null;
    }

    private static DirectiveLine ReadFrom(string line, int index, int fence)
    {
        var start = SkipBlanks(line, index);
        var end = EndOfName(line, start);
        var after = SkipBlanks(line, end);
        var (attributes, rest) = AttributeList.Read(line, after) is { } read ? (read.Attributes, SkipBlanks(line, read.End)) : (AttributeList.Empty, after);
        return new DirectiveLine(line[start..end], fence, attributes, line[rest..].Trim(), line.Length - line.AsSpan(rest).TrimStart().Length + 1);
    }

    private static int EndOfName(string line, int index)
    {
        while (index < line.Length && (char.IsAsciiLetterOrDigit(line[index]) || line[index] == '-'))
        {
            index++;
        }

        return index;
    }

    private static int SkipBlanks(string line, int index)
    {
        while (index < line.Length && line[index] is (' ' or '\t'))
        {
            index++;
        }

        return index;
    }
}

namespace ComplianceKit.Documents.Markdown;

/// <summary>A place in the text that is read.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
internal readonly record struct TextPlace(int Line, int Column = 1)
{
    /// <summary>A place in a text that begins here, from its line and column counted from 0. Only its first line begins behind the column.</summary>
    public TextPlace Within(int line, int column) => line == 0 ? this with { Column = Column + column } : new(Line + line, column + 1);

    /// <summary>A line stands for its first character.</summary>
    public static implicit operator TextPlace(int line) => new(line);
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplianceKit.Cli.Output;

/// <summary>
/// Shows characters that a terminal would obey (C0, C1) or that turn the order of what stands beside them (Unicode UAX #9, explicit marks) as
/// <c>\u001B</c>: names of files, keys and titles are of somebody else. In JSON that notation means the character. The colours of findings pass.
/// </summary>
/// <param name="inner">What is written to.</param>
internal sealed class VisibleWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    private static readonly SearchValues<char> Obeyed = SearchValues.Create(
    [
        .. Range('\0', '\u0008'), '\u000B', '\u000C', .. Range('\r', '\u001F'), .. Range('\u007F', '\u009F'),
        '\u061C', '\u200E', '\u200F', .. Range('\u202A', '\u202E'), .. Range('\u2066', '\u2069'),
    ]);

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        // Progress blanks its line, and other systems end theirs in two characters.
        if (buffer.Trim("\r\n ").IsEmpty)
        {
            inner.Write(buffer);
            return;
        }

        while (buffer.IndexOfAny(Obeyed) is var at and >= 0)
        {
            inner.Write(buffer[..at]);
            var passed = buffer[at..].StartsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : ColorAt(buffer[at..]);
            inner.Write(passed.Length > 0 ? passed : $"\\u{(int)buffer[at]:X4}");
            buffer = buffer[(at + Math.Max(1, passed.Length))..];
        }

        inner.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    private static ReadOnlySpan<char> ColorAt(ReadOnlySpan<char> text)
    {
        foreach (var color in TextDiagnostics.Colors)
        {
            if (text.StartsWith(color, StringComparison.Ordinal))
            {
                return color;
            }
        }

        return [];
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(static code => (char)code);
}

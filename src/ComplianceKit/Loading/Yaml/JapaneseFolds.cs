using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceKit.Loading.Yaml;

/// <summary>
/// Takes away the blanks that YAML puts in the place of line ends within a value (YAML 1.2 §6.5, line folding) where Japanese characters stand on
/// both sides: a sentence that goes on in the next line has no gap there. Between Latin characters the blank stays, as do blanks that somebody typed.
/// </summary>
internal static class JapaneseFolds
{
    private const char FirstWide = '\u2000';

    /// <summary>The value of <paramref name="scalar"/>, which stands in <paramref name="text"/>, without such blanks.</summary>
    public static string Join(string text, Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.Literal || scalar.End.Line == scalar.Start.Line || !scalar.Value.Contains(' ', StringComparison.Ordinal))
        {
            return scalar.Value;
        }

        return Lines(text, scalar) is { } lines ? Join(scalar.Value, lines) : scalar.Value;
    }

    // The lines of the source are followed through the value. Where they do not lead through it to its end, it is left as it is.
    private static string Join(string value, List<string> lines)
    {
        var joined = new StringBuilder(value.Length);
        var at = 0;
        foreach (var line in lines)
        {
            if (!value.AsSpan(at).StartsWith(line, StringComparison.Ordinal))
            {
                return value;
            }

            joined.Append(line);
            at += line.Length;
            if (at < value.Length && value[at] == ' ')
            {
                at++;
                joined.Append(at < value.Length && IsWide(value[at]) && IsWide(line[^1]) ? string.Empty : " ");
            }

            for (; at < value.Length && value[at] == '\n'; at++)
            {
                joined.Append('\n');
            }
        }

        return at == value.Length ? joined.ToString() : value;
    }

    private static bool IsWide(char character) => character >= FirstWide;

    private static List<string>? Lines(string text, Scalar scalar)
    {
        var source = text[(int)scalar.Start.Index..Math.Min((int)scalar.End.Index, text.Length)];
        return scalar.Style switch
        {
            ScalarStyle.Folded => OfBlock(source),
            ScalarStyle.SingleQuoted => Trimmed(source[1..^1].Replace("''", "'", StringComparison.Ordinal)),
            ScalarStyle.DoubleQuoted => source.Contains('\\', StringComparison.Ordinal) ? null : Trimmed(source[1..^1]),
            _ => Trimmed(source),
        };
    }

    private static List<string> Trimmed(string source) => [.. source.Split('\n').Select(static line => line.Trim(' ', '\t', '\r')).Where(static line => line.Length > 0)];

    // The first line holds the sign of the block; how deep the next one stands is how deep the block stands.
    private static List<string>? OfBlock(string source)
    {
        var lines = source.Split('\n').Select(static line => line.TrimEnd('\r')).ToList();
        if (lines[0].Split('#')[0].Any(char.IsAsciiDigit))
        {
            return null;
        }

        var filled = lines.Skip(1).Where(static line => line.Trim(' ').Length > 0).ToList();
        var indent = filled.Count == 0 ? 0 : filled[0].Length - filled[0].TrimStart(' ').Length;
        return [.. filled.TakeWhile(line => line.AsSpan(0, Math.Min(indent, line.Length)).Trim(' ').Length == 0).Select(line => line[indent..])];
    }
}

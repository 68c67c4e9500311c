using System.Security.Cryptography;
using System.Text;

namespace ComplianceKit.Documents.Writing;

/// <summary>A short digest by which a reader of a workbook sees whether somebody has typed into a cell since it was written.</summary>
public static class InputDigest
{
    private const int Bytes = 4;

    /// <summary>The digest of <paramref name="text"/>, eight hexadecimal digits, the same for all forms that <see cref="Normal"/> holds to be equal.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normal(text))), 0, Bytes);

    /// <summary>The text without what programs change when they save a workbook: the kind of line ends, blanks at ends of lines, empty lines around it.</summary>
    public static string Normal(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(static line => line.TrimEnd())).Trim('\n').TrimStart(' ');
    }
}

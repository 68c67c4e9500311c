using System.Text;

namespace ComplianceKit.Rosters;

/// <summary>Finds out how the characters of a text file are encoded.</summary>
internal static class RosterEncoding
{
    private const int Cp932 = 932;

    /// <summary>The text of <paramref name="content"/>; <see langword="null"/> where it is no text in the encoding asked for, or in any known one.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="asked"><c>utf-8</c>, <c>cp932</c>, or <see langword="null"/> to find out.</param>
    public static string? Decode(ReadOnlySpan<byte> content, string? asked)
    {
        if (content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF]))
        {
            return content[0] == 0xFF ? Text(new UnicodeEncoding(false, false, true), content[2..]) : Text(new UnicodeEncoding(true, false, true), content[2..]);
        }

        if (content.Contains((byte)0))
        {
            return null;
        }

        var marked = content.StartsWith<byte>([0xEF, 0xBB, 0xBF]);
        var rest = marked ? content[3..] : content;
        return asked switch
        {
            "cp932" when !marked => Text(JapaneseEncoding(), rest),
            "utf-8" => Text(Utf8, rest),
            _ => Text(Utf8, rest) ?? (marked ? null : Text(JapaneseEncoding(), rest)),
        };
    }

    private static UTF8Encoding Utf8 { get; } = new(false, true);

    private static Encoding JapaneseEncoding() =>
        CodePagesEncodingProvider.Instance.GetEncoding(Cp932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static string? Text(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

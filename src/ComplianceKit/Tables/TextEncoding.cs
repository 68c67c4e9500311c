using System.Buffers;
using System.Text;

namespace ComplianceKit.Tables;

/// <summary>How the characters of a text file are encoded.</summary>
internal sealed class TextEncoding
{
    private const int BufferBytes = 1 << 16;

    // What no text in bytes holds. ISO-2022-JP, the JIS of mails and of old programs, is ASCII but for what it begins Japanese characters with.
    private static readonly SearchValues<string> NoText = SearchValues.Create(["\0", "\u001B$"], StringComparison.Ordinal);
    private readonly Encoding encoding;
    private readonly int start;

    private TextEncoding(Encoding encoding, int start) => (this.encoding, this.start) = (encoding, start);

    private static UTF8Encoding Utf8 { get; } = new(false, true);

    /// <summary>The encoding of a file; <see langword="null"/> where it is no text in the encoding asked for, or in any known one.</summary>
    /// <param name="stream">The file, all of which is read; it must be able to go back.</param>
    /// <param name="asked"><c>utf-8</c>, <c>cp932</c>, or <see langword="null"/> to find out.</param>
    public static TextEncoding? Find(Stream stream, string? asked)
    {
        stream.Position = 0;
        var mark = new byte[3];
        var begins = mark.AsSpan(0, stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false));
        if (begins.StartsWith<byte>([0xFF, 0xFE]) || begins.StartsWith<byte>([0xFE, 0xFF]))
        {
            return new TextEncoding(new UnicodeEncoding(begins[0] == 0xFE, false, true), 2).WhereItFits(stream, isWide: true);
        }

        var marked = begins.StartsWith<byte>([0xEF, 0xBB, 0xBF]);
        var utf8 = asked == "cp932" && !marked ? null : new TextEncoding(Utf8, marked ? mark.Length : 0).WhereItFits(stream);
        return utf8 is null && !marked && asked != "utf-8"
            ? new TextEncoding(JapaneseCodePage.Create(), 0).WhereItFits(stream)
            : utf8;
    }

    /// <summary>Reads the file from its start, and leaves it open.</summary>
    public StreamReader Reader(Stream stream)
    {
        stream.Position = start;
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, BufferBytes, leaveOpen: true);
    }

    private TextEncoding? WhereItFits(Stream stream, bool isWide = false)
    {
        using var reader = Reader(stream);
        var buffer = new char[BufferBytes];
        try
        {
            for (var length = reader.ReadBlock(buffer); length > 0; length = reader.ReadBlock(buffer))
            {
                if (!isWide && buffer.AsSpan(0, length).ContainsAny(NoText))
                {
                    return null;
                }
            }

            return this;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

using System.Text;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Text;

/// <summary>The characters of a font's codes (ToUnicode, PDF 32000-1 §9.10.3).</summary>
/// <param name="codes">How many codes the fonts of the file may have altogether.</param>
internal sealed class UnicodeMap(WorkBudget codes)
{
    private const int LongestRange = 1 << 16;

    private readonly Dictionary<int, string> texts = [];

    /// <summary>The characters of a code, or <see langword="null"/> where the map does not know it.</summary>
    public string? this[int code] => texts.GetValueOrDefault(code);

    /// <summary>Reads a map.</summary>
    public static UnicodeMap Read(ReadOnlyMemory<byte> data, WorkBudget codes)
    {
        var map = new UnicodeMap(codes);
        var reader = new ValueReader(data);
        while (reader.Next() is { } value)
        {
            switch ((value as KeywordValue)?.Word)
            {
                case "beginbfchar":
                    map.ReadCharacters(reader);
                    break;
                case "beginbfrange":
                    map.ReadRanges(reader);
                    break;
            }
        }

        return map;
    }

    private void ReadCharacters(ValueReader reader)
    {
        while (reader.Next() is StringValue code && reader.Next() is StringValue text)
        {
            texts[Code(code.Bytes)] = Utf16(text.Bytes);
        }
    }

    private void ReadRanges(ValueReader reader)
    {
        while (reader.Next() is StringValue first && reader.Next() is StringValue last)
        {
            var (from, to) = (Code(first.Bytes), Code(last.Bytes));
            if (to - from is < 0 or >= LongestRange)
            {
                throw new DamageException("a range of the character map is wrong", "文字の対応表の範囲が正しくありません");
            }

            codes.Spend(to - from + 1);
            switch (reader.Next())
            {
                case ArrayValue array:
                    foreach (var (offset, text) in array.Items.OfType<StringValue>().Take(to - from + 1).Index())
                    {
                        texts[from + offset] = Utf16(text.Bytes);
                    }

                    break;
                case StringValue { Bytes.Length: > 0 } text:
                    AddRange(from, to, Utf16(text.Bytes));
                    break;
            }
        }
    }

    private void AddRange(int from, int to, string first)
    {
        for (var offset = 0; offset <= to - from && first.Length > 0; offset++)
        {
            texts[from + offset] = string.Concat(first.AsSpan(0, first.Length - 1), ((char)(first[^1] + offset)).ToString());
        }
    }

    private static int Code(byte[] bytes) => bytes.Aggregate(0, static (code, next) => unchecked((code << 8) | next));

    private static string Utf16(byte[] bytes) => Encoding.BigEndianUnicode.GetString(bytes);
}

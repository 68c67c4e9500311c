using System.Collections.Immutable;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Files;

/// <summary>Reads an object where it stands in a file (PDF 32000-1 §7.3.10), and the filters of streams.</summary>
internal static class IndirectObject
{
    /// <summary>Reads the object at <paramref name="offset"/>.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="lengthOf">Finds the length of a stream, which may itself be an object.</param>
    /// <returns>Its number, its value, and the first byte that was not looked at; a stream's bytes are not.</returns>
    public static (int Number, PdfValue Value, int End) Read(ReadOnlyMemory<byte> bytes, int offset, Func<PdfValue?, double?> lengthOf)
    {
        if (offset >= bytes.Length)
        {
            throw new DamageException("an object lies outside the file", "ファイルの外を指すオブジェクトがあります");
        }

        var reader = new ValueReader(bytes, offset);
        var number = reader.ExpectInteger();
        reader.ExpectInteger();
        reader.Expect("obj");
        var value = reader.Next() ?? NullValue.Instance;
        if (value is DictionaryValue dictionary && reader.Next() is KeywordValue { Word: "stream" })
        {
            var start = reader.Position;
            start += bytes.Span[start..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
            var length = lengthOf(dictionary.Entries.GetValueOrDefault("Length"));
            if (length is not >= 0 || length > bytes.Length - start)
            {
                throw new DamageException($"the length of object {number} is wrong", $"オブジェクト {number} の長さが正しくありません");
            }

            value = new StreamValue(dictionary, bytes.Slice(start, (int)length));
        }

        return (number, value, reader.Position);
    }

    /// <summary>The filters of a stream with their parameters.</summary>
    public static IEnumerable<(string Name, PredictorSettings Predictor)> Filters(DictionaryValue dictionary, Func<PdfValue?, PdfValue?> resolve)
    {
        var names = Several(resolve(dictionary.Entries.GetValueOrDefault("Filter")));
        var parameters = Several(resolve(dictionary.Entries.GetValueOrDefault("DecodeParms")));
        return names.Select((name, index) => ((resolve(name) as NameValue)?.Name ?? string.Empty, Settings(resolve(parameters.ElementAtOrDefault(index)) as DictionaryValue)));
    }

    private static ImmutableArray<PdfValue> Several(PdfValue? value) => value switch
    {
        null or NullValue => [],
        ArrayValue array => array.Items,
        _ => [value],
    };

    private static PredictorSettings Settings(DictionaryValue? parameters)
    {
        int Number(string key, int otherwise) => parameters?.Entries.GetValueOrDefault(key) is NumberValue { Value: >= 0 and < 1 << 20 } number ? (int)number.Value : otherwise;
        var bits = (long)Number("Colors", 1) * Number("BitsPerComponent", 8);
        return new PredictorSettings(Number("Predictor", 1), (int)Math.Clamp(bits / 8, 1, 1 << 10), (int)Math.Clamp(((bits * Number("Columns", 1)) + 7) / 8, 0, int.MaxValue));
    }
}

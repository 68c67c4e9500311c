using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Files;

/// <summary>Where an object stands: at a byte of the file, or at an index of an object stream.</summary>
/// <param name="Stream">The number of the object stream, or 0 where it stands in the file itself.</param>
/// <param name="Offset">The byte, or the index in the object stream.</param>
internal readonly record struct ObjectPlace(int Stream, int Offset);

/// <summary>
/// Reads the places of all objects, from tables and cross-reference streams and from those before them (PDF 32000-1 §7.5.4 and §7.5.8).
/// The newest entry of an object counts.
/// </summary>
internal sealed class CrossReferences(ReadOnlyMemory<byte> bytes, StreamDecoder decoder)
{
    private const int TailLength = 2048;

    private readonly Dictionary<int, ObjectPlace?> places = [];
    private readonly HashSet<int> seen = [];

    /// <summary>The entries of the newest trailer.</summary>
    public DictionaryValue Trailer { get; private set; } = DictionaryValue.Empty;

    /// <summary>Numbers of the objects there are.</summary>
    public IEnumerable<int> Numbers => places.Where(static place => place.Value is not null).Select(static place => place.Key).Order();

    /// <summary>How many entries there are.</summary>
    public int Count => places.Count;

    /// <summary>Where an object stands, or <see langword="null"/> where there is none.</summary>
    public ObjectPlace? this[int number] => places.GetValueOrDefault(number);

    /// <summary>Reads them all.</summary>
    public static CrossReferences Read(ReadOnlyMemory<byte> bytes, StreamDecoder decoder)
    {
        var references = new CrossReferences(bytes, decoder);
        var tail = Math.Max(0, bytes.Length - TailLength);
        var start = bytes.Span[tail..].LastIndexOf("startxref"u8);
        if (start < 0)
        {
            throw new DamageException("its end is missing", "末尾がありません");
        }

        references.ReadFrom(new ValueReader(bytes, tail + start + "startxref".Length).ExpectInteger());
        return references;
    }

    private void ReadFrom(int first)
    {
        var waiting = new Queue<int>([first]);
        while (waiting.TryDequeue(out var offset))
        {
            if (offset >= bytes.Length || !seen.Add(offset))
            {
                throw new DamageException("the table of its objects is wrong", "オブジェクトの表が正しくありません");
            }

            var reader = new ValueReader(bytes, offset);
            var trailer = reader.Next() is KeywordValue { Word: "xref" } ? ReadTable(reader) : ReadStream(offset);
            Trailer = Trailer.Entries.Count == 0 ? trailer : Trailer;
            foreach (var key in (string[])["XRefStm", "Prev"])
            {
                if (trailer.Entries.GetValueOrDefault(key) is NumberValue { Value: >= 0 and < int.MaxValue } earlier)
                {
                    waiting.Enqueue((int)earlier.Value);
                }
            }
        }
    }

    private DictionaryValue ReadTable(ValueReader reader)
    {
        while (reader.Next() is var value)
        {
            switch (value)
            {
                case NumberValue first:
                    ReadPart(reader, (int)first.Value, reader.ExpectInteger());
                    break;
                case KeywordValue { Word: "trailer" } when reader.Next() is DictionaryValue trailer:
                    return trailer;
                default:
                    throw new DamageException("the table of its objects is wrong", "オブジェクトの表が正しくありません");
            }
        }

        throw new DamageException("the table of its objects is cut off", "オブジェクトの表が途中で切れています");
    }

    private void ReadPart(ValueReader reader, int first, int count)
    {
        for (var index = 0; index < count; index++)
        {
            var offset = reader.ExpectInteger();
            reader.ExpectInteger();
            places.TryAdd(first + index, reader.Next() is KeywordValue { Word: "n" } ? new ObjectPlace(0, offset) : null);
        }
    }

    private DictionaryValue ReadStream(int offset)
    {
        var (_, value, _) = IndirectObject.Read(bytes, offset, static length => (length as NumberValue)?.Value);
        if (value is not StreamValue stream
            || stream.Dictionary.Entries.GetValueOrDefault("W") is not ArrayValue { Items: [NumberValue kind, NumberValue place, NumberValue index] })
        {
            throw new DamageException("the table of its objects is wrong", "オブジェクトの表が正しくありません");
        }

        var widths = (Kind: (int)kind.Value, Place: (int)place.Value, Index: (int)index.Value);
        if (widths is not { Kind: >= 0 and <= 4, Place: >= 0 and <= 8, Index: >= 0 and <= 8 })
        {
            throw new DamageException("the table of its objects is wrong", "オブジェクトの表が正しくありません");
        }

        ReadRows(decoder.Decode(stream.Data, IndirectObject.Filters(stream.Dictionary, static v => v)).Span, Ranges(stream.Dictionary), widths);
        return stream.Dictionary;
    }

    private static IEnumerable<(int First, int Count)> Ranges(DictionaryValue dictionary)
    {
        var size = (dictionary.Entries.GetValueOrDefault("Size") as NumberValue)?.Value ?? 0;
        double[] numbers = dictionary.Entries.GetValueOrDefault("Index") is ArrayValue index ? [.. index.Items.OfType<NumberValue>().Select(static n => n.Value)] : [0, size];
        return numbers.Chunk(2).Where(static pair => pair.Length == 2).Select(static pair => ((int)pair[0], (int)pair[1]));
    }

    private void ReadRows(ReadOnlySpan<byte> rows, IEnumerable<(int First, int Count)> ranges, (int Kind, int Place, int Index) widths)
    {
        var length = widths.Kind + widths.Place + widths.Index;
        foreach (var (first, count) in ranges)
        {
            for (var index = 0; index < count && length > 0 && rows.Length >= length; index++, rows = rows[length..])
            {
                var kind = widths.Kind == 0 ? 1 : Integer(rows[..widths.Kind]);
                var place = Integer(rows.Slice(widths.Kind, widths.Place));
                places.TryAdd(first + index, kind switch
                {
                    1 => new ObjectPlace(0, place),
                    2 => new ObjectPlace(place, Integer(rows[(widths.Kind + widths.Place)..length])),
                    _ => null,
                });
            }
        }
    }

    private static int Integer(ReadOnlySpan<byte> bigEndian)
    {
        long value = 0;
        foreach (var next in bigEndian)
        {
            value = (value << 8) | next;
        }

        return value is >= 0 and <= int.MaxValue ? (int)value : int.MaxValue;
    }
}

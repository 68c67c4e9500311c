using System.Collections.Immutable;
using ComplianceKit.Pdf.Encryption;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Files;

/// <summary>The objects of a file, read when they are asked for. What is missing or of another kind than expected is nothing.</summary>
internal sealed class ObjectStore
{
    private const int LongestChain = 32;

    // More than a matrix has, so that one that is too long is still none.
    private const int MostNumbers = 7;
    private const long MostNodes = 1_000_000;
    private const long NodesPerObject = 8;
    private const long MostCodes = 8_000_000;
    private const long MostCharacters = 200_000_000;
    private const long MostParsed = 1L << 30;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly StreamDecoder decoder = new();
    private readonly CrossReferences references;
    private readonly Dictionary<int, PdfValue> read = [];
    private readonly Dictionary<int, Dictionary<int, PdfValue>> gathered = [];
    private readonly HashSet<int> reading = [];
    private readonly WorkBudget parsing = new(MostParsed);
    private FileDecryption? decryption;

    /// <summary>Opens a file.</summary>
    /// <exception cref="DamageException">It is not a PDF file, or damaged.</exception>
    public ObjectStore(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        if (bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) < 0)
        {
            throw new DamageException("it does not begin as PDF files do", "先頭が PDF の形ではありません");
        }

        references = CrossReferences.Read(bytes, decoder);
        Nodes = new WorkBudget(MostNodes + (NodesPerObject * references.Count));
    }

    /// <summary>Nodes of trees (pages, structure, numbers) and members of arrays that several things may share.</summary>
    public WorkBudget Nodes { get; }

    /// <summary>Codes of fonts, with what they stand for or how wide they are.</summary>
    public WorkBudget Codes { get; } = new(MostCodes);

    /// <summary>Characters of what is shown and of what is said instead.</summary>
    public WorkBudget Characters { get; } = new(MostCharacters);

    /// <summary>The trailer.</summary>
    public DictionaryValue Trailer => references.Trailer;

    /// <summary>The numbers of all objects.</summary>
    public IEnumerable<int> Numbers => references.Numbers;

    /// <summary>Makes an encrypted file readable; false where it stays closed.</summary>
    public bool Unlock(string? password)
    {
        decryption = password is null ? null : FileDecryption.Open(Dictionary(Trailer, "Encrypt"), password);
        read.Clear();
        return decryption is not null;
    }

    /// <summary>The object itself where <paramref name="value"/> is a reference.</summary>
    public PdfValue Resolve(PdfValue? value)
    {
        for (var step = 0; step < LongestChain; step++)
        {
            if (value is not ReferenceValue reference)
            {
                return value ?? NullValue.Instance;
            }

            value = Read(reference.Number);
        }

        throw new DamageException("references go round in a circle", "参照が循環しています");
    }

    /// <summary>An entry of a dictionary.</summary>
    public PdfValue Get(DictionaryValue dictionary, string key) => Resolve(dictionary.Entries.GetValueOrDefault(key));

    /// <summary>An entry that is a dictionary, or the dictionary of a stream; empty where there is none.</summary>
    public DictionaryValue Dictionary(DictionaryValue dictionary, string key) => AsDictionary(Get(dictionary, key));

    /// <summary>An entry that is an array; a single value counts as an array of one.</summary>
    public ImmutableArray<PdfValue> Array(DictionaryValue dictionary, string key) => Get(dictionary, key) switch
    {
        ArrayValue array => array.Items,
        NullValue => [],
        var single => [single],
    };

    /// <summary>An entry that is a number.</summary>
    public double? Number(DictionaryValue dictionary, string key) => (Get(dictionary, key) as NumberValue)?.Value;

    /// <summary>An entry that is a name.</summary>
    public string? Name(DictionaryValue dictionary, string key) => (Get(dictionary, key) as NameValue)?.Name;

    /// <summary>An entry that is a text string.</summary>
    public string? Text(DictionaryValue dictionary, string key) => (Get(dictionary, key) as StringValue)?.Text;

    /// <summary>The numbers of an array entry, as far as a box or a matrix needs them.</summary>
    public ImmutableArray<double> NumbersOf(DictionaryValue dictionary, string key) =>
        [.. Array(dictionary, key).Take(MostNumbers).Select(Resolve).OfType<NumberValue>().Select(static number => number.Value)];

    /// <summary>A value as a dictionary, empty where it is none.</summary>
    public DictionaryValue AsDictionary(PdfValue? value) => Resolve(value) switch
    {
        DictionaryValue dictionary => dictionary,
        StreamValue stream => stream.Dictionary,
        _ => DictionaryValue.Empty,
    };

    /// <summary>The bytes of a stream, its filters undone.</summary>
    public ReadOnlyMemory<byte> Decode(StreamValue stream) => decoder.Decode(stream.Data, IndirectObject.Filters(stream.Dictionary, Resolve));

    private PdfValue Read(int number)
    {
        if (read.TryGetValue(number, out var known))
        {
            return known;
        }

        if (references[number] is not { } place)
        {
            return NullValue.Instance;
        }

        if (!reading.Add(number))
        {
            throw new DamageException("references go round in a circle", "参照が循環しています");
        }

        try
        {
            var value = place.Stream == 0 ? ReadAt(number, place.Offset) : Gathered(place.Stream).GetValueOrDefault(number, NullValue.Instance);
            read.Add(number, value);
            return value;
        }
        finally
        {
            // A damaged object is damaged for whoever asks next, too; it is no circle.
            reading.Remove(number);
        }
    }

    private PdfValue ReadAt(int number, int offset)
    {
        var (found, value, end) = IndirectObject.Read(bytes, offset, length => (Resolve(length) as NumberValue)?.Value);
        parsing.Spend(end - offset);
        return found == number ? decryption?.Decrypt(value) ?? value : throw Misplaced(number);
    }

    private Dictionary<int, PdfValue> Gathered(int stream)
    {
        if (gathered.TryGetValue(stream, out var known))
        {
            return known;
        }

        // An object stream must not lie in another one (PDF 32000-1 §7.5.7), which also keeps them from holding each other.
        if (references[stream] is not { Stream: 0 } || Read(stream) is not StreamValue found)
        {
            throw new DamageException($"object stream {stream} is missing", $"オブジェクトストリーム {stream} がありません");
        }

        var values = ReadGathered(found);
        gathered.Add(stream, values);
        return values;
    }

    private Dictionary<int, PdfValue> ReadGathered(StreamValue stream)
    {
        var data = Decode(stream);
        var (count, first) = (Number(stream.Dictionary, "N") ?? 0, Number(stream.Dictionary, "First") ?? 0);
        var head = new ValueReader(data);
        var values = new Dictionary<int, PdfValue>();
        for (var index = 0; index < count; index++)
        {
            var (number, offset) = (head.ExpectInteger(), head.ExpectInteger());
            if (first < 0 || first + offset > data.Length)
            {
                throw Misplaced(number);
            }

            var reader = new ValueReader(data, (int)first + offset);
            values[number] = reader.Next() ?? NullValue.Instance;
            parsing.Spend(reader.Position - (int)first - offset);
        }

        return values;
    }

    private static DamageException Misplaced(int number) =>
        new($"object {number} is not where it should be", $"オブジェクト {number} があるはずの場所にありません");
}

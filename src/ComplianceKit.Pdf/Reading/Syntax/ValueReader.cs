using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

namespace ComplianceKit.Pdf.Reading.Syntax;

/// <summary>Reads values one after the other from a file, an object stream or page contents. Nesting is bounded.</summary>
/// <param name="source">The bytes.</param>
/// <param name="position">Where to begin.</param>
internal sealed class ValueReader(ReadOnlyMemory<byte> source, int position = 0)
{
    private const int DeepestNesting = 64;

    private readonly ByteScanner scanner = new(source, position);
    private int depth;

    /// <summary>The index of the next byte.</summary>
    public int Position
    {
        get => scanner.Position;
        set => scanner.Position = value;
    }

    /// <summary>The next value, or <see langword="null"/> at the end.</summary>
    /// <exception cref="DamageException">The bytes are no values.</exception>
    public PdfValue? Next()
    {
        scanner.SkipBlanks();
        switch (scanner.Peek)
        {
            case -1:
                return null;
            case '/':
                scanner.Take();
                return new NameValue(Strings.Name(scanner.TakeWord()));
            case '(':
                return new StringValue(Strings.Literal(scanner));
            case '<' when scanner.PeekSecond == '<':
                return Nested(Dictionary);
            case '<':
                return new StringValue(Strings.Hexadecimal(scanner));
            case '[':
                return Nested(Array);
            case ']' or ')' or '{' or '}':
                return new KeywordValue(((char)scanner.Take()).ToString());
            case '>':
                scanner.Take();
                return new KeywordValue(scanner.Peek == '>' && scanner.Take() > 0 ? ">>" : ">");
            default:
                return Word();
        }
    }

    /// <summary>The next value, which must be the word <paramref name="word"/>.</summary>
    public void Expect(string word)
    {
        if (Next() is not KeywordValue keyword || keyword.Word != word)
        {
            throw new DamageException($"'{word}' is missing at byte {Position}", $"{Position} バイト目に「{word}」がありません");
        }
    }

    /// <summary>The next value, which must be a whole number.</summary>
    public int ExpectInteger() => Next() is NumberValue { Value: >= 0 and <= int.MaxValue } number && double.IsInteger(number.Value)
        ? (int)number.Value
        : throw new DamageException($"a number is missing at byte {Position}", $"{Position} バイト目に数がありません");

    private PdfValue Nested(Func<PdfValue> read)
    {
        if (++depth > DeepestNesting)
        {
            throw new DamageException("values are nested too deeply", "値の入れ子が深すぎます");
        }

        var value = read();
        depth--;
        return value;
    }

    private ArrayValue Array()
    {
        scanner.Take();
        var items = ImmutableArray.CreateBuilder<PdfValue>();
        while (NextInside() is var item && item is not KeywordValue { Word: "]" })
        {
            items.Add(item);
        }

        return new ArrayValue(items.ToImmutable());
    }

    private DictionaryValue Dictionary()
    {
        scanner.Position += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (NextInside() is var key && key is not KeywordValue { Word: ">>" })
        {
            if (key is not NameValue name)
            {
                throw new DamageException($"a key is missing at byte {Position}", $"{Position} バイト目に項目名がありません");
            }

            entries[name.Name] = NextInside();
        }

        return new DictionaryValue(entries);
    }

    private PdfValue NextInside() => Next() ?? throw new DamageException("the data ends inside a value", "データが値の途中で終わっています");

    private PdfValue Word()
    {
        var word = scanner.TakeWord();
        if (Utf8Parser.TryParse(word, out double number, out var consumed) && consumed == word.Length)
        {
            return double.IsInteger(number) && number is > 0 and < int.MaxValue ? Reference((int)number) : new NumberValue(number);
        }

        return word switch
        {
            _ when word.SequenceEqual("true"u8) => new BooleanValue(true),
            _ when word.SequenceEqual("false"u8) => new BooleanValue(false),
            _ when word.SequenceEqual("null"u8) => NullValue.Instance,
            _ => new KeywordValue(Encoding.Latin1.GetString(word)),
        };
    }

    // "12 0 R" is one value; "12 0" are two, so the reader looks ahead and comes back.
    private PdfValue Reference(int number)
    {
        var after = scanner.Position;
        scanner.SkipBlanks();
        var generation = scanner.TakeWord();
        if (generation.Length is > 0 and < 6 && !generation.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            scanner.SkipBlanks();
            if (scanner.TakeWord().SequenceEqual("R"u8))
            {
                return new ReferenceValue(number);
            }
        }

        scanner.Position = after;
        return new NumberValue(number);
    }
}

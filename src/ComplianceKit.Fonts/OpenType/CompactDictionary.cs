using System.Collections.Immutable;

namespace ComplianceKit.Fonts.OpenType;

/// <summary>A DICT of a CFF table (Adobe Technical Note 5176, §4): operators with their operands, in the order of the file.</summary>
/// <param name="Entries">The operators; those of two bytes as 12 × 256 + the second.</param>
internal sealed record CompactDictionary(ImmutableArray<CompactEntry> Entries)
{
    private const int LastOperator = 21;
    private const int EscapedOperator = 12;

    /// <summary>Reads it.</summary>
    public static CompactDictionary Read(TableView data)
    {
        var entries = ImmutableArray.CreateBuilder<CompactEntry>();
        var operands = new List<int>();
        var start = 0;
        for (var place = 0; place < data.Length;)
        {
            int first = data.U8(place);
            if (first > LastOperator)
            {
                var (operand, taken) = Operand(data, place, first);
                operands.Add(operand);
                place += taken;
                continue;
            }

            var length = first == EscapedOperator ? 2 : 1;
            var code = first == EscapedOperator ? (first << 8) | data.U8(place + 1) : first;
            entries.Add(new CompactEntry(code, [.. operands], data.From(start, place - start).Data));
            operands.Clear();
            place += length;
            start = place;
        }

        return new CompactDictionary(entries.ToImmutable());
    }

    /// <summary>The operands of an operator; none where it is not there.</summary>
    public ImmutableArray<int> this[int code] => Find(code)?.Operands ?? [];

    /// <summary>The last operand of an operator; 0 where it is not there.</summary>
    public int Number(int code) => this[code] is [.., var last] ? last : 0;

    /// <summary>Whether the operator is there.</summary>
    public bool Has(int code) => Find(code) is not null;

    /// <summary>The operator with its operands; <see langword="null"/> where it is not there.</summary>
    public CompactEntry? Find(int code) => Entries.FirstOrDefault(entry => entry.Code == code);

    private static (int Value, int Length) Operand(TableView data, int at, int first) => first switch
    {
        28 => (data.I16(at + 1), 3),
        29 => (data.I32(at + 1), 5),
        30 => (0, RealLength(data, at)),
        <= 246 => (first - 139, 1),
        <= 250 => (((first - 247) * 256) + data.U8(at + 1) + 108, 2),
        _ => ((-(first - 251) * 256) - data.U8(at + 1) - 108, 2),
    };

    // A real number ends with the nibble F.
    private static int RealLength(TableView data, int at)
    {
        var length = 1;
        while (at + length < data.Length && (data.U8(at + length) & 0x0F) != 0x0F && data.U8(at + length) >> 4 != 0x0F)
        {
            length++;
        }

        return length + 1;
    }
}

/// <summary>An operator of a DICT.</summary>
/// <param name="Code">The operator.</param>
/// <param name="Operands">Its whole numbers; 0 stands for a real one.</param>
/// <param name="Raw">The operands as they stand in the file.</param>
internal sealed record CompactEntry(int Code, ImmutableArray<int> Operands, ReadOnlyMemory<byte> Raw);

using System.Buffers.Binary;
using ComplianceKit.Fonts.Subsetting;

namespace ComplianceKit.Fonts.Tests;

/// <summary>Font files with just the glyphs and the character map that a test is about; glyph n is 100 × n wide.</summary>
internal static class TinyFont
{
    public static byte[] Simple { get; } = [.. Words(1, 0, 0, 100, 100, 0, 0), 1, 1, 0, 0];

    public static byte[] Composite(params int[] components)
    {
        var bytes = new List<byte>(Words(0xFFFF, 0, 0, 100, 100));
        for (var i = 0; i < components.Length; i++)
        {
            bytes.AddRange(Words(i < components.Length - 1 ? 0x0020 : 0, components[i], 0));
        }

        return [.. bytes];
    }

    /// <summary>A format 12 subtable that maps a run of characters.</summary>
    public static byte[] Groups(int first, int last, int glyph) => Words(12, 0, 0, 28, 0, 0, 0, 1, first >> 16, first, last >> 16, last, 0, glyph);

    public static byte[] Words(params int[] numbers)
    {
        var bytes = new byte[2 * numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), unchecked((ushort)numbers[i]));
        }

        return bytes;
    }

    public static SortedDictionary<string, ReadOnlyMemory<byte>> Tables(byte[][] glyphs, params (int Platform, int Encoding, byte[] Subtable)[] maps)
    {
        var (glyf, loca, hmtx) = (new List<byte>(), new List<byte>(Words(0, 0)), new List<byte>());
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyf.AddRange(glyphs[i]);
            loca.AddRange(Words(0, glyf.Count));
            hmtx.AddRange(Words(100 * i, i));
        }

        var head = new byte[54];
        Words(1000).CopyTo(head, 18);
        Words(1).CopyTo(head, 50);
        var hhea = new byte[36];
        Words(800, -200).CopyTo(hhea, 4);
        Words(glyphs.Length).CopyTo(hhea, 34);
        return new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            ["head"] = head,
            ["hhea"] = hhea,
            ["maxp"] = Words(0, 0x5000, glyphs.Length),
            ["hmtx"] = hmtx.ToArray(),
            ["glyf"] = glyf.ToArray(),
            ["loca"] = loca.ToArray(),
            ["cmap"] = CharacterMap(maps.Length == 0 ? [(3, 10, Groups('A', 'A' + glyphs.Length - 2, 1))] : maps),
        };
    }

    public static byte[] Make(params byte[][] glyphs) => File(Tables(glyphs));

    public static byte[] File(SortedDictionary<string, ReadOnlyMemory<byte>> tables) =>
        SfntWriter.Write([.. tables.Select(static table => new FontTable(table.Key, table.Value))]);

    private static byte[] CharacterMap((int Platform, int Encoding, byte[] Subtable)[] maps)
    {
        var (header, subtables) = (new List<byte>(Words(0, maps.Length)), new List<byte>());
        foreach (var (platform, encoding, subtable) in maps)
        {
            header.AddRange(Words(platform, encoding, 0, 4 + 8 * maps.Length + subtables.Count));
            subtables.AddRange(subtable);
        }

        return [.. header, .. subtables];
    }
}

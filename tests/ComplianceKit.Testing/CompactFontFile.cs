using System.Buffers.Binary;
using System.Text;

namespace ComplianceKit.Testing;

/// <summary>
/// An OpenType font with CFF outlines (Adobe Technical Notes 5176 and 5177), made from nothing: .notdef is blank, A is a bar, B a bar on
/// the right and C a low box, each 600 of 1000 units wide.
/// </summary>
public static class CompactFontFile
{
    /// <summary>Width of its glyphs in thousandths of an em.</summary>
    public const int Advance = 600;

    private const int GlyphCount = 4;

    /// <summary>The whole font file.</summary>
    /// <param name="table">Its outlines.</param>
    public static byte[] Write(byte[] table)
    {
        var head = new byte[54];
        Words(0x0001, 0x0000).CopyTo(head, 0);
        Words(1000).CopyTo(head, 18);
        Words(0, 0, 500, 700).CopyTo(head, 36);
        var hhea = new byte[36];
        Words(0x0001, 0, 800, -200, 0, Advance).CopyTo(hhea, 0);
        Words(GlyphCount).CopyTo(hhea, 34);
        byte[] map = [.. Words(0, 1, 3, 10, 0, 12), .. Words(12, 0, 0, 28, 0, 0, 0, 1, 0, 'A', 0, 'C', 0, 1)];
        return Assemble(
            ("CFF ", table), ("cmap", map), ("head", head), ("hhea", hhea),
            ("hmtx", Words([.. Enumerable.Range(0, GlyphCount).SelectMany(static _ => new[] { Advance, 0 })])), ("maxp", Words(0, 0x5000, GlyphCount)));
    }

    /// <summary>The outlines of a font whose glyphs have names.</summary>
    public static byte[] Named() => Table([0, .. Words(34, 35, 36)], isKeyed: false);

    /// <summary>The outlines of a font whose glyphs have CIDs.</summary>
    /// <param name="charset">What says which CIDs they are.</param>
    public static byte[] Keyed(params byte[] charset) => Table(charset, isKeyed: true);

    /// <summary>
    /// The outlines of a font whose B is drawn by a subroutine of its own, which calls the second of three that are common to all, behind a
    /// mask of hints; C calls the third. The first of each kind is called by nobody.
    /// </summary>
    /// <param name="first">What A is drawn by; <see langword="null"/> for its bar.</param>
    public static byte[] WithRoutines(byte[]? first = null)
    {
        byte[] second = [.. Short(100), 6, .. Short(700), 7, .. Short(-100), 6, 11];
        byte[] third = [.. Short(400), 6, .. Short(300), 7, .. Short(-400), 6, 11];
        byte[][] glyphs =
        [
            [14],
            first ?? Box(50, 0, 100, 700),
            [.. Short(Advance), .. Short(0), .. Short(20), 1, .. Short(450), .. Short(100), 19, 0xC0, .. Short(450), .. Short(0), 21, .. Short(1 - Bias), 10, 14],
            [.. Short(Advance), .. Short(100), .. Short(0), 21, .. Short(2 - Bias), 29, 14],
        ];
        return Table([0, .. Words(34, 35, 36)], isKeyed: false, glyphs, Index([.. Short(1), 6, 11], second, third), Index([.. Short(2), 6, 11], [.. Short(1 - Bias), 29, 11]));
    }

    /// <summary>The outlines of a font whose A calls a subroutine that calls itself.</summary>
    public static byte[] Endless() =>
        Table([0, .. Words(34, 35, 36)], isKeyed: false, [[14], [.. Short(-Bias), 29, 14], [14], [14]], Index([.. Short(-Bias), 29, 11]), []);

    // What numbers of subroutines are less than they are, where there are few.
    private const int Bias = 107;

    private static byte[] Table(byte[] charset, bool isKeyed) =>
        Table(charset, isKeyed, [[14], Box(50, 0, 100, 700), Box(450, 0, 100, 700), Box(100, 0, 400, 300)], Index(), []);

    private static byte[] Table(byte[] charset, bool isKeyed, byte[][] glyphs, byte[] routines, byte[] ownRoutines)
    {
        byte[] before = [1, 0, 4, 1, .. Index("TinyCompact"u8.ToArray())];
        var top = Top(isKeyed, 0, 0, 0, 0);
        var charsetAt = before.Length + Index(top).Length + Index().Length + routines.Length;
        var glyphsAt = charsetAt + charset.Length;
        var glyphIndex = Index(glyphs);
        var endAt = glyphsAt + glyphIndex.Length;
        // A keyed font keeps its private data in font dictionaries, and says for each glyph in which: here the only one.
        byte[] behind = isKeyed ? [.. Index([.. Long(0), .. Long(endAt + 40), 18]), 0, .. new byte[GlyphCount]] : [];
        byte[] own = ownRoutines.Length > 0 ? [.. Long(PrivateLength), 19, .. ownRoutines] : [];
        return [.. before, .. Index(Top(isKeyed, charsetAt, glyphsAt, endAt, own.Length > 0 ? PrivateLength : 0)), .. Index(), .. routines, .. charset, .. glyphIndex, .. behind, .. own, .. new byte[40]];
    }

    // Where subroutines of its own begin in the private data.
    private const int PrivateLength = 6;

    private static byte[] Top(bool isKeyed, int charset, int glyphs, int behind, int length) => isKeyed
        ? [.. Long(391), .. Long(391), 139, 12, 30, .. Long(charset), 15, .. Long(glyphs), 17, .. Long(behind), 12, 36, .. Long(behind + 16), 12, 37]
        : [.. Long(charset), 15, .. Long(glyphs), 17, .. Long(length), .. Long(behind), 18];

    // The width stands first, as the difference to the nominal one, which is 0.
    private static byte[] Box(int x, int y, int width, int height) =>
        [.. Short(Advance), .. Short(x), .. Short(y), 21, .. Short(width), 6, .. Short(height), 7, .. Short(-width), 6, 14];

    private static byte[] Short(int value) => [28, .. Words(value)];

    private static byte[] Long(int value)
    {
        var bytes = new byte[5];
        bytes[0] = 29;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), value);
        return bytes;
    }

    private static byte[] Index(params byte[][] entries)
    {
        if (entries.Length == 0)
        {
            return Words(0);
        }

        List<byte> bytes = [.. Words(entries.Length), 1];
        var at = 1;
        foreach (var length in entries.Select(static entry => entry.Length).Prepend(0))
        {
            at += length;
            bytes.Add((byte)at);
        }

        return [.. bytes, .. entries.SelectMany(static entry => entry)];
    }

    private static byte[] Assemble(params (string Tag, byte[] Table)[] tables)
    {
        List<byte> file = [.. "OTTO"u8, .. Words(tables.Length, 64, 2, (tables.Length * 16) - 64)];
        var at = 12 + (16 * tables.Length);
        foreach (var (tag, table) in tables)
        {
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), 0, 0, 0, 0, .. Words(at >> 16, at, table.Length >> 16, table.Length)]);
            at += (table.Length + 3) & ~3;
        }

        foreach (var (_, table) in tables)
        {
            file.AddRange([.. table, .. new byte[((table.Length + 3) & ~3) - table.Length]]);
        }

        return [.. file];
    }

    private static byte[] Words(params int[] numbers)
    {
        var bytes = new byte[2 * numbers.Length];
        for (var index = 0; index < numbers.Length; index++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * index), unchecked((ushort)numbers[index]));
        }

        return bytes;
    }
}

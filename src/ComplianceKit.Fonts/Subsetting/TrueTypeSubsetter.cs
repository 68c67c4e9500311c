using System.Buffers;
using System.Buffers.Binary;
using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Subsetting;

/// <summary>
/// Cuts a TrueType face down to some glyphs for a PDF <c>FontFile2</c>: only the tables that ISO 32000-1, 9.9 asks for, no <c>cmap</c>,
/// because text refers to glyph numbers. Glyphs keep their order, so equal wishes give equal bytes.
/// </summary>
internal static class TrueTypeSubsetter
{
    public static FontSubset Subset(SfntFont font, GlyphOutlines outlines, IEnumerable<int> wanted) =>
        Make(font, outlines, Close(font, outlines, wanted));

    /// <summary>Numbers the glyphs in the order wanted, from 1; components that nobody asked for stand behind them.</summary>
    public static FontSubset SubsetInOrder(SfntFont font, GlyphOutlines outlines, IEnumerable<int> wanted)
    {
        var ordered = wanted.Where(glyph => glyph > 0 && glyph < font.GlyphCount).Prepend(0).Distinct().ToList();
        var known = ordered.ToHashSet();
        ordered.AddRange(Close(font, outlines, ordered).Where(known.Add));
        return Make(font, outlines, ordered);
    }

    private static FontSubset Make(SfntFont font, GlyphOutlines outlines, List<int> glyphs)
    {
        var newGlyphOf = new Dictionary<int, int>(glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
        {
            newGlyphOf.Add(glyphs[i], i);
        }

        var (glyf, loca) = WriteOutlines(outlines, glyphs, newGlyphOf, out var room);
        var tables = new List<FontTable>
        {
            new("glyf", glyf),
            new("loca", loca),
            new("hmtx", WriteAdvances(font, glyphs)),
            new("head", Patched(font.Tables["head"], 50, 1)),
            new("hhea", Patched(font.Tables["hhea"], 34, glyphs.Count)),
            new("maxp", Patched(font.Tables["maxp"], 4, glyphs.Count)),
        };
        foreach (var tag in (string[])["cvt ", "fpgm", "prep"])
        {
            if (!font.Tables[tag].IsEmpty)
            {
                tables.Add(new FontTable(tag, font.Tables[tag].Data));
            }
        }

        var file = SfntWriter.Write(tables);
        ArrayPool<byte>.Shared.Return(room);
        return new FontSubset(file, newGlyphOf);
    }

    /// <summary>The glyphs wanted, number 0 and all components, in order. Numbers that the face does not have are left out.</summary>
    private static List<int> Close(SfntFont font, GlyphOutlines outlines, IEnumerable<int> wanted)
    {
        var closed = new SortedSet<int>();
        var pending = new Stack<int>(wanted.Where(glyph => glyph >= 0 && glyph < font.GlyphCount).Append(0));
        while (pending.TryPop(out var glyph))
        {
            if (!closed.Add(glyph))
            {
                continue;
            }

            foreach (var component in GlyphComponents.Of(outlines.DataOf(glyph)) ?? [])
            {
                pending.Push(component.Glyph);
            }
        }

        return [.. closed];
    }

    private static (ReadOnlyMemory<byte> Glyf, byte[] Loca) WriteOutlines(
        GlyphOutlines outlines, List<int> glyphs, Dictionary<int, int> newGlyphOf, out byte[] room)
    {
        var loca = new byte[4 * (glyphs.Count + 1)];
        var size = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            size += SfntWriter.Padded(outlines.DataOf(glyphs[i]).Length);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * (i + 1)), size);
        }

        // Outlines are the most of a face; they are copied once more, into the file.
        room = ArrayPool<byte>.Shared.Rent(size);
        var glyf = room.AsMemory(0, size);
        glyf.Span.Clear();
        var at = 0;
        foreach (var glyph in glyphs)
        {
            var data = outlines.DataOf(glyph);
            var target = glyf.Span.Slice(at, data.Length);
            data.Data.Span.CopyTo(target);
            foreach (var component in GlyphComponents.Of(data) ?? [])
            {
                BinaryPrimitives.WriteUInt16BigEndian(target[component.NumberAt..], (ushort)newGlyphOf[component.Glyph]);
            }

            at += SfntWriter.Padded(data.Length);
        }

        return (glyf, loca);
    }

    private static byte[] WriteAdvances(SfntFont font, List<int> glyphs)
    {
        var hmtx = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), (ushort)font.AdvanceOf(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(4 * i + 2), (short)font.LeftBearingOf(glyphs[i]));
        }

        return hmtx;
    }

    private static byte[] Patched(TableView table, int offset, int value)
    {
        var copy = table.Data.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)value);
        return copy;
    }
}

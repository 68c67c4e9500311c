using System.Buffers.Binary;
using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Subsetting;

/// <summary>
/// Cuts CFF outlines down to some glyphs for a PDF <c>FontFile3</c> of subtype CIDFontType0C. The result is CID-keyed whatever the face
/// was, and its CIDs are its glyph numbers, so that text names glyphs as it does in TrueType faces (PDF 32000-1 §9.7.4.2). Subroutines
/// keep their numbers; those that nobody calls are empty.
/// </summary>
internal static class CompactSubsetter
{
    // The first string that is not predefined (Adobe Technical Note 5176, appendix A).
    private const int FirstString = 391;
    private static readonly ReadOnlyMemory<byte> Return = new byte[] { 11 };
    private static readonly ReadOnlyMemory<byte>[] Strings = ["Adobe"u8.ToArray(), "Identity"u8.ToArray()];

    /// <summary>Numbers the glyphs in the order wanted, from 1; 0 stays 0. Numbers that the face does not have are left out.</summary>
    /// <param name="cff">The table.</param>
    /// <param name="wanted">The glyphs.</param>
    /// <param name="glyphCount">How many glyphs the face has.</param>
    public static FontSubset SubsetInOrder(TableView cff, IEnumerable<int> wanted, int glyphCount)
    {
        var glyphs = wanted.Where(glyph => glyph > 0 && glyph < glyphCount).Prepend(0).Distinct().ToList();
        var newGlyphOf = new Dictionary<int, int>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            newGlyphOf.Add(glyph, newGlyphOf.Count);
        }

        return new FontSubset(Write(new CompactFace(cff), glyphs), newGlyphOf);
    }

    /// <summary>Whether it can: letters with accents must not be made of two other glyphs, as old faces whose glyphs have names do.</summary>
    public static bool CanCut(CompactFace face)
    {
        if (face.Top.Has(CompactOperator.Registry))
        {
            return true;
        }

        var trace = new CharStringTrace(face);
        for (var glyph = 0; glyph < face.CharStrings.Count && !trace.IsComposed; glyph++)
        {
            trace.Follow(glyph);
        }

        return !trace.IsComposed;
    }

    private static byte[] Write(CompactFace face, List<int> glyphs)
    {
        var trace = new CharStringTrace(face);
        foreach (var glyph in glyphs)
        {
            trace.Follow(glyph);
        }

        var parts = glyphs.Select(face.PartOf).Distinct().Order().ToList();
        byte[] head = [1, 0, 4, 4, .. CompactWriter.Index([face.Name.Data])];
        byte[] shared = [.. CompactWriter.Index(Strings), .. CompactWriter.Index(Kept(face.GlobalRoutines, trace, CharStringTrace.Everywhere))];
        var charset = Charset(glyphs.Count);
        byte[] selector = [0, .. glyphs.Select(glyph => (byte)parts.IndexOf(face.PartOf(glyph)))];
        var outlines = CompactWriter.Index([.. glyphs.Select(glyph => face.CharStrings.View(glyph).Data)]);

        var charsetAt = head.Length + CompactWriter.Index([Top(face, glyphs.Count, 0, 0, 0, 0)]).Length + shared.Length;
        var selectorAt = charsetAt + charset.Length;
        var outlinesAt = selectorAt + selector.Length;
        var partsAt = outlinesAt + outlines.Length;
        var top = CompactWriter.Index([Top(face, glyphs.Count, charsetAt, selectorAt, outlinesAt, partsAt)]);
        return [.. head, .. top, .. shared, .. charset, .. selector, .. outlines, .. Parts(face, trace, parts, partsAt)];
    }

    // The registry must stand first (Adobe Technical Note 5176, §18).
    private static byte[] Top(CompactFace face, int count, int charset, int selector, int outlines, int parts) =>
    [
        .. CompactWriter.Operator(CompactOperator.Registry, FirstString, FirstString + 1, 0),
        .. Copied(face.Top, CompactOperator.FontMatrix), .. Copied(face.Top, CompactOperator.FontBox),
        .. CompactWriter.Operator(CompactOperator.CidCount, count), .. CompactWriter.Operator(CompactOperator.Charset, charset),
        .. CompactWriter.Operator(CompactOperator.FontSelector, selector), .. CompactWriter.Operator(CompactOperator.CharStrings, outlines),
        .. CompactWriter.Operator(CompactOperator.FontDictionaries, parts),
    ];

    // One range from CID 1 on.
    private static byte[] Charset(int count)
    {
        if (count == 1)
        {
            return [0];
        }

        byte[] range = [2, 0, 1, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(range.AsSpan(3), (ushort)(count - 2));
        return range;
    }

    private static byte[] Parts(CompactFace face, CharStringTrace trace, List<int> parts, int start)
    {
        var privates = parts.Select(part => Private(face.Parts[part])).ToList();
        var routines = parts.Select(part => CompactWriter.Index(Kept(face.Parts[part].Routines, trace, part))).ToList();
        var at = start + CompactWriter.Index([.. parts.Select((part, index) => Dictionary(face, part, privates[index].Length, 0))]).Length;
        var (dictionaries, data) = (new List<ReadOnlyMemory<byte>>(), new List<byte>());
        for (var index = 0; index < parts.Count; index++)
        {
            dictionaries.Add(Dictionary(face, parts[index], privates[index].Length, at + data.Count));
            data.AddRange([.. privates[index], .. routines[index]]);
        }

        return [.. CompactWriter.Index(dictionaries), .. data];
    }

    // In a face without CIDs the matrix stands in the top dictionary already.
    private static ReadOnlyMemory<byte> Dictionary(CompactFace face, int part, int length, int at)
    {
        var dictionary = face.Parts[part].Dictionary;
        var matrix = ReferenceEquals(dictionary, face.Top) ? [] : Copied(dictionary, CompactOperator.FontMatrix);
        return (byte[])[.. matrix, .. CompactWriter.Operator(CompactOperator.Private, length, at)];
    }

    // Subroutines stand right behind the private data.
    private static byte[] Private(CompactPart part)
    {
        byte[] data = [.. part.Private.Entries
            .Where(static entry => entry.Code != CompactOperator.Routines)
            .SelectMany(static entry => CompactWriter.Operator(entry.Raw.Span, entry.Code))];
        var length = data.Length + CompactWriter.Operator(CompactOperator.Routines, 0).Length;
        return [.. data, .. CompactWriter.Operator(CompactOperator.Routines, length)];
    }

    private static byte[] Copied(CompactDictionary dictionary, int code) =>
        dictionary.Find(code) is { } entry ? CompactWriter.Operator(entry.Raw.Span, code) : [];

    private static List<ReadOnlyMemory<byte>> Kept(CompactIndex routines, CharStringTrace trace, int part)
    {
        var called = trace.CalledIn(part);
        return [.. Enumerable.Range(0, routines.Count).Select(number => !trace.IsCertain || called.Contains(number) ? routines.View(number).Data : Return)];
    }
}

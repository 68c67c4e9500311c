namespace ComplianceKit.Fonts.OpenType;

/// <summary>The outlines of a TrueType face: <c>loca</c> and <c>glyf</c>.</summary>
internal sealed class GlyphOutlines(TableView loca, TableView glyf, bool longOffsets, int glyphCount)
{
    /// <summary>More levels than any real font nests composites, few enough for recursion.</summary>
    private const int DeepestNesting = 16;

    /// <summary>The bytes of a glyph; none for a blank one.</summary>
    public TableView DataOf(int glyph) => glyf.From(OffsetOf(glyph), OffsetOf(glyph + 1) - OffsetOf(glyph));

    /// <summary>Whether the offsets of all glyphs are in order and inside <c>glyf</c>, of which nothing is read.</summary>
    public bool HasWholeOffsets()
    {
        if (!loca.Holds(0, (glyphCount + 1L) * (longOffsets ? 4 : 2)))
        {
            return false;
        }

        var start = OffsetOf(0);
        for (var glyph = 0; glyph < glyphCount; glyph++)
        {
            var end = OffsetOf(glyph + 1);
            if (!glyf.Holds(start, end - start))
            {
                return false;
            }

            start = end;
        }

        return true;
    }

    /// <summary>Whether all composites are finite, which takes a look at every glyph.</summary>
    public bool HasWholeComposites()
    {
        var depths = new byte[glyphCount];
        for (var glyph = 0; glyph < glyphCount; glyph++)
        {
            if (DataOf(glyph).I16(0) < 0 && DepthOf(glyph, 1, depths) > DeepestNesting)
            {
                return false;
            }
        }

        return true;
    }

    private long OffsetOf(int glyph) => longOffsets ? loca.U32(4L * glyph) : 2L * loca.U16(2L * glyph);

    // A loop is a nesting without end, so the limit finds both. Known depths make the walk linear in the number of components.
    private int DepthOf(int glyph, int level, byte[] depths)
    {
        if (level > DeepestNesting || glyph >= glyphCount)
        {
            return DeepestNesting + 1;
        }

        if (depths[glyph] != 0)
        {
            return depths[glyph];
        }

        var components = GlyphComponents.Of(DataOf(glyph));
        if (components is null)
        {
            return DeepestNesting + 1;
        }

        var deepest = 0;
        foreach (var component in components)
        {
            deepest = Math.Max(deepest, DepthOf(component.Glyph, level + 1, depths));
            if (deepest >= DeepestNesting)
            {
                return DeepestNesting + 1;
            }
        }

        return depths[glyph] = (byte)(deepest + 1);
    }
}

namespace ComplianceKit.Fonts.OpenType;

/// <summary>Measures from <c>head</c>, <c>hhea</c>, <c>OS/2</c> and <c>post</c>.</summary>
internal static class MetricsReader
{
    public static FontMetrics Read(TableDirectory tables)
    {
        var (head, hhea, os2, post) = (tables["head"], tables["hhea"], tables["OS/2"], tables["post"]);
        var hasTypographic = os2.Holds(68, 4) && (os2.I16(68) != 0 || os2.I16(70) != 0);
        var ascender = hasTypographic ? os2.I16(68) : hhea.I16(4);
        var descender = hasTypographic ? os2.I16(70) : hhea.I16(6);
        var hasCapHeight = os2.U16(0) >= 2 && os2.I16(88) > 0;
        return new FontMetrics(
            ascender,
            // Some fonts give the descender as a distance.
            -Math.Abs((int)descender),
            // 0.7 em is what capitals of text faces measure, give or take a twentieth.
            hasCapHeight ? os2.I16(88) : head.U16(18) * 7 / 10,
            post.I32(4) / 65536.0,
            os2.Holds(4, 2) ? Math.Clamp((int)os2.U16(4), 100, 900) : 400,
            post.U32(12) != 0,
            head.I16(36),
            head.I16(38),
            head.I16(40),
            head.I16(42));
    }
}

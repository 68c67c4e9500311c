namespace ComplianceKit.Fonts.OpenType;

/// <summary>A glyph used inside a composite one.</summary>
/// <param name="Glyph">Its number.</param>
/// <param name="NumberAt">Where that number stands in the data of the composite.</param>
internal readonly record struct GlyphComponent(int Glyph, int NumberAt);

/// <summary>The components of a composite glyph (OpenType specification, <c>glyf</c>, "Composite Glyph Description").</summary>
internal static class GlyphComponents
{
    private const int HeaderLength = 10;
    private const int WordArguments = 0x0001;
    private const int Scale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;

    /// <summary>The components in order, none for a simple or blank glyph; <see langword="null"/> where the data is cut off.</summary>
    public static IReadOnlyList<GlyphComponent>? Of(TableView glyph)
    {
        if (glyph.I16(0) >= 0)
        {
            return [];
        }

        var components = new List<GlyphComponent>();
        var at = HeaderLength;
        int flags;
        do
        {
            flags = glyph.U16(at);
            var length = 4 + LengthOfArguments(flags);
            if (!glyph.Holds(at, length))
            {
                return null;
            }

            components.Add(new GlyphComponent(glyph.U16(at + 2), at + 2));
            at += length;
        }
        while ((flags & MoreComponents) != 0);
        return components;
    }

    private static int LengthOfArguments(int flags)
    {
        var offsets = (flags & WordArguments) != 0 ? 4 : 2;
        if ((flags & Scale) != 0)
        {
            return offsets + 2;
        }

        if ((flags & TwoScales) != 0)
        {
            return offsets + 4;
        }

        return (flags & Matrix) != 0 ? offsets + 8 : offsets;
    }
}

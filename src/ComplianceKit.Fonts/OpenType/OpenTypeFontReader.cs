using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.Subsetting;

namespace ComplianceKit.Fonts.OpenType;

/// <summary>Reads and checks font files.</summary>
public static class OpenTypeFontReader
{
    /// <summary>
    /// Reads a TrueType or OpenType font or one face of a collection. Never throws for what stands in <paramref name="data"/>: what is
    /// wrong with it is in the answer. A font that forbids embedding is read all the same (see <see cref="OpenTypeFont.MayEmbed"/>).
    /// </summary>
    /// <param name="data">The whole file. The font goes on reading from it, so it must not change.</param>
    /// <param name="face">Which face of a collection, from 0; 0 for a single font.</param>
    public static FontReading Read(ReadOnlyMemory<byte> data, int face = 0) => Read(data, face, isOurs: false);

    /// <summary>The same for a font that comes with the program, whose outlines are known to be whole: looking at each would read all of the file.</summary>
    internal static FontReading Read(ReadOnlyMemory<byte> data, int face, bool isOurs)
    {
        var file = new TableView(data);
        var faces = TableDirectory.CountFaces(file);
        if (faces == 0)
        {
            return FontReading.Failed(FontProblemKind.NotAFont, "");
        }

        if (face < 0 || face >= faces)
        {
            return FontReading.Failed(FontProblemKind.MissingFace, $"{face + 1}/{faces}");
        }

        return TableDirectory.Read(file, face, out var damaged) is { } tables
            ? Read(tables, isOurs)
            : FontReading.Failed(FontProblemKind.Damaged, damaged);
    }

    /// <summary>The number of faces in a font file; 0 if it is no font.</summary>
    public static int CountFaces(ReadOnlyMemory<byte> data) => TableDirectory.CountFaces(new TableView(data));

    private static FontReading Read(TableDirectory tables, bool isOurs)
    {
        if (FindDamagedHeader(tables) is { } damaged)
        {
            return FontReading.Failed(FontProblemKind.Damaged, damaged);
        }

        var glyphCount = tables["maxp"].U16(4);
        var outlines = default(GlyphOutlines);
        if (tables.Has("glyf"))
        {
            outlines = new GlyphOutlines(tables["loca"], tables["glyf"], tables["head"].I16(50) != 0, glyphCount);
            if (!outlines.HasWholeOffsets())
            {
                return FontReading.Failed(FontProblemKind.Damaged, "loca");
            }

            if (!isOurs && !outlines.HasWholeComposites())
            {
                return FontReading.Failed(FontProblemKind.Damaged, "glyf");
            }
        }
        else if (!tables.Has("CFF "))
        {
            return FontReading.Failed(FontProblemKind.NoOutlines, "");
        }
        else if (FindCompactProblem(new CompactFace(tables["CFF "]), glyphCount) is { } problem)
        {
            return FontReading.Failed(problem, "CFF");
        }

        return CharacterMap.Read(tables["cmap"], glyphCount) is { } characters
            ? FontReading.Of(new SfntFont(tables, characters, outlines))
            : FontReading.Failed(FontProblemKind.NoCharacters, "");
    }

    private static FontProblemKind? FindCompactProblem(CompactFace face, int glyphCount) =>
        !face.IsWhole(glyphCount) ? FontProblemKind.Damaged : CompactSubsetter.CanCut(face) ? null : FontProblemKind.ComposedGlyphs;

    private static string? FindDamagedHeader(TableDirectory tables)
    {
        var (head, hhea, maxp) = (tables["head"], tables["hhea"], tables["maxp"]);
        if (!head.Holds(0, 54) || head.U16(18) is < 16 or > 16384)
        {
            return "head";
        }

        if (!maxp.Holds(0, 6) || maxp.U16(4) == 0)
        {
            return "maxp";
        }

        if (!hhea.Holds(0, 36) || hhea.U16(34) == 0)
        {
            return "hhea";
        }

        if (hhea.U16(34) > maxp.U16(4) || !tables["hmtx"].Holds(0, 4L * hhea.U16(34)))
        {
            return "hmtx";
        }

        return tables["cmap"].Holds(0, 4) ? null : "cmap";
    }
}

using System.Collections.Immutable;

namespace ComplianceKit.Fonts.OpenType;

/// <summary>The parts of a CFF table (Adobe Technical Note 5176) of which a smaller one is made.</summary>
internal sealed class CompactFace
{
    private readonly TableView cff;
    private readonly TableView selector;

    /// <summary>Finds them. Whether they are whole says <see cref="IsWhole"/>.</summary>
    public CompactFace(TableView cff)
    {
        this.cff = cff;
        var names = CompactIndex.At(cff, cff.U8(2));
        var tops = CompactIndex.At(cff, names.End);
        var strings = CompactIndex.At(cff, tops.End);
        Name = names.Count > 0 ? names.View(0) : default;
        Top = CompactDictionary.Read(tops.Count > 0 ? tops.View(0) : default);
        GlobalRoutines = CompactIndex.At(cff, strings.End);
        CharStrings = CompactIndex.At(cff, Top.Number(CompactOperator.CharStrings));
        var isKeyed = Top.Has(CompactOperator.Registry);
        selector = isKeyed ? cff.From(Top.Number(CompactOperator.FontSelector)) : default;
        Parts = isKeyed ? PartsOf(CompactIndex.At(cff, Top.Number(CompactOperator.FontDictionaries))) : [PartOf(Top)];
    }

    /// <summary>Its name.</summary>
    public TableView Name { get; }

    /// <summary>Its top dictionary.</summary>
    public CompactDictionary Top { get; }

    /// <summary>The outlines, by glyph number.</summary>
    public CompactIndex CharStrings { get; }

    /// <summary>The subroutines that all outlines may call.</summary>
    public CompactIndex GlobalRoutines { get; }

    /// <summary>What groups of glyphs have in common: one in a font whose glyphs have names, one or more where they have CIDs.</summary>
    public ImmutableArray<CompactPart> Parts { get; }

    /// <summary>Whether all that a subset needs is there.</summary>
    public bool IsWhole(int glyphCount) =>
        cff.U8(0) == 1 && Top.Number(CompactOperator.CharStrings) > 0 && CharStrings.Count == glyphCount && CharStrings.IsWhole()
        && Top.Number(CompactOperator.CharStringType) is 0 or 2 && GlobalRoutines.IsThere() && !Parts.IsEmpty && Parts.All(static part => part.IsWhole);

    /// <summary>The part to which a glyph belongs (Adobe Technical Note 5176, §19).</summary>
    public int PartOf(int glyph) => selector.IsEmpty || Parts.Length == 1
        ? 0
        : Math.Min(Parts.Length - 1, selector.U8(0) == 0 ? selector.U8(1L + glyph) : RangeOf(glyph));

    // Ranges of three bytes, each from its first glyph up to the first of the next.
    private int RangeOf(int glyph)
    {
        var (low, high) = (0, selector.U16(1) - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = selector.U16(3 + (3L * middle)) <= glyph ? (middle, high) : (low, middle - 1);
        }

        return selector.U8(3 + (3L * low) + 2);
    }

    private ImmutableArray<CompactPart> PartsOf(CompactIndex dictionaries) => dictionaries.IsThere()
        ? [.. Enumerable.Range(0, dictionaries.Count).Select(entry => PartOf(CompactDictionary.Read(dictionaries.View(entry))))]
        : [];

    private CompactPart PartOf(CompactDictionary dictionary)
    {
        if (dictionary[CompactOperator.Private] is not [var length, var start])
        {
            return new CompactPart(dictionary, new CompactDictionary([]), default, IsWhole: !dictionary.Has(CompactOperator.Private));
        }

        var data = CompactDictionary.Read(cff.From(start, length));
        var routines = data.Number(CompactOperator.Routines) is > 0 and var offset ? CompactIndex.At(cff, start + (long)offset) : default;
        return new CompactPart(dictionary, data, routines, cff.Holds(start, length) && routines.IsThere());
    }
}

/// <summary>What a group of glyphs has in common.</summary>
/// <param name="Dictionary">Its font dictionary.</param>
/// <param name="Private">Its private data: hints and usual widths.</param>
/// <param name="Routines">The subroutines that only its outlines may call.</param>
/// <param name="IsWhole">Whether all of it stands in the table.</param>
internal sealed record CompactPart(CompactDictionary Dictionary, CompactDictionary Private, CompactIndex Routines, bool IsWhole);

using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>A face cut down to some glyphs, ready to go into many files.</summary>
/// <param name="Name">Its name with the tag of a subset.</param>
/// <param name="TrueType">Whether its outlines are TrueType's.</param>
/// <param name="NumberOf">The glyphs' numbers in it, by their numbers in the whole face.</param>
/// <param name="Program">The file of the face, which another core may still be compressing.</param>
/// <param name="Map">The map from glyphs to characters.</param>
/// <param name="Descriptor">The beginning of its descriptor.</param>
/// <param name="Widths">The widths of its glyphs.</param>
internal sealed record PackedFont(
    string Name, bool TrueType, IReadOnlyDictionary<int, int> NumberOf, Task<PackedStream> Program, PackedStream Map, byte[] Descriptor, byte[] Widths)
{
    /// <summary>Writes it and returns the number of the font dictionary.</summary>
    public int Write(PdfFile file)
    {
        var program = file.WriteStream(Program);
        var descriptor = file.Write(new ByteText().Raw(Descriptor).Raw(TrueType ? "/FontFile2 " : "/FontFile3 ").Reference(program).Raw(">>"));
        var descendant = file.Write(new ByteText().Raw("<</Type/Font/Subtype/CIDFontType").Raw(TrueType ? "2" : "0").Raw("/BaseFont/").Raw(Name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ").Reference(descriptor)
            .Raw("/DW 1000").Raw(TrueType ? "/CIDToGIDMap/Identity" : string.Empty).Raw(Widths).Raw(">>"));
        var map = file.WriteStream(Map);
        return file.Write(new ByteText().Raw("<</Type/Font/Subtype/Type0/BaseFont/").Raw(Name).Raw("/Encoding/Identity-H/DescendantFonts[")
            .Reference(descendant).Raw("]/ToUnicode ").Reference(map).Raw(">>"));
    }
}

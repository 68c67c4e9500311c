using System.Collections.Concurrent;
using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Discovery;

/// <summary>
/// A font book over font files: the built-in families <c>gothic</c> and <c>mincho</c>, the families of a workspace, and the fonts of the system.
/// A character is looked for in the family asked for, then in the built-in families, the workspace's in their order, and the system's
/// fonts in the ordinal order of their paths. A variation sequence that the family does not know goes the same way; where no font knows it
/// the answer is <see langword="null"/>, and the caller decides whether to ask for the character alone.
/// </summary>
/// <remarks>
/// Both built-in families take Latin letters, digits and Western punctuation from the proportional BIZ UDP face and all else from the
/// one with full-width kana. <c>mincho</c> has no bold face; bold text in it is set in the regular one.
/// <see cref="Problems"/> tells about built-in and workspace fonts only.
/// </remarks>
public sealed class DirectoryFontBook : FontBook
{
    private readonly FontProblemLog problems;
    private readonly IReadOnlyList<FontFamily> families;
    private readonly Dictionary<string, FontFamily> familyOf;
    private readonly SystemFonts? system;
    private readonly ConcurrentDictionary<(FontFamily Family, bool Bold, int CodePoint, int Selector), ResolvedGlyph?> fallbacks = new();

    private DirectoryFontBook(string builtInFolder, IReadOnlyList<string> systemFolders)
    {
        problems = new FontProblemLog();
        families = BuiltInFamilies.In(builtInFolder, problems);
        familyOf = families.ToDictionary(static family => family.Name, StringComparer.Ordinal);
        system = systemFolders.Count == 0 ? null : new SystemFonts(systemFolders);
    }

    private DirectoryFontBook(DirectoryFontBook builtIn, IReadOnlyList<FontFamilySource> families)
    {
        problems = builtIn.problems;
        this.families = [.. builtIn.families, .. families.Select(Open)];
        familyOf = new Dictionary<string, FontFamily>(StringComparer.Ordinal);
        foreach (var family in this.families)
        {
            familyOf[family.Name] = family;
        }

        system = builtIn.system;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<FontProblem> Problems => problems.ToList();

    /// <summary>A book whose files are read when they are first needed.</summary>
    /// <param name="builtInFolder">The folder with the BIZ UD font files.</param>
    /// <param name="workspaceFamilies">Families of the workspace; one named like a built-in family takes its place.</param>
    /// <param name="searchSystem">Whether fonts installed on the machine may serve characters that are missing everywhere else.</param>
    public static DirectoryFontBook Create(string builtInFolder, IReadOnlyList<FontFamilySource> workspaceFamilies, bool searchSystem) =>
        Create(builtInFolder, workspaceFamilies, searchSystem ? SystemFonts.UsualFolders() : []);

    /// <summary>The same book with families of a workspace; files that were read stay read.</summary>
    /// <param name="families">The families; one named like a built-in family takes its place.</param>
    public FontBook With(IReadOnlyList<FontFamilySource> families) => families.Count == 0 ? this : new DirectoryFontBook(this, families);

    /// <inheritdoc/>
    public override ResolvedGlyph? Find(string family, bool bold, int codePoint, int variationSelector = 0)
    {
        var asked = FamilyOf(family);
        return asked.Find(bold, codePoint, variationSelector)
            ?? fallbacks.GetOrAdd((asked, bold, codePoint, variationSelector), FindElsewhere);
    }

    /// <inheritdoc/>
    /// <remarks>If the family has no usable file, a face of another family; without any, one without glyphs.</remarks>
    public override OpenTypeFont PrimaryFace(string family, bool bold) =>
        FamilyOf(family).PrimaryFace(bold) ?? AnyFace(bold) ?? AbsentFont.Instance;

    internal static DirectoryFontBook Create(
        string builtInFolder, IReadOnlyList<FontFamilySource> workspaceFamilies, IReadOnlyList<string> systemFolders) =>
        (DirectoryFontBook)new DirectoryFontBook(builtInFolder, systemFolders).With(workspaceFamilies);

    private OpenTypeFont? AnyFace(bool bold) => families.Select(family => family.PrimaryFace(bold)).FirstOrDefault(static face => face is not null);

    private FontFamily FamilyOf(string name) => familyOf.GetValueOrDefault(name) ?? families[0];

    private ResolvedGlyph? FindElsewhere((FontFamily Asked, bool Bold, int CodePoint, int Selector) wish)
    {
        foreach (var family in families)
        {
            if (family != wish.Asked && family.Find(wish.Bold, wish.CodePoint, wish.Selector) is { } found)
            {
                return found;
            }
        }

        return system?.Find(wish.Bold, wish.CodePoint, wish.Selector);
    }

    private FontFamily Open(FontFamilySource source)
    {
        var regular = new FontFile(source.RegularPath, source.Face, problems);
        var bold = source.BoldPath is null ? regular : new FontFile(source.BoldPath, source.Face, problems);
        return new FontFamily(source.Name, regular, bold, All(regular), All(bold));
    }

    private static FamilyPart[] All(FontFile file) => [new(file, static _ => true)];
}

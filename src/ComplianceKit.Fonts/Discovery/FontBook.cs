namespace ComplianceKit.Fonts.Discovery;

/// <summary>
/// The fonts of a build, by family. Finds a glyph character by character: first in the family asked for, then in the other
/// families of the book, then in the fonts of the system.
/// Immutable to its user and safe to use from several threads; files are read when they are first needed.
/// </summary>
public abstract class FontBook
{
    /// <summary>
    /// The face and glyph for a character, or <see langword="null"/> where no font has it.
    /// </summary>
    /// <param name="family">A family of the book such as <c>gothic</c>; an unknown one counts as the first.</param>
    /// <param name="bold">Whether the bold face is wanted; a family without one gives its regular face.</param>
    /// <param name="codePoint">The character.</param>
    /// <param name="variationSelector">The variation selector that follows it, or 0.</param>
    public abstract ResolvedGlyph? Find(string family, bool bold, int codePoint, int variationSelector = 0);

    /// <summary>The face that gives a family its line height.</summary>
    public abstract OpenType.OpenTypeFont PrimaryFace(string family, bool bold);

    /// <summary>What was wrong with font files met so far: file and reason, in the order they were met.</summary>
    public abstract IReadOnlyList<FontProblem> Problems { get; }
}

/// <summary>A glyph of a face.</summary>
/// <param name="Font">The face.</param>
/// <param name="Glyph">The glyph's number, never 0.</param>
public readonly record struct ResolvedGlyph(OpenType.OpenTypeFont Font, int Glyph);

/// <summary>A font file that could not be used.</summary>
/// <param name="Path">The file.</param>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Detail">More about it in no language, such as the table's name; for a file that cannot be read, what the system says.</param>
public sealed record FontProblem(string Path, FontProblemKind Kind, string Detail);

/// <summary>What can be wrong with a font file.</summary>
public enum FontProblemKind
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file cannot be read.</summary>
    Unreadable,

    /// <summary>It is no TrueType or OpenType font.</summary>
    NotAFont,

    /// <summary>The file does not have the face that is asked for.</summary>
    MissingFace,

    /// <summary>It has no outlines, but pictures of its characters only, for instance.</summary>
    NoOutlines,

    /// <summary>It does not say which glyph a Unicode character has.</summary>
    NoCharacters,

    /// <summary>A table is missing, cut off or contradicts another.</summary>
    Damaged,

    /// <summary>CFF outlines that are made of two other glyphs, as in old faces.</summary>
    ComposedGlyphs,

    /// <summary>Its licence bits forbid embedding.</summary>
    EmbeddingForbidden,
}

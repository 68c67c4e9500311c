using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Typesetting.Characters;
using ComplianceKit.Typesetting.Inline.Breaking;
using ComplianceKit.Typesetting.Inline.Ruby;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>What stands at one place of a line and is never divided: a character with what is joined to it, a ruby, a box, a tab, a break.</summary>
internal struct Cell
{
    /// <summary>Class for breaking and spacing.</summary>
    public CharacterClass Class;

    /// <summary>Whether a line may end behind it.</summary>
    public bool BreakAfter;

    /// <summary>Whether a line may end behind it where the line would else be stretched too far or has no better place: inside addresses and phrases.</summary>
    public bool LateBreakAfter;

    /// <summary>Whether such a late place is better than others: where a word of katakana meets one of kanji.</summary>
    public bool SeamAfter;

    /// <summary>Width of the hyphen that is printed behind it where a line ends there; 0 for none.</summary>
    public double HyphenWidth;

    /// <summary>What a character without width behind it says about a break there.</summary>
    public BreakWish Wish;

    /// <summary>Whether it stands on the cell before it (combining marks).</summary>
    public bool Joined;

    /// <summary>The piece it comes from.</summary>
    public InlinePiece Piece;

    /// <summary>Its characters within the text of its piece.</summary>
    public int Start, Length;

    /// <summary>Face of its glyph, or <see langword="null"/> when nothing is drawn.</summary>
    public OpenTypeFont? Font;

    /// <summary>Its glyph.</summary>
    public ushort Glyph;

    /// <summary>How far left of its place the glyph is drawn: the white before its ink.</summary>
    public double Shift;

    /// <summary>Width without the white of marks; the least width for tabs and boxes that take the rest.</summary>
    public double Width;

    /// <summary>White behind the ink that falls away at line ends.</summary>
    public double WhiteAfter;

    /// <summary>The space to the next cell.</summary>
    public Gap Gap;

    /// <summary>What justification adds to the gap, negative when it takes.</summary>
    public double Added;

    /// <summary>Base characters and reading, for a ruby.</summary>
    public RubyCell? Ruby;

    /// <summary>Whether it is blank and hangs where it ends a line.</summary>
    public readonly bool IsSpace => BreakRules.IsSpace(Class);

    /// <summary>Whether it takes the rest of the line.</summary>
    public readonly bool Fills => Class == CharacterClass.Tab || Piece is BoxPiece { Width: 0 };
}

/// <summary>What soft hyphen (U+00AD), zero width space (U+200B), word joiner (U+2060) and zero width no-break space (U+FEFF) say: Unicode standard annex 14, BA, ZW and WJ.</summary>
internal enum BreakWish : byte
{
    /// <summary>Nothing: the classes decide.</summary>
    None,

    /// <summary>The line may end here.</summary>
    Allowed,

    /// <summary>The line must not end here.</summary>
    Forbidden,

    /// <summary>The line may end here, with a hyphen.</summary>
    Hyphenated,
}

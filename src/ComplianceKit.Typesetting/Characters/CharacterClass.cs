namespace ComplianceKit.Typesetting.Characters;

/// <summary>
/// How a character behaves in a line. The classes and their numbers are those of W3C JLREQ appendix A ("Character classes"), which follows
/// JIS X 4051:2004; classes that behave alike in horizontal lines of this program share a member.
/// </summary>
internal enum CharacterClass : byte
{
    /// <summary>cl-01: opening brackets, white in the first half.</summary>
    Opening,

    /// <summary>cl-02: closing brackets, white in the second half.</summary>
    Closing,

    /// <summary>cl-03: hyphens and wave dash.</summary>
    Hyphen,

    /// <summary>cl-04: question and exclamation marks.</summary>
    Dividing,

    /// <summary>cl-05: middle dot, colon, semicolon, white on both sides.</summary>
    MiddleDot,

    /// <summary>cl-06: full stops, white in the second half.</summary>
    FullStop,

    /// <summary>cl-07: commas, white in the second half.</summary>
    Comma,

    /// <summary>cl-08: dashes and dot leaders that are written twice.</summary>
    Inseparable,

    /// <summary>cl-09, cl-10, cl-11: iteration marks, prolonged sound mark, small kana.</summary>
    NotAtHead,

    /// <summary>cl-12: marks before a number.</summary>
    Prefix,

    /// <summary>cl-13: marks behind a number.</summary>
    Postfix,

    /// <summary>cl-14: ideographic space.</summary>
    IdeographicSpace,

    /// <summary>cl-15, cl-16, cl-19 and symbols of one em: may stand anywhere.</summary>
    Ideographic,

    /// <summary>cl-26: the space between words.</summary>
    WordSpace,

    /// <summary>A space at which a line is not broken.</summary>
    NoBreakSpace,

    /// <summary>cl-27: letters and other marks of words.</summary>
    Western,

    /// <summary>cl-24: digits.</summary>
    Digit,

    /// <summary>Opening brackets of Latin width (part of cl-27).</summary>
    WesternOpening,

    /// <summary>Closing brackets, commas and the like of Latin width (part of cl-27).</summary>
    WesternClosing,

    /// <summary>Hyphens and slashes of Latin width (part of cl-27).</summary>
    WesternJoiner,

    /// <summary>A box of the caller.</summary>
    Box,

    /// <summary>A tab.</summary>
    Tab,

    /// <summary>A forced break.</summary>
    Break,
}

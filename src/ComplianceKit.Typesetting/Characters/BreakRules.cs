namespace ComplianceKit.Typesetting.Characters;

/// <summary>Where a line may be broken between two classes: W3C JLREQ §3.1.7 to §3.1.10 and table 2 (JIS X 4051:2004).</summary>
internal static class BreakRules
{
    /// <summary>Whether a line may end behind <paramref name="left"/> and go on with <paramref name="right"/>.</summary>
    public static bool MayBreak(CharacterClass left, CharacterClass right) => (left, right) switch
    {
        (_, CharacterClass.Break) or (CharacterClass.Break, _) => false,
        (CharacterClass.Tab, _) => false,
        (_, CharacterClass.Tab) => true,
        (CharacterClass.NoBreakSpace, _) or (_, CharacterClass.NoBreakSpace) => false,
        (_, CharacterClass.WordSpace or CharacterClass.IdeographicSpace) => false,
        (CharacterClass.Inseparable, CharacterClass.Inseparable) => false,
        (CharacterClass.WordSpace, _) => true,
        _ when IsProhibitedAtHead(right) || IsProhibitedAtEnd(left) => false,
        _ when IsWestern(left) && IsWestern(right) => false,
        _ => true,
    };

    /// <summary>Line-start prohibition (行頭禁則), JLREQ §3.1.7.</summary>
    public static bool IsProhibitedAtHead(CharacterClass value) => value is
        CharacterClass.Closing or CharacterClass.Hyphen or CharacterClass.Dividing or CharacterClass.MiddleDot or CharacterClass.FullStop
        or CharacterClass.Comma or CharacterClass.NotAtHead or CharacterClass.Postfix or CharacterClass.WesternClosing;

    /// <summary>Line-end prohibition (行末禁則), JLREQ §3.1.8, and marks before a number, §3.1.10.</summary>
    public static bool IsProhibitedAtEnd(CharacterClass value) => value is
        CharacterClass.Opening or CharacterClass.WesternOpening or CharacterClass.Prefix;

    /// <summary>Whether the class is part of words that are not broken between their characters.</summary>
    public static bool IsWestern(CharacterClass value) => value is
        CharacterClass.Western or CharacterClass.Digit or CharacterClass.WesternOpening or CharacterClass.WesternClosing
        or CharacterClass.WesternJoiner;

    /// <summary>Whether the class is blank and hangs where it ends a line.</summary>
    public static bool IsSpace(CharacterClass value) => value is CharacterClass.WordSpace or CharacterClass.IdeographicSpace;
}

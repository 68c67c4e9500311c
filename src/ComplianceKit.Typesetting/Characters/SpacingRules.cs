namespace ComplianceKit.Typesetting.Characters;

/// <summary>
/// The white that belongs to a pair of classes, in em. Marks are taken as half an em wide with white before or behind them (JLREQ §3.1.2);
/// of the white between two marks only what JLREQ §3.1.4 and table 1 (JIS X 4051:2004) leave is set. At line head and line end there is none
/// (天付き, JLREQ §3.1.5 and §3.1.9).
/// </summary>
internal static class SpacingRules
{
    /// <summary>White in front of the ink of a full-width mark.</summary>
    public static double WhiteBefore(CharacterClass value) => value switch
    {
        CharacterClass.Opening => 0.5,
        CharacterClass.MiddleDot => 0.25,
        _ => 0,
    };

    /// <summary>White behind the ink of a full-width mark.</summary>
    public static double WhiteAfter(CharacterClass value) => value switch
    {
        CharacterClass.Closing or CharacterClass.FullStop or CharacterClass.Comma => 0.5,
        CharacterClass.MiddleDot => 0.25,
        _ => 0,
    };

    /// <summary>How much of the white between two classes is set, given what each would have by itself.</summary>
    public static double Between(CharacterClass left, double whiteAfter, CharacterClass right, double whiteBefore) => (left, right) switch
    {
        (CharacterClass.Closing or CharacterClass.FullStop or CharacterClass.Comma, CharacterClass.Closing or CharacterClass.FullStop or CharacterClass.Comma) => 0,
        (CharacterClass.Opening, CharacterClass.Opening) => 0,
        (CharacterClass.Closing, CharacterClass.MiddleDot) => whiteBefore,
        (CharacterClass.MiddleDot, CharacterClass.Opening) => whiteAfter,
        (CharacterClass.Closing or CharacterClass.FullStop or CharacterClass.Comma, CharacterClass.Opening) => Math.Max(whiteAfter, whiteBefore),
        _ => whiteAfter + whiteBefore,
    };

    /// <summary>Whether a quarter em stands between the classes (四分アキ), JLREQ §3.2.6.</summary>
    public static bool TakesQuarter(CharacterClass left, CharacterClass right) =>
        (IsKanaOrIdeograph(left) && right is (CharacterClass.Western or CharacterClass.Digit or CharacterClass.WesternOpening))
        || (left is (CharacterClass.Western or CharacterClass.Digit or CharacterClass.WesternClosing) && IsKanaOrIdeograph(right));

    /// <summary>Whether justification may put space between the classes where nothing else can give, JLREQ §3.8.4 and appendix E.</summary>
    public static bool MayStretch(CharacterClass left, CharacterClass right) =>
        !(left == CharacterClass.Inseparable && right == CharacterClass.Inseparable)
        && !(BreakRules.IsWestern(left) && BreakRules.IsWestern(right))
        && !BreakRules.IsProhibitedAtEnd(left)
        && right is not (CharacterClass.Closing or CharacterClass.FullStop or CharacterClass.Comma or CharacterClass.MiddleDot
            or CharacterClass.WesternClosing or CharacterClass.Postfix or CharacterClass.WordSpace or CharacterClass.NoBreakSpace)
        && left is not (CharacterClass.MiddleDot or CharacterClass.NoBreakSpace or CharacterClass.Tab) && right != CharacterClass.Tab;

    private static bool IsKanaOrIdeograph(CharacterClass value) => value is CharacterClass.Ideographic or CharacterClass.NotAtHead;
}

namespace ComplianceKit.Typesetting.Characters;

/// <summary>
/// The class of a character, from the tables of W3C JLREQ appendix A.1 to A.14 (JIS X 4051:2004). Whole ranges come first,
/// then the members of the classes, so a class wins over the range in which its members lie.
/// </summary>
internal static class CharacterClasses
{
    private const string Openings = "‘“（〔［｛〈《「『【｟〘〖〝｢";
    private const string Closings = "’”）〕］｝〉》」』】｠〙〗〟｣";
    private const string Hyphens = "‐–〜～゠";
    private const string Dividings = "！？‼⁇⁈⁉";
    private const string MiddleDots = "・：；･";
    private const string FullStops = "。．｡";
    private const string Commas = "、，､";
    private const string Inseparables = "—―…‥⋯〳〴〵";
    private const string NotAtHeads =
        "々〻ゝゞヽヾーｰぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯﾞﾟ゛゜";
    private const string Prefixes = "￥＄￡＃€№";
    private const string Postfixes = "°′″℃℉％‰￠ℓ㍉㌔㌢㍍㌘㌧㌃㌶㍑㍗㌍㌦㌣㌫㍊㌻㎜㎝㎞㎎㎏㏄㎡㎖㎗㎘㏊";
    private const string WesternOpenings = "([{«";
    private const string WesternClosings = ")]}»,.;:!?%";
    private const string WesternJoiners = "-/";
    private const string IdeographicWithinWestern = "§¶×÷±";

    private static readonly byte[] Table = BuildTable();

    /// <summary>The class of <paramref name="codePoint"/>.</summary>
    public static CharacterClass Of(int codePoint) =>
        codePoint < Table.Length ? (CharacterClass)Table[codePoint] : CharacterClass.Ideographic;

    private static byte[] BuildTable()
    {
        var table = new byte[0x10000];
        Array.Fill(table, (byte)CharacterClass.Ideographic);
        FillWestern(table);
        Fill(table, IdeographicWithinWestern, CharacterClass.Ideographic);
        Fill(table, Openings, CharacterClass.Opening);
        Fill(table, Closings, CharacterClass.Closing);
        Fill(table, Hyphens, CharacterClass.Hyphen);
        Fill(table, Dividings, CharacterClass.Dividing);
        Fill(table, MiddleDots, CharacterClass.MiddleDot);
        Fill(table, FullStops, CharacterClass.FullStop);
        Fill(table, Commas, CharacterClass.Comma);
        Fill(table, Inseparables, CharacterClass.Inseparable);
        Fill(table, NotAtHeads, CharacterClass.NotAtHead);
        Fill(table, Prefixes, CharacterClass.Prefix);
        Fill(table, Postfixes, CharacterClass.Postfix);
        Fill(table, WesternOpenings, CharacterClass.WesternOpening);
        Fill(table, WesternClosings, CharacterClass.WesternClosing);
        Fill(table, WesternJoiners, CharacterClass.WesternJoiner);
        Fill(table, "0123456789", CharacterClass.Digit);
        FillSpaces(table);
        return table;
    }

    /// <summary>Latin, Greek, Cyrillic and the other scripts written in words, U+0021 to U+1FFF and Latin extended.</summary>
    private static void FillWestern(byte[] table)
    {
        Array.Fill(table, (byte)CharacterClass.Western, 0x21, 0x10FF - 0x21);
        Array.Fill(table, (byte)CharacterClass.Western, 0x1200, 0x2000 - 0x1200);
        Array.Fill(table, (byte)CharacterClass.Western, 0xA640, 0x60);
        Array.Fill(table, (byte)CharacterClass.Western, 0xA720, 0xE0);
        Array.Fill(table, (byte)CharacterClass.Western, 0xFB00, 0x2FE);
    }

    private static void FillSpaces(byte[] table)
    {
        table[' '] = (byte)CharacterClass.WordSpace;
        table['\t'] = (byte)CharacterClass.WordSpace;
        for (var space = 0x2000; space <= 0x200A; space++)
        {
            table[space] = (byte)CharacterClass.WordSpace;
        }

        table[0x00A0] = (byte)CharacterClass.NoBreakSpace;
        table[0x2007] = (byte)CharacterClass.NoBreakSpace;
        table[0x202F] = (byte)CharacterClass.NoBreakSpace;
        table[0x3000] = (byte)CharacterClass.IdeographicSpace;
    }

    private static void Fill(byte[] table, string characters, CharacterClass value)
    {
        foreach (var character in characters)
        {
            table[character] = (byte)value;
        }
    }
}

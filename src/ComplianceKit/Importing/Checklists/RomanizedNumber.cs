using System.Globalization;
using ComplianceKit.Documents.Numbering;

namespace ComplianceKit.Importing.Checklists;

/// <summary>Numbers of Japanese kinds in plain letters and digits: 十二 is 12, ア is a, し is shi.</summary>
internal static class RomanizedNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const int Katakana = 'ア' - 'あ';

    private const string Letters = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

    private static readonly string[] Spelled =
        "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa wo n".Split(' ');

    /// <summary>The number; what is of no such kind stays as it is.</summary>
    public static string Of(string number) => number switch
    {
        { Length: > 0 and <= 3 } when number.All(static character => character == '十' || Digits.Contains(character, StringComparison.Ordinal)) => OfKanji(number),
        [var one] when Letters.IndexOf(one is >= 'ぁ' and <= 'ん' ? (char)(one + Katakana) : one, StringComparison.Ordinal) is var place and >= 0 => Spelled[place],
        _ => number,
    };

    // Digit by digit the zeros in front stay.
    private static string OfKanji(string number) => number.Contains('十', StringComparison.Ordinal)
        ? Numerals.Value(number).ToString(CultureInfo.InvariantCulture)
        : string.Concat(number.Select(static digit => Digits.IndexOf(digit, StringComparison.Ordinal)));
}

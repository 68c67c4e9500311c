using System.Text;

namespace ComplianceKit.Rosters;

/// <summary>
/// Words as a list in the order of kana (五十音順) sorts them first, after JIS X 4061: katakana as hiragana, voiced and small kana as plain ones, a long
/// mark as the vowel before it, half and full width alike.
/// </summary>
internal static class KanaOrder
{
    private const string HalfWidth = "をあいうえおやゆよつーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";
    private const string Voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔぁぃぅぇぉっゃゅょゎゕゖ";
    private const string Plain = "かきくけこさしすせそたちつてとはひふへほはひふへほうあいうえおつやゆよわかけ";
    private const char FirstHalfWidth = '\uFF66';
    private const char LongMark = 'ー';

    // The kana of each row of a vowel.
    private static readonly string[] Vowels = ["あかさたなはまやらわ", "いきしちにひみりゐ", "うくすつぬふむゆる", "えけせてねへめれゑ", "おこそとのほもよろを"];

    /// <summary>What is compared first; words of which it is the same differ in what it leaves out.</summary>
    public static string KeyOf(string words)
    {
        var key = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (character is '\uFF9E' or '\uFF9F' or '\u3099' or '\u309A')
            {
                continue;
            }

            var plain = PlainOf(character);
            key.Append(plain == LongMark && key.Length > 0 && Array.Find(Vowels, row => row.Contains(key[^1], StringComparison.Ordinal)) is { } vowel ? vowel[0] : plain);
        }

        return key.ToString();
    }

    private static char PlainOf(char character)
    {
        var hiragana = character switch
        {
            >= FirstHalfWidth and < '\uFF9E' => HalfWidth[character - FirstHalfWidth],
            >= '\u30A1' and <= '\u30F6' => (char)(character - 0x60),
            >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
            '\u3000' => ' ',
            _ => character,
        };
        return Voiced.IndexOf(hiragana, StringComparison.Ordinal) is >= 0 and var place ? Plain[place] : char.ToUpperInvariant(hiragana);
    }
}

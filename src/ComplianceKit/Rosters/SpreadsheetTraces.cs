using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Recognises what spreadsheet programs make of a number that was typed as one, or of a formula that finds nothing: nobody has typed it.</summary>
internal static partial class SpreadsheetTraces
{
    private const string NameField = "name";
    private const string KanaField = "kana";

    // Numbers of telephones in Japan have ten or eleven digits, and begin with 0 (総務省, 電気通信番号計画).
    private const int DigitsOfLandline = 10;
    private const int DigitsOfMobile = 11;

    /// <summary>Whether a number stands there in powers of ten, so that its last digits are lost: 3.12346E+08.</summary>
    public static bool IsShortened(string text, FormField field) =>
        field.Kind is FormFieldKind.Text or FormFieldKind.Phone && Shortened().IsMatch(HalfWidth.Of(text));

    /// <summary>What is strange in a value that a person could have typed after all; <see langword="null"/> for nothing.</summary>
    public static LocalizedText? DoubtIn(string text, FormField field)
    {
        if (field.Kind is not (FormFieldKind.Text or FormFieldKind.Phone) || text.Length == 0)
        {
            return null;
        }

        var plain = HalfWidth.Of(text);
        return plain.ToUpperInvariant() switch
        {
            "0" => new("is 0, as a formula gives where the cell that it looks at is empty", "が 0 です。数式が空のセルを見ると 0 になります"),
            "TRUE" or "FALSE" => new("is TRUE or FALSE, the result of a formula or a check box", "が TRUE か FALSE です。数式やチェックボックスの結果のようです"),
            _ when field.Name is NameField or KanaField && IsDigits(plain) => new("is a number", "が数字だけです"),
            _ when field.Kind == FormFieldKind.Phone && plain[0] != '0' && IsDigits(plain) && plain.Length is DigitsOfLandline - 1 or DigitsOfMobile - 1 =>
                new("has lost its first 0, as spreadsheet programs do to numbers", "の先頭の 0 がないようです。表計算ソフトで数値にすると、0 が消えます"),
            _ => null,
        };
    }

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);

    [GeneratedRegex(@"\A[+-]?\d(\.\d+)?[Ee]\+?\d{1,3}\z")]
    private static partial Regex Shortened();
}

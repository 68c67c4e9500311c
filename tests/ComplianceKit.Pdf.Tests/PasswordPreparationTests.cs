using System.Globalization;
using ComplianceKit.Documents.Unicode;
using ComplianceKit.Pdf.Encryption.Passwords;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Passwords in the one form that ISO 32000-2 §7.6.4.3.3 asks for: SASLprep, RFC 4013.</summary>
public sealed class PasswordPreparationTests
{
    /// <summary>Random characters and marks with their form NFKC, from the Unicode character database 3.2.</summary>
    public static TheoryData<string, string> Normalized => new()
    {
        { "745 324 1D185 5569", "324 745 1D185 5569" },
        { "3330 655 BAF9 F35 2A8A 30B D067", "30D4 30B3 655 BAF9 F35 2A8A 30B D067" },
        { "20E6 6DA 328 2F825", "20E6 328 6DA 52C7" },
        { "F7A 318 1D172 20594 1D16F 5AF 20DB4", "F7A 1D172 318 20594 1D16F 5AF 20DB4" },
        { "73C ABC", "ABC 73C" },
        { "D3CC 23F0D 366 737 22A1C 328 20B14", "D3CC 23F0D 737 366 22A1C 328 20B14" },
        { "30E 1D168 282A0 36D 21C8 858A 344", "1D168 30E 282A0 36D 21C8 858A 308 301" },
        { "27E9F 2251C 1D170 F71 55CA", "27E9F 2251C F71 1D170 55CA" },
        { "22B4E FE3F 362", "22B4E 3008 362" },
        { "314 1D6A3 20D8 8E5C 1E8C", "314 7A 20D8 8E5C 1E8C" },
        { "26AF0 4E35 340 20D9 26FEA", "26AF0 4E35 20D9 300 26FEA" },
        { "9A83 3148", "9A83 110C" },
        { "21601 1D17F 363 59B", "21601 1D17F 59B 363" },
        { "2305C 285B7 31C 64F", "2305C 285B7 64F 31C" },
        { "8BDB EC9 BECF 20D7 742 34D", "8BDB EC9 BECF 742 34D 20D7" },
        { "592 F74", "F74 592" },
        { "59 B32B 272EE BECC 447C 362 743", "59 B32B 272EE BECC 447C 743 362" },
        { "FC49 55AA B6C9 8460 58B9", "645 649 55AA B6C9 8460 58B9" },
        { "BCD 28AE9 31F 9113 594 FA03 3636", "BCD 28AE9 31F 9113 594 7CD6 3636" },
        { "FE4C 2527B 64B 550D 21829", "20 305 2527B 64B 550D 21829" },
        { "741 BDC8 367 F84 A43D", "741 BDC8 F84 367 A43D" },
        { "20D6 D2D7 735 1D167 653E 4234", "20D6 D2D7 1D167 735 653E 4234" },
        { "CEAF 59C 594 20D0 5AA", "CEAF 5AA 59C 594 20D0" },
        { "5A9 1F19 749 5C2", "5A9 1F19 5C2 749" },
    };

    // The examples of RFC 4013 §3, and what Japanese keyboards make.
    [Theory]
    [InlineData("I\u00ADX", "IX")]
    [InlineData("user", "user")]
    [InlineData("USER", "USER")]
    [InlineData("\u00AA", "a")]
    [InlineData("\u2168", "IX")]
    [InlineData("Ｐａｓｓ　２０２６", "Pass 2026")]
    [InlineData("ﾊﾟｽﾜｰﾄﾞ", "パスワード")]
    [InlineData("か\u3099", "が")]
    [InlineData("㈱①ﬁ", "(株)1fi")]
    [InlineData("한글", "한글")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("葛\uFE00", "葛")]
    [InlineData("\u0627\u0628", "\u0627\u0628")]
    [InlineData("🔑かぎ", "🔑かぎ")]
    public void A_password_has_one_form(string typed, string prepared) => Assert.Equal(prepared, SaslPreparation.Of(typed));

    [Theory]
    [MemberData(nameof(Normalized))]
    public void Characters_are_normalized_as_the_standard_says(string given, string expected) =>
        Assert.Equal(Characters(expected), Normalization.Of(Characters(given)));

    [Theory]
    [InlineData("")]
    [InlineData("\u00AD")]
    [InlineData("\u0007")]
    [InlineData("a\u0085")]
    [InlineData("\uE000")]
    [InlineData("\uFFFE")]
    [InlineData("\uD800")]
    [InlineData("\uDC00a")]
    [InlineData("\u2FF0")]
    [InlineData("\u202E")]
    [InlineData("\U000E0041")]
    [InlineData("\u0627\u0031")]
    [InlineData("\u0627a\u0628")]
    public void A_password_that_nothing_may_be_locked_with_is_told(string typed)
    {
        Assert.Null(SaslPreparation.Of(typed));
        Assert.Null(PdfProtection.With(typed));
    }

    [Fact]
    public void The_first_127_bytes_count()
    {
        var longest = PdfProtection.With(new string('鍵', 42) + "1")!.Key;

        Assert.Equal(127, longest.Length);
        Assert.Equal(longest, PdfProtection.With(new string('鍵', 42) + "12")!.Key);
    }

    private static int[] Characters(string text) => [.. text.Split(' ').Select(static word => int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}

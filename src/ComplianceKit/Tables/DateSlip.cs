using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tables;

/// <summary>Tells what keeps a text that looks like a date from being one.</summary>
internal static partial class DateSlip
{
    /// <summary>What to do about it; <see langword="null"/> where it looks like none of the slips that people and spreadsheet programs make.</summary>
    public static LocalizedText? In(string text)
    {
        var plain = HalfWidth.Of(text).Trim();
        if (Serial().IsMatch(plain))
        {
            return new("it is a number of days, as spreadsheet programs keep dates: give the column the format of a date", "表計算ソフトの日付の通し番号です。列の書式を日付にしてください");
        }

        if (WrittenDate.Parse(Behind().Replace(plain, string.Empty)) is not null)
        {
            return new("write the day alone, without what stands behind it", "後ろに続く文字を除いて、日付だけを書いてください");
        }

        if (Kanji().IsMatch(plain))
        {
            return new("write the numbers in digits: 令和8年4月1日", "漢数字ではなく、令和8年4月1日 のように算用数字で書いてください");
        }

        return Shape().IsMatch(plain) ? new("there is no such day: look at the month, the day and the year of the era", "その日はありません。月、日、元号の年を確かめてください") : null;
    }

    // From 1917 to 2119.
    [GeneratedRegex(@"\A[1-8]\d{4}(\.\d+)?\z")]
    private static partial Regex Serial();

    [GeneratedRegex(@"(?<=\d日?)\s*([(（]?\s*満?\d{1,3}\s*[歳才][)）]?|生まれ|生|頃)\z")]
    private static partial Regex Behind();

    [GeneratedRegex("[一二三四五六七八九十〇元]年[一二三四五六七八九十]+月[一二三四五六七八九十]+日")]
    private static partial Regex Kanji();

    [GeneratedRegex(@"\A([^\d\s]{1,2}\.?\s*)?\d{1,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?\z")]
    private static partial Regex Shape();
}

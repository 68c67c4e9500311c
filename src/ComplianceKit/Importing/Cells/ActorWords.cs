using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ComplianceKit.Importing.Cells;

/// <summary>Who acts, as sheets say it: 医療機関確認用, 事業者記入欄, ベンダー. Catalogs know them as <c>facility</c>, <c>pharmacy</c> and <c>vendor</c>.</summary>
internal static partial class ActorWords
{
    private const int LongestHeading = 80;

    // A pharmacy answers what is asked of a facility, where a catalog does not tell them apart.
    private static readonly ImmutableArray<(string Word, ImmutableArray<string> Actors)> Known =
    [
        ("薬局", ["pharmacy", "facility"]),
        ("医療機関", ["facility"]),
        ("病院", ["facility"]),
        ("診療所", ["facility"]),
        ("クリニック", ["facility"]),
        ("施設", ["facility"]),
        ("事業者", ["vendor"]),
        ("ベンダ", ["vendor"]),
    ];

    /// <summary>Those whom a cell names that says nothing else; empty for none.</summary>
    public static ImmutableArray<string> OfCell(string text) => text.Length <= LongestHeading && Alone().IsMatch(Folding.Of(text)) ? In(Folding.Of(text)) : [];

    /// <summary>Those for whom a heading says that what follows is; empty for none.</summary>
    public static ImmutableArray<string> OfHeading(string text) =>
        text.Length <= LongestHeading && MeantFor().Match(Folding.Of(text)) is { Success: true } found ? In(found.Value) : OfCell(text);

    private static ImmutableArray<string> In(string text) =>
        [.. Known.Where(known => text.Contains(known.Word, StringComparison.Ordinal)).SelectMany(static known => known.Actors).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^[^\p{L}]*((医療機関|病院|診療所|クリニック|薬局|施設|[^\p{P}\p{Z}]{0,12}事業者|ベンダー?)(等|側|様)*[^\p{L}]*(及び|又は|または|と)?)+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Alone();

    [GeneratedRegex(@"((医療機関|病院|診療所|クリニック|薬局|施設|事業者|ベンダー?)(等|側|様)*[・、,/&＆\s]*(及び|又は|または|と)?)+(の)?((確認|記入|回答|点検|チェック|対応|実施)(用|欄|票|シート|分|事項|項目)|用|編|側|向け)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MeantFor();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ComplianceKit.Importing.Columns;

/// <summary>What the names of columns mean in the sheets that people send.</summary>
/// <param name="map">Roles by the name of their column, for names that are not known.</param>
internal sealed partial class ColumnNames(IReadOnlyDictionary<string, ColumnRole> map)
{
    private const int LongestHead = 60;

    // What is done, or how far.
    private const string EitherWay = "対応";

    private static readonly ImmutableArray<(ColumnRole Role, string[] Names)> Known =
    [
        (ColumnRole.Part, ["省", "章", "節", "段", "項", "小項目", "大項目", "中項目", "項目", "分類", "大分類", "中分類", "小分類", "区分", "領域", "分野", "カテゴリ", "カテゴリー"]),
        (ColumnRole.Item, ["項目id", "itemid", "item"]),
        (ColumnRole.Sequence, ["seq", "連番", "通番", "no", "#"]),
        (ColumnRole.Number, ["番号", "項番", "項目番号", "設問番号", "質問番号"]),
        (ColumnRole.Requirement, ["要求事項", "チェック項目", "確認項目", "設問", "質問", "実施事項", "要件", "確認事項", "チェック事項", "質問事項", "質問内容", "設問内容", "評価項目", "点検項目", "遵守事項", "要求内容", "requirement", "question"]),
        (ColumnRole.Answer, ["回答", "回答内容", "回答欄", "ご回答", "貴社回答", "対応内容", "対応方法", "実施内容", "弊社対応", "対応状況の説明", "説明", "answer"]),
        (ColumnRole.Status, ["対応状況", "対応可否", "実施状況", "確認結果", "適合状況", "対応", "結果", "判定", "○×", "可否", "1回目", "一回目", "第1回", "はい・いいえ", "はい/いいえ", "status"]),
        (ColumnRole.Remark, ["備考", "備考欄", "特記事項", "コメント", "補足", "remark", "remarks"]),
        (ColumnRole.Reviewed, ["確認日", "実施日", "点検日", "回答日", "1回目日付", "1回目確認日", "reviewed"]),
        (ColumnRole.Planned, ["目標日", "対応予定日", "予定日", "期限", "planned"]),
        (ColumnRole.StatusAgain, ["2回目", "二回目", "第2回", "再確認"]),
        (ColumnRole.ReviewedAgain, ["2回目日付", "2回目確認日", "再確認日"]),
        (ColumnRole.Topic, ["項目名", "件名", "題名", "論点", "topic"]),
        (ColumnRole.Target, ["確認対象", "対象機器", "target"]),
        (ColumnRole.Actor, ["主体", "実施主体", "実施者", "行為者", "対応者", "対応主体", "確認者", "確認主体", "対象者", "担当", "担当区分", "役割", "actor"]),
    ];

    // Under a head that spans them, columns are named by half a word.
    private static readonly ImmutableArray<(ColumnRole Role, string[] Names)> KnownBelow =
    [
        (ColumnRole.Status, ["状況", "可否", "適否", "有無", "結果", "はい・いいえ", "はい/いいえ"]),
        (ColumnRole.Reviewed, ["日付", "年月日", "月日", "日"]),
        (ColumnRole.Answer, ["内容", "詳細", "方法", "具体的内容", "説明"]),
    ];

    /// <summary>What the column means whose name stands under another that spans several.</summary>
    public NamedRole MeaningBelow(string spanning, string name)
    {
        if (map.TryGetValue(spanning + name, out var mapped))
        {
            return new(mapped, NameMatch.Mapped);
        }

        var meaning = MeaningOf(name) is { Role: not ColumnRole.Other } own ? own
            : MeaningOf(spanning + name) is { Role: not ColumnRole.Other } whole ? whole
            : new(KnownBelow.FirstOrDefault(known => known.Names.Contains(name.Trim(), StringComparer.Ordinal)).Role, NameMatch.Exact);

        // 確認日 under 2回目 is the day of the second check.
        return meaning.Match == NameMatch.Mapped || RoleOf(spanning) != ColumnRole.StatusAgain ? meaning : meaning.Role switch
        {
            ColumnRole.Status or ColumnRole.Answer => meaning with { Role = ColumnRole.StatusAgain },
            ColumnRole.Reviewed => meaning with { Role = ColumnRole.ReviewedAgain },
            _ => meaning,
        };
    }

    /// <summary>What a column of the name means; <see cref="ColumnRole.Other"/> for a name that nobody knows.</summary>
    public ColumnRole RoleOf(string name) => MeaningOf(name).Role;

    /// <summary>The same, and how surely the name says so.</summary>
    public NamedRole MeaningOf(string name)
    {
        if (map.TryGetValue(name, out var mapped))
        {
            return new(mapped, NameMatch.Mapped);
        }

        // Most cells of a sheet are no heads, and every one is looked at.
        if (name.Length is 0 or > LongestHead)
        {
            return new(ColumnRole.Other, NameMatch.Loose);
        }

        var plain = string.Concat(Folding.Of(name).Where(static character => !char.IsWhiteSpace(character) && character != '.')).ToLowerInvariant();
        var bare = plain.EndsWith(')') && plain.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? plain[..open] : plain;
        return Named(bare) is var role and not ColumnRole.Other
            ? new(role, bare == EitherWay ? NameMatch.Loose : NameMatch.Exact)
            : new(Named(Polite().Replace(bare, string.Empty)), NameMatch.Loose);
    }

    private static ColumnRole Named(string name) => Known.FirstOrDefault(known => known.Names.Contains(name, StringComparer.Ordinal)).Role;

    // 貴社のご回答欄 is 回答.
    [GeneratedRegex("^(貴社|貴院|御社|弊社|当社|事業者)?の?(ご|御)?|欄$", RegexOptions.ExplicitCapture)]
    private static partial Regex Polite();
}

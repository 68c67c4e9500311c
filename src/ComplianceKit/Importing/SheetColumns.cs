using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Rosters;

namespace ComplianceKit.Importing;

/// <summary>What a column of somebody's sheet holds.</summary>
public enum ColumnRole
{
    /// <summary>Nothing that an answer is made of.</summary>
    Other,

    /// <summary>A part of the catalog that the row stands in; there may be several.</summary>
    Part,

    /// <summary>The id of an item of a catalog.</summary>
    Item,

    /// <summary>The running number of the row.</summary>
    Sequence,

    /// <summary>The number of the item as printed.</summary>
    Number,

    /// <summary>What is asked.</summary>
    Requirement,

    /// <summary>How far it is met, as a sign or a word.</summary>
    Status,

    /// <summary>The answer in words.</summary>
    Answer,

    /// <summary>A remark.</summary>
    Remark,

    /// <summary>When it was looked at.</summary>
    Reviewed,

    /// <summary>When it will be met.</summary>
    Planned,

    /// <summary>What the item is about, in a few words.</summary>
    Topic,

    /// <summary>What the item looks at.</summary>
    Target,

    /// <summary>Who is to act: the facility, the vendor.</summary>
    Actor,

    /// <summary>How far it is met when it was looked at a second time.</summary>
    StatusAgain,

    /// <summary>When it was looked at a second time.</summary>
    ReviewedAgain,

    /// <summary>A mark here says はい.</summary>
    Yes,

    /// <summary>A mark here says いいえ.</summary>
    No,

    /// <summary>A mark here says 対象外.</summary>
    NotApplicable,
}

/// <summary>The columns of a sheet as a head row names them.</summary>
/// <param name="Roles">The role of each column from the first on.</param>
public sealed partial record SheetColumns(ImmutableArray<ColumnRole> Roles)
{
    private const int ShortestRequirement = 8;
    private const int LongestHead = 60;

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

    /// <summary>The names under which <c>--map</c> knows the roles.</summary>
    public static ImmutableDictionary<string, ColumnRole> RoleNames { get; } =
        Enum.GetValues<ColumnRole>().ToImmutableDictionary(static role => role.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The column of a role, or -1.</summary>
    public int Of(ColumnRole role) => Roles.IndexOf(role);

    /// <summary>The columns that a row names; <see langword="null"/> where it is no head row: one names what is asked, or the item, and what is answered.</summary>
    /// <param name="line">The row.</param>
    /// <param name="above">The row above it: a head of two rows names some columns in the first.</param>
    /// <param name="map">Roles by the name of their column, for names that are not known.</param>
    public static SheetColumns? From(RosterLine line, RosterLine? above, IReadOnlyDictionary<string, ColumnRole> map)
    {
        return Answering(TickColumns.AreIn(line) && line.Cells.Any(cell => RoleOf(cell.Trim(), map) is ColumnRole.Requirement or ColumnRole.Item)
            ? [.. RolesOf(line, above, map).Select((role, column) => role == ColumnRole.Other ? TickColumns.RoleOf(line.Cell(column)) : role)]
            : RolesOf(line, above, map));
    }

    /// <summary>
    /// The columns of a head of two rows whose first spans several columns (対応 over 状況 and 内容); <see langword="null"/> where the second
    /// is none: it names columns and nothing else, and none where the first names what is asked.
    /// </summary>
    /// <param name="line">The second row.</param>
    /// <param name="head">The first row.</param>
    /// <param name="map">Roles by the name of their column.</param>
    public static SheetColumns? Below(RosterLine line, RosterLine head, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var roles = new ColumnRole[Math.Max(line.Cells.Length, head.Cells.Length)];
        var (spanning, names) = (string.Empty, 0);
        for (var column = 0; column < roles.Length; column++)
        {
            spanning = head.Cell(column) is { Length: > 0 } own ? own : spanning;
            var below = line.Cell(column);
            var role = below.Length == 0 ? RoleOf(head.Cell(column), map) : RoleBelow(spanning, below, map);
            role = role == ColumnRole.Other && TickColumns.AreIn(line) ? TickColumns.RoleOf(below) : role;
            if (below.Length > 0 && role is (ColumnRole.Other or ColumnRole.Requirement))
            {
                return null;
            }

            names += below.Length > 0 ? 1 : 0;
            roles[column] = role == ColumnRole.Part || Array.IndexOf(roles, role) < 0 ? role : ColumnRole.Other;
        }

        return names > 0 ? Answering(roles) : null;
    }

    private static SheetColumns? Answering(ColumnRole[] roles)
    {
        // A sheet that has one column for the answer often calls it 対応状況 and writes sentences into it.
        if (Array.IndexOf(roles, ColumnRole.Answer) < 0 && Array.IndexOf(roles, ColumnRole.Status) is var status and >= 0)
        {
            roles[status] = ColumnRole.Answer;
        }

        var asks = roles.Contains(ColumnRole.Requirement) || roles.Contains(ColumnRole.Item);
        var answers = roles.Contains(ColumnRole.Answer) || (roles.Contains(ColumnRole.Yes) && roles.Contains(ColumnRole.No));
        return asks && answers ? new SheetColumns([.. roles]) : null;
    }

    /// <summary>
    /// The columns that a row of a checklist names; <see langword="null"/> where it is no head row: one names what is asked, and it is no
    /// lone word. Where none does, the last column called 項目 asks.
    /// </summary>
    /// <param name="line">The row.</param>
    /// <param name="above">The row above it.</param>
    /// <param name="map">Roles by the name of their column.</param>
    public static SheetColumns? OfChecklist(RosterLine line, RosterLine? above, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var roles = RolesOf(line, above, map);
        var known = roles.Count(static role => role != ColumnRole.Other);
        if (!roles.Contains(ColumnRole.Requirement) && known > 1 && LastOfItems(line, above, roles) is var last and >= 0)
        {
            roles[last] = ColumnRole.Requirement;
        }

        // Published checklists often leave the head of the numbers empty.
        var asking = Array.IndexOf(roles, ColumnRole.Requirement);
        if (asking > 0 && !roles.Contains(ColumnRole.Number) && line.Cell(asking - 1).Length == 0 && roles[asking - 1] == ColumnRole.Other)
        {
            roles[asking - 1] = ColumnRole.Number;
        }

        var isLone = known < 2 && line.Cells.Count(static cell => !string.IsNullOrWhiteSpace(cell)) > 1 && map.Count == 0;
        return roles.Contains(ColumnRole.Requirement) && !isLone ? new SheetColumns([.. roles]) : null;
    }

    // 分類 and 区分 never ask, and 大項目 does not where a column behind it has a name such as 内容 or 管理策: that one asks, and whoever brings the
    // sheet in has to say so.
    private static int LastOfItems(RosterLine line, RosterLine? above, ColumnRole[] roles)
    {
        var last = Array.LastIndexOf(roles, ColumnRole.Part);
        return last >= 0 && NameOf(last) is var name && (name.EndsWith("項目", StringComparison.Ordinal) || name == "項")
            && !Enumerable.Range(last + 1, roles.Length - last - 1).Any(column => roles[column] == ColumnRole.Other && MayAsk().IsMatch(NameOf(column)))
            ? last
            : -1;

        string NameOf(int column) => Folding.Of(line.Cell(column) is { Length: > 0 } own ? own : above?.Cell(column) ?? string.Empty).Trim();
    }

    private static ColumnRole[] RolesOf(RosterLine line, RosterLine? above, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var roles = new ColumnRole[line.Cells.Length];
        for (var column = 0; column < roles.Length; column++)
        {
            var role = RoleOf(line.Cell(column) is { Length: > 0 } own ? own : above?.Cell(column) ?? string.Empty, map);
            roles[column] = role == ColumnRole.Part || Array.IndexOf(roles, role) < 0 ? role : ColumnRole.Other;
        }

        return roles;
    }

    /// <summary>
    /// The columns as a row has them. Tables that were taken out of other documents have rows whose cells stand one or two columns beside their
    /// heads; the number of the item (①, 1, (1)) tells where. The same instance where the row stands below its heads.
    /// </summary>
    public SheetColumns ForRow(RosterLine line)
    {
        var (number, requirement, answer) = (Of(ColumnRole.Number), Of(ColumnRole.Requirement), Of(ColumnRole.Answer));
        if (number < 0 || requirement < 0 || answer < 0 || (IsNumber(line.Cell(number)) && requirement < answer) || line.Cell(Math.Max(0, Of(ColumnRole.Item))).Contains('/', StringComparison.Ordinal))
        {
            return this;
        }

        foreach (var shift in (int[])[0, 1, -1, 2, -2])
        {
            var at = number + shift;
            var toRequirement = requirement < answer ? requirement - number : 1;
            var toAnswer = requirement < answer ? answer - number : 2;
            if (at >= 0 && at != Of(ColumnRole.Sequence) && IsNumber(line.Cell(at)) && line.Cell(at + toRequirement).Length >= ShortestRequirement)
            {
                return Moved(line.Cells.Length, at, at + toRequirement, at + toAnswer, shift);
            }
        }

        return this;
    }

    // Left of the number stand the running number and the parts; right of the answer what its heads say, moved as far.
    private SheetColumns Moved(int count, int number, int requirement, int answer, int shift)
    {
        var roles = new ColumnRole[Math.Max(count, answer + 1)];
        for (var column = 0; column < roles.Length; column++)
        {
            var named = column < number ? column : column - shift;
            var role = named >= 0 && named < Roles.Length ? Roles[named] : ColumnRole.Other;
            roles[column] = column < number && role != ColumnRole.Sequence ? ColumnRole.Part
                : role is ColumnRole.Number or ColumnRole.Requirement or ColumnRole.Answer ? ColumnRole.Other : role;
        }

        (roles[number], roles[requirement], roles[answer]) = (ColumnRole.Number, ColumnRole.Requirement, ColumnRole.Answer);
        return new SheetColumns([.. roles]);
    }

    private static bool IsNumber(string text) => NumberMark().IsMatch(text);

    [GeneratedRegex("^[(（]?([\\u2460-\\u2473\\u3251-\\u325F]|[0-9０-９]{1,3})[)）.]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberMark();

    private static ColumnRole RoleBelow(string spanning, string name, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var role = RoleOf(name, map) is var own and not ColumnRole.Other ? own
            : RoleOf(spanning + name, map) is var whole and not ColumnRole.Other ? whole
            : KnownBelow.FirstOrDefault(known => known.Names.Contains(name.Trim(), StringComparer.Ordinal)).Role;

        // 確認日 under 2回目 is the day of the second check.
        return RoleOf(spanning, map) != ColumnRole.StatusAgain ? role : role switch
        {
            ColumnRole.Status or ColumnRole.Answer => ColumnRole.StatusAgain,
            ColumnRole.Reviewed => ColumnRole.ReviewedAgain,
            _ => role,
        };
    }

    private static ColumnRole RoleOf(string name, IReadOnlyDictionary<string, ColumnRole> map)
    {
        if (map.TryGetValue(name, out var mapped))
        {
            return mapped;
        }

        // Most cells of a sheet are no heads, and every one is looked at.
        if (name.Length is 0 or > LongestHead)
        {
            return ColumnRole.Other;
        }

        var plain = string.Concat(Folding.Of(name).Where(static character => !char.IsWhiteSpace(character) && character != '.')).ToLowerInvariant();
        var bare = plain.EndsWith(')') && plain.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? plain[..open] : plain;
        return Named(bare) is var role and not ColumnRole.Other ? role : Named(Polite().Replace(bare, string.Empty));
    }

    private static ColumnRole Named(string name) => Known.FirstOrDefault(known => known.Names.Contains(name, StringComparer.Ordinal)).Role;

    [GeneratedRegex("(内容|管理策|対策|要求|基準|事項|要件|設問|質問|目標)$", RegexOptions.ExplicitCapture)]
    private static partial Regex MayAsk();

    // 貴社のご回答欄 is 回答.
    [GeneratedRegex("^(貴社|貴院|御社|弊社|当社|事業者)?の?(ご|御)?|欄$", RegexOptions.ExplicitCapture)]
    private static partial Regex Polite();
}

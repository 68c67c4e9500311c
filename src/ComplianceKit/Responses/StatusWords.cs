using ComplianceKit.Catalogs;

namespace ComplianceKit.Responses;

/// <summary>How the states of answers are named and marked in Japanese documents. The sign serves those who do not see the colour.</summary>
internal static class StatusWords
{
    /// <summary>The name of the state of an item without an answer.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>The name of the state of an item that asks for no answer and has none.</summary>
    public const string Informative = "informative";

    /// <summary>All states in the order of summaries: name in YAML, sign, label, meaning.</summary>
    public static IReadOnlyList<StatusWord> All { get; } =
    [
        new("met", "○", "適合", "要求を満たしている"),
        new("partial", "△", "一部適合", "要求の一部を満たしている"),
        new("alternative", "◇", "代替策", "別の方法で満たしている"),
        new("planned", "▲", "対応予定", "期日までに満たす予定"),
        new("not-met", "×", "未対応", "満たしておらず、期日も未定"),
        new("facility", "□", "施設対応", "医療機関等が対応する"),
        new("not-applicable", "－", "対象外", "理由があって当てはまらない"),
        new(Unanswered, "？", "未回答", "まだ回答していない"),
    ];

    /// <summary>The name of a status.</summary>
    public static string NameOf(ResponseStatus status) => status switch
    {
        ResponseStatus.Met => "met",
        ResponseStatus.Partial => "partial",
        ResponseStatus.Planned => "planned",
        ResponseStatus.Alternative => "alternative",
        ResponseStatus.NotApplicable => "not-applicable",
        ResponseStatus.NotMet => "not-met",
        _ => "facility",
    };

    /// <summary>The status that <paramref name="text"/> names by its label, sign or name; <see langword="null"/> for none.</summary>
    public static ResponseStatus? Named(string text)
    {
        var plain = WithSign(text.Trim());
        foreach (var (name, sign, label, _) in All)
        {
            if (plain == label || plain == sign || plain == name || plain == $"{sign} {label}" || plain == $"{sign}{label}" || plain == $"{sign}　{label}")
            {
                return Enum.GetValues<ResponseStatus>().Where(value => NameOf(value) == name).Select(static value => (ResponseStatus?)value).FirstOrDefault();
            }
        }

        return null;
    }

    // Signs that look alike are typed for those of the list: the zero of kanji for the circle, the hyphen for the dash.
    private static string WithSign(string text) => text switch
    {
        ['〇' or '◯', ..] => "○" + text[1..],
        ['✕' or '☓' or '✖', ..] => "×" + text[1..],
        ['-' or '−' or '‐' or '–' or '—' or '―' or 'ー', ..] => "－" + text[1..],
        _ => text,
    };

    /// <summary>Whether a cell for the status says that there is none.</summary>
    public static bool IsUnanswered(string text)
    {
        var word = All.First(static word => word.Name == Unanswered);
        return text.Trim().TrimStart(word.Sign[0]).Trim() is var label && (label.Length == 0 || label == word.Label);
    }

    /// <summary>The words for who is responsible.</summary>
    public static string LabelOf(Responsibility? responsibility) => responsibility switch
    {
        Responsibility.Vendor => "事業者",
        Responsibility.Facility => "医療機関等",
        Responsibility.Shared => "双方",
        _ => string.Empty,
    };

    /// <summary>The state of an item: that of its answer, or that there is none, or that none is asked for.</summary>
    public static string StateOf(ControlItem item, ResponseStatus? status) =>
        status is { } given ? NameOf(given) : item.IsInformative ? Informative : Unanswered;

    /// <summary>The sign and label of a state.</summary>
    public static (string Sign, string Label) Of(string name)
    {
        foreach (var status in All)
        {
            if (status.Name == name)
            {
                return (status.Sign, status.Label);
            }
        }

        return (string.Empty, name == Informative ? "説明" : name);
    }
}

/// <summary>What a state of an answer is called.</summary>
/// <param name="Name">Its name in YAML.</param>
/// <param name="Sign">Its sign.</param>
/// <param name="Label">Its name in documents.</param>
/// <param name="Meaning">What it says.</param>
internal sealed record StatusWord(string Name, string Sign, string Label, string Meaning);

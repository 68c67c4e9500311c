using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;

namespace ComplianceKit.Crosswalks;

/// <summary>What can be wrong with crosswalks and with answers that travel along them, in words. CK23xx.</summary>
internal static class CrosswalkDiagnostics
{
    public static Diagnostic UnknownItem(string item, string catalog, string? near, SourceSpan place) => new(
        "CK2301", Severity.Error,
        new($"the crosswalk maps `{item}`, which is not in the catalog `{catalog}`", $"対応表が挙げる項目「{item}」が、カタログ「{catalog}」にありません"), place,
        near is null ? new("check the id with `compliancekit show catalog --items`", "「compliancekit show catalog --items」で id を確かめてください")
            : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));

    public static Diagnostic DoubledMapping(string from, string to, SourceSpan place, SourceSpan first) => new(
        "CK2302", Severity.Error,
        new($"`{from}` is mapped to `{to}` twice", $"「{from}」と「{to}」の対応が二度書かれています"), place,
        new("keep the one that is right; the first one holds until then", "正しい方だけを残してください。それまでは一つ目が有効です"))
    {
        Related = [new RelatedPlace(first, new("the first one is here", "一つ目はここです"))],
    };

    public static Diagnostic Circle(IEnumerable<string> path, SourceSpan place) => new(
        "CK2303", Severity.Error,
        new($"each of these is said to ask for more than the next, in a circle: {string.Join(" → ", path)}", $"次の項目は、それぞれ次の項目より広い要求とされていて、一巡します：{string.Join(" → ", path)}"), place,
        new("correct one of the relations; items that contain each other are `equal`", "どれかの関係を直してください。互いに含み合う項目は equal です"));

    public static Diagnostic Conflict(InheritanceConflict conflict) => new(
        "CK2304", Severity.Warning,
        new(
            $"`{conflict.Item}` inherits nothing: {Told(conflict.First)}, but {Told(conflict.Second)}",
            $"「{conflict.Item}」は何も引き継ぎません：{Said(conflict.First)}に対し、{Said(conflict.Second)}です"),
        conflict.First.Source.Origin,
        new("answer the item itself, or correct one of the two", "この項目に自身の回答を書くか、二つのどちらかを直してください"))
    {
        Related = [new RelatedPlace(conflict.Second.Source.Origin, new("the other answer is here", "もう一方の回答はここです"))],
    };

    public static Diagnostic Contradiction(Mapping mapping, Response from, ResponseStatus fromStatus, Response to, ResponseStatus toStatus) => new(
        "CK2305", Severity.Warning,
        new(
            $"`{mapping.From}` says `{StatusWords.NameOf(fromStatus)}`, but `{mapping.To}`, which is mapped to it ({mapping.Rationale}), says `{StatusWords.NameOf(toStatus)}`",
            $"「{mapping.From}」は {StatusWords.NameOf(fromStatus)} ですが、対応する「{mapping.To}」（{mapping.Rationale}）は {StatusWords.NameOf(toStatus)} です"),
        to.Origin,
        new("correct one of the answers, or answer both alike", "どちらかの回答を直すか、同じ回答にしてください"))
    {
        Related = [new RelatedPlace(from.Origin, new("the other answer is here", "もう一方の回答はここです"))],
    };

    private static string Told(InheritedAnswer answer) => $"{string.Join(" → ", answer.Path.Items)} says `{NameOf(answer)}`";

    private static string Said(InheritedAnswer answer) => $"{string.Join(" → ", answer.Path.Items)} は {NameOf(answer)} ";

    private static string NameOf(InheritedAnswer answer) => answer.Source.Status is { } status ? StatusWords.NameOf(status) : "?";
}

using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>What can be wrong with overlays, in words. CK71xx.</summary>
internal static class OverlayDiagnostics
{
    private static readonly LocalizedText Review = new(
        "look at the change with `compliancekit rules status`, then record it with `compliancekit rules accept`",
        "「compliancekit rules status」で変更を確かめ、「compliancekit rules accept」で記録してください");

    public static Diagnostic UnknownTarget(string id, string? near, SourceSpan place) => new(
        "CK7101", Severity.Error,
        new($"the base has nothing with the id `{id}`", $"土台に id「{id}」のものがありません"), place,
        near is null
            ? new("take the change away, or name what it is about now", "この変更を除くか、今の id を指定してください")
            : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));

    public static Diagnostic RemovedByOther(string id, SourceSpan place, SourceSpan removed) => new(
        "CK7102", Severity.Error,
        new($"`{id}` has been removed by another change", $"「{id}」は、別の変更で除かれています"), place,
        new("take one of the two changes away", "どちらかの変更を除いてください"))
    {
        Related = [new RelatedPlace(removed, new("it is removed here", "ここで除かれています"))],
    };

    public static Diagnostic UnknownParameter(string name, string? near, IReadOnlyCollection<string> known, SourceSpan place) => new(
        "CK7103", Severity.Error,
        new($"the base asks for no value `{name}`", $"土台に「{name}」という値はありません"), place,
        near is not null ? new($"did you mean `{near}`? If not, take the line away", $"もしかして「{near}」ですか。違えば、この行を消してください")
        : known.Count == 0 ? new("take the line away; the base asks for no values", "この行を消してください。この土台が求める値はありません")
        : new($"take the line away, since the base does not use it; it asks for {string.Join(", ", known)}", $"この土台では使わないので、この行を消してください。土台が求めるのは {string.Join("、", known)} です"));

    public static Diagnostic Conflict(string change, bool allowed, SourceSpan place) => new(
        "CK7104", allowed ? Severity.Warning : Severity.Error,
        new($"the base has changed where `{change}` puts its own words", $"「{change}」の対象の土台が変わっています"), place, Review);

    public static Diagnostic BaseChanged(string change, SourceSpan place) => new(
        "CK7105", Severity.Warning,
        new($"the base has changed beside `{change}`", $"「{change}」のそばの土台が変わっています"), place, Review);

    public static Diagnostic Unrecorded(string change, string target, SourceSpan place) => new(
        "CK7106", Severity.Warning,
        new($"the state of the base under `{change}` is not recorded", $"「{change}」の土台の状態が記録されていません"), place,
        new(
            $"record it with `compliancekit rules accept {target}` (`--all` for all changes), so that a later change of the base is noticed",
            $"「compliancekit rules accept {target}」（全ての変更なら --all）で記録すると、土台が変わったときに分かります"));

    public static Diagnostic Obsolete(string change, SourceSpan place) => new(
        "CK7107", Severity.Warning,
        new($"the base says by now what `{change}` says", $"「{change}」の内容は、土台に取り込まれています"), place,
        new("take the change away", "この変更を除いてください"));

    public static Diagnostic UnfitContent(OverlayChange change, RuleNode target) => new(
        "CK7108", Severity.Error,
        new($"the text of `{change.Key}` does not fit the place", $"「{change.Key}」の文が、その場所に合いません"), change.Origin,
        WayOut(change, target));

    private static LocalizedText WayOut(OverlayChange change, RuleNode target)
    {
        var appended = change.Action == OverlayAction.Append;
        var article = target.Children.LastOrDefault(static child => child.Kind == RuleKind.Article);
        var section = target.Children.LastOrDefault(static child => child.Kind == RuleKind.Section);
        return appended && target.IsAttachment && article is not null
                ? new(
                    $"`{target.Id}` consists of articles: begin with `## heading {{#id}}`, or put words into one of them (`append-to: {article.Id}`)",
                    $"「{target.Id}」は条から成ります。「## 見出し {{#id}}」から始めるか、その中の条に入れてください（append-to: {article.Id}）")
            : appended && target.IsAttachment
                ? new(
                    $"`{target.Id}` holds words without articles: write words alone, or put all of it in articles with `replace: {target.Id}`",
                    $"「{target.Id}」には条がありません。文だけを書くか、「replace: {target.Id}」で全体を条に分けてください")
            : appended && section is not null
                ? new(
                    $"`{target.Id}` is divided into sections: say into which one the article goes (`append-to: {section.Id}` for the last)",
                    $"「{target.Id}」は節に分かれています。どの節に入れるかを指定してください（最後の節なら append-to: {section.Id}）")
            : new("an article begins with `## heading {#id}`; a paragraph is words; an item begins with `1. `", "条は「## 見出し {#id}」から、項は文だけ、号は「1. 」から書いてください");
    }

    public static Diagnostic NoHeading(OverlayChange change) => new(
        "CK7110", Severity.Error,
        new($"`{change.Target}` has no heading that could be changed", $"「{change.Target}」には、変えられる見出しがありません"), change.Origin,
        new(
            $"`rename` is for chapters, articles and what stands behind them; put other words with `replace: {change.Target}`",
            $"rename は、章や条、附則や様式などの見出しに使います。文を変えるには「replace: {change.Target}」と書いてください"));

    public static Diagnostic NoNumberToKeep(OverlayChange change) => new(
        "CK7111", Severity.Error,
        new($"`{change.Target}` leaves no number behind when it is removed", $"「{change.Target}」は、除いたときに番号を残すものではありません"), change.Origin,
        new("take `keep-number` away; it is for 章, 節, 条, 項, 号, 別紙, 別表 and 様式", "keep-number を消してください。章、節、条、項、号、別紙、別表、様式に使えます"));

    public static Diagnostic IntoNothing(OverlayChange change) => new(
        "CK7112", Severity.Error,
        new($"of `{change.Target}` only the number is left (削除); the words of `{change.Key}` would not be printed", $"「{change.Target}」は番号だけを残して削除されているので、「{change.Key}」の内容は印刷されません"), change.Origin,
        new(
            $"give it a heading and words again: `replace: {change.Target}` with the heading line and all that belongs below it",
            $"「replace: {change.Target}」で、見出しの行（## 見出し）から始めて全体を書いてください"));

    public static Diagnostic WithoutEffect(string key, string action, SourceSpan place) => new(
        "CK7113", Severity.Error,
        new($"`{key}` has no effect beside `{action}`", $"「{action}」に「{key}」を書いても、使われません"), place,
        action == "rename"
            ? new("take it away, or write a change of its own for the words: `replace`", "消すか、文を変える変更を replace で別に書いてください")
            : new($"take it away; what is new stands in `text` of replace, insert-before, insert-after and append-to, a new heading in `title` of rename", "消してください。新しい文は replace、insert-before、insert-after、append-to の text に、新しい見出しは rename の title に書きます"));

    public static Diagnostic OtherId(string id, RuleNode whole) => new(
        "CK7114", Severity.Warning,
        new($"what replaces `{id}` has the id `{whole.Id}`, which nothing can refer to: the id stays `{id}`", $"「{id}」を差し替える文の id が「{whole.Id}」になっています。id は「{id}」のままで、「{whole.Id}」では参照できません"), whole.Origin,
        new($"write {{#{id}}} there", $"{{#{id}}} と書いてください"))
    {
        Words = $"#{whole.Id}",
    };

    public static Diagnostic EarlierChangeLost(OverlayChange earlier, OverlayChange change) => new(
        "CK7116", Severity.Error,
        new($"`{change.Key}` takes away what `{earlier.Key}` has brought", $"「{change.Key}」によって、その前の「{earlier.Key}」の内容がなくなります"), change.Origin,
        new("put both into one change, or take one of them away", "一つの変更にまとめるか、どちらかを消してください"))
    {
        Related = [new RelatedPlace(earlier.Origin, new("the earlier change", "前の変更"))],
    };

    public static Diagnostic NotPrinted(string id, string when, string chosen, SourceSpan place) => new(
        "CK7115", Severity.Warning,
        new($"the change of `{id}` is not printed: it holds for {when}, and {chosen} is chosen", $"「{id}」は {when} のときの文です。{chosen} が選ばれているので、この変更は印刷されません"), place,
        new(
            "ids count the words of all variants: look for the id of those that are printed, or choose the variant under `variants:`",
            "id は、選ばれていない文も含めて数えます。印刷される文の id を指定するか、variants: で選び直してください"));

    public static Diagnostic ItemsLost(OverlayChange change, int count) => new(
        "CK7117", Severity.Warning,
        new($"`{change.Key}` takes away the {count} items below the words that it replaces", $"「{change.Key}」によって、その下の号など {count} 個もなくなります"), change.Origin,
        new(
            "write the items below the new words, too; if they are to go, remove each of them before this change",
            "新しい文の下に号も書いてください。なくすつもりなら、この変更の前に、remove で一つずつ除いてください"));

    public static Diagnostic UnclearChange(SourceSpan place) => new(
        "CK7109", Severity.Error,
        new("a change must have exactly one action", "変更には、動作を一つだけ書いてください"), place,
        new("write one of replace, insert-before, insert-after, append-to, remove, rename", "replace、insert-before、insert-after、append-to、remove、rename のどれか一つを書いてください"));
}

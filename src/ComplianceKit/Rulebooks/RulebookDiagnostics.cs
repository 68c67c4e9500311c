using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Rulebooks;

/// <summary>What can be wrong with the text of a rulebook, in words. CK70xx and CK71xx.</summary>
internal static class RulebookDiagnostics
{
    private const int MostShown = 20;

    public static Diagnostic UnknownTarget(string id, string? near, SourceSpan place) => new(
        "CK7001", Severity.Error,
        new($"nothing in this rulebook has the id `{id}`", $"id「{id}」のものが、この規程にありません"), place,
        near is null ? new("give the article an id: {#id}", "条などに {#id} の形で id を付けてください") : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));

    public static Diagnostic DoubledId(string id, SourceSpan place, SourceSpan first) => new(
        "CK7002", Severity.Error,
        new($"the id `{id}` is given twice in this rulebook", $"id「{id}」が、この規程で二度使われています"), place,
        new("give one of them another id", "どちらかに別の id を付けてください"))
    {
        Related = [new RelatedPlace(first, new("the first one is here", "一つ目はここです"))],
    };

    public static Diagnostic RemovedTarget(string id, SourceSpan place, SourceSpan removed) => new(
        "CK7003", Severity.Error,
        new($"this refers to `{id}`, which has been removed", $"除かれた「{id}」を参照しています"), place,
        new("replace the words that refer to it, too", "参照している文も、差し替えるか除いてください"))
    {
        Related = [new RelatedPlace(removed, new("it is removed here", "ここで除かれています"))],
    };

    public static Diagnostic ItemOutsideParagraph(string article, SourceSpan place) => new(
        "CK7004", Severity.Error,
        new($"the items of `{article}` stand in no paragraph", $"「{article}」の号が、項の中にありません"), place,
        new("write the paragraph that leads to them (次の各号に…) before the list", "一覧の前に、それを導く項の文（次の各号に…）を書いてください"));

    public static Diagnostic HandwrittenNumber(string words, bool isOwn, string? suggestion, SourceSpan place) => new(
        "CK7005", Severity.Warning,
        new($"`{words}` is written by hand and will be wrong after the next insertion", $"「{words}」と番号が直に書かれています。条の追加などで合わなくなります"), place,
        isOwn ? new("take it away: the heading gets its number by itself", "消してください。見出しの番号は自動で付きます")
        : suggestion is null
            ? new("write a reference by id: [](#id)", "id による参照 [](#id) で書いてください")
            : new($"write {suggestion}", $"{suggestion} と書いてください"))
    {
        Words = words,
    };

    public static Diagnostic WrongRelativeWord(string written, string printed, string id, string? last, SourceSpan place)
    {
        var target = $"(#{id}){(last is null ? string.Empty : $"{{to={last}}}")}";
        return new(
            "CK7006", Severity.Warning,
            new($"`{written}` is not where `{id}` stands; `{printed}` is printed", $"「{written}」は「{id}」の位置と合わないので、「{printed}」と印刷します"), place,
            new($"write [{printed}]{target}, or []{target} for the number", $"[{printed}]{target} と直すか、[]{target} として番号で印刷してください"))
        {
            Words = $"[{written}](#{id})",
        };
    }

    public static Diagnostic TermUsedBefore(string term, SourceSpan place, SourceSpan definition) => new(
        "CK7007", Severity.Warning,
        new($"the term 「{term}」 is used before it is defined", $"用語「{term}」が、定義より前で使われています"), place,
        new("define it where it is used first", "最初に使う所で定義してください"))
    {
        Related = [new RelatedPlace(definition, new("it is defined here", "定義はここです"))],
    };

    public static Diagnostic TermDefinedTwice(string term, SourceSpan place, SourceSpan first) => new(
        "CK7008", Severity.Warning,
        new($"the term 「{term}」 is defined twice", $"用語「{term}」が二度定義されています"), place,
        new("keep the first definition", "定義は最初の一つにしてください"))
    {
        Related = [new RelatedPlace(first, new("the first definition is here", "一つ目の定義はここです"))],
    };

    public static Diagnostic TermNeverUsed(string term, SourceSpan place) => new(
        "CK7009", Severity.Warning,
        new($"the term 「{term}」 is defined and never used", $"用語「{term}」は、定義されていますが使われていません"), place,
        new("take the definition away", "定義を除いてください"));

    public static Diagnostic TermCutOff(string term, SourceSpan place, SourceSpan removed) => new(
        "CK7010", Severity.Warning,
        new($"the term 「{term}」 is used, but its definition has been removed", $"用語「{term}」が使われていますが、定義が除かれています"), place,
        new("define it again in the overlay", "差分の中で定義し直してください"))
    {
        Related = [new RelatedPlace(removed, new("the definition is removed here", "定義はここで除かれています"))],
    };

    public static Diagnostic UnknownValue(string name, string? near, IReadOnlyCollection<string> known, SourceSpan place) => new(
        "CK7011", Severity.Error,
        new($"there is no value `{{{{{name}}}}}`", $"「{{{{{name}}}}}」という値がありません"), place,
        near is not null ? new($"did you mean `{near}`?", $"もしかして「{near}」ですか")
        : known.Count == 0 ? new("declare it under `parameters:` of the rulebook, or write the words themselves", "規程の parameters: に加えるか、言葉をそのまま書いてください")
        : new($"known are {string.Join(", ", known)}", $"使えるのは {string.Join("、", known)} です"));

    public static Diagnostic ValueMissing(string name, string description, SourceSpan place) => new(
        "CK7012", Severity.Error,
        new($"the value `{name}` is not given ({description})", $"値「{name}」（{description}）がありません"), place,
        new("write it under `parameters:`", "parameters: に書いてください"));

    public static Diagnostic UnknownVariant(string when, IReadOnlyCollection<string> known, SourceSpan place) => new(
        "CK7013", Severity.Error,
        new($"`{when}` is no choice of this rulebook", $"「{when}」という選択肢は、この規程にありません"), place,
        known.Count == 0
            ? new("take it away; this rulebook has no variants", "消してください。この規程に選べるものはありません")
            : new($"the variants are {string.Join(", ", known)}", $"選べるのは {string.Join("、", known)} です"));

    public static Diagnostic NoRange(string first, string last, SourceSpan place) => new(
        "CK7014", Severity.Error,
        new($"there is no range from `{first}` to `{last}`", $"「{first}」から「{last}」までという範囲がありません"), place,
        new("both must be of one kind and stand in the same part, the first one first", "同じ種類で、同じ所に、この順に並ぶものを指定してください"));

    public static Diagnostic HeadingWithoutId(string words, bool isSlip, SourceSpan place) => new(
        "CK7015", Severity.Error,
        new($"the heading 「{words}」 has no id", $"見出し「{words}」に id がありません"), place,
        isSlip
            ? new("the braces are not read: write {#id} in half width, with a blank before it and none behind #", "波かっこの中を id として読めません。前に空白を置き、「{#id}」のように半角で、# の後ろに空白を入れずに書いてください")
            : new("write {#id} behind it: overlays and references know articles by their ids", "後ろに {#id} を書いてください。差分と参照は、条を id で指します"));

    public static Diagnostic HeadingWithoutClass(string words, string name, SourceSpan place) => new(
        "CK7034", Severity.Error,
        new($"the heading 「{words}」 has no class, so that it becomes a chapter", $"見出し「{words}」に種類の指定がないので、章になります"), place,
        new(
            $"write {{#id .{name}}} behind it; its number is set by the program",
            $"後ろに {{#id .{name}}} と書いてください。「別表第1」のような番号は自動で付きます"));

    public static Diagnostic UnknownReferenceAttribute(string written, string? near, SourceSpan place) => new(
        "CK7026", Severity.Error,
        new($"a reference in a rulebook does not know `{written}`", $"規程の参照に「{written}」は使えません"), place,
        near is null
            ? new("write `.relative` for words such as 前条, `to=id` for a range, or nothing", "使えるのは、前条などの言葉で印刷する「.relative」と、範囲の終わりを示す「to=id」です")
            : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"))
    {
        Words = written,
    };

    public static Diagnostic HeadingAsWords(string begin, SourceSpan place) => new(
        "CK7027", Severity.Error,
        new($"`{begin}` begins no heading, so that the line would be printed as words", $"「{begin}」は見出しにならず、この行は文として印刷されます"), place,
        new(
            "begin the line with `# ` or `## `: # in half width at the beginning of the line, and a blank behind it; for the character itself, write \\#",
            "行の初めに半角の「# 」又は「## 」と書き、後ろに半角の空白を置いてください。文字として書くときは \\# としてください"));

    public static Diagnostic UnknownClass(string name, bool isOfLevelOne, string? near, IEnumerable<string> known, SourceSpan place) => new(
        "CK7028", Severity.Error,
        new($"a heading of this level does not know the class `.{name}`", $"この段の見出しに「.{name}」は使えません"), place,
        isOfLevelOne ? new("it is for headings with one #: `# heading {#id}`", "「# 見出し」のように、# が一つの見出しで使ってください")
        : near is null ? new(
            $"take it away; known are {string.Join(", ", known.Select(static one => $"`.{one}`"))}",
            $"消してください。使えるのは {string.Join("、", known.Select(static one => $"「.{one}」"))} です")
        : new($"did you mean `.{near}`?", $"もしかして「.{near}」ですか"))
    {
        Words = $".{name}",
    };

    public static Diagnostic UnknownPartClass(string name, bool isBranch, SourceSpan place) => new(
        "CK7028", Severity.Error,
        new($"a 項 or 号 does not know the class `.{name}`", $"項や号に「.{name}」は使えません"), place,
        isBranch
            ? new("only articles, chapters, annexes and forms have branches; number the 項 or 号 like the others", "枝番号は、条、章、別紙、様式などのものです。項や号は、ほかと同じように並べてください")
            : new($"words that get no number may have a style: `{{.plain .{name}}}`", $"体裁を付けられるのは、番号のない文です：{{.plain .{name}}}"))
    {
        Words = $".{name}",
    };

    public static Diagnostic WordsBelowItem(string words, SourceSpan place) => new(
        "CK7032", Severity.Error,
        new($"the line below an item begins a new 項: 「{Shortened.To(words, MostShown)}」", $"号のすぐ下の行が、新しい項になります：「{Shortened.To(words, MostShown)}」"), place,
        new(
            "if it belongs to the item, indent it, without an empty line before it; for a 項 of its own, leave a line empty before it and do not indent it",
            "号の続きなら、空の行を置かずに字下げしてください。別の項なら、前に空の行を置き、字下げせずに書いてください"));

    public static Diagnostic BlockAsWords(string mark, SourceSpan place) => new(
        "CK7033", Severity.Error,
        new($"`{mark}` is printed as words, because the line is indented", $"行が字下げされているので、「{mark}」がそのまま文として印刷されます"), place,
        new(
            "tables, points and pictures stand at the beginning of the line, below the 項; items of an item are written `1. `",
            "表、点、図は、字下げせずに項の下に書いてください。号の中の細目は「1. 」と書きます"));

    public static Diagnostic TwoKinds(string one, string other, SourceSpan place) => new(
        "CK7028", Severity.Error,
        new($"a heading cannot be both `.{one}` and `.{other}`", $"一つの見出しに「.{one}」と「.{other}」の両方は使えません"), place,
        new("leave the one that is meant", "意味する方だけを残してください"))
    {
        Words = $".{other}",
    };

    public static Diagnostic UnknownAttribute(string key, string? near, SourceSpan place) => new(
        "CK7028", Severity.Error,
        new($"parts of a rulebook do not know `{key}=`", $"規程の条や項などに「{key}=」は使えません"), place,
        near is null ? new("known are fulfils and when", "使えるのは fulfils と when です") : new($"did you mean `{near}=`?", $"もしかして「{near}=」ですか"))
    {
        Words = $"{key}=",
    };

    public static Diagnostic CurlyQuotes(string key, string value, SourceSpan place) => new(
        "CK7028", Severity.Error,
        new($"the value of `{key}=` has quotation marks that are read as part of it: {value}", $"「{key}=」の値に、値の一部として読まれる引用符があります：{value}"), place,
        new($"write straight ones in half width: {key}=\"…\"", $"半角のまっすぐな引用符で、{key}=\"…\" と書いてください"))
    {
        Words = $"{key}=",
    };

    public static Diagnostic NothingBelow(string id, bool isArticle, SourceSpan place) => new(
        "CK7029", Severity.Warning,
        new(
            isArticle ? $"the article `{id}` has no words, so that its number stands alone" : $"nothing stands below the heading of `{id}`",
            isArticle ? $"条「{id}」に本文がなく、番号だけが印刷されます" : $"「{id}」の見出しの下に何もありません"), place,
        new("write what belongs there, or take the heading away", "本文を書くか、見出しを消してください"));

    public static Diagnostic MarkInsideWords(string mark, SourceSpan place) => new(
        "CK7030", Severity.Warning,
        new($"the line that begins with `{mark}` is joined to the one above it", $"「{mark}」で始まる行が、前の行の続きとして印刷されます"), place,
        new("write items as `1. `: a number in half width, a dot and a blank; for a paragraph of its own, leave a line empty before it", "号は「1. 」のように、半角の数字、ピリオド、空白で始めてください。別の項にするときは、前に空の行を置いてください"));

    public static Diagnostic MarkBeforeWords(string mark, string number, bool isItem, SourceSpan place) => new(
        "CK7030", Severity.Warning,
        new(
            $"`{mark}` is printed behind the number that the {(isItem ? "item" : "paragraph")} gets: {number}",
            $"{(isItem ? "号" : "項")}に付く番号「{number}」の後ろに、「{mark}」がそのまま印刷されます"), place,
        new(
            "take it away; an item is written `1. ` (a number in half width, a dot and a blank), and words that get no number bear `{.plain}`",
            "消してください。号は「1. 」（半角の数字、ピリオド、空白）と書き、番号を付けない文には {.plain} を付けます"))
    {
        Words = mark,
    };

    public static Diagnostic BracketsInHeading(string words, SourceSpan place) => new(
        "CK7030", Severity.Warning,
        new($"the brackets of 「{words}」 are printed inside those that the heading gets", $"見出しに付くかっこの中に、「{words}」のかっこがそのまま印刷されます"), place,
        new("take them away", "かっこを消してください"))
    {
        Words = words,
    };

    public static Diagnostic OtherItemNumber(int written, int? printed, SourceSpan place) => new(
        "CK7036", Severity.Warning,
        new(
            printed is null ? $"`{written}.` begins an item, which is printed with the number of its place" : $"`{written}.` begins an item and is printed as number {printed}: items are counted from 1",
            printed is null ? $"「{written}.」は号の始まりと読まれ、その場所の番号で印刷されます" : $"「{written}.」は号の始まりと読まれ、{printed} 番目の号として印刷されます。号は 1 から数えます"), place,
        new(
            $"write the items that are left out, or `1. ` before each; where the number belongs to the words, write a backslash before its dot: `{written}\\.`",
            $"抜けている号を書くか、どれも「1. 」としてください。番号でなく文の一部なら、ピリオドの前に \\ を付けて「{written}\\.」と書きます"));

    public static Diagnostic OneOfSeveralSupplements(string words, SourceSpan place) => new(
        "CK7037", Severity.Warning,
        new($"「{words}」 does not say which of the supplements it means", $"「{words}」では、どの附則のことか分かりません"), place,
        new(
            "write the day of its amendment into the heading of the supplement: `# 附則（令和9年3月1日） {#id .supplement}`; references name it, too",
            "附則の見出しに改正の日を「# 附則（令和9年3月1日） {#id .supplement}」のように書いてください。参照にもその日が付きます"));

    public static Diagnostic UnevenIndent(string words, SourceSpan place) => new(
        "CK7031", Severity.Warning,
        new($"the item 「{words}」 is indented neither as the items before it nor as the one above them", $"号「{words}」の字下げが、前の号とも、その上の号とも合いません"), place,
        new("indent items of one level alike", "同じ段の号は、字下げをそろえてください"))
    {
        Words = words,
    };

    public static Diagnostic UnknownNumbering(string name, string? near, IEnumerable<string> known, SourceSpan place) => new(
        "CK7016", Severity.Error,
        new($"there is no numbering style `{name}`", $"番号の書式「{name}」がありません"), place,
        near is null
            ? new(
                $"known are {string.Join(", ", known)}; an own one stands in templates/rulebook/numbering/{name}.yaml",
                $"使えるのは {string.Join("、", known)} です。独自の書式は templates/rulebook/numbering/{name}.yaml に書きます")
            : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));

    public static Diagnostic UnknownRulebook(string name, IEnumerable<string> known, SourceSpan place) => new(
        "CK7017", Severity.Error,
        new($"there is no rulebook `{name}`", $"規程「{name}」がありません"), place,
        new($"name a file of the workspace or one of {string.Join(", ", known)}", $"ワークスペースのファイルか、{string.Join("、", known)} のどれかを指定してください"));

    public static Diagnostic NoBranch(string id, SourceSpan place) => new(
        "CK7022", Severity.Error,
        new($"`{id}` cannot be numbered as a branch (`.branch`)", $"「{id}」には、枝番号（.branch）を付けられません"), place,
        new(
            "a branch needs one of its kind before it (第7条の2 behind 第7条); a 附則 has no number, and neither has a chapter a branch where articles bear its number",
            "枝番号は、同じ種類のものの後ろに付きます（第7条の後の第7条の2）。附則には番号がなく、章の番号を条に付ける書式では、章に枝番号を使えません"));

    public static Diagnostic NoText(string title, SourceSpan place) => new(
        "CK7023", Severity.Error,
        new($"the rules 「{title}」 have no text", $"「{title}」には、本文がありません"), place,
        new("name the Markdown files of its articles: `text: [rules.md]`", "条を書いた Markdown のファイルを `text: [rules.md]` のように指定してください"));

    public static Diagnostic ReadWithReferenceBefore(string printed, string before, string words, string id, string? suggestion, SourceSpan place) => new(
        "CK7024", Severity.Warning,
        new($"`{printed}` reads as a part of `{before}`, but `{words}` leads to `{id}`", $"「{printed}」は「{before}」の一部と読まれますが、「{words}」は「{id}」を指しています"), place,
        suggestion is null
            ? new("refer to the one that is meant by its id, or put words between the two references", "意味するものを id で参照するか、二つの参照の間に言葉を置いてください")
            : new($"write {suggestion}, or put words between the two references", $"{suggestion} と書くか、二つの参照の間に言葉を置いてください"));

    public static Diagnostic ItemsTooDeep(int level, int levels, string style, SourceSpan place) => new(
        "CK7025", Severity.Warning,
        new(
            $"items of level {level} bear the same signs as those of level {levels}: the style `{style}` has patterns for {levels} levels",
            $"{level}層目の号が、{levels}層目と同じ記号になります。番号の書式「{style}」には、{levels}層分の記号しかありません"), place,
        new("set them one level higher, or number the rulebook in a style of your own with more `items`", "一つ上の層に上げるか、items を増やした独自の番号の書式を使ってください"));

    public static Diagnostic NoAmendingSentences(string unsaid, SourceSpan place) => new(
        "CK7035", Severity.Warning,
        new(
            unsaid.Length == 0 ? "the changes cannot be said in amending sentences for certain; the document has none" : $"the change of {unsaid} cannot be said in amending sentences for certain; the document has none",
            unsaid.Length == 0 ? "この改正は、改め文では確実に表せないので、改め文を付けていません" : $"{unsaid}の改正は、改め文では確実に表せないので、改め文を付けていません"), place,
        new("amend by the table of comparison, or in several steps", "新旧対照表によって改めるか、改正を何回かに分けてください"));

    public static Diagnostic SeveralRulebooks(string state, bool isFolder, IReadOnlyCollection<string> names)
    {
        var example = !isFolder ? $"{state}{(state.Contains(':', StringComparison.Ordinal) ? "/" : ":./")}{names.First()}" : state == "." ? names.First() : $"{state.TrimEnd('/', '\\')}/{names.First()}";
        return new(
            "CK7021", Severity.Error,
            new($"the documents in `{state}` print several rulebooks: {string.Join(", ", names)}", $"「{state}」の文書は、複数の規程（{string.Join("、", names)}）を印刷します"), null,
            new($"name the one to compare: `{example}`", $"比べるものを「{example}」のように指定してください"));
    }

    public static Diagnostic BaseCycle(string name, SourceSpan place) => new(
        "CK7018", Severity.Error,
        new($"`{name}` is its own base", $"「{name}」の土台をたどると、自分に戻ります"), place,
        new("let the first overlay name a rulebook", "最初の差分の base: に、規程を指定してください"));

    public static Diagnostic ReferenceByPosition(string id, SourceSpan place, SourceSpan replaced) => new(
        "CK7019", Severity.Error,
        new($"`{id}` names a place by its position in an article that has been replaced", $"「{id}」は位置による参照で、その条は差し替えられています"), place,
        new($"write {{#{id}}} behind the 項 or 号 of the replacement that is meant", $"差し替えた文のうち、指すべき項や号の後ろに {{#{id}}} と書いてください"))
    {
        Related = [new RelatedPlace(replaced, new("it is replaced here", "差し替えはここです"))],
    };

    public static Diagnostic UnknownGuidelineItem(string reference, string? near, SourceSpan place) => new(
        "CK7020", Severity.Error,
        new($"no guideline has the item `{reference}`", $"「{reference}」という項目が、どのガイドラインにもありません"), place,
        near is null
            ? new("write catalog/item; `compliancekit show catalog ID --items` lists the items", "カタログ/項目 の形で書いてください。項目は「compliancekit show catalog ID --items」で分かります")
            : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));
}

using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;

namespace ComplianceKit.Catalogs;

/// <summary>What can be wrong with catalogs, answers, evidence and the workspace as a whole, in words. CK2xxx.</summary>
internal static class CatalogDiagnostics
{
    public static Diagnostic DoubledId(string id, SourceSpan place, SourceSpan first) => new(
        "CK2001", Severity.Error,
        new($"the id `{id}` is given twice", $"id「{id}」が二度使われています"), place,
        new("give one of them another id; ids never change once they are published", "どちらかに別の id を付けてください。公開した id は変えません"))
    {
        Related = [new RelatedPlace(first, new("the first one is here", "一つ目はここです"))],
    };

    public static Diagnostic UnknownReference(string id, string? near, SourceSpan place) => new(
        "CK2002", Severity.Error,
        new($"the catalog has no item or part `{id}`", $"カタログに「{id}」という項目や部分がありません"), place, DidYouMean(near));

    public static Diagnostic UnknownCatalog(string id, string? near, IReadOnlyCollection<string> known, SourceSpan place) => new(
        "CK2003", Severity.Error,
        new($"there is no catalog `{id}`", $"カタログ「{id}」がありません"), place,
        near is not null ? DidYouMean(near)
        : known.Count == 0 ? new("the workspace uses no catalog yet; name it under `catalogs:` in compliancekit.yaml", "このワークスペースで使うカタログがありません。compliancekit.yaml の catalogs: に挙げてください")
        : new($"known are {string.Join(", ", known)}; add others that `compliancekit list catalogs` shows under `catalogs:` in compliancekit.yaml; your own go into controls/", $"ここで使えるのは {string.Join("、", known)} です。「compliancekit list catalogs」にあるほかのカタログは、compliancekit.yaml の catalogs: に加えてください。自作のカタログは controls/ に置きます"));

    public static Diagnostic UnknownItem(string item, string? near, SourceSpan place) => new(
        "CK2004", Severity.Error,
        new($"there is no item `{item}` in the catalogs of this workspace", $"項目「{item}」は、このワークスペースのカタログにありません"), place,
        near is null
            ? new("write catalog/item, and name the catalog under `catalogs:`", "「カタログ/項目」の形で書き、カタログを catalogs: に挙げてください")
            : DidYouMean(near));

    public static Diagnostic DoubledAnswer(string item, SourceSpan place, SourceSpan first) => new(
        "CK2005", Severity.Error,
        new($"item `{item}` is answered twice", $"項目「{item}」に二つの回答があります"), place,
        new("keep one of them", "どちらか一つにしてください"))
    {
        Related = [new RelatedPlace(first, new("the first answer is here", "一つ目の回答はここです"))],
    };

    public static Diagnostic ReasonMissing(string item, SourceSpan place) => new(
        "CK2006", Severity.Error,
        new($"the answer to `{item}` says `not-applicable` without a `reason`", $"項目「{item}」の対象外（not-applicable）に理由（reason）がありません"), place,
        new("add `reason: …`; an auditor will ask for it", "reason: に理由を書いてください。監査で必ず問われます"));

    public static Diagnostic PlanMissing(string item, SourceSpan place) => new(
        "CK2007", Severity.Error,
        new($"the answer to `{item}` says `planned` without a date", $"項目「{item}」の予定（planned）に日付がありません"), place,
        new("add `planned: 2027-03-31`", "planned: 2027-03-31 のように日付を書いてください"));

    public static Diagnostic DutyMissing(string item, SourceSpan place) => new(
        "CK2008", Severity.Error,
        new($"the answer to `{item}` leaves it to the facility without saying what to do", $"項目「{item}」は医療機関等の対応（facility）ですが、何をするかがありません"), place,
        new("add `facility: …` with what the facility has to do", "facility: に、医療機関等にしていただくことを書いてください"));

    public static Diagnostic DutyOfVendor(string item, SourceSpan place) => new(
        "CK2033", Severity.Warning,
        new($"the answer to `{item}` leaves it to the facility, and says that the vendor bears it", $"項目「{item}」は医療機関等の対応（facility）ですが、責任分界が事業者（vendor）です"), place,
        new("write `responsibility: facility`, or `shared` where both have to do something", "responsibility: を facility にするか、両方が行うなら shared にしてください"));

    public static Diagnostic EditionFarAhead(string edition, DateOnly date, SourceSpan place) => new(
        "CK2034", Severity.Warning,
        new($"the edition `{edition}` is dated {date:yyyy-MM-dd}, more than a year from now", $"「{edition}」の日付 {date:yyyy-MM-dd} は、1年よりも先です"), place,
        new("look at the year of its `date:`", "date: の年を確かめてください"));

    public static Diagnostic StatusMissing(string item, SourceSpan place) => new(
        "CK2009", Severity.Error,
        new($"the answer to `{item}` has neither `status` nor `same-as`", $"項目「{item}」の回答に status も same-as もありません"), place,
        new("add one of them", "どちらかを書いてください"));

    public static Diagnostic SameAsWithAnswer(string item, SourceSpan place) => new(
        "CK2010", Severity.Error,
        new($"the answer to `{item}` has `same-as` and an answer of its own", $"項目「{item}」に same-as と自身の回答の両方があります"), place,
        new("keep one of them", "どちらか一つにしてください"));

    public static Diagnostic Ditto(string item, string words, SourceSpan place) => new(
        "CK2031", Severity.Warning,
        new($"the answer to `{item}` says 「{words}」, but not of which item", $"項目「{item}」の回答が「{words}」だけで、どの項目と同じかが分かりません"), place,
        new(
            "write `same-as: catalog/item` in the place of `status` and `text`: sheets print 同上 with the number of its row, and other documents the answer",
            "status と text の代わりに「same-as: カタログ/項目」と書いてください。対照表には連番の付いた「同上」が、ほかの文書には回答そのものが印刷されます"));

    public static Diagnostic SameAsInherited(string item, string target, string source, SourceSpan place) => new(
        "CK2011", Severity.Error,
        new($"`{item}` is the same as `{target}`, which has no answer of its own: it inherits that of `{source}`", $"項目「{item}」が指す「{target}」には自身の回答がなく、「{source}」の回答を引き継いでいます"), place,
        new($"write `same-as: {source}`, or answer one of the two", $"same-as: {source} と書くか、どちらかの項目に回答してください"));

    public static Diagnostic SameAsUnanswered(string item, string target, SourceSpan place) => new(
        "CK2011", Severity.Error,
        new($"`{item}` is the same as `{target}`, which has no answer", $"項目「{item}」が指す「{target}」に回答がありません"), place,
        new("answer the other item, or this one", "先方の項目か、この項目に回答してください"));

    public static Diagnostic SameAsCycle(string item, IEnumerable<string> path, SourceSpan place) => new(
        "CK2012", Severity.Error,
        new($"`same-as` leads back to `{item}`: {string.Join(" → ", path)}", $"same-as をたどると「{item}」に戻ります：{string.Join(" → ", path)}"), place,
        new("give one of them an answer of its own", "どれか一つに自身の回答を書いてください"));

    public static Diagnostic UnknownEvidence(string id, string? near, SourceSpan place) => new(
        "CK2013", Severity.Error,
        new($"there is no evidence `{id}`", $"証跡「{id}」がありません"), place,
        near is not null ? DidYouMean(near)
        : id.AsSpan().ContainsAny("、，,") ? new("part several ids by commas in half width inside brackets: `evidence: [policy, rules]`", "いくつもあるときは「evidence: [policy, rules]」のように、角かっこの中に半角のコンマで区切ってください")
        : new("add it to the evidence file", "証跡のファイルに加えてください"));

    public static Diagnostic EvidenceExpired(string id, DateOnly until, SourceSpan place) => new(
        "CK2014", Severity.Warning,
        new($"evidence `{id}` was valid until {until:yyyy-MM-dd}", $"証跡「{id}」の有効期限（{until:yyyy-MM-dd}）が過ぎています"), place,
        new("replace it, or correct `valid-to`", "新しいものに替えるか、valid-to を直してください"));

    public static Diagnostic Unanswered(string catalog, (int All, int Drafts) open, string first, SourceSpan place) => new(
        "CK2015", Severity.Warning,
        new(
            $"{EnglishCount.Of(open.All, "item")} of {catalog} {(open.All == 1 ? "has" : "have")} no answer{(open.Drafts > 0 ? $" ({EnglishCount.Of(open.Drafts, "draft")} among them)" : string.Empty)}, the first is {first}",
            $"{catalog} の {open.All} 項目に回答がありません{(open.Drafts > 0 ? $"。うち {open.Drafts} 項目には下書きがあります" : string.Empty)}（最初は {first}）"), place,
        open.Drafts > 0
            ? new("documents print them as unanswered (未回答, in disclosures 準備中); a draft becomes an answer when its line `draft: true` is taken away", "文書には「未回答」（情報提供の文書では「準備中」）と印刷されます。下書きは、確かめて draft: true の行を消すと回答になります")
            : new("documents print them as unanswered (未回答, in disclosures 準備中)", "文書には「未回答」（情報提供の文書では「準備中」）と印刷されます"));

    public static Diagnostic NotAWorkspace(string folder) => new(
        "CK2016", Severity.Error,
        new($"{folder} has no compliancekit.yaml", $"{folder} に compliancekit.yaml がありません"), null,
        new("name the folder of a workspace, or make one with `compliancekit init`", "ワークスペースのフォルダーを指定するか、「compliancekit init」で作ってください"));

    public static Diagnostic WorkspaceIsFile(string file) => new(
        "CK2016", Severity.Error,
        new($"{file} is a file, not the folder of a workspace", $"{file} はワークスペースのフォルダーではなく、ファイルです"), null,
        new("name the folder in which it lies", "そのファイルがあるフォルダーを指定してください"));

    public static Diagnostic UnknownVersion(string version, SourceSpan place) => new(
        "CK2017", Severity.Error,
        new($"`kit: {version}` is not a version that this program reads", $"「kit: {version}」の形式には対応していません"), place,
        new("write `kit: 1`", "kit: 1 と書いてください"));

    public static Diagnostic UnfitId(string id, LocalizedText kind, SourceSpan place) => new(
        "CK2022", Severity.Error,
        new($"`{id}` cannot be the id of {kind.English}", $"{kind.Japanese}の id に「{id}」は使えません"), place,
        new(
            "it names a file or a folder: use letters, digits, `-` and `_`, and none of the names that Windows keeps for itself, such as `con` and `aux`",
            "ファイルやフォルダーの名前になるので、文字、数字、「-」「_」で書いてください。con や aux など、Windows が使う名前も避けてください"));

    /// <summary>An id that references and documents cannot have, with one that they can.</summary>
    public static Diagnostic UnfitReference(string id, bool isCatalog, SourceSpan place)
    {
        var fit = Identifier.Of(isCatalog ? id.Replace('/', '-') : id);
        return new(
            "CK2029", Severity.Error,
            new($"`{id}` cannot be the id of {(isCatalog ? "a catalog" : "a part or an item")}", $"{(isCatalog ? "カタログ" : "部分や項目")}の id に「{id}」は使えません"), place,
            new($"use letters, digits, `.`, `-` and `_`, such as `{fit}`", $"「{fit}」のように、文字、数字、「.」「-」「_」で書いてください"));
    }

    public static Diagnostic CatalogNotListed(string catalog, int count, string? near, SourceSpan place) =>
        NotListed(catalog, count, place, near is null ? ToList(catalog) : DidYouMean(near));

    /// <summary>Answers to a catalog that there is, which is not listed; answers to another edition are taken over, never given another name.</summary>
    public static Diagnostic EditionNotListed(string catalog, int count, string? edition, SourceSpan place) => NotListed(catalog, count, place, edition is null ? ToList(catalog) : new(
        $"add `{catalog}` to `catalogs:` in compliancekit.yaml; {edition} is another edition, whose items are others: drafts for it are made with `compliancekit migrate --from {catalog} --to {edition}`, not by changing the name",
        $"compliancekit.yaml の catalogs: に {catalog} を加えてください。{edition} は別の版で、項目が違います。その下書きは、名前を書き換えるのではなく「compliancekit migrate --from {catalog} --to {edition}」で作ります"));

    private static Diagnostic NotListed(string catalog, int count, SourceSpan place, LocalizedText hint) => new(
        "CK2019", Severity.Error,
        new(
            $"the catalog `{catalog}` is not listed in this workspace, but {(count == 1 ? "an answer points" : $"{count} answers point")} to it",
            $"カタログ「{catalog}」は、このワークスペースの catalogs: にありませんが、{count} 件の回答が指しています"),
        place, hint);

    private static LocalizedText ToList(string catalog) => new($"add `{catalog}` to `catalogs:` in compliancekit.yaml", $"compliancekit.yaml の catalogs: に {catalog} を加えてください");

    public static Diagnostic EditionsOutOfOrder(string edition, string before, SourceSpan place) => new(
        "CK2020", Severity.Warning,
        new($"edition {edition} is older than {before}, which stands before it", $"版「{edition}」の日付が、前にある「{before}」より古くなっています"), place,
        new("put the oldest edition first; the last one is printed as the current one", "古い版から順に書いてください。最後の版が、今の版として印刷されます"));

    public static Diagnostic EndsBeforeItBegins(string id, SourceSpan place) => new(
        "CK2021", Severity.Error,
        new($"evidence `{id}` ends before it begins", $"証跡「{id}」の有効期間が逆になっています"), place,
        new("correct `valid-from` or `valid-to`", "valid-from か valid-to を直してください"));

    public static Diagnostic DoubledNumber(string number, string part, SourceSpan place, SourceSpan first) => new(
        "CK2201", Severity.Warning,
        new($"the number {number} stands twice in “{part}”", $"「{part}」に番号「{number}」が二度あります"), place,
        new("give each item the number that the guideline prints, or leave it empty", "ガイドラインに印刷された番号を付けるか、空にしてください"))
    {
        Related = [new RelatedPlace(first, new("the first one is here", "一つ目はここです"))],
    };

    public static Diagnostic UnknownProfile(string profile, string catalog, string? near, IReadOnlyCollection<string> known, SourceSpan place) => new(
        "CK2202", Severity.Error,
        new($"the catalog `{catalog}` has no profile `{profile}`", $"カタログ「{catalog}」に適用の区分「{profile}」がありません"), place,
        near is not null ? DidYouMean(near)
            : known.Count == 0 ? new("it distinguishes none; select by `parts`, `actors` or `tags`", "このカタログには区分がありません。parts、actors、tags で選んでください")
            : new($"one of: {string.Join(", ", known)}", $"次のいずれか：{string.Join("、", known)}"));

    public static Diagnostic NothingSelected(string catalog, SourceSpan place) => new(
        "CK2203", Severity.Error,
        new($"the selection takes no item of `{catalog}`", $"選び方に合う項目が「{catalog}」に一つもありません"), place,
        new("check the ids of parts, the actors, patterns and tags with `compliancekit show catalog`", "部分の id、actors、patterns、tags を「compliancekit show catalog」で確かめてください"));

    public static Diagnostic OverlayOfNothing(string item, string catalog, string? near, SourceSpan place) => new(
        "CK2204", Severity.Error,
        new($"the overlay changes `{item}`, which is not in the catalog `{catalog}`", $"重ねる項目「{item}」が、カタログ「{catalog}」にありません"), place,
        near is null ? new("add a new item under `parts`", "新しい項目は parts に加えてください") : DidYouMean(near));

    public static Diagnostic OverlayOfUnused(string catalog, IEnumerable<string> used, SourceSpan place) => new(
        "CK2216", Severity.Warning,
        new($"this overlay changes the catalog `{catalog}`, which the workspace does not use, so that nothing comes of it", $"このオーバーレイはカタログ「{catalog}」に重ねますが、ワークスペースはこのカタログを使わないので、何も変わりません"), place,
        new($"name the catalog that is meant ({string.Join(", ", used)}), or list `{catalog}` under `catalogs:`", $"重ねる相手（{string.Join("、", used)}）を書くか、catalogs: に「{catalog}」を加えてください"));

    public static Diagnostic UnknownSelection(string key, string word, string catalog, string? near, IReadOnlyCollection<string> known, SourceSpan place) => new(
        "CK2205", Severity.Error,
        new($"`{key}` cannot be `{word}`: the catalog `{catalog}` has no such word", $"「{key}」に「{word}」は使えません。カタログ「{catalog}」にありません"), place,
        near is not null ? DidYouMean(near)
            : known.Count == 0 ? new($"the catalog has no `{key}` to select by; take the key away", $"このカタログに {key} はありません。このキーを消してください")
            : new($"it has {Some(known, ", ")}", $"あるのは {Some(known, "、")} です"));

    public static Diagnostic DoubledOverlay(string item, string key, SourceSpan place, SourceSpan first) => new(
        "CK2206", Severity.Error,
        new($"`{key}` of `{item}` is laid over twice", $"項目「{item}」の「{key}」に、二度重ね書きがあります"), place,
        new("keep one of them", "どちらか一つにしてください"))
    {
        Related = [new RelatedPlace(first, new("the first one is here", "一つ目はここです"))],
    };

    public static Diagnostic DoubledSequence(int number, SourceSpan place, SourceSpan first) => new(
        "CK2207", Severity.Error,
        new($"the running number {number} is given twice in the catalog", $"カタログに連番 {number} が二度あります"), place,
        new("give each item its own `sequence`; sheets refer to rows by it (連番12に同じ)", "項目ごとに別の sequence を付けてください。対照表は「連番12に同じ」のように、この番号で行を指します"))
    {
        Related = [new RelatedPlace(first, new("the first one is here", "一つ目はここです"))],
    };

    public static Diagnostic ReplacesBuiltIn(string catalog, string file) => new(
        "CK2208", Severity.Warning,
        new($"{file} takes the place of the built-in catalog `{catalog}`", $"{file} は、備え付けのカタログ「{catalog}」の代わりに使われます"), SourceSpan.StartOf(file),
        new("give your own catalog an id of its own; other words for single items go into a file with `overlay:`", "自作のカタログには別の id を付けてください。項目の文言だけを変えるなら、overlay: のファイルに書きます"));

    public static Diagnostic NoItems(string catalog, SourceSpan place) => new(
        "CK2209", Severity.Error,
        new($"the catalog `{catalog}` has no items", $"カタログ「{catalog}」に項目がありません"), place,
        new("write what is asked under `items:` of a part", "求められることを、部分の items: に書いてください"));

    public static Diagnostic PlanPassed(string item, DateOnly planned, string document, DateOnly edition, SourceSpan place) => new(
        "CK2032", Severity.Warning,
        new(
            $"`{item}` is planned for {planned:yyyy-MM-dd}, before the edition of {edition:yyyy-MM-dd} of `{document}` that prints it",
            $"項目「{item}」の予定日 {planned:yyyy-MM-dd} は、それを載せる「{document}」の版の日付 {edition:yyyy-MM-dd} より前です"), place,
        new("say what has become of it, or write another day: `planned: …`", "どうなったかを回答するか、planned: の日付を改めてください"));

    public static Diagnostic PlanLeftOver(string item, ResponseStatus status, SourceSpan place) => new(
        "CK2210", Severity.Warning,
        new(
            $"the answer to `{item}` says `{StatusWords.NameOf(status)}` and has a date by which it will be met",
            $"項目「{item}」は{StatusWords.Of(StatusWords.NameOf(status)).Label}（{StatusWords.NameOf(status)}）ですが、予定日（planned）があります"), place,
        new("take `planned:` away; where it is not met yet, write `status: planned`", "planned: の行を消してください。まだ満たしていなければ、status: planned と書いてください"));

    public static Diagnostic NotANumber(string item, string value, string? unit, string? meant, SourceSpan place) => new(
        "CK2211", Severity.Error,
        new($"`{item}` asks for a number{(unit is null ? string.Empty : $" in {unit}")}, and `{value}` is none", $"「{item}」は数値{(unit is null ? string.Empty : $"（{unit}）")}を求めますが、「{value}」は数値ではありません"), place,
        meant is not null ? new($"write `{meant}`; the unit is the catalog's", $"半角で {meant} とだけ書いてください。単位はカタログが付けます") : new(
            "write the number alone, commas only between thousands (1,234.5); the unit is the catalog's",
            "数値だけを書いてください。コンマは 1,234.5 のように3桁ごとの区切りにだけ使えます。単位はカタログが付けます"));

    public static Diagnostic ValueWithoutForm(string item, string value, SourceSpan place) => new(
        "CK2028", Severity.Warning,
        new($"`{item}` does not ask for a number, and `{value}` is printed on a line of its own above the answer", $"「{item}」は数値を求める項目ではないので、「{value}」は回答の上に1行で印刷されます"), place,
        new("write the number in `text:`", "数値は text: の文の中に書いてください"));

    public static Diagnostic TargetDateMissing(string item, SourceSpan place) => new(
        "CK2212", Severity.Warning,
        new($"`{item}` will be printed as いいえ without a target date", $"「{item}」は「いいえ」ですが、対策の目標日がありません"), place,
        new("add `planned:` with the date by which it will be はい", "「はい」にする期日を planned: に書いてください"));

    public static Diagnostic CheckDateMissing(string item, SourceSpan place) => new(
        "CK2213", Severity.Warning,
        new($"`{item}` has no date of the check", $"「{item}」に確認日がありません"), place,
        new("add `reviewed:` with the date on which somebody looked", "確かめた日を reviewed: に書いてください"));

    public static Diagnostic TickAgainstStatus(string item, SourceSpan place) => new(
        "CK2214", Severity.Error,
        new($"what is ticked for `{item}` contradicts its status", $"「{item}」の answer と status が食い違っています"), place,
        new("write one of them alone; on forms that ask はい or いいえ `answer:` is enough", "どちらか一方だけを書いてください。「はい」「いいえ」で答える様式では answer: だけで足ります"));

    public static Diagnostic TickWithoutForm(string item, SourceSpan place) => new(
        "CK2215", Severity.Error,
        new($"`{item}` is not answered with はい or いいえ", $"「{item}」は、「はい」「いいえ」で答える項目ではありません"), place,
        new("write `status:` and `text:`", "status: と text: を書いてください"));

    public static Diagnostic UnusedVariant(string catalog, string? near, SourceSpan place) => new(
        "CK2018", Severity.Warning,
        new($"the variant for `{catalog}` is used nowhere: the workspace has no such catalog", $"「{catalog}」についての回答（variants）は使われません。ワークスペースにそのカタログがありません"), place,
        near is null ? new("add the catalog under `catalogs:`", "catalogs: にカタログを加えてください") : DidYouMean(near));

    public static Diagnostic HeadingInAnswer(string item, SourceSpan place) => new(
        "CK2023", Severity.Error,
        new($"the answer to {item} holds a heading, which would take a number of the document's sections", $"{item} の回答に見出しがあります。印刷すると、文書の見出しの番号が変わってしまいます"), place,
        new("write **bold** words on a line of their own instead of # or an underline", "# や下線ではなく、1 行を **太字** にしてください"));

    public static Diagnostic HeadingInRevision(SourceSpan place) => new(
        "CK2023", Severity.Error,
        new("the changes of an edition hold a heading, which would take a number of the document's sections", "版の改訂内容に見出しがあります。印刷すると、文書の見出しの番号が変わってしまいます"), place,
        new("take the # away, or write a backslash before it", "# を消すか、その前に \\ を付けてください"));

    public static Diagnostic NoDate(string document, SourceSpan place) => new(
        "CK2024", Severity.Error,
        new($"the document `{document}` counts what is overdue, and has no date", $"文書「{document}」は期限を過ぎたものを数えますが、いつの時点かが分かりません"), place,
        new("write `created: 2026-04-01` in compliancekit.yaml, or give the document `revisions:`", "compliancekit.yaml に「created: 2026-04-01」のように書くか、文書に revisions: を付けてください"));

    private static string Some(IReadOnlyCollection<string> known, string divider)
    {
        const int Most = 12;
        return string.Join(divider, known.Take(Most)) + (known.Count > Most ? $"{divider}…" : string.Empty);
    }

    private static LocalizedText DidYouMean(string? near) =>
        near is null ? new("check the spelling", "綴りを確かめてください") : new($"did you mean `{near}`?", $"もしかして「{near}」ですか");
}

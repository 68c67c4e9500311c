using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Documents.Markdown;

/// <summary>What can be wrong with Markdown, numbers and references, in words. CK31xx and CK32xx.</summary>
internal static class MarkdownDiagnostics
{
    public static Diagnostic UnknownDirective(string name, SourceSpan? place) => Error(
        "CK3101", place, $"unknown directive `{name}`", $"知らない命令「{name}」です",
        "see docs/format.md for what there is; write \\% or \\: for the character itself", "使えるものは docs/format.ja.md にあります。文字として書くときは \\% や \\: としてください");

    public static Diagnostic SectionInside(SourceSpan? place) => Error(
        "CK3101", place, "`%section` cannot stand in words that a template prints inside of something else", "テンプレートの中に印刷される文に「%section」は使えません",
        "take it away; where a line begins with a percent sign that is to be printed, write \\%", "この行を消してください。行頭の % を文字として印刷するときは \\% としてください");

    public static Diagnostic OutsideOfTable(string name, SourceSpan? place) => Error(
        "CK3101", place, $"`{name}` stands outside of a table", $"「{name}」が表の外にあります",
        "rows and cells stand between `::: table {widths=…}` and `:::`, both in half width", "行（%row）とセル（%cell）は、半角の「::: table {widths=…}」と「:::」の間に書いてください");

    public static Diagnostic InsideOfNote(string name, SourceSpan? place) => Error(
        "CK3101", place, $"`{name}` stands inside of a note", $"「{name}」が注の中にあります",
        "close the note before it with a line `:::`", "その前に「:::」だけの行を書いて、注を閉じてください");

    public static Diagnostic UnknownPage(string name, IEnumerable<string> known, SourceSpan? place) => Error(
        "CK3102", place, $"there is no page design `{name}`", $"ページの体裁「{name}」がありません",
        known.Any() ? $"known are {string.Join(", ", known)}" : "the design has no pages: write some under its `pages:`, or let it extend another one (`extends: standard`)",
        known.Any() ? $"使えるのは {string.Join("、", known)} です" : "この体裁にはページがありません。体裁の pages: に書くか、「extends: standard」でほかの体裁をもとにしてください");

    public static Diagnostic BadAttribute(string key, string value, SourceSpan? place) => Error(
        "CK3103", place, $"`{key}` cannot be `{value}`", $"「{key}」に「{value}」は使えません",
        "lengths are written 12mm or 30pt, spans and numbers as digits, dates 2026-04-01", "長さは 12mm や 30pt、結合や数は数字、日付は 2026-04-01 の形で書いてください");

    public static Diagnostic NotBetween(string key, string value, string least, string most, SourceSpan? place) => Error(
        "CK3103", place, $"`{key}` cannot be `{value}`", $"「{key}」に「{value}」は使えません",
        $"it is a number from {least} to {most}", $"{least} から {most} までの数で書いてください");

    public static Diagnostic NoShare(string key, string value, SourceSpan? place) => Error(
        "CK3103", place, $"`{key}` cannot be `{value}`", $"「{key}」に「{value}」は使えません",
        "it is a share, from 0 to 1: write 0.5 for 50 %", "割合を 0 から 1 までで書いてください（50％ は 0.5）");

    public static Diagnostic NotAmong(string key, string value, IEnumerable<string> known, SourceSpan? place)
    {
        var near = Nearest.To(value, known);
        return Error(
            "CK3103", place, $"`{key}` cannot be `{value}`", $"「{key}」に「{value}」は使えません",
            near is not null ? $"did you mean `{near}`?" : $"one of {string.Join(", ", known)}",
            near is not null ? $"もしかして「{near}」ですか" : $"{string.Join("、", known)} のいずれかです");
    }

    public static Diagnostic CellCount(int found, int expected, SourceSpan? place) => Error(
        "CK3104", place, $"the row fills {found} of {expected} columns", $"行のセルが {found} 列分で、表の {expected} 列と合いません",
        "count the cells with their spans, and those that rows above reach down with", "結合したセルと、上の行から下りてくるセルを含めて数えてください");

    public static Diagnostic RawHtml(string html, SourceSpan? place) => Error(
        "CK3105", place, $"HTML is not supported: {html}", $"HTML は使えません：{html}",
        "use Markdown, or write \\< for the character itself", "Markdown で書くか、文字としての < は \\< と書いてください");

    public static Diagnostic UnknownStyle(string name, SourceSpan? place) => new(
        "CK3106", Severity.Warning, new($"there is no style `{name}`", $"スタイル「{name}」がありません"), place,
        new("add it to the styles of the template or design", "テンプレート又は体裁の styles に加えてください"));

    public static Diagnostic Unclosed(string name, SourceSpan? place) => Error(
        "CK3107", place, $"`::: {name}` is not closed", $"「::: {name}」が閉じていません",
        "add a line with as many colons", "同じ数のコロンだけの行を足してください");

    public static Diagnostic NoAlternativeText(string source, SourceSpan? place) => Error(
        "CK3109", place, $"the picture {source} has no alternative text", $"画像 {source} に代替テキストがありません",
        "say in words what it shows: ![what it shows](file)", "![何が描かれているか](ファイル) のように、言葉で書いてください");

    public static Diagnostic NoWordsOfChart(SourceSpan? place) => Error(
        "CK3109", place, "the chart has no alternative text", "グラフに代替テキストがありません",
        "say all its numbers in words: ::: chart {alt=\"met 3, open 1\"}", "::: chart {alt=\"適合3、未回答1\"} のように、数を全て言葉で書いてください");

    public static Diagnostic TooDeep(SourceSpan? place) => Error(
        "CK3110", place, "the text is nested too deeply", "文章の入れ子が深すぎます",
        "use fewer levels of lists, quotations and containers", "一覧、引用、囲みの段を減らしてください");

    public static Diagnostic UnknownAttribute(ElementAttributes element, string key, SourceSpan? place)
    {
        var (hint, hintJapanese) = (Nearest.To(key, element.Keys), element.Keys) switch
        {
            ({ } near, _) => ($"did you mean `{near}`?", $"もしかして「{near}」ですか"),
            (_, []) => ("take it away", "消してください"),
            (_, var keys) => ($"known here are {string.Join(", ", keys)}", $"ここで使えるのは {string.Join("、", keys)} です"),
        };
        return Error(
            "CK3111", place, $"{element.Element.English} has no attribute `{key}`", $"{element.Element.Japanese}に「{key}」という属性はありません", hint, hintJapanese);
    }

    public static Diagnostic ReadingCount(string word, int found, int expected, SourceSpan? place) => Error(
        "CK3112", place, $"`{word}` has {expected} characters and {found} readings", $"「{word}」は {expected} 文字ですが、読みが {found} 個あります",
        "give each character its reading, parted by `|`, or one reading to all of them", "漢字１字ごとに | で区切って読みを書くか、全体で一つの読みにしてください");

    public static Diagnostic NoReading(string word, SourceSpan? place) => Error(
        "CK3112", place, $"`:ruby[{word}]` lacks its characters or their reading", $"「:ruby[{word}]」に、文字か読みがありません",
        "write both: :ruby[漢字]{かん|じ}", ":ruby[漢字]{かん|じ} のように、両方を書いてください");

    public static Diagnostic WordsBehind(string directive, string words, SourceSpan? place) => NotPrinted(
        words, place, $"`{directive}` has no words; write them on a line of their own", $"「{directive}」の後ろに言葉は置けません。別の行に書いてください");

    public static Diagnostic UnusedTarget(string label, SourceSpan? place) => NotPrinted(
        $"[{label}]: …", place,
        "this line says where a link leads, but no link in this passage uses it; write \\[ for the character itself",
        "リンク先を決める行と読まれますが、この箇所でこれを使うリンクがありません。文字として書くときは \\[ としてください");

    public static Diagnostic CellWithoutRow(string words, SourceSpan? place) => NotPrinted(
        words, place, "write %row before the first cell", "最初のセルの前に %row の行を書いてください");

    public static Diagnostic NotAReferencesClass(string name, SourceSpan? place) => Error(
        "CK3111", place, $"a reference has no class `.{name}`", $"参照に「.{name}」は使えません",
        "it knows `.page`, which prints the page; for looks, write :span[[](#id)]{.style}", "使えるのは、ページを印刷する「.page」だけです。見た目を変えるときは :span[[](#id)]{.スタイル} としてください");

    public static Diagnostic FullWidth(string meant, SourceSpan? place) => Warning(
        "CK3114", place, $"`{meant}` is typed in full width and is printed as text", $"「{meant}」が全角で書かれているので、命令ではなく文字として印刷されます",
        $"write `{meant}` in half width, with the blank and the braces behind it", $"「{meant}」と、その後ろの空白と波かっこを、半角で書いてください");

    public static Diagnostic CombWithoutBoxes(string field, SourceSpan? place) => Error(
        "CK3103", place, $"the comb of the field {field} has no boxes", $"「{field}」のマス目（comb）に、マスの数がありません",
        "say how many characters it takes: {shape=comb boxes=7}", "マスの数を {shape=comb boxes=7} のように書いてください");

    public static Diagnostic TableAsText(string written, SourceSpan? place) => Warning(
        "CK3115", place, $"the table with `{written}` is printed as text", $"「{written}」を含む表が、表ではなく文字として印刷されます",
        "write bars in half width, `|---|---|` with as many columns below the head, and an empty line before and behind the table; for the character itself, write \\|",
        "半角の「|」で区切り、見出しの下に同じ列数の「|---|---|」を書き、表の前と後ろに空の行を置いてください。文字として書くときは \\| とします");

    public static Diagnostic InlineSlip(string written, string meant, SourceSpan? place) => Warning(
        "CK3115", place, $"`{written}` is printed as text", $"「{written}」は、命令ではなく文字として印刷されます",
        $"write `{meant}`, in half width and closed; for the character itself, write \\:", $"「{meant}」のように、半角で書き、かっこを閉じてください。文字として書くときは \\: としてください");

    public static Diagnostic BlankInFileName(string written, string file, SourceSpan? place) => Warning(
        "CK3116", place, $"`{written}` is printed as text: the name of the file has a blank", $"ファイル名に空白があるので、「{written}」は文字として印刷されます",
        $"put the name in angle brackets: (<{file}>)", $"ファイル名を <…> で囲んでください：(<{file}>)");

    public static Diagnostic UnknownTarget(string id, string? near, SourceSpan? place) => Error(
        "CK3201", place, $"nothing has the id `{id}`", $"id「{id}」の付いたものがありません",
        near is null ? "give the target that id in braces: {#id}" : $"did you mean `{near}`?",
        near is null ? "参照先に {#id} の形で id を付けてください" : $"もしかして「{near}」ですか");

    public static Diagnostic DoubledId(string id, SourceSpan? place, SourceSpan? first) => Error(
        "CK3202", place, $"the id `{id}` is given twice", $"id「{id}」が二度使われています",
        "give one of them another id", "どちらかに別の id を付けてください") with
    {
        Related = first is null ? [] : [new RelatedPlace(first, new("the first one is here", "一つ目はここです"))],
    };

    public static Diagnostic UnknownNote(string id, SourceSpan? place) => Error(
        "CK3203", place, $"there is no note `{id}`", $"注「{id}」がありません",
        "add it to the notes of the workspace where the template prints them, or define it in the text with `::: note-definition`", "注を印刷するテンプレートではワークスペースの notes に、ほかでは本文に「::: note-definition」で加えてください");

    public static Diagnostic TargetWithoutNumber(string id, SourceSpan? place) => Error(
        "CK3204", place, $"`{id}` has no number to print", $"「{id}」には印刷する番号がありません",
        $"write the words yourself: [words](#{id})", $"[言葉](#{id}) のように、言葉を書いてください");

    public static Diagnostic DoubledNote(string id, SourceSpan? place, SourceSpan? first) => Error(
        "CK3205", place, $"the note `{id}` is defined twice", $"注「{id}」が二度定義されています",
        "take one of the definitions away, or give one of them another id", "どちらかの定義を消すか、別の id を付けてください") with
    {
        Related = first is null ? [] : [new RelatedPlace(first, new("the first one is here", "一つ目はここです"))],
    };

    public static Diagnostic LeadsNowhere(string address, SourceSpan? place) => Warning(
        "CK4205",
        place,
        address.Length == 0 ? "a link has no address, so that its words are printed without a link" : $"`{address}` is no address, so that its words are printed without a link",
        address.Length == 0 ? "リンクにアドレスがないので、リンクにせず文字だけを印刷します" : $"「{address}」はアドレスではないので、リンクにせず文字だけを印刷します",
        "write an address that begins with https:, http:, mailto: or tel:, or [words](#id) for a place in the document",
        "https:、http:、mailto:、tel: で始まるアドレスを書いてください。文書の中の場所は [言葉](#id) とします");

    private static Diagnostic NotPrinted(string words, SourceSpan? place, string hint, string hintJapanese) => new(
        "CK3113", Severity.Warning, new($"nothing is printed of `{words}`", $"「{words}」は印刷されません"), place, new(hint, hintJapanese));

    public static Diagnostic CountedOn(int written, string printed, SourceSpan? place) => Warning(
        "CK3117", place, $"`{written}.` is printed as {printed}: a list counts on from its first number", $"「{written}.」は「{printed}」と印刷されます。一覧の番号は最初の番号から順に付きます",
        "write the items that are left out, or let the list end with a paragraph before this item, from whose number the next one counts",
        "抜けている項目を書くか、この項目の前に段落を置いて一覧を分けてください。次の一覧は、最初に書いた番号から数えます");

    public static Diagnostic YearAsItem(int written, string printed, SourceSpan? place) => Warning(
        "CK3117", place, $"`{written}.` begins an item and is printed as {printed}", $"「{written}.」は一覧の始まりと読まれ、「{printed}」と印刷されます",
        $"write the year as a word, or a backslash before the dot: `{written}\\.`", $"「{written}年」と書くか、ピリオドの前に \\ を付けて「{written}\\.」としてください");

    public static Diagnostic LostSigns(string written, string printed, SourceSpan? place) => Warning(
        "CK3119", place, $"`{written}` is printed as `{printed}`: its signs are taken for those of Markdown", $"「{written}」は「{printed}」と印刷されます。記号が Markdown の命令と読まれています",
        $"write a backslash before each sign that is to be printed, or set it between backticks: ``{written}``", $"印刷する記号の前にそれぞれ \\ を付けるか、「`{written}`」のように逆引用符で囲んでください");

    public static Diagnostic JoinedItem(string sign, SourceSpan? place) => Warning(
        "CK3118", place, $"the line that begins with `{sign}` is joined to the one above it", $"「{sign}」で始まる行が、前の行に続けて印刷されます",
        "write points as `- ` or `1. `, behind an empty line; to keep the sign, end the line above with a backslash",
        "一覧は、前に空の行を置き、「- 」又は「1. 」で書いてください。記号のまま行を分けるときは、前の行の終わりに \\ を付けます");

    public static Diagnostic WideSigns(string key, string value, SourceSpan? place) => Error(
        "CK3103", place, $"`{key}` cannot be `{value}`: it has a quotation mark or a blank that is not in half width", $"「{key}」に「{value}」は使えません。半角でない引用符か空白が入っています",
        $"write straight quotation marks and blanks in half width: {key}=\"…\"", $"引用符と空白を半角にして、{key}=\"…\" のように書いてください");

    private static Diagnostic Warning(string code, SourceSpan? place, string english, string japanese, string hint, string hintJapanese) =>
        new(code, Severity.Warning, new(english, japanese), place, new(hint, hintJapanese));

    private static Diagnostic Error(string code, SourceSpan? place, string english, string japanese, string hint, string hintJapanese) =>
        new(code, Severity.Error, new(english, japanese), place, new(hint, hintJapanese));
}

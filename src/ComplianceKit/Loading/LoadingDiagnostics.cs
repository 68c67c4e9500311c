using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading;

/// <summary>What can be wrong with a file, in words. CK1xxx.</summary>
internal static class LoadingDiagnostics
{
    public static Diagnostic BadYaml(YamlSlip slip) => Error(
        "CK1001", slip.Place,
        $"this is not YAML: {slip.What.English}", $"YAML として読めません：{slip.What.Japanese}",
        slip.Hint.English, slip.Hint.Japanese);

    public static Diagnostic YamlTooLarge(SourceSpan place) => Error(
        "CK1002", place,
        "the file is nested too deeply or has too many values", "ファイルの入れ子が深すぎるか、値が多すぎます",
        "split it into several files", "ファイルを分けてください");

    public static Diagnostic SecondDocument(SourceSpan place) => Error(
        "CK1003", place,
        "the file holds a second document behind `---`", "「---」の後に二つ目の文書があります",
        "put it into a file of its own", "別のファイルに分けてください");

    public static Diagnostic UnknownAnchor(string name, SourceSpan place) => Error(
        "CK1004", place,
        $"`*{name}` refers to an anchor that does not exist before it", $"「*{name}」が指す「&{name}」が、それより前にありません",
        "write the value itself", "値をそのまま書いてください");

    public static Diagnostic KeyIsNotText(SourceSpan place) => Error(
        "CK1005", place,
        "a key must be a single word, not a list or a mapping", "キーは一つの語で書きます（一覧や入れ子は使えません）",
        "put a text that begins with `[`, `{` or `?` into quotes", "「[」「{」「?」で始まる文は引用符で囲んでください");

    public static Diagnostic DoubledKey(string key, SourceSpan place, SourceSpan first) => Error(
        "CK1006", place,
        $"`{key}` is given twice", $"「{key}」が二度書かれています",
        "remove one of them", "どちらかを消してください") with
    {
        Related = [new RelatedPlace(first, new("the first one is here", "一つ目はここです"))],
    };

    public static Diagnostic UnknownKey(string key, string? near, IEnumerable<string> known, SourceSpan place, string? freely = null)
    {
        var names = known.ToList();
        var (below, belowJapanese) = freely is null
            ? (string.Empty, string.Empty)
            : ($"; what a template asks for stands below `{freely}`: `{freely}: {{ {key}: … }}`", $"。テンプレートに渡す値は「{freely}: {{ {key}: … }}」のように {freely} の下に書きます");
        return Error(
            "CK1007", place,
            $"unknown key `{key}`", $"知らないキー「{key}」です",
            near is null ? $"known here are {string.Join(", ", names)}{below}" : $"did you mean `{near}`?",
            near is null ? $"ここで使えるのは {string.Join("、", names)} です{belowJapanese}" : $"もしかして「{near}」ですか");
    }

    public static Diagnostic MissingKey(string key, SourceSpan place) => Error(
        "CK1008", place,
        $"`{key}` is missing", $"「{key}」がありません",
        $"add a line `{key}: …`", $"「{key}: …」の行を足してください");

    public static Diagnostic EmptyValue(string key, SourceSpan place) => Error(
        "CK1008", place,
        $"`{key}` has no value", $"「{key}」の値が空です",
        $"write it behind the colon: `{key}: …`", $"「{key}: …」のように、コロンの後に書いてください");

    public static Diagnostic WrongType(string key, YamlShape expected, SourceSpan place) => Error(
        "CK1009", place,
        $"`{key}` must be {expected.Words.English}", $"「{key}」は{expected.Words.Japanese}で書きます",
        expected.Hint.English, expected.Hint.Japanese);

    public static Diagnostic WrongEntry(string key, YamlShape expected, SourceSpan place) => Error(
        "CK1009", place,
        $"each entry of `{key}` must be {expected.Words.English}", $"「{key}」の一つ一つは{expected.Words.Japanese}で書きます",
        expected.Hint.English, expected.Hint.Japanese);

    public static Diagnostic BadDate(string key, string value, DateOnly? meant, SourceSpan place) => Error(
        "CK1010", place,
        $"`{key}` is not a date: {value}", $"「{key}」の {value} は日付として読めません",
        meant is { } day ? $"write {day:yyyy-MM-dd}" : "write year-month-day, such as 2026-04-01",
        meant is { } date ? $"{date:yyyy-MM-dd} と書いてください" : "2026-04-01 のように、年-月-日で書いてください");

    public static Diagnostic NoSuchDay(string key, string value, SourceSpan place) => Error(
        "CK1010", place,
        $"`{key}` is not a date: there is no day {value}", $"「{key}」の {value} という日はありません",
        "look at the month and at how many days it has", "月と、その月の日数を確かめてください");

    public static Diagnostic UnknownValue(string key, string value, string? near, IEnumerable<string> known, SourceSpan place) => Error(
        "CK1011", place,
        $"`{key}` cannot be `{value}`", $"「{key}」に「{value}」は使えません",
        near is null ? $"one of {string.Join(", ", known)}" : $"did you mean `{near}`?",
        near is null ? $"{string.Join("、", known)} のいずれかです" : $"もしかして「{near}」ですか");

    /// <summary>A file that is not there.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="place">Where it was named.</param>
    /// <param name="hasOtherForm">Whether a file is there whose name differs only in how its characters are put together.</param>
    public static Diagnostic MissingFile(string file, SourceSpan place, bool hasOtherForm = false) => Error(
        "CK1012", place,
        $"there is no file {file}", $"ファイル {file} がありません",
        hasOtherForm
            ? "a file of the same name is there in another Unicode form (NFD, where が is two characters); rename that file to the name written here"
            : "check the name, and that it stands relative to the workspace's folder",
        hasOtherForm
            ? "見た目が同じで文字の表し方（Unicode の正規化形式。濁点を分けて書く NFD など）が違う名前のファイルがあります。ここに書いた名前に付け直してください"
            : "名前を確かめ、ワークスペースのフォルダーからの位置で書いてください");

    /// <summary>The entry of a template that is not there: its place counts from elsewhere than that of all other files.</summary>
    public static Diagnostic MissingEntry(string file, string folder, SourceSpan place) => Error(
        "CK1012", place,
        $"there is no file {file}", $"ファイル {file} がありません",
        $"check the name, and that `entry` stands relative to the template's folder, {folder}",
        $"名前を確かめ、entry はテンプレートのフォルダー（{folder}）からの位置で書いてください");

    public static Diagnostic PictureOnTheWeb(string address, SourceSpan place) => Error(
        "CK1012", place,
        $"the picture {address} is on the web, and nothing is fetched from there", $"画像 {address} は Web のアドレスです。Web からは取り込みません",
        "save the picture in the workspace and write its place there, such as images/figure.png", "画像をワークスペースに保存し、images/figure.png のようにその位置を書いてください");

    public static Diagnostic CannotRead(string file, LocalizedText detail, SourceSpan place) => Error(
        "CK1013", place,
        $"cannot read {file}: {detail.English}", $"{file} を読めません：{detail.Japanese}",
        "close it in other programs and check its rights", "ほかのソフトで閉じ、権限を確かめてください");

    public static Diagnostic OutsideWorkspace(string file, SourceSpan place) => Error(
        "CK1014", place,
        $"{file} lies outside the workspace", $"{file} はワークスペースの外にあります",
        "copy the file into the workspace", "ワークスペースの中に写してください");

    public static Diagnostic EmptyFile(SourceSpan place) => Error(
        "CK1015", place,
        $"{place.Path} is empty", $"{place.Path} が空です",
        "see docs/format.md for what it holds", "書く内容は docs/format.ja.md を見てください");

    public static Diagnostic NotUtf8(string file) => Error(
        "CK1016", SourceSpan.File(file),
        $"{file} is not UTF-8 text", $"{file} の文字コードが UTF-8 ではありません",
        "save it as UTF-8; editors offer it as “encoding” where they save a file", "UTF-8 で保存し直してください。メモ帳なら「名前を付けて保存」の「エンコード」で選べます");

    public static Diagnostic NotText(string file) => Error(
        "CK1016", SourceSpan.File(file),
        $"{file} is not a text file", $"{file} はテキストのファイルではありません",
        "write it in a text editor and save it as UTF-8", "メモ帳などのエディターで書き、UTF-8 で保存してください");

    public static Diagnostic NotAPicture(string file, SourceSpan place) => Error(
        "CK1017", place,
        $"{file} is not a PNG or JPEG picture", $"{file} は PNG 又は JPEG の画像ではありません",
        "save the picture as PNG or JPEG", "PNG 又は JPEG で保存し直してください");

    public static Diagnostic TextBehindHash(string rest, SourceSpan place) => new(
        "CK1018", Severity.Warning,
        new($"`{rest}` is no part of the text: a `#` after a blank begins a comment", $"「{rest}」は値に入りません。空白の後の「#」から行末まではコメントになります"), place,
        new("put the whole text into quotes, or write a blank behind the `#` if it is a comment", "文の全体を引用符で囲んでください。コメントなら「# 」のように空白を入れてください"));

    public static Diagnostic TextInAnchor(string anchor, SourceSpan place) => new(
        "CK1018", Severity.Warning,
        new($"`&{anchor}` is no part of the text: a `&` at its beginning names it for `*{anchor}`, which stands nowhere", $"「&{anchor}」は値に入りません。文の始めの「&」は、ほかの所から「*{anchor}」で指すための名前になりますが、それがありません"), place,
        new("put the whole text into quotes", "文の全体を引用符で囲んでください"));

    public static Diagnostic UnknownControlFile(string path) => new(
        "CK1020", Severity.Warning,
        new("nothing is read of this file: it does not say what it is", "このファイルは読まれません。何のファイルかが書かれていません"), SourceSpan.StartOf(path),
        new(
            "begin it with `catalog: …`, `overlay: …` or `crosswalk: …`, in small letters, with a colon in half width and nothing before it",
            "始めの行に「catalog: …」「overlay: …」「crosswalk: …」のいずれかを、小文字と半角のコロンで、コロンの前に空白を置かずに書いてください"));

    public static Diagnostic HiddenEnding(string path) => new(
        "CK1020", Severity.Warning,
        new("nothing is read of this file: its name does not end in .yaml", "このファイルは読まれません。名前の終わりが .yaml ではありません"), SourceSpan.File(path),
        new("take `.txt` off its name; Windows may hide it", "名前の終わりの .txt を消してください。Windows では隠れていることがあります"));

    public static Diagnostic NameInTitle(string title, SourceSpan place) => new(
        "CK1021", Severity.Warning,
        new($"the title `{title}` is printed with its braces: nothing is filled into titles", $"題名「{title}」は、波かっこのまま印刷されます。題名には値が入りません"), place,
        new("write the words themselves", "言葉そのものを書いてください"));

    public static Diagnostic FieldsOfOneName(string first, string second, string called, SourceSpan place) => Error(
        "CK1022", place,
        $"the fields `{first}` and `{second}` are both called `{called}`, so that a column of that name fills the first alone",
        $"欄「{first}」と「{second}」は、どちらも「{called}」と呼ばれます。その見出しの列は、先の欄だけに入ります",
        "give each field names of its own under `label`, `english` and `also`", "label、english、also には、欄ごとに違う名前を書いてください");

    public static Diagnostic NoEarlierDay(string field, string? near, IReadOnlyCollection<string> days, SourceSpan place) => Error(
        "CK1023", place,
        $"`not-before` names `{field}`, which is no field with a date", $"「not-before」の「{field}」は、日付の欄ではありません",
        near is not null ? $"did you mean `{near}`?" : days.Count > 0 ? $"the fields with a date are {string.Join(", ", days)}" : "give the field whose day comes first `kind: date`",
        near is not null ? $"もしかして「{near}」ですか" : days.Count > 0 ? $"日付の欄は {string.Join("、", days)} です" : "先に来る日の欄を kind: date にしてください");

    public static Diagnostic HeadingBehindHash(string heading, SourceSpan place) => new(
        "CK1019", Severity.Error,
        new($"`{heading}` is no part of the text: a line that begins with `#` is a comment", $"「{heading}」は文に入りません。「#」で始まる行はコメントになります"), place,
        new("write `|` behind the key, so that the lines below are kept as they stand: `text: |`", "「text: |」のようにキーの後ろに「|」を書くと、下の行がそのまま文になります"));

    public static Diagnostic NegativeDays(string key, int days, SourceSpan place) => Error(
        "CK2026", place, $"`{key}` cannot be {days} days", $"「{key}」に {days} 日は使えません",
        "write a number of days, 0 or more", "0 以上の日数を書いてください");

    public static Diagnostic NotAFont(string file, SourceSpan place) => Error(
        "CK4103", place, $"the font {file} cannot be used: it is not a TrueType or OpenType font", $"フォント {file} を使えません：TrueType 又は OpenType のフォントではありません",
        "name a .ttf, .otf or .ttc file; fonts for web sites (.woff, .woff2) are none", ".ttf、.otf、.ttc のファイルを指定してください。Web サイト用の .woff、.woff2 は使えません");

    private static Diagnostic Error(string code, SourceSpan place, string english, string japanese, string hint, string hintJapanese) =>
        new(code, Severity.Error, new(english, japanese), place, new(hint, hintJapanese));
}

using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Output;

/// <summary>All that the command line says apart from diagnostics, in both languages.</summary>
internal static class Wording
{
    public static LocalizedText Program { get; } = new(
        "Turns YAML and Markdown into the documents that Japanese guidelines on medical information ask for, as PDF and XLSX.\n\nStart with:  compliancekit init vendor my-service   then   compliancekit build my-service\nExit codes: 0 done, 1 something in the workspace or a roster is wrong, 2 the command line is not understood, 3 a file could not be read or written.",
        "医療情報に関するガイドラインが求める文書を、YAML と Markdown から PDF と XLSX で作ります。\n\nまずは：  compliancekit init vendor my-service   次に   compliancekit build my-service\n終了コード：0 完了、1 ワークスペースや名簿に誤りがある、2 コマンドの書き方が違う、3 ファイルを読み書きできない");

    public static LocalizedText LanguageOption { get; } = new("Language of messages (ja or en)", "メッセージの言語（ja 又は en）");

    public static LocalizedText FormatOption { get; } = new("How findings are written (default: text)", "指摘の書き方（省略すると text）");

    public static LocalizedText HelpOption { get; } = new("Show this help", "この説明を表示する");

    public static LocalizedText VersionOption { get; } = new("Show the version", "版を表示する");

    public static LocalizedText Usage { get; } = new("Usage", "使い方");

    public static LocalizedText Commands { get; } = new("Commands", "コマンド");

    public static LocalizedText Arguments { get; } = new("Arguments", "引数");

    public static LocalizedText Options { get; } = new("Options", "オプション");

    public static LocalizedText MoreHelp { get; } = new("More on a command:  compliancekit COMMAND --help", "コマンドごとの説明：  compliancekit コマンド --help");

    public static LocalizedText QuietOption { get; } = new("Say nothing but errors", "誤りのほかは何も表示しない");

    public static LocalizedText VerboseOption { get; } = new("Say more about what is done", "処理の内容を詳しく表示する");

    public static LocalizedText WorkspaceArgument { get; } = new("The workspace: the folder with compliancekit.yaml (default: this one)", "ワークスペース：compliancekit.yaml のあるフォルダー（省略すると今のフォルダー）");

    public static LocalizedText Build { get; } = new("Build the documents of a workspace", "ワークスペースの文書を作る");

    public static LocalizedText OutputOption { get; } = new("The folder to write to (default: out/ in the workspace)", "出力先のフォルダー（指定しなければワークスペースの out/）");

    public static LocalizedText FileAsFolder(string option, string value) =>
        new($"`{option} {value}` names a file, but a folder is needed: the files in it get the names of the documents.", $"{option} にはファイルではなくフォルダーを指定してください（指定：{value}）。中のファイルには文書の名前が付きます。");

    public static LocalizedText DocumentOption { get; } = new("Only this document (may be repeated)", "この文書だけを作る（複数指定可）");

    public static LocalizedText Check { get; } = new("List all that is wrong in a workspace, without writing anything", "何も書き出さずに、ワークスペースの誤りをすべて挙げる");

    public static LocalizedText Init { get; } = new("Make a commented workspace that builds at once", "説明付きで、すぐに文書を作れるワークスペースを用意する");

    public static LocalizedText InitKind { get; } = new("What for: vendor, association or facility", "用途：vendor（事業者）、association（医師会・自治体）、facility（医療機関等）");

    public static LocalizedText InitFolder { get; } = new("The folder to make; it must be empty or absent", "作るフォルダー（空か、まだ無いもの）");

    public static LocalizedText List { get; } = new("List catalogs, templates or documents", "カタログ、テンプレート、文書の一覧を表示する");

    public static LocalizedText ListWhat { get; } = new("What to list: catalogs, templates or documents", "一覧にするもの：catalogs（カタログ）、templates（テンプレート）、documents（文書）");

    public static LocalizedText Explain { get; } = new("Explain a diagnostic code", "指摘のコードを説明する");

    public static LocalizedText ExplainCode { get; } = new("The code, such as CK2004; without one, all codes are listed", "コード（CK2004 など）。指定しなければ一覧を表示する");

    public static LocalizedText Completion { get; } = new("Print a script that completes commands in a shell", "シェルの補完スクリプトを表示する");

    public static LocalizedText CompletionShell { get; } = new("bash, zsh, fish or powershell", "bash、zsh、fish、powershell のいずれか");

    public static LocalizedText Transcript { get; } = new("Print what a screen reader would speak of a PDF file", "PDF ファイルを画面読み上げソフトがどう読むかを表示する");

    public static LocalizedText TranscriptFile { get; } = new("A tagged PDF file", "タグ付き PDF ファイル");

    public static LocalizedText HelpOf(string command) => new($"Run `compliancekit {command}--help` for what there is.", $"使い方は `compliancekit {command}--help` で表示できます。");

    public static LocalizedText NotUnderstood(string word, string? near) => near is null
        ? new($"`{word}` is not understood here.", $"「{word}」は、ここでは使えません。")
        : new($"`{word}` is not understood here; did you mean `{near}`?", $"「{word}」は、ここでは使えません。「{near}」のことですか。");

    public static LocalizedText NoValue(string option) => new($"`{option}` needs a value.", $"「{option}」に値がありません。");

    public static LocalizedText OptionMissing(string option) => new($"`{option}` is needed.", $"「{option}」の指定が必要です。");

    public static LocalizedText NotAllowed(string name, string word, IEnumerable<string> words) => new(
        $"`{name}` cannot be `{word}`; it is one of {string.Join(", ", words)}.", $"「{name}」に「{word}」は使えません。{string.Join("、", words)} のどれかを指定してください。");

    public static LocalizedText NothingThere(string path) => new($"{path} is not there", $"{path} がありません");

    public static LocalizedText NoDate(string option, string text) => new(
        $"`{text}` is no date for `{option}`; write it as 2026-04-01.",
        $"「{option}」の「{text}」は日付として読めません。2026-04-01 のように書いてください。");

    public static LocalizedText Counts(int errors, int warnings) => new(
        $"{EnglishCount.Of(errors, "error")}, {EnglishCount.Of(warnings, "warning")}",
        $"誤り {errors} 件、注意 {warnings} 件");

    public static LocalizedText Written(string path, int pages, bool workbook) => new(
        $"wrote {path} ({EnglishCount.Of(pages, workbook ? "sheet" : "page")})",
        $"作成：{path}（{pages} {(workbook ? "シート" : "ページ")}）");

    public static LocalizedText WrittenRecord(string path) => new($"wrote {path}", $"作成：{path}");

    public static LocalizedText NothingWrong(int items, int documents) => new(
        $"nothing wrong: {EnglishCount.Of(documents, "document")}, {EnglishCount.Of(items, "item")} of guidelines",
        $"誤りはありません（文書 {documents} 件、ガイドラインの項目 {items} 件）");

    public static LocalizedText NothingWritten { get; } = new(
        "nothing was written; earlier outputs are as they were",
        "何も書き出していません。前に作った文書はそのままです。");

    public static LocalizedText UnknownCode(string code, string? near) => new(
        $"there is no diagnostic {code}{(near is null ? string.Empty : $"; did you mean {near}?")}",
        $"{code} という指摘はありません。{(near is null ? string.Empty : $"もしかして {near} ですか。")}");

    public static LocalizedText FolderNotEmpty(string path) => new(
        $"{path} is not empty; choose a new folder so that nothing of yours is overwritten",
        $"{path} は空ではありません。上書きを避けるため、新しいフォルダーを指定してください。");

    public static LocalizedText MadeSchemas(string folder) => new($"made {folder} (what editors know of the files)", $"作成：{folder}（エディターでの入力を助ける定義）");

    public static LocalizedText Made(string path) => new($"made {path}", $"作成：{path}");

    public static LocalizedText NextStep(string folder) => new(
        $"Next: compliancekit build {Quoted(folder)}",
        $"次は：compliancekit build {Quoted(folder)}");

    // A command to be copied must hold together where the folder's name has blanks.
    private static string Quoted(string folder) => folder.Any(static sign => char.IsWhiteSpace(sign)) ? $"\"{folder}\"" : folder;

    public static LocalizedText CannotRead(string path, Exception cause) => new($"cannot read {path}: {FileTrouble.Of(cause).English}", $"{path} を読めません：{FileTrouble.Of(cause).Japanese}");

    public static LocalizedText CannotWrite(string path, Exception cause) => new($"cannot write {path}: {FileTrouble.Of(cause).English}", $"{path} に書き込めません：{FileTrouble.Of(cause).Japanese}");

    public static LocalizedText Unexpected(string detail) => new(
        $"the tool itself failed, which is a bug of ours ({detail}); nothing was written. Please report it, with the workspace if you can, and what it says when the variable COMPLIANCEKIT_TRACE is 1.",
        $"ツールの不具合で処理を続けられませんでした（{detail}）。何も書き出していません。環境変数 COMPLIANCEKIT_TRACE を 1 にしたときの表示と、できればワークスペースを添えてお知らせください。");

    public static LocalizedText SeverityName(Severity severity) => severity switch
    {
        Severity.Error => new("error", "誤り"),
        Severity.Warning => new("warning", "注意"),
        _ => new("note", "参考"),
    };

    public static LocalizedText Hint { get; } = new("hint", "対処");
}

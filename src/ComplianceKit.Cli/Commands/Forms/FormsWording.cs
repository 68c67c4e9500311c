using System.Collections.Immutable;
using ComplianceKit.Builds.Filling;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary>What the commands on forms say, in both languages.</summary>
internal static class FormsWording
{
    private const int MostRows = 10;

    public static LocalizedText Forms { get; } = new("Fill forms from a roster, or check a roster before printing", "名簿から書式に記入する、印刷の前に名簿を点検する");

    public static LocalizedText Fill { get; } = new(
        "Fill a form for every person of a roster. The files can be read by you alone; an interrupted run goes on where it stopped.",
        "名簿の全員分の書式を作る。ファイルは作った人だけが読める。途中で止まったときは、同じコマンドで続きから作る");

    public static LocalizedText Check { get; } = new(
        "Check a roster against a form: characters, room, dates, people who are missing or doubled. Names rows and columns, never values.",
        "名簿を書式に照らして点検する（文字、欄の広さ、日付、抜けや重なり）。行と列だけを示し、内容は表示しない");

    public static LocalizedText Template { get; } = new("The form: the id of a document of the workspace or of a template", "書式：ワークスペースの文書かテンプレートの id");

    public static LocalizedText Roster { get; } = new("The roster: CSV (UTF-8 or Shift_JIS) or .xlsx, names of columns in the first row", "名簿：CSV（UTF-8 又は Shift_JIS）か .xlsx。１行目は列の見出し");

    public static LocalizedText Workspace { get; } = new("The workspace (default: the current folder)", "ワークスペース（指定しなければ今のフォルダー）");

    public static LocalizedText Map { get; } = new("A YAML file with lines `field: column` for columns of other names, `field: 姓+名` for two that make it up", "見出しが違う列のための対応表（「欄: 列の見出し」の YAML。「氏名: 姓+名」は二つの列をつなぐ）");

    public static LocalizedText Encoding { get; } = new("The encoding of a CSV file: utf-8, shift_jis (or sjis, cp932), auto (default: found out)", "CSV の文字コード：utf-8、shift_jis（sjis、cp932 も同じ）、auto（指定しなければ自動で判別）");

    public static LocalizedText Output { get; } = new("The folder to write to (default: out/forms/ in the workspace)", "出力先のフォルダー（指定しなければワークスペースの out/forms/）");

    public static LocalizedText Name { get; } = new(
        "Names of files, such as {document}-{number} or {reference}; {row} and any field can be used",
        "ファイル名の型。{document}-{number} や {reference} など（{row} と欄の名前も使える）");

    public static LocalizedText OneFile { get; } = new("One file for everybody, each person beginning on the front of a sheet", "全員を一つのファイルにする（一人ずつ紙の表から始まる）");

    public static LocalizedText SingleSided { get; } = new(
        "With --one-file: for printing on one side of the paper, so that nobody is put on the front of a sheet by an empty page",
        "--one-file で、片面に印刷するとき。紙の表から始めるための白紙のページを入れない");

    public static LocalizedText SingleSidedInOneFile { get; } = new("--single-sided needs --one-file", "--single-sided は --one-file と一緒に指定してください");

    public static LocalizedText PerPerson { get; } = new("A file for each person (the default)", "一人ずつ別のファイルにする（既定）");

    public static LocalizedText Sort { get; } = new("Put people in the order of a field (default: the roster's)", "この欄の順に並べる（指定しなければ名簿の順）");

    public static LocalizedText Separators { get; } = new(
        "With --one-file: a separating sheet before each person, or before each group of equal values of a field",
        "--one-file で、一人ごと（欄を指定すれば、その値が同じ人ごと）の前に仕切りの紙を入れる");

    public static LocalizedText SeparatorsInOneFile { get; } = new("--separators needs --one-file", "--separators は --one-file と一緒に指定してください");

    public static LocalizedText PasswordVariable { get; } = new("Encrypt the files (AES-256) with the password in this environment variable", "この環境変数にあるパスワードで、ファイルを暗号化する（AES-256）");

    public static LocalizedText PasswordPrompt { get; } = new("Encrypt the files (AES-256) with a password that you are asked for", "パスワードを尋ねて、ファイルを暗号化する（AES-256）");

    public static LocalizedText OnePassword { get; } = new("choose one of --password-env and --password-prompt", "--password-env と --password-prompt は、どちらか一方だけを指定してください");

    public static LocalizedText TypePassword { get; } = new("Password: ", "パスワード：");

    public static LocalizedText TypeAgain { get; } = new("Again: ", "もう一度：");

    public static LocalizedText Only { get; } = new(
        "Only this person, by a number or name that tells people apart, or by the row (\"row 5\"); may be given several times",
        "この人だけを作る。番号や氏名、又は行（5行目）で指定する（何度でも指定できる）");

    public static LocalizedText Shard { get; } = new("Only part I of N of the roster, so that several machines share it", "名簿を N に分けたうちの I 番目だけを作る（何台かで分担するとき）");

    public static LocalizedText BadShard { get; } = new("--shard takes two numbers such as 2/4, the second of four parts; the first cannot be greater than the second", "--shard は「2/4」（四つに分けた二つ目）のように書きます。前の数は 1 以上で、後の数を超えません");

    public static LocalizedText NameOfOneFile { get; } = new("--name names the files of single people; with --one-file leave it away", "--name は一人ずつのファイルの名前です。--one-file とは一緒に指定できません");

    public static LocalizedText OneOrMany { get; } = new("choose one of --one-file and --per-person", "--one-file と --per-person は、どちらか一方だけを指定してください");

    public static LocalizedText Filled(FillResult result, string folder) => new(
        $"wrote {EnglishCount.Of(result.Written, "file")} ({EnglishCount.Of(result.Pages, "page")}) to {folder}{(result.Kept > 0 ? $"; {result.Kept} {(result.Kept == 1 ? "was" : "were")} there already" : string.Empty)}{Missing(result.Missing).English}",
        $"{folder} に {result.Written} ファイル（{result.Pages} ページ）を作りました{(result.Kept > 0 ? $"（{result.Kept} ファイルは前回できていました）" : string.Empty)}{Missing(result.Missing).Japanese}");

    public static LocalizedText HeldBack(ImmutableArray<int> rows) => new(
        $"wrote nothing: one file is for everybody, and {EnglishCount.Of(rows.Length, "form")} cannot be made, {(rows.Length == 1 ? "that" : "those")} of {Rows(rows).English}",
        $"全員分を一つのファイルにするので、何も作りませんでした（{Rows(rows).Japanese}の {rows.Length} 人分が作れません）");

    public static LocalizedText Ready(int people) => new($"{EnglishCount.Of(people, "form")} can be printed", $"{people} 人分を印刷できます");

    private static LocalizedText Missing(ImmutableArray<int> rows) => rows.Length switch
    {
        0 => new(string.Empty, string.Empty),
        1 => new($"; 1 form is missing: that of {Rows(rows).English}", $"。{Rows(rows).Japanese}の 1 人分は作れませんでした"),
        _ => new($"; {rows.Length} forms are missing: those of {Rows(rows).English}", $"。{Rows(rows).Japanese}の {rows.Length} 人分は作れませんでした"),
    };

    private static LocalizedText Rows(ImmutableArray<int> rows)
    {
        var named = rows.Take(MostRows).ToList();
        return rows.Length switch
        {
            1 => new($"row {rows[0]}", $"{rows[0]} 行目"),
            <= MostRows => new($"rows {string.Join(", ", named)}", $"{string.Join("、", named)} 行目"),
            _ => new($"rows {string.Join(", ", named)} and others", $"{string.Join("、", named)} 行目など"),
        };
    }
}

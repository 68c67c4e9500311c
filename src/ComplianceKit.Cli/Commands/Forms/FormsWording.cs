using ComplianceKit.Builds.Filling;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary>What the commands on forms say, in both languages.</summary>
internal static class FormsWording
{
    public static LocalizedText Forms { get; } = new("Fill forms from a roster, or check a roster before printing", "名簿から書式に記入する、印刷の前に名簿を点検する");

    public static LocalizedText Fill { get; } = new(
        "Fill a form for every person of a roster. The files can be read by you alone; an interrupted run goes on where it stopped.",
        "名簿の全員分の書式を作る。ファイルは作った人だけが読めます。途中で止まったときは、同じ命令で続きから作ります。");

    public static LocalizedText Check { get; } = new(
        "Check a roster against a form: characters, room, dates, people who are missing or doubled. Names rows and columns, never values.",
        "名簿を書式に照らして点検する（文字、欄の広さ、日付、抜けや重なり）。行と列だけを示し、内容は表示しません。");

    public static LocalizedText Template { get; } = new("The form: the id of a document of the workspace or of a template", "書式：ワークスペースの文書かテンプレートの id");

    public static LocalizedText Roster { get; } = new("The roster: CSV (UTF-8 or Shift_JIS) or .xlsx, names of columns in the first row", "名簿：CSV（UTF-8 又は Shift_JIS）か .xlsx。１行目は列の見出し");

    public static LocalizedText Workspace { get; } = new("The workspace (default: the current folder)", "ワークスペース（指定しなければ今のフォルダー）");

    public static LocalizedText Map { get; } = new("A YAML file with lines `field: column` for columns of other names", "見出しが違う列のための対応表（「欄: 列の見出し」の YAML）");

    public static LocalizedText Encoding { get; } = new("The encoding of a CSV file (default: found out)", "CSV の文字コード（指定しなければ自動で判別）");

    public static LocalizedText Output { get; } = new("The folder to write to (default: out/forms/ in the workspace)", "出力先のフォルダー（指定しなければワークスペースの out/forms/）");

    public static LocalizedText Name { get; } = new(
        "Names of files, such as {document}-{number} or {reference}; {row} and any field can be used",
        "ファイル名の型。{document}-{number} や {reference} など（{row} と欄の名前も使えます）");

    public static LocalizedText OneFile { get; } = new("One file for everybody, each person beginning on the front of a sheet", "全員を一つのファイルにする（一人ずつ紙の表から始まります）");

    public static LocalizedText PerPerson { get; } = new("A file for each person (the default)", "一人ずつ別のファイルにする（既定）");

    public static LocalizedText Shard { get; } = new("Only part I of N of the roster, so that several machines share it", "名簿を N に分けたうちの I 番目だけを作る（何台かで分担するとき）");

    public static LocalizedText BadShard { get; } = new("--shard takes two numbers such as 2/4, the first from 1 to the second", "--shard は 2/4 のように書きます（１番目は１から２番目まで）");

    public static LocalizedText OneOrMany { get; } = new("choose one of --one-file and --per-person", "--one-file と --per-person は、どちらか一方だけを指定してください");

    public static LocalizedText Filled(FillResult result, string folder) => new(
        $"wrote {result.Written} files ({result.Pages} pages) to {folder}{(result.Kept > 0 ? $"; {result.Kept} were there already" : string.Empty)}",
        $"{folder} に {result.Written} ファイル（{result.Pages} ページ）を作りました{(result.Kept > 0 ? $"（{result.Kept} ファイルは前回できていました）" : string.Empty)}");

    public static LocalizedText Ready(int people) => new($"{people} forms can be printed", $"{people} 人分を印刷できます");
}

using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Builds;

/// <summary>What can go wrong when documents are built, in words.</summary>
internal static class BuildDiagnostics
{
    /// <summary>The code of <see cref="CannotWrite"/>, which a command turns into its own exit code.</summary>
    public const string CannotWriteCode = "CK6001";

    public static Diagnostic CannotWrite(string path, Exception cause) => Because(path, FileTrouble.Of(cause, path));

    /// <summary>The same for a folder whose files bear names that must not be told.</summary>
    public static Diagnostic CannotWriteInto(string folder, Exception cause) => Because(folder, FileTrouble.Of(cause, folder));

    /// <summary>A folder bears the name of a file that is to be written.</summary>
    public static Diagnostic FolderInTheWay(string path) => Because(path, new("a folder of this name is there", "同じ名前のフォルダーがあります"), MoveTheFolder);

    /// <summary>The same for the file of a person, whose name must not be told.</summary>
    public static Diagnostic FolderInTheWayOf(string folder, int row) => Because(
        folder,
        new($"a folder there bears the name of the file for row {row} of the roster", $"名簿の {row} 行目の人のファイルと同じ名前のフォルダーが、その中にあります"),
        MoveTheFolder);

    /// <summary>The code of <see cref="NotPutBack"/>: after it, nobody may say that everything is as it was.</summary>
    public const string NotPutBackCode = "CK6005";

    /// <summary>Some files are new and some are not, since those that were replaced cannot be put back.</summary>
    public static Diagnostic NotPutBack(string folder, IReadOnlyCollection<string> names) => new(
        NotPutBackCode,
        Severity.Error,
        new($"{folder} holds files of two builds: {string.Join(", ", names)} could not be put back", $"{folder} のファイルが新旧混じっています：{string.Join("、", names)} を元に戻せませんでした"),
        null,
        new("hand none of them out; mend what stops the writing and build again. What was there before may still lie beside as *.earlier", "配布せずに、書き込めない原因を直してから作り直してください。元のファイルは、隣に「.earlier」の付いた名前で残っていることがあります"));

    public static Diagnostic LeadsAway(string folder) => new(
        "CK6006",
        Severity.Error,
        new($"`{folder}` is a link that leads out of the workspace; nothing is written there", $"「{folder}」は、ワークスペースの外へのリンクです。書き込みません"),
        null,
        new("put a real folder in its place, or name the folder that is meant with `--output`", "本物のフォルダーに置き換えるか、書き込みたいフォルダーそのものを `--output` で示してください"));

    public static Diagnostic ItemNotPrinted(string item, string document, string format, SourceSpan place) => new(
        "CK6002",
        Severity.Error,
        new($"item {item} is missing from {document}.{format}", $"{document}.{format} に項目 {item} が印刷されていません"),
        place,
        new("the template must print every item of the catalog or layout, each with the id `item:…`; compare it with the built-in template", "テンプレートは、カタログ又は節の並びのすべての項目を、id「item:…」を付けて印刷しなければなりません。同梱のテンプレートと見比べてください"));

    public static Diagnostic UnknownFormat(string format, IEnumerable<string> known, SourceSpan place) => new(
        "CK6003",
        Severity.Error,
        new($"unknown format `{format}`", $"知らない形式「{format}」です"),
        place,
        new($"known are {string.Join(", ", known)}", $"使えるのは {string.Join("、", known)} です"));

    public static Diagnostic UnknownDocument(string id, string? near, IEnumerable<string> known) => new(
        "CK6004",
        Severity.Error,
        new($"the workspace has no document `{id}`", $"ワークスペースに文書「{id}」がありません"),
        null,
        near is null
            ? new($"it has {string.Join(", ", known)}", $"あるのは {string.Join("、", known)} です")
            : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));

    private static LocalizedText MoveTheFolder { get; } = new(
        "move the folder away, or choose another place with --output",
        "そのフォルダーを移すか名前を変えてください。--output で別の所に書き出すこともできます");

    private static Diagnostic Because(string path, LocalizedText cause, LocalizedText? hint = null) => new(
        CannotWriteCode,
        Severity.Error,
        new($"cannot write {path}: {cause.English}", $"{path} に書き込めません：{cause.Japanese}"),
        null,
        hint ?? new("close the file if a program has it open, check the rights of the folder and the space on the disk, or choose another folder with --output", "ファイルを開いているソフトを閉じ、フォルダーの権限とディスクの空きを確かめるか、--output で別のフォルダーを指定してください"));

    /// <summary>A file of the workspace stands where a document would be written.</summary>
    public static Diagnostic InputInTheWay(string file) => new(
        "CK2027", Severity.Error,
        new($"{file} is a file that this workspace reads; a document would be written over it", $"{file} はこのワークスペースが読むファイルです。文書で上書きされてしまいます"), SourceSpan.File(file),
        new("choose another folder with --output, or give the document another id", "--output で別のフォルダーを指定するか、文書の id を変えてください"));
}

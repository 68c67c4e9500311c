using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Builds;

/// <summary>What can go wrong when documents are built, in words.</summary>
internal static class BuildDiagnostics
{
    /// <summary>The code of <see cref="CannotWrite"/>, which a command turns into its own exit code.</summary>
    public const string CannotWriteCode = "CK6001";

    public static Diagnostic CannotWrite(string path, Exception cause) => Because(path, FileTrouble.Of(cause));

    /// <summary>The same for a folder whose files bear names that must not be told.</summary>
    public static Diagnostic CannotWriteInto(string folder, Exception cause) => Because(folder, FileTrouble.Of(cause, folder));

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

    private static Diagnostic Because(string path, LocalizedText cause) => new(
        CannotWriteCode,
        Severity.Error,
        new($"cannot write {path}: {cause.English}", $"{path} に書き込めません：{cause.Japanese}"),
        null,
        new("close the file if a program has it open, check the rights of the folder and the space on the disk, or choose another folder with --output", "ファイルを開いているソフトを閉じ、フォルダーの権限とディスクの空きを確かめるか、--output で別のフォルダーを指定してください"));
}

using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading.Revisions;

/// <summary>What can be wrong with an earlier state that a user names, in words.</summary>
internal static class RevisionDiagnostics
{
    public static Diagnostic NoGit(string name, bool takesFiles) => new(
        "CK9401", Severity.Error,
        new(
            $"there is no {(takesFiles ? "file or folder" : "folder")} `{name}`, and the program git, which could tell whether it is a revision, is not installed",
            $"「{name}」という{(takesFiles ? "ファイルもフォルダーもなく" : "フォルダーはなく")}、git の版かどうかを調べるための git もありません"), null,
        new("install git, or give a folder", "git を入れるか、フォルダーを指定してください"));

    public static Diagnostic UnknownRevision(string name, bool takesFiles, string said)
    {
        var aside = Aside(said);
        return new(
            "CK9402", Severity.Error,
            new(
                $"there is no {(takesFiles ? "file or folder" : "folder")} `{name}`, nor a revision of this name{aside.English}",
                $"「{name}」という{(takesFiles ? "ファイルもフォルダーも" : "フォルダーも")}、その名前の版もありません{aside.Japanese}"), null,
            takesFiles
                ? new("name a file of the workspace, a folder, or a revision as git does: HEAD~1, v1.0, v1.0:path/of/file.yaml", "ワークスペースのファイル、フォルダー、又は git の書き方の版（HEAD~1、v1.0、v1.0:ファイルの場所）を指定してください")
                : new("name a folder, or a revision as git does: HEAD~1, v1.0, v1.0:path/of/workspace", "フォルダーか、git の書き方の版（HEAD~1、v1.0、v1.0:ワークスペースの場所）を指定してください"));
    }

    public static Diagnostic NotInRevision(string name, string path) => new(
        "CK9403", Severity.Error,
        new($"in `{name}` there is no `{path}`", $"「{name}」には「{path}」がありません"), null,
        new("name the place as it was then: v1.0:path", "そのときの場所を v1.0:パス のように指定してください"));

    public static Diagnostic TooLarge(string name, int files, long megabytes) => new(
        "CK9404", Severity.Error,
        new($"`{name}` holds more than {files} files or {megabytes} MB", $"「{name}」は {files} ファイル又は {megabytes} MB を超えます"), null,
        new("name the folder of the workspace in it: v1.0:path", "その中のワークスペースのフォルダーを v1.0:パス のように指定してください"));

    // That there is no such revision is said already; only what else git has to say is news, and most often it is that there is no repository.
    private static LocalizedText Aside(string said) =>
        said.Length == 0 || said.Contains("Needed a single revision", StringComparison.Ordinal) ? new(string.Empty, string.Empty)
        : said.Contains("not a git repository", StringComparison.Ordinal) ? new(": this is no git repository", "（ここは git のリポジトリではありません）")
        : new($" (git: {said})", $"（git の表示：{said}）");
}

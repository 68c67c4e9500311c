using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading.Revisions;

/// <summary>What can be wrong with an earlier state that a user names, in words.</summary>
internal static class RevisionDiagnostics
{
    public static Diagnostic NoGit(string name) => new(
        "CK9401", Severity.Error,
        new($"`{name}` is no folder, and the program git, which could tell whether it is a revision, is not installed", $"「{name}」というフォルダーはなく、git の版かどうかを調べるための git もありません"), null,
        new("install git, or give a folder", "git を入れるか、フォルダーを指定してください"));

    public static Diagnostic UnknownRevision(string name, string said) => new(
        "CK9402", Severity.Error,
        new($"`{name}` is neither a folder nor a revision of this repository{Aside(said)}", $"「{name}」はフォルダーでも、このリポジトリの版でもありません{Aside(said)}"), null,
        new("name a folder, or a revision as git does: HEAD~1, v1.0, v1.0:path/of/workspace", "フォルダーか、git の書き方の版（HEAD~1、v1.0、v1.0:ワークスペースの場所）を指定してください"));

    public static Diagnostic NotInRevision(string name, string path) => new(
        "CK9403", Severity.Error,
        new($"in `{name}` there is no `{path}`", $"「{name}」には「{path}」がありません"), null,
        new("name the place as it was then: v1.0:path", "そのときの場所を v1.0:パス のように指定してください"));

    public static Diagnostic TooLarge(string name, int files, long megabytes) => new(
        "CK9404", Severity.Error,
        new($"`{name}` holds more than {files} files or {megabytes} MB", $"「{name}」は {files} ファイル又は {megabytes} MB を超えます"), null,
        new("name the folder of the workspace in it: v1.0:path", "その中のワークスペースのフォルダーを v1.0:パス のように指定してください"));

    private static string Aside(string said) => said.Length == 0 ? string.Empty : $" ({said})";
}

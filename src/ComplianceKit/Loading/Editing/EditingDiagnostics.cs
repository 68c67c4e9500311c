using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading.Editing;

/// <summary>Why answers cannot be written into their files, in words.</summary>
internal static class EditingDiagnostics
{
    public static Diagnostic CannotEdit(string item, SourceSpan? place) => new(
        "CK9212", Severity.Error,
        new($"the answer to `{item}` cannot be changed in its file without changing others", $"「{item}」の回答は、ほかに影響を与えずにファイルの中で書き換えられません"), place,
        new("its value has an anchor or a tag, or is shared in braces; write it out by hand first", "アンカーやタグのある値か、波括弧の中で共有された回答です。先に手で書き分けてください"));

    public static Diagnostic NoPlaceForAnswers() => new(
        "CK9211", Severity.Error,
        new("the workspace has no file or folder for new answers", "新しい回答を書くファイルやフォルダーがありません"), SourceSpan.File("compliancekit.yaml"),
        new("add `responses: responses/` to compliancekit.yaml", "compliancekit.yaml に responses: responses/ を加えてください"));
}

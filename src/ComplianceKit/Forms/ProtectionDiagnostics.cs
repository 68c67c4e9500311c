using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Forms;

/// <summary>What can be wrong with the password of filled forms, in words.</summary>
public static class ProtectionDiagnostics
{
    /// <summary>The environment variable holds nothing.</summary>
    public static Diagnostic NoVariable(string name) => NoPassword(
        new($"the environment variable {name} is not set, or empty", $"環境変数 {name} がないか、空です"));

    /// <summary>There is nobody to ask, or nothing was typed.</summary>
    public static Diagnostic NothingTyped { get; } = NoPassword(new("no password was typed", "パスワードが入力されませんでした"));

    /// <summary>The password and its repetition differ.</summary>
    public static Diagnostic TypedDifferently { get; } = NoPassword(new("the two passwords differ", "二回のパスワードが違います"));

    /// <summary>The password has a character that no password may have.</summary>
    public static Diagnostic NotUsable { get; } = new(
        "CK8022", Severity.Error,
        new("the password has a character that passwords of PDF files may not have, or nothing but invisible ones", "PDF のパスワードに使えない文字が含まれているか、見えない文字しかありません"), null,
        new(
            "leave out control characters, characters of one's own (gaiji), and left-to-right letters beside right-to-left ones",
            "制御文字、外字、右から書く文字と左から書く文字の混在を避けてください"));

    private static Diagnostic NoPassword(LocalizedText what) => new(
        "CK8019", Severity.Error, what, null,
        new(
            "put the password into an environment variable and name it with --password-env, or use --password-prompt in a terminal",
            "パスワードを環境変数に入れて --password-env で名前を示すか、端末で --password-prompt を使ってください"));
}

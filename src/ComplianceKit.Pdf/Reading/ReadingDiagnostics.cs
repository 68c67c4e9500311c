using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Pdf.Reading;

/// <summary>What can be wrong with a PDF file that is read, in words.</summary>
internal static class ReadingDiagnostics
{
    public static Diagnostic Unreadable(string name, LocalizedText damage) => new(
        "CK4201", Severity.Error,
        new($"{name} cannot be read as a PDF file: {damage.English}", $"{name} を PDF ファイルとして読めません：{damage.Japanese}"),
        SourceSpan.File(name),
        new("name a whole PDF file; make it again if it was cut off on its way", "PDF ファイルを指定してください。途中で切れている場合は、作り直してください"));

    public static Diagnostic Encrypted(string name) => new(
        "CK4202", Severity.Error,
        new($"{name} is encrypted", $"{name} は暗号化されています"),
        SourceSpan.File(name),
        new("save it again without a password", "パスワードなしで保存し直してください"));

    public static Diagnostic UnreadablePage(string name, string page, LocalizedText damage) => new(
        "CK4203", Severity.Warning,
        new($"page {page} of {name} cannot be read: {damage.English}", $"{name} の {page} ページを読めません：{damage.Japanese}"),
        SourceSpan.File(name),
        new("what stands on this page is left out; make the file again", "このページの内容は省きます。ファイルを作り直してください"));

    public static Diagnostic NotTagged(string name) => new(
        "CK4204", Severity.Error,
        new($"{name} has no logical structure, so screen readers can only guess what it says", $"{name} には論理構造（タグ）がなく、画面読み上げソフトは内容を推測するしかありません"),
        SourceSpan.File(name),
        new("make the file with this tool, or export it as tagged PDF", "このツールで作るか、タグ付き PDF として書き出してください"));
}

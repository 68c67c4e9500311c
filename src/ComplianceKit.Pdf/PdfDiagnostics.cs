using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Fonts.Discovery;

namespace ComplianceKit.Pdf;

/// <summary>What can be wrong with pictures and fonts, in words.</summary>
internal static class PdfDiagnostics
{
    public static Diagnostic UnreadablePicture(ImageResource image, LocalizedText damage) => new(
        "CK4101", Severity.Error,
        new($"the picture {image.Name} cannot be read: {damage.English}", $"画像 {image.Name} を読めません：{damage.Japanese}"),
        image.Origin ?? SourceSpan.File(image.Name),
        new("open it in another program and save it again as PNG or as JPEG with RGB colours", "ほかのソフトで開き、PNG か、色が RGB の JPEG で保存し直してください"));

    public static Diagnostic PictureTooLarge(ImageResource image) => new(
        "CK4102", Severity.Error,
        new($"the picture {image.Name} is too large: {image.PixelWidth} × {image.PixelHeight} pixels", $"画像 {image.Name} が大きすぎます（{image.PixelWidth} × {image.PixelHeight} 画素）"),
        image.Origin ?? SourceSpan.File(image.Name),
        new("make it smaller: at most 30,000 pixels a side and 100 million in all", "一辺 30,000 画素以下、全体で 1 億画素以下に縮めてください"));

    public static Diagnostic FontProblem(FontProblem problem) => new(
        "CK4103", Severity.Error,
        new($"the font {problem.Path} cannot be used: {Reason(problem).English}", $"フォント {problem.Path} を使えません：{Reason(problem).Japanese}"),
        null,
        new("name a TrueType or OpenType font file whose licence allows embedding", "埋め込みが許された TrueType 又は OpenType のフォントを指定してください"));

    private static LocalizedText Reason(FontProblem problem) => problem.Kind switch
    {
        FontProblemKind.Missing => new("there is no such file", "ファイルがありません"),
        FontProblemKind.Unreadable => new($"the file cannot be read ({problem.Detail})", "ファイルを開けません。ほかのプログラムで開いていないか、読む権限があるかを確かめてください"),
        FontProblemKind.NotAFont => new("it is not a TrueType or OpenType font", "TrueType 又は OpenType のフォントではありません"),
        FontProblemKind.MissingFace => new($"the file does not have that face ({problem.Detail})", $"ファイルに指定の書体がありません（{problem.Detail}）"),
        FontProblemKind.NoOutlines => new("it has no outlines that can be embedded", "埋め込める輪郭がありません"),
        FontProblemKind.NoCharacters => new("it does not say which glyphs Unicode characters have", "Unicode の文字との対応表がありません"),
        FontProblemKind.ComposedGlyphs => new(
            "its letters with accents are put together in an old way; take a newer edition or the TrueType one (.ttf) of the font",
            "アクセント付きの文字が古い方式で作られています。同じ書体の新しい版か TrueType 版（.ttf）を使ってください"),
        FontProblemKind.EmbeddingForbidden => new("its licence forbids embedding", "埋め込みが許されていません"),
        _ => new($"it is damaged ({problem.Detail})", $"壊れています（{problem.Detail}）"),
    };
}

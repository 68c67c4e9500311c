using System.Globalization;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Typesetting.Inline.Glyphs;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>What can go wrong while a document is laid out, in words.</summary>
internal static class LayoutDiagnostics
{
    /// <summary>No font has a character.</summary>
    public static Diagnostic MissingGlyph(MissingGlyph glyph)
    {
        var (shown, codes) = (Shown(glyph), Codes(glyph));
        return new Diagnostic(
            "CK4001",
            Severity.Error,
            new LocalizedText($"No font has the character {shown} ({codes}) in “{glyph.Context}”", $"「{glyph.Context}」の文字 {shown}（{codes}）を持つフォントがありません"),
            glyph.Origin,
            IsControl(glyph) ? WithoutControl : WithAnotherFont)
        {
            // A lone half of a character cannot be searched for.
            Character = Rune.IsValid(glyph.CodePoint) ? Written(glyph) : null,
        };
    }

    private static LocalizedText WithAnotherFont => new(
        "Write another character, or add a font that has this one under fonts: in compliancekit.yaml",
        "別の文字を使うか、この文字を持つフォントを compliancekit.yaml の fonts: に追加してください");

    // Word and PowerPoint write U+000B for a line break within a paragraph; it comes along when their text is pasted.
    private static LocalizedText WithoutControl => new(
        "Delete this invisible character; it often comes along with pasted text",
        "目に見えない制御文字です。貼り付けた文章に混ざることがあります。消してください");

    private static bool IsControl(MissingGlyph glyph) => Rune.TryCreate(glyph.CodePoint, out var rune) && Rune.IsControl(rune);

    private static string Written(MissingGlyph glyph) =>
        char.ConvertFromUtf32(glyph.CodePoint) + (glyph.VariationSelector == 0 ? string.Empty : char.ConvertFromUtf32(glyph.VariationSelector));

    private static string Shown(MissingGlyph glyph)
    {
        var first = char.IsBetween((char)Math.Min(glyph.CodePoint, 0xFFFF), '\uD800', '\uDFFF') || IsControl(glyph)
            ? "�"
            : char.ConvertFromUtf32(glyph.CodePoint);
        return glyph.VariationSelector == 0 ? first : first + char.ConvertFromUtf32(glyph.VariationSelector);
    }

    private static string Codes(MissingGlyph glyph) => glyph.VariationSelector == 0
        ? string.Create(CultureInfo.InvariantCulture, $"U+{glyph.CodePoint:X4}")
        : string.Create(CultureInfo.InvariantCulture, $"U+{glyph.CodePoint:X4} U+{glyph.VariationSelector:X4}");

    /// <summary>A picture has no words for those who do not see it.</summary>
    public static Diagnostic FigureWithoutAlternativeText(string name, SourceSpan? origin) => new(
        "CK4002",
        Severity.Error,
        new LocalizedText($"The picture {name} has no alternative text", $"画像 {name} に代替テキストがありません"),
        origin,
        new LocalizedText(
            "Say in the square brackets what the picture shows: ![what it shows](file.png)",
            "角括弧の中に画像の内容を書いてください：![画像の内容](file.png)"));

    /// <summary>A section takes more pages than it may.</summary>
    public static Diagnostic SectionDoesNotFit(int maximumPages, double excess, SourceSpan? origin) => new(
        "CK4003",
        Severity.Error,
        new LocalizedText(
            $"The section does not fit {EnglishCount.Of(maximumPages, "page")}: it is {Millimetres(excess)} mm too tall",
            $"節が {maximumPages} ページに収まりません（{Millimetres(excess)} mm 超過）"),
        origin,
        new LocalizedText(
            "Shorten the text, make the margins smaller, or let the type shrink further (minimum-scale of the page design)",
            "文章を短くするか、余白を狭めるか、ページ設定の minimum-scale を下げて文字をさらに小さくできるようにしてください"));

    /// <summary>The value of a field is wider than the field.</summary>
    public static Diagnostic FieldTooNarrow(string name, double excess, SourceSpan? origin) => new(
        "CK4004",
        Severity.Error,
        new LocalizedText(
            $"The value of the field {name} is {Millimetres(excess)} mm wider than the field",
            $"記入欄「{name}」の値が欄より {Millimetres(excess)} mm 長くなっています"),
        origin,
        new LocalizedText(
            "Make the field wider, let its type shrink further (min-scale), or shorten the value",
            "欄の幅を広げるか、min-scale を下げて文字をさらに小さくできるようにするか、値を短くしてください"));

    /// <summary>A comb has fewer boxes than its value has characters.</summary>
    public static Diagnostic TooManyCharacters(string name, int characters, int boxes, SourceSpan? origin) => new(
        "CK4005",
        Severity.Error,
        new LocalizedText(
            $"The value of the field {name} has {characters} characters, but the field has {boxes} boxes",
            $"記入欄「{name}」の値は {characters} 文字ですが、マスは {boxes} 個しかありません"),
        origin,
        new LocalizedText("Give the field as many boxes as its longest value has characters", "最も長い値の文字数だけマスを用意してください"));

    /// <summary>The indents of a style are as wide as the text.</summary>
    public static Diagnostic NoRoomForText(double indents, double measure, SourceSpan? origin) => new(
        "CK4006",
        Severity.Warning,
        new LocalizedText(
            $"The indents of this block leave no room for its text: they are {Millimetres(indents)} mm, and the text is {Millimetres(measure)} mm wide",
            $"字下げ（合わせて {Millimetres(indents)} mm）が本文の幅（{Millimetres(measure)} mm）いっぱいで、文字の入る幅が残りません"),
        origin,
        new LocalizedText(
            "Make start-indent or end-indent of its style in the design smaller; until then the text is set two characters wide",
            "体裁の styles で start-indent、end-indent を小さくしてください。それまでは 2 文字分の幅で組みます"));

    /// <summary>The boxes of a comb find no room in their place.</summary>
    public static Diagnostic BoxesTooNarrow(string name, int boxes, double width, SourceSpan? origin) => new(
        "CK4007",
        Severity.Warning,
        new LocalizedText(
            $"The {boxes} boxes of the field {name} are only {Millimetres(width)} mm wide each",
            $"記入欄「{name}」のマス {boxes} 個が、1 個 {Millimetres(width)} mm の幅しかありません"),
        origin,
        new LocalizedText(
            "Give the field or the column that it stands in more room, or fewer boxes",
            "欄か、欄のある列の幅を広げるか、マスの数を減らしてください"));

    /// <summary>Words of a script that is written from right to left.</summary>
    public static Diagnostic RightToLeft(ReversedText text) => new(
        "CK4008",
        Severity.Warning,
        new LocalizedText(
            $"“{text.Words}” is written from right to left: on pages its letters stand in the wrong order and are not joined",
            $"「{text.Words}」は右から左へ書く文字です。PDF では字の順が逆になり、つながりません"),
        text.Origin,
        new LocalizedText(
            "Write it in Latin letters or kana, or put in a picture of it; scripts such as Arabic and Hebrew are not set",
            "ローマ字やカタカナで書くか、画像にしてください。アラビア文字、ヘブライ文字などの組版には対応していません"))
    {
        Character = text.Words,
    };

    /// <summary>A header or footer is taller than its margin.</summary>
    public static Diagnostic RunningLineTooTall(bool atTop, double excess, double margin, SourceSpan? origin) => new(
        "CK4036",
        Severity.Warning,
        new LocalizedText(
            $"The {(atTop ? "header" : "footer")} is {Millimetres(excess)} mm taller than the {(atTop ? "top" : "bottom")} margin ({Millimetres(margin)} mm) and runs off the paper",
            $"{(atTop ? "ヘッダー" : "フッター")}が{(atTop ? "上" : "下")}の余白（{Millimetres(margin)} mm）より {Millimetres(excess)} mm 高く、紙からはみ出します"),
        origin,
        new LocalizedText(
            $"Make `{(atTop ? "top" : "bottom")}` under `margins:` of this page design at least {Millimetres(margin + excess)} mm, or shorten its text or make its pictures smaller (height=)",
            $"このページの体裁の margins: の {(atTop ? "top" : "bottom")} を {Millimetres(margin + excess)} mm 以上に広げるか、言葉を短くするか、画像を小さく（height=）してください"));

    /// <summary>A QR code is too small to be read from paper.</summary>
    public static Diagnostic SquaresTooSmall(double width, double least, SourceSpan? origin) => new(
        "CK4038",
        Severity.Warning,
        new LocalizedText(
            $"The QR code is {Millimetres(width)} mm wide, too small for a telephone to read from paper",
            $"QRコードの幅が {Millimetres(width)} mm しかなく、印刷するとスマートフォンで読めないおそれがあります"),
        origin,
        new LocalizedText(
            $"Give it a width of at least {Millimetres(least)} mm (width=), or less text",
            $"width= で {Millimetres(least)} mm 以上にするか、コードにする文を短くしてください"));

    /// <summary>A column has no room for a character of its text.</summary>
    public static Diagnostic ColumnTooNarrow(int number, double width, int others, SourceSpan? origin) => new(
        "CK4035",
        Severity.Warning,
        new LocalizedText(
            $"Column {number} of the table is only {Millimetres(width)} mm wide, too narrow for a character{(others == 0 ? string.Empty : $", and so {(others == 1 ? "is" : "are")} {EnglishCount.Of(others, "other column")}")}: its text is printed over what stands beside it",
            $"表の {number} 列目は幅が {Millimetres(width)} mm しかなく、1 文字も入りません{(others == 0 ? string.Empty : $"（ほかに {others} 列）")}。文字が隣の欄に重なります"),
        origin,
        new LocalizedText(
            "Give the column more room in widths=, or divide the table into two with fewer columns",
            "widths= で列の幅を広げるか、列の少ない 2 つの表に分けてください"));

    /// <summary>A heading lies more than one level below the one before it.</summary>
    public static Diagnostic HeadingSkipped(string title, int level, int before, SourceSpan? origin) => new(
        "CK4020",
        Severity.Warning,
        new LocalizedText(
            $"The heading “{title}” has level {level}, but {(before == 0 ? "no heading comes before it" : $"the one before it has level {before}")}",
            $"見出し「{title}」はレベル {level} ですが、{(before == 0 ? "前に見出しがありません" : $"前の見出しはレベル {before} です")}"),
        origin,
        new LocalizedText(
            $"Give it level {before + 1}; people who listen move from heading to heading by level",
            $"レベル {before + 1} にしてください。耳で読む人は、見出しのレベルをたどって移動します"));

    private static string Millimetres(double points) => (Math.Ceiling(points * 25.4 / 72 * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture);
}

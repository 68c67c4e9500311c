using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Numbering;

namespace ComplianceKit.Composition.Designs;

/// <summary>What can be wrong with designs, layouts and the choice of a template, in words.</summary>
internal static class DesignDiagnostics
{
    private const int MostItems = 5;

    // Shorter words are like any other.
    private const int FewestLetters = 3;

    public static Diagnostic UnknownTemplate(string id, string? near, IEnumerable<string> known, SourceSpan place) => new(
        "CK3006", Severity.Error,
        new($"there is no template `{id}`", $"テンプレート「{id}」がありません"), place,
        near is null
            ? new($"known are {string.Join(", ", known)}", $"使えるのは {string.Join("、", known)} です")
            : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));

    public static Diagnostic NoTemplateFile(string id, SourceSpan place) => new(
        "CK3013", Severity.Error,
        new($"the template `{id}` of the workspace has no template.yaml, so that its text would not be used", $"ワークスペースのテンプレート「{id}」に template.yaml がないため、この本文は使われません"), place,
        new(
            $"put templates/{id}/template.yaml beside it (copy that of the built-in template where you change one), or take the file away",
            $"同じフォルダーに templates/{id}/template.yaml を置いてください（組込みのテンプレートを変えるなら、その template.yaml を写します）。使わないなら、このファイルを除いてください"));

    public static Diagnostic UnknownParameter(string name, string template, string? near, IReadOnlyCollection<string> known, SourceSpan place) => new(
        "CK3007", Severity.Error,
        new($"template `{template}` has no parameter `{name}`", $"テンプレート「{template}」に「{name}」という指定はありません"), place,
        near is not null
            ? new($"did you mean `{near}`?", $"もしかして「{near}」ですか")
            : known.Count > 0
            ? new($"known are {string.Join(", ", known)}", $"使えるのは {string.Join("、", known)} です")
            : new(
                $"the template offers no choices: take `{name}` away under `with:`, or write `parameters: {{ {name}: {{ description: … }} }}` into its template.yaml",
                $"このテンプレートに選べる指定はありません。with: の {name} を消すか、template.yaml に「parameters: {{ {name}: {{ description: … }} }}」を書き足してください"));

    public static Diagnostic MissingParameter(string name, string template, SourceSpan place) => new(
        "CK3007", Severity.Error,
        new($"template `{template}` needs `with: {{ {name}: … }}`", $"テンプレート「{template}」には「with: {{ {name}: … }}」が要ります"), place,
        new("add it to the document", "文書に書き足してください"));

    public static Diagnostic BadParameter(string name, string value, IEnumerable<string> known, SourceSpan place) => new(
        "CK3007", Severity.Error,
        new($"`{name}` cannot be `{value}`", $"「{name}」に「{value}」は使えません"), place,
        value.Length >= FewestLetters && Nearest.To(value, known) is { } near
            ? new($"did you mean `{near}`?", $"もしかして「{near}」ですか")
            : new($"one of {string.Join(", ", known)}", $"{string.Join("、", known)} のいずれかです"));

    public static Diagnostic BadValue(string key, string value, SourceSpan place) => new(
        "CK3008", Severity.Error,
        new($"`{key}` cannot be `{value}`", $"「{key}」に「{value}」は使えません"), place,
        new("lengths are written 12mm or 9pt, colours \"#1f3864\" in quotes, papers A3, A4, A5, B4 or B5", "長さは 12mm や 9pt、色は引用符を付けて \"#1f3864\"、用紙は A3、A4、A5、B4、B5 のように書いてください"));

    public static Diagnostic OutOfRange(string key, string value, string least, string most, SourceSpan place) => new(
        "CK3008", Severity.Error,
        new($"`{key}` cannot be `{value}`", $"「{key}」に「{value}」は使えません"), place,
        new($"it is from {least} to {most}", $"{least} から {most} までで書いてください"));

    public static Diagnostic NoRoom(SourceSpan place) => new(
        "CK3008", Severity.Error,
        new("the margins leave no room on the paper", "余白が用紙より広く、文章の入る所がありません"), place,
        new("make `margins` smaller, or take a larger paper", "margins を狭めるか、大きな用紙にしてください"));

    public static Diagnostic NoLine(string style, SourceSpan place) => new(
        "CK3008", Severity.Error,
        new($"the indents of the style `{style}` are wider than any page", $"スタイル「{style}」の字下げが、どのページの幅よりも広くなっています"), place,
        new("indents are em, the size of one character: `start-indent: 2`", "字下げは文字数（em）で書きます（例：start-indent: 2）"));

    public static Diagnostic OffThePaper(string style, SourceSpan place) => new(
        "CK3008", Severity.Error,
        new($"the indents of the style `{style}` reach beyond the edge of the paper", $"スタイル「{style}」の字下げが、紙の端より外へ出ています"), place,
        new(
            "indents are em, the size of one character; a first line that stands out: `start-indent: 1, first-line-indent: -1`",
            "字下げは文字数（em）で書きます。１行目だけ左へ出すなら start-indent: 1, first-line-indent: -1 としてください"));

    public static Diagnostic NoColumns(int columns, string gap, string width, SourceSpan place) => new(
        "CK3008", Severity.Error,
        new($"{columns} columns with gaps of {gap} mm leave {width} mm for each column", $"{columns} 段を {gap} mm の間隔で並べると、１段の幅が {width} mm しか残りません"), place,
        new("take fewer `columns` or a smaller `column-gap`: a column needs at least 10 mm", "columns を減らすか、column-gap を狭めてください。１段には 10 mm 以上が要ります"));

    public static Diagnostic TightLines(double height, SourceSpan place) => new(
        "CK3020", Severity.Warning,
        new(FormattableString.Invariant($"with a `line-height` of {height} lines touch each other"), FormattableString.Invariant($"line-height が {height} では、行と行がくっつきます")), place,
        new("take 1 or more; text is easy to read from 1.5", "1 以上にしてください。文章は 1.5 以上が読みやすくなります"));

    public static Diagnostic UnknownFont(string name, IReadOnlyCollection<string> known, SourceSpan place)
    {
        var near = Nearest.Slip(name, known) ?? known.FirstOrDefault(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));
        return new(
            "CK3021", Severity.Error,
            new($"there is no font `{name}`", $"フォント「{name}」がありません"), place,
            near is null
                ? new($"known are {string.Join(", ", known)}; add the file of another one under `fonts:` in compliancekit.yaml", $"使えるのは {string.Join("、", known)} です。ほかのフォントは、ファイルを compliancekit.yaml の fonts: に加えてください")
                : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));
    }

    public static Diagnostic UnknownDesign(string name, IReadOnlyCollection<string> known, SourceSpan place)
    {
        var near = Nearest.To(name, known);
        return new(
            "CK3008", Severity.Error,
            new($"there is no design `{name}`", $"体裁「{name}」がありません"), place,
            near is null
                ? new($"known are {string.Join(", ", known)}", $"使えるのは {string.Join("、", known)} です")
                : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));
    }

    public static Diagnostic DesignCircle(IEnumerable<string> circle, SourceSpan place) => new(
        "CK3008", Severity.Error,
        new($"the design extends itself: {string.Join(" → ", circle)}", $"体裁「{circle.Last()}」が自分自身に続いています（{string.Join(" → ", circle)}）"), place,
        new("take the `extends` line of one of them away, or name a built-in design such as `standard`", "いずれかの extends を消すか、standard などの組み込みの体裁を書いてください"));

    public static Diagnostic BadPattern(string pattern, string part, int level, SourceSpan place) => new(
        "CK3008", Severity.Error,
        new($"the number pattern `{pattern}` of level {level} cannot have `{part}`", $"{level} 段目の番号の形「{pattern}」に「{part}」は使えません"), place,
        new(
            $"{{1}}{(level == 1 ? " is the number of the level" : $" to {{{level}}} are the numbers of the levels")}; styles follow a colon, such as {{1:kanji}}: {string.Join(", ", NumberWords.Styles)}",
            $"{{1}}{(level == 1 ? " がその段" : $" から {{{level}}} までが各段")}の番号です。書き方は {{1:kanji}} のようにコロンの後に書きます（{string.Join("、", NumberWords.Styles)}）"));

    public static Diagnostic PatternOfOne(string pattern, string part, SourceSpan place) => new(
        "CK3008", Severity.Error,
        new($"`{pattern}` cannot have `{part}`: it stands where there is but one", $"「{pattern}」に「{part}」は使えません。一つしかないものの名前です"), place,
        new("write words alone", "言葉だけを書いてください"));

    public static Diagnostic PatternWithoutNumber(string pattern, int level, SourceSpan place) => new(
        "CK3008", Severity.Error,
        new($"the number pattern `{pattern}` gives all of its level the same number: it lacks {{{level}}}", $"番号の形「{pattern}」では、同じ段の番号がすべて同じになります。{{{level}}} がありません"), place,
        new(
            $"put {{{level}}} where the number should stand{(level == 1 ? string.Empty : ", or take the numbers of the levels above away")}",
            $"番号を入れる所に {{{level}}} と書いてください{(level == 1 ? string.Empty : "。上の段の番号だけの形は使えません")}"));

    public static Diagnostic ReferenceWithoutChapter(SourceSpan place) => new(
        "CK3008", Severity.Error,
        new("articles begin anew in every chapter, but references do not say which chapter they mean", "条が章ごとに1から始まるのに、参照の書き方（references）に章がありません"), place,
        new("put {2}, the number of the chapter, into `references: article:`, such as 第{2}章第{1}条", "references の article に、章の番号 {2} を「第{2}章第{1}条」のように入れてください"));

    public static Diagnostic LayoutItem(string item, SourceSpan place) => new(
        "CK3009", Severity.Error,
        new($"the layout names item `{item}`, which is not in the catalogs of this workspace", $"節の並びにある項目「{item}」は、このワークスペースのカタログにありません"), place,
        new("name its catalog under `catalogs:`, or correct the id", "catalogs: にカタログを挙げるか、id を直してください"));

    public static Diagnostic LayoutCatalog(string catalog, SourceSpan place) => new(
        "CK3009", Severity.Error,
        new($"the layout names items of the catalog `{catalog}`, which this workspace does not use", $"節の並びにカタログ「{catalog}」の項目がありますが、このワークスペースは使っていません"), place,
        new("name the catalog under `catalogs:`, or choose another layout", "catalogs: にカタログを挙げるか、別の節の並び（layout）を選んでください"));

    public static Diagnostic LayoutItemTwice(string item, SourceSpan place) => new(
        "CK3009", Severity.Error,
        new($"the layout prints item `{item}` twice", $"節の並びが項目「{item}」を二度印刷します"), place,
        new("keep it in one section", "一つの節だけに残してください"));

    public static Diagnostic LayoutLeavesOut(string document, string catalog, string[] items, Layout layout, SourceSpan place)
    {
        var more = items.Length - MostItems;
        var (first, others) = (items.Take(MostItems), more > 0);
        return new(
            "CK3012", Severity.Warning,
            new(
                $"document `{document}` leaves out {items.Length} answered {(items.Length == 1 ? "item" : "items")} of `{catalog}`: {string.Join(", ", first)}{(others ? $" and {more} more" : string.Empty)}",
                $"文書「{document}」は、「{catalog}」の回答済みの {items.Length} 項目を載せていません：{string.Join("、", first)}{(others ? $" ほか {more} 項目" : string.Empty)}"),
            place,
            new(
                $"add them to a section of the layout `{layout.Name}`; if they are left out on purpose, name them, their part or the catalog under `omit:` of that file",
                $"節の並び「{layout.Name}」のいずれかの節に加えてください。載せないと決めたものなら、そのファイルの omit: に項目、部又はカタログの id を挙げてください"))
        {
            Related = [new RelatedPlace(layout.Origin, new("this is the layout", "節の並びはここです"))],
        };
    }

    public static Diagnostic NoReading(string word, SourceSpan place, SourceSpan? printed) => new(
        "CK3010", Severity.Warning,
        new($"no reading is known for `{word}`, which stays without furigana", $"「{word}」の読みが分からないため、ふりがなを付けられません"), place,
        new(
            $"add it to templates/readings.yaml of the workspace under `readings:`, with the kana of each kanji parted by `|`, such as `在宅: ざい|たく`",
            $"ワークスペースの templates/readings.yaml の readings: に、漢字１字ごとに | で区切った読みを書き足してください（例：在宅: ざい|たく）"))
    {
        Related = printed is null || printed == place ? [] : [new RelatedPlace(printed, new("it is printed here", "印刷されるのはここです"))],
    };

    public static Diagnostic BadReading(string word, SourceSpan place) => new(
        "CK3011", Severity.Error,
        new($"the reading of `{word}` does not fit its kanji", $"「{word}」の読みが漢字と合いません"), place,
        new(
            "a word begins with a kanji; its readings are kana, one for each kanji parted by `|`, or one for all; kanji parted by kana are parted by a blank: `取り消す: と け`",
            "語は漢字で始め、読みはかなで、漢字１字ごとに | で区切るか、全体で一つにしてください。かなで離れた漢字の読みは空白で区切ります（例：取り消す: と け）"));
}

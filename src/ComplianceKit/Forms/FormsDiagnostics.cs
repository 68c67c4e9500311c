using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Forms;

/// <summary>What can go wrong while forms are filled, in words. People are named by the row of the roster only.</summary>
internal static class FormsDiagnostics
{
    public static Diagnostic DoesNotFit(SourceSpan place, LocalizedText what) => new(
        "CK8012", Severity.Error,
        new($"row {place.Start.Line}: {what.English}", $"{place.Start.Line} 行目：{what.Japanese}"), place,
        new(
            "shorten the value, make the field wider or higher in the template, or lower its min-scale",
            "値を短くするか、テンプレートの欄を広げるか、min-scale を下げてください"));

    public static Diagnostic Moved(SourceSpan place, string field) => new(
        "CK8020", Severity.Warning,
        new($"row {place.Start.Line}: `{field}` has no room for its value, which stands on an addendum sheet", $"{place.Start.Line} 行目：「{field}」に値が収まらないので、別紙に記します"), place,
        new("shorten the value if the form should stay on its own sheets", "書式だけで収めたいときは、値を短くしてください"));

    /// <param name="place">The row.</param>
    /// <param name="code">What is wrong with the form.</param>
    /// <param name="template">Where in the template; <see langword="null"/> where that is not known.</param>
    public static Diagnostic CannotBeSet(SourceSpan place, string code, SourceSpan? template) => new(
        "CK8012", Severity.Error,
        new($"row {place.Start.Line}: the form of this person cannot be made ({code})", $"{place.Start.Line} 行目：この人の書式を作れません（{code}）"), place,
        template is null
            ? new($"see `compliancekit explain {code}`; the values of this row are what differs from the others", $"「compliancekit explain {code}」を見て、この行の値を確かめてください")
            : new(
                $"see `compliancekit explain {code}`; the values of this row reach a place of the template that others do not, or cannot be set there",
                $"「compliancekit explain {code}」を見て、この行の値と、それが印刷されるテンプレートの所を確かめてください"))
    {
        Related = template is null ? [] : [new(template, new("it is printed here", "ここに印刷されます"))],
    };

    public static Diagnostic SheetDoesNotFit(SourceSpan place, int last, string code, LocalizedText? what) => new(
        "CK8012", Severity.Error,
        new(
            $"rows {place.Start.Line} to {last}: {what?.English ?? $"the sheet of these people cannot be made ({code})"}",
            $"{place.Start.Line} 行目から {last} 行目まで：{what?.Japanese ?? $"この人たちの用紙を作れません（{code}）"}"), place,
        new(
            "each value fits, but not all of them on one sheet: shorten the longest, make the rows lower, or lower `rows-per-sheet` in the template",
            "一人ずつなら収まりますが、１枚に全員は収まりません。長い値を短くするか、行を低くするか、テンプレートの rows-per-sheet を減らしてください"));

    public static Diagnostic PrintedNowhere(SourceSpan place, FormField field) => new(
        "CK8041", Severity.Warning,
        new($"`{field.Name}` has values in the roster, and the form prints them nowhere", $"名簿の列「{field.Label}」の値は、書式のどこにも印刷されません（{field.Name}）"), place,
        new(
            $"write {{{{person.{field.Name}}}}} where the template should print it (in a table {{{{{field.Name}}}}}), or take the column out of the roster",
            $"テンプレートの印刷したい所に {{{{person.{field.Name}}}}} を書くか（表の行では {{{{{field.Name}}}}}）、名簿からこの列を除いてください"));

    public static Diagnostic ChoicePrintedNowhere(SourceSpan place, FormField field) => new(
        "CK8042", Severity.Warning,
        new($"row {place.Start.Line}: the form prints the choice in `{field.Name}` nowhere", $"{place.Start.Line} 行目：「{field.Label}」に書かれた選択肢は、書式のどこにも印刷されません（{field.Name}）"), place,
        new(
            $"give the template a box for every one of the `choices:` of {field.Name}: {{{{choice \"…\" person.{field.Name}}}}}",
            $"テンプレートに、{field.Name} の choices: のすべての選択肢の欄を作ってください（{{{{choice \"…\" person.{field.Name}}}}}）"));

    public static Diagnostic AddendumLosesValues(SourceSpan place) => new(
        "CK8043", Severity.Error,
        new("the partial form-addendum does not print the values that it is given", "部品 form-addendum が、欄に書ききれない値を印刷していません"), place,
        new(
            "print `{{this.value}}` for each of `addendum.moved`; leave the partial empty where values must not stand on a sheet of their own",
            "addendum.moved の一つ一つについて {{this.value}} を印刷してください。別紙を使わないなら、部品を空にしてください"));

    public static Diagnostic UnknownInPattern(string name, IEnumerable<FormField> fields) => new(
        "CK8015", Severity.Error,
        new($"the pattern of file names has {{{name}}}, which is nothing of this form", $"ファイル名の型にある {{{name}}} は、この書式にありません"), null,
        new(
            $"use document, number, row, {string.Join(", ", fields.Select(static field => field.Name))}",
            $"使えるのは document、number、row、{string.Join("、", fields.Select(static field => field.Label))} です"));

    public static Diagnostic SameFileName(string roster, int row, int first) => new(
        "CK8015", Severity.Error,
        new($"rows {first} and {row} would be written to the same file", $"{first} 行目と {row} 行目が同じファイル名になります"), SourceSpan.At(roster, row, 1),
        new("put {number} into the pattern of file names", "ファイル名の型に {number} を入れてください"));

    /// <param name="folder">The folder.</param>
    /// <param name="count">How many files.</param>
    /// <param name="names">Their names; none where names of files say who somebody is.</param>
    public static Diagnostic StrangersInFolder(string folder, int count, IReadOnlyList<string> names)
    {
        const int MostNamed = 10;
        var (english, japanese) = names.Count == 0
            ? (string.Empty, string.Empty)
            : ($": {string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? ", …" : string.Empty)}", $"：{string.Join("、", names.Take(MostNamed))}{(names.Count > MostNamed ? "、…" : string.Empty)}");
        return new(
            "CK8040", Severity.Warning,
            new($"{folder} also holds {EnglishCount.Of(count, "file")} of nobody in this roster, such as those of an earlier run{english}", $"{folder} には、今回の名簿にないファイルが {count} 件あります（以前の実行の残りなど）{japanese}"),
            null,
            new("take them away before you print the whole folder, or write to another one with --output", "フォルダーごと印刷する前に取り除くか、--output で別のフォルダーに書いてください"));
    }

    public static Diagnostic NotForATable(string option, string document) => new(
        "CK8044", Severity.Error,
        new($"`{document}` lists everybody in one table, for which there is no `{option}`", $"「{document}」は全員を一つの表に並べる書式なので、`{option}` は使えません"), null,
        new($"leave `{option}` away; divide the roster into files if the table should be several", $"`{option}` を付けずに作ってください。表を分けたいときは、名簿のファイルを分けてください"));

    public static Diagnostic NotAForm(string document) => new(
        "CK8016", Severity.Error,
        new($"`{document}` has no fields that a roster could fill", $"「{document}」には、名簿で埋める欄がありません"), null,
        new("choose a form, or declare fields: in its template.yaml", "書式を選ぶか、template.yaml に fields: を書いてください"));

    public static Diagnostic UnknownForm(string name, string? near, IEnumerable<string> known) => new(
        "CK8016", Severity.Error,
        new($"there is no form `{name}`", $"書式「{name}」がありません"), null,
        near is null
            ? new($"known are {string.Join(", ", known)}", $"使えるのは {string.Join("、", known)} です")
            : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));

    public static Diagnostic UnknownInMap(string name, IEnumerable<FormField> fields, SourceSpan place) => new(
        "CK8017", Severity.Error,
        new($"the map of columns names `{name}`, which is no field of the form", $"列の対応表にある「{name}」は、この書式の欄ではありません"), place,
        new(
            $"write `field: column`; the fields are {string.Join(", ", fields.Select(static field => field.Name))}",
            $"「欄: 列の見出し」の形で書いてください。欄は {string.Join("、", fields.Select(static field => field.Label))} です"));

    public static Diagnostic TwiceInMap(FormField field, SourceSpan place) => new(
        "CK8050", Severity.Error,
        new($"the map of columns names the field `{field.Label}` twice", $"列の対応表に「{field.Label}」の欄が二度あります"), place,
        new("keep one of the lines; columns that belong together are joined as in 姓+名", "片方の行を消してください。二つの列をつなぐときは「姓+名」のように書きます"));

    public static Diagnostic TooManyForOneFile(int fitting, int people) => new(
        "CK8021", Severity.Error,
        new($"one file holds the forms of {fitting} people at most, and the roster has {people}", $"1 つのファイルに入るのは {fitting} 人分までで、名簿には {people} 人います"), null,
        new("divide the roster with --shard 1/3, 2/3, 3/3, or write a file for each person", "--shard 1/3、2/3、3/3 のように名簿を分けるか、1 人 1 ファイルにしてください"));

    /// <summary>A QR code that would hold nothing, or more than can be read from paper.</summary>
    public static Diagnostic NoQrCode(int bytes, int most, SourceSpan? place) => new(
        "CK4037", Severity.Error,
        bytes == 0
            ? new("the QR code holds nothing", "QRコードの中身がありません")
            : new($"the text of the QR code is too long: {bytes} bytes", $"QRコードにする文が長すぎます（{bytes} バイト）"), place,
        bytes == 0
            ? new("write its text behind `qr:`", "qr: の後ろに、コードにする文を書いてください")
            : new($"write at most {most} bytes, such as a short address of a page; a kanji has 3 bytes", $"短い URL などにして、{most} バイト以下にしてください（漢字やかなは１字 3 バイト）"));
}

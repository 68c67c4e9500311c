using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>What can be wrong with rosters, in words. Rows and columns are named; what stands in them never is.</summary>
public static class RosterDiagnostics
{
    /// <summary>The place of a cell: the row of the file as the line, the column from 1.</summary>
    internal static SourceSpan Place(string name, int row, int column) => SourceSpan.At(name, row, column + 1);

    internal static Diagnostic NoWorkbook(string name) => new(
        "CK8001", Severity.Error,
        new("the file is called .xlsx but is no workbook", "名前は .xlsx ですが、ブックではありません"), SourceSpan.File(name),
        new("open the original in a spreadsheet program and save it as a workbook (.xlsx)", "元のファイルを表計算ソフトで開き、ブック（.xlsx）で保存し直してください"));

    internal static Diagnostic MissingColumn(string name, int row, FormField field) => new(
        "CK8002", Severity.Error,
        new($"the roster has no column for `{field.English}` ({field.Label})", $"名簿に「{field.Label}」の列がありません"), SourceSpan.At(name, row, 1),
        new($"name the column {field.Label}, or say with --map which one it is", $"列の見出しを「{field.Label}」にするか、--map でどの列かを指定してください"));

    // A heading is nobody's; it is named only where others of its row are those of fields.
    internal static Diagnostic UnknownColumn(string name, TableLine header, int column, IReadOnlyCollection<FormField> unfilled, IEnumerable<FormField> fields)
    {
        var (heading, cell) = (header.Cell(column), header.NameOf(column));
        return new(
            "CK8003", Severity.Warning,
            new($"column {column + 1} of the roster, `{heading}` ({cell}), belongs to no field of the form and is left out", $"名簿の {column + 1} 列目「{heading}」（{cell}）に当たる欄が書式にないので、使いません"),
            Place(name, header.Row, column),
            unfilled.Count > 0
                ? new(
                    $"fields without a column: {Labels(unfilled, ", ")}; if it is one of them, rename the column or say so with --map",
                    $"列のない欄は {Labels(unfilled, "、")} です。そのどれかに当たるなら、見出しをその名前にするか、--map で対応を指定してください")
                : new($"every field has its column: {Labels(fields, ", ")}", $"書式の欄 {Labels(fields, "、")} には、どれにも列があります"));
    }

    internal static Diagnostic TwoColumns(string name, int row, int column, int first, FormField field) => new(
        "CK8004", Severity.Error,
        new($"columns {first + 1} and {column + 1} are both for `{field.Label}`", $"{first + 1} 列目と {column + 1} 列目が、どちらも「{field.Label}」の列です"), Place(name, row, column),
        new("rename or remove one of them, or choose with --map", "片方の見出しを変えるか削除してください。--map で選ぶこともできます"));

    internal static Diagnostic EmptyCell(SourceSpan place, FormField field) => new(
        "CK8005", Severity.Error,
        new($"row {place.Start.Line}: `{field.Label}` is empty", $"{place.Start.Line} 行目：「{field.Label}」が空です"), place,
        new("fill the cell; the form cannot do without it", "この書式に欠かせない欄です。値を入れてください"));

    // Of the text of the cell only what is wrong with it is told.
    internal static Diagnostic NotADate(SourceSpan place, FormField field, string text) => new(
        "CK8006", Severity.Error,
        new($"row {place.Start.Line}: `{field.Label}` is not a date", $"{place.Start.Line} 行目：「{field.Label}」が日付ではありません"), place,
        WrittenDate.RightEra(text) is { } era
            ? new($"its era does not have this day; it is a day of {era}", $"その元号にない日です。{era}の年で書いてください")
            : WrittenDate.RightDayOfWeek(text) is { } dayOfWeek
                ? new($"another day of the week stands behind it; this day is a {dayOfWeek}曜日", $"曜日が合いません。その日は{dayOfWeek}曜日です。どちらが正しいか確かめてください")
                : DateSlip.In(text) ?? new("write 2026-04-01, 2026/4/1, 令和8年4月1日 or R8.4.1", "2026-04-01、2026/4/1、令和8年4月1日、R8.4.1 のように書いてください"));

    internal static Diagnostic DateInText(SourceSpan place, FormField field) => new(
        "CK8048", Severity.Warning,
        new(
            $"row {place.Start.Line}: the cell of `{field.Label}` holds a date, and is printed as one (2026-04-01)",
            $"{place.Start.Line} 行目：「{field.Label}」のセルは表計算ソフトで日付になっているので、2026-04-01 の形で印刷します"), place,
        new("if a text was meant (such as 1-2), give the cell the format of text and type it again", "「1-2」のような文字のつもりなら、セルの書式を文字列にして入力し直してください"));

    internal static Diagnostic Total(SourceSpan place) => new(
        "CK8049", Severity.Error,
        new($"row {place.Start.Line} is the end of the list or its total, and nobody", $"{place.Start.Line} 行目は、人ではなく、合計や名簿の終わりの行です"), place,
        new("delete the row", "この行を削除してください"));

    internal static Diagnostic NotAChoice(SourceSpan place, FormField field) => new(
        "CK8007", Severity.Error,
        new($"row {place.Start.Line}: `{field.Label}` has a value that the form does not offer", $"{place.Start.Line} 行目：「{field.Label}」に、書式にない選択肢があります"), place,
        new($"choose from {string.Join(", ", field.Choices)}", $"{string.Join("、", field.Choices)} から選んでください"));

    internal static Diagnostic SamePerson(string name, int row, int first, IEnumerable<FormField> fields) => new(
        "CK8008", Severity.Error,
        new($"row {row} is the same person as row {first}", $"{row} 行目は {first} 行目と同じ人です"), SourceSpan.At(name, row, 1),
        new(
            $"remove one of the rows; they agree in {string.Join(", ", fields.Select(static field => field.Label))}",
            $"どちらかの行を削除してください（{string.Join("、", fields.Select(static field => field.Label))}が同じです）"));

    internal static Diagnostic SameName(string name, int row, int first) => new(
        "CK8009", Severity.Warning,
        new($"row {row} has the same name as row {first}", $"{row} 行目は {first} 行目と同姓同名です"), SourceSpan.At(name, row, 1),
        new("make sure that they are two people; a number or a date of birth tells them apart", "別の人かどうかを確かめてください。番号や生年月日があれば区別できます"));

    internal static Diagnostic MoreSameNames(string name, int row, int count) => new(
        "CK8009", Severity.Warning,
        new($"from row {row} on, {count} more rows have the name of a row before them", $"{row} 行目から後にも、前の行と同姓同名の行が {count} 行あります"), SourceSpan.At(name, row, 1),
        new("make sure that they are different people; a number or a date of birth tells them apart", "別の人かどうかを確かめてください。番号や生年月日があれば区別できます"));

    internal static Diagnostic Doubtful(SourceSpan place, FormField field, int character, LocalizedText kind) => new(
        "CK8010", Severity.Warning,
        new(
            $"row {place.Start.Line}: character {character} of `{field.Label}` is {kind.English}",
            $"{place.Start.Line} 行目：「{field.Label}」の {character} 文字目は{kind.Japanese}です"), place,
        new("replace it with the ordinary character if that is what is meant", "ふつうの文字でよければ置き換えてください"));

    internal static Diagnostic RightToLeft(SourceSpan place, FormField field) => new(
        "CK8032", Severity.Warning,
        new(
            $"row {place.Start.Line}: `{field.Label}` is written from right to left; its letters are printed in the wrong order and are not joined",
            $"{place.Start.Line} 行目：「{field.Label}」に右から左へ書く文字があります。字の順が逆になり、つながりません"), place,
        new("agree with the person on a writing in Latin letters or kana", "ローマ字かカタカナでの書き方を本人に確かめてください"));

    internal static Diagnostic NoGlyph(SourceSpan place, FormField field, int character) => new(
        "CK8011", Severity.Error,
        new(
            $"row {place.Start.Line}: no font has character {character} of `{field.Label}`",
            $"{place.Start.Line} 行目：「{field.Label}」の {character} 文字目を持つフォントがありません"), place,
        new("add a font that has it under fonts: in compliancekit.yaml, or agree on another character with the person", "この文字を持つフォントを compliancekit.yaml の fonts: に加えるか、代わりの文字を本人に確かめてください"));

    internal static Diagnostic BrokenCharacter(SourceSpan place, FormField field, int character) => new(
        "CK8045", Severity.Error,
        new(
            $"row {place.Start.Line}: character {character} of `{field.Label}` was lost before (�)",
            $"{place.Start.Line} 行目：「{field.Label}」の {character} 文字目は、ここに来る前に失われています（�）"), place,
        new("ask the person or look it up, and type it again", "元の資料か本人に確かめて、入力し直してください"));

    /// <summary>People whose value of a field is the same do not stand together, so that their separating sheet comes several times.</summary>
    public static Diagnostic Scattered(FormField field, string value) => new(
        "CK8046", Severity.Warning,
        new(
            $"people of one `{field.Label}` stand in several places of the roster (row by row), so that it has several separating sheets{(value.Length == 0 ? ", those without a value among them" : string.Empty)}",
            $"「{field.Label}」の同じ人が名簿の中で離れているので、仕切りの紙が同じ値について何枚もできます{(value.Length == 0 ? "（値のない人も）" : string.Empty)}"), null,
        new($"add --sort {field.Label}", $"--sort {field.Label} を付けてください"));

    /// <summary>A sheet behind others was read, because their first rows name no field of the form.</summary>
    public static Diagnostic SheetsPassedOver(string name, IEnumerable<string> sheets, string read) => new(
        "CK8047", Severity.Warning,
        new(
            $"the sheet `{read}` was read; the first rows of those before it name no field of the form: {string.Join(", ", sheets)}",
            $"シート「{read}」を読みました。その前のシート（{string.Join("、", sheets)}）の１行目には、書式の欄の名前がありません"), SourceSpan.File(name),
        new("if the people are in one of those, name its columns; a cover can be hidden", "名簿がそちらなら、見出しを書式の欄の名前に直してください。表紙なら、隠せばこの注意は出ません"));

    internal static Diagnostic NoRows(string name) => new(
        "CK8013", Severity.Error,
        new("the roster has nobody in it", "名簿に一人も載っていません"), SourceSpan.File(name),
        new("the first row names the columns, each further row is a person", "１行目に見出し、２行目から一人１行で書いてください"));

    /// <param name="name">The name of the roster's file.</param>
    /// <param name="row">Its first row.</param>
    /// <param name="headings">The row below it that names columns; <see langword="null"/> where none does.</param>
    /// <param name="fields">The fields of the form.</param>
    internal static Diagnostic NoHeader(string name, int row, int? headings, IEnumerable<FormField> fields) => new(
        "CK8013", Severity.Error,
        new("the first row of the roster names no field of the form", "名簿の１行目に、書式の欄の名前が一つもありません"), SourceSpan.At(name, row, 1),
        headings is not null ? new($"row {headings} does: delete the rows above it", $"{headings} 行目が見出しのようです。その上の行（表題など）を削除してください") : new(
            $"put names of columns above the people: {string.Join(", ", fields.Select(static field => field.Label))}",
            $"見出しの行を加えてください：{string.Join("、", fields.Select(static field => field.Label))}"));

    internal static Diagnostic FormulaWithoutValue(SourceSpan place, FormField field) => new(
        "CK8014", Severity.Error,
        new($"row {place.Start.Line}: `{field.Label}` is a formula whose result is not in the file", $"{place.Start.Line} 行目：「{field.Label}」は数式で、計算結果がファイルにありません"), place,
        new("open and save the workbook in a spreadsheet program, or paste the values", "表計算ソフトで開いて保存し直すか、値だけを貼り付けてください"));

    internal static Diagnostic SeveralLines(string name, int row, int lines) => new(
        "CK8024", Severity.Warning,
        new($"row {row} takes {lines} lines of the file, since a cell in quotation marks holds line breaks", $"引用符で囲まれたセルに改行があるため、ファイルの {lines} 行分を {row} 行目として読みました"), SourceSpan.At(name, row, 1),
        new(
            "make sure that nobody is missing behind it: where a closing quotation mark was lost, further people stand inside this cell",
            "この後の人が抜けていないか確かめてください。閉じ引用符が抜けていると、次の人までこのセルに入ります"));

    internal static Diagnostic LooseMark(string name, int row) => new(
        "CK8024", Severity.Warning,
        new($"row {row}: a quotation mark stands inside a cell that does not begin with one; it is printed", $"{row} 行目：引用符で始まらないセルの途中に引用符（\"）があります（そのまま印刷します）"), SourceSpan.At(name, row, 1),
        new("make sure that no other quotation mark was lost; put the whole cell in quotation marks, and write those inside it twice", "引用符が片方抜けていないか確かめてください。セル全体を引用符で囲み、中の引用符は二つ続けて書きます"));

    internal static Diagnostic MoreQuotes(string name, int row, int count) => new(
        "CK8024", Severity.Warning,
        new($"from row {row} on, {count} more rows hold line breaks or single quotation marks", $"{row} 行目から後にも、改行や片方だけの引用符のある行が {count} 行あります"), SourceSpan.At(name, row, 1),
        new("compare the number of people with that of the original list", "人数を元の名簿と比べてください"));

    internal static Diagnostic NoHeading(string name, int row, int column, bool isText) => new(
        "CK8025", Severity.Error,
        new($"row {row} has a value in column {column + 1}, which has no heading", $"{row} 行目の {column + 1} 列目に値がありますが、その列に見出しがありません"), Place(name, row, column),
        isText
            ? new(
                "a comma inside a value needs quotation marks around the cell; otherwise name the column, or empty the cell",
                "値の中に「,」があるときは、セル全体を引用符で囲んでください。そうでなければ、見出しを付けるかセルを空にしてください")
            : new("name the column, or empty the cell", "見出しを付けるか、セルを空にしてください"));

    internal static Diagnostic MoreNoHeading(string name, int row, int count) => new(
        "CK8025", Severity.Error,
        new($"from row {row} on, {count} more rows have values in columns without a heading", $"{row} 行目から後にも、見出しのない列に値のある行が {count} 行あります"), SourceSpan.At(name, row, 1),
        new("name the columns, or empty the cells", "見出しを付けるか、セルを空にしてください"));

    internal static Diagnostic BrokenRow(string name, int row, int last) => new(
        "CK8051", Severity.Error,
        new(
            $"rows {row} to {last} have less cells than there are headings, and make up a row together: a cell seems to be broken off by a line break",
            $"{row} 行目から {last} 行目は、どれもセルが見出しより少なく、合わせると一人分になります。セルの途中の改行で分かれたようです"), SourceSpan.At(name, row, 1),
        new("put cells that hold line breaks into quotation marks, or take the line break out", "改行を含むセルは全体を引用符（\"）で囲むか、改行を取り除いてください"));

    internal static Diagnostic MoreBrokenRows(string name, int row, int count) => new(
        "CK8051", Severity.Error,
        new($"from row {row} on, {count} more rows are broken", $"{row} 行目から後にも、途中で分かれた行が {count} か所あります"), SourceSpan.At(name, row, 1),
        new("put cells that hold line breaks into quotation marks, or take the line breaks out", "改行を含むセルは全体を引用符（\"）で囲むか、改行を取り除いてください"));

    internal static Diagnostic OddRow(string name, int row, int cells, int expected) => new(
        "CK8052", Severity.Warning,
        new($"row {row} has {EnglishCount.Of(cells, "cell")}, and there are {EnglishCount.Of(expected, "heading")}", $"{row} 行目のセルは {cells} 個で、見出しの {expected} 個と合いません"), SourceSpan.At(name, row, 1),
        new(
            "make sure that every value stands in its own column: a comma too many or too few moves all that follows it",
            "値がそれぞれの列に入っているか確かめてください。「,」が一つ多いか少ないと、その後の値がずれます"));

    internal static Diagnostic MoreOddRows(string name, int row, int count) => new(
        "CK8052", Severity.Warning,
        new($"from row {row} on, {count} more rows have less or more cells than there are headings", $"{row} 行目から後にも、セルの数が見出しと合わない行が {count} か所あります"), SourceSpan.At(name, row, 1),
        new("make sure that every value stands in its own column", "値がそれぞれの列に入っているか確かめてください"));

    internal static Diagnostic Shortened(SourceSpan place, FormField field) => new(
        "CK8053", Severity.Error,
        new(
            $"row {place.Start.Line}: `{field.Label}` is a number that a spreadsheet program has shortened (as 3.1E+08); its digits are lost",
            $"{place.Start.Line} 行目：「{field.Label}」が 3.1E+08 のような形に縮められ、桁が失われています"), place,
        new("give the column the format of text in the original, type the number again, and save it anew", "元の表で列の書式を文字列にし、番号を入力し直してから保存してください"));

    internal static Diagnostic DoubtfulValue(SourceSpan place, FormField field, LocalizedText doubt) => new(
        "CK8054", Severity.Warning,
        new($"row {place.Start.Line}: `{field.Label}` {doubt.English}", $"{place.Start.Line} 行目：「{field.Label}」{doubt.Japanese}"), place,
        new("make sure that it is what should be printed", "このまま印刷してよいか確かめてください"));

    internal static Diagnostic DayAhead(SourceSpan place, FormField field) => new(
        "CK8055", Severity.Warning,
        new($"row {place.Start.Line}: `{field.Label}` lies ahead", $"{place.Start.Line} 行目：「{field.Label}」が今日より後の日です"), place,
        new("look at the year and its era", "年と元号を確かめてください"));

    internal static Diagnostic DayBefore(SourceSpan place, FormField field, FormField earlier) => new(
        "CK8055", Severity.Warning,
        new($"row {place.Start.Line}: `{field.Label}` lies before `{earlier.Label}`", $"{place.Start.Line} 行目：「{field.Label}」が「{earlier.Label}」より前の日です"), place,
        new("look at both days", "両方の日を確かめてください"));

    internal static Diagnostic HiddenColumns(string name, int row, IReadOnlyCollection<string> labels) => new(
        "CK8029", Severity.Warning,
        new(
            $"{(labels.Count == 1 ? "a column of the sheet is" : $"{labels.Count} columns of the sheet are")} hidden, and used like the others: {string.Join(", ", labels)}",
            $"非表示の列が {labels.Count} 列あり、ほかの列と同じように使います：{string.Join("、", labels)}"), SourceSpan.At(name, row, 1),
        new("show the columns and check them, or delete what must not be printed", "列を表示して確かめるか、印刷しない列は削除してください"));

    internal static Diagnostic SameNumber(SourceSpan place, int first, FormField field) => new(
        "CK8026", Severity.Warning,
        new($"row {place.Start.Line} has the same `{field.Label}` as row {first}", $"{place.Start.Line} 行目は「{field.Label}」が {first} 行目と同じです"), place,
        new("make sure that both are right; a row may have been copied and only half changed", "どちらも正しいかどうか確かめてください。行を写して一部だけ直したのかもしれません"));

    internal static Diagnostic MoreSameNumbers(string name, int row, int count, FormField field) => new(
        "CK8026", Severity.Warning,
        new($"from row {row} on, {count} more rows have the `{field.Label}` of a row before them", $"{row} 行目から後にも、「{field.Label}」が前の行と同じ行が {count} 行あります"), SourceSpan.At(name, row, 1),
        new("make sure that they are right", "正しいかどうか確かめてください"));

    internal static Diagnostic ErrorInCell(SourceSpan place, FormField field) => new(
        "CK8027", Severity.Error,
        new($"row {place.Start.Line}: `{field.Label}` is the error of a formula, such as #N/A", $"{place.Start.Line} 行目：「{field.Label}」が #N/A などのエラー値です"), place,
        new("mend the formula in the spreadsheet program, or type the value", "表計算ソフトで数式を直すか、値を入力してください"));

    internal static Diagnostic Struck(string name, int row, IReadOnlyList<string> cells)
    {
        const int MostNamed = 10;
        var listed = string.Join('、', cells.Take(MostNamed)) + (cells.Count > MostNamed ? $"…（{cells.Count}）" : string.Empty);
        return new(
            "CK8033", Severity.Warning,
            new($"cells are struck through, and used like the others: {listed}", $"取り消し線のあるセルを、ほかのセルと同じように使います：{listed}"), SourceSpan.At(name, row, 1),
            new("delete what does not hold any more, and the whole row of a person who has left", "取り消したものは削除してください。対象でなくなった人は、行ごと削除します"));
    }

    internal static Diagnostic Merged(SourceSpan place, int last, FormField field) => new(
        "CK8028", Severity.Warning,
        new(
            $"rows {place.Start.Line} to {last}: the cells of `{field.Label}` are merged; only the first row has the value, and the others are read as empty",
            $"{place.Start.Line}～{last} 行目：「{field.Label}」のセルが結合されています。値は最初の行だけにあり、ほかの行は空として読みます"), place,
        new("take the cells apart and fill in each row", "セルの結合を解除し、各行に値を入れてください"));

    internal static Diagnostic MoreMerged(string name, int row, int count) => new(
        "CK8028", Severity.Warning,
        new($"from row {row} on, {count} more groups of cells are merged over several rows", $"{row} 行目から後にも、数行にわたって結合されたセルが {count} か所あります"), SourceSpan.At(name, row, 1),
        new("take the cells apart and fill in each row", "セルの結合を解除し、各行に値を入れてください"));

    internal static Diagnostic HiddenRows(string name, int row, int count, IReadOnlyCollection<int> named) => new(
        "CK8029", Severity.Warning,
        new(
            $"{(count == 1 ? "a row of the sheet is" : $"{count} rows of the sheet are")} hidden, mostly by a filter, and {(count == 1 ? "is" : "are")} read like the others: {string.Join(", ", named)}{(count > named.Count ? ", …" : string.Empty)}",
            $"フィルターなどで非表示の行が {count} 行あり、ほかの行と同じように読みます：{string.Join("、", named)}{(count > named.Count ? "…" : string.Empty)} 行目"), SourceSpan.At(name, row, 1),
        new("show all rows and check them, or copy the rows that are meant to a sheet of their own", "すべての行を表示して確かめるか、必要な行だけを別のシートに写してください"));

    internal static Diagnostic SheetsNotRead(string name, IReadOnlyCollection<string> sheets, bool alike) => new(
        "CK8030", alike ? Severity.Error : Severity.Warning,
        alike
            ? new(
                $"the workbook has further sheets with the columns of people, and nobody in them is read: {string.Join(", ", sheets)}",
                $"氏名など、人を載せる見出しのシートがほかにもあり、そこに載っている人は読みません：{string.Join("、", sheets)}")
            : new(
                $"only one sheet is read; these are not: {string.Join(", ", sheets)}",
                $"一つのシートだけを読み、次のシートは読みません：{string.Join("、", sheets)}"), SourceSpan.File(name),
        alike
            ? new("put everybody into the first sheet, save each sheet as a file of its own, or hide the sheets that are not meant", "全員を最初のシートにまとめるか、シートごとに別のファイルにしてください。使わないシートは非表示にします")
            : new("make sure that nobody stands there; the roster must be the first sheet, and sheets that are hidden are not told", "そこに載っている人がいないか確かめてください。名簿は最初のシートに置き、使わないシートは非表示にします"));

    internal static Diagnostic NoMappedColumn(string name, string column, string? near, SourceSpan place) => new(
        "CK8031", Severity.Error,
        new($"{name} has no column `{column}`", $"{name} に「{column}」という列がありません"), place,
        near is null
            ? new("write the name behind the field as it stands in the first row of the roster", "名簿の１行目にある見出しを、そのまま書いてください")
            : new($"did you mean `{near}`?", $"もしかして「{near}」ですか"));

    internal static Diagnostic NotChosen(int place, IReadOnlyCollection<int> rows, IEnumerable<FormField> fields) => new(
        "CK8056", Severity.Error,
        rows.Count == 0
            ? new($"nobody in the roster is whom --only names{Ordinal(place).English}", $"--only で指定した人{Ordinal(place).Japanese}が、名簿にいません")
            : new($"several people are called what --only names{Ordinal(place).English}: rows {string.Join(", ", rows)}", $"--only で指定した人{Ordinal(place).Japanese}が、名簿に何人もいます：{string.Join("、", rows)} 行目"), null,
        new(
            $"write the whole value of {string.Join(" or ", fields.Select(static field => field.Label))} as it stands in the roster, or the row: --only \"row 5\"",
            $"{string.Join("、", fields.Select(static field => field.Label))}のどれかを名簿のとおりに全部書くか、--only 5行目 のように行で指定してください"));

    internal static Diagnostic UnknownKey(string name, IReadOnlyCollection<FormField> fields) => new(
        "CK8018", Severity.Error,
        new($"the form has no field `{name}` to sort or divide people by", $"並べ替えや区切りに使う「{name}」という欄が、この書式にありません"), null,
        Nearest.To(name, fields.SelectMany(static field => new[] { field.Name, field.Label })) is { } near
            ? new($"did you mean `{near}`?", $"もしかして「{near}」ですか")
            : new($"the fields are {string.Join(", ", fields.Select(static field => field.Name))}", $"書式の欄は {string.Join("、", fields.Select(static field => field.Label))} です"));

    private static LocalizedText Ordinal(int place) => place == 1 ? new(string.Empty, string.Empty) : new($" (number {place})", $"（{place} 番目）");

    private static string Labels(IEnumerable<FormField> fields, string divider) => string.Join(divider, fields.Select(static field => field.Label));
}

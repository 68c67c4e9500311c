using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Evidence;

/// <summary>What can be wrong with the files behind answers and with what is given to an auditor, in words.</summary>
internal static class EvidenceDiagnostics
{
    public static Diagnostic Changed(EvidenceItem evidence, string file) => new(
        "CK9001", Severity.Error,
        new($"the file of evidence `{evidence.Id}`, {file}, is not what it was when it was locked", $"証跡 `{evidence.Id}` のファイル {file} が、記録したときから変わっています"), evidence.Origin,
        new("if the change is right, run `compliancekit evidence lock`; else bring the earlier file back", "変更が正しければ `compliancekit evidence lock` で記録し直し、そうでなければ元のファイルに戻してください"));

    public static Diagnostic NotLocked(EvidenceItem evidence, string file) => new(
        "CK9002", Severity.Warning,
        new($"the file of evidence `{evidence.Id}`, {file}, is not in {EvidenceLock.FileName}", $"証跡 `{evidence.Id}` のファイル {file} が {EvidenceLock.FileName} に記録されていません"), evidence.Origin,
        new("run `compliancekit evidence lock`", "`compliancekit evidence lock` で記録してください"));

    public static Diagnostic BadLock(int line) => new(
        "CK9003", Severity.Error,
        new("this line of the lock cannot be read", "この行を読めません"), SourceSpan.At(EvidenceLock.FileName, line, 1),
        new("write the file anew with `compliancekit evidence lock`", "`compliancekit evidence lock` で作り直してください"));

    public static Diagnostic ExpiresSoon(EvidenceItem evidence, DateOnly until, int days) => new(
        "CK9004", Severity.Warning,
        new($"evidence `{evidence.Id}` is valid until {until:yyyy-MM-dd} only, {EnglishCount.Of(days, "day")} from now", $"証跡 `{evidence.Id}` の期限（{until:yyyy-MM-dd}）まで、あと {days} 日です"), evidence.Origin,
        new("see to the next one; `checks: { expires-within: DAYS }` says how early to tell", "次のものを用意してください。何日前から知らせるかは `checks: { expires-within: 日数 }` で決められます"));

    public static Diagnostic Unused(int count, EvidenceItem first) => new(
        "CK9005", Severity.Warning,
        new($"{EnglishCount.Of(count, "piece")} of evidence {(count == 1 ? "is" : "are")} named by no answer; the first is `{first.Id}`", $"どの回答にも挙げられていない証跡が {count} 件あります（最初は `{first.Id}`）"), first.Origin,
        new("name what shows an answer under its `evidence`, or take it out of the register", "回答の evidence に書くか、台帳から外してください"));

    public static Diagnostic Unproven(string catalog, int count, string first, SourceSpan place) => new(
        "CK9006", Severity.Warning,
        new($"{EnglishCount.Of(count, "answer")} to {catalog} {(count == 1 ? "says" : "say")} that an item is met and {(count == 1 ? "names" : "name")} no evidence; the first is {first}", $"{catalog} の回答のうち {count} 件が、証跡なしで「適合」としています（最初は {first}）"), place,
        new("name what shows it under `evidence`", "それを示すものを evidence に書いてください"));

    public static Diagnostic NotReviewed(string catalog, int count, string first, int days, SourceSpan place) => new(
        "CK9007", Severity.Warning,
        new($"{EnglishCount.Of(count, "answer")} to {catalog} {(count == 1 ? "was" : "were")} not reviewed within {EnglishCount.Of(days, "day")}; the first is {first}", $"{catalog} の回答のうち {count} 件が、{days} 日以内に見直されていません（最初は {first}）"), place,
        new("read them again and set `reviewed`", "読み直して reviewed の日付を書いてください"));

    public static Diagnostic ReviewedTooEarly(int count, string first, DateOnly date, SourceSpan place) => new(
        "CK2025", Severity.Warning,
        new($"{EnglishCount.Of(count, "answer")} {(count == 1 ? "says" : "say")} `reviewed` with a day that has not come yet; the first is {first} ({date:yyyy-MM-dd})", $"{count} 件の回答の reviewed が、まだ来ていない日付です（最初は {first} の {date:yyyy-MM-dd}）"), place,
        new("write the day on which somebody last read it", "最後に読み直した日付を書いてください"));

    public static Diagnostic DisclosedTwoWays(EvidenceItem evidence, EvidenceItem other) => new(
        "CK2030", Severity.Error,
        new(
            $"evidence `{evidence.Id}` ({EvidenceWords.NameOf(evidence.Disclosure)}) is the same file as `{other.Id}` ({EvidenceWords.NameOf(other.Disclosure)}): {evidence.File}",
            $"証跡「{evidence.Id}」（{EvidenceWords.Of(evidence.Disclosure)}）は、「{other.Id}」（{EvidenceWords.Of(other.Disclosure)}）と同じファイルです（{evidence.File}）"), evidence.Origin,
        new("give both the same `disclosure`, or register the file once", "disclosure をそろえるか、登録を一つにまとめてください"));

    public static Diagnostic PlanIsOver(string catalog, int count, string first, DateOnly date, SourceSpan place) => new(
        "CK9015", Severity.Warning,
        new($"{EnglishCount.Of(count, "answer")} to {catalog} {(count == 1 ? "promises" : "promise")} a day that has passed; the first is {first} ({date:yyyy-MM-dd})", $"{catalog} の回答のうち {count} 件が、予定の日付（planned）を過ぎています（最初は {first} の {date:yyyy-MM-dd}）"), place,
        new("set the status to what has become of it, or write a new day under `planned`", "今の状態に status を直すか、新しい予定の日付を planned に書いてください"));

    public static Diagnostic Altered(string file) => new(
        "CK9008", Severity.Error,
        new($"{file} has been altered", $"{file} が書き換えられています"), SourceSpan.File(file),
        new("ask for the original from those who made it", "作成した人に元のファイルを求めてください"));

    public static Diagnostic Gone(string file) => new(
        "CK9009", Severity.Error,
        new($"{file} is missing", $"{file} がありません"), SourceSpan.File(file),
        new("it was there when this was made", "作成したときにはあったファイルです"));

    public static Diagnostic Added(string file) => new(
        "CK9010", Severity.Error,
        new($"{file} was not part of this", $"{file} は元は含まれていなかったファイルです"), SourceSpan.File(file),
        new("nothing vouches for it", "このファイルを裏付ける記録がありません"));

    public static Diagnostic NamedThoughWithheld(int count, EvidenceItem first) => new(
        "CK9017", Severity.Warning,
        new(
            $"{EnglishCount.Of(count, "piece")} of evidence that the bundle leaves out {(count == 1 ? "is" : "are")} named by answers, so that documents in it may print the title; the first is `{first.Id}` ({first.Title})",
            $"このバンドルに入れない証跡 {count} 件を回答が挙げているため、中の文書に題名が印刷されている場合があります（最初は `{first.Id}`「{first.Title}」）"), first.Origin,
        new("look at the documents before you hand the bundle out; give the evidence another `disclosure`, or a title that may be read by everybody who gets it", "渡す前に中の文書を確かめてください。開示してよい証跡なら disclosure を、題名を知られたくなければ title を直してください"));

    public static Diagnostic DamagedArchive(string name) => new(
        "CK9012", Severity.Error,
        new("the ZIP file is damaged or was cut off", "ZIP ファイルが壊れているか、途中で切れています"), SourceSpan.File(name),
        new("fetch it again, or ask those who made it to send it again", "取得し直すか、作成した人に送り直してもらってください"));

    public static Diagnostic FilledForms(string folder, int files) => new(
        "CK9014", Severity.Warning,
        new($"{folder} holds filled forms: {EnglishCount.Of(files, "file")} that the records of a build do not vouch for", $"{folder} には記入済みの書式があります（{files} 件）。build の記録では裏付けられません"), SourceSpan.File(folder),
        new("take the forms out before you hand the folder to somebody", "フォルダーを人に渡す前に、書式を取り出してください"));

    public static Diagnostic TooMuchToVerify(string name, int files, int gigabytes) => new(
        "CK9013", Severity.Error,
        new($"there is more here than is compared: over {files:N0} files or {gigabytes} GB", $"比べられる量（{files:N0} ファイル、{gigabytes} GB）を超えています"), SourceSpan.File(name),
        new("give a ZIP file of `evidence bundle`, or the folder of a build alone", "`evidence bundle` で作った ZIP か、build の出力フォルダーだけを指定してください"));

    public static Diagnostic MoreThanFiles(string name) => new(
        "CK9016", Severity.Error,
        new("the archive holds data that is in none of its files, or names them in two ways", "ZIP ファイルの中に、一覧のどのファイルにも属さないデータがあるか、ファイルの名前が二通りに書かれています"), SourceSpan.File(name),
        new(
            "programs differ in what they show of such an archive: unpack it, compare the folder with `verify`, and ask for the bundle as it was made",
            "ソフトによって見えるファイルが違います。展開したフォルダーを verify で確かめ、作られたままの束をもらってください"));

    public static Diagnostic NoManifest(string name) => new(
        "CK9011", Severity.Error,
        new("there is no manifest here that this program wrote", "このプログラムが作った manifest.json がありません"), SourceSpan.File(name),
        new("give a ZIP file of `evidence bundle`, or the folder of a build", "`evidence bundle` で作った ZIP か、build の出力フォルダーを指定してください"));
}

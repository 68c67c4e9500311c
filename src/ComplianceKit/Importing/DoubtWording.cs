using System.Globalization;

namespace ComplianceKit.Importing;

/// <summary>Why a person should look at a row or cell of a sheet, in Japanese and English.</summary>
internal static class DoubtWording
{
    public const string AboveHead = "見出しの行より上にある / above the head row";
    public const string FormulaWithoutValue = "値のない数式がある / a formula without a value";
    public const string Heading = "見出しと見た。回答の欄は空 / taken for a heading, without an answer";
    public const string NoAnswer = "回答がない / no answer in this row";
    public const string NoItem = "当たる項目が見つからない / no item is like this row";
    public const string Beside = "列が見出しからずれていると見て読んだ / read as a row whose cells stand beside their heads";
    public const string UnusedColumn = "この列の見出しは使わない / a column that is not used";
    public const string Controls = "制御文字を � に置き換えた / control characters were replaced by �";
    public const string PairedByNumber = "行は、番号（連番と番号、又は章・節からの番号）が表全体でカタログと合うことから結び付けた / rows paired by their numbers, which agree with the catalog all over the sheet";
    public const string RowsBeside = "行のセルが見出しの列からずれていると見て読んだ。項目は確かに当たる / rows read as standing beside their heads; their items are certain";
    public const string OtherNumbers = "文言は項目と同じだが、番号が違う行。文言で結び付けた / rows in the words of an item and with another number; paired by their words";

    public const string Merged = "回答の欄が上の行と結合されている行。結合されたセルの内容を、その行の回答とした / rows whose answer is a cell that is merged with those above; its words were taken for them, too";

    public static string Covered(int row) =>
        $"回答がない。{row} 行目の回答に段落が多いので、結合されたセルかもしれない / no answer in this row; that of row {row} has many paragraphs and may have covered it";

    public static string ForAnother(string rival) =>
        $"似ている {rival} は、この行を行う者（見出し又は列による）の項目ではない / the item like this row is for another to do than the heading or the column says";

    public static string AnsweredAlready(string reference) => $"{reference} には回答がある / this item is answered already";

    public static string Repeated(string reference, int row) => $"{reference} には {row} 行目の回答がある / row {row} answers this item already";

    public static string Unsure(string reference, double score, string requirement) =>
        string.Create(CultureInfo.InvariantCulture, $"{reference} と見たが確かでない（{score:0.00}） / taken for this item, not surely: {requirement}");

    public static string Rival(string reference, string rival) =>
        $"{reference} と見たが、{rival} にも同じくらいか、それより似ている / taken for the first of these items, and as much or more like the second";

    public static string NotTheirs(string reference) =>
        $"{reference} は、見出し又は列のいう者の項目ではない / this item is for another to do than the heading or the column says";
}

using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading.Yaml;

/// <summary>What a value of a file must be, and how that is written.</summary>
/// <param name="Words">What it must be.</param>
/// <param name="Hint">How it is written.</param>
internal sealed record YamlShape(LocalizedText Words, LocalizedText Hint)
{
    /// <summary>One text.</summary>
    public static YamlShape Text { get; } = new(
        new("a text", "文字"),
        new("write one text behind the colon; one that begins with `[` or `{` goes into quotes", "コロンの後ろに一つの文を書いてください。「[」や「{」で始まる文は引用符で囲みます"));

    /// <summary>Several texts.</summary>
    public static YamlShape Texts { get; } = new(
        new("a list of texts", "文字の一覧"),
        new("write `[one, another]`, or each in a line of its own that begins with `- `", "[一つ目, 二つ目] のように書くか、一つずつ「- 」で始まる行に書いてください"));

    /// <summary>Several entries.</summary>
    public static YamlShape List { get; } = new(
        new("a list (- …)", "一覧（- …）"),
        new("begin each entry in a line of its own with `- `, also the only one", "一つずつ、「- 」で始まる行に書いてください。一つだけのときも同じです"));

    /// <summary>Names with values.</summary>
    public static YamlShape Mapping { get; } = new(
        new("a mapping (key: value)", "「キー: 値」の並び"),
        new("write lines `key: value`, with a blank behind each colon", "「キー: 値」の行を書いてください。コロンの後ろに半角の空白が要ります"));

    /// <summary>A number without a fraction.</summary>
    public static YamlShape WholeNumber { get; } = new(
        new("a whole number", "整数"), new("write its digits alone, in half width, such as 12", "半角の数字だけで、12 のように書いてください"));

    /// <summary>Yes or no.</summary>
    public static YamlShape TrueOrFalse { get; } = new(
        new("true or false", "true 又は false"), new("write `true` or `false`", "true か false を書いてください"));

    /// <summary>Yes or no, where it stands in quotes.</summary>
    public static YamlShape UnquotedTrueOrFalse { get; } = new(
        new("true or false, without quotation marks", "引用符のない true 又は false"), new("take the quotation marks away", "引用符を取ってください"));
}

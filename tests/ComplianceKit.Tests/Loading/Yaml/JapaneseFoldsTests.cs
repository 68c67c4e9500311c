using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Tests.Loading.Yaml;

/// <summary>A Japanese sentence that goes on in the next line of a value has no gap there.</summary>
public sealed class JapaneseFoldsTests
{
    [Theory]
    [InlineData("answer: 通信は暗号化します。\n  鍵は毎年\n  換えます。", "通信は暗号化します。鍵は毎年換えます。")]
    [InlineData("answer:\n  通信は暗号化します。\n  鍵は毎年換えます。\nnext: 1", "通信は暗号化します。鍵は毎年換えます。")]
    [InlineData("answer: >-\n  通信は暗号化します。\n  鍵は毎年換えます。", "通信は暗号化します。鍵は毎年換えます。")]
    [InlineData("answer: >\n  通信は\n  暗号化します。\n\n  鍵は毎年\n  換えます。\n", "通信は暗号化します。\n鍵は毎年換えます。\n")]
    [InlineData("answer: '通信は「''」で\n  暗号化します。'", "通信は「'」で暗号化します。")]
    [InlineData("answer: \"通信は\n  暗号化します。\"", "通信は暗号化します。")]
    [InlineData("answer: >-\r\n  通信は\r\n  暗号化します。\r\n", "通信は暗号化します。")]
    public void A_line_end_between_Japanese_characters_is_no_blank(string yaml, string value) => Assert.Equal(value, Read(yaml));

    [Theory]
    [InlineData("answer: TLS\n  1.3 で\n  暗号化します。", "TLS 1.3 で暗号化します。")]
    [InlineData("answer: >-\n  鍵は AWS\n  が 保管し\n  ます。", "鍵は AWS が 保管します。")]
    [InlineData("answer: 佐藤 花子", "佐藤 花子")]
    [InlineData("answer: >-\n  次のとおり。\n    - 一つめ\n    - 二つめ\n  以上です。", "次のとおり。\n  - 一つめ\n  - 二つめ\n以上です。")]
    [InlineData("answer: |-\n  通信は\n  暗号化します。", "通信は\n暗号化します。")]
    [InlineData("answer: \"通信は\\\n  暗号化し\n  ます。\"", "通信は暗号化し ます。")]
    public void Other_blanks_and_line_ends_stay(string yaml, string value) => Assert.Equal(value, Read(yaml));

    private static string Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = Assert.IsType<YamlMapping>(YamlReader.Read("a.yaml", yaml, diagnostics));
        Assert.Empty(diagnostics.ToImmutable());
        return Assert.IsType<YamlScalar>(mapping.Entries[0].Value).Value;
    }
}

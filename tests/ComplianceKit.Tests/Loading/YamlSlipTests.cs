namespace ComplianceKit.Tests.Loading;

/// <summary>What somebody who is no programmer reads when a file is not YAML: the slip, at its own line, and what to do.</summary>
public sealed class YamlSlipTests
{
    [Theory]
    [InlineData("- id: a\n\ttitle: x", "CK1001 evidence.yaml:2:1", "行頭にタブがあります")]
    [InlineData("- id: a\n  title: x\n  kind: policy\n- id: b\n\ttitle: y", "CK1001 evidence.yaml:5:1", "行頭にタブがあります")]
    [InlineData("a: b\nc: d\ne:\n\tf: { g: h }", "CK1001 evidence.yaml:4:1", "行頭にタブがあります")]
    [InlineData("- id: a\n  style: { color: #ff0000 }\n", "CK1001 evidence.yaml:2:19", "「#ff0000」はコメントと読まれます")]
    [InlineData("- { id: a,\n    color: #ff0000, size: 9 }\n- { id: b }\n", "CK1001 evidence.yaml:2:12", "「#ff0000」はコメントと読まれます")]
    [InlineData("- id: a\n　title: x", "CK1001 evidence.yaml:2:1", "行頭に全角の空白があります")]
    [InlineData("- id: a\n  title：x\n  kind: policy", "CK1001 evidence.yaml:2:8", "名前の後のコロンが全角（：）です")]
    [InlineData("- id: a\n  title: x\n-id: b\n  title: y", "CK1001 evidence.yaml:3:1", "「-」の後に空白がありません")]
    [InlineData("- id: a\n  title: 注意: 読むこと", "CK1001 evidence.yaml:2:12", "文の中に「: 」（コロンと空白）があります")]
    [InlineData("- id: a\n  title: {{service.name}}の方針", "CK1001 evidence.yaml:2:10", "文が「{」又は「[」で始まっています")]
    [InlineData("- id: a\n  title: @読むこと", "CK1001 evidence.yaml:2:10", "文をこの記号で始めることはできません")]
    [InlineData("- id: a\n  title: \"読むこと\n", "CK1001 evidence.yaml:2:10", "ここで始まる引用符が閉じられていません")]
    [InlineData("- id: a\n    title: x", "CK1001 evidence.yaml:2:10", "行の始まりが前の行とそろっていない")]
    [InlineData("- id: a\ntitle: x", "CK1001 evidence.yaml:2:1", "行の始まりが前の行とそろっていない")]
    [InlineData("- id: a\n  title:　x\n  kind: policy", "CK1001 evidence.yaml:2:9", "「:」の後の空白が全角です")]
    [InlineData("- id: a\n  title:x\n  kind: policy", "CK1001 evidence.yaml:2:9", "「:」の後に空白がありません")]
    [InlineData("- id: a\n  title: \"C:\\data\"", "CK1001 evidence.yaml:2:13", "「\\d」")]
    [InlineData("- id: a\n  title: \"D:\\\\a\n    C:\\users\"", "CK1001 evidence.yaml:3:7", "「\\u」")]
    [InlineData("- id: a\n  title: - 甲\n", "CK1001 evidence.yaml:2:10", "別の意味になる記号で始まって")]
    [InlineData("- id: a\n  title: \"甲\" と乙\n", "CK1001 evidence.yaml:2:10", "別の意味になる記号で始まって")]
    [InlineData("- id: a\n  title: '甲'と乙\n", "CK1001 evidence.yaml:2:10", "別の意味になる記号で始まって")]
    [InlineData("- id: a\n  title: | 甲\n", "CK1001 evidence.yaml:2:10", "別の意味になる記号で始まって")]
    [InlineData("- id: a\n  title: > 99%\n", "CK1001 evidence.yaml:2:10", "別の意味になる記号で始まって")]
    [InlineData("- id: a\n  title: !重要 甲\n", "CK1001 evidence.yaml:2:10", "別の意味になる記号で始まって")]
    [InlineData("- id: a\n  title: *注 甲\n", "CK1001 evidence.yaml:2:10", "別の意味になる記号で始まって")]
    [InlineData("- id: a\n  title: * 注 甲\n", "CK1001 evidence.yaml:2:10", "別の意味になる記号で始まって")]
    [InlineData("－ id: a\n  title: x\n", "CK1001 evidence.yaml:1:1", "半角のハイフンではありません")]
    [InlineData("- { id: a, title: 開発 #1 の管理 }\n", "CK1001 evidence.yaml:1:22", "かっこが閉じていません")]
    [InlineData("- id: a\n  title: 一行 # 注\n    続き\n", "CK1001 evidence.yaml:2:13", "「#」があり")]
    [InlineData("- id：a", "CK1001 evidence.yaml:1:5", "名前の後のコロンが全角（：）です")]
    [InlineData("- id: a\n  title: x\n-\n  id：b\n  title：y", "CK1001 evidence.yaml:4:5", "名前の後のコロンが全角（：）です")]
    public void The_slip_is_named_where_it_is(string text, string place, string words)
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\nevidence: evidence.yaml"), ("evidence.yaml", text));

        var found = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK1001");

        Assert.Equal(place, $"{found.Code} {found.Location}");
        Assert.Contains(words, found.Message.Japanese, StringComparison.Ordinal);
        Assert.DoesNotContain("found", found.Message.English + found.Message.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: サーバ室 #3 に保管しています。", "CK1018 evidence.yaml:2:15", "「#3 に保管しています。」は値に入りません")]
    [InlineData("title: #ff0000", "CK1018 evidence.yaml:2:10", "「#ff0000」は値に入りません")]
    [InlineData("title: Stored in room #3", "CK1018 evidence.yaml:2:25", "「#3」は値に入りません")]
    [InlineData("title: 一行目\n    二行目 #3 の続き", "CK1018 evidence.yaml:3:9", "「#3 の続き」は値に入りません")]
    [InlineData("title: &あ いろは", "CK1018 evidence.yaml:2:10", "「&あ」は値に入りません")]
    public void Text_behind_a_hash_is_not_lost_in_silence(string line, string place, string words)
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\nevidence: evidence.yaml"), ("evidence.yaml", $"- id: a\n  {line}\n  kind: policy\n"));

        var found = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK1018");

        Assert.Equal(place, $"{found.Code} {found.Location}");
        Assert.Contains(words, found.Message.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: サーバ室 # 3号室のこと")]
    [InlineData("title: サーバ室      #覚え書き")]
    [InlineData("title: \"サーバ室\" #覚え書き")]
    [InlineData("title: policy #todo")]
    [InlineData("title: サーバ室#3")]
    [InlineData("title: #abc is a note\n    つづき")]
    [InlineData("title: サーバ室\n  #覚え書き")]
    [InlineData("title: |\n    サーバ室 #3 に保管する。")]
    public void A_comment_behind_a_value_is_nothing_to_tell(string line)
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\nevidence: evidence.yaml"), ("evidence.yaml", $"- id: a\n  {line}\n  kind: policy\n"));

        Assert.Empty(scratch.Load().Diagnostics);
    }

    [Theory]
    [InlineData("2026/4/1", "2026-04-01 と書いてください")]
    [InlineData("令和8年4月1日", "2026-04-01 と書いてください")]
    [InlineData("２０２６年４月１日", "2026-04-01 と書いてください")]
    [InlineData("来春", "2026-04-01 のように、年-月-日で書いてください")]
    [InlineData("2026-02-30", "月と、その月の日数を確かめてください")]
    public void A_date_is_answered_with_what_was_meant(string date, string hint)
    {
        using var scratch = new Scratch(("compliancekit.yaml", $"kit: 1\ncreated: {date}"));

        var found = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK1010");

        Assert.Equal(hint, found.Hint!.Japanese);
    }

    [Theory]
    [InlineData("status: 一部適合", "もしかして「partial」ですか")]
    [InlineData("status: met\n  responsibility: 双方", "もしかして「shared」ですか")]
    public void The_words_of_the_printed_sheet_lead_to_those_of_the_file(string answer, string hint)
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", "kit: 1\ncatalogs: [mic-cloud-2018]\nresponses: responses.yaml"),
            ("responses.yaml", $"- item: mic-cloud-2018/3.2.1.a.1.01\n  {answer}"));

        var found = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK1011");

        Assert.Equal(hint, found.Hint!.Japanese);
    }

    [Theory]
    [InlineData("title: [甲]", "「[」や「{」で始まる文は引用符で囲みます")]
    [InlineData("title: { 甲: 乙 }", "「[」や「{」で始まる文は引用符で囲みます")]
    [InlineData("title: x\n- 甲\n- id: b\n  title: y", "「キー: 値」の行")]
    public void A_value_of_the_wrong_kind_comes_with_how_to_write_it(string line, string hint)
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\nevidence: evidence.yaml"), ("evidence.yaml", $"- id: a\n  {line}\n  kind: policy\n"));

        var found = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK1009");

        Assert.Contains(hint, found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_program_is_no_text()
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\nresponses: responses.yaml"), ("responses.yaml", "PK\0\0"));

        var found = Assert.Single(scratch.Load().Diagnostics);

        Assert.Equal("CK1016", found.Code);
        Assert.Contains("テキストのファイルではありません", found.Message.Japanese, StringComparison.Ordinal);
    }
}

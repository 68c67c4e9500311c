namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>What somebody is told who has mistyped.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("bild my-service", "`bild` is not understood here; did you mean `build`?", "`compliancekit --help`")]
    [InlineData("build --documnt x", "`--documnt` is not understood here; did you mean `--document`?", "`compliancekit build --help`")]
    [InlineData("build --documnt", "`--documnt` is not understood here; did you mean `--document`?", "`compliancekit build --help`")]
    [InlineData("forms fil consent", "`fil` is not understood here; did you mean `fill`?", "`compliancekit forms --help`")]
    [InlineData("check a b", "`b` is not understood here.", "`compliancekit check --help`")]
    [InlineData("forms fill consent extra", "`extra` is not understood here.", "`compliancekit forms fill --help`")]
    [InlineData("bild --lang ja", "「bild」は、ここでは使えません。「build」のことですか。", "`compliancekit --help`")]
    [InlineData("check --today 2026-13-01", "`2026-13-01` is no date for `--today`; write it as 2026-04-01.", "`compliancekit check --help`")]
    [InlineData("check --today 2026-13-01 --lang ja", "「--today」の「2026-13-01」は日付として読めません。2026-04-01 のように書いてください。", "`compliancekit check --help`")]
    [InlineData("check --today --lang ja", "「--today」に値がありません。", "`compliancekit check --help`")]
    [InlineData("build --lang ja -o", "「--output」に値がありません。", "`compliancekit build --help`")]
    [InlineData("report . -o out/report.xlsx", "`--output out/report.xlsx` names a file, but a folder is needed: the files in it get the names of the documents.", "`compliancekit report --help`")]
    [InlineData("build -o 開示.PDF --lang ja", "--output にはファイルではなくフォルダーを指定してください（指定：開示.PDF）。中のファイルには文書の名前が付きます。", "`compliancekit build --help`")]
    [InlineData("check --format xml --lang ja", "「--format」に「xml」は使えません。text、json、github、sarif のどれかを指定してください。", "`compliancekit check --help`")]
    [InlineData("init foo x", "`KIND` cannot be `foo`; it is one of vendor, association, facility.", "`compliancekit init --help`")]
    [InlineData("forms fill --roster a.csv --lang ja", "「TEMPLATE」の指定が必要です。", "`compliancekit forms fill --help`")]
    [InlineData("check --lang fr", "`--lang` cannot be `fr`; it is one of ja, en.", "`compliancekit check --help`")]
    [InlineData("rules --lang ja", "必要なコマンドが指定されませんでした。", "`compliancekit rules --help`")]
    [InlineData("import responses a.csv --lang ja", "「--catalog ID」の指定が必要です。", "`compliancekit import responses --help`")]
    public void A_slip_is_named_with_what_was_probably_meant_and_where_to_read_on(string line, string said, string help)
    {
        using var terminal = new Terminal(nameof(A_slip_is_named_with_what_was_probably_meant_and_where_to_read_on));

        Assert.Equal(2, terminal.Run(line));

        var lines = terminal.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(said, lines[0]);
        Assert.Contains(help, lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.Empty(terminal.Output);
    }

    [Fact]
    public void A_language_that_there_is_not_is_told_in_that_of_the_environment()
    {
        using var terminal = new Terminal(nameof(A_language_that_there_is_not_is_told_in_that_of_the_environment));
        terminal.Set("LANG", "ja_JP.UTF-8");

        Assert.Equal(2, terminal.Run("check --lang fr"));

        Assert.StartsWith("「--lang」に「fr」は使えません。", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import responses gone.xlsx --catalog own --lang ja", "gone.xlsx がありません\n")]
    [InlineData("import sheet folder/gone.xlsx --lang en", "folder/gone.xlsx is not there\n")]
    public void A_file_that_is_not_there_is_told_in_words(string line, string said)
    {
        using var terminal = new Terminal(nameof(A_file_that_is_not_there_is_told_in_words));
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\ncatalogs: [own]\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, requirement: 記録する }] }]\n");

        Assert.NotEqual(ExitCode.Done, terminal.Run(line));

        Assert.Equal(said, terminal.Error);
    }
}
